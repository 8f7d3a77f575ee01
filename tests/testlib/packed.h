#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <QByteArray>

#include <vector>

namespace Catena::TestLib {

//! One file to pack: its name as it is, whatever it is.
struct PackedFile
{
    QByteArray name;
    QByteArray bytes;
    int type = AE_IFREG;
    QByteArray target = {}; //!< of a link
    bool isHardLink = false;
};

using PackFormat = int (*)(archive *);

//! An archive of files, as libarchive writes it; compressed where a filter is given.
inline QByteArray packed(const std::vector<PackedFile> &files, PackFormat format = archive_write_set_format_zip,
                         PackFormat filter = nullptr, const char *password = nullptr)
{
    qsizetype room = 1 << 20;
    for (const PackedFile &file : files)
        room += file.bytes.size() + 2 * file.name.size() + 4096;
    QByteArray out(room, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    format(writer);
    if (filter)
        filter(writer);
    if (password) {
        archive_write_set_options(writer, "zip:encryption=zipcrypt");
        archive_write_set_passphrase(writer, password);
    }
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, out.data(), std::size_t(out.size()), &used);
    for (const PackedFile &file : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_copy_pathname(entry, file.name.constData());
        archive_entry_set_filetype(entry, unsigned(file.type));
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, file.type == AE_IFREG && !file.isHardLink ? file.bytes.size() : 0);
        if (file.isHardLink)
            archive_entry_copy_hardlink(entry, file.target.constData());
        else if (!file.target.isEmpty())
            archive_entry_copy_symlink(entry, file.target.constData());
        archive_write_header(writer, entry);
        if (file.type == AE_IFREG && !file.isHardLink)
            archive_write_data(writer, file.bytes.constData(), std::size_t(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(qsizetype(used));
    return out;
}

}
