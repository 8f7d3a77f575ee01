#include "concepts/hitjudge.h"

#include "concepts/koreanphrases.h"
#include "concepts/tagging.h"
#include "text/characters.h"

#include <algorithm>
#include <array>

namespace Catena::Concepts {

namespace {

constexpr qint32 reach = 48; //!< UTF-16 units of a word looked at before and after a hit
constexpr qint32 mostWords = 1'000'000; //!< remembered, about 150 bytes each; then memory begins anew

bool isLetterLast(QStringView words)
{
    return !words.isEmpty() && Text::isHangulSyllable(words.back().unicode());
}

bool endsInConsonant(QChar syllable)
{
    constexpr int tails = 28; // of Hangul syllables by arithmetic (The Unicode Standard, 3.12)
    return (syllable.unicode() - 0xAC00) % tails != 0;
}

//! Particles that say of the word before them nothing but that it is a noun, with the commonest chains of them.
constexpr QStringView plainParticles[] = {
    u"를",     u"의",     u"에",     u"과",     u"와",     u"으로",   u"에서",   u"에게",   u"까지",   u"부터",
    u"처럼",   u"에는",   u"에도",   u"와는",   u"와의",   u"과는",   u"과의",   u"로부터", u"에서는", u"에서도",
    u"에서의", u"에게는", u"에게도", u"으로는", u"으로도", u"으로의", u"까지는", u"까지도", u"부터는"};
//! Those that may be the ending of a verb as well, or one of the copula: only right behind a noun they are plain.
constexpr QStringView otherParticles[] = {u"은", u"는", u"이", u"가", u"을", u"도", u"만", u"로", u"로는", u"로도"};
constexpr qsizetype longestParticle = 3;

//! A particle as one number.
constexpr quint64 packed(QStringView particle)
{
    quint64 all = 0;
    for (qsizetype i = 0; i < particle.size(); ++i)
        all = all << 16U | particle.utf16()[i];
    return all;
}

template <std::size_t size>
std::array<quint64, size> allPacked(const QStringView (&particles)[size])
{
    std::array<quint64, size> all{};
    std::transform(std::begin(particles), std::end(particles), all.begin(), packed);
    return all;
}

//! Of at most longestParticle units.
bool isPlainParticle(QStringView tail)
{
    static const auto all = allPacked(plainParticles);
    return std::find(all.begin(), all.end(), packed(tail)) != all.end();
}

bool isOtherParticle(QStringView tail)
{
    static const auto all = allPacked(otherParticles);
    return std::find(all.begin(), all.end(), packed(tail)) != all.end();
}

//! Whether the hit begins or ends inside a plain Latin word: most hits that are none, told without a look at more.
bool cutsLatinWord(QStringView text, qint32 begin, qint32 end)
{
    using Text::isAsciiAlnum;
    return (begin > 0 && isAsciiAlnum(text[begin].unicode()) && isAsciiAlnum(text[begin - 1].unicode()))
        || (end < text.size() && isAsciiAlnum(text[end - 1].unicode()) && isAsciiAlnum(text[end].unicode()));
}

bool isLatinAlone(QStringView words)
{
    return std::all_of(words.begin(), words.end(), [](QChar c) { return Text::isAsciiAlnum(c.unicode()); });
}

qint32 wordBegin(QStringView text, qint32 at)
{
    const qint32 least = std::max(0, at - reach);
    while (at > least && !Text::isSpace(text[at - 1].unicode()))
        --at;
    return at;
}

qint32 wordEnd(QStringView text, qint32 at)
{
    const qint32 most = std::min(qint32(text.size()), at + reach);
    while (at < most && !Text::isSpace(text[at].unicode()))
        ++at;
    return at;
}

}

bool mayLeanOnWordBefore(QStringView word)
{
    static constexpr QStringView boundNouns = u"수데바줄지때적만뿐채척리것양체듯터김차셈이나번대거게";
    if (word.isEmpty() || !boundNouns.contains(word[0]))
        return false;
    qsizetype end = 1;
    while (end < word.size() && Text::isHangulSyllable(word[end].unicode()))
        ++end;
    return end == 1 || Text::Korean::isParticleTail(word.mid(1, end - 1));
}

bool leansOnWordBefore(QStringView text, qint32 begin)
{
    constexpr int tails = 28; // of Hangul syllables by arithmetic (The Unicode Standard, 3.12)
    if (begin < 2 || text[begin - 1] != QLatin1Char(' '))
        return false;
    const char16_t before = text[begin - 2].unicode();
    const int tail = Text::isHangulSyllable(before) ? (before - 0xAC00) % tails : 0;
    return (tail == 4 || tail == 8) && mayLeanOnWordBefore(text.mid(begin));
}

bool isFinalSign(QChar c)
{
    switch (c.unicode()) {
    case u'.':
    case u',':
    case u'!':
    case u'?':
    case u':':
    case u';':
    case u'…':
    case u')':
    case u']':
        return true;
    default:
        return false;
    }
}

HitJudge::HitJudge(const std::optional<Text::Korean::Dictionary> &dictionary, std::vector<DocumentNoun> nouns,
                   const QStringList &more)
    : m_nouns(std::move(nouns)), m_dictionary(dictionary)
{
    const auto make = [&] {
        return dictionary ? Text::Korean::makeLatticeTagger(*dictionary) : Text::Korean::makeRuleTagger();
    };
    m_plain = make();
    m_informed = make();
    learn(more);
    for (const DocumentNoun &noun : m_nouns) {
        m_informed->addNoun(noun.text, priceOf(noun.text));
        m_nounFinder.add(noun.text);
    }
    m_nounFinder.build();
}

HitJudge::~HitJudge() = default;

//! A word of the reader's that the dictionary knows as one noun needs no help; forced into the lattice it would be
//! found inside other words.
void HitJudge::learn(const QStringList &words)
{
    for (const QString &word : words) {
        const std::vector<Text::Korean::Morpheme> &pieces = m_plain->analyse(word);
        const bool isKnown = pieces.size() == 1 && !pieces[0].unknown && isNominal(pieces[0].tag);
        const auto at =
            std::lower_bound(m_nouns.begin(), m_nouns.end(), word,
                             [](const DocumentNoun &noun, const QString &text) { return noun.text < text; });
        if (!isKnown && (at == m_nouns.end() || at->text != word))
            m_nouns.insert(at, {word, true});
    }
}

void HitJudge::read(qint32 number)
{
    const QStringView words = m_words.key(number);
    m_read = readParagraph(words);
    m_readNumber = number;
    const QStringView following = isLetterLast(words) ? QStringView(u",") : QStringView();
    tagParagraph(m_read, *m_plain, following);
    markSegments(m_read);
    if (m_nounFinder.occursIn(m_read.nfc.text)) {
        tagParagraph(m_read, *m_informed, following);
        acknowledge(m_read, m_nouns);
    }
}

HitJudge::Window HitJudge::windowOf(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end)
{
    const qint32 first = fold.offsets[std::size_t(begin)];
    Window window;
    const qint32 last = fold.ends[std::size_t(end - 1)];
    window.to = wordEnd(text, last);
    while (window.to > last && isFinalSign(text[window.to - 1])) // one word to remember instead of several
        --window.to;
    window.from = wordBegin(text, first);
    if (window.from == first && leansOnWordBefore(text, first))
        window.from = wordBegin(text, first - 1);
    window.folded = begin;
    while (window.folded > 0 && fold.offsets[std::size_t(window.folded - 1)] >= window.from)
        --window.folded;
    // Where a long run had to be cut, it is cut where a character begins.
    if (window.from > 0 && !Text::isSpace(text[window.from - 1].unicode()))
        window.from = fold.offsets[std::size_t(window.folded)];
    return window;
}

//! Whether a word can be read as nothing but a noun; one syllable is too little to tell.
bool HitJudge::isNoun(QStringView word) const
{
    return word.size() > 1 && m_dictionary && m_dictionary->isNominalOnly(word);
}

//! How much of the end of some words is a particle that another one could stand for and they would be read alike: it
//! is no ending of a verb, no part of a longer particle right behind the hit, and no word of the dictionary, nor noun
//! of the document, reaches into it ("제주도").
qsizetype HitJudge::plainParticle(QStringView words, qint32 end) const
{
    qsizetype begin = words.size(); // of the run of Hangul at the end
    while (begin > 0 && Text::isHangulSyllable(words[begin - 1].unicode()))
        --begin;
    const qsizetype rest = std::max<qsizetype>(begin, end);
    if (words.size() < begin + 3)
        return 0;
    const bool isParticle = rest < words.size() && Text::Korean::isParticleTail(words.mid(rest));
    for (qsizetype length = longestParticle; length > 0; --length) {
        const qsizetype stem = words.size() - length;
        if (stem < rest || stem < begin + 2 || (isParticle && stem > rest))
            continue;
        const QStringView tail = words.mid(stem);
        if (!isPlainParticle(tail) && !(isOtherParticle(tail) && (stem <= end || isNoun(words.mid(rest, stem - rest)))))
            continue;
        const QStringView run = words.mid(begin);
        bool isCrossed = m_dictionary && m_dictionary->hasWordAcross(run, stem - begin, 2);
        m_nounFinder.scan(run, [&](AhoCorasick::Hit hit) { isCrossed |= hit.end > stem - begin; });
        return isCrossed ? 0 : length;
    }
    return 0;
}

qint32 HitJudge::closedTail(QStringView word) const
{
    qint32 latin = 0;
    while (latin < word.size() && Text::isAsciiAlnum(word[word.size() - 1 - latin].unicode()))
        ++latin;
    return latin > 0 ? latin - 1 : qint32(plainParticle(word, 0));
}

//! Whether a hit in some words begins in the closed tail of one and goes on behind it.
bool HitJudge::beginsInTail(QStringView words, qint32 begin, qint32 end) const
{
    const auto isSpace = [](QChar c) { return Text::isSpace(c.unicode()); };
    if (begin == 0 || isSpace(words[begin - 1]))
        return false;
    const auto first = words.begin() + begin;
    const auto space = std::find_if(first, words.begin() + end, isSpace);
    const auto size = qint32(space - words.begin());
    return size < end && begin >= size - closedTail(words.left(size));
}

std::optional<Fit> HitJudge::answer(QStringView words, const Answer &question, QStringView hit)
{
    if (m_words.size() >= mostWords) {
        m_words.clear();
        m_firstAnswer.clear();
        m_answers.clear();
        m_readNumber = -1;
    }
    const qint32 number = m_words.add(words);
    if (std::size_t(number) == m_firstAnswer.size())
        m_firstAnswer.push_back(-1);
    qint32 &first = m_firstAnswer[std::size_t(number)];
    for (qint32 at = first; at >= 0; at = m_answers[std::size_t(at)].next) {
        const Answer &known = m_answers[std::size_t(at)];
        if (known.begin == question.begin && known.end == question.end)
            return known.fit;
    }
    if (m_readNumber != number)
        read(number);
    Answer &found = m_answers.emplace_back(question);
    found.next = first;
    first = qint32(m_answers.size()) - 1;
    // Where it is not the hit, a mark without a letter stands at the edge, and folds with what is beyond it.
    if (QStringView(m_read.fold.text).mid(question.begin, question.end - question.begin) == hit)
        found.fit = fitOf(m_read, question.begin, question.end);
    if (found.fit) {
        const Text::Span source = m_read.source(found.fit->begin, found.fit->end);
        found.fit->begin = source.begin;
        found.fit->end = source.end;
    }
    return found.fit;
}

std::optional<Fit> HitJudge::judge(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end)
{
    if (cutsLatinWord(text, fold.offsets[std::size_t(begin)], fold.ends[std::size_t(end - 1)]))
        return {};
    const Window window = windowOf(text, fold, begin, end);
    const Answer question{begin - window.folded, end - window.folded, {}, -1};
    QStringView words = text.mid(window.from, window.to - window.from);
    if (isLatinAlone(words)) // and all of it, as it would be cut else
        return Fit{window.from, window.to, false, {}};
    const qint32 hitBegin = fold.offsets[std::size_t(begin)] - window.from;
    const qint32 hitEnd = fold.ends[std::size_t(end - 1)] - window.from;
    if (beginsInTail(words, hitBegin, hitEnd))
        return {};
    if (const qsizetype particle = plainParticle(words, hitEnd); particle > 0) {
        m_asked.resize(0);
        m_asked += words.chopped(particle);
        m_asked += endsInConsonant(m_asked.back()) ? u'을' : u'를';
        words = m_asked;
    }
    std::optional<Fit> fit = answer(words, question, QStringView(fold.text).mid(begin, end - begin));
    if (!fit)
        return {};
    fit->begin += window.from;
    fit->end += window.from;
    return fit;
}

}
