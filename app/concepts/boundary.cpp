#include "concepts/boundary.h"

#include "concepts/koreanphrases.h"
#include "text/characters.h"
#include "text/korean/particles.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

using Text::CharClass;
using Text::Korean::Morpheme;
using Text::Korean::Tag;

//! Spaces, quotes and dashes that may stand between two letters of a mention.
constexpr qint32 widestGap = 3;

CharClass classBefore(const Paragraph &paragraph, qint32 offset)
{
    return Text::charClass(paragraph.codePointBefore(offset));
}

CharClass classAt(const Paragraph &paragraph, qint32 offset)
{
    return Text::charClass(paragraph.codePointAt(offset));
}

bool isInsideWord(const Paragraph &paragraph, qint32 offset)
{
    const CharClass before = classBefore(paragraph, offset);
    return before != CharClass::Other && before == classAt(paragraph, offset);
}

//! The first morpheme that ends after an offset.
std::vector<Morpheme>::const_iterator morphemeAt(const Paragraph &paragraph, qint32 offset)
{
    return std::lower_bound(paragraph.morphemes.begin(), paragraph.morphemes.end(), offset,
                            [](const Morpheme &morpheme, qint32 at) { return morpheme.end <= at; });
}

bool isNoTermPart(Tag tag)
{
    switch (tag) {
    case Tag::VV:
    case Tag::VA:
    case Tag::VX:
    case Tag::VCP:
    case Tag::VCN:
    case Tag::J:
    case Tag::E:
    case Tag::XSV:
    case Tag::XSA:
        return true;
    default:
        return false;
    }
}

//! The Hangul from an offset to the end of the eojeol; of a longer run only so much that it is no particle any more.
QStringView tailFrom(const Paragraph &paragraph, qint32 offset)
{
    constexpr qint32 longest = 24;
    qint32 to = offset;
    while (to - offset < longest && classAt(paragraph, to) == CharClass::Hangul)
        ++to;
    return QStringView(paragraph.nfc.text).mid(offset, to - offset);
}

//! Whether nothing but particles follows up to the end of the eojeol, at least one.
bool isBeforeParticle(const Paragraph &paragraph, qint32 end)
{
    const QStringView tail = tailFrom(paragraph, end);
    return !tail.isEmpty() && Text::Korean::isParticleAfter(paragraph.nfc.text[end - 1].unicode(), tail);
}

//! Whether what follows is a particle and hardly an ending: "습지라는" may be read as a verb, but is none.
bool isBeforeNounTail(const Paragraph &paragraph, qint32 end)
{
    static constexpr QStringView endings = u"고며면지자니네냐여군던든다기는은을인일임";
    return isBeforeParticle(paragraph, end) && !endings.contains(paragraph.nfc.text[end]);
}

//! Whether a morpheme wholly inside the hit is a verb, a particle or an ending: "수 도" is no "수도", "가지고" holds
//! no "가지".
bool holdsVerbOrParticle(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    for (auto at = morphemeAt(paragraph, begin); at != paragraph.morphemes.end() && at->end <= end; ++at) {
        if (at->begin < begin || at->unknown || !isNoTermPart(at->tag))
            continue;
        const bool isWhole = at->begin == begin && at->end == end;
        if (!isWhole || !isBeforeNounTail(paragraph, end))
            return true;
    }
    return false;
}

