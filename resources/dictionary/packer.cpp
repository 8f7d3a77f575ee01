#include "packer.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <span>

namespace Catena::Packing {

using Text::Korean::Tag;
namespace Packed = Text::Korean::Packed;

namespace {

//! In the order of the classes of Lucene's CharacterDefinition; Packed::hangulClass is a place in it.
constexpr std::array classNames{"NGRAM", "DEFAULT",  "SPACE",    "SYMBOL", "NUMERIC", "ALPHA", "CYRILLIC",
                                "GREEK", "HIRAGANA", "KATAKANA", "KANJI",  "HANGUL",  "HANJA", "HANJANUMERIC"};
static_assert(std::string_view(classNames[Packed::hangulClass]) == "HANGUL");
constexpr quint8 defaultClass = 1;

std::optional<quint8> classByName(QByteArrayView name)
{
    const auto it = std::ranges::find_if(classNames, [&](const char *known) { return name == known; });
    return it == classNames.end() ? std::nullopt : std::optional(quint8(it - classNames.begin()));
}

std::optional<quint8> tagByName(QByteArrayView name)
{
    for (std::size_t i = 0; i < Text::Korean::tagCount; ++i) {
        if (Text::Korean::tagName(Tag(i)) == QLatin1String(name.data(), name.size())) {
            return quint8(i);
        }
    }
    return std::nullopt;
}

bool isHanja(char16_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || QChar::isSurrogate(c);
}

//! Numbers equal values from 0 in order of first appearance.
template <class Value>
class Numbering
{
public:
    quint16 number(Value value)
    {
        const auto [it, isNew] = m_numbers.try_emplace(std::move(value), quint16(m_numbers.size()));
        if (isNew) {
            m_order.push_back(&it->first);
        }
        return it->second;
    }
    [[nodiscard]] const std::vector<const Value *> &values() const { return m_order; }

private:
    std::map<Value, quint16> m_numbers;
    std::vector<const Value *> m_order;
};

template <class T>
void append(QByteArray &bytes, const std::vector<T> &values)
{
    bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T)));
}

}

Packer::Packer(const NoriDictionary &dictionary)
    : m_dictionary(dictionary), m_roots(Packed::characterCount, Packed::noNode),
      m_classes(Packed::characterCount, defaultClass)
{
    m_header.magic = Packed::magic;
    m_header.version = Packed::version;
    m_header.byteOrder = Packed::byteOrderMark;
    for (const auto &word : dictionary.words) {
        if (std::ranges::none_of(dictionary.surface(word), isHanja)) {
            m_words.push_back(word);
        }
    }
}

Base::Result<Packer::Table> Packer::readTable(const QString &path, qsizetype columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Base::Error{Base::ErrorKind::NotReadable, path, file.errorString()};
    }
    Table rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        rows.push_back(line.split('\t'));
        if (rows.back().size() != columns) {
            return Base::Error{Base::ErrorKind::Internal, path, QString::fromUtf8(line)};
        }
    }
    return rows;
}

Base::Result<Base::Done> Packer::readTables(const QString &unknownPath, const QString &classesPath)
{
    const auto unknown = readTable(unknownPath, 7);
    if (!unknown) {
        return unknown.error();
    }
    const auto classes = readTable(classesPath, 3);
    if (!classes) {
        return classes.error();
    }
    if (!readUnknown(unknown.value())) {
        return Base::Error{Base::ErrorKind::Internal, unknownPath, QStringLiteral("a class, tag or id is unknown")};
    }
    if (!readClasses(classes.value())) {
        return Base::Error{Base::ErrorKind::Internal, classesPath, QStringLiteral("a class or range is wrong")};
    }
    return Base::Done{};
}

bool Packer::readUnknown(const Table &rows)
{
    for (const auto &row : rows) {
        const auto tag = tagByName(row[4]);
        const quint16 left = row[1].toUShort();
        const quint16 right = row[2].toUShort();
        if (!tag || left >= m_dictionary.leftCount || right >= m_dictionary.rightCount) {
            return false;
        }
        const Packed::UnknownClass unknown{left, right, row[3].toShort(), *tag, row[5] == "1", row[6] == "1", 0};
        if (row[0] == "NOUN_VOWEL") {
            m_header.nounLeft = left;
            m_header.nounRightVowel = right;
        } else if (row[0] == "NOUN_CONSONANT") {
            m_header.nounRightConsonant = right;
        } else if (const auto index = classByName(row[0])) {
            m_header.unknown[*index] = unknown;
        } else {
            return false;
        }
    }
    return true;
}

