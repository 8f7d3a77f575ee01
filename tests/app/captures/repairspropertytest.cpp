#include "captures/applyrepairs.h"
#include "captures/commentorder.h"
#include "captures/lineanchor.h"

#include "text/normalise.h"

#include "pasteworld.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Catena;
using namespace Catena::Captures;
using Base::CommentId;
using LineOf = std::pair<quint32, qint32>; // document, line

namespace {

//! Random documents: comments of one to five lines, some of them copied, some previewed, in any order, with furniture
//! and unclaimed lines between.
PasteWorld randomWorld(std::mt19937 &random)
{
    static const QStringList words =
        QStringLiteral("sea wall rope tide lamp 등대 바람 그물 항구 저녁").split(QLatin1Char(' '));
    PasteWriter writer;
    const int count = 3 + int(random() % 8);
    int line = 0;
    for (int i = 0; i < count; ++i) {
        QStringList lines;
        const int size = 1 + int(random() % 5);
        for (int k = 0; k < size; ++k) {
            lines += QStringLiteral("%1 %2 stands in line %3, %4")
                         .arg(words[qsizetype(random() % 10)], words[qsizetype(random() % 10)])
                         .arg(++line)
                         .arg(words[qsizetype(random() % 10)]);
        }
        const quint32 comment = writer.comment(lines);
        writer.place(comment, 0);
        if (random() % 4 == 0)
            writer.loose(0, QStringLiteral("furniture %1").arg(++line));
        if (random() % 6 == 0)
            writer.loose(0, QStringLiteral("unclaimed %1").arg(++line), true);
    }
    for (int i = 0; i < count; ++i) {
        const auto comment = quint32(random() % unsigned(count));
        const auto document = quint32(random() % 2);
        const qsizetype size = writer.sizeOf(comment);
        const qsizetype from = random() % 3 == 0 ? qsizetype(random() % unsigned(size)) : 0;
        writer.place(comment, document, from, from + 1 + qsizetype(random() % unsigned(size - from)));
    }
    return writer.write();
}

QString squeezed(QString text)
{
    text.remove(QLatin1Char('\n'));
    return text.remove(QLatin1Char(' '));
}

//! What every state of comments and ledger has to hold to.
class Invariants
{
public:
    Invariants(const PasteWorld &world, const Repaired &repaired) : m_world(world), m_repaired(repaired) { }

    QString breach() const
    {
        Holders holders;
        for (quint32 i = 0; i < comments().size(); ++i) {
            const QString own = breachOf({i}, holders);
            if (!own.isEmpty())
                return QStringLiteral("comment %1: %2").arg(i).arg(own);
        }
        for (const auto &[line, who] : holders) {
            if (who.size() > 1 && !isShared(line, who))
                return QStringLiteral("line %1:%2 is held %3 times").arg(line.first).arg(line.second).arg(who.size());
        }
        return ledgerBreach(holders);
    }

private:
    using Holders = std::map<LineOf, QStringList>; //!< what each place that holds a line has of the text

    const Comments &comments() const { return m_repaired.comments; }

    QString breachOf(CommentId id, Holders &holders) const
    {
        const Comment &comment = comments()[id];
        if (comment.placeCount == 0)
            return comment.body.isEmpty() ? QString() : QStringLiteral("text without places");
        if (comments().text(id).trimmed().isEmpty())
            return QStringLiteral("places without text");
        int originals = 0;
        for (const Place &place : comments().placesOf(id)) {
            originals += place.kind == CopyKind::Original;
            const bool isWhole = place.coverEnd - place.coverBegin == comment.body.size;
            if (place.coverEnd > comment.body.size || place.coverBegin >= place.coverEnd)
                return QStringLiteral("cover %1-%2 of %3")
                    .arg(place.coverBegin)
                    .arg(place.coverEnd)
                    .arg(comment.body.size);
            if (place.first < 1 || place.last < place.first
                || place.last > m_world.documents[place.document].lineCount())
                return QStringLiteral("lines %1-%2").arg(place.first).arg(place.last);
            if ((place.kind == CopyKind::Copy && !isWhole) || (place.kind == CopyKind::Preview && isWhole))
                return QStringLiteral("wrong kind");
            for (qint32 line = place.first; line <= place.last; ++line)
                holders[{place.document, line}].push_back(coveredText(id, place));
            const QString covered = coveredText(id, place);
            if (!isSubsequence(covered, linesText(place)))
                return QStringLiteral("“%1” is not in lines %2-%3").arg(covered).arg(place.first).arg(place.last);
        }
        return originals == 1 ? QString() : QStringLiteral("%1 originals").arg(originals);
    }

