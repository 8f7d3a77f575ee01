#pragma once

#include "formats/odtstyles.h"
#include "formats/officeflow.h"

#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace Catena::Formats {

//! What the content of an OpenDocument text says. Of tracked changes the last state counts.
struct OdtContent
{
    OfficeFlow flow;
    QHash<QString, QString> notes; //!< by the name that the flow refers to
    std::vector<MarginComment> comments; //!< in the order of the text
    QString damage; //!< why reading ended before the end
};

//! Reads content.xml (OpenDocument 1.2, part 1, clauses 4 to 9 and 14).
[[nodiscard]] OdtContent readOdtContent(QByteArrayView part, const OdtStyles &styles);

}
