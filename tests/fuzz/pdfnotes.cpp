#include "export/pdfnotes.h"

#include <QFile>
#include <QTemporaryFile>

#include <cstdlib>

//! The notes of a PDF that came back from elsewhere.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    static QTemporaryFile file(QStringLiteral("/dev/shm/catena-fuzz-XXXXXX.pdf"));
    const bool isReady = (file.isOpen() || file.open()) && file.resize(0) && file.seek(0);
    if (!isReady || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size) || !file.flush())
        std::abort();
    const Base::Result<Export::PdfNotes> read = Export::readPdfNotes(file.fileName());
    if (read && read.value().notes.size() > Export::pdfNotesMost)
        std::abort();
    return 0;
}
