#pragma once

#include "base/moment.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Formats {

//! One block of an essay, in reading order.
struct EssayBlock
{
    enum class Kind : quint8 { Paragraph, Heading, ListItem, Quote, Code, Footnote };

    //! From this UTF-16 offset of text on, the text stands at this UTF-16 offset of the document, unit by unit.
    struct SourceRun
    {
        qint32 text = 0;
        qint64 source = 0;
    };

    Kind kind = Kind::Paragraph;
    int level = 0; //!< of a heading 1..6; of a list item or quote its depth from 1
    qint32 firstLine = 0; //!< 1-based
    qint32 lastLine = 0;
    QString text; //!< as shown: without markup, hard-wrapped lines joined
    std::vector<SourceRun> source; //!< ascending; at least one for a block with text

    //! The UTF-16 offset in the document of a UTF-16 offset of text.
    [[nodiscard]] qint64 sourceOffset(qint32 offset) const;
};

//! An essay: what its document says about itself, apart from its text.
struct Essay
{
    quint32 document = 0; //!< index in the folder
    QString title; //!< empty where none is stated
    QString byline; //!< the line that names the author; empty where none
    Base::Moment date;
    QStringList rights; //!< copyright and licence lines: shown apart, not text of the essay
    std::vector<EssayBlock> blocks;
};

}
