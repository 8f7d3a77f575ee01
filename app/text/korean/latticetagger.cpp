#include "text/korean/latticetagger.h"

#include "text/korean/pieces.h"
#include "text/korean/units.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Catena::Text::Korean {

namespace {

// Tuned on the dev files of UD Korean GSD and Kaist.
constexpr qint32 spacePrice = 3'000; // white space before a particle, an ending, a copula or a suffix
constexpr qint32 afterParticlePrice = 1'500; // a content word written onto a particle
constexpr qint32 unknownNounPrice = 6'000;
constexpr qint32 unknownNounPricePerSyllable = 800;
constexpr qint32 unknownNounMin = 2; // syllables
constexpr qint32 unknownNounMax = 8;

constexpr int placeBits = 16; // predecessors at one place: at most two for each right id
static_assert((1 << placeBits) >= 2 * Packed::maxIds);

constexpr quint8 boundTag = 1; // never written apart from what is before it
constexpr quint8 contentTag = 2;
constexpr auto tagTraits = [] {
    std::array<quint8, tagCount> traits{};
    for (const Tag tag : {Tag::J, Tag::E, Tag::VCP, Tag::XSA, Tag::XSN, Tag::XSV}) {
        traits[std::size_t(tag)] = boundTag;
    }
    for (const Tag tag : {Tag::NNG, Tag::NNP, Tag::NNB, Tag::NR, Tag::NP, Tag::XPN, Tag::XR, Tag::VV, Tag::VA, Tag::MM,
                          Tag::MAG, Tag::IC}) {
        traits[std::size_t(tag)] = contentTag;
    }
    return traits;
}();

constexpr bool hasTrait(Tag tag, quint8 trait)
{
    return tagTraits[std::size_t(tag)] == trait;
}

}

LatticeTagger::LatticeTagger(const Dictionary &dictionary)
    : m_dictionary(dictionary), m_data(m_dictionary.data()), m_slots(std::size_t(m_data.header.rightCount) * 2),
      m_best(std::size_t(m_data.header.leftCount) * 2)
{
}

void LatticeTagger::addNoun(QStringView word, int cost)
{
    m_ownNouns.add(
        word, qint16(std::clamp<int>(cost, std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max())));
}

const std::vector<Morpheme> &LatticeTagger::analyse(QStringView paragraph)
{
    m_morphemes.clear();
    for (qsizetype begin = 0; begin < paragraph.size();) {
        const qsizetype end = pieceEnd(paragraph, begin);
        analysePiece(paragraph.sliced(begin, end - begin), qint32(begin));
        begin = end;
    }
    markPrefixes(paragraph);
    return m_morphemes;
}

void LatticeTagger::analysePiece(QStringView piece, qint32 offset)
{
    m_text = piece;
    m_classRunEnd = 0;
    m_nodes.clear();
    m_lastEndingAt.assign(std::size_t(piece.size()) + 1, -1);
    m_nodes.push_back({}); // the start: right id 0
    m_lastEndingAt[0] = 0;
    buildLattice();
    readBack(offset);
}

void LatticeTagger::buildLattice()
{
    const auto length = qint32(m_text.size());
    for (qint32 position = 0; position < length; ++position) {
        if (m_lastEndingAt[std::size_t(position)] < 0) {
            continue;
        }
        Place place{position, false};
        while (place.begin < length && isSpaceUnit(m_text[place.begin].unicode())) {
            ++place.begin;
        }
        if (place.begin == length) { // only white space is left
            m_lastEndingAt[std::size_t(length)] = m_lastEndingAt[std::size_t(position)];
            return;
        }
        place.afterSpace = place.begin > position;
        gatherPredecessors(position);
        bool hasWords = addDictionaryWords(place);
        hasWords = addOwnNouns(place) || hasWords;
        addUnknownNouns(place);
        addUnknownWord(place, hasWords);
    }
}

