#include "ui/annotations/passagesteps.h"

#include <algorithm>

namespace Catena::Ui {

namespace {

using Text::Span;

constexpr qint32 reach = 4'096; //!< units looked at around a passage; more only for a longer line

//! The units of the lines around a span.
std::vector<Span> unitsAround(QStringView text, PassageUnit unit, Span around)
{
    const auto size = qint32(text.size());
    qint32 from = std::max(0, around.begin - reach);
    from = from == 0 ? 0 : qint32(text.lastIndexOf(u'\n', from)) + 1;
    const qsizetype line = text.indexOf(u'\n', std::min<qsizetype>(size, around.end + reach));
    const qint32 to = line < 0 ? size : qint32(line);
    const QStringView part = text.sliced(from, std::max(0, to - from));
    std::vector<Span> units;
    if (unit == PassageUnit::Word) {
        units = Text::words(part);
    } else if (unit == PassageUnit::Sentence) {
        units = Text::sentences(part);
    } else {
        for (qsizetype begin = 0; begin < part.size();) {
            qsizetype end = part.indexOf(u'\n', begin);
            end = end < 0 ? part.size() : end;
            if (!part.sliced(begin, end - begin).trimmed().isEmpty())
                units.push_back({qint32(begin), qint32(end)});
            begin = end + 1;
        }
    }
    for (Span &each : units) {
        each.begin += from;
        each.end += from;
    }
    return units;
}

}

Span PassageSteps::unitAt(QStringView text, PassageUnit unit, qint32 offset)
{
    const std::vector<Span> units = unitsAround(text, unit, {offset, offset});
    for (const Span &each : units) {
        if (each.end > offset)
            return each;
    }
    return units.empty() ? Span() : units.back();
}

Span PassageSteps::withEnd(QStringView text, PassageUnit unit, Span span, int by)
{
    const std::vector<Span> units = unitsAround(text, unit, span);
    if (by > 0) {
        for (const Span &each : units) {
            if (each.end > span.end)
                return {span.begin, each.end};
        }
        return span;
    }
    for (auto each = units.rbegin(); each != units.rend(); ++each) {
        if (each->end < span.end && each->end > span.begin)
            return {span.begin, each->end};
    }
    return span;
}

Span PassageSteps::withBegin(QStringView text, PassageUnit unit, Span span, int by)
{
    const std::vector<Span> units = unitsAround(text, unit, span);
    if (by < 0) {
        for (auto each = units.rbegin(); each != units.rend(); ++each) {
            if (each->begin < span.begin)
                return {each->begin, span.end};
        }
        return span;
    }
    for (const Span &each : units) {
        if (each.begin > span.begin && each.begin < span.end)
            return {each.begin, span.end};
    }
    return span;
}

Span PassageSteps::moved(QStringView text, PassageUnit unit, Span span, int by)
{
    const std::vector<Span> units = unitsAround(text, unit, span);
    if (by > 0) {
        for (const Span &each : units) {
            if (each.begin >= span.end)
                return each;
        }
        return span;
    }
    for (auto each = units.rbegin(); each != units.rend(); ++each) {
        if (each->end <= span.begin)
            return *each;
    }
    return span;
}

}
