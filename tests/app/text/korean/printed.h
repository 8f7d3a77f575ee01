#pragma once

#include "text/korean/morpheme.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Test {

//! "도서관/NNG 에서/J": how analyses are written in these tests.
inline QString printed(const QString &text, const std::vector<Text::Korean::Morpheme> &morphemes)
{
    QStringList words;
    for (const auto &morpheme : morphemes) {
        words.append(text.sliced(morpheme.begin, morpheme.end - morpheme.begin) + QLatin1Char('/')
                     + Text::Korean::tagName(morpheme.tag));
    }
    return words.join(QLatin1Char(' '));
}

//! What is wrong with where the morphemes stand: they must cover all but white space, in order, each once, and cut no
//! surrogate pair. Empty when nothing is.
inline QString placeFault(const QString &text, const std::vector<Text::Korean::Morpheme> &morphemes)
{
    qint32 position = 0;
    const auto skipSpace = [&] {
        while (position < text.size() && (text[position].isSpace() || text[position] == QChar(0x200B))) {
            ++position;
        }
    };
    for (const auto &morpheme : morphemes) {
        skipSpace();
        if (morpheme.begin != position || morpheme.end <= morpheme.begin || morpheme.end > text.size()) {
            return QStringLiteral("gap, overlap or nothing at %1").arg(position);
        }
        if (morpheme.end < text.size() && text[morpheme.end - 1].isHighSurrogate()
            && text[morpheme.end].isLowSurrogate()) {
            return QStringLiteral("cuts a pair at %1").arg(morpheme.end);
        }
        position = morpheme.end;
    }
    skipSpace();
    return position == text.size() ? QString() : QStringLiteral("ends at %1").arg(position);
}

}
