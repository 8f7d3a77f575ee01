#pragma once

#include "captures/comments.h"
#include "text/korean/tagger.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Catena::Thread {

//! A content word of a comment.
struct Term
{
    quint32 word = 0; //!< index in CommentTerms::words
    qint32 begin = 0; //!< UTF-16 offset of its first place in the comment's text
    float background = 1; //!< 0..1: how little the word says by itself; common words of the language are near 0
};

//! The content words of comments, each once, by word index.
class CommentTerms
{
public:
    QStringList words; //!< folded; a Korean verb or adjective by its stem
    std::vector<std::vector<quint32>> commentsWith; //!< by word: the comments read that use it, ascending
    std::size_t readCount = 0; //!< comments read

    //! The words of a comment, in the order of their index; none of one that was not read.
    [[nodiscard]] std::span<const Term> of(Base::CommentId comment) const;
    //! log(1 + N / n) of a word used in n of N comments read (inverse document frequency, Spärck Jones 1972), weighted
    //! by its background frequency.
    [[nodiscard]] float rarity(const Term &term) const { return m_frequency[term.word] * term.background; }
    //! The same, 0..1.
    [[nodiscard]] float share(const Term &term) const { return rarity(term) / m_most; }

private:
    friend class TermCollector;

    std::vector<Term> m_terms; //!< of all comments read, one after the other
    std::vector<quint64> m_ends; //!< by CommentId: where its terms end in m_terms
    std::vector<float> m_frequency; //!< by word: inverse document frequency
    float m_most = 1; //!< log(1 + N)
};

//! isRead: by CommentId, which comments to read. Lines of ASCII letters are split at what is no letter; the analyser,
//! which would do the same, sees the others.
[[nodiscard]] CommentTerms termsOf(const Captures::Comments &comments,
                                   const std::optional<Text::Korean::Dictionary> &dictionary,
                                   const std::vector<bool> &isRead);
//! Of all comments.
[[nodiscard]] CommentTerms termsOf(const Captures::Comments &comments,
                                   const std::optional<Text::Korean::Dictionary> &dictionary);

}
