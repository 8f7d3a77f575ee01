#include "ui/models/contentkeys.h"

#include "text/texthash.h"

#include <unordered_map>

namespace Catena::Models {

namespace {

constexpr qsizetype mostBytes = 1'200;

// Cut between characters: a continuation byte is 10xxxxxx.
QByteArrayView beginOf(QByteArrayView utf8)
{
    if (utf8.size() <= mostBytes)
        return utf8;
    qsizetype end = mostBytes;
    while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
        --end;
    return utf8.first(end);
}

}

std::vector<quint64> contentKeys(const Captures::Comments &comments)
{
    std::vector<quint64> authors;
    authors.reserve(std::size_t(comments.authors.size()));
    for (const QString &author : comments.authors)
        authors.push_back(author.isEmpty() ? 0 : Text::stableHash(Text::foldBody(author)));
    std::vector<quint64> keys;
    keys.reserve(comments.size());
    std::unordered_map<quint64, quint32> seen; // how often each was there so far
    for (const Captures::Comment &comment : comments.comments) {
        const QString folded = Text::foldBody(QString::fromUtf8(beginOf(comments.buffers.view(comment.body))));
        const quint64 text = folded.isEmpty() ? 0 : Text::stableHash(folded);
        const quint64 author = authors[comment.author];
        const quint64 key = text ^ (author << 1 | author >> 63);
        const quint64 again = key == 0 ? 0 : seen[key]++;
        keys.push_back(again == 0 ? key : key ^ (again * 0x9E37'79B9'7F4A'7C15ULL));
    }
    return keys;
}

}
