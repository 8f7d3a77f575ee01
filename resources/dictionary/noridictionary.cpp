#include "noridictionary.h"

#include "bytereader.h"
#include "norifst.h"
#include "text/korean/packedformat.h"

#include <algorithm>
#include <array>

namespace Catena::Packing {

using Text::Korean::Morpheme;
using Text::Korean::Tag;

namespace {

//! The tags in the order of org.apache.lucene.analysis.ko.POS.Tag.
constexpr std::array noriTags{
    Tag::E,    Tag::IC, Tag::J,   Tag::MAG, Tag::MAJ, Tag::MM,      Tag::NNG, Tag::NNP, Tag::NNB,
    Tag::NNBC, Tag::NP, Tag::NR,  Tag::SF,  Tag::SH,  Tag::SL,      Tag::SN,  Tag::SP,  Tag::SSC,
    Tag::SSO,  Tag::SC, Tag::SY,  Tag::SE,  Tag::VA,  Tag::VCN,     Tag::VCP, Tag::VV,  Tag::VX,
    Tag::XPN,  Tag::XR, Tag::XSA, Tag::XSN, Tag::XSV, Tag::Unknown, Tag::UNA, Tag::NA,  Tag::VSV,
};

enum class WordType : quint8 { Morpheme, Compound, Inflected, Analysed };

//! Word ids that one output of the transducer stands for: deltas, a set low bit opens the next group.
struct Groups
{
    std::vector<quint32> offsets; //!< of word records
    std::vector<quint32> first; //!< by group, and the end
};

bool readGroups(QByteArrayView file, Groups &groups)
{
    ByteReader reader(file);
    if (!reader.readHeader("ko_dict_map")) {
        return false;
    }
    const quint32 count = reader.readVariable();
    static_cast<void>(reader.readVariable()); // how many groups: the bits say so
    quint32 offset = 0;
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        const quint32 value = reader.readVariable();
        offset += value >> 1;
        if ((value & 1) != 0) {
            groups.first.push_back(quint32(groups.offsets.size()));
        }
        groups.offsets.push_back(offset);
    }
    groups.first.push_back(quint32(groups.offsets.size()));
    return !reader.failed() && groups.first.front() == 0;
}

}

Base::Result<NoriDictionary> NoriDictionary::read(const ZipArchive &archive)
{
    const std::array names{"TokenInfoDictionary$posDict.dat", "ConnectionCosts.dat", "TokenInfoDictionary$fst.dat",
                           "TokenInfoDictionary$targetMap.dat", "TokenInfoDictionary$buffer.dat"};
    std::array<QByteArray, names.size()> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto file = archive.read(QByteArray("org/apache/lucene/analysis/ko/dict/").append(names[i]));
        if (!file) {
            return file.error();
        }
        files[i] = std::move(file).value();
    }
    NoriDictionary dictionary;
    const auto fault = [&](std::size_t i) {
        return Base::Error{Base::ErrorKind::Internal, QString::fromLatin1(names[i]),
                           QStringLiteral("not in the format of Lucene 8.7")};
    };
    if (!dictionary.readLeftTags(files[0])) {
        return fault(0);
    }
    if (!dictionary.readCosts(files[1])) {
        return fault(1);
    }
    if (!dictionary.readWords(files[2], files[3], files[4])) {
        return fault(2);
    }
    return dictionary;
}

bool NoriDictionary::readLeftTags(QByteArrayView file)
{
    ByteReader reader(file);
    if (!reader.readHeader("ko_dict_pos")) {
        return false;
    }
    const quint32 count = reader.readVariable();
    if (count > Text::Korean::Packed::maxIds) {
        return false;
    }
    for (quint32 i = 0; i < count; ++i) {
        const quint8 tag = reader.readByte();
        if (tag >= noriTags.size()) {
            return false;
        }
        leftTags.push_back(noriTags[tag]);
    }
    return !reader.failed();
}

