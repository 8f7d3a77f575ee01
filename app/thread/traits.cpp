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
constexpr qsizetype quoteChars = 12;

QString textOf(const QString &text, const Text::PhraseMatch &match)
{
    // To the end of the word, so that the reader sees what was matched.
    qint32 end = match.end;
    while (end < text.size() && Text::charClass(text[end].unicode()) != Text::CharClass::Other)
        ++end;
    return text.sliced(match.begin, end - match.begin);
}

std::optional<QString> leading(Text::PhraseKind kind, const QString &text)
{
    const auto match = Text::leadingPhrase(kind, text);
    return match ? std::optional(textOf(text, *match)) : std::nullopt;
}

std::optional<QString> anywhere(Text::PhraseKind kind, const QString &text)
{
    const auto match = Text::findPhrase(kind, text);
    return match ? std::optional(textOf(text, *match)) : std::nullopt;
}

//! The sentence or two a comment opens with.
QString openingOf(const QString &text)
{
    const std::vector<Text::Span> sentences = Text::sentences(QStringView(text).left(4 * openingChars));
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

}

Traits traitsOf(const Captures::Comments &comments, Base::CommentId id, const CommentTerms &terms)
{
    Traits traits;
    traits.text = comments.text(id);
    traits.folded = Text::foldKey(traits.text);
    traits.authorKey = Text::foldKey(comments.author(id));
    const QString opening = openingOf(traits.text);
    const std::vector<Text::Span> sentences = Text::sentences(opening);
    traits.openingEnd = sentences.empty() ? 0 : sentences.front().end;
    traits.answer = anywhere(Text::PhraseKind::Answer, opening);
    traits.continuation = leading(Text::PhraseKind::Continuation, opening);
    traits.pointsAtPost = anywhere(Text::PhraseKind::Post, traits.text);
    for (const QStringView line : QStringView(traits.text).split(QLatin1Char('\n'))) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.startsWith(QLatin1Char('>')) || trimmed.sliced(1).trimmed().startsWith(QLatin1Char('>')))
            continue;
        const QString quoted = Text::foldKey(trimmed.sliced(1));
        if (quoted.size() >= quoteChars)
            traits.quotes.push_back(quoted);
    }
    for (const Term &term : terms.terms[id.index]) {
        if (isPointedAt(traits.text, term.begin))
            traits.pointedTerms.insert(term.word);
    }
    return traits;
}

}
