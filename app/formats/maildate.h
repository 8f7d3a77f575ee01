#pragma once

#include "base/moment.h"

#include <QByteArrayView>

namespace Catena::Formats {

//! A date as mail writes it: RFC 5322, section 3.3 and its obsolete forms (4.3), asctime() as in mailbox separators,
//! and what is met besides: no weekday, no seconds, no zone, years of two and three digits (read as section 4.3 says),
//! "-0500 (EST)", "(MET)", "DST)", "EET", "+0900 (JST)", dots in the time, dashes in the date. A zone that nothing here
//! knows leaves the time without offset. Anything else gives an invalid moment.
[[nodiscard]] Base::Moment readMailDate(QByteArrayView text);

}
