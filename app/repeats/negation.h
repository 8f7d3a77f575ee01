#pragma once

#include <QByteArrayView>

namespace Catena::Repeats {

//! Whether a word negates: 안 and 못 alone or before 하다 and 되다, 않, 없 and 아니 in any form; not, no, never, none,
//! nor, neither, without, nothing, nobody, cannot, and all that ends in n't, also written "dont". UTF-8.
[[nodiscard]] bool isNegation(QByteArrayView word);
//! Whether one of the words of a text does.
[[nodiscard]] bool hasNegation(QByteArrayView text);

//! The word around a byte of a text: up to white space or a mark other than an apostrophe. begin and end in bytes.
struct WordRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};
[[nodiscard]] WordRange wordAround(QByteArrayView text, qsizetype byte);

}
