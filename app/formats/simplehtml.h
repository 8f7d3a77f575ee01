#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! Appends the plain text of HTML as most comments are written: text, p, br, i, b, em, strong, code, pre and a, with
//! the usual character references. It gives what the full parser would give, many times sooner. False, with an
//! undefined end of out, where the text holds anything else: then that has to be asked.
[[nodiscard]] bool appendSimpleHtml(QByteArrayView html, QByteArray &out);

//! Appends the character that a reference at the beginning of text stands for, and gives the bytes that it takes; 0
//! where there is none of the usual ones.
qsizetype appendEntity(QByteArrayView text, QByteArray &out);

//! Appends a code point as UTF-8; one that is none as U+FFFD.
void appendCodePoint(char32_t point, QByteArray &out);

}
