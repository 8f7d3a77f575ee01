#include "export/clusterimages.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <QImage>
#include <QPainter>

namespace Catena::Export {

namespace {

constexpr int sidePixels = 128;
constexpr int emPixels = 100;

QImage picture(const QString &text, const QString &family)
{
    QImage image(sidePixels, sidePixels, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QFont font;
    font.setFamilies({family});
    font.setPixelSize(emPixels);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    return image;
}

}

QByteArray ClusterImages::nameFor(PdfWriter &writer, const QString &text, const QString &family)
{
    int &object = m_objects[text];
    if (object == 0) {
        const QImage image = picture(text, family);
        QByteArray colors;
        QByteArray alpha;
        for (int y = 0; y < sidePixels; ++y) {
            for (int x = 0; x < sidePixels; ++x) {
                const QRgb pixel = image.pixel(x, y);
                colors += char(qRed(pixel));
                colors += char(qGreen(pixel));
                colors += char(qBlue(pixel));
                alpha += char(qAlpha(pixel));
            }
        }
        const QByteArray dictionary = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "
            + QByteArray::number(sidePixels) + "/Height " + QByteArray::number(sidePixels);
        const int mask = writer.addStream(dictionary + "/ColorSpace/DeviceGray", alpha);
        object = writer.addStream(dictionary + "/ColorSpace/DeviceRGB/SMask " + pdfReference(mask), colors);
        m_order.push_back(object);
    }
    return 'I' + QByteArray::number(object);
}

QByteArray ClusterImages::resources() const
{
    if (m_order.empty()) {
        return {};
    }
    QByteArray entries;
    for (const int object : m_order) {
        entries += "/I" + QByteArray::number(object) + ' ' + pdfReference(object);
    }
    return "/XObject<<" + entries + ">>";
}

}
