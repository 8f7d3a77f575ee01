#pragma once

#include "formats/officeflow.h"

#include <QByteArrayView>
#include <QHash>

namespace Catena::Formats {

//! The paragraph styles of an OpenDocument text: those of its own in content.xml are based on named ones in styles.xml.
class OdtStyles
{
public:
    //! Adds the styles of a part; both parts before the first question.
    void add(QByteArrayView part);

    [[nodiscard]] ParagraphStyle styleOf(const QString &name) const;

private:
    struct Style
    {
        QString parent;
        QString name; //!< for people, lower case: "quotations", "preformatted text"
        int outline = 0; //!< level of a heading, from 1
    };

    QHash<QString, Style> m_styles; //!< looked up by name, never walked
};

}