//! Whether the hit begins an eojeol, is long enough not to be there by chance, and the rest is particles or nothing:
//! "돌봄 노동" is a term though the tagger sees a verb in it.
bool fillsEojeol(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    constexpr qint32 longEnough = 3;
    constexpr qint32 longEnoughInPieces = 4;
    if (classBefore(paragraph, begin) != CharClass::Other)
        return false;
    const QStringView text = QStringView(paragraph.nfc.text).mid(begin, end - begin);
    const auto letters =
        std::count_if(text.begin(), text.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
    const auto spaces = std::count_if(text.begin(), text.end(), [](QChar c) { return Text::isSpace(c.unicode()); });
    if (letters < (spaces > 0 ? longEnoughInPieces : longEnough) || letters + spaces != text.size())
        return false;
    return classAt(paragraph, end) != CharClass::Hangul || isBeforeParticle(paragraph, end);
}

//! Whether something that the folding dropped and that is wider than a few characters stands inside the hit.
bool hasWideGap(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    for (qint32 i = begin + 1; i < end; ++i) {
        if (paragraph.fold.offsets[std::size_t(i)] - paragraph.fold.ends[std::size_t(i - 1)] > widestGap)
            return true;
    }
    return false;
}

//! Whether a hit ends in 's, which folds like a plural.
bool isPossessive(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    return end - begin > 2 && paragraph.nfc.text[end - 1].toLower() == QLatin1Char('s')
        && (paragraph.nfc.text[end - 2] == QLatin1Char('\'') || paragraph.nfc.text[end - 2].unicode() == 0x2019);
}

//! Whether a hit begins or ends between the units that one character was folded to.
bool splitsCharacter(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    const std::vector<qint32> &offsets = paragraph.fold.offsets;
    const bool first = begin > 0 && offsets[std::size_t(begin)] == offsets[std::size_t(begin - 1)];
    return first || (end < paragraph.fold.text.size() && offsets[std::size_t(end)] == offsets[std::size_t(end - 1)]);
}

//! A sign that makes one word of what stands right before and after it, as in "R-기술" and "R&D".
bool isTied(char32_t sign, CharClass here, CharClass beyond)
{
    if (isHyphen(sign))
        return beyond != CharClass::Other;
    return isLatinJoiner(sign) && here == CharClass::Alnum && beyond == CharClass::Alnum;
}

//! Judges the beginning; sets the nested flag.
bool beginsWell(const Paragraph &paragraph, Fit &fit)
{
    const CharClass before = classBefore(paragraph, fit.begin);
    if (isInsideWord(paragraph, fit.begin)) {
        if (before == CharClass::Alnum || !paragraph.boundaries[std::size_t(fit.begin)])
            return false;
        fit.flags.setFlag(MentionFlag::Nested);
    } else if (before != CharClass::Other) {
        // Hiragana before another script is a particle or an ending, not part of a compound.
        fit.flags.setFlag(MentionFlag::Nested, before != CharClass::Hiragana);
    } else if (fit.begin > 1) {
        fit.flags.setFlag(MentionFlag::Nested,
                          isTied(paragraph.codePointBefore(fit.begin), classAt(paragraph, fit.begin),
                                 classBefore(paragraph, fit.begin - 1)));
    }
    return true;
}

//! Whether the rest of the eojeol is a tail of particles that no dictionary noun reaches into.
bool isParticleFollowing(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    const auto across = morphemeAt(paragraph, end);
    const bool isLongerNoun = across != paragraph.morphemes.end() && across->begin < end && !across->unknown
        && (across->tag == Tag::NNG || across->tag == Tag::NNP);
    // No dictionary noun that ends in the plural and a particle is another word than its stem.
    // One that begins inside a word which fills the eojeol was read by mistake.
    const bool isOther = isLongerNoun && paragraph.nfc.text[end].unicode() != u'들'
        && (across->begin <= begin || !fillsEojeol(paragraph, begin, end));
    return !isOther && isBeforeParticle(paragraph, end);
}

//! What the morpheme right after the mention makes of it.
void flagByNext(const Paragraph &paragraph, Fit &fit)
{
    const auto next = morphemeAt(paragraph, fit.end);
    if (next == paragraph.morphemes.end() || next->begin > fit.end || classAt(paragraph, fit.end) == CharClass::Other)
        return;
    if (next->begin < fit.end) { // only a longer noun of the document, or one parted by the particle list
        fit.flags.setFlag(MentionFlag::Nested, !fit.isByParticle && isNominal(next->tag));
    } else if (next->tag == Tag::XSV || next->tag == Tag::XSA) {
        fit.flags.setFlag(MentionFlag::Verbal);
    } else if (isNominal(next->tag)) {
        const QChar syllable = paragraph.nfc.text[next->begin];
        const bool isEnding = next->tag == Tag::XSN && next->end - next->begin == 1
            && (syllable.unicode() == u'들' || syllable.unicode() == u'님');
        if (!isEnding)
            fit.flags.setFlag(MentionFlag::Nested);
    }
}

//! Judges the end; sets the flags and whether the particle list was needed.
bool endsWell(const Paragraph &paragraph, Fit &fit)
{
    const CharClass after = classAt(paragraph, fit.end);
    if (isInsideWord(paragraph, fit.end)) {
        if (after == CharClass::Alnum)
            return false;
        if (!paragraph.boundaries[std::size_t(fit.end)]) {
            if (after != CharClass::Hangul || !isParticleFollowing(paragraph, fit.begin, fit.end))
                return false;
            fit.isByParticle = true;
        } else if (after != CharClass::Hangul) {
            fit.flags.setFlag(MentionFlag::Nested, after != CharClass::Hiragana);
        }
    } else if (after == CharClass::Katakana || after == CharClass::Han) {
        fit.flags.setFlag(MentionFlag::Nested);
    } else if (after == CharClass::Other
               && isTied(paragraph.codePointAt(fit.end), classBefore(paragraph, fit.end),
                         classAt(paragraph, fit.end + 1))) {
        fit.flags.setFlag(MentionFlag::Nested);
    }
    flagByNext(paragraph, fit);
    return true;
}

}

std::optional<Fit> fitOf(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    if (splitsCharacter(paragraph, begin, end))
        return {};
    Fit fit;
    fit.begin = paragraph.fold.offsets[std::size_t(begin)];
    fit.end = paragraph.fold.ends[std::size_t(end - 1)];
    while (Text::isSpace(paragraph.codePointAt(fit.begin))) // a mark may be folded together with the space it is on
        ++fit.begin;
    if (isPossessive(paragraph, fit.begin, fit.end) || !beginsWell(paragraph, fit) || !endsWell(paragraph, fit)
        || hasWideGap(paragraph, begin, end)
        || (!fillsEojeol(paragraph, fit.begin, fit.end) && holdsVerbOrParticle(paragraph, fit.begin, fit.end)))
        return {};
    return fit;
}

}
