#include "captures/capture.h"
#include "repeats/repeats.h"
#include "thread/buildthread.h"

#include "testlib/memorydocument.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Repeats;

class RepeatsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhatIsSaidAgain_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("repeats");
        const QString said = QStringLiteral("Could the notebooks be read aloud?");
        QTest::newRow("word for word") << said << said << true;
        QTest::newRow("but for case, spacing and marks")
            << said << QStringLiteral("could the  NOTEBOOKS be read aloud?!") << true;
        QTest::newRow("but for a quoted line")
            << said << QStringLiteral("> what shall we do\nCould the notebooks be read aloud?") << true;
        QTest::newRow("another number") << QStringLiteral("The gauge showed 12 metres in spring.")
                                        << QStringLiteral("The gauge showed 13 metres in spring.") << false;
        QTest::newRow("a negation") << said << QStringLiteral("Could the notebooks not be read aloud?") << false;
        QTest::newRow("two short votes") << QStringLiteral("+1 agreed") << QStringLiteral("+1 agreed") << false;
        QTest::newRow("a quote of the parent alone")
            << said << QStringLiteral("> Could the notebooks be read aloud?\nYes.") << false;
    }

    void shouldFindWhatIsSaidAgain()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const std::vector<Documents::Document> documents{TestLib::memoryDocument(
            QStringLiteral("reader_one · 2024-03-05 10:00\n%1\n\nreader_two · 2024-03-05 11:00\n%2\n")
                .arg(first, second),
            Documents::Role::Discussion)};
        const Captures::Comments comments =
            Captures::capture(documents, {Formats::readerFor(documents[0])->read(documents[0], 0)}).comments;
        QCOMPARE(comments.size(), std::size_t(2));
        const RepeatSet repeats = findRepeats(comments, Thread::buildThread(comments, {}));
        QTEST(repeats.repeatOf({1}).isValid(), "repeats");
        QVERIFY(!repeats.repeatOf({0}).isValid());
        QCOMPARE(repeats.count, repeats.repeatOf({1}).isValid() ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(RepeatsTest)
#include "repeatstest.moc"
