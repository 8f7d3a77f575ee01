#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Catena::Text {

//! What decode() made of the bytes of a file.
struct Decoded
{
    enum class Certainty : quint8 { Bom, ValidUtf8, Guessed };

    QByteArray converted; //!< UTF-8; empty when the bytes were UTF-8 already (then use them from skip on)
    bool isConverted = false; //!< converted holds the text
    int skip = 0; //!< bytes of a byte order mark before the text
    QString encoding; //!< IANA name: "UTF-8", "UTF-16LE", "windows-949", ...
    Certainty certainty = Certainty::ValidUtf8;
    qint64 replaced = 0; //!< how many U+FFFD stand for undecodable bytes
};

//! Finds the encoding by byte order mark, then strict UTF-8, then ICU's detector, and converts what is not UTF-8.
//! EUC-KR is read as CP949 (windows-949), its superset: files that name the first hold the second.
[[nodiscard]] Decoded decode(QByteArrayView bytes);

//! Decodes text whose encoding is stated, as far as the statement can be right: EUC-KR and ks_c_5601-1987 are read as
//! CP949, ISO-8859-1 as windows-1252, and where the name is unknown, empty or plainly wrong (8-bit bytes in "us-ascii",
//! bytes that are no UTF-8) the encoding is found as by decode(). Of ISO-2022 all is understood that ICU knows.
[[nodiscard]] Decoded decodeAs(QByteArrayView bytes, QByteArrayView stated);

//! Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7); fast for ASCII and for Hangul.
[[nodiscard]] bool isValidUtf8(QByteArrayView bytes);

//! Whether ASCII bytes switch to Japanese or Korean by the escape sequences of ISO-2022; the encoding's name, or null.
[[nodiscard]] const char *escapedEncoding(QByteArrayView bytes);

//! Whether the bytes look like no text at all: NUL or other control bytes as no text encoding gives them.
[[nodiscard]] bool looksBinary(QByteArrayView bytes);

}
