#include "repeats/wording.h"

#include "repeats/negation.h"
#include "repeats/ownwords.h"

#include <algorithm>

namespace Catena::Repeats {

namespace {

void appendRanges(QByteArrayView body, const std::vector<ByteRange> &ranges, Text::Letters &letters)
{
    for (const ByteRange &range : ranges)
        Text::appendLetters(body.sliced(range.begin, range.end - range.begin), range.begin, letters);
}

//! Whether own words of a comment that quotes say no more than "I agree".
bool onlyAgrees(QByteArrayView body, const std::vector<ByteRange> &own)
{
    return std::none_of(own.begin(), own.end(), [&](const ByteRange &range) {
        const QByteArrayView text = body.sliced(range.begin, range.end - range.begin);
        return text.indexOf('?') >= 0 || hasNegation(text);
    });
}

//! A text of marks alone ("!!!", an emoji) is compared by its bytes.
void appendMarks(QByteArrayView body, Text::Letters &letters)
{
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (uchar(body[i]) > ' ') {
            letters.units.push_back(uchar(body[i]));
            letters.offsets.push_back(quint32(i));
        }
    }
}

}

void readWording(QByteArrayView body, Wording &wording)
{
    wording.body = body;
    wording.letters.clear();
    wording.isQuoteOnly = false;
    const OwnWords words = ownWords(body);
    appendRanges(body, words.own, wording.letters);
    if (!words.quoted.empty() && wording.letters.units.size() < std::size_t(agreementHalfSyllables)
        && halfSyllables(wording.letters.units) < agreementHalfSyllables && onlyAgrees(body, words.own)) {
        Text::Letters quoted;
        appendRanges(body, words.quoted, quoted);
        if (halfSyllables(quoted.units) >= shortHalfSyllables) {
            wording.isQuoteOnly = true;
            wording.letters = std::move(quoted);
        }
    }
    if (wording.letters.units.empty())
        appendMarks(body, wording.letters);
}

void DistinctShingles::read(const Text::Letters &letters, std::vector<quint64> &hashes)
{
    m_all.clear();
    appendShingleHashes(letters.units, m_all);
    m_seen.reset(m_all.size());
    hashes.clear();
    for (const quint64 hash : m_all) {
        if (m_seen.insert(hash))
            hashes.push_back(hash);
    }
}

}
