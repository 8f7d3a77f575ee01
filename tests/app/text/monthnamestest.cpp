#include "text/monthnames.h"

#include <QTest>

#include <algorithm>

using namespace Catena;

class MonthNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadMonths_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QList<int>>("months");
        const auto row = [](const char *name, const char16_t *phrase, const QList<int> &months) {
            QTest::newRow(name) << QString::fromUtf16(phrase) << months;
        };
        row("a name", u"January", {1});
        row("a short form with a dot", u"jan.", {1});
        row("a case", u"октября", {10});
        row("between other words", u"de enero de", {1});
        row("a name of two words, with an ending", u"ی کانوونی دووەمی", {1});
        row("a prefix", u"בינואר", {1});
        row("one letter otherwise", u"జనవరీ", {1});
        row("two languages that differ", u"lis", {10, 11});
        row("nothing", u"", {});
        row("no month", u"Wells", {});
        row("too short for a short form", u"ja", {});
    }

    void shouldReadMonths()
    {
        QFETCH(const QString, phrase);
        QFETCH(const QList<int>, months);
        QList<int> read;
        for (const Text::MonthReading &reading : Text::readMonth(phrase)) {
            if (!read.contains(reading.month))
                read += reading.month;
        }
        std::ranges::sort(read);
        QCOMPARE(read, months);
    }

    void shouldNameEachLanguageOnce()
    {
        for (const char16_t *phrase : {u"mars", u"maj", u"jun", u"Mär"}) {
            const std::vector<Text::MonthReading> readings = Text::readMonth(QString::fromUtf16(phrase));
            QVERIFY(!readings.empty());
            for (std::size_t i = 1; i < readings.size(); ++i)
                QVERIFY(readings[i - 1].language < readings[i].language);
        }
    }
};

QTEST_GUILESS_MAIN(MonthNamesTest)

#include "monthnamestest.moc"
