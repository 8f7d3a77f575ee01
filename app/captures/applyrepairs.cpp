#include "captures/applyrepairs.h"

#include "captures/commentedit.h"
#include "captures/commentindex.h"
#include "captures/lineanchor.h"

#include <algorithm>
#include <map>

namespace Catena::Captures {

namespace {

constexpr qint32 reachLines = 200; //!< a line given to a comment stands at most so far from it

//! Byte of a UTF-8 text at which its UTF-16 unit stands.
quint32 byteAt(QByteArrayView utf8, qint32 unit)
{
    qint32 units = 0;
    qsizetype at = 0;
    while (at < utf8.size() && units < unit) {
        units += quint8(utf8[at]) >= 0xF0 ? 2 : 1;
        ++at;
        while (at < utf8.size() && (quint8(utf8[at]) & 0xC0) == 0x80)
            ++at;
    }
    return quint32(at);
}

//! One run over the repairs of a discussion.
class RepairRun
{
public:
    RepairRun(const Comments &comments, const Ledger &ledger, const std::vector<Documents::Document> &documents)
        : m_documents(documents), m_index(comments), m_edit(comments, ledger, documents)
    {
        m_result.ledger = ledger;
    }

    Repaired run(const Repairs &repairs)
    {
        for (const Repair &repair : repairs) {
            m_result.state.entries.push_back({repair, Placement::Placed, {}, {}, {}});
            m_result.state.entries.back().placement = apply(m_result.state.entries.back());
        }
        dropLoops();
        collectPairs();
        for (Entry &entry : m_result.state.entries) {
            entry.target = m_edit.standsFor(entry.target);
            entry.other = m_edit.standsFor(entry.other);
        }
        m_result.comments = m_edit.take();
        claimPlaces();
        return std::move(m_result);
    }

private:
    using Entry = RepairState::Entry;

    [[nodiscard]] const Comments &comments() const { return m_edit.comments(); }

    static bool needsOther(RepairKind kind)
    {
        return kind == RepairKind::Join || kind == RepairKind::Reparent || kind == RepairKind::MarkRepeat
            || kind == RepairKind::UnmarkRepeat;
    }

    Placement apply(Entry &entry)
    {
        entry.target = m_index.resolve(comments(), entry.repair.target);
        if (!entry.target.isValid())
            return Placement::TargetMissing;
        if (needsOther(entry.repair.kind)) {
            entry.other = m_index.resolve(comments(), entry.repair.other);
            if (!entry.other.isValid())
                return Placement::OtherMissing;
            if (entry.other == entry.target)
                return Placement::Pointless;
        }
        return change(entry);
    }

    Placement change(Entry &entry)
    {
        switch (entry.repair.kind) {
        case RepairKind::Split:
            return split(entry);
        case RepairKind::Join:
            return join(entry);
        case RepairKind::Reparent:
        case RepairKind::MakeRoot:
            supersede(m_links, entry.target);
            return Placement::Placed;
        case RepairKind::MarkRepeat:
        case RepairKind::UnmarkRepeat:
            supersedeRepeats(entry);
            return Placement::Placed;
        case RepairKind::SetAuthor:
            supersede(m_authors, entry.target);
            m_edit.setAuthor(entry.target, entry.repair.author);
            return changed(entry.target, ByYou::Author);
        case RepairKind::SetDate:
            supersede(m_dates, entry.target);
            m_edit.setDate(entry.target, entry.repair.date);
            return changed(entry.target, ByYou::Date);
        case RepairKind::LineToFurniture:
            return removeLines(entry);
        case RepairKind::LineToComment:
            return addLines(entry);
        }
        return Placement::Pointless;
    }

    Placement changed(Base::CommentId id, ByYou what)
    {
        mark(id, what);
        m_index.update(comments(), id);
        return Placement::Placed;
    }

