#include "captures/applyrepairs.h"
#include "captures/commentindex.h"
#include "captures/refcode.h"
#include "captures/commentorder.h"
#include "captures/lineanchor.h"

#include "pasteworld.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Captures;
using Base::CommentId;

namespace {

const QString ferry = QStringLiteral(R"(keeper · 2024-03-05 14:05
The old ferry ran until the bridge was built, as the harbour book says.
It crossed twice a day and never on a Sunday.

reader · 2024-03-05 15:00
Which harbour book is that, the one in the town hall?
Share · Report
I only know that one, and it says nothing of Sundays.

gardener · 2024-03-05 15:30
동의합니다

archivist · 2024-03-06 09:10
The parish paid the ferryman, in firewood and in grain.

reader · 2024-03-06 10:00
동의합니다

keeper · 2024-03-07 11:00
The receipts for that are in the second box, under the maps.
)");

const QString later = QStringLiteral(R"(
visitor · 2024-03-08 08:00
My grandfather was the last ferryman; I have his lamp.

archivist · 2024-03-08 09:30
Please bring it, we would like to take a picture of it.
)");

CommentId idOf(const Comments &comments, const QString &words)
{
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (isThere(comments[{i}]) && comments.text({i}).contains(words))
            return {i};
    }
    return {};
}

//! Makes repairs against what is shown, as the window does.
class Repairing
{
public:
    explicit Repairing(PasteWorld world) : m_world(std::move(world)) { apply(); }

    const Comments &comments() const { return m_repaired.comments; }
    const Repaired &result() const { return m_repaired; }
    const Repairs &repairs() const { return m_repairs; }
    const PasteWorld &world() const { return m_world; }

    Placement make(RepairKind kind, const QString &target, const QString &other = {})
    {
        Repair repair = begin(kind, target);
        if (!other.isEmpty())
            repair.other = refTo(comments(), idOf(comments(), other));
        return make(repair);
    }
    Placement split(const QString &target, const QString &at)
    {
        Repair repair = begin(RepairKind::Split, target);
        const QString text = comments().text(idOf(comments(), target));
        const qint32 cut = qint32(text.indexOf(at));
        repair.position = Text::Anchor::of(text, cut, cut);
        return make(repair);
    }
    Placement lineOut(const QString &target, const QString &line)
    {
        Repair repair = begin(RepairKind::LineToFurniture, target);
        const QString text = comments().text(idOf(comments(), target));
        const qint32 at = qint32(text.indexOf(line));
        repair.position = Text::Anchor::of(text, at, at + qint32(line.size()));
        return make(repair);
    }
    Placement lineIn(const QString &target, quint32 document, qint32 line)
    {
        Repair repair = begin(RepairKind::LineToComment, target);
        repair.position = anchorOfLines(m_world.documents[document], {line, line});
        repair.document = m_world.documents[document].path;
        return make(repair);
    }
    Placement make(const Repair &repair)
    {
        m_repairs.push_back(repair);
        apply();
        return m_repaired.state.entries.back().placement;
    }
    Repair begin(RepairKind kind, const QString &target) const
    {
        Repair repair;
        repair.kind = kind;
        repair.target = refTo(comments(), idOf(comments(), target));
        return repair;
    }

private:
    void apply()
    {
        m_repaired = applyRepairs(m_world.capture.comments, m_world.capture.ledger, m_world.documents, m_repairs);
    }

    PasteWorld m_world;
    Repairs m_repairs;
    Repaired m_repaired;
};

Repaired applied(const PasteWorld &world, const Repairs &repairs)
{
    return applyRepairs(world.capture.comments, world.capture.ledger, world.documents, repairs);
}

//! Everything a reader sees of comments, one a line.
QStringList shown(const Repaired &repaired)
{
    QStringList lines;
    for (quint32 i = 0; i < repaired.comments.size(); ++i) {
        if (isThere(repaired.comments[{i}]))
            lines += repaired.comments.author({i}) + QStringLiteral(": ") + repaired.comments.text({i});
    }
    return lines;
}

