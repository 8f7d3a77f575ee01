#pragma once

#include "captures/commentref.h"
#include "text/anchor.h"

namespace Catena::Annotations {

//! What an annotation is about, named by content: a passage of an essay or of a comment, or the whole of one. A value;
//! what the store keeps.
//!
//! The text of an essay is EssayText's, that of a comment Comments::text().
struct Target
{
    enum class On : quint8 { Essay = 0, Comment = 1 }; //!< numbers are what the store keeps

    //! How often the passage stood in that text: what an anchor found in another text is judged by. Numbers are what
    //! the store keeps.
    enum class Standing : quint8 {
        Unknown = 0, //!< made by another program
        Repeated = 1, //!< more than once, also with what stood around it: found in no other text
        Told = 2, //!< more than once, but not with what stood around it: found with some of that only
        Only = 3, //!< once: where it stands once again, it is the same
    };

    On on = On::Comment;
    bool isWhole = true; //!< the whole text; then passage is its opening
    QString document; //!< of an essay: path of its document in the folder; a hint, it may have been renamed
    Captures::CommentRef comment; //!< of a comment
    quint64 textHash = 0; //!< Text::stableHash of the text span counts in
    Text::Span span; //!< where the passage stood in that text, UTF-16; holds where the text has the same hash
    Standing standing = Standing::Unknown;
    Text::Anchor passage; //!< finds it where the text has changed

    bool operator==(const Target &) const = default;
};

}
