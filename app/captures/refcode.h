#pragma once

#include "base/moment.h"
#include "captures/commentref.h"
#include "text/anchor.h"

#include <QJsonObject>

namespace Catena::Captures {

//! The parts that what the reader made is written with, as JSON (RFC 8259). Hashes are hexadecimal strings: a JSON
//! number holds no 64 bits. A value that says nothing gives an empty object, and an object that is none of these gives
//! such a value.
[[nodiscard]] QJsonObject toJson(const Base::Moment &moment);
[[nodiscard]] QJsonObject toJson(const CommentRef &ref);
[[nodiscard]] QJsonObject toJson(const Text::Anchor &anchor);
[[nodiscard]] Base::Moment momentFrom(const QJsonObject &object);
[[nodiscard]] CommentRef refFrom(const QJsonObject &object);
[[nodiscard]] Text::Anchor anchorFrom(const QJsonObject &object);

//! Inserts a value unless it is empty.
void put(QJsonObject &object, const char *key, const QString &value);
void put(QJsonObject &object, const char *key, const QJsonObject &value);

}
