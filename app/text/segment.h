#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Catena::Text {

struct Span
{
    qint32 begin = 0; //!< UTF-16
    qint32 end = 0;

    bool operator==(const Span &) const = default;
};

//! Words by ICU's word break iterator (UAX #29, dictionary for CJK); only segments that hold a letter or digit.
[[nodiscard]] std::vector<Span> words(QStringView text);

//! Sentences by ICU's sentence break iterator (UAX #29), without the white space around them.
[[nodiscard]] std::vector<Span> sentences(QStringView text);
//! The same, up to the first sentence that ends behind `enough` units: no more is looked at.
[[nodiscard]] std::vector<Span> sentences(QStringView text, qint32 enough);

//! User-perceived characters (UAX #29 grapheme clusters): every boundary from 0 to the length.
[[nodiscard]] std::vector<qint32> graphemeBoundaries(QStringView text);

}
