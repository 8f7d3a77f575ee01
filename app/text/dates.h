#pragma once

#include "base/moment.h"

#include <QStringView>

#include <optional>

namespace Catena::Text {

//! A date found in a line: its UTF-16 range, and when it is as far as the line says.
struct DateMatch
{
    qint32 begin = 0;
    qint32 end = 0;
    Base::Moment moment; //!< invalid where the line does not say enough: "3시간 전", "어제", "March 5", "05/06/2024"
};

//! The first date in a line, with the time and zone that follow it: ISO and dotted dates, Korean and English ones,
//! and the relative ones social networks write.
[[nodiscard]] std::optional<DateMatch> findDate(QStringView line);

}
