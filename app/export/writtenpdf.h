#pragma once

#include "export/pagetext.h"

#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

class QPDF;
class QFileDevice;

namespace Catena::Export {

//! A page of a written PDF.
struct WrittenPage
{
    PageText text;
    std::vector<int> elements; //!< by marked content id: object of the structure element
    std::vector<std::vector<QRectF>> highlights; //!< quads of each /Highlight; points from the lower left
};

//! Reads pages of a PDF through libqpdf. What libqpdf keeps of what it read is thrown away now and then.
class WrittenPdf
{
public:
    explicit WrittenPdf(const QFileDevice &file);
    ~WrittenPdf();

    //! The page whose object has this number; none where it cannot be read: failure() says why.
    [[nodiscard]] std::optional<WrittenPage> page(int object);
    [[nodiscard]] const QString &failure() const { return m_failure; }

private:
    void open();
    [[nodiscard]] WrittenPage read(int object);
    void readFonts(int object);

    const QFileDevice &m_file;
    std::unique_ptr<QPDF> m_pdf;
    CodeTables m_fonts; //!< of the one resource dictionary that all pages share
    int m_resources = 0; //!< its object; 0: not read yet
    int m_pagesRead = 0;
    QString m_failure;
};

}