void LatticeTagger::gatherPredecessors(qint32 position)
{
    ++m_stamp;
    m_predecessors.clear();
    for (qint32 i = m_lastEndingAt[std::size_t(position)]; i >= 0; i = m_nodes[std::size_t(i)].sibling) {
        const Node &node = m_nodes[std::size_t(i)];
        const bool isParticle = node.tag == Tag::J;
        Slot &slot = m_slots[std::size_t(node.right) * 2 + (isParticle ? 1 : 0)];
        if (slot.stamp != m_stamp) {
            slot = {m_stamp, quint32(m_predecessors.size())};
            m_predecessors.push_back({node.total, i, node.right, isParticle});
        } else if (Predecessor &known = m_predecessors[slot.index]; node.total < known.total) {
            known.total = node.total;
            known.node = i;
        }
    }
}

LatticeTagger::Best LatticeTagger::cheapestBefore(quint16 left, bool afterParticleCosts) const
{
    const qint16 *costs = m_data.costsBefore(left);
    const qint32 price = afterParticleCosts ? afterParticlePrice : 0;
    // Cost above place: the smallest is the cheapest, the first of equals, found without a branch to mispredict.
    qint64 cheapest = std::numeric_limits<qint64>::max();
    qint64 place = 0;
    for (const Predecessor &predecessor : m_predecessors) {
        const qint64 total = predecessor.total + costs[predecessor.right] + price * qint32(predecessor.isParticle);
        cheapest = std::min(cheapest, (total << placeBits) + place);
        ++place;
    }
    const auto index = std::size_t(cheapest & ((qint64(1) << placeBits) - 1));
    return {m_stamp, qint32(cheapest >> placeBits), m_predecessors[index].node};
}

void LatticeTagger::addWord(Place place, qint32 end, const Packed::Entry &word, bool unknown)
{
    const Tag tag = Tag(word.tag);
    const bool afterParticleCosts = !place.afterSpace && hasTrait(tag, contentTag);
    Best &best = m_best[std::size_t(word.left) * 2 + (afterParticleCosts ? 1 : 0)];
    if (best.stamp != m_stamp) {
        best = cheapestBefore(word.left, afterParticleCosts);
    }
    const qint32 price = place.afterSpace && hasTrait(tag, boundTag) ? spacePrice : 0;
    qint32 &last = m_lastEndingAt[std::size_t(end)];
    m_nodes.push_back({best.total + word.cost + price, best.node, place.begin, end, last, word.right, word.cost, tag,
                       word.nounPrefix, unknown});
    last = qint32(m_nodes.size()) - 1;
}

bool LatticeTagger::addDictionaryWords(Place place)
{
    bool any = false;
    const auto length = qint32(m_text.size());
    quint32 node = m_data.roots[m_text[place.begin].unicode()];
    for (qint32 end = place.begin + 1; node != Packed::noNode; ++end) {
        for (quint32 i = m_data.firstEntry[node]; i < m_data.firstEntry[node + 1]; ++i) {
            addWord(place, end, m_data.entries[i], false);
            any = true;
        }
        if (end == length) {
            break;
        }
        node = m_data.child(node, m_text[end].unicode());
    }
    return any;
}

Packed::Entry LatticeTagger::nounEntry(char16_t last, int cost, Tag tag) const
{
    const Packed::Header &header = m_data.header;
    return {header.nounLeft, hasFinalConsonant(last) ? header.nounRightConsonant : header.nounRightVowel, qint16(cost),
            quint8(tag), Morpheme::wholeSurface};
}

bool LatticeTagger::addOwnNouns(Place place)
{
    if (m_ownNouns.isEmpty()) {
        return false;
    }
    bool any = false;
    qint32 node = NounOverlay::root;
    for (qint32 i = place.begin; i < qint32(m_text.size()); ++i) {
        node = m_ownNouns.child(node, m_text[i].unicode());
        if (node == NounOverlay::none) {
            break;
        }
        if (m_ownNouns.isWord(node)) {
            addWord(place, i + 1, nounEntry(m_text[i].unicode(), m_ownNouns.cost(node), Tag::NNG), true);
            any = true;
        }
    }
    return any;
}

