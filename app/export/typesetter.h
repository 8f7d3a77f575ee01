#pragma once

#include "export/textstyle.h"

#include <QStringList>

class QTextLayout;

namespace Catena::Export {

//! Breaks paragraphs into lines with Qt's text layout in the families of the export.
class Typesetter
{
public:
    static constexpr double unitsPerPoint = 20; //!< of a layout's coordinates

    explicit Typesetter(const QStringList &families);

    [[nodiscard]] const QStringList &families() const { return m_families; }
    //! Lays text (without line feeds) out in lines of width points, all at the origin: the caller places them.
    void layOut(QTextLayout &layout, const QString &text, const TextStyle &style, double width,
                const TextSpans &spans = {}) const;

private:
    QStringList m_families;
    QStringList m_monospaced;
};

}
