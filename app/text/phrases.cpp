#include "text/phrases.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

// A static library's resources are linked in by asking for them, and that only works outside every namespace.
static void initPhrases()
{
    Q_INIT_RESOURCE(phrases);
}

namespace Catena::Text {

namespace {

constexpr int kindCount = int(PhraseKind::More) + 1;

//! The phrases of every kind, folded, by their first unit; longest first.
using Phrases = std::array<QHash<char16_t, std::vector<QString>>, kindCount>;

void addLine(Phrases &phrases, const QString &line)
{
    static const QHash<QString, PhraseKind> kinds = {
        {QStringLiteral("answer"), PhraseKind::Answer}, {QStringLiteral("continuation"), PhraseKind::Continuation},
        {QStringLiteral("post"), PhraseKind::Post},     {QStringLiteral("pointing"), PhraseKind::Pointing},
        {QStringLiteral("rights"), PhraseKind::Rights}, {QStringLiteral("more"), PhraseKind::More},
    };
    const qsizetype tab = line.indexOf(QLatin1Char('\t'));
    if (line.startsWith(QLatin1Char('#')) || tab < 0)
        return;
    const auto kind = kinds.constFind(line.left(tab));
    const QString folded = foldKey(QStringView(line).sliced(tab + 1));
    if (kind != kinds.cend() && !folded.isEmpty())
        phrases[std::size_t(*kind)][folded[0].unicode()].push_back(folded);
}

Phrases loadPhrases()
{
    initPhrases();
    Phrases phrases;
    for (const QString &language : {QStringLiteral("ko"), QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/catena/phrases/%1.txt").arg(language));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines)
            addLine(phrases, line);
    }
    for (auto &byFirst : phrases) {
        for (auto &list : byFirst)
            std::stable_sort(list.begin(), list.end(),
                             [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }
    return phrases;
}

const Phrases &phrases()
{
    static const Phrases loaded = loadPhrases();
    return loaded;
}

bool isWordStart(QStringView text, qint32 at)
{
    return at == 0 || charClass(text[at - 1].unicode()) == CharClass::Other
        || charClass(text[at].unicode()) == CharClass::Other
        || charClass(text[at - 1].unicode()) != charClass(text[at].unicode());
}

//! Latin phrases end at a word's end; Korean ones may be followed by an ending.
bool endsWell(QStringView text, qint32 end)
{
    return end >= text.size() || charClass(text[end - 1].unicode()) != CharClass::Alnum
        || charClass(text[end].unicode()) != CharClass::Alnum;
}

std::optional<PhraseMatch> matchAt(PhraseKind kind, QStringView text, const Folded &folded, qsizetype at)
{
    const auto &byFirst = phrases()[std::size_t(kind)];
    const auto candidates = byFirst.constFind(folded.text[at].unicode());
    if (candidates == byFirst.cend())
        return std::nullopt;
    const qint32 begin = folded.offsets[std::size_t(at)];
    if (!isWordStart(text, begin))
        return std::nullopt;
    for (const QString &phrase : *candidates) {
        if (!QStringView(folded.text).sliced(at).startsWith(phrase))
            continue;
        const qint32 end = folded.ends[std::size_t(at + phrase.size() - 1)];
        if (endsWell(text, end))
            return PhraseMatch{begin, end};
    }
    return std::nullopt;
}

bool isAscii(QStringView text)
{
    char16_t all = 0; // one pass without a branch
    for (const QChar c : text)
        all |= c.unicode();
    return all < 0x80;
}

//! What an ASCII character folds to; 0: nothing is left of it.
char16_t foldedAscii(char16_t c)
{
    static const auto table = [] {
        std::array<char16_t, 0x80> made{};
        for (char16_t i = 1; i < 0x80; ++i) {
            const QString one = foldKey(QStringView(&i, 1));
            made[i] = one.isEmpty() ? u'\0' : one[0].unicode();
        }
        return made;
    }();
    return table[c];
}

//! By kind, then by ASCII character: whether a phrase begins with it.
const std::array<std::array<bool, 0x80>, kindCount> &asciiBeginnings()
{
    static const auto table = [] {
        std::array<std::array<bool, 0x80>, kindCount> made{};
        for (std::size_t kind = 0; kind < made.size(); ++kind) {
            for (char16_t c = 0; c < 0x80; ++c)
                made[kind][c] = phrases()[kind].contains(c);
        }
        return made;
    }();
    return table;
}

//! The same in ASCII text, which needs no folded copy: most of what is searched is.
class AsciiSearch
{
public:
    AsciiSearch(PhraseKind kind, QStringView text)
        : m_byFirst(phrases()[std::size_t(kind)]), m_begins(asciiBeginnings()[std::size_t(kind)]), m_text(text)
    {
    }

    std::optional<PhraseMatch> find() const
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const char16_t first = foldedAscii(m_text[at].unicode());
            if (first == 0 || !m_begins[first] || !isWordStart(m_text, qint32(at)))
                continue;
            if (const auto match = matchAt(at, first))
                return match;
        }
        return std::nullopt;
    }

    std::optional<PhraseMatch> leading() const
    {
        qsizetype at = 0;
        while (at < m_text.size() && foldedAscii(m_text[at].unicode()) == 0)
            ++at;
        if (at == m_text.size())
            return std::nullopt;
        const char16_t first = foldedAscii(m_text[at].unicode());
        return m_begins[first] && isWordStart(m_text, qint32(at)) ? matchAt(at, first) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<PhraseMatch> matchAt(qsizetype begin, char16_t first) const
    {
        const auto candidates = m_byFirst.constFind(first);
        if (candidates == m_byFirst.cend())
            return std::nullopt;
        for (const QString &phrase : *candidates) {
            qsizetype matched = 0;
            qsizetype at = begin;
            for (; at < m_text.size() && matched < phrase.size(); ++at) {
                const char16_t c = foldedAscii(m_text[at].unicode());
                if (c != 0 && c != phrase[matched].unicode())
                    break;
                matched += c != 0 ? 1 : 0;
            }
            if (matched == phrase.size() && endsWell(m_text, qint32(at)))
                return PhraseMatch{qint32(begin), qint32(at)};
        }
        return std::nullopt;
    }

    const QHash<char16_t, std::vector<QString>> &m_byFirst;
    const std::array<bool, 0x80> &m_begins;
    QStringView m_text;
};

}

std::optional<PhraseMatch> findPhrase(PhraseKind kind, QStringView text)
{
    if (isAscii(text))
        return AsciiSearch(kind, text).find();
    const Folded folded = fold(text);
    for (qsizetype at = 0; at < folded.text.size(); ++at) {
        if (const auto match = matchAt(kind, text, folded, at))
            return match;
    }
    return std::nullopt;
}

std::optional<PhraseMatch> leadingPhrase(PhraseKind kind, QStringView text)
{
    text = text.left(64);
    if (isAscii(text))
        return AsciiSearch(kind, text).leading();
    const Folded folded = fold(text);
    return folded.text.isEmpty() ? std::nullopt : matchAt(kind, text, folded, 0);
}

}
