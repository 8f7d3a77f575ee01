#include "ui/models/weblinks.h"

#include <QTest>

using namespace Catena::Models;

class WebLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhatMayBeOpened_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("links");
        QTest::newRow("none") << "see www.example.org and so on"
                              << "";
        QTest::newRow("in a sentence") << "see https://example.org/a?b=c."
                                       << "https://example.org/a?b=c";
        QTest::newRow("in brackets") << "(http://example.org/a)"
                                     << "http://example.org/a";
        QTest::newRow("with brackets of its own") << "http://example.org/a_(b), then"
                                                  << "http://example.org/a_(b)";
        QTest::newRow("between angles") << "<https://example.org>"
                                        << "https://example.org";
        QTest::newRow("two") << "http://a.example http://b.example!"
                             << "http://a.example http://b.example";
        QTest::newRow("mail") << "mailto:desk@example.org;"
                              << "mailto:desk@example.org";
        QTest::newRow("upper case") << "HTTPS://EXAMPLE.ORG"
                                    << "HTTPS://EXAMPLE.ORG";
        QTest::newRow("Korean host") << "주소는 https://도서관.example/책임 입니다"
                                     << "https://도서관.example/책임";
        QTest::newRow("what does not open") << "javascript:alert(1) file:///etc/passwd ftp://a.example data:text/html,x"
                                            << "";
        QTest::newRow("inside a word") << "xhttp://example.org"
                                       << "";
        QTest::newRow("without a host") << "http:// and https://"
                                        << "";
        QTest::newRow("mail to nobody") << "mailto:nobody"
                                        << "";
    }
    void shouldFindWhatMayBeOpened()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const WebLink &link : webLinks(text))
            found += text.mid(link.begin, link.end - link.begin);
        QTEST(found.join(QLatin1Char(' ')), "links");
    }

    void shouldTellTheRealHost_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("host");
        QTest::newRow("plain") << "https://example.org/a"
                               << "example.org";
        QTest::newRow("with a name before it") << "https://example.org@other.example/"
                                               << "other.example";
        QTest::newRow("Korean") << "https://도서관.example/"
                                << "xn--zb0b81k2qm.example";
        QTest::newRow("a letter that looks like another") << "https://exаmple.org/"
                                                          << "xn--exmple-4nf.org";
        QTest::newRow("mail") << "mailto:desk@example.org"
                              << "desk@example.org";
    }
    void shouldTellTheRealHost()
    {
        QFETCH(QString, link);
        const std::vector<WebLink> links = webLinks(link);
        QCOMPARE(links.size(), 1U);
        QTEST(realHost(links.front().url), "host");
    }
};

QTEST_GUILESS_MAIN(WebLinksTest)
#include "weblinkstest.moc"
