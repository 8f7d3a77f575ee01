#include "annotations/essaytext.h"

#include "text/texthash.h"

#include <algorithm>

namespace Catena::Annotations {

EssayText EssayText::of(const QString &document, const Formats::Essay &essay)
{
    EssayText made;
    made.document = document;
    for (const Formats::EssayBlock &block : essay.blocks) {
        if (!made.blocks.empty())
            made.text += QLatin1Char('\n');
        made.blocks.push_back(qint32(made.text.size()));
        made.text += block.text;
    }
    made.hash = Text::stableHash(made.text);
    return made;
}

qint32 EssayText::offsetOf(quint32 block, qint32 offset) const
{
    return block < blocks.size() ? blocks[block] + offset : qint32(text.size());
}

std::vector<BlockSpan> EssayText::blocksOf(Text::Span span) const
{
    std::vector<BlockSpan> parts;
    if (blocks.empty())
        return parts;
    const auto behind = std::upper_bound(blocks.begin(), blocks.end(), span.begin);
    for (std::size_t block = std::size_t(std::max<qptrdiff>(0, behind - blocks.begin() - 1)); block < blocks.size();
         ++block) {
        const qint32 begin = blocks[block];
        const qint32 end = block + 1 < blocks.size() ? blocks[block + 1] - 1 : qint32(text.size());
        if (begin > span.end || (begin == span.end && !parts.empty()))
            break;
        const Text::Span part{std::clamp(span.begin, begin, end) - begin, std::clamp(span.end, begin, end) - begin};
        if (part.begin < part.end || span.begin == span.end)
            parts.push_back({quint32(block), part});
        if (span.begin == span.end)
            break;
    }
    return parts;
}

std::vector<EssayText> essayTexts(const Documents::DocumentFolder &folder, const std::vector<Formats::Essay> &essays)
{
    std::vector<EssayText> texts;
    texts.reserve(essays.size());
    for (const Formats::Essay &essay : essays) {
        const bool isKnown = essay.document < folder.documents.size();
        texts.push_back(EssayText::of(isKnown ? folder.documents[essay.document].path : QString(), essay));
    }
    return texts;
}

Captures::Fingerprint fingerprintOf(const std::vector<EssayText> &essays)
{
    Captures::Fingerprint print;
    Captures::Fingerprint weak; // where every sentence is short, the short ones have to do
    for (const EssayText &essay : essays) {
        for (const Text::Span &sentence : Text::sentences(essay.text)) {
            const QString folded = Text::foldBody(essay.text.sliced(sentence.begin, sentence.end - sentence.begin));
            if (folded.isEmpty())
                continue;
            weak.hashes.push_back(Text::stableHash(folded));
            if (folded.size() >= Captures::Fingerprint::fewestUnits)
                print.hashes.push_back(weak.hashes.back());
        }
    }
    if (print.hashes.empty())
        print = std::move(weak);
    std::sort(print.hashes.begin(), print.hashes.end());
    print.hashes.erase(std::unique(print.hashes.begin(), print.hashes.end()), print.hashes.end());
    return print;
}

}
