#include "store/annotationrows.h"
#include "store/openstore.h"
#include "store/repairrows.h"

#include "app/store/annotationsamples.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace Catena;

namespace {

//! A whole store with repairs and annotations; made once.
QByteArray wholeStore(const QString &path)
{
    {
        const Store::OpenedStore store = Store::openStore(path, QStringLiteral("20260102-030405"));
        Store::Database &database = *store.database;
        const auto rows = Store::homeFor(database, Store::sampleHome());
        for (int i = 0; rows && i < 12; ++i) {
            (void)Store::addRepair(database, rows.value().comments, Store::sampleRepair(i));
            (void)Store::keepStep(database, rows.value(), Store::stepFor({}, Store::sampleAnnotation(i)));
        }
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

//! The loader of the store: a whole database in which bytes are changed, three of the input each (where, and to what).
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    static int argumentCount = 1;
    static char name[] = "fuzz_store";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(argumentCount, arguments);
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/catena-fuzz-XXXXXX"));
    static const QByteArray whole = wholeStore(folder.filePath(QStringLiteral("whole/catena.sqlite")));
    QByteArray bytes = whole;
    for (std::size_t i = 0; i + 2 < size; i += 3) {
        const std::size_t at = (std::size_t(data[i]) << 8 | data[i + 1]) % std::size_t(bytes.size());
        bytes[qsizetype(at)] = char(data[i + 2]);
    }
    const QTemporaryDir own(QStringLiteral("/dev/shm/catena-fuzz-XXXXXX"));
    const QString path = own.filePath(QStringLiteral("catena.sqlite"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return 0;
    file.close();
    const Store::OpenedStore store = Store::openStore(path, QStringLiteral("20260102-030405"));
    if (!store.database)
        return 0;
    const auto rows = Store::findHome(*store.database, Store::sampleHome());
    if (!rows)
        return 0;
    (void)Store::bookOf(*store.database, rows.value());
    if (rows.value().comments.isValid())
        (void)Store::repairsOf(*store.database, rows.value().comments);
    return 0;
}
