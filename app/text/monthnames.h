#pragma once

#include <QStringView>

#include <vector>

namespace Catena::Text {

//! What a phrase says in one language.
struct MonthReading
{
    quint16 language = 0; //!< index among the languages known; the same for all phrases
    quint8 month = 0; //!< 1..12

    bool operator==(const MonthReading &) const = default;
};

//! The months that a phrase names ("22 gen", "de enero de", "ئازاری"), by language: "lis" is the tenth month in
//! Croatian and the eleventh in Polish. Names and their short forms are those of CLDR (through ICU), with the spellings
//! that wikis use besides; a form that is only near one (an ending, a prefix, one letter) counts where no name stands
//! there exactly. At most one reading a language, ordered by language; empty where nothing names a month.
[[nodiscard]] std::vector<MonthReading> readMonth(QStringView phrase);

}
