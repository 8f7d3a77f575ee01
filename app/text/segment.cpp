#include "text/segment.h"

#include "text/characters.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>
#include <memory>

namespace Catena::Text {

namespace {

//! Runs one of ICU's break iterators over a text; calls visit(begin, end) for every segment, until that gives false.
template <class Visit>
void forEachSegment(icu::BreakIterator *iterator, QStringView text, Visit visit)
{
    UErrorCode status = U_ZERO_ERROR;
    UText *uText = utext_openUChars(nullptr, text.utf16(), text.size(), &status);
    if (U_FAILURE(status) || !iterator) {
        visit(0, qint32(text.size()));
    } else {
        iterator->setText(uText, status);
        qint32 begin = iterator->first();
        for (qint32 end = iterator->next(); end != icu::BreakIterator::DONE && visit(begin, end);
             begin = end, end = iterator->next()) { }
    }
    utext_close(uText);
}

using Factory = icu::BreakIterator *(*)(const icu::Locale &, UErrorCode &);

//! Break iterators are costly to make and not shared between threads: one of a kind a thread.
icu::BreakIterator *threadIterator(std::unique_ptr<icu::BreakIterator> &slot, Factory make)
{
    if (!slot) {
        UErrorCode status = U_ZERO_ERROR;
        slot.reset(make(icu::Locale::getRoot(), status));
        if (U_FAILURE(status))
            slot.reset();
    }
    return slot.get();
}

}

std::vector<Span> words(QStringView text)
{
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    std::vector<Span> spans;
    forEachSegment(threadIterator(iterator, icu::BreakIterator::createWordInstance), text,
                   [&](qint32 begin, qint32 end) {
                       const char32_t first = text[begin].isHighSurrogate() && begin + 1 < end
                           ? QChar::surrogateToUcs4(text[begin], text[begin + 1])
                           : char32_t(text[begin].unicode());
                       if (isAlnum(first))
                           spans.push_back({begin, end});
                       return true;
                   });
    return spans;
}

std::vector<Span> sentences(QStringView text)
{
    return sentences(text, std::numeric_limits<qint32>::max());
}

std::vector<Span> sentences(QStringView text, qint32 enough)
{
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    std::vector<Span> spans;
    forEachSegment(threadIterator(iterator, icu::BreakIterator::createSentenceInstance), text,
                   [&](qint32 begin, qint32 end) {
                       while (begin < end && isSpace(text[begin].unicode()))
                           ++begin;
                       while (end > begin && isSpace(text[end - 1].unicode()))
                           --end;
                       if (begin < end)
                           spans.push_back({begin, end});
                       return spans.empty() || end <= enough;
                   });
    return spans;
}

std::vector<qint32> graphemeBoundaries(QStringView text)
{
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    std::vector<qint32> boundaries{0};
    forEachSegment(threadIterator(iterator, icu::BreakIterator::createCharacterInstance), text,
                   [&](qint32, qint32 end) {
                       boundaries.push_back(end);
                       return true;
                   });
    if (boundaries.back() != text.size())
        boundaries.push_back(qint32(text.size()));
    return boundaries;
}

}
