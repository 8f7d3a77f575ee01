#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Catena::Formats {

//! The text of a header: folds undone, encoded words decoded (RFC 2047), white space simplified. Adjacent words of one
//! encoding are decoded together, for programs cut characters in two; "_" is a space in a Q word; words in quotation
//! marks or inside other words are decoded as well, against section 5, because they are met. Bytes beyond ASCII that
//! no word announces are in `encoding` if that is known, else guessed.
[[nodiscard]] QString decodeMailWords(QByteArrayView raw, QByteArrayView encoding);

//! Who wrote a message, from its From header: the name in "name <a@b>" or "a@b (name)" ("a at b (name)" in archives
//! that hide addresses), else the address. A comment may nest. Empty where there is nothing.
[[nodiscard]] QString mailAuthor(QByteArrayView from, QByteArrayView encoding);

//! Quoted-printable text decoded (RFC 2045, section 6.7): soft line breaks go, what is no escape stays as it is.
[[nodiscard]] QByteArray decodeQuotedPrintable(QByteArrayView text);

}
