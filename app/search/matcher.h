#pragma once

#include "search/query.h"
#include "text/segment.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace Catena::Search {

//! Finds what a query's words and patterns mean in one text. Words are compared by their letters and digits alone
//! (Text::appendLetters): case, width, spacing, punctuation and composition do not count, so "ai민주화" finds
//! "AI 민주화", and a word is found inside a longer one, which is what particles need ("책임" in "책임을"). A word
//! without letters is looked for byte by byte. Patterns are searched as written. Immutable; threads may share it.
//!
//! Most texts are left after a look for the bytes of the rarest letter of each word, and for its other letters beside
//! it; only what has them is folded.
class Matcher
{
public:
    explicit Matcher(const Query &query);

    //! True where the query names no words and no pattern: then every text matches.
    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_patterns.empty(); }
    //! Whether every word and every pattern is in a UTF-8 text.
    [[nodiscard]] bool matches(QByteArrayView utf8) const;
    //! Where they stand in it, in UTF-16 units, ascending, without overlaps.
    [[nodiscard]] std::vector<Text::Span> find(QByteArrayView utf8) const;

private:
    struct Word
    {
        std::vector<char32_t> letters; //!< empty: look for the bytes
        QByteArray bytes;
        QByteArray rare; //!< bytes that a text with the word has, unless it writes it in an unusual way
        QByteArray rareOther; //!< or these: the other case
        std::size_t rareAt = 0; //!< the letter that `rare` is
        bool isPlain = false; //!< all its letters are ASCII or Hangul
    };
    //! A run of bytes.
    struct Bytes
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    [[nodiscard]] static Word wordOf(const QString &text);
    [[nodiscard]] static bool mayHave(const Word &word, QByteArrayView utf8);
    //! Whether the other letters of a word may stand around its rarest, whose bytes begin at `at`.
    [[nodiscard]] static bool mayStandAround(const Word &word, QByteArrayView utf8, qsizetype at);
    [[nodiscard]] static bool mayStandAtAny(const Word &word, QByteArrayView utf8, const QByteArray &rare);
    [[nodiscard]] static std::vector<Bytes> placesOf(const Word &word, QByteArrayView utf8, bool onlyFirst);

    std::vector<Word> m_words;
    std::vector<QRegularExpression> m_patterns;
};

}
