#include "store/store.h"
#include "testlib/snapshotbuilder.h"
#include "ui/annotations/annotationlog.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Ui;
using Keeping = AnnotationLog::Keeping;

namespace {

Snapshot::SnapshotPtr folder(int changes = 0)
{
    const QStringList paragraphs{QStringLiteral("The keeper counts the boats twice before it is dark."),
                                 QStringLiteral("Nobody has ever asked the keeper why the boats are counted."),
                                 QStringLiteral("The lamp is lit when the last one of them is back.")};
    Testlib::SnapshotBuilder builder;
    builder.essay(QStringLiteral("Boats"), paragraphs.mid(0, changes > 0 ? 2 : 3));
    for (int i = changes; i < changes + 6; ++i)
        builder.comment({.text = QStringLiteral("This is what the comment of number %1 has to say.").arg(i)});
    return builder.build();
}

}

class AnnotationLogTest : public QObject
{
    Q_OBJECT

private:
    struct Side
    {
        explicit Side(const QString &path) : store(path), log(&store, &steps) { }
        void show(const Snapshot::SnapshotPtr &snapshot)
        {
            QSignalSpy changed(&log, &AnnotationLog::changed);
            log.setSnapshot(snapshot);
            QTRY_VERIFY(!log.essays().empty());
            QTRY_VERIFY(!changed.isEmpty());
            QTRY_VERIFY(log.waitUntilKept(5'000));
        }
        QUuid add(int comment, const QString &text)
        {
            Annotation annotation;
            annotation.kind = AnnotationKind::Note;
            annotation.text = text;
            const auto snapshot = folder();
            annotation.target = wholeOf(*snapshot->comments, {quint32(comment)});
            Place place;
            place.where = Place::Where::Comment;
            place.isWhole = true;
            place.comment = {quint32(comment)};
            return log.add(annotation, place, QStringLiteral("Note"));
        }
        [[nodiscard]] QStringList texts() const
        {
            QStringList texts;
            for (const AnnotationLog::Entry &entry : log.entries())
                texts += entry.annotation.text;
            return texts;
        }

        Store::Store store;
        QUndoStack steps;
        AnnotationLog log;
    };

    //! Another folder.
    static Snapshot::SnapshotPtr elsewhere()
    {
        auto snapshot = std::make_shared<Snapshot::Snapshot>(*folder(20));
        auto other = std::make_shared<Documents::DocumentFolder>(*snapshot->folder);
        other->path += QStringLiteral("/elsewhere");
        snapshot->folder = other;
        return snapshot;
    }
    //! The store as a later version of the program leaves it.
    void makeTooNew() const
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("later"));
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version=999")));
        database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("later"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("catena.sqlite"));
    }
    void cleanup() { m_folder.reset(); }

    void shouldKeepNotesAndPlaceThemAgain()
    {
        {
            Side side(m_path);
            side.show(folder());
            side.add(2, QStringLiteral("first"));
            QCOMPARE(side.log.keeping(), Keeping::Under); // nothing is said to be saved before it is
            QTRY_COMPARE(side.log.keeping(), Keeping::Kept);
        }
        Side side(m_path);
        side.show(folder(1)); // pasted again, the first comment and a paragraph are gone
        QTRY_COMPARE(side.texts(), QStringList{QStringLiteral("first")});
        QTRY_VERIFY(side.log.entries()[0].place.isPlaced());
        QCOMPARE(side.log.entries()[0].place.comment, Base::CommentId{1});
    }

