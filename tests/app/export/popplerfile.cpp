#include "popplerfile.h"

#include <poppler-annotation.h>
#include <poppler-qt6.h>

namespace Catena::Export {

PopplerFile::PopplerFile(const QString &path) : m_document(Poppler::Document::load(path)) { }

PopplerFile::~PopplerFile() = default;

namespace {

QString wordsUnder(const Poppler::Page &page, const Poppler::HighlightAnnotation &highlight)
{
    constexpr double inside = 0.3; // points, so that the letters beside do not count
    constexpr double lineRoom = 3;
    const QSizeF size = page.pageSizeF();
    QString words;
    for (const Poppler::HighlightAnnotation::Quad &quad : highlight.highlightQuads()) {
        const auto corner = [&](int number) {
            return QPointF(quad.points[number].x() * size.width(), quad.points[number].y() * size.height());
        };
        words += page.text(QRectF(corner(0), corner(2)).normalized().adjusted(inside, lineRoom, -inside, -lineRoom));
    }
    return words;
}

}

std::vector<PopplerFile::Mark> PopplerFile::highlights() const
{
    std::vector<Mark> marks;
    for (int number = 0; number < m_document->numPages(); ++number) {
        const std::unique_ptr<Poppler::Page> page = m_document->page(number);
        for (const auto &annotation : page->annotations({Poppler::Annotation::AHighlight})) {
            const auto &highlight = static_cast<const Poppler::HighlightAnnotation &>(*annotation);
            marks.push_back(
                {highlight.uniqueName(), highlight.author(), highlight.contents(), wordsUnder(*page, highlight)});
        }
    }
    return marks;
}

PopplerFile::Found PopplerFile::find(const QString &name) const
{
    for (int number = 0; number < m_document->numPages(); ++number) {
        std::unique_ptr<Poppler::Page> page = m_document->page(number);
        for (auto &annotation : page->annotations()) {
            if (annotation->uniqueName() == name) {
                return {std::move(page), std::move(annotation)};
            }
        }
    }
    return {};
}

bool PopplerFile::change(const QString &name, const QString &contents, const QColor &color)
{
    const Found found = find(name);
    if (!found.annotation) {
        return false;
    }
    found.annotation->setContents(contents);
    found.annotation->setModificationDate(QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC));
    if (color.isValid()) {
        Poppler::Annotation::Style style = found.annotation->style();
        style.setColor(color);
        found.annotation->setStyle(style);
    }
    return true;
}

bool PopplerFile::remove(const QString &name)
{
    Found found = find(name);
    if (!found.annotation) {
        return false;
    }
    found.page->removeAnnotation(found.annotation.release()); // which deletes it
    return true;
}

bool PopplerFile::addOver(const QString &name, const QString &contents)
{
    const Found found = find(name);
    if (!found.annotation || found.annotation->subType() != Poppler::Annotation::AHighlight) {
        return false;
    }
    Poppler::HighlightAnnotation made;
    made.setHighlightQuads(static_cast<const Poppler::HighlightAnnotation &>(*found.annotation).highlightQuads());
    made.setBoundary(found.annotation->boundary());
    made.setAuthor(QStringLiteral("남"));
    made.setContents(contents);
    made.setUniqueName(QStringLiteral("okular-{1}"));
    Poppler::Annotation::Style style;
    style.setColor(Qt::yellow);
    made.setStyle(style);
    found.page->addAnnotation(&made);
    return true;
}

bool PopplerFile::save(const QString &path) const
{
    const std::unique_ptr<Poppler::PDFConverter> converter = m_document->pdfConverter();
    converter->setOutputFileName(path);
    converter->setPDFOptions(converter->pdfOptions() | Poppler::PDFConverter::WithChanges);
    return converter->convert();
}

}
