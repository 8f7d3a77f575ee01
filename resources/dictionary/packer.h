#pragma once

#include "base/result.h"
#include "noridictionary.h"
#include "text/korean/packedformat.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Packing {

//! Turns a decoded dictionary into the bytes of the packed one: a trie in breadth-first order, words without Hanja
//! (of 811,757 words 124,575 are written in Hanja, which the unknown-word rows read as well), and the connection costs
//! with equal rows and equal columns merged.
class Packer
{
public:
    explicit Packer(const NoriDictionary &dictionary);

    //! The tables that are not in the archive: `unknown.tsv` and `charclasses.tsv`.
    [[nodiscard]] Base::Result<Base::Done> readTables(const QString &unknownPath, const QString &classesPath);
    [[nodiscard]] QByteArray pack();

private:
    using Table = std::vector<QList<QByteArray>>;

    [[nodiscard]] static Base::Result<Table> readTable(const QString &path, qsizetype columns);
    [[nodiscard]] bool readUnknown(const Table &rows);
    [[nodiscard]] bool readClasses(const Table &rows);
    void mergeCosts();
    void mapIds();
    void buildTrie();

    const NoriDictionary &m_dictionary;
    Text::Korean::Packed::Header m_header;
    std::vector<NoriDictionary::Word> m_words; //!< those that are packed
    std::vector<quint16> m_rightIds; //!< by id in the dictionary: id in the packed one
    std::vector<quint16> m_leftIds;
    std::vector<quint32> m_roots;
    std::vector<quint8> m_classes;
    std::vector<quint32> m_firstChild;
    std::vector<quint32> m_firstEntry;
    std::vector<Text::Korean::Packed::Entry> m_entries;
    std::vector<qint16> m_costs;
    std::vector<quint16> m_labels;
};

}
