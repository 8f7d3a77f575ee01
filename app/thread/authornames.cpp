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

bool isEdge(QChar c)
{
    return !Text::isAlnum(c.unicode()) && c != QLatin1Char('_');
}

}

AuthorNames::AuthorNames(const QStringList &authors)
{
    for (quint32 i = 1; i < quint32(authors.size()); ++i) {
        const std::vector<Word> words = wordsOf(authors[qsizetype(i)]);
        QString whole;
        for (const Word &word : words)
            whole += word.folded;
        if (whole.isEmpty())
            continue;
        addKey(whole, i, true);
        if (words.size() > 1) {
            addKey(words.front().folded, i, false);
            addKey(words.back().folded, i, false);
            addKey(words.front().folded + words.back().folded, i, true);
        }
        if (words.size() == 1 && isHangul(whole) && whole.size() == 3)
            addKey(whole.sliced(1), i, false);
    }
    for (auto key = m_keys.begin(); key != m_keys.end();)
        key = key->authors.size() > mostBearers ? m_keys.erase(key) : std::next(key);
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
        while (at < text.size() && Text::isSpace(text[at].unicode()))
            ++at;
        qsizetype end = at;
        while (end < text.size() && !Text::isSpace(text[end].unicode()))
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
            word.folded = text.sliced(first, last - first).toString().toCaseFolded();
            word.begin = qint32(first);
            word.end = qint32(last);
            words.push_back(std::move(word));
        }
        at = end;
    }
    return words;
}

//! The name that begins at a word: two words of a full name, one word, or a Korean name with what is glued to it.
const AuthorNames::Key *AuthorNames::keyOf(const std::vector<Word> &words, std::size_t at, bool *isCalled) const
{
    *isCalled = false;
    const Word &word = words[at];
    if (at + 1 < words.size()) {
        const auto pair = m_keys.constFind(word.folded + words[at + 1].folded);
        if (pair != m_keys.cend() && pair->isWhole) {
            *isCalled = (at + 2 < words.size() && isHonorific(words[at + 2].folded)) || !words[at + 1].after.isNull();
            return &*pair;
        }
    }
    const bool honoured = at + 1 < words.size() && isHonorific(words[at + 1].folded) && isHangul(words[at + 1].folded);
    const auto one = m_keys.constFind(word.folded);
    if (one != m_keys.cend() && (one->isWhole || !isHangul(word.folded) || honoured)) {
        *isCalled = honoured;
        return &*one;
    }
    if (!isHangul(word.folded))
        return nullptr;
    for (qsizetype length = std::min(word.folded.size() - 1, qsizetype(8)); length >= 2; --length) {
        const auto known = m_keys.constFind(word.folded.first(length));
        if (known == m_keys.cend())
            continue;
        const QStringView rest = QStringView(word.folded).sliced(length);
        if (isHonorific(rest)) {
            *isCalled = true;
            return &*known;
        }
        if (known->isWhole && Text::Korean::isParticleAfter(word.folded[length - 1].unicode(), rest))
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
        const Key *key = keyOf(words, at, &isCalled);
        if (!key)
            continue;
        const Word &word = words[at];
        const bool greeted = at > 0 && isGreeting(words[at - 1].folded);
        const bool marked = word.hasAt || !word.after.isNull() || isCalled;
        Naming naming{0, Naming::Strength::Mention, word.begin, word.end};
        if (at < openingWords && (marked || greeted) && (at == 0 || greeted || word.hasAt))
            naming.strength = Naming::Strength::Opening;
        else if (word.hasAt || greeted || isCalled)
            naming.strength = Naming::Strength::Call;
        if (naming.strength == Naming::Strength::Mention && word.folded.size() < shortestPart)
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
