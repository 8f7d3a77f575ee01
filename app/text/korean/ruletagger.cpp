#include "text/korean/ruletagger.h"

#include "text/korean/particles.h"
#include "text/korean/units.h"
#include "text/korean/verbforms.h"

namespace Catena::Text::Korean {

namespace {

enum class Script : quint8 { Hangul, Letters, Digits, Han, Marks };

Script scriptOf(char16_t c)
{
    if (isSyllable(c)) {
        return Script::Hangul;
    }
    if (QChar::isDigit(c)) {
        return Script::Digits;
    }
    if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)) {
        return Script::Han;
    }
    return QChar::isLetter(c) || QChar::isMark(c) ? Script::Letters : Script::Marks;
}

Tag markTag(char16_t c)
{
    switch (QChar::category(c)) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_InitialQuote:
        return Tag::SSO;
    case QChar::Punctuation_Close:
    case QChar::Punctuation_FinalQuote:
        return Tag::SSC;
    default:
        break;
    }
    switch (c) {
    case u'.':
    case u'?':
    case u'!':
        return Tag::SF;
    case u'…':
        return Tag::SE;
    case u',':
    case u':':
    case u'/':
    case u'·':
        return Tag::SC;
    default:
        return Tag::SY;
    }
}

Tag scriptTag(Script script, char16_t first)
{
    switch (script) {
    case Script::Letters:
        return Tag::SL;
    case Script::Digits:
        return Tag::SN;
    case Script::Han:
        return Tag::SH;
    default:
        return markTag(first);
    }
}

}

void RuleTagger::addNoun(QStringView word, [[maybe_unused]] int cost)
{
    m_ownNouns.add(word, 0);
}

const std::vector<Morpheme> &RuleTagger::analyse(QStringView paragraph)
{
    m_morphemes.clear();
    const qsizetype size = paragraph.size();
    for (qsizetype begin = 0; begin < size;) {
        if (isSpaceUnit(paragraph[begin].unicode())) {
            ++begin;
            continue;
        }
        qsizetype end = begin + 1;
        while (end < size && !isSpaceUnit(paragraph[end].unicode())) {
            ++end;
        }
        addEojeol(paragraph.sliced(begin, end - begin), qint32(begin));
        begin = end;
    }
    return m_morphemes;
}

void RuleTagger::add(qint32 begin, qsizetype length, Tag tag)
{
    m_morphemes.push_back({begin, begin + qint32(length), tag, Morpheme::wholeSurface, true, 0});
}

void RuleTagger::addEojeol(QStringView eojeol, qint32 offset)
{
    bool afterWord = false; // the run before this one is a word, or a quote that closes one
    for (qsizetype begin = 0; begin < eojeol.size();) {
        const char16_t first = eojeol[begin].unicode();
        const Script script = scriptOf(first);
        qsizetype end = begin + 1;
        while (end < eojeol.size() && scriptOf(eojeol[end].unicode()) == script
               && (script != Script::Marks || eojeol[end].isLowSurrogate())) {
            ++end;
        }
        const QStringView run = eojeol.sliced(begin, end - begin);
        const qint32 at = offset + qint32(begin);
        if (script == Script::Hangul) {
            addHangul(run, afterWord, at);
        } else {
            add(at, run.size(), scriptTag(script, first));
        }
        afterWord = script != Script::Marks || begin > 0;
        begin = end;
    }
}

bool RuleTagger::addOwnNoun(QStringView run, qint32 offset)
{
    const qsizetype length = m_ownNouns.longestPrefix(run);
    const QStringView tail = run.sliced(length);
    if (length == 0 || (!tail.isEmpty() && !isParticleTail(tail))) {
        return false;
    }
    add(offset, length, Tag::NNG);
    addParticle(tail, offset + qint32(length));
    return true;
}

void RuleTagger::addHangul(QStringView run, bool afterWord, qint32 offset)
{
    if (addOwnNoun(run, offset)) {
        return;
    }
    if (afterWord && isParticleTail(run)) { // AI는, 2022년'의
        add(offset, run.size(), Tag::J);
        return;
    }
    if (const Tag tag = closedClassTag(run); tag != Tag::Unknown) {
        add(offset, run.size(), tag);
        return;
    }
    if (const qsizetype stem = verbalNounLength(run); stem > 0) {
        add(offset, stem, Tag::NNG);
        add(offset + qint32(stem), run.size() - stem, Tag::XSV);
        return;
    }
    const qsizetype particle = particleSuffix(run);
    const Tag stemTag = closedClassTag(run.chopped(particle));
    constexpr qsizetype clear = 3; // 이었다, 에서는: no verb ends so
    if (stemTag != Tag::NP && particle < clear && endsAsVerb(run)) {
        add(offset, run.size(), Tag::VV);
        return;
    }
    const qsizetype stem = run.size() - particle;
    add(offset, stem, stemTag == Tag::NP ? stemTag : Tag::NNG);
    addParticle(run.last(particle), offset + qint32(stem));
}

void RuleTagger::addParticle(QStringView particle, qint32 offset)
{
    const qsizetype plural = particle.startsWith(u'들') ? 1 : 0;
    if (plural > 0) {
        add(offset, plural, Tag::XSN);
    }
    if (particle.size() > plural) {
        add(offset + qint32(plural), particle.size() - plural, Tag::J);
    }
}

std::unique_ptr<Analyser> makeRuleTagger()
{
    return std::make_unique<RuleTagger>();
}

}
