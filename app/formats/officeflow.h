#pragma once

#include "base/moment.h"
#include "formats/essay.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace Catena::Formats {

//! What a paragraph of an office file is, by its style.
struct ParagraphStyle
{
    EssayBlock::Kind kind = EssayBlock::Kind::Paragraph;
    int level = 0; //!< of a heading or a list item, from 1
    bool isTitle = false; //!< of the whole document
    bool isLeftOut = false; //!< a table of contents and the like
    bool joinsNext = false; //!< its end was deleted in a tracked change
};

//! A comment in the margin of an office file.
struct MarginComment
{
    QString id;
    QString parent; //!< id of the comment it answers; empty where none
    QString author;
    Base::Moment date;
    QString text; //!< LF between paragraphs
};

//! Collects the running text of an office file, paragraph by paragraph, whatever its format; paragraphs may stand in
//! others (text boxes) and in tables. Lives as long as one reading.
class OfficeFlow
{
public:
    void openParagraph();
    void setStyle(const ParagraphStyle &style);
    void text(QStringView words);
    void closeParagraph();
    [[nodiscard]] bool isInParagraph() const { return !m_open.empty(); }

    void openRow() { ++m_rowDepth; }
    void closeCell();
    void closeRow();

    //! Where the passage that a comment is about begins and ends; one that has no end is about nothing.
    void beginAnchor(const QString &comment);
    void endAnchor(const QString &comment);
    //! The words of that passage; empty where there is none.
    [[nodiscard]] QString anchor(const QString &comment) const;

    //! Refers to a note; its number, from 1, stands in the text.
    void refer(const QString &note);
    [[nodiscard]] const std::vector<QString> &referredNotes() const { return m_notes; } //!< by number - 1

    //! The blocks so far, at the end of the text.
    [[nodiscard]] std::vector<EssayBlock> takeBlocks();
    //! The same as plain text: a line a paragraph.
    [[nodiscard]] QString takePlainText();
    [[nodiscard]] const QString &title() const { return m_title; }

private:
    struct Open
    {
        ParagraphStyle style;
        QString text;
    };
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = -1;
    };

    void put(EssayBlock block);

    std::vector<Open> m_open; //!< the paragraph that is being read, and those around it
    std::vector<EssayBlock> m_blocks;
    std::vector<std::vector<EssayBlock>> m_cells; //!< of the row that is being read
    bool m_cellIsOpen = false;
    int m_rowDepth = 0;
    QString m_carried; //!< text of paragraphs that go on in the next
    QString m_flow; //!< all words in the order they came
    QHash<QString, Range> m_anchors; //!< in m_flow; looked up by id, never walked
    std::vector<QString> m_notes;
    QString m_title;
};

}
