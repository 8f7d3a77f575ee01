#include "repeats/repeats.h"

#include "text/normalise.h"
#include "text/characters.h"

#include <QHash>

namespace Catena::Repeats {

namespace {

//! Letters and digits of a text without its quoted lines, folded.
QString ownWords(const QString &text)
{
    QString own;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        if (line.trimmed().startsWith(QLatin1Char('>')))
            continue;
        const QString folded = Text::foldKey(line);
        for (qsizetype i = 0; i < folded.size(); ++i) {
            const bool isPair = folded[i].isHighSurrogate() && i + 1 < folded.size();
            const char32_t c =
                isPair ? QChar::surrogateToUcs4(folded[i], folded[i + 1]) : char32_t(folded[i].unicode());
            if (Text::charClass(c) != Text::CharClass::Other)
                own += isPair ? folded.sliced(i, 2) : QString(folded[i]);
            i += isPair;
        }
    }
    return own;
}

}

RepeatSet findRepeats(const Captures::Comments &comments, const Thread::ThreadTree &tree)
{
    RepeatSet repeats;
    repeats.firstOf.resize(comments.size());
    QHash<QString, Base::CommentId> first;
    for (const Thread::Node &node : tree.nodes()) {
        const QString own = ownWords(comments.text(node.comment));
        if (own.size() < RepeatSet::minimumUnits)
            continue;
        const auto known = first.constFind(own);
        if (known == first.cend()) {
            first.insert(own, node.comment);
        } else {
            repeats.firstOf[node.comment.index] = *known;
            ++repeats.count;
        }
    }
    return repeats;
}

}
