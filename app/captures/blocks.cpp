#include "captures/blocks.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace Catena::Captures {

namespace {

constexpr int sureChars = 12; //!< a shorter block may stand twice by chance
constexpr double mostlyDoubled = 0.6;

class Grouping
{
public:
    Grouping(const PasteText &text, const Alignment &alignment) : m_text(text), m_alignment(alignment) { }

    BlockSet run()
    {
        cut();
        join();
        group();
        return std::move(m_set);
    }

private:
    void cut()
    {
        for (std::size_t i = 0; i < m_text.lines.size(); ++i) {
            if (m_alignment.edges[i] || m_set.blocks.empty())
                m_set.blocks.push_back({i, i, m_text.lines[i].heading, 0, false, false, false});
            extend(m_set.blocks.back(), i);
        }
        // A date that heads the whole paste is that of its first block.
        for (std::size_t b = 1; b < m_set.blocks.size(); ++b) {
            Block &block = m_set.blocks[b];
            const quint32 document = m_text.lines[block.first].document;
            if (!m_text.isHeaded[document] && m_text.lines[m_set.blocks[b - 1].first].document == document)
                block.heading = -1;
        }
    }

    void extend(Block &block, std::size_t line)
    {
        block.last = line;
        block.chars += m_text.lines[line].key.size();
        block.isCovered = block.isCovered || m_alignment.isCovered[line];
        block.breaksOff = m_alignment.breaksOff[line];
        block.isCutShort = m_alignment.isCut[line];
    }

    [[nodiscard]] bool sameLines(const Block &a, const Block &b) const
    {
        if (a.last - a.first != b.last - b.first)
            return false;
        for (std::size_t k = 0; k <= a.last - a.first; ++k) {
            if (m_alignment.classes[a.first + k] != m_alignment.classes[b.first + k])
                return false;
        }
        return true;
    }

    //! Whether nothing but copy alignment parts two neighbours.
    [[nodiscard]] bool isSoft(const Block &next) const
    {
        const PasteLine &line = m_text.lines[next.first];
        return !line.startsBlock && (!line.afterBlank || m_text.isBare[line.document]);
    }

    void join()
    {
        if (m_alignment.doubledShare < mostlyDoubled)
            return;
        std::vector<Block> joined;
        for (std::size_t b = 0; b < m_set.blocks.size(); ++b) {
            const Block &block = m_set.blocks[b];
            const bool hasNext = b + 1 < m_set.blocks.size();
            const bool isLeadIn = hasNext && !block.isCovered && isSoft(m_set.blocks[b + 1]) && isPreviewed(b + 1);
            if (isLeadIn) {
                Block &next = m_set.blocks[b + 1];
                next.first = block.first;
                next.chars += block.chars;
                next.heading = block.heading;
                continue;
            }
            joined.push_back(block);
        }
        m_set.blocks = std::move(joined);
    }

    //! Whether a block is followed at once by its own copy, or breaks off as previews do and stands again elsewhere.
    [[nodiscard]] bool isPreviewed(std::size_t b) const
    {
        const Block &block = m_set.blocks[b];
        if (!block.isCovered)
            return false;
        if (b + 1 < m_set.blocks.size() && sameLines(block, m_set.blocks[b + 1]))
            return true;
        return block.breaksOff;
    }

    //! A block and where in it a line class stands.
    struct Entry
    {
        std::size_t group = 0;
        std::size_t offset = 0;
    };

    void group()
    {
        std::vector<std::size_t> order(m_set.blocks.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const Block &left = m_set.blocks[a];
            const Block &right = m_set.blocks[b];
            return left.chars != right.chars ? left.chars > right.chars : a < b;
        });
        std::map<std::vector<qint32>, std::vector<std::size_t>> shortOnes;
        for (const std::size_t b : order) {
            const Block &block = m_set.blocks[b];
            if (block.chars < sureChars && block.heading < 0)
                shortOnes[classesOf(block)].push_back(b);
            else if (!joinGroup(b))
                addGroup(b);
        }
        for (auto &[classes, members] : shortOnes)
            groupShort(members);
        for (BlockGroup &group : m_set.groups)
            finish(group);
        std::sort(m_set.groups.begin(), m_set.groups.end(), [](const BlockGroup &a, const BlockGroup &b) {
            return a.members.front().block < b.members.front().block;
        });
    }

    [[nodiscard]] std::vector<qint32> classesOf(const Block &block) const
    {
        return {m_alignment.classes.begin() + qptrdiff(block.first),
                m_alignment.classes.begin() + qptrdiff(block.last) + 1};
    }

    //! Short blocks may be the same by chance ("ㅋㅋ"). Where the whole paste is there twice, the second half of them
    //! are the copies of the first; where most of one document stands in another, the first of the one is the first of
    //! the other, and so on; else each is a comment.
    void groupShort(std::vector<std::size_t> &members)
    {
        std::sort(members.begin(), members.end());
        if (documentOf(members.front()) != documentOf(members.back()))
            return groupShortByDocument(members);
        const bool halved = m_alignment.doubledShare >= mostlyDoubled && members.size() % 2 == 0;
        const std::size_t distinct = halved ? members.size() / 2 : members.size();
        for (std::size_t i = 0; i < distinct; ++i) {
            addGroup(members[i]);
            if (halved)
                m_set.groups.back().members.push_back({members[i + distinct], 0, CopyKind::Copy});
        }
    }

