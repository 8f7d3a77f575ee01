#pragma once

#include "annotations/colour.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace Catena::Ui {

//! A marked passage of an essay: UTF-16 offsets in the text of one block. What lies outside it is not drawn.
struct EssayMark
{
    enum class Kind : quint8 {
        Note, //!< of the reader's, in its colour
        Hint, //!< a concept of the current comment
        Mention, //!< of the chosen concept
        Found, //!< by a search
        Current, //!< the mention or found passage gone to
    };

    quint32 essay = 0;
    quint32 block = 0;
    qint32 begin = 0;
    qint32 end = 0;
    Kind kind = Kind::Mention;
    Annotations::Colour colour = Annotations::Colour::Yellow; //!< of a note

    bool operator==(const EssayMark &) const = default;
};

//! A paragraph that comments speak about, and how many do.
struct EssaySpeakers
{
    quint32 essay = 0;
    quint32 block = 0;
    int comments = 0;
};

//! A sign in the margin, beside the passage that a note is about.
struct EssaySign
{
    quint32 essay = 0;
    quint32 block = 0;
    qint32 offset = 0;
    QString sign;
    Annotations::Colour colour = Annotations::Colour::Yellow;

    bool operator==(const EssaySign &) const = default;
};

using EssayMarks = QList<EssayMark>; //!< later ones are drawn over earlier ones

}
