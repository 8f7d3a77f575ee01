#pragma once

#include <QColor>
#include <QString>

#include <memory>
#include <vector>

namespace Poppler {
class Annotation;
class Document;
class Page;
}

namespace Catena::Export {

//! A PDF as a reader with poppler sees and edits it, Okular for one.
class PopplerFile
{
public:
    explicit PopplerFile(const QString &path);
    ~PopplerFile();

    [[nodiscard]] bool isOpen() const { return m_document != nullptr; }

    //! A /Highlight.
    struct Mark
    {
        QString name;
        QString author;
        QString contents;
        QString words; //!< under its quads
    };
    [[nodiscard]] std::vector<Mark> highlights() const;

    // Edits; false where there is no annotation of that name.
    [[nodiscard]] bool change(const QString &name, const QString &contents, const QColor &color = {});
    [[nodiscard]] bool remove(const QString &name);
    //! A new highlight on the same words as another.
    [[nodiscard]] bool addOver(const QString &name, const QString &contents);
    [[nodiscard]] bool save(const QString &path) const;

private:
    struct Found
    {
        std::unique_ptr<Poppler::Page> page;
        std::unique_ptr<Poppler::Annotation> annotation;
    };
    [[nodiscard]] Found find(const QString &name) const;

    std::unique_ptr<Poppler::Document> m_document;
};

}
