#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! Puts text with structure together as plain text: paragraphs parted by a blank line, quoted lines behind "> ", code
//! indented by four spaces, runs of white space as one space. Lives as long as one text.
class PlainWriter
{
public:
    explicit PlainWriter(QByteArray &out) : m_out(out), m_begin(out.size()) { }

    //! Running text; outside code, white space runs together.
    void text(QByteArrayView utf8);
    void lineBreak();
    //! What follows stands on a new line.
    void line() { m_breaks = qMax(m_breaks, 1); }
    //! What follows stands behind a blank line.
    void paragraph() { m_breaks = qMax(m_breaks, 2); }
    void beginQuote();
    void endQuote();
    void beginCode();
    void endCode();
    //! The text that has been written since a place() of this text, for looking at a link's text.
    [[nodiscard]] QByteArrayView since(qsizetype place) const { return QByteArrayView(m_out).sliced(place); }
    //! Where the next character will stand, or before the breaks that are due there.
    [[nodiscard]] qsizetype place() const { return m_out.size(); }
    //! Ends a link: nothing where its text is the address, else the address in angle brackets; a text that the site has
    //! cut off is completed from it. Only addresses a reader could open elsewhere are told: http, https, mailto.
    void endLink(qsizetype begun, QByteArrayView address);

private:
    void put(QByteArrayView utf8);
    void codeText(QByteArrayView utf8);
    [[nodiscard]] bool isEmpty() const { return m_out.size() == m_begin; }

    QByteArray &m_out;
    qsizetype m_begin;
    int m_quotes = 0; //!< levels
    int m_lastQuotes = 0; //!< levels that the last line and all since have in common
    int m_codes = 0; //!< levels
    int m_breaks = 0; //!< line ends that are due before the next text
    bool m_space = false; //!< a space is due before the next text
};

}
