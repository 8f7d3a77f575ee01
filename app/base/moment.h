#pragma once

#include <QString>
#include <QtGlobal>

namespace Catena::Base {

//! A date as a source states it, no more exact than it was stated. A date without a zone is kept as written.
struct Moment
{
    enum class Precision : quint8 { None, Day, Minute, Second };

    qint64 msecs = 0; //!< since 1970-01-01T00:00 in UTC where hasOffset, else in the unknown local time of the source
    qint16 offsetMinutes = 0; //!< east of UTC
    Precision precision = Precision::None;
    bool hasOffset = false;

    [[nodiscard]] bool isValid() const { return precision != Precision::None; }
    //! ISO 8601 as exact as stated: "2022-12-06", "2024-03-05T14:05", "2024-03-05T14:05:09+09:00"; empty when invalid.
    [[nodiscard]] QString toIso() const;
    bool operator==(const Moment &) const = default;
};

}