QString placesText(const Comments &comments, CommentId id)
{
    static const QString kinds = QStringLiteral("OCP");
    QStringList parts;
    for (const Place &place : comments.placesOf(id))
        parts += QStringLiteral("%1%2:%3-%4[%5,%6)")
                     .arg(kinds[int(place.kind)])
                     .arg(place.document)
                     .arg(place.first)
                     .arg(place.last)
                     .arg(place.coverBegin)
                     .arg(place.coverEnd);
    return parts.join(QLatin1Char(' '));
}

//! One comment of four lines: whole, whole again, its first two lines, its last line; and a neighbour.
PasteWorld copies()
{
    PasteWriter writer;
    const quint32 one = writer.comment({QStringLiteral("first line of it"), QStringLiteral("second line of it"),
                                        QStringLiteral("third line of it"), QStringLiteral("fourth line of it")});
    const quint32 two = writer.comment({QStringLiteral("what the neighbour says")});
    writer.place(one, 0);
    writer.place(two, 0);
    writer.place(one, 0);
    writer.place(two, 0);
    writer.place(one, 1, 0, 2);
    writer.place(one, 1, 3, 4);
    return writer.write();
}

}

class RepairsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldChangeNothingWithoutRepairs()
    {
        const PasteWorld world = worldOf(ferry);
        QCOMPARE(world.capture.comments.size(), std::size_t(6));
        const Repaired repaired = applied(world, {});
        QCOMPARE(repaired.comments.size(), std::size_t(6));
        QVERIFY(repaired.state.entries.empty());
    }

    void shouldSplitACommentAtTheCursor()
    {
        Repairing repairing(worldOf(ferry));
        QCOMPARE(repairing.split(QStringLiteral("old ferry"), QStringLiteral("It crossed")), Placement::Placed);
        const Comments &comments = repairing.comments();
        QCOMPARE(comments.size(), std::size_t(7));
        QCOMPARE(comments.text({0}),
                 QStringLiteral("The old ferry ran until the bridge was built, as the harbour book says."));
        QCOMPARE(comments.text({6}), QStringLiteral("It crossed twice a day and never on a Sunday."));
        QCOMPARE(comments.placesOf({0}).front().last, 2);
        QCOMPARE(comments.placesOf({6}).front().first, 3);
        QCOMPARE(comments.placesOf({6}).front().kind, CopyKind::Original);
        QCOMPARE(repairing.result().state.entries.front().made, CommentId{6});
        QVERIFY(repairing.result().state.flagsOf({6}).testFlag(ByYou::Boundary));
        QVERIFY(!repairing.result().state.flagsOf({1}).testFlag(ByYou::Boundary));
        QVERIFY(standsBefore(comments, {6}, {1}));
        QVERIFY(standsBefore(comments, {0}, {6}));
    }

    void shouldSplitEveryCopyThatHoldsTheCut()
    {
        Repairing repairing(copies());
        QCOMPARE(repairing.split(QStringLiteral("first line"), QStringLiteral("third")), Placement::Placed);
        const Comments &comments = repairing.comments();
        QCOMPARE(comments.text({0}), QStringLiteral("first line of it\nsecond line of it"));
        QCOMPARE(comments.text({2}), QStringLiteral("third line of it\nfourth line of it"));
        QCOMPARE(placesText(comments, {0}), QStringLiteral("O0:1-2[0,34) C0:8-9[0,34) C1:1-2[0,34)"));
        QCOMPARE(placesText(comments, {2}), QStringLiteral("O0:3-4[0,34) C0:10-11[0,34) P1:4-4[17,34)"));
    }

    void shouldShareTheLineThatIsCutInside()
    {
        Repairing repairing(worldOf(ferry));
        QCOMPARE(repairing.split(QStringLiteral("parish paid"), QStringLiteral("in firewood")), Placement::Placed);
        const Comments &comments = repairing.comments();
        QCOMPARE(comments.text({3}), QStringLiteral("The parish paid the ferryman,"));
        QCOMPARE(comments.text({6}), QStringLiteral("in firewood and in grain."));
        QCOMPARE(comments.placesOf({3}).front().last, comments.placesOf({6}).front().first);
    }

    void shouldJoinWhatWasSplit()
    {
        Repairing repairing(copies());
        const QString before = placesText(repairing.comments(), {0});
        QCOMPARE(repairing.split(QStringLiteral("first line"), QStringLiteral("third")), Placement::Placed);
        QCOMPARE(repairing.make(RepairKind::Join, QStringLiteral("first line"), QStringLiteral("third line")),
                 Placement::Placed);
        const Comments &comments = repairing.comments();
        QCOMPARE(comments.text({0}), copies().capture.comments.text({0}));
        QCOMPARE(comments[{2}].placeCount, 0U);
        QVERIFY(!isThere(comments[{2}]));
        QCOMPARE(placesText(comments, {0}), before);
    }

    void shouldJoinWithTheNext()
    {
        Repairing repairing(worldOf(ferry));
        QCOMPARE(repairing.make(RepairKind::Join, QStringLiteral("parish paid"), QStringLiteral("second box")),
                 Placement::Placed);
        const CommentId joined = idOf(repairing.comments(), QStringLiteral("parish paid"));
        QCOMPARE(repairing.comments().text(joined),
                 QStringLiteral("The parish paid the ferryman, in firewood and in grain.\n\n"
                                "The receipts for that are in the second box, under the maps."));
        QCOMPARE(repairing.comments().author(joined), QStringLiteral("archivist"));
        // Another comment stands between: the two places stay two.
        QCOMPARE(repairing.comments().placesOf(joined).size(), std::size_t(2));
    }

    void shouldTakeALineOutOfEveryCopy()
    {
        Repairing repairing(copies());
        QCOMPARE(repairing.lineOut(QStringLiteral("first line"), QStringLiteral("first line of it")),
                 Placement::Placed);
        QCOMPARE(repairing.comments().text({0}),
                 QStringLiteral("second line of it\nthird line of it\nfourth line of it"));
        QCOMPARE(placesText(repairing.comments(), {0}),
                 QStringLiteral("O0:2-4[0,52) C0:9-11[0,52) P1:2-2[0,17) P1:4-4[35,52)"));
    }

    void shouldKeepALineTakenOutOfTheMiddleInsideItsPlace()
    {
        Repairing repairing(worldOf(ferry));
        QCOMPARE(repairing.lineOut(QStringLiteral("town hall"), QStringLiteral("Share")), Placement::Placed);
        QCOMPARE(repairing.comments().text({1}),
                 QStringLiteral("Which harbour book is that, the one in the town hall?\n"
                                "I only know that one, and it says nothing of Sundays."));
        QCOMPARE(repairing.comments().placesOf({1}).front().first, 6);
        QCOMPARE(repairing.comments().placesOf({1}).front().last, 8);
        // And back again.
        QCOMPARE(repairing.lineIn(QStringLiteral("town hall"), 0, 7), Placement::Placed);
        QCOMPARE(repairing.comments().text({1}), worldOf(ferry).capture.comments.text({1}));
    }

    void shouldNotTakeTheWholeComment()
    {
        Repairing repairing(worldOf(ferry));
        QCOMPARE(repairing.lineOut(QStringLiteral("parish paid"), QStringLiteral("The parish")), Placement::Pointless);
        QCOMPARE(shown(repairing.result()), shown(applied(worldOf(ferry), {})));
    }

    void shouldGiveAnUnclaimedLineToAComment()
    {
        PasteWriter writer;
        const quint32 one = writer.comment({QStringLiteral("a comment that goes on below a rule")});
        const quint32 two = writer.comment({QStringLiteral("another comment behind it")});
        writer.place(one, 0);
        writer.loose(0, QStringLiteral("the rest of the first, taken for something else"), true);
        writer.place(two, 0);
        Repairing repairing(writer.write());
        QCOMPARE(repairing.result().ledger.front().unclaimed.size(), std::size_t(1));
        QCOMPARE(repairing.lineIn(QStringLiteral("goes on below"), 0, 2), Placement::Placed);
        QCOMPARE(
            repairing.comments().text({0}),
            QStringLiteral("a comment that goes on below a rule\nthe rest of the first, taken for something else"));
        QVERIFY(repairing.result().ledger.front().unclaimed.empty());
        QCOMPARE(repairing.result().ledger.front().placed, repairing.result().ledger.front().total);
        // Not to a comment that another stands before.
        QCOMPARE(repairing.lineIn(QStringLiteral("another comment"), 0, 1), Placement::Pointless);
    }

    void shouldSetAuthorDateAndLinks()
    {
        Repairing repairing(worldOf(ferry));
        Repair author = repairing.begin(RepairKind::SetAuthor, QStringLiteral("parish paid"));
        author.author = QStringLiteral("the archive");
        QCOMPARE(repairing.make(author), Placement::Placed);
        Repair date = repairing.begin(RepairKind::SetDate, QStringLiteral("parish paid"));
        date.date = {86'400'000, 0, Base::Moment::Precision::Day, false};
        QCOMPARE(repairing.make(date), Placement::Placed);
        QCOMPARE(repairing.make(RepairKind::Reparent, QStringLiteral("parish paid"), QStringLiteral("town hall")),
                 Placement::Placed);
        QCOMPARE(repairing.make(RepairKind::MakeRoot, QStringLiteral("second box")), Placement::Placed);
        QCOMPARE(repairing.make(RepairKind::MarkRepeat, QStringLiteral("second box"), QStringLiteral("old ferry")),
                 Placement::Placed);
        const Repaired &result = repairing.result();
        QCOMPARE(result.comments.author({3}), QStringLiteral("the archive"));
        QCOMPARE(result.comments[{3}].date, date.date);
        QCOMPARE(result.links.size(), std::size_t(2));
        QCOMPARE(result.links[0].comment, CommentId{3});
        QCOMPARE(result.links[0].other, CommentId{1});
        QVERIFY(!result.links[1].other.isValid());
        QCOMPARE(result.marks.size(), std::size_t(1));
        QCOMPARE(result.marks[0].other, CommentId{0});
        const ByYouFlags all = ByYou::Author | ByYou::Date | ByYou::Link;
        QCOMPARE(result.state.flagsOf({3}), all);
    }

    void shouldLetTheLaterRepairHold()
    {
        Repairing repairing(worldOf(ferry));
        (void)repairing.make(RepairKind::Reparent, QStringLiteral("parish paid"), QStringLiteral("town hall"));
        (void)repairing.make(RepairKind::MakeRoot, QStringLiteral("parish paid"));
        QCOMPARE(repairing.result().state.entries[0].placement, Placement::Superseded);
        QCOMPARE(repairing.result().links.size(), std::size_t(1));
        QVERIFY(!repairing.result().links[0].other.isValid());
        (void)repairing.make(RepairKind::MarkRepeat, QStringLiteral("parish paid"), QStringLiteral("old ferry"));
        (void)repairing.make(RepairKind::UnmarkRepeat, QStringLiteral("parish paid"), QStringLiteral("old ferry"));
        QVERIFY(repairing.result().marks.empty());
        QCOMPARE(repairing.result().unmarks.size(), std::size_t(1));
    }

    void shouldRefuseLinksThatWouldLoop()
    {
        Repairing repairing(worldOf(ferry));
        const QString a = QStringLiteral("old ferry");
        const QString b = QStringLiteral("town hall");
        const QString c = QStringLiteral("parish paid");
        (void)repairing.make(RepairKind::Reparent, b, a);
        (void)repairing.make(RepairKind::Reparent, c, b);
        QCOMPARE(repairing.make(RepairKind::Reparent, a, c), Placement::WouldLoop);
        QCOMPARE(repairing.make(RepairKind::Reparent, a, a), Placement::Pointless);
        QCOMPARE(repairing.result().links.size(), std::size_t(2));
    }

    void shouldLeadLinksOnToWhatWasJoined()
    {
        Repairing repairing(worldOf(ferry));
        (void)repairing.make(RepairKind::Reparent, QStringLiteral("second box"), QStringLiteral("parish paid"));
        (void)repairing.make(RepairKind::Join, QStringLiteral("town hall"), QStringLiteral("parish paid"));
        QCOMPARE(repairing.result().links.size(), std::size_t(1));
        QCOMPARE(repairing.result().links[0].other, idOf(repairing.comments(), QStringLiteral("town hall")));
    }

    void shouldTellEqualCommentsApart()
    {
        const PasteWorld world = worldOf(ferry);
        const CommentIndex index(world.capture.comments);
        for (quint32 i = 0; i < world.capture.comments.size(); ++i) {
            const CommentRef ref = index.refTo(world.capture.comments, {i});
            QCOMPARE(index.resolve(world.capture.comments, ref), CommentId{i});
            QCOMPARE(refTo(world.capture.comments, {i}), ref);
        }
        QCOMPARE(index.refTo(world.capture.comments, {4}).equals, 2);
        QCOMPARE(index.refTo(world.capture.comments, {4}).ordinal, 1);
    }

    void shouldMeanNobodyRatherThanSomebodyElse_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("with");
        QTest::addColumn<bool>("isFound");
        const QString own = QStringLiteral("The parish paid the ferryman, in firewood and in grain.");
        QTest::newRow("as it was") << own << own << true;
        QTest::newRow("spaced otherwise")
            << own << QString(own).replace(QStringLiteral(" "), QStringLiteral("  ")) << true;
        QTest::newRow("with a word corrected")
            << own << QStringLiteral("The parish payed the ferryman, in firewood and in grain.") << true;
        QTest::newRow("gone on") << own << QString(own + QStringLiteral(" And in beer, later.")) << true;
        QTest::newRow("cut off") << own << QStringLiteral("The parish paid the ferryman, in firewood and…") << true;
        QTest::newRow("by another") << QStringLiteral("archivist · 2024-03-06 09:10")
                                    << QStringLiteral("stranger · 2024-03-09 09:10") << false;
        QTest::newRow("replaced") << own << QStringLiteral("Deleted by its author on the next morning, sadly.")
                                  << false;
    }

    // A file of notes may say anything of the comments it is about.
    void shouldReadAReferenceOfAnybody()
    {
        QJsonObject object = toJson(CommentRef());
        object.insert(QStringLiteral("hash"), QStringLiteral("1"));
        for (const double wrong : {-1.0, -2147483648.0, 2147483647.0, 1e300}) {
            for (const char *name : {"ordinal", "equals", "length"})
                object.insert(QLatin1String(name), wrong);
            const CommentRef ref = refFrom(object);
            QVERIFY(ref.ordinal >= 0 && ref.length >= 0 && ref.equals >= 1);
            QVERIFY(2 * ref.length >= 0);
        }
    }

    void shouldMeanNobodyRatherThanSomebodyElse()
    {
        QFETCH(QString, changed);
        QFETCH(QString, with);
        QFETCH(bool, isFound);
        const PasteWorld before = worldOf(ferry);
        const CommentRef ref = refTo(before.capture.comments, {3});
        const PasteWorld after = worldOf(QString(ferry).replace(changed, with));
        const CommentId found = resolve(after.capture.comments, ref);
        QCOMPARE(found.isValid(), isFound);
        if (isFound)
            QCOMPARE(found, CommentId{3});
    }

    void shouldKeepRepairsInAnotherPaste_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("the same again") << QStringList{ferry};
        QTest::newRow("with more comments") << QStringList{QString(ferry + later)};
        QTest::newRow("both, the older and the newer") << QStringList{ferry, QString(ferry + later)};
        QTest::newRow("with another thread before it")
            << QStringList{QString(QStringLiteral("stranger · 2024-01-01 10:00\nAn old talk about the weather, "
                                                  "which nobody went on with.\n\n")
                                   + ferry)};
        QTest::newRow("with other line ends")
            << QStringList{QString(ferry).replace(QLatin1Char('\n'), QStringLiteral("\r\n"))};
    }

    void shouldKeepRepairsInAnotherPaste()
    {
        QFETCH(QStringList, texts);
        Repairing repairing(worldOf(ferry));
        (void)repairing.split(QStringLiteral("old ferry"), QStringLiteral("It crossed"));
        (void)repairing.lineOut(QStringLiteral("town hall"), QStringLiteral("Share"));
        (void)repairing.make(RepairKind::Reparent, QStringLiteral("It crossed"), QStringLiteral("parish paid"));
        (void)repairing.make(RepairKind::Join, QStringLiteral("parish paid"), QStringLiteral("second box"));
        Repair author = repairing.begin(RepairKind::SetAuthor, QStringLiteral("It crossed"));
        author.author = QStringLiteral("somebody");
        (void)repairing.make(author);
        Repair repeat = repairing.begin(RepairKind::UnmarkRepeat, QStringLiteral("It crossed"));
        repeat.target = refTo(repairing.comments(), {4});
        repeat.other = refTo(repairing.comments(), {2});
        (void)repairing.make(repeat);

        const Repaired again = applied(worldOf(texts), repairing.repairs());
        for (const RepairState::Entry &entry : again.state.entries)
            QCOMPARE(entry.placement, Placement::Placed);
        const QStringList now = shown(again);
        for (const QString &line : shown(repairing.result()))
            QVERIFY2(now.contains(line), qPrintable(line));
        QCOMPARE(again.links.size(), std::size_t(1));
        QCOMPARE(again.comments.text(again.links[0].comment),
                 QStringLiteral("It crossed twice a day and never on a Sunday."));
        QVERIFY(again.comments.text(again.links[0].other).startsWith(QStringLiteral("The parish")));
        QCOMPARE(again.comments.author(again.unmarks[0].comment), QStringLiteral("reader"));
        QCOMPARE(again.comments.author(again.unmarks[0].other), QStringLiteral("gardener"));
    }

    void shouldListWhatNoLongerFits()
    {
        Repairing repairing(worldOf(ferry));
        (void)repairing.split(QStringLiteral("old ferry"), QStringLiteral("It crossed"));
        (void)repairing.make(RepairKind::Reparent, QStringLiteral("parish paid"), QStringLiteral("town hall"));
        (void)repairing.make(RepairKind::MakeRoot, QStringLiteral("second box"));
        QString other = ferry;
        other.remove(QStringLiteral("It crossed twice a day and never on a Sunday."));
        other.remove(QStringLiteral("Which harbour book is that, the one in the town hall?\nShare · Report\n"
                                    "I only know that one, and it says nothing of Sundays.\n"));
        const Repaired again = applied(worldOf(other), repairing.repairs());
        QCOMPARE(again.state.entries.size(), std::size_t(3));
        QCOMPARE(again.state.entries[0].placement, Placement::Pointless);
        QCOMPARE(again.state.entries[1].placement, Placement::OtherMissing);
        QCOMPARE(again.state.entries[2].placement, Placement::Placed);
        // And with another text altogether nothing is placed, and nothing is changed.
        const PasteWorld strange = worldOf(later);
        const Repaired none = applied(strange, repairing.repairs());
        for (const RepairState::Entry &entry : none.state.entries)
            QCOMPARE(entry.placement, Placement::TargetMissing);
        QCOMPARE(shown(none), shown(applied(strange, {})));
    }
};

QTEST_GUILESS_MAIN(RepairsTest)
#include "repairstest.moc"
