#pragma once

#include "annotations/colour.h"
#include "base/ids.h"

#include <QHash>
#include <QList>

namespace Catena::Ui {

//! A marked passage of a comment: UTF-16 offsets in its text. What lies outside the text is not drawn.
struct Highlight
{
    enum class Look : quint8 {
        Mention, //!< of the chosen concept
        Note, //!< of the reader's, in its colour; an empty passage is the whole comment
        Selection, //!< by the reader, to be annotated
    };

    qint32 begin = 0;
    qint32 end = 0;
    bool isCurrent = false; //!< the one gone to
    Look look = Look::Mention;
    Annotations::Colour colour = Annotations::Colour::Yellow; //!< of a note

    bool operator==(const Highlight &) const = default;
};
using Highlights = QHash<Base::CommentId, QList<Highlight>>; //!< later ones are drawn over earlier ones
//! What the line about a comment says of the notes on it.
using NoteBadges = QHash<Base::CommentId, QString>;

}
