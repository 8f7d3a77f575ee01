#pragma once

#include "ui/thread/rowgeometry.h"

#include <vector>

namespace Catena::Ui {

//! How high rows of a width in a font will be, told from the number of bytes of their texts alone, and where their
//! parts stand. A value that asks no font any more, so that a worker may use it.
class RowEstimate
{
public:
    RowEstimate() = default;
    RowEstimate(const QFont &font, int rowWidth);

    [[nodiscard]] const RowGeometry &geometry(qint32 depth) const; //!< of depth 0 or more
    //! Pixels of a row whose text has so many bytes of UTF-8; isStub: nothing of it is shown.
    [[nodiscard]] int height(qint32 depth, quint32 bytes, bool isStub) const;

private:
    std::vector<RowGeometry> m_geometries; //!< by depth, those beyond the columns as one
    qreal m_fontHeight = 0;
};

}
