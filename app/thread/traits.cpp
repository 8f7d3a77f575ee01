#include "thread/traits.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/phrases.h"
#include "text/segment.h"

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr qsizetype openingChars = 120; //!< an answer shows in its first words
constexpr qint32 longestPointing = 12; //!< letters of a pointing word

QString textOf(QStringView text, const Text::PhraseMatch &match)
{
    // To the end of the word, so that the reader sees what was matched.
    qint32 end = match.end;
    while (end < text.size() && Text::charClass(text[end].unicode()) != Text::CharClass::Other)
        ++end;
    return text.sliced(match.begin, end - match.begin).toString();
}

std::optional<QString> leading(Text::PhraseKind kind, QStringView text)
{
    const auto match = Text::leadingPhrase(kind, text);
    return match ? std::optional(textOf(text, *match)) : std::nullopt;
}

std::optional<QString> anywhere(Text::PhraseKind kind, QStringView text)
{
    const auto match = Text::findPhrase(kind, text);
    return match ? std::optional(textOf(text, *match)) : std::nullopt;
}

//! The sentence or two a comment opens with.
QStringView openingOf(QStringView text)
{
    const std::vector<Text::Span> sentences = Text::sentences(text.left(4 * openingChars), qint32(openingChars));
    qint32 end = 0;
    for (const Text::Span &sentence : sentences) {
        if (end > 0 && sentence.end > openingChars)
            break;
        end = sentence.end;
    }
    return text.left(end);
}

//! Whether the word before an offset is a pointing one: "두 생태계", "those costs".
bool isPointedAt(const QString &text, qint32 at)
{
    const auto isGap = [&](qint32 i) { return Text::isSpace(text[i].unicode()); };
    qint32 end = at;
    while (end > 0 && isGap(end - 1))
        --end;
    qint32 begin = end;
    while (begin > 0 && end - begin <= longestPointing && !isGap(begin - 1))
        --begin;
    const QStringView word = QStringView(text).sliced(begin, end - begin);
    const auto match =
        end < at && !word.isEmpty() ? Text::leadingPhrase(Text::PhraseKind::Pointing, word) : std::nullopt;
    return match && match->end == word.size();
}

//! Where a text's first line begins that is not quoted.
qsizetype ownBegin(QStringView text)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        const QStringView line = text.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('>')))
            return begin;
        begin = end + 1;
    }
    return 0;
}

//! The minutes of all times of day in an introduction: "On Mar 3, 2010, at 5:03 PM, … wrote:" has 3.
std::vector<qint16> minutesIn(QStringView text)
{
    std::vector<qint16> minutes;
    for (qsizetype at = 1; at + 2 < text.size(); ++at) {
        if (text[at] == QLatin1Char(':') && text[at - 1].isDigit() && text[at + 1].isDigit() && text[at + 2].isDigit()
            && (at < 3 || text[at - 3] != QLatin1Char(':')))
            minutes.push_back(qint16(text[at + 1].digitValue() * 10 + text[at + 2].digitValue()));
    }
    return minutes;
}

//! What is seen in a comment that may answer another.
void readAnswer(Traits &traits, const QString &text, QStringView own, std::span<const Term> terms)
{
    const QStringView opening = openingOf(own);
    traits.answer = anywhere(Text::PhraseKind::Answer, opening);
    traits.continuation = leading(Text::PhraseKind::Continuation, opening);
    traits.pointsAtPost = anywhere(Text::PhraseKind::Post, own);
    traits.hasLink = own.contains(QLatin1String("://"));
    const qsizetype begin = ownBegin(text);
    const std::vector<Text::Span> sentences =
        Text::sentences(QStringView(text).sliced(begin).left(4 * openingChars), 0);
    traits.openingEnd = sentences.empty() ? 0 : qint32(begin) + sentences.front().end;
    for (const Term &term : terms) {
        if (isPointedAt(text, term.begin))
            traits.pointedTerms.insert(term.word);
    }
}

}

Traits traitsOf(const QString &text, const MessageParts &parts, quint32 author, const AuthorNames &names,
                std::span<const Term> terms, bool mayAnswer)
{
    Traits traits;
    const QStringView own = QStringView(parts.own).trimmed();
    traits.ownLetters = qint32(own.size());
    traits.asks = own.contains(QLatin1Char('?')) || own.contains(QChar(u'？'));
    traits.namings = names.namedIn(own);
    std::erase_if(traits.namings, [&](const Naming &naming) { return naming.author == author; });
    if (!mayAnswer)
        return traits;
    traits.hasQuote = !parts.quoted.isEmpty() || !parts.deeper.isEmpty();
    readAnswer(traits, text, own, terms);
    for (const QString &introduction : parts.introductions) {
        for (const Naming &naming : names.namedIn(introduction))
            traits.introduced.push_back(naming.author);
        const std::vector<qint16> minutes = minutesIn(introduction);
        traits.introducedMinutes.insert(traits.introducedMinutes.end(), minutes.begin(), minutes.end());
    }
    return traits;
}

}
