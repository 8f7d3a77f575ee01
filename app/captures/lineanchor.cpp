#include "captures/lineanchor.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

//! Lines of a document as one text, and where each begins.
struct LinesText
{
    QString text;
    std::vector<qint32> begins;
};

LinesText textOf(const Documents::Document &document, LineRange lines)
{
    LinesText result;
    for (qint32 line = lines.first; line <= lines.last; ++line) {
        if (line > lines.first)
            result.text += QLatin1Char('\n');
        result.begins.push_back(qint32(result.text.size()));
        result.text += document.lineText(line);
    }
    return result;
}

LineRange clamped(const Documents::Document &document, LineRange lines)
{
    return {std::max(1, lines.first), std::min(document.lineCount(), lines.last)};
}

}

Text::Anchor anchorOfLines(const Documents::Document &document, LineRange lines)
{
    const LineRange around =
        clamped(document, {lines.first - Text::Anchor::contextUnits, lines.last + Text::Anchor::contextUnits});
    const LinesText text = textOf(document, around);
    const qint32 begin = text.begins[std::size_t(lines.first - around.first)];
    const qint32 end =
        text.begins[std::size_t(lines.last - around.first)] + qint32(document.lineText(lines.last).size());
    return Text::Anchor::of(text.text, begin, end);
}

std::optional<LineRange> findLines(const Documents::Document &document, const Text::Anchor &anchor, LineRange within)
{
    const LineRange around = clamped(document, within);
    if (around.first > around.last)
        return {};
    const LinesText text = textOf(document, around);
    const std::optional<Text::Span> span = anchor.find(text.text);
    if (!span || span->begin == span->end)
        return {};
    const auto lineAt = [&](qint32 offset) {
        const auto next = std::upper_bound(text.begins.begin(), text.begins.end(), offset);
        return around.first + qint32(next - text.begins.begin()) - 1;
    };
    return LineRange{lineAt(span->begin), lineAt(span->end - 1)};
}

}
