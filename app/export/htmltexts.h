#pragma once

#include "export/exportmodel.h"
#include "export/textsink.h"

namespace Catena::Export {

//! Writes the texts of the folder, and what belongs to them, as HTML.
class HtmlTexts
{
public:
    HtmlTexts(TextSink &sink, const ExportModel &model) : m_sink(sink), m_model(model) { }

    //! A text, a paragraph a line. element: "p", "li" …; id: of the first one, empty for none.
    void writeText(const ExportText &text, const QByteArray &element, const QByteArray &id);
    //! The words of the notes on a text, behind it.
    void writeNotes(const std::vector<NoteMark> &marks);
    //! A note with its words; quoted: with the passage too.
    void writeNote(const ExportNote &note, bool isQuoted);

private:
    void writeLine(const QString &text, const std::vector<struct TextSegment> &line);

    TextSink &m_sink;
    const ExportModel &m_model;
};

//! "<a href="#name">words</a>", or the words alone where there is no name.
[[nodiscard]] QString htmlLink(const QByteArray &name, const QString &words);
//! The style sheet of an export.
[[nodiscard]] QByteArray htmlStyle();

}