    [[nodiscard]] quint32 documentOf(std::size_t block) const
    {
        return m_text.lines[m_set.blocks[block].first].document;
    }

    void groupShortByDocument(const std::vector<std::size_t> &members)
    {
        std::vector<std::size_t> groups; // of the n-th member of a document
        std::size_t nth = 0;
        for (std::size_t i = 0; i < members.size(); ++i, ++nth) {
            if (i > 0 && documentOf(members[i]) != documentOf(members[i - 1]))
                nth = 0;
            const bool isKnown = nth < groups.size()
                && (isMostlyCovered(documentOf(members[i]))
                    || isMostlyCovered(documentOf(m_set.groups[groups[nth]].members.front().block)));
            if (isKnown) {
                m_set.groups[groups[nth]].members.push_back({members[i], 0, CopyKind::Copy});
                continue;
            }
            if (nth >= groups.size())
                groups.push_back(m_set.groups.size());
            addGroup(members[i]);
        }
    }

    //! Whether most of a document stands more than once.
    [[nodiscard]] bool isMostlyCovered(quint32 document)
    {
        if (m_shares.empty()) {
            m_shares.resize(m_text.isHeaded.size());
            for (std::size_t i = 0; i < m_text.lines.size(); ++i) {
                Share &share = m_shares[m_text.lines[i].document];
                share.total += m_text.lines[i].key.size();
                share.covered += m_alignment.isCovered[i] ? m_text.lines[i].key.size() : 0;
            }
        }
        const Share &share = m_shares[document];
        return double(share.covered) >= mostlyDoubled * double(share.total);
    }

    void addGroup(std::size_t b)
    {
        const Block &block = m_set.blocks[b];
        BlockGroup group;
        group.original = b;
        group.members.push_back({b, 0, CopyKind::Original});
        for (std::size_t k = 0; k <= block.last - block.first; ++k)
            m_entries[m_alignment.classes[block.first + k]].push_back({m_set.groups.size(), k});
        m_set.groups.push_back(std::move(group));
    }

    [[nodiscard]] bool sameHeading(const Block &a, const Block &b) const
    {
        if (a.heading < 0 || b.heading < 0 || a.heading == b.heading)
            return true;
        const Heading &left = m_text.headings[std::size_t(a.heading)];
        const Heading &right = m_text.headings[std::size_t(b.heading)];
        return left.author == right.author && left.date == right.date;
    }

    //! Puts a block into the group of the comment it is a copy or a part of.
    bool joinGroup(std::size_t b)
    {
        const Block &block = m_set.blocks[b];
        const std::size_t length = block.last - block.first + 1;
        for (const Entry &entry : m_entries.value(m_alignment.classes[block.first])) {
            const Block &whole = m_set.blocks[m_set.groups[entry.group].original];
            const std::size_t wholeLength = whole.last - whole.first + 1;
            if (entry.offset + length > wholeLength || !sameHeading(block, whole))
                continue;
            bool same = true;
            for (std::size_t k = 0; k < length && same; ++k)
                same = m_alignment.classes[block.first + k] == m_alignment.classes[whole.first + entry.offset + k];
            const bool isWhole = length == wholeLength && !m_alignment.isCut[block.last];
            const bool isPart = block.chars >= sureChars
                && (entry.offset == 0 || entry.offset + length == wholeLength || m_alignment.isCut[block.last]);
            if (!same || !(isWhole || isPart))
                continue;
            m_set.groups[entry.group].members.push_back(
                {b, entry.offset, isWhole ? CopyKind::Copy : CopyKind::Preview});
            return true;
        }
        return false;
    }

    //! Orders the members; the original is the first of the whole ones.
    void finish(BlockGroup &group)
    {
        std::sort(group.members.begin(), group.members.end(),
                  [](const BlockGroup::Member &a, const BlockGroup::Member &b) { return a.block < b.block; });
        bool found = false;
        for (BlockGroup::Member &member : group.members) {
            if (member.kind == CopyKind::Preview)
                continue;
            member.kind = found ? CopyKind::Copy : CopyKind::Original;
            if (!found)
                group.original = member.block;
            found = true;
        }
    }

    const PasteText &m_text;
    const Alignment &m_alignment;
    BlockSet m_set;
    QHash<qint32, std::vector<Entry>> m_entries; //!< by class
    struct Share
    {
        qint64 covered = 0; //!< characters that stand more than once
        qint64 total = 0;
    };
    std::vector<Share> m_shares; //!< by document, when asked for
};

}

BlockSet groupBlocks(const PasteText &text, const Alignment &alignment)
{
    return Grouping(text, alignment).run();
}

}
