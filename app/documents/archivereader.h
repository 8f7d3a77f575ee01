#pragma once

#include <archive.h>

#include <QString>

#include <memory>

namespace Catena::Documents {

//! A reader of libarchive with its owner.
struct FreeArchive
{
    void operator()(archive *each) const { archive_read_free(each); }
};
using ArchivePtr = std::unique_ptr<archive, FreeArchive>;

//! The words of libarchive for what went wrong.
[[nodiscard]] inline QString damageOf(archive *reader)
{
    const char *words = archive_error_string(reader);
    return words ? QString::fromUtf8(words) : QStringLiteral("damaged");
}

}
