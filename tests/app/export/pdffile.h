#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Export {

//! A PDF file looked at with the tools of others: qpdf and poppler-utils.
class PdfFile
{
public:
    explicit PdfFile(const QString &path) : m_path(path) { }

    //! Whether all the tools are there; without them a test has nothing to check with.
    [[nodiscard]] static bool toolsAreThere();

    //! What a tool prints about the file; arguments stand before the file's name, more behind it.
    [[nodiscard]] QByteArray tool(const QString &program, const QStringList &arguments, const QStringList &more = {},
                                  int *exitCode = nullptr) const;
    [[nodiscard]] QString text() const; //!< of all pages, in reading order, white space as one space each
    [[nodiscard]] QString information(const QString &key) const; //!< a line of pdfinfo
    [[nodiscard]] int pageCount() const { return information(QStringLiteral("Pages")).toInt(); }

    //! A font as pdffonts lists it.
    struct Font
    {
        QString type;
        bool embedded = false;
        bool subset = false;
        bool unicode = false;
    };
    [[nodiscard]] std::vector<Font> fonts() const;

    //! The objects of the file by reference ("12 0 R"), as qpdf tells them; streams are their dictionaries.
    [[nodiscard]] QJsonObject objects() const;

    //! A rectangle on a page, points from the upper left corner.
    [[nodiscard]] QString textIn(int page, double x, double y, double width, double height) const;

private:
    QString m_path;
};

}