void LatticeTagger::addUnknownNouns(Place place)
{
    const auto isSyllableAt = [this](qint32 i) { return isSyllable(m_text[i].unicode()); };
    if (!isSyllableAt(place.begin) || (place.begin > 0 && isSyllableAt(place.begin - 1))) {
        return; // only where a run of Hangul begins
    }
    const qint32 most = std::min(qint32(m_text.size()), place.begin + unknownNounMax);
    for (qint32 end = place.begin + 1; end <= most && isSyllableAt(end - 1); ++end) {
        const qint32 length = end - place.begin;
        if (length >= unknownNounMin) {
            const int cost = unknownNounPrice + unknownNounPricePerSyllable * length;
            addWord(place, end, nounEntry(m_text[end - 1].unicode(), cost, Tag::NNP), true);
        }
    }
}

void LatticeTagger::addUnknownWord(Place place, bool hasWords)
{
    const char16_t c = m_text[place.begin].unicode();
    const Packed::UnknownClass &unknown = m_data.unknownClass(c);
    if (hasWords && unknown.always == 0) {
        return;
    }
    const quint8 charClass = m_data.classes[c];
    const Packed::Entry word{unknown.left, unknown.right, unknown.cost, unknown.tag, Morpheme::wholeSurface};
    qint32 end = place.begin + 1;
    if (unknown.group != 0) {
        // Places come in order, so one end serves a whole run: without it, a long run would cost its square.
        if (place.begin >= m_classRunEnd) {
            m_classRunEnd = end;
            while (m_classRunEnd < qint32(m_text.size())
                   && m_data.classes[m_text[m_classRunEnd].unicode()] == charClass) {
                ++m_classRunEnd;
            }
        }
        end = m_classRunEnd;
    }
    addWord(place, end, word, true);
    if (!hasWords && charClass == Packed::hangulClass) { // so that a known word may begin inside the run
        for (qint32 length = 1; length <= 2 && place.begin + length < end; ++length) {
            addWord(place, place.begin + length, word, true);
        }
    }
}

void LatticeTagger::readBack(qint32 offset)
{
    qint32 best = -1;
    qint32 bestTotal = std::numeric_limits<qint32>::max();
    const qint16 *costs = m_data.costsBefore(0); // left id 0 is the end
    for (qint32 i = m_lastEndingAt.back(); i >= 0; i = m_nodes[std::size_t(i)].sibling) {
        const Node &node = m_nodes[std::size_t(i)];
        if (const qint32 total = node.total + costs[node.right]; total < bestTotal) {
            bestTotal = total;
            best = i;
        }
    }
    const auto first = std::ptrdiff_t(m_morphemes.size());
    for (qint32 i = best; i > 0; i = m_nodes[std::size_t(i)].previous) {
        const Node &node = m_nodes[std::size_t(i)];
        m_morphemes.push_back(
            {node.begin + offset, node.end + offset, node.tag, node.nounPrefix, node.unknown, node.cost});
    }
    std::reverse(m_morphemes.begin() + first, m_morphemes.end());
}

//! The dictionary calls the first half of 신기술 or 총선거 a determiner; written onto a noun it is a prefix.
void LatticeTagger::markPrefixes(QStringView paragraph)
{
    for (std::size_t i = 0; i + 1 < m_morphemes.size(); ++i) {
        Morpheme &morpheme = m_morphemes[i];
        const Morpheme &next = m_morphemes[i + 1];
        const bool isModifier = morpheme.tag == Tag::MM || morpheme.tag == Tag::MAG || morpheme.tag == Tag::IC;
        const bool beforeNoun =
            next.begin == morpheme.end && (next.tag == Tag::NNG || next.tag == Tag::NNP || next.tag == Tag::XR);
        if (isModifier && beforeNoun && (morpheme.begin == 0 || !paragraph[morpheme.begin - 1].isLetterOrNumber())) {
            morpheme.tag = Tag::XPN;
        }
    }
}

std::unique_ptr<Analyser> makeLatticeTagger(const Dictionary &dictionary)
{
    return std::make_unique<LatticeTagger>(dictionary);
}

}
