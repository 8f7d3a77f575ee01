#include "captures/makeledger.h"

#include "text/normalise.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

using Claims = std::vector<bool>; //!< by unit, [0] unused

void claim(Claims &claims, qint32 first, qint32 last)
{
    for (qint32 unit = std::max(first, 1); unit <= std::min(last, qint32(claims.size()) - 1); ++unit)
        claims[std::size_t(unit)] = true;
}

void claimRecords(Claims &claims, const Formats::RecordSet &set)
{
    for (const Formats::Record &record : set.records)
        claim(claims, record.first, record.last);
    for (const Formats::RecordSet::Range &range : set.furniture)
        claim(claims, range.first, range.last);
}

void claimEssay(Claims &claims, const Formats::Reading &reading)
{
    for (const Formats::EssayBlock &block : reading.essay->blocks)
        claim(claims, block.firstLine, block.lastLine);
    for (const qint32 line : reading.furniture)
        claim(claims, line, line);
}

void claimPaste(Claims &claims, const Formats::Reading &reading, const PasteText &text)
{
    for (const Formats::Fragment &fragment : reading.fragments) {
        if (fragment.kind != Formats::Fragment::Kind::Text)
            claim(claims, fragment.line, fragment.line);
    }
    const auto own = std::partition_point(text.lines.begin(), text.lines.end(),
                                          [&](const PasteLine &line) { return line.document < reading.document; });
    for (auto line = own; line != text.lines.end() && line->document == reading.document; ++line)
        claim(claims, line->line, line->line);
    for (const qint32 line : text.nameLines[reading.document])
        claim(claims, line, line);
}

}

DocumentLedger makeLedger(const Documents::Document &document, const Formats::Reading &reading, const PasteText &text)
{
    using Unit = DocumentLedger::Unit;
    const Formats::RecordSet &set = reading.records;
    const bool hasRecords = !set.isEmpty();
    DocumentLedger ledger;
    ledger.document = reading.document;
    ledger.unit = hasRecords && set.unit == Formats::RecordSet::Unit::Record ? Unit::Record : Unit::Line;
    ledger.total = ledger.unit == Unit::Record ? set.total : document.lineCount();
    Claims claims(std::size_t(ledger.total) + 1, false);
    if (hasRecords)
        claimRecords(claims, set);
    if (ledger.unit == Unit::Line && reading.essay)
        claimEssay(claims, reading);
    if (ledger.unit == Unit::Line && !reading.fragments.empty())
        claimPaste(claims, reading, text);
    for (qint32 number = 1; number <= ledger.total; ++number) {
        const bool isBlank = ledger.unit == Unit::Line && !claims[std::size_t(number)]
            && Text::lineKey(document.lineText(number)).isEmpty();
        if (claims[std::size_t(number)] || isBlank)
            ++ledger.placed;
        else if (!ledger.unclaimed.empty() && ledger.unclaimed.back().last == number - 1)
            ledger.unclaimed.back().last = number;
        else
            ledger.unclaimed.push_back({number, number});
    }
    return ledger;
}

}