bool NoriDictionary::readCosts(QByteArrayView file)
{
    ByteReader reader(file);
    if (!reader.readHeader("ko_cc")) {
        return false;
    }
    rightCount = reader.readVariable();
    leftCount = reader.readVariable();
    constexpr quint32 most = Text::Korean::Packed::maxIds;
    if (reader.failed() || rightCount == 0 || rightCount > most || leftCount == 0 || leftCount > most
        || leftCount != leftTags.size()) {
        return false;
    }
    costs.reserve(std::size_t(rightCount) * leftCount);
    qint32 cost = 0;
    for (std::size_t i = 0; i < std::size_t(rightCount) * leftCount && !reader.failed(); ++i) {
        cost = qint16(cost + reader.readZigZag());
        costs.push_back(qint16(cost));
    }
    return !reader.failed();
}

bool NoriDictionary::readWords(QByteArrayView fst, QByteArrayView targets, QByteArrayView buffer)
{
    Groups groups;
    ByteReader records(buffer);
    if (!readGroups(targets, groups) || !records.readHeader("ko_dict")) {
        return false;
    }
    const quint32 size = records.readVariable();
    if (records.failed() || records.rest().size() < qsizetype(size)) {
        return false;
    }
    bool sound = true;
    NoriFst transducer(fst);
    const bool whole = transducer.forEachWord([&](std::u16string_view text, quint32 group) {
        if (group + 1 >= groups.first.size() || surfaces.size() > 100'000'000) {
            sound = false;
            return;
        }
        const auto offset = quint32(surfaces.size());
        surfaces.append(text);
        for (quint32 i = groups.first[group]; i < groups.first[group + 1]; ++i) {
            Word word;
            word.surface = offset;
            word.length = quint8(text.size());
            sound = readWord(records.rest(), groups.offsets[i], text, word) && sound;
            words.push_back(word);
        }
    });
    std::ranges::stable_sort(words, {}, [this](const Word &word) { return surface(word); });
    return whole && sound;
}

bool NoriDictionary::readWord(QByteArrayView buffer, quint32 offset, std::u16string_view text, Word &word) const
{
    ByteReader reader(buffer);
    reader.seek(offset);
    const quint16 left = reader.readBig16(); // id << 2 | type
    const quint16 right = reader.readBig16(); // id << 2 | flags
    word.left = left >> 2;
    word.right = right >> 2;
    word.cost = qint16(reader.readBig16());
    if (reader.failed() || word.left >= leftCount || word.right >= rightCount) {
        return false;
    }
    word.tag = leftTags[word.left];
    const auto type = WordType(left & 3);
    if (type != WordType::Inflected && type != WordType::Analysed) {
        return true;
    }
    const bool hasOneTag = (right & 1) != 0;
    if (!hasOneTag) {
        static_cast<void>(reader.readByte()); // the tag on the right side
    }
    const int count = reader.readByte();
    std::size_t nounPrefix = 0;
    for (int i = 0; i < count; ++i) {
        const std::size_t tag = hasOneTag ? 0 : reader.readByte();
        const std::size_t length = reader.readByte();
        if (tag >= noriTags.size()) {
            return false;
        }
        std::u16string form;
        if (type == WordType::Inflected) { // forms are spelt out; else they are parts of the surface
            for (std::size_t k = 0; k < length; ++k) {
                form.push_back(char16_t(reader.readBig16()));
            }
        } else {
            form = text.substr(std::min(nounPrefix, text.size()), length);
        }
        const Tag formTag = hasOneTag ? word.tag : noriTags[tag];
        if (formTag > Tag::LastNominal
            || text.substr(std::min(nounPrefix, text.size())).substr(0, form.size()) != form) {
            word.nounPrefix = quint8(nounPrefix);
            break;
        }
        nounPrefix += form.size();
    }
    return !reader.failed();
}

}
