#pragma once

#include "export/exportpdf.h"
#include "pdffile.h"
#include "testlib/snapshotbuilder.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace Catena::Export {

//! What the tests of the export share: a sample with everything an export can hold, a place to write to, and the file
//! written there. Each test function begins with begin().
class ExportTest
{
public:
    [[nodiscard]] static const QStringList &paragraphs(); //!< of the sample's essay
    [[nodiscard]] static Testlib::SnapshotBuilder sample();
    [[nodiscard]] static ExportOptions optionsOf(const QStringList &chosen = {});
    //! Without white space, direction marks and joiners, composed: what search in a reader compares.
    [[nodiscard]] static QString squeezed(QString text);
    //! The annotations of a subtype among the objects of a file.
    [[nodiscard]] static std::vector<QJsonObject> annotations(const QJsonObject &objects, const QString &subtype);
    //! A string as qpdf writes it: "u:..." or "b:...".
    [[nodiscard]] static QString stringOf(const QJsonValue &value) { return value.toString().mid(2); }

protected:
    //! A new empty folder; skips the test where the tools to check with are missing.
    void begin();
    [[nodiscard]] QString path(const QString &name = QStringLiteral("out.pdf")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QStringList entries() const; //!< of the folder, hidden ones too
    [[nodiscard]] QString folderPath() const { return m_folder->path(); }
    //! Exports on another thread, as the program does, and lets qpdf check the file.
    void writeAndCheck(const Testlib::SnapshotBuilder &builder, const ExportOptions &options);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

}
