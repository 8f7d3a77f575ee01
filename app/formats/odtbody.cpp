#include "formats/odtbody.h"

#include "formats/jsonrecords.h"
#include "formats/xmlcursor.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int mostSpaces = 100; //!< of one element that stands for spaces
constexpr int headingLevels = 6;

class OdtReading
{
public:
    OdtReading(QByteArrayView part, const OdtStyles &styles) : m_xml(part), m_styles(styles) { }

    OdtContent read()
    {
        while (m_xml.next()) {
            if (m_xml.isText())
                words(m_xml.text());
            else if (m_xml.isStart())
                start(m_xml.name());
            else if (m_xml.isEnd())
                end(m_xml.name());
        }
        m_content.damage = m_xml.damage();
        return std::move(m_content);
    }

private:
    //! The flow that words belong to: the text, or the note or comment that is being read.
    [[nodiscard]] OfficeFlow &flow() { return m_apart == Apart::None ? m_content.flow : m_apartFlow; }

    //! White space runs together, also over elements (OpenDocument 1.2, part 1, 6.1.2).
    void words(QStringView text)
    {
        if (!flow().isInParagraph() || m_inCitation)
            return;
        QString own;
        for (const QChar c : text) {
            const bool isSpace = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
            if (!isSpace)
                own += c;
            else if (!m_afterSpace)
                own += QLatin1Char(' ');
            m_afterSpace = isSpace;
        }
        flow().text(own);
    }

    void put(QStringView text)
    {
        flow().text(text);
        m_afterSpace = false;
    }

    void start(QStringView name)
    {
        if (name == u"tracked-changes" || name == u"table-of-content" || name == u"forms" || name == u"desc"
            || name == u"automatic-styles" || name == u"font-face-decls" || name == u"ruby-text")
            m_xml.skip();
        else if (name == u"p" || name == u"h")
            openParagraph(name == u"h");
        else if (name == u"list")
            ++m_lists;
        else if (name == u"table-row")
            flow().openRow();
        else if (name == u"s")
            put(QString(std::clamp(m_xml.attribute(u"c").toInt(), 1, mostSpaces), QLatin1Char(' ')));
        else if (name == u"tab")
            put(u"\t");
        else if (name == u"line-break")
            put(u"\n");
        else if (name == u"note")
            beginNote();
        else if (name == u"note-citation")
            m_inCitation = true;
        else if (name == u"annotation")
            beginComment();
        else if (name == u"annotation-end")
            m_content.flow.endAnchor(m_xml.attribute(u"name").toString());
        else if (m_apart == Apart::Comment && name == u"creator")
            m_content.comments.back().author = m_xml.words().simplified();
        else if (m_apart == Apart::Comment && name == u"date")
            m_content.comments.back().date = momentOf(m_xml.words().trimmed().toUtf8());
        else if (m_apart == Apart::Comment && name == u"creator-initials")
            m_xml.skip();
    }

    void end(QStringView name)
    {
        if (name == u"p" || name == u"h") {
            flow().closeParagraph();
            m_afterSpace = false;
        } else if (name == u"list") {
            --m_lists;
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            flow().closeCell();
        } else if (name == u"table-row") {
            flow().closeRow();
        } else if (name == u"note-citation") {
            m_inCitation = false;
        } else if (name == u"note" && m_apart == Apart::Note) {
            m_content.notes.insert(m_note, m_apartFlow.takePlainText());
            m_apart = Apart::None;
        } else if (name == u"annotation" && m_apart == Apart::Comment) {
            m_content.comments.back().text = m_apartFlow.takePlainText();
            m_apart = Apart::None;
        }
    }

    void openParagraph(bool isHeading)
    {
        ParagraphStyle style = m_styles.styleOf(m_xml.attribute(u"style-name").toString());
        if (isHeading) {
            style.kind = EssayBlock::Kind::Heading;
            style.level = std::clamp(m_xml.attribute(u"outline-level").toInt(), 1, headingLevels);
        } else if (m_lists > 0 && style.kind == EssayBlock::Kind::Paragraph) {
            style.kind = EssayBlock::Kind::ListItem;
            style.level = m_lists;
        }
        flow().openParagraph();
        flow().setStyle(style);
        m_afterSpace = true; // white space at the beginning is none
    }

    //! A note in a note, or a comment in one, is read as a part of it.
    void beginNote()
    {
        if (m_apart != Apart::None)
            return;
        m_note = QString::number(m_content.notes.size());
        m_content.flow.refer(m_note);
        m_apart = Apart::Note;
        m_apartFlow = {};
    }

    void beginComment()
    {
        if (m_apart != Apart::None)
            return;
        MarginComment comment;
        comment.id = m_xml.attribute(u"name").toString();
        if (comment.id.isEmpty()) // it is about a place, not a passage
            comment.id = QStringLiteral("#%1").arg(m_content.comments.size() + 1);
        else
            m_content.flow.beginAnchor(comment.id);
        comment.parent = m_xml.attribute(u"parent-name").toString();
        m_content.comments.push_back(std::move(comment));
        m_apart = Apart::Comment;
        m_apartFlow = {};
    }

    enum class Apart : quint8 { None, Note, Comment };

    XmlCursor m_xml;
    const OdtStyles &m_styles;
    OdtContent m_content;
    OfficeFlow m_apartFlow; //!< of the note or comment that is being read
    QString m_note;
    Apart m_apart = Apart::None;
    int m_lists = 0;
    bool m_afterSpace = false;
    bool m_inCitation = false;
};

}

OdtContent readOdtContent(QByteArrayView part, const OdtStyles &styles)
{
    return OdtReading(part, styles).read();
}

}