bool Packer::readClasses(const Table &rows)
{
    for (const auto &row : rows) {
        const quint32 first = row[0].toUInt(nullptr, 16);
        const quint32 last = row[1].toUInt(nullptr, 16);
        const auto index = classByName(row[2]);
        if (!index || first > last || last >= Packed::characterCount) {
            return false;
        }
        std::fill(m_classes.begin() + first, m_classes.begin() + last + 1, *index);
    }
    return true;
}

void Packer::mergeCosts()
{
    // Columns are merged only within a tag, because the tagger has prices of its own for tags.
    Numbering<std::pair<Tag, std::vector<qint16>>> columns;
    const std::size_t height = m_dictionary.rightCount;
    for (std::size_t left = 0; left < m_dictionary.leftCount; ++left) {
        const auto begin = m_dictionary.costs.begin() + std::ptrdiff_t(left * height);
        m_leftIds.push_back(columns.number({m_dictionary.leftTags[left], {begin, begin + std::ptrdiff_t(height)}}));
    }
    Numbering<std::vector<qint16>> rows;
    for (std::size_t right = 0; right < height; ++right) {
        std::vector<qint16> row;
        for (const auto *column : columns.values()) {
            row.push_back(column->second[right]);
        }
        m_rightIds.push_back(rows.number(std::move(row)));
    }
    m_header.leftCount = quint16(columns.values().size());
    m_header.rightCount = quint16(rows.values().size());
    for (std::size_t left = 0; left < columns.values().size(); ++left) {
        for (const auto *row : rows.values()) {
            m_costs.push_back((*row)[left]);
        }
    }
}

void Packer::mapIds()
{
    for (auto &unknown : m_header.unknown) {
        unknown.left = m_leftIds[unknown.left];
        unknown.right = m_rightIds[unknown.right];
    }
    m_header.nounLeft = m_leftIds[m_header.nounLeft];
    m_header.nounRightVowel = m_rightIds[m_header.nounRightVowel];
    m_header.nounRightConsonant = m_rightIds[m_header.nounRightConsonant];
}

void Packer::buildTrie()
{
    struct Range // the words below a node, and the length of its prefix
    {
        std::size_t begin;
        std::size_t end;
        std::size_t depth;
    };
    std::vector<Range> nodes;
    const auto addChildren = [&](std::size_t begin, std::size_t end, std::size_t depth) {
        while (begin < end) {
            const char16_t label = m_dictionary.surface(m_words[begin])[depth];
            std::size_t next = begin + 1;
            while (next < end && m_dictionary.surface(m_words[next])[depth] == label) {
                ++next;
            }
            m_labels.push_back(label);
            nodes.push_back({begin, next, depth + 1});
            begin = next;
        }
    };
    addChildren(0, m_words.size(), 0);
    for (std::size_t root = 0; root < nodes.size(); ++root) {
        m_roots[m_labels[root]] = quint32(root);
    }
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        const Range range = nodes[node];
        std::size_t deeper = range.begin;
        m_firstEntry.push_back(quint32(m_entries.size()));
        for (; deeper < range.end && m_words[deeper].length == range.depth; ++deeper) {
            const auto &word = m_words[deeper];
            m_entries.push_back(
                {m_leftIds[word.left], m_rightIds[word.right], word.cost, quint8(word.tag), word.nounPrefix});
        }
        m_header.surfaceCount += deeper > range.begin ? 1 : 0;
        m_firstChild.push_back(quint32(nodes.size()));
        addChildren(deeper, range.end, range.depth);
    }
    m_firstEntry.push_back(quint32(m_entries.size()));
    m_firstChild.push_back(quint32(nodes.size()));
    m_header.nodeCount = quint32(nodes.size());
    m_header.entryCount = quint32(m_entries.size());
}

QByteArray Packer::pack()
{
    mergeCosts();
    mapIds();
    buildTrie();
    m_header.fileSize = Packed::sections(m_header).end;
    QByteArray body;
    append(body, m_roots);
    append(body, m_classes);
    append(body, m_firstChild);
    append(body, m_firstEntry);
    append(body, m_entries);
    append(body, m_costs);
    append(body, m_labels);
    m_header.checksum = Packed::checksum(std::as_bytes(std::span(body.constData(), std::size_t(body.size()))));
    QByteArray bytes(sizeof(m_header), Qt::Uninitialized);
    std::memcpy(bytes.data(), &m_header, sizeof(m_header));
    return bytes + body;
}

}
