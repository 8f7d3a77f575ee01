#pragma once

#include "documents/container.h"

#include <QByteArrayList>
#include <QString>

namespace Catena::Formats {

//! What the package document of a book says (EPUB 3.3, section 5; EPUB 2 in the same elements).
struct EpubPackage
{
    QString title;
    QString creator;
    QString date; //!< as written
    QByteArrayList chapters; //!< names of parts in reading order, those that are kept aside last
    QString damage; //!< why reading ended before the end; empty where all was read
};

//! Reads the package document that META-INF/container.xml names.
[[nodiscard]] EpubPackage epubPackageOf(const Documents::Container &book);

}
