#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! Text of format=flowed (RFC 3676) as it was written: a line that ends in a space goes on in the next one of the same
//! quote depth, the space a line was stuffed with goes, and "-- " ends what flows. Where delSp is set the space at the
//! end of a line goes as well. Quotes come out as "> " per level before each paragraph. UTF-8, lines end in LF.
[[nodiscard]] QByteArray unflowed(QByteArrayView text, bool delSp);

}
