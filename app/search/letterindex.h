#pragma once

#include "base/cancellation.h"
#include "captures/comments.h"
#include "search/query.h"

#include <memory>
#include <vector>

namespace Catena::Search {

//! Tells which comments cannot have a word, so that a search of a million leaves most of them unread. Comments are
//! taken in groups, in the order of their ids; of each group is noted which letters and pairs of letters its texts
//! have, by hash: a signature file cut into slices, one bit set a hash over all groups (Faloutsos, Christodoulakis,
//! "Signature files", ACM TOIS 2, 1984). What it keeps is read as by Matcher: letters are those of
//! Text::appendLetters(). It never leaves out a comment that has the word; a word of one syllable is as good as a long
//! one. About a tenth of the text. Immutable once built; threads may share it.
class LetterIndex
{
public:
    static constexpr std::size_t groupSize = 64; //!< comments

    //! Reads all texts; null when cancelled.
    [[nodiscard]] static std::shared_ptr<const LetterIndex>
    build(const std::shared_ptr<const Captures::Comments> &comments, const Base::Cancellation &cancellation = {});

    //! Whether it was built of these comments.
    [[nodiscard]] bool isOf(const std::shared_ptr<const Captures::Comments> &comments) const
    {
        return m_comments == comments;
    }
    //! By group: 1 where its texts may have all words of a query. Empty where the words say nothing: then all may.
    [[nodiscard]] std::vector<quint8> groupsFor(const Query &query) const;
    [[nodiscard]] std::size_t bytes() const { return m_slices.size() * sizeof(quint64); }

private:
    std::shared_ptr<const Captures::Comments> m_comments;
    std::size_t m_words = 0; //!< 64 groups each, of one slice
    std::vector<quint64> m_slices; //!< by hash, then group
};

}
