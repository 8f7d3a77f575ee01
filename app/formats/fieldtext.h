#pragma once

#include "formats/fieldmap.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! A text of a JSON field as it is shown (UTF-8).
[[nodiscard]] QByteArray shownText(QByteArrayView text, Markup markup);

//! The words of an array of strings, and of objects with a "text", one behind the other. The array stands in the JSON
//! text after begin and ends at end, both in bytes; empty where none ends there. O(bytes between).
[[nodiscard]] QByteArray joinedParts(QByteArrayView json, qint64 begin, qint64 end);

//! A text whose bytes were taken for Latin-1 and encoded again, as the exports of Facebook are ("nÃ¦sten"), set right.
//! Only where each character fits in a byte and the bytes are UTF-8: any other text stays as it is.
[[nodiscard]] QByteArray withRepairedEncoding(QByteArrayView text);

//! A text without the names of those it answers at its beginning ("@ann @ben@host words"), which an address may follow
//! ("@ann <https://...>"). A text of names alone stays.
[[nodiscard]] QByteArrayView withoutMentions(QByteArrayView text);

}
