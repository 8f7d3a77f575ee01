#include "export/pdfmarkup.h"

#include "export/pdfsyntax.h"

namespace Catena::Export {

QByteArray PdfMarkup::entries() const
{
    QByteArray entries = "/C[" + color + "]/CA 1/NM" + pdfByteString(name) + "/T" + pdfTextString(author) + "/Contents"
        + pdfTextString(contents);
    if (!subject.isEmpty()) {
        entries += "/Subj" + pdfTextString(subject);
    }
    if (modified.isValid()) {
        entries += "/M" + pdfDate(modified);
    }
    if (created.isValid()) {
        entries += "/CreationDate" + pdfDate(created);
    }
    return entries;
}

quint32 pdfRgb(const QByteArray &color)
{
    quint32 rgb = 0xFF;
    for (const QByteArray &part : color.split(' ')) {
        rgb = rgb << 8 | quint32(qBound(0, qRound(part.toDouble() * 255), 255));
    }
    return rgb;
}

QByteArray pdfColor(quint32 rgb)
{
    const auto part = [rgb](int shift) { return pdfNumber((rgb >> shift & 0xFF) / 255.0); };
    return part(16) + ' ' + part(8) + ' ' + part(0);
}

}
