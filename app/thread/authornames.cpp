#include "thread/authornames.h"

#include "text/characters.h"
#include "text/korean/particles.h"

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr qsizetype shortestPart = 3; //!< a part of a name with fewer letters is no key
constexpr std::size_t mostBearers = 3; //!< a part more writers bear names none of them
constexpr std::size_t openingWords = 3; //!< an address stands among the first words

bool isHangul(QStringView word)
{
    return !word.isEmpty()
        && std::all_of(word.begin(), word.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
}

bool isHonorific(QStringView word)
{
    return word.startsWith(QChar(u'님')) || word.startsWith(QChar(u'씨'));
}

bool isGreeting(const QString &word)
{
    static const QStringList greetings = {QStringLiteral("hi"),    QStringLiteral("hello"),  QStringLiteral("hey"),
                                          QStringLiteral("dear"),  QStringLiteral("thanks"), QStringLiteral("thank"),
                                          QStringLiteral("hallo"), QStringLiteral("bonjour")};
    return greetings.contains(word);
}

//! White space; most of a text is ASCII.
bool isGap(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < 0x80 ? unit == u' ' || (unit >= 0x09 && unit <= 0x0D) : Text::isSpace(unit);
}

bool isEdge(QChar c)
{
    return !Text::isAlnum(c.unicode()) && c != QLatin1Char('_');
}

//! A polynomial hash, so that the hash of two words written together follows from theirs.
constexpr quint64 hashBase = 0x9e3779b97f4a7c15ULL;

void addUnit(quint64 &hash, quint64 &shift, char16_t unit)
{
    hash = hash * hashBase + unit + 1;
    shift *= hashBase;
}

quint64 hashOf(const QString &folded)
{
    quint64 hash = 0;
    quint64 shift = 1;
    for (const QChar c : folded)
        addUnit(hash, shift, c.unicode());
    return hash;
}

}

AuthorNames::AuthorNames(const QStringList &authors)
{
    for (quint32 i = 1; i < quint32(authors.size()); ++i) {
        const QString &name = authors[qsizetype(i)];
        const std::vector<Word> words = wordsOf(name);
        QString whole;
        for (const Word &word : words)
            whole += word.folded(name);
        if (whole.isEmpty())
            continue;
        addKey(whole, i, true);
        if (words.size() > 1) {
            const QString first = words.front().folded(name);
            const QString last = words.back().folded(name);
            addKey(first, i, false);
            addKey(last, i, false);
            addKey(first + last, i, true);
        }
        if (words.size() == 1 && isHangul(whole) && whole.size() == 3)
            addKey(whole.sliced(1), i, false);
    }
    for (auto key = m_keys.begin(); key != m_keys.end();)
        key = key->authors.size() > mostBearers ? m_keys.erase(key) : std::next(key);
    m_filter.assign(std::size_t(1) << (64 - filterShift), false);
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        m_filter[hashOf(key.key()) >> filterShift] = true;
}

void AuthorNames::addKey(const QString &key, quint32 author, bool isWhole)
{
    if (!isWhole && key.size() < shortestPart && !isHangul(key))
        return;
    Key &entry = m_keys[key];
    entry.isWhole = entry.isWhole || isWhole;
    if (std::find(entry.authors.begin(), entry.authors.end(), author) == entry.authors.end())
        entry.authors.push_back(author);
}

std::vector<AuthorNames::Word> AuthorNames::wordsOf(QStringView text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && isGap(text[at]))
            ++at;
        qsizetype end = at;
        while (end < text.size() && !isGap(text[end]))
            ++end;
        qsizetype first = at;
        qsizetype last = end;
        Word word;
        for (; first < last && isEdge(text[first]); ++first)
            word.hasAt = word.hasAt || text[first] == QLatin1Char('@');
        while (last > first && isEdge(text[last - 1]))
            --last;
        const QChar mark = last < end ? text[last] : QChar();
        if (mark == QLatin1Char(':') || mark == QLatin1Char(',') || mark == QChar(u'：'))
            word.after = mark == QLatin1Char(',') ? mark : QChar(QLatin1Char(':'));
        if (first == last && !words.empty() && end - at == 1 && text[at] == QLatin1Char(':'))
            words.back().after = QLatin1Char(':');
        if (first < last) {
            word.begin = qint32(first);
            word.end = qint32(last);
            for (qsizetype i = first; i < last && word.isAscii; ++i) {
                const char16_t c = text[i].unicode();
                word.isAscii = c < 0x80;
                addUnit(word.hash, word.shift, c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c);
            }
            if (!word.isAscii) {
                word.hash = 0;
                word.shift = 1;
                for (const QChar c : word.folded(text))
                    addUnit(word.hash, word.shift, c.unicode());
            }
            words.push_back(word);
        }
        at = end;
    }
    return words;
}

