#include "paste.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <map>

namespace Catena::Bench {

namespace {

constexpr double moveShare = 0.3;
constexpr double cutShare = 0.1;
constexpr qsizetype shortestToCut = 40;
constexpr qsizetype shortestKept = 20;
constexpr int columnsPerDepth = 2;

//! "name · 2010-03-05 14:05", as much of it as is known.
QString headingOf(const GoldComment &comment)
{
    QStringList parts;
    if (!comment.author.isEmpty())
        parts.append(comment.author);
    if (comment.date.isValid()) {
        const QDateTime time =
            QDateTime::fromMSecsSinceEpoch(comment.date.msecs + comment.date.offsetMinutes * 60000LL, Qt::UTC);
        const bool isDay = comment.date.precision == Base::Moment::Precision::Day;
        parts.append(time.toString(isDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd hh:mm")));
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList linesOf(const GoldComment &comment, bool keepBlank)
{
    QStringList lines;
    for (QString line : comment.text.split(u'\n')) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (keepBlank || !line.isEmpty())
            lines.append(line);
    }
    return lines;
}

class PasteWriter
{
public:
    explicit PasteWriter(const GoldThread &thread) : m_thread(thread) { }

    Paste writeHeaded(bool indented)
    {
        const std::vector<qint32> parents = parentIndexes(m_thread);
        std::vector<int> depths(parents.size(), 0);
        for (std::size_t i = 0; i < parents.size(); ++i) { // parents stand before their replies when it matters
            if (indented && parents[i] >= 0)
                depths[i] = depths[std::size_t(parents[i])] + 1;
        }
        for (std::size_t i = 0; i < m_thread.comments.size(); ++i) {
            const QString indent(depths[i] * columnsPerDepth, u' ');
            addOther(indent + headingOf(m_thread.comments[i]));
            addBlock(i, linesOf(m_thread.comments[i], true), indent, true);
            addOther({});
        }
        return std::move(m_paste);
    }

    Paste writeBlocks()
    {
        for (std::size_t i = 0; i < m_thread.comments.size(); ++i) {
            addBlock(i, linesOf(m_thread.comments[i], false), {}, true);
            addOther({});
        }
        return std::move(m_paste);
    }

    Paste writeCopies(quint32 seed)
    {
        QRandomGenerator random(seed);
        std::vector<bool> touched(m_thread.comments.size(), false);
        std::vector<Placed> copies[2];
        for (std::vector<Placed> &copy : copies)
            copy = copyOf(random, touched);
        bool first = true;
        bool before = false;
        for (const std::vector<Placed> &copy : copies) {
            for (const Placed &block : copy) {
                addBlock(block.comment, block.lines, {}, !first && (before || touched[block.comment]));
                before = touched[block.comment];
                first = false;
            }
        }
        return std::move(m_paste);
    }

private:
    struct Placed
    {
        std::size_t comment = 0;
        QStringList lines;
    };

    void addOther(const QString &line)
    {
        m_paste.lines.append(line);
        m_paste.owners.push_back(-1);
        m_paste.begins.push_back(false);
        m_paste.isHard.push_back(false);
    }

    void addBlock(std::size_t comment, const QStringList &lines, const QString &indent, bool isHard)
    {
        bool begins = true;
        for (const QString &line : lines) {
            m_paste.lines.append(line.isEmpty() ? line : indent + line);
            m_paste.owners.push_back(line.isEmpty() ? -1 : qint32(comment));
            m_paste.begins.push_back(begins);
            m_paste.isHard.push_back(begins && isHard);
            begins = false;
        }
    }

    //! The list of blocks, some moved, some cut off; notes which.
    std::vector<Placed> copyOf(QRandomGenerator &random, std::vector<bool> &touched) const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_thread.comments.size(); ++i) {
            if (!linesOf(m_thread.comments[i], false).isEmpty())
                order.push_back(i);
        }
        const std::vector<std::size_t> all = order;
        for (const std::size_t comment : all) {
            if (random.generateDouble() >= moveShare || order.size() < 2)
                continue;
            // Moved is where it does not stand between the same two again.
            const qsizetype from = std::find(order.begin(), order.end(), comment) - order.begin();
            qsizetype to = random.bounded(int(order.size()) - 1);
            to += to >= from ? 1 : 0;
            touched[comment] = true;
            order.erase(order.begin() + from);
            order.insert(order.begin() + to, comment);
        }
        std::vector<Placed> copy;
        for (const std::size_t comment : order) {
            QStringList lines = linesOf(m_thread.comments[comment], false);
            if (lines.join(u'\n').size() >= shortestToCut && random.generateDouble() < cutShare)
                touched[comment] = cut(lines, random) || touched[comment];
            copy.push_back({comment, lines});
        }
        return copy;
    }

    //! Cuts a block off; false where there is no such place in it.
    static bool cut(QStringList &lines, QRandomGenerator &random)
    {
        static const QStringList marks{QStringLiteral("…"), QStringLiteral("..."), QStringLiteral(" ...더 보기")};
        const QString text = lines.join(u'\n');
        std::vector<qsizetype> places;
        const quint32 kind = random.bounded(3U);
        for (qsizetype i = shortestKept; i + 1 < text.size(); ++i) {
            const bool isLineEnd = text[i] == u'\n';
            const bool isSentenceEnd = text[i] == u' ' && QStringView(u".?!").contains(text[i - 1]);
            const bool isInside = !text[i].isSpace() && !text[i - 1].isSpace() && !text[i].isLowSurrogate();
            if (kind == 0 ? isLineEnd : kind == 1 ? isSentenceEnd : isInside)
                places.push_back(i);
        }
        if (places.empty())
            return false;
        const qsizetype at = places[random.bounded(quint32(places.size()))];
        lines = QString(text.first(at) + marks[random.bounded(quint32(marks.size()))]).split(u'\n');
        return true;
    }

    const GoldThread &m_thread;
    Paste m_paste;
};

//! By comment: the comment at the top of its subtree - or under the only root, where there is only one; -1 that root.
std::vector<qint32> subtreesOf(const GoldThread &thread)
{
    const std::vector<qint32> parents = parentIndexes(thread);
    const std::ptrdiff_t roots = std::count(parents.begin(), parents.end(), -1);
    const qint32 only = roots == 1 ? qint32(std::find(parents.begin(), parents.end(), -1) - parents.begin()) : -1;
    std::vector<qint32> tops;
    for (qint32 i = 0; i < qint32(parents.size()); ++i) {
        qint32 top = i;
        while (parents[std::size_t(top)] >= 0 && parents[std::size_t(top)] != only)
            top = parents[std::size_t(top)];
        tops.push_back(i == only ? -1 : top);
    }
    return tops;
}

}

Paste writePaste(const GoldThread &thread, Loss loss, quint32 seed)
{
    if (loss == Loss::Indented) {
        GoldThread ordered = thread;
        orderDepthFirst(ordered);
        Paste paste = PasteWriter(ordered).writeHeaded(true);
        std::map<QString, qint32> places;
        for (std::size_t i = 0; i < thread.comments.size(); ++i)
            places.emplace(thread.comments[i].id, qint32(i));
        for (qint32 &owner : paste.owners)
            owner = owner < 0 ? -1 : places.at(ordered.comments[std::size_t(owner)].id);
        return paste;
    }
    if (loss == Loss::Headed)
        return PasteWriter(thread).writeHeaded(false);
    return loss == Loss::Blocks ? PasteWriter(thread).writeBlocks() : PasteWriter(thread).writeCopies(seed);
}

std::vector<GoldThread> inParts(const GoldThread &thread, std::size_t most)
{
    GoldThread scored{thread.set, thread.name, {}};
    std::ranges::copy_if(thread.comments, std::back_inserter(scored.comments), &GoldComment::isScored);
    tidy(scored);
    if (scored.comments.size() <= most)
        return {scored};
    const std::vector<qint32> tops = subtreesOf(scored);
    std::map<qint32, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < tops.size(); ++i)
        groups[tops[i]].push_back(i);
    const std::vector<std::size_t> post = groups.contains(-1) ? groups.at(-1) : std::vector<std::size_t>();
    std::vector<std::vector<std::size_t>> parts(1, post);
    for (const auto &[top, members] : groups) {
        if (top < 0 || members.size() + post.size() > most)
            continue;
        if (parts.back().size() + members.size() > most)
            parts.push_back(post);
        parts.back().insert(parts.back().end(), members.begin(), members.end());
    }
    std::vector<GoldThread> result;
    for (std::vector<std::size_t> &part : parts) {
        std::sort(part.begin(), part.end());
        result.push_back({thread.set, QStringLiteral("%1 #%2").arg(thread.name).arg(result.size() + 1), {}});
        for (const std::size_t i : part)
            result.back().comments.push_back(scored.comments[i]);
        tidy(result.back());
    }
    return result;
}

}
