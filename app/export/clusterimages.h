#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace Catena::Export {

class PdfWriter;

//! Pictures of clusters that no embeddable font draws, colour emoji above all: one image object a cluster.
class ClusterImages
{
public:
    static constexpr double emShare = 1.28; //!< side of the square picture, in font sizes

    //! The resource name of the picture of text, drawn in family (or what stands in for it) and written when first
    //! used.
    [[nodiscard]] QByteArray nameFor(PdfWriter &writer, const QString &text, const QString &family);
    //! The entry "/XObject<<...>>" of a resource dictionary; empty where there is no picture.
    [[nodiscard]] QByteArray resources() const;

private:
    QHash<QString, int> m_objects;
    std::vector<int> m_order;
};

}
