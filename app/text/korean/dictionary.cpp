#include "text/korean/dictionarydata.h"

#include "text/korean/morpheme.h"

#include <algorithm>
#include <cstring>

namespace Catena::Text::Korean {

namespace {

Base::Error damaged(const QString &path, const QString &detail)
{
    return {Base::ErrorKind::Internal, path, detail};
}

bool isSound(const Packed::UnknownClass &unknown, const Packed::Header &header)
{
    return unknown.left < header.leftCount && unknown.right < header.rightCount && unknown.tag < tagCount;
}

//! Empty when a header of this program describes a file of this size.
QString headerFault(const Packed::Header &header, quint64 size)
{
    if (header.magic != Packed::magic) {
        return QStringLiteral("not a dictionary");
    }
    if (header.byteOrder != Packed::byteOrderMark) {
        return QStringLiteral("packed on a machine of another byte order");
    }
    if (header.version != Packed::version) {
        return QStringLiteral("version %1, not %2").arg(header.version).arg(Packed::version);
    }
    if (header.fileSize != size || Packed::sections(header).end != size) {
        return QStringLiteral("%1 bytes, not %2").arg(size).arg(header.fileSize);
    }
    if (header.nodeCount == 0 || header.leftCount == 0 || header.rightCount == 0) {
        return QStringLiteral("empty");
    }
    const bool nounIds = header.nounLeft < header.leftCount && header.nounRightVowel < header.rightCount
        && header.nounRightConsonant < header.rightCount;
    if (!nounIds
        || !std::ranges::all_of(header.unknown, [&](const auto &unknown) { return isSound(unknown, header); })) {
        return QStringLiteral("ids out of range");
    }
    return {};
}

template <class T>
const T *section(const uchar *map, quint64 offset)
{
    return reinterpret_cast<const T *>(map + offset); // aligned: every section begins at a multiple of its numbers
}

//! Empty when every index in the map stays inside it. One pass, in the order of the file.
QString indexFault(const Dictionary::Data &data)
{
    const auto &header = data.header;
    const auto nodes = std::size_t(header.nodeCount);
    const auto isRoot = [&](quint32 node) { return node == Packed::noNode || node < header.nodeCount; };
    if (!std::all_of(data.roots, data.roots + Packed::characterCount, isRoot)
        || !std::all_of(data.classes, data.classes + Packed::characterCount,
                        [](quint8 c) { return c < Packed::classCount; })) {
        return QStringLiteral("character table");
    }
    if (!std::is_sorted(data.firstChild, data.firstChild + nodes + 1) || data.firstChild[nodes] > header.nodeCount
        || !std::is_sorted(data.firstEntry, data.firstEntry + nodes + 1)
        || data.firstEntry[nodes] > header.entryCount) {
        return QStringLiteral("trie");
    }
    const auto isWord = [&](const Packed::Entry &entry) {
        return entry.left < header.leftCount && entry.right < header.rightCount && entry.tag < tagCount;
    };
    if (!std::all_of(data.entries, data.entries + header.entryCount, isWord)) {
        return QStringLiteral("words");
    }
    return {};
}

}

Dictionary::Dictionary(std::shared_ptr<const Data> data) : d(std::move(data)) { }

Base::Result<Dictionary> Dictionary::open(const QString &path)
{
    auto data = std::make_shared<Data>();
    data->file.setFileName(path);
    if (!data->file.exists()) {
        return Base::Error{Base::ErrorKind::NotFound, path, {}};
    }
    if (!data->file.open(QIODevice::ReadOnly)) {
        return Base::Error{Base::ErrorKind::NotReadable, path, data->file.errorString()};
    }
    const auto size = quint64(data->file.size());
    if (size < sizeof(Packed::Header)) {
        return damaged(path, QStringLiteral("%1 bytes").arg(size));
    }
    const uchar *map = data->file.map(0, qint64(size));
    if (map == nullptr) {
        return Base::Error{Base::ErrorKind::NotReadable, path, data->file.errorString()};
    }
    std::memcpy(&data->header, map, sizeof(data->header));
    if (const QString fault = headerFault(data->header, size); !fault.isEmpty()) {
        return damaged(path, fault);
    }
    const auto body = std::as_bytes(std::span(map, size)).subspan(sizeof(Packed::Header));
    if (Packed::checksum(body) != data->header.checksum) {
        return damaged(path, QStringLiteral("checksum"));
    }
    const auto at = Packed::sections(data->header);
    data->roots = section<quint32>(map, at.roots);
    data->classes = section<quint8>(map, at.classes);
    data->firstChild = section<quint32>(map, at.firstChild);
    data->firstEntry = section<quint32>(map, at.firstEntry);
    data->entries = section<Packed::Entry>(map, at.entries);
    data->costs = section<qint16>(map, at.costs);
    data->labels = section<quint16>(map, at.labels);
    if (const QString fault = indexFault(*data); !fault.isEmpty()) {
        return damaged(path, fault);
    }
    return Dictionary(std::move(data));
}

bool Dictionary::hasWordAcross(QStringView text, qsizetype place, qsizetype before) const
{
    for (qsizetype begin = 0; begin + before <= place; ++begin) {
        quint32 node = d->roots[text[begin].unicode()];
        for (qsizetype end = begin + 1; node != Packed::noNode; ++end) {
            if (end > place && d->firstEntry[node] < d->firstEntry[node + 1])
                return true;
            if (end == text.size())
                break;
            node = d->child(node, text[end].unicode());
        }
    }
    return false;
}

bool Dictionary::isNominalOnly(QStringView word) const
{
    if (word.isEmpty()) {
        return false;
    }
    quint32 node = d->roots[word[0].unicode()];
    for (qsizetype at = 1; node != Packed::noNode && at < word.size(); ++at) {
        node = d->child(node, word[at].unicode());
    }
    if (node == Packed::noNode || d->firstEntry[node] == d->firstEntry[node + 1]) {
        return false;
    }
    return std::all_of(d->entries + d->firstEntry[node], d->entries + d->firstEntry[node + 1],
                       [](const Packed::Entry &entry) { return Tag(entry.tag) <= Tag::LastNominal; });
}

qint64 Dictionary::entryCount() const
{
    return d->header.entryCount;
}

qint64 Dictionary::surfaceCount() const
{
    return d->header.surfaceCount;
}

}