    void mark(Base::CommentId id, ByYou what)
    {
        std::vector<ByYouFlags> &flags = m_result.state.byYou;
        if (flags.size() <= id.index)
            flags.resize(id.index + 1);
        flags[id.index] |= what;
    }

    //! The later of two repairs that say the same kind of thing about one comment holds.
    void supersede(std::map<quint32, std::size_t> &last, Base::CommentId id)
    {
        const std::size_t own = m_result.state.entries.size() - 1;
        const auto [at, isNew] = last.emplace(id.index, own);
        if (!isNew) {
            m_result.state.entries[at->second].placement = Placement::Superseded;
            at->second = own;
        }
    }

    //! A comment says one other again; who says that it does not say another takes back that it does.
    void supersedeRepeats(const Entry &entry)
    {
        std::vector<std::size_t> &earlier = m_repeats[entry.target.index];
        const bool isMark = entry.repair.kind == RepairKind::MarkRepeat;
        for (const std::size_t at : earlier) {
            Entry &other = m_result.state.entries[at];
            const bool wasMark = other.repair.kind == RepairKind::MarkRepeat;
            if ((isMark && wasMark) || other.other == entry.other)
                other.placement = Placement::Superseded;
        }
        earlier.push_back(m_result.state.entries.size() - 1);
    }

    [[nodiscard]] std::optional<Text::Span> bytesOf(const Entry &entry) const
    {
        const std::optional<Text::Span> span = entry.repair.position.find(comments().text(entry.target));
        if (!span)
            return {};
        const QByteArrayView body = comments().buffers.view(comments()[entry.target].body);
        return Text::Span{qint32(byteAt(body, span->begin)), qint32(byteAt(body, span->end))};
    }

    Placement split(Entry &entry)
    {
        const std::optional<Text::Span> cut = bytesOf(entry);
        if (!cut)
            return Placement::PositionMissing;
        const std::optional<Base::CommentId> made = m_edit.split(entry.target, quint32(cut->begin));
        if (!made)
            return Placement::Pointless;
        entry.made = *made;
        (void)changed(entry.target, ByYou::Boundary);
        return changed(entry.made, ByYou::Boundary);
    }

    Placement join(const Entry &entry)
    {
        if (!m_edit.join(entry.target, entry.other))
            return Placement::Pointless;
        m_index.update(comments(), entry.other);
        return changed(entry.target, ByYou::Boundary);
    }

    Placement removeLines(const Entry &entry)
    {
        const std::optional<Text::Span> bytes = bytesOf(entry);
        if (!bytes)
            return Placement::PositionMissing;
        if (!m_edit.removeLines(entry.target, quint32(bytes->begin), quint32(bytes->end)))
            return Placement::Pointless;
        return changed(entry.target, ByYou::Text);
    }

    Placement addLines(const Entry &entry)
    {
        // Where a paste holds copies, the line stands by each of them: that of the named document first, then in order.
        const auto own = comments().placesOf(entry.target);
        std::vector<Place> places(own.begin(), own.end());
        std::stable_partition(places.begin(), places.end(), [&](const Place &place) {
            return m_documents[place.document].path == entry.repair.document;
        });
        Placement placement = Placement::PositionMissing;
        for (const Place &place : places) {
            const LineRange within{place.first - reachLines, place.last + reachLines};
            const std::optional<LineRange> lines =
                findLines(m_documents[place.document], entry.repair.position, within);
            if (!lines)
                continue;
            if (m_edit.addLines(entry.target, place.document, lines->first, lines->last))
                return changed(entry.target, ByYou::Text);
            placement = Placement::Pointless;
        }
        return placement;
    }

