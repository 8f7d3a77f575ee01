#pragma once

#include "documents/document.h"
#include "formats/essay.h"
#include "formats/fragment.h"

namespace Catena::Formats {

//! Every line of a document as a fragment.
[[nodiscard]] std::vector<Fragment> fragmentsOf(const Documents::Document &document);

//! Whether a line is no text of an essay but tells of rights: anywhere when it begins so, near an end when it says so.
[[nodiscard]] bool isRightsLine(const QString &line, bool nearAnEnd);

//! Whether a line is drawn, not written: three and more of one rule character, "-----", "* * *". "???" is text.
[[nodiscard]] bool isRuleLine(const QString &line);

//! A line that names who wrote and when, read apart. Author empty and date invalid when it is none.
struct Byline
{
    bool isByline = false;
    bool isDateOnly = false;
    QString author;
    Base::Moment date;
};
[[nodiscard]] Byline readByline(const QString &line);

//! Turns byte offsets of a document, asked for in ascending order, into UTF-16 offsets in one walk.
class Utf16Cursor
{
public:
    explicit Utf16Cursor(QByteArrayView utf8) : m_utf8(utf8) { }
    [[nodiscard]] qint64 at(qint64 byte);

private:
    QByteArrayView m_utf8;
    qint64 m_byte = 0;
    qint64 m_units = 0;
};

}
