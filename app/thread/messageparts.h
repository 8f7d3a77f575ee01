#pragma once

#include <QString>
#include <QStringList>

namespace Catena::Thread {

//! A comment's text, told apart by who speaks: what its writer says, and what is quoted. Quoted is what stands behind
//! '>' marks (mail, Markdown, forums) and inside [quote="name"]…[/quote].
struct MessageParts
{
    QString own; //!< without quotes, the lines that introduce them, and the signature after "-- "
    QString quoted; //!< quoted once: the words of the one who is answered
    QString deeper; //!< quoted twice and more: the words of those before
    QStringList introductions; //!< the lines that name whose words follow: "… wrote:", the name of a [quote]
};

[[nodiscard]] MessageParts partsOf(const QString &text);

}