    QString coveredText(CommentId id, const Place &place) const
    {
        const QByteArrayView body = comments().buffers.view(comments()[id].body);
        return squeezed(QString::fromUtf8(body.sliced(place.coverBegin, place.coverEnd - place.coverBegin)));
    }
    QString linesText(const Place &place) const
    {
        QString text;
        for (qint32 line = place.first; line <= place.last; ++line)
            text += m_world.documents[place.document].lineText(line);
        return squeezed(text);
    }
    static bool isSubsequence(const QString &part, const QString &whole)
    {
        qsizetype at = 0;
        for (const QChar c : whole) {
            if (at < part.size() && part[at] == c)
                ++at;
        }
        return at == part.size();
    }

    //! Only a line that the reader cut inside is shared, and then each place has a part of its words.
    bool isShared(LineOf line, const QStringList &covered) const
    {
        const QString text = squeezed(m_world.documents[line.first].lineText(line.second));
        return std::none_of(covered.begin(), covered.end(), [&](const QString &own) { return own.contains(text); });
    }

    QString ledgerBreach(const Holders &holders) const
    {
        for (const DocumentLedger &ledger : m_repaired.ledger) {
            qint32 unclaimed = 0;
            for (const DocumentLedger::Range &range : ledger.unclaimed) {
                for (qint32 line = range.first; line <= range.last; ++line, ++unclaimed) {
                    if (holders.contains({ledger.document, line}))
                        return QStringLiteral("line %1 is held and unclaimed").arg(line);
                }
            }
            if (ledger.placed + unclaimed != ledger.total)
                return QStringLiteral("the ledger does not add up");
        }
        return {};
    }

    const PasteWorld &m_world;
    const Repaired &m_repaired;
};

//! Makes one random repair against what is there.
class RandomRepair
{
public:
    RandomRepair(std::mt19937 &random, const PasteWorld &world, const Comments &comments)
        : m_random(random), m_world(world), m_comments(comments)
    {
        for (quint32 i = 0; i < comments.size(); ++i) {
            if (isThere(comments[{i}]))
                m_there.push_back({i});
        }
    }

    Repair make()
    {
        Repair repair;
        repair.kind = RepairKind(m_random() % 10);
        const CommentId target = any();
        CommentId other = any();
        if (repair.kind == RepairKind::Join && m_random() % 3 > 0)
            other = next(target);
        repair.target = refTo(m_comments, target);
        repair.other = refTo(m_comments, other);
        repair.author = QStringLiteral("author %1").arg(m_random() % 3);
        const QString text = m_comments.text(target);
        const auto at = qint32(m_random() % unsigned(text.size() + 1));
        if (repair.kind == RepairKind::Split) {
            // At a line's end or anywhere.
            const qsizetype feed = text.indexOf(QLatin1Char('\n'), at);
            const qint32 cut = feed >= 0 && m_random() % 2 == 0 ? qint32(feed) : at;
            repair.position = Text::Anchor::of(text, cut, cut);
        } else if (repair.kind == RepairKind::LineToFurniture) {
            repair.position = Text::Anchor::of(text, at, std::min(qint32(text.size()), at + 20));
        } else if (repair.kind == RepairKind::LineToComment) {
            const Documents::Document &document = m_world.documents[m_comments.placesOf(target).front().document];
            const qint32 line = 1 + qint32(m_random() % unsigned(document.lineCount()));
            repair.document = document.path;
            repair.position = anchorOfLines(document, {line, line});
        }
        return repair;
    }

private:
    CommentId any() { return m_there[m_random() % m_there.size()]; }
    CommentId next(CommentId id)
    {
        CommentId best = any();
        for (const CommentId other : m_there) {
            if (standsBefore(m_comments, id, other)
                && (!standsBefore(m_comments, id, best) || standsBefore(m_comments, other, best)))
                best = other;
        }
        return best;
    }

