#include "noridictionary.h"
#include "packer.h"
#include "ziparchive.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QStringList>

#include <cstdio>

//! packdictionary JAR UNKNOWN CLASSES OUT: packs the Korean dictionary out of Lucene's nori archive, at build time.

namespace {

using namespace Catena;

int refuse(const Base::Error &error)
{
    std::fprintf(stderr, "packdictionary: %s: %s\n", qUtf8Printable(error.path), qUtf8Printable(error.detail));
    return 1;
}

Base::Result<QByteArray> packed(const QStringList &arguments)
{
    const auto archive = Packing::ZipArchive::open(arguments[1]);
    if (!archive) {
        return archive.error();
    }
    const auto dictionary = Packing::NoriDictionary::read(archive.value());
    if (!dictionary) {
        return dictionary.error();
    }
    Packing::Packer packer(dictionary.value());
    if (const auto done = packer.readTables(arguments[2], arguments[3]); !done) {
        return done.error();
    }
    return packer.pack();
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        std::fputs("usage: packdictionary JAR UNKNOWN CLASSES OUT\n", stderr);
        return 2;
    }
    const auto bytes = packed(arguments);
    if (!bytes) {
        return refuse(bytes.error());
    }
    QSaveFile file(arguments[4]);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.value()) != bytes.value().size() || !file.commit()) {
        return refuse({Base::ErrorKind::NotWritable, arguments[4], file.errorString()});
    }
    return 0;
}