    //! Of links that together would make a comment answer itself, the last one made is left out.
    void dropLoops()
    {
        std::map<quint32, quint32> parents;
        std::vector<std::size_t> inOrder;
        for (const auto &[comment, at] : m_links)
            inOrder.push_back(at);
        std::sort(inOrder.begin(), inOrder.end());
        for (const std::size_t at : inOrder) {
            Entry &entry = m_result.state.entries[at];
            const Base::CommentId child = m_edit.standsFor(entry.target);
            if (child != entry.target) {
                entry.placement = Placement::Superseded; // joined away since
                continue;
            }
            if (!entry.other.isValid()) {
                parents[child.index] = Base::CommentId::none;
                continue;
            }
            const quint32 parent = m_edit.standsFor(entry.other).index;
            quint32 above = parent;
            while (above != child.index && above != Base::CommentId::none) {
                const auto next = parents.find(above);
                above = next == parents.end() ? Base::CommentId::none : next->second;
            }
            if (above == child.index)
                entry.placement = Placement::WouldLoop;
            else
                parents[child.index] = parent;
        }
    }

    void collectPairs()
    {
        for (const Entry &entry : m_result.state.entries) {
            const RepairKind kind = entry.repair.kind;
            const bool isLink = kind == RepairKind::Reparent || kind == RepairKind::MakeRoot;
            const bool isRepeat = kind == RepairKind::MarkRepeat || kind == RepairKind::UnmarkRepeat;
            if (entry.placement != Placement::Placed || !(isLink || isRepeat))
                continue;
            const Base::CommentId comment = m_edit.standsFor(entry.target);
            const Base::CommentId other = entry.other.isValid() ? m_edit.standsFor(entry.other) : Base::CommentId{};
            if (comment == other)
                continue;
            mark(comment, isLink ? ByYou::Link : ByYou::Repeat);
            std::vector<RepairedPair> &pairs = isLink ? m_result.links
                : kind == RepairKind::MarkRepeat      ? m_result.marks
                                                      : m_result.unmarks;
            pairs.push_back({comment, other});
        }
    }

    //! Lines that came into a place are no longer unclaimed.
    void claimPlaces()
    {
        const bool addsLines =
            std::any_of(m_result.state.entries.begin(), m_result.state.entries.end(), [](const Entry &entry) {
                return entry.repair.kind == RepairKind::LineToComment && entry.placement == Placement::Placed;
            });
        if (!addsLines)
            return;
        for (DocumentLedger &own : m_result.ledger) {
            if (own.unclaimed.empty())
                continue;
            std::vector<bool> unclaimed(std::size_t(own.total) + 2, false);
            for (const DocumentLedger::Range &range : own.unclaimed)
                std::fill(unclaimed.begin() + range.first, unclaimed.begin() + range.last + 1, true);
            for (const Place &place : m_result.comments.places) {
                for (qint32 line = place.first; place.document == own.document && line <= place.last; ++line) {
                    own.placed += unclaimed[std::size_t(line)];
                    unclaimed[std::size_t(line)] = false;
                }
            }
            own.unclaimed.clear();
            for (qint32 line = 1; line <= own.total; ++line) {
                if (!unclaimed[std::size_t(line)])
                    continue;
                if (!own.unclaimed.empty() && own.unclaimed.back().last == line - 1)
                    own.unclaimed.back().last = line;
                else
                    own.unclaimed.push_back({line, line});
            }
        }
    }

    const std::vector<Documents::Document> &m_documents;
    CommentIndex m_index;
    CommentEdit m_edit;
    Repaired m_result;
    //! By comment: the entry that holds, of each kind that only the last of holds.
    std::map<quint32, std::size_t> m_links;
    std::map<quint32, std::vector<std::size_t>> m_repeats; //!< all of them
    std::map<quint32, std::size_t> m_authors;
    std::map<quint32, std::size_t> m_dates;
};

}

Repaired applyRepairs(const Comments &comments, const Ledger &ledger, const std::vector<Documents::Document> &documents,
                      const Repairs &repairs)
{
    if (repairs.empty())
        return {comments, ledger, {}, {}, {}, {}};
    return RepairRun(comments, ledger, documents).run(repairs);
}

}
