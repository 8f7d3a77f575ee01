#pragma once

#include "formats/officeflow.h"

#include <QByteArrayView>
#include <QHash>

namespace Catena::Formats {

//! What a style or a paragraph of a Word file says about how it is set; what is not said is asked of the style that
//! the style is based on.
struct DocxFormat
{
    QString name; //!< of a style, lower case: built-in ones have English names in every language of Word
    QString base; //!< id of the style that it is based on
    int outline = -1; //!< level of a heading, from 0
    int listLevel = -1; //!< from 0
    int listId = -1; //!< 0 = taken out of a list
    int indent = -1; //!< of the left edge, in twentieths of a point; -1 = not said
    int hanging = 0; //!< of the first line, to the left
    bool joinsNext = false; //!< the mark of its end was deleted
};

class XmlCursor;

//! Reads the paragraph properties that begin here (w:pPr), up to their end; style becomes the id of the style.
[[nodiscard]] DocxFormat readDocxFormat(XmlCursor &xml, QString *style);

//! The paragraph styles of a Word file (word/styles.xml).
class DocxStyles
{
public:
    explicit DocxStyles(QByteArrayView part);

    //! What a paragraph is, from its style and what it says itself.
    [[nodiscard]] ParagraphStyle styleOf(const QString &id, const DocxFormat &own) const;

private:
    QHash<QString, DocxFormat> m_styles; //!< looked up by id, never walked
};

}