QString AuthorNames::Word::folded(QStringView text) const
{
    return text.sliced(begin, end - begin).toString().toCaseFolded();
}

//! Whether a name can begin at a word at all. Of what is written in Hangul a part may be a name.
bool AuthorNames::mayBegin(const std::vector<Word> &words, std::size_t at) const
{
    const Word &word = words[at];
    return !word.isAscii || mayBeKey(word.hash)
        || (at + 1 < words.size() && mayBeKey(word.hash * words[at + 1].shift + words[at + 1].hash));
}

//! The name that begins at a word: two words of a full name, one word, or a Korean name with what is glued to it.
const AuthorNames::Key *AuthorNames::keyOf(QStringView text, const std::vector<Word> &words, std::size_t at,
                                           bool *isCalled) const
{
    *isCalled = false;
    const QString word = words[at].folded(text);
    const QString next = at + 1 < words.size() ? words[at + 1].folded(text) : QString();
    if (!next.isEmpty()) {
        const auto pair = m_keys.constFind(word + next);
        if (pair != m_keys.cend() && pair->isWhole) {
            *isCalled =
                (at + 2 < words.size() && isHonorific(words[at + 2].folded(text))) || !words[at + 1].after.isNull();
            return &*pair;
        }
    }
    const bool honoured = isHonorific(next) && isHangul(next);
    const auto one = m_keys.constFind(word);
    if (one != m_keys.cend() && (one->isWhole || !isHangul(word) || honoured)) {
        *isCalled = honoured;
        return &*one;
    }
    if (!isHangul(word))
        return nullptr;
    for (qsizetype length = std::min(word.size() - 1, qsizetype(8)); length >= 2; --length) {
        const auto known = m_keys.constFind(word.first(length));
        if (known == m_keys.cend())
            continue;
        const QStringView rest = QStringView(word).sliced(length);
        if (isHonorific(rest)) {
            *isCalled = true;
            return &*known;
        }
        if (known->isWhole && Text::Korean::isParticleAfter(word[length - 1].unicode(), rest))
            return &*known;
    }
    return nullptr;
}

std::vector<Naming> AuthorNames::namedIn(QStringView text) const
{
    std::vector<Naming> namings;
    if (m_keys.isEmpty())
        return namings;
    const std::vector<Word> words = wordsOf(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool isCalled = false;
        const Key *key = mayBegin(words, at) ? keyOf(text, words, at, &isCalled) : nullptr;
        if (!key)
            continue;
        const Word &word = words[at];
        const bool greeted = at > 0 && isGreeting(words[at - 1].folded(text));
        const bool marked = word.hasAt || !word.after.isNull() || isCalled;
        Naming naming{0, Naming::Strength::Mention, word.begin, word.end};
        if (at < openingWords && (marked || greeted) && (at == 0 || greeted || word.hasAt))
            naming.strength = Naming::Strength::Opening;
        else if (word.hasAt || greeted || isCalled)
            naming.strength = Naming::Strength::Call;
        if (naming.strength == Naming::Strength::Mention && word.folded(text).size() < shortestPart)
            continue;
        for (const quint32 author : key->authors) {
            naming.author = author;
            const auto known = std::find_if(namings.begin(), namings.end(),
                                            [&](const Naming &other) { return other.author == author; });
            if (known == namings.end())
                namings.push_back(naming);
            else if (known->strength < naming.strength)
                *known = naming;
        }
    }
    return namings;
}

}
