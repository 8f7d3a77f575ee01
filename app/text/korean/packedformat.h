#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <span>

//! The layout of the packed dictionary, shared by the program that writes it and the class that maps it. All numbers
//! are in the byte order of the machine that built it; the sections follow the header in the order of Sections.
namespace Catena::Text::Korean::Packed {

inline constexpr std::array<char, 8> magic{'C', 'A', 'T', 'E', 'N', 'A', 'K', 'O'};
inline constexpr quint32 version = 2;
inline constexpr quint32 byteOrderMark = 0x01020304;
inline constexpr std::size_t characterCount = 65'536; //!< UTF-16 units
inline constexpr std::size_t classCount = 16;
inline constexpr quint8 hangulClass = 11;
inline constexpr quint32 noNode = 0xFFFF'FFFF;
inline constexpr quint32 maxIds = 8'192; //!< of connection rows or columns

//! One word. Of a surface there may be several.
struct Entry
{
    quint16 left = 0; //!< connection column
    quint16 right = 0; //!< connection row
    qint16 cost = 0;
    quint8 tag = 0; //!< Tag
    quint8 nounPrefix = 0; //!< as in Morpheme
};
static_assert(sizeof(Entry) == 8);

//! How a word outside the dictionary enters the lattice, by the class of its first character.
struct UnknownClass
{
    quint16 left = 0;
    quint16 right = 0;
    qint16 cost = 0;
    quint8 tag = 0;
    quint8 always = 0; //!< also beside words of the dictionary
    quint8 group = 0; //!< a whole run of the class is one word
    quint8 padding = 0;
};
static_assert(sizeof(UnknownClass) == 10);

//! The first bytes of the file.
struct Header
{
    std::array<char, 8> magic{};
    quint32 version = 0;
    quint32 byteOrder = 0;
    quint64 fileSize = 0;
    quint64 checksum = 0; //!< checksum() of all that follows the header
    quint32 nodeCount = 0; //!< of the trie
    quint32 entryCount = 0;
    quint32 surfaceCount = 0;
    quint16 rightCount = 0;
    quint16 leftCount = 0;
    std::array<UnknownClass, classCount> unknown{};
    quint16 nounLeft = 0; //!< ids of a noun that is not in the dictionary
    quint16 nounRightVowel = 0; //!< ... that ends in a vowel
    quint16 nounRightConsonant = 0;
    quint16 padding = 0;
};
static_assert(sizeof(Header) == 216);

//! Byte offsets of the sections, and where the last one ends.
struct Sections
{
    quint64 roots; //!< quint32[characterCount]: node of a first character, or noNode
    quint64 classes; //!< quint8[characterCount]
    quint64 firstChild; //!< quint32[nodeCount + 1]: children of node n are nodes firstChild[n] .. firstChild[n + 1]
    quint64 firstEntry; //!< quint32[nodeCount + 1]
    quint64 entries; //!< Entry[entryCount]
    quint64 costs; //!< qint16[leftCount][rightCount]
    quint64 labels; //!< quint16[nodeCount]: the last character of a node; siblings are in order
    quint64 end;
};

[[nodiscard]] constexpr Sections sections(const Header &header)
{
    Sections s{};
    s.roots = sizeof(Header);
    s.classes = s.roots + characterCount * sizeof(quint32);
    s.firstChild = s.classes + characterCount;
    s.firstEntry = s.firstChild + (quint64(header.nodeCount) + 1) * sizeof(quint32);
    s.entries = s.firstEntry + (quint64(header.nodeCount) + 1) * sizeof(quint32);
    s.costs = s.entries + quint64(header.entryCount) * sizeof(Entry);
    s.labels = s.costs + quint64(header.leftCount) * header.rightCount * sizeof(qint16);
    s.end = s.labels + quint64(header.nodeCount) * sizeof(quint16);
    return s;
}

//! Fletcher's checksum (Fletcher 1982) over 32-bit words with two sums modulo 2^32 - 1; bytes after the last whole
//! word count as words of their own.
[[nodiscard]] quint64 checksum(std::span<const std::byte> bytes);

}
