#include "concepts/tagging.h"

#include "concepts/ahocorasick.h"
#include "concepts/koreanphrases.h"
#include "text/stopwords.h"
#include "text/characters.h"
#include "text/korean/particles.h"
#include "text/segment.h"

#include <QMap>

#include <algorithm>

namespace Catena::Concepts {

namespace {

using Text::Korean::Morpheme;
using Text::Korean::Tag;

constexpr qint32 minimumNounUnits = 3;
constexpr qint32 maximumNounUnits = 12;

//! Nouns of the document by text, and whether one is made of dictionary words alone.
using DocumentNouns = QMap<QString, bool>;

bool isHangulOnly(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
}

//! Whether a piece of a noun is a word of its own that the dictionary knows; one syllable is too little to tell.
bool isKnownPiece(const Morpheme &piece)
{
    return !piece.unknown && (piece.end - piece.begin > 1 || piece.tag == Tag::XPN || piece.tag == Tag::XSN);
}

void collectNouns(const Paragraph &paragraph, DocumentNouns &nouns)
{
    for (const NounRun run : nounRuns(paragraph)) {
        const Morpheme &first = paragraph.morphemes[run.first];
        const Morpheme &last = paragraph.morphemes[run.last];
        const QStringView text = QStringView(paragraph.nfc.text).mid(first.begin, last.end - first.begin);
        const bool isOneWord = run.first == run.last && !first.unknown;
        const QString firstKey = paragraph.key(first.begin, first.end);
        const bool isModified =
            run.first != run.last && firstKey.size() >= 2 && Text::StopWords::instance().isModifier(firstKey);
        if (isOneWord || isModified || last.tag == Tag::XSN || text.size() < minimumNounUnits
            || text.size() > maximumNounUnits || !isHangulOnly(text))
            continue;
        const bool known = std::all_of(paragraph.morphemes.begin() + std::ptrdiff_t(run.first),
                                       paragraph.morphemes.begin() + std::ptrdiff_t(run.last) + 1, isKnownPiece);
        nouns.insert(text.toString(), known);
    }
}

//! Whether a tail is a particle beyond doubt, and no suffix that makes a noun of a noun (기술자).
bool isPlainParticle(QChar last, QStringView tail)
{
    static constexpr QStringView plain = u"은는이가을를의에와과도만로";
    return Text::Korean::isParticleAfter(last.unicode(), tail) && (tail.size() > 1 || plain.contains(tail.front()));
}

//! Drops nouns that are another one with a particle: "플로깅이" beside "플로깅".
void dropInflected(DocumentNouns &nouns)
{
    DocumentNouns kept;
    for (auto noun = nouns.cbegin(); noun != nouns.cend(); ++noun) {
        bool isInflected = false;
        for (qsizetype stem = 2; stem < noun.key().size() && !isInflected; ++stem)
            isInflected = nouns.contains(noun.key().left(stem))
                && isPlainParticle(noun.key().at(stem - 1), QStringView(noun.key()).mid(stem));
        if (!isInflected)
            kept.insert(noun.key(), noun.value());
    }
    nouns = std::move(kept);
}

}

int priceOf(const QString &noun)
{
    return noun.size() <= 3 ? 5200 : noun.size() == 4 ? 4000 : 3000;
}

void tagParagraph(Paragraph &paragraph, Text::Korean::Analyser &analyser, QStringView following)
{
    paragraph.boundaries.resize(std::size_t(paragraph.nfc.text.size()) + 1, false);
    paragraph.morphemes.clear();
    for (const Stretch &stretch : paragraph.stretches) {
        if (stretch.reading != Reading::Korean)
            continue;
        QString text = paragraph.nfc.text.mid(stretch.begin, stretch.end - stretch.begin);
        if (stretch.end == paragraph.nfc.text.size())
            text += following;
        for (Morpheme morpheme : analyser.analyse(text)) {
            morpheme.begin += stretch.begin;
            morpheme.end += stretch.begin;
            if (morpheme.end > stretch.end)
                break;
            paragraph.boundaries[std::size_t(morpheme.begin)] = true;
            paragraph.morphemes.push_back(morpheme);
        }
    }
}

void markSegments(Paragraph &paragraph)
{
    for (const Stretch &stretch : paragraph.stretches) {
        if (stretch.reading != Reading::Cjk)
            continue;
        const QStringView text = QStringView(paragraph.nfc.text).mid(stretch.begin, stretch.end - stretch.begin);
        for (const Text::Span word : Text::words(text)) {
            paragraph.boundaries[std::size_t(stretch.begin + word.begin)] = true;
            paragraph.boundaries[std::size_t(stretch.begin + word.end)] = true;
        }
    }
}

void acknowledge(Paragraph &paragraph, const std::vector<DocumentNoun> &nouns)
{
    for (Morpheme &morpheme : paragraph.morphemes) {
        if (!morpheme.unknown)
            continue;
        const QStringView text = QStringView(paragraph.nfc.text).mid(morpheme.begin, morpheme.end - morpheme.begin);
        const auto at =
            std::lower_bound(nouns.begin(), nouns.end(), text,
                             [](const DocumentNoun &noun, QStringView wanted) { return noun.text < wanted; });
        if (at != nouns.end() && at->text == text)
            morpheme.unknown = !at->isKnown;
    }
}

std::vector<DocumentNoun> tagParagraphs(std::vector<Paragraph> &paragraphs, Text::Korean::Analyser &analyser,
                                        const Base::Cancellation &cancellation)
{
    DocumentNouns nouns;
    for (Paragraph &paragraph : paragraphs) {
        if (cancellation.isCancelled())
            return {};
        tagParagraph(paragraph, analyser);
        markSegments(paragraph);
        collectNouns(paragraph, nouns);
    }
    dropInflected(nouns);
    std::vector<DocumentNoun> found;
    AhoCorasick finder;
    for (auto noun = nouns.cbegin(); noun != nouns.cend(); ++noun) {
        analyser.addNoun(noun.key(), priceOf(noun.key()));
        finder.add(noun.key());
        found.push_back({noun.key(), noun.value()});
    }
    if (found.empty())
        return found;
    finder.build();
    for (Paragraph &paragraph : paragraphs) {
        if (cancellation.isCancelled())
            return found;
        if (!finder.occursIn(paragraph.nfc.text))
            continue;
        tagParagraph(paragraph, analyser);
        acknowledge(paragraph, found);
    }
    return found;
}

}