    void shouldUndoAndRedoOverARestart()
    {
        QUuid uuid;
        {
            Side side(m_path);
            side.show(folder());
            uuid = side.add(1, QStringLiteral("one"));
            side.add(2, QStringLiteral("two"));
            Annotation changed = side.log.find(uuid)->annotation;
            changed.text = QStringLiteral("one, changed");
            side.log.change(changed, QStringLiteral("Edit"));
            side.steps.undo();
            QVERIFY(side.log.waitUntilKept(5'000));
        }
        Side side(m_path);
        side.show(folder());
        QTRY_COMPARE(side.steps.count(), 3);
        QCOMPARE(side.steps.index(), 2);
        side.steps.redo();
        QCOMPARE(side.texts(), (QStringList{QStringLiteral("one, changed"), QStringLiteral("two")}));
        side.steps.undo();
        side.steps.undo();
        side.steps.undo();
        QVERIFY(side.texts().isEmpty());
        QCOMPARE(side.log.bin().size(), std::size_t(2));
        QVERIFY(side.log.waitUntilKept(5'000));
        Side other(m_path);
        other.show(folder());
        QVERIFY(other.texts().isEmpty());
    }

    void shouldTakeTypingAsOneStep()
    {
        Side side(m_path);
        side.show(folder());
        const QUuid uuid = side.add(1, QString());
        for (const QString &text : {QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("abc")}) {
            Annotation changed = side.log.find(uuid)->annotation;
            changed.text = text;
            side.log.change(changed, QStringLiteral("Edit"), 7);
        }
        QCOMPARE(side.steps.count(), 2);
        QVERIFY(side.log.waitUntilKept(5'000));
        QCOMPARE(side.store.annotations({}).result().value().annotations.size(), std::size_t(0));
        side.steps.undo();
        QCOMPARE(side.texts(), QStringList{QString()});
        side.steps.redo();
        QCOMPARE(side.texts(), QStringList{QStringLiteral("abc")});
        QVERIFY(side.log.waitUntilKept(5'000));
        Side other(m_path);
        other.show(folder());
        QTRY_COMPARE(other.texts(), QStringList{QStringLiteral("abc")});
    }

    void shouldBinAndRestore()
    {
        Side side(m_path);
        side.show(folder());
        const QUuid uuid = side.add(1, QStringLiteral("one"));
        side.log.remove(uuid, QStringLiteral("Delete"));
        QVERIFY(side.log.entries().empty());
        QCOMPARE(side.log.bin().size(), std::size_t(1));
        side.log.restore(uuid, QStringLiteral("Restore"));
        QVERIFY(side.log.bin().empty());
        QCOMPARE(side.texts(), QStringList{QStringLiteral("one")});
    }

    void shouldSeeWhatAnotherWindowDoes()
    {
        Side one(m_path);
        Side two(m_path);
        one.show(folder());
        two.show(folder());
        const QUuid uuid = one.add(3, QStringLiteral("from one"));
        QVERIFY(one.log.waitUntilKept(5'000));
        two.log.lookElsewhere();
        QTRY_COMPARE(two.texts(), QStringList{QStringLiteral("from one")});
        // Both change it: nobody's words are lost.
        const auto change = [&](Side &side, const QString &text) {
            Annotation changed = side.log.find(uuid)->annotation;
            changed.text = text;
            side.log.change(changed, QStringLiteral("Edit"));
        };
        QSignalSpy bothKept(&two.log, &AnnotationLog::bothKept);
        change(one, QStringLiteral("one's"));
        QVERIFY(one.log.waitUntilKept(5'000));
        change(two, QStringLiteral("two's"));
        QTRY_COMPARE(bothKept.size(), 1);
        QTRY_COMPARE(two.texts(), (QStringList{QStringLiteral("one's"), QStringLiteral("two's")}));
    }

    void shouldSeeWhatAnotherWindowOfTheSameProgramDoes()
    {
        Side one(m_path);
        one.show(folder());
        QUndoStack steps;
        AnnotationLog other(&one.store, &steps);
        other.setSnapshot(folder());
        QTRY_VERIFY(!other.essays().empty());
        one.add(3, QStringLiteral("from one"));
        QVERIFY(one.log.waitUntilKept(5'000));
        QTRY_COMPARE(other.entries().size(), std::size_t(1)); // by itself, before long
    }

    void shouldKeepTheTextWhenItCannotBeSaved()
    {
        // A folder stands where the file would be: nothing can be written.
        QVERIFY(QDir().mkpath(m_path));
        Side side(m_path);
        QSignalSpy changed(&side.log, &AnnotationLog::changed);
        side.log.setSnapshot(folder());
        QTRY_VERIFY(!side.log.essays().empty());
        QTRY_VERIFY(!changed.isEmpty());
        side.add(1, QStringLiteral("dear words"));
        QTRY_COMPARE(side.log.keeping(), Keeping::Failed);
        QCOMPARE(side.texts(), QStringList{QStringLiteral("dear words")});
        side.log.retry();
        QTRY_COMPARE(side.log.keeping(), Keeping::Failed);
        QCOMPARE(side.texts(), QStringList{QStringLiteral("dear words")});
    }

    void shouldKeepANoteThatIsMadeBeforeTheFolderIsKnown()
    {
        {
            Side side(m_path);
            side.log.setSnapshot(folder());
            side.add(1, QStringLiteral("quick"));
            QCOMPARE(side.log.keeping(), Keeping::Under);
            QTRY_COMPARE(side.log.keeping(), Keeping::Kept);
            QCOMPARE(side.texts(), QStringList{QStringLiteral("quick")});
            side.add(2, QStringLiteral("quicker"));
            side.log.setSnapshot(elsewhere()); // nothing is lost where the reader goes on at once
            side.log.setSnapshot(folder());
            side.add(3, QStringLiteral("quickest"));
            side.log.close();
            QTRY_COMPARE(side.log.keeping(), Keeping::Kept);
        }
        Side side(m_path);
        side.show(folder());
        QTRY_COMPARE(side.texts(),
                     (QStringList{QStringLiteral("quick"), QStringLiteral("quicker"), QStringLiteral("quickest")}));
    }

    void shouldKeepANoteOnTheBeginningWithItsFolder()
    {
        Side side(m_path);
        side.show(elsewhere());
        auto beginning = std::make_shared<Snapshot::Snapshot>(*folder());
        beginning->stage = Snapshot::Stage::Documents;
        beginning->isBeginning = true;
        side.log.setSnapshot(beginning);
        QVERIFY(side.log.essays().empty()); // those of the folder before are no longer shown
        side.add(1, QStringLiteral("early"));
        side.log.setSnapshot(folder());
        QTRY_COMPARE(side.log.keeping(), Keeping::Kept);
        side.show(elsewhere());
        QVERIFY(side.texts().isEmpty());
        side.show(folder());
        QTRY_COMPARE(side.texts(), QStringList{QStringLiteral("early")});
    }

    void shouldBringBackStepsWhereOtherCommentsComeAtOnce()
    {
        {
            Side side(m_path);
            side.show(folder());
            side.add(1, QStringLiteral("one"));
            QVERIFY(side.log.waitUntilKept(5'000));
        }
        Side side(m_path);
        side.log.setSnapshot(folder());
        side.show(folder(1)); // as after a repair
        QTRY_COMPARE(side.steps.count(), 1);
    }

    void shouldShowWhatIsNotSavedAfterReadingAgain()
    {
        {
            Side side(m_path);
            side.show(folder());
            side.add(1, QStringLiteral("saved"));
            QVERIFY(side.log.waitUntilKept(5'000));
        }
        makeTooNew();
        Side side(m_path); // can be read, and not written
        side.show(folder());
        QTRY_COMPARE(side.texts(), QStringList{QStringLiteral("saved")});
        side.add(2, QStringLiteral("not saved"));
        QTRY_COMPARE(side.log.keeping(), Keeping::Failed);
        side.log.setSnapshot(folder(1));
        QTRY_COMPARE(side.log.entries()[0].place.comment, Base::CommentId{0});
        QCOMPARE(side.texts(), (QStringList{QStringLiteral("saved"), QStringLiteral("not saved")}));
    }

    // Else what is selected in the one that is shown would be looked for in the one before.
    void shouldKnowNoEssayBeforeItKnowsTheNewOne()
    {
        Side side(m_path);
        side.show(folder());
        const QString before = side.log.essays()[0].text;
        side.log.setSnapshot(folder(1));
        QVERIFY(side.log.essays().empty());
        QTRY_VERIFY(!side.log.essays().empty());
        QVERIFY(side.log.essays()[0].text != before);
    }

    void shouldWorkWithoutAStore()
    {
        QUndoStack steps;
        AnnotationLog log(nullptr, &steps);
        log.setSnapshot(folder());
        QTRY_VERIFY(!log.essays().empty());
        Annotation annotation;
        annotation.target = passageOf(log.essays()[0], {4, 10});
        Place place;
        place.where = Place::Where::Essay;
        const QUuid uuid = log.add(annotation, place, QStringLiteral("Highlight"));
        QCOMPARE(log.keeping(), Keeping::Nowhere);
        QVERIFY(log.find(uuid));
        steps.undo();
        QVERIFY(!log.find(uuid));
    }
};

QTEST_MAIN(AnnotationLogTest)

#include "annotationlogtest.moc"
