#include "pipeline/stages.h"

#include <algorithm>

namespace Catena::Pipeline {

namespace {

//! UTF-16 length of the first bytes of a UTF-8 text.
qint32 utf16Length(QByteArrayView utf8)
{
    qint32 units = 0;
    for (const char c : utf8)
        units += ((quint8(c) & 0xC0) != 0x80) + (quint8(c) >= 0xF0);
    return units;
}

Concepts::Passage passageOf(const Snapshot::Snapshot &snapshot, const Thread::Node &node)
{
    const Captures::Comments &comments = *snapshot.comments;
    Concepts::Passage passage;
    passage.side = Concepts::Side::Discussion;
    passage.comment = node.comment;
    passage.text = comments.text(node.comment);
    passage.isRepeat = snapshot.repeats->repeatOf(node.comment).isValid();
    const QByteArrayView body = comments.buffers.view(comments[node.comment].body);
    for (const Captures::Place &place : comments.placesOf(node.comment)) {
        if (place.kind == Captures::CopyKind::Original)
            continue;
        const qsizetype begin = std::min(qsizetype(place.coverBegin), body.size());
        const qsizetype end = std::clamp(qsizetype(place.coverEnd), begin, body.size());
        passage.copies.push_back({utf16Length(body.first(begin)), utf16Length(body.first(end))});
    }
    return passage;
}

}

std::vector<Concepts::Passage> passagesOf(const Snapshot::Snapshot &snapshot)
{
    std::vector<Concepts::Passage> passages;
    for (std::size_t e = 0; e < snapshot.essays->size(); ++e) {
        const Formats::Essay &essay = (*snapshot.essays)[e];
        for (std::size_t b = 0; b < essay.blocks.size(); ++b) {
            Concepts::Passage passage;
            passage.side = Concepts::Side::Essay;
            passage.essay = quint32(e);
            passage.block = quint32(b);
            passage.text = essay.blocks[b].text;
            passages.push_back(std::move(passage));
        }
    }
    for (const Thread::Node &node : snapshot.tree->nodes())
        passages.push_back(passageOf(snapshot, node));
    return passages;
}

Repeats::RepeatOptions repeatOptionsOf(const Captures::RepairState &repairs, double threshold)
{
    using Kind = Captures::RepairKind;
    Repeats::RepeatOptions options;
    options.threshold = threshold;
    for (const Captures::RepairState::Entry &entry : repairs.entries) {
        const bool isMark = entry.repair.kind == Kind::MarkRepeat;
        if (entry.placement != Captures::Placement::Placed || !(isMark || entry.repair.kind == Kind::UnmarkRepeat))
            continue;
        const Repeats::RepeatMark mark{entry.target, entry.other};
        if (isMark)
            std::erase_if(options.unmarks,
                          [&mark](const auto &each) { return each.comment == mark.comment && each.of == mark.of; });
        else
            std::erase_if(options.marks, [&mark](const auto &each) { return each.comment == mark.comment; });
        (isMark ? options.marks : options.unmarks).push_back(mark);
    }
    return options;
}

}
