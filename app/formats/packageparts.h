#pragma once

#include "documents/container.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! The name of the part with the main text or sheets (Open Packaging Conventions: ECMA-376, part 2): its content type
//! ends in "main+xml". Empty where there is none.
[[nodiscard]] QByteArray mainPart(const Documents::Container &container);

//! The part that another refers to by a type of relationship, "/comments", or by its id, "rId3"; empty where none.
[[nodiscard]] QByteArray relatedPart(const Documents::Container &container, const QByteArray &from, QStringView type,
                                     QStringView id = {});

//! What the properties of the file say (docProps/core.xml, or meta.xml): Dublin Core.
struct FileProperties
{
    QString title;
    QString creator;
};
[[nodiscard]] FileProperties propertiesOf(QByteArrayView part);

}
