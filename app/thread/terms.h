#pragma once

#include "captures/comments.h"
#include "text/korean/tagger.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Catena::Thread {

//! A content word of a comment.
struct Term
{
    quint32 word = 0; //!< index in CommentTerms::words
    qint32 begin = 0; //!< UTF-16 offset of its first place in the comment's text
    float background = 1; //!< 0..1: how little the word says by itself; common words of the language are near 0
};

//! The content words of every comment, each once, by word index.
struct CommentTerms
{
    QStringList words; //!< folded; a Korean verb or adjective by its stem
    std::vector<std::vector<Term>> terms; //!< by CommentId; in the order of their words
    std::vector<std::vector<quint32>> commentsWith; //!< by word: the comments that use it, ascending

    //! log(1 + N / n) of a word used in n of N comments (inverse document frequency, Spärck Jones 1972), weighted by
    //! its background frequency.
    [[nodiscard]] float rarity(const Term &term) const;
};

[[nodiscard]] CommentTerms termsOf(const Captures::Comments &comments,
                                   const std::optional<Text::Korean::Dictionary> &dictionary);

}
