#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! A page without the pictures and fonts that stand in it as "data:" addresses, as SingleFile and others save them:
//! they hold no words and are most of such a page. Empty where none is longer than a few lines: then it is read as it
//! is.
[[nodiscard]] QByteArray withoutEmbeddedData(QByteArrayView page);

}
