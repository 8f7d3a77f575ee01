#include "app/store/postgresserver.h"
#include "store/store.h"
#include "testlib/snapshotbuilder.h"
#include "ui/annotations/annotationlog.h"
#include "ui/annotations/annotationmodel.h"
#include "ui/annotations/noteeditor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Ui;
using Keeping = AnnotationLog::Keeping;

namespace {

Snapshot::SnapshotPtr folder()
{
    Testlib::SnapshotBuilder builder;
    builder.essay(QStringLiteral("Boats"), {QStringLiteral("The keeper counts the boats twice before it is dark.")});
    for (int i = 0; i < 4; ++i)
        builder.comment({.text = QStringLiteral("This is what the comment of number %1 has to say.").arg(i)});
    return builder.build();
}

//! A reader of the group, with a window's log and an editor.
struct Reader
{
    explicit Reader(const QString &place) : store(place), log(&store, &steps), editor(&log)
    {
        log.setSnapshot(folder());
    }
    [[nodiscard]] bool isReady() { return log.isShared() && !log.essays().empty(); }
    QUuid add(int comment, const QString &text, Visibility visibility)
    {
        Annotation annotation;
        annotation.kind = AnnotationKind::Note;
        annotation.text = text;
        annotation.visibility = visibility;
        annotation.target = wholeOf(*folder()->comments, {quint32(comment)});
        Place place;
        place.where = Place::Where::Comment;
        place.isWhole = true;
        place.comment = {quint32(comment)};
        return log.add(annotation, place, QStringLiteral("Note"));
    }
    [[nodiscard]] QString textOf(QUuid uuid) const
    {
        const AnnotationLog::Entry *entry = log.find(uuid);
        return entry ? entry->annotation.text : QString();
    }

    Store::Store store;
    QUndoStack steps;
    AnnotationLog log;
    NoteEditor editor;
};

}

//! Two readers of a group, as far as their windows show it.
class SharedNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString missing = Store::PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QCOMPARE(m_server.start(), QString());
        QCOMPARE(m_server.makeDatabase(QStringLiteral("notes"), {QStringLiteral("reader1"), QStringLiteral("reader2")}),
                 QString());
        Store::Store admin(m_server.place(QStringLiteral("notes"), QStringLiteral("admin")));
        QCOMPARE(admin.state().result().access, Store::StoreState::Access::Writable);
    }

    void shouldShowWhoWroteWhatAndLeaveItToThem()
    {
        Reader one(placeOf(1));
        Reader two(placeOf(2));
        QTRY_VERIFY(one.isReady() && two.isReady());
        one.log.setAuthor(QStringLiteral("the first"));
        const QUuid shown = one.add(1, QStringLiteral("for all"), Visibility::Group);
        const QUuid own = one.add(2, QStringLiteral("for me"), Visibility::Mine);
        QVERIFY(one.log.waitUntilKept(5'000));
        QTRY_VERIFY(two.log.find(shown)); // by itself, before long
        QVERIFY(!two.log.find(own));
        QTRY_VERIFY(two.log.find(shown)->place.isPlaced());
        QVERIFY(two.log.find(shown)->annotation.isOthers);

        AnnotationModel model;
        model.setLog(two.log, folder());
        QCOMPARE(model.othersCount(), 1);
        QVERIFY(model.indexOf(shown).data(AnnotationModel::WhereRole).toString().contains(QStringLiteral("the first")));

        two.editor.setAnnotation(shown);
        QCOMPARE(two.editor.text()->toPlainText(), QStringLiteral("for all"));
        QVERIFY(two.editor.text()->isReadOnly() && two.editor.tags()->isReadOnly());
        QVERIFY(!two.editor.colour()->isEnabled());
        QVERIFY(two.editor.status()->text().contains(QStringLiteral("the first")));
        Annotation changed = two.log.find(shown)->annotation;
        changed.text = QStringLiteral("not theirs");
        two.log.change(changed, QStringLiteral("Edit"));
        two.log.remove(shown, QStringLiteral("Delete"));
        QCOMPARE(two.steps.count(), 0);
        QCOMPARE(two.textOf(shown), QStringLiteral("for all"));

        one.editor.setAnnotation(shown);
        QVERIFY(!one.editor.text()->isReadOnly());
        one.editor.text()->setPlainText(QStringLiteral("for all of you"));
        QVERIFY(one.log.waitUntilKept(5'000));
        QTRY_COMPARE(two.textOf(shown), QStringLiteral("for all of you"));

        Annotation hidden = one.log.find(shown)->annotation;
        hidden.visibility = Visibility::Mine;
        one.log.change(hidden, QStringLiteral("Hide"));
        QVERIFY(one.log.waitUntilKept(5'000));
        QTRY_VERIFY(!two.log.find(shown));
    }

    void shouldKeepTheWordsWhileTheServerIsAway()
    {
        Reader one(placeOf(1));
        QTRY_VERIFY(one.isReady());
        const QUuid uuid = one.add(3, QStringLiteral("before"), Visibility::Mine);
        QVERIFY(one.log.waitUntilKept(5'000));
        one.editor.setErrorWords([](const Base::Error &) { return QStringLiteral("away"); });
        one.editor.setAnnotation(uuid);
        one.editor.show();
        m_server.stop();
        one.editor.text()->setPlainText(QStringLiteral("dear words"));
        QTRY_COMPARE(one.log.keeping(), Keeping::Failed);
        QCOMPARE(one.log.error().kind, Base::ErrorKind::Unreachable);
        QCOMPARE(one.editor.text()->toPlainText(), QStringLiteral("dear words"));
        auto *retry = one.editor.findChild<QPushButton *>(QStringLiteral("noteRetry"));
        QVERIFY(retry->isVisible() && one.editor.status()->text().contains(QStringLiteral("away")));
        retry->click();
        QTRY_COMPARE(one.log.keeping(), Keeping::Failed);
        QCOMPARE(m_server.start(), QString());
        retry->click();
        QTRY_COMPARE(one.log.keeping(), Keeping::Kept);
        QVERIFY(!retry->isVisible());
        Reader again(placeOf(1));
        QTRY_COMPARE(again.textOf(uuid), QStringLiteral("dear words"));
    }

private:
    [[nodiscard]] QString placeOf(int reader) const
    {
        return m_server.place(QStringLiteral("notes"), QStringLiteral("reader%1").arg(reader));
    }

    Store::PostgresServer m_server;
};

QTEST_MAIN(SharedNotesTest)

#include "sharednotestest.moc"
