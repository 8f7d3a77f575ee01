#pragma once

#include "captures/fingerprint.h"
#include "documents/documentfolder.h"
#include "formats/essay.h"
#include "text/segment.h"

#include <vector>

namespace Catena::Annotations {

//! A part of one block of an essay.
struct BlockSpan
{
    quint32 block = 0; //!< index in Essay::blocks
    Text::Span span; //!< UTF-16 in the text of the block

    bool operator==(const BlockSpan &) const = default;
};

//! The text of an essay that annotations are anchored in: the texts of its blocks with one line feed between two. A
//! value.
struct EssayText
{
    QString document; //!< path of its document in the folder
    QString text;
    quint64 hash = 0; //!< Text::stableHash of text
    std::vector<qint32> blocks; //!< where each block begins in text

    [[nodiscard]] static EssayText of(const QString &document, const Formats::Essay &essay);

    //! The offset in text of an offset in a block.
    [[nodiscard]] qint32 offsetOf(quint32 block, qint32 offset) const;
    //! The parts of blocks that a span of text covers, in order; those of no unit are left out, but for an empty span.
    [[nodiscard]] std::vector<BlockSpan> blocksOf(Text::Span span) const;
};

//! One for each essay, in their order.
[[nodiscard]] std::vector<EssayText> essayTexts(const Documents::DocumentFolder &folder,
                                                const std::vector<Formats::Essay> &essays);

//! What the essays of a folder are known by again: the hashes of their sentences, so that most of them may be edited.
[[nodiscard]] Captures::Fingerprint fingerprintOf(const std::vector<EssayText> &essays);

}
