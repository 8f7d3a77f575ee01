#pragma once

#include "annotations/colour.h"
#include "ui/models/readingcolours.h"

#include <QCoreApplication>

namespace Catena::Models {

//! How a named colour of an annotation looks in the scheme at hand. Texts and lines keep the contrasts of
//! ReadingColours; as a colour alone must not tell anything (WCAG 2.1, 1.4.1), it goes with a line and a sign.
struct NoteColours
{
    Q_DECLARE_TR_FUNCTIONS(NoteColours)

public:
    QColor ground;
    QColor text;
    QColor line;

    [[nodiscard]] static NoteColours of(Annotations::Colour colour, const ReadingColours &reading);
    [[nodiscard]] static QString name(Annotations::Colour colour); //!< in the reader's language
};

}
