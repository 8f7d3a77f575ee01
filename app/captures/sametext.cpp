#include "captures/sametext.h"

#include <algorithm>
#include <vector>

namespace Catena::Captures {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr quint64 hashSeed = 14'695'981'039'346'656'037ULL; // FNV-1a
constexpr quint64 hashPrime = 1'099'511'628'211ULL;

//! Bytes that part words: ASCII without letters and digits. Others belong to a word, whatever the script.
bool partsWords(char c)
{
    const quint8 byte = quint8(c);
    return byte < 0x80 && !(byte >= '0' && byte <= '9') && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

//! The different words of a text as hashes, sorted.
std::vector<quint64> wordsOf(QByteArrayView text)
{
    std::vector<quint64> words;
    quint64 hash = hashSeed;
    bool inWord = false;
    for (const char c : text) {
        if (partsWords(c)) {
            if (inWord)
                words.push_back(hash);
            hash = hashSeed;
            inWord = false;
            continue;
        }
        hash = (hash ^ quint8(c)) * hashPrime;
        inWord = true;
    }
    if (inWord)
        words.push_back(hash);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}

bool isSameText(QByteArrayView a, QByteArrayView b)
{
    const char *left = a.begin();
    const char *right = b.begin();
    while (true) {
        left = std::find_if_not(left, a.end(), isBlank);
        right = std::find_if_not(right, b.end(), isBlank);
        if (left == a.end() || right == b.end())
            return left == a.end() && right == b.end();
        if (*left++ != *right++)
            return false;
    }
}

quint64 textHash(QByteArrayView text)
{
    quint64 hash = hashSeed;
    for (const char c : text) {
        if (!isBlank(c))
            hash = (hash ^ quint8(c)) * hashPrime;
    }
    return hash;
}

bool isVersionOf(QByteArrayView a, QByteArrayView b)
{
    const std::vector<quint64> left = wordsOf(a);
    const std::vector<quint64> right = wordsOf(b);
    const std::size_t fewer = std::min(left.size(), right.size());
    if (fewer == 0)
        return true;
    std::vector<quint64> shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
    return shared.size() * 2 >= fewer;
}

}
