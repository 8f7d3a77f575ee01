#include "testlib/fulldisk.h"
#include "testlib/snapshotbuilder.h"
#include "ui/concepts/conceptlog.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using Testlib::SnapshotBuilder;
using Ui::ConceptLog;

class ConceptLogTest : public QObject
{
    Q_OBJECT

private:
    static Snapshot::SnapshotPtr folder(const QString &text)
    {
        return SnapshotBuilder().essay(QString(), {text}).build();
    }
    static ConceptLog::Change term(const QString &text)
    {
        return [text](Concepts::ConceptEdits edits) { return Concepts::withTerm(std::move(edits), text); };
    }
    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void shouldKeepAChangeForTheTextAlone();
    void shouldKeepAChangeForAllTexts();
    void shouldUndoAndRedo();
    void shouldLeaveAloneWhatWasWrittenMeanwhile();
    void shouldTakeOverWhatAnotherProgramWrites();
    void shouldSayWhatCouldNotBeKept();
    void shouldHoldWhatCouldNotBeWritten();
    void shouldLeaveAFileThatCannotBeRead();
    void shouldKeepWhatTwoWindowsSayAtOnce();
    void shouldWorkWithoutAFolder();
};

void ConceptLogTest::shouldKeepAChangeForTheTextAlone()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    const auto one = folder(QStringLiteral("one text"));
    const auto other = folder(QStringLiteral("another text"));
    log.setSnapshot(*one);
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QVERIFY(content(log.path(ConceptLog::Scope::ThisText)).endsWith(QStringLiteral("\nwetland\n")));
    QVERIFY(log.source()(*one).find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QVERIFY(!log.source()(*other).find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    log.setSnapshot(*other);
    QVERIFY(!log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    log.setSnapshot(*one);
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
}

void ConceptLogTest::shouldKeepAChangeForAllTexts()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    {
        ConceptLog log(dir.path(), &steps);
        log.setSnapshot(*folder(QStringLiteral("one text")));
        log.setScope(ConceptLog::Scope::AllTexts);
        log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
        steps.clear();
    }
    ConceptLog later(dir.path(), &steps);
    later.setSnapshot(*folder(QStringLiteral("another text")));
    QVERIFY(later.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
}

void ConceptLogTest::shouldUndoAndRedo()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    QSignalSpy changed(&log, &ConceptLog::changed);
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add")); // nothing changes: no step
    QCOMPARE(steps.count(), 1);
    steps.undo();
    QVERIFY(!log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    steps.redo();
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QCOMPARE(changed.size(), 3);
}

void ConceptLogTest::shouldLeaveAloneWhatWasWrittenMeanwhile()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    log.change(term(QStringLiteral("otter")), QStringLiteral("add"));
    steps.undo();
    steps.undo();
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Text, u"") || !log.inForce().isEmpty()); // the head stays
    steps.redo();
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QVERIFY(!log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"otter"));
}

void ConceptLogTest::shouldTakeOverWhatAnotherProgramWrites()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    log.setScope(ConceptLog::Scope::AllTexts);
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QSignalSpy changed(&log, &ConceptLog::changed);
    QFile file(log.path(ConceptLog::Scope::AllTexts));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write("!noise\n");
    file.close();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Stop, u"noise"));
    steps.undo(); // of the term alone
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Stop, u"noise"));
    QVERIFY(!log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
}

void ConceptLogTest::shouldSayWhatCouldNotBeKept()
{
    const QTemporaryDir dir;
    QFile blocking(dir.filePath(QStringLiteral("concepts")));
    QVERIFY(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    QSignalSpy notKept(&log, &ConceptLog::notKept);
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QCOMPARE(notKept.size(), 1);
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
}

// The try to write it changes the folder, which must not bring back what was there before.
void ConceptLogTest::shouldHoldWhatCouldNotBeWritten()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QSignalSpy notKept(&log, &ConceptLog::notKept);
    {
        const Testlib::FullDisk full;
        log.change(term(QStringLiteral("otter")), QStringLiteral("add"));
    }
    QCOMPARE(notKept.size(), 1);
    QFile shared(log.path(ConceptLog::Scope::AllTexts));
    QVERIFY(shared.open(QIODevice::WriteOnly));
    shared.write("!noise\n");
    shared.close();
    QTRY_VERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Stop, u"noise")); // the files were looked at again
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"otter"));
    log.change(term(QStringLiteral("heron")), QStringLiteral("add"));
    const QString kept = content(log.path(ConceptLog::Scope::ThisText));
    QVERIFY2(kept.endsWith(QStringLiteral("\nwetland\notter\nheron\n")), qPrintable(kept));
}

void ConceptLogTest::shouldLeaveAFileThatCannotBeRead()
{
    const QTemporaryDir dir;
    const QByteArray korean("!\xbb\xfd\xb0\xa2\n"); // in EUC-KR
    QFile file(dir.filePath(QStringLiteral("concepts.tsv")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(korean);
    file.flush();
    QUndoStack steps;
    ConceptLog log(dir.path(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    log.setScope(ConceptLog::Scope::AllTexts);
    QSignalSpy notKept(&log, &ConceptLog::notKept);
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QCOMPARE(notKept.size(), 1);
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), korean);
}

void ConceptLogTest::shouldKeepWhatTwoWindowsSayAtOnce()
{
    const QTemporaryDir dir;
    QUndoStack steps;
    const auto text = folder(QStringLiteral("one text"));
    ConceptLog one(dir.path(), &steps);
    ConceptLog two(dir.path(), &steps);
    one.setSnapshot(*text);
    two.setSnapshot(*text);
    one.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    two.change(term(QStringLiteral("otter")), QStringLiteral("add")); // before it hears of the other
    const Concepts::ConceptEdits kept = two.source()(*text);
    QVERIFY(kept.find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QVERIFY(kept.find(Concepts::ConceptEdit::Kind::Term, u"otter"));
}

void ConceptLogTest::shouldWorkWithoutAFolder()
{
    QUndoStack steps;
    ConceptLog log(QString(), &steps);
    log.setSnapshot(*folder(QStringLiteral("one text")));
    log.change(term(QStringLiteral("wetland")), QStringLiteral("add"));
    QVERIFY(log.inForce().find(Concepts::ConceptEdit::Kind::Term, u"wetland"));
    QVERIFY(log.path(ConceptLog::Scope::ThisText).isEmpty());
}

QTEST_MAIN(ConceptLogTest)

#include "conceptlogtest.moc"
