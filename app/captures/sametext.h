#pragma once

#include <QByteArrayView>

namespace Catena::Captures {

//! Whether two texts are equal but for ASCII white space: how a text that was captured again may differ.
[[nodiscard]] bool isSameText(QByteArrayView a, QByteArrayView b);

//! A hash that is equal for texts that isSameText() calls equal.
[[nodiscard]] quint64 textHash(QByteArrayView text);

//! Whether two texts that bear the same id are versions of one comment: at least half of the different words of the one
//! that has fewer stand in the other (edited, cut off, with another footer). A text without words is a version of any.
[[nodiscard]] bool isVersionOf(QByteArrayView a, QByteArrayView b);

}