    std::mt19937 &m_random;
    const PasteWorld &m_world;
    const Comments &m_comments;
    std::vector<CommentId> m_there;
};

Repaired applied(const PasteWorld &world, const Repairs &repairs)
{
    return applyRepairs(world.capture.comments, world.capture.ledger, world.documents, repairs);
}

//! All words that stand in comments; what repairs move about, but never lose unless a line becomes furniture.
std::multiset<QString> wordsOf(const Comments &comments)
{
    std::multiset<QString> words;
    for (quint32 i = 0; i < comments.size(); ++i) {
        for (const QString &line : comments.text({i}).split(QLatin1Char('\n'))) {
            for (const QChar c : squeezed(line))
                words.insert(QString(c));
        }
    }
    return words;
}

}

class RepairsPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldKeepEveryLineClaimedOnceAfterAnyRepairs()
    {
        const int worlds = qEnvironmentVariableIntValue("CATENA_LONG") > 0 ? 3000 : 120;
        int placed = 0;
        int made = 0;
        for (unsigned seed = 1; seed <= unsigned(worlds); ++seed) {
            std::mt19937 random(seed);
            const PasteWorld world = randomWorld(random);
            Repairs repairs;
            Repaired repaired = applied(world, repairs);
            QVERIFY2(Invariants(world, repaired).breach().isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(Invariants(world, repaired).breach())));
            for (int step = 0; step < 12; ++step) {
                repairs.push_back(RandomRepair(random, world, repaired.comments).make());
                const std::size_t before = repaired.comments.size();
                const std::multiset<QString> words = wordsOf(repaired.comments);
                repaired = applied(world, repairs);
                const RepairState::Entry &last = repaired.state.entries.back();
                ++made;
                placed += last.placement == Placement::Placed;
                const QString what = QStringLiteral("seed %1, step %2, kind %3, placement %4: ")
                                         .arg(seed)
                                         .arg(step)
                                         .arg(int(last.repair.kind))
                                         .arg(int(last.placement));
                const QString breach = Invariants(world, repaired).breach();
                QVERIFY2(breach.isEmpty(), qPrintable(QString(what + breach)));
                const bool isSplit = last.placement == Placement::Placed && last.repair.kind == RepairKind::Split;
                QVERIFY2(repaired.comments.size() == before + isSplit, qPrintable(what));
                const bool movesLines =
                    last.repair.kind == RepairKind::LineToComment || last.repair.kind == RepairKind::LineToFurniture;
                QVERIFY2(movesLines || wordsOf(repaired.comments) == words, qPrintable(what));
            }
            // What is applied at once is what was applied one after the other, and writer.
            QCOMPARE(Invariants(world, applied(world, repairs)).breach(), QString());
            QCOMPARE(applied(world, repairs).comments.size(), repaired.comments.size());
        }
        // Most of what is made against what is shown has to be found there.
        QVERIFY2(placed * 10 > made * 5, qPrintable(QStringLiteral("%1 of %2").arg(placed).arg(made)));
    }
};

QTEST_GUILESS_MAIN(RepairsPropertyTest)
#include "repairspropertytest.moc"
