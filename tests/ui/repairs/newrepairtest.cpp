#include "captures/applyrepairs.h"
#include "testlib/snapshotbuilder.h"
#include "ui/repairs/newrepair.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Ui;
using Captures::Placement;
using Captures::Repaired;
using Testlib::SnapshotBuilder;

class NewRepairTest : public QObject
{
    Q_OBJECT

private:
    static Snapshot::SnapshotPtr snapshot()
    {
        return SnapshotBuilder()
            .comment({.text = QStringLiteral("Where are the old maps kept?"), .author = QStringLiteral("reader")})
            .comment({.parent = 0, .text = QStringLiteral("In the cellar, where it is dry.\nAnd my garden is on one.")})
            .comment({.parent = 0, .text = QStringLiteral("As a pond, that is.")})
            .build();
    }
    static Repaired apply(const Snapshot::Snapshot &snapshot, const Captures::Repair &repair)
    {
        return Captures::applyRepairs(*snapshot.comments, *snapshot.ledger, snapshot.folder->documents, {repair});
    }

private slots:
    void shouldPointAtTheCommentsShown()
    {
        const auto shown = snapshot();
        const Repaired repaired = apply(*shown, NewRepair::reparent(*shown, {2}, {1}));
        QCOMPARE(repaired.state.entries.size(), std::size_t(1));
        QCOMPARE(repaired.state.entries[0].placement, Placement::Placed);
        QCOMPARE(repaired.links.size(), std::size_t(1));
        QCOMPARE(repaired.links[0].comment, Base::CommentId{2});
        QCOMPARE(repaired.links[0].other, Base::CommentId{1});
        QVERIFY(!apply(*shown, NewRepair::makeRoot(*shown, {1})).links[0].other.isValid());
    }

    void shouldSplitAtTheCursor()
    {
        const auto shown = snapshot();
        const qint32 at = qint32(shown->comments->text({1}).indexOf(u"And"));
        const Repaired repaired = apply(*shown, NewRepair::split(*shown, {1}, at));
        QCOMPARE(repaired.comments.size(), std::size_t(4));
        QCOMPARE(repaired.comments.text({1}).trimmed(), QStringLiteral("In the cellar, where it is dry."));
        QCOMPARE(repaired.comments.text({3}), QStringLiteral("And my garden is on one."));
        QVERIFY(repaired.state.flagsOf({3}).testFlag(Captures::ByYou::Boundary));
    }

    void shouldTakeOutTheLinesThatAreTouched()
    {
        const auto shown = snapshot();
        const qint32 at = qint32(shown->comments->text({1}).indexOf(u"And"));
        const qint32 end = qint32(shown->comments->text({1}).size());
        const Repaired repaired = apply(*shown, NewRepair::lineToFurniture(*shown, {1}, {at, end}));
        QCOMPARE(repaired.state.entries[0].placement, Placement::Placed);
        QCOMPARE(repaired.comments.text({1}).trimmed(), QStringLiteral("In the cellar, where it is dry."));
    }

    void shouldSetAuthorAndDate()
    {
        const auto shown = snapshot();
        const Repaired named = apply(*shown, NewRepair::setAuthor(*shown, {1}, QStringLiteral("archivist")));
        QCOMPARE(named.comments.author({1}), QStringLiteral("archivist"));
        Base::Moment day;
        day.msecs = 86'400'000;
        day.precision = Base::Moment::Precision::Day;
        QCOMPARE(apply(*shown, NewRepair::setDate(*shown, {1}, day)).comments[{1}].date, day);
    }

    void shouldFindWhatComesNextInTheFile()
    {
        const auto shown = snapshot();
        QCOMPARE(NewRepair::nextInPaste(*shown, {0}), Base::CommentId{1});
        QCOMPARE(NewRepair::nextInPaste(*shown, {1}), Base::CommentId{2});
        QVERIFY(!NewRepair::nextInPaste(*shown, {2}).isValid());
    }

    void shouldMarkAndUnmarkRepeats()
    {
        const auto shown = snapshot();
        const Repaired marked = apply(*shown, NewRepair::markRepeat(*shown, {2}, {0}));
        QCOMPARE(marked.marks.size(), std::size_t(1));
        QCOMPARE(marked.marks[0].other, Base::CommentId{0});
        QCOMPARE(apply(*shown, NewRepair::unmarkRepeat(*shown, {2}, {0})).unmarks.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(NewRepairTest)

#include "newrepairtest.moc"
