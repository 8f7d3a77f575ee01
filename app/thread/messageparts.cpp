#include "thread/messageparts.h"

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr qsizetype longestIntroduction = 200; //!< UTF-16 units of one, its two lines together

//! How many '>' marks a line begins with, and where its words begin.
struct Marks
{
    int depth = 0;
    qsizetype textBegin = 0;
};

Marks marksOf(QStringView line)
{
    Marks marks;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line[at];
        if (c == QLatin1Char('>') || (c == QLatin1Char('|') && marks.depth > 0))
            ++marks.depth;
        else if (!c.isSpace())
            break;
        marks.textBegin = at + 1;
    }
    return marks;
}

class Splitter
{
public:
    MessageParts run(const QString &text)
    {
        for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
            if (line == QLatin1String("-- "))
                break; // the signature
            take(line);
        }
        m_parts.own = m_own.join(QLatin1Char('\n'));
        return std::move(m_parts);
    }

private:
    void take(QStringView line)
    {
        if (takeBracket(line))
            return;
        const Marks marks = marksOf(line);
        const int depth = m_inBrackets ? 1 : marks.depth;
        const QStringView words = line.sliced(depth > 0 && !m_inBrackets ? marks.textBegin : 0);
        if (depth == 0) {
            m_own.append(line.toString());
        } else {
            if (!m_wasQuoted)
                takeIntroduction();
            (depth == 1 ? m_parts.quoted : m_parts.deeper) += words.toString() + QLatin1Char('\n');
        }
        m_wasQuoted = depth > 0;
    }

    //! "[quote="name, …"]" and its end; whether the line was one.
    bool takeBracket(QStringView line)
    {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1String("[quote"), Qt::CaseInsensitive)) {
            const qsizetype end = trimmed.indexOf(QLatin1Char(']'));
            if (end < 0)
                return false;
            m_inBrackets = true;
            m_parts.introductions.append(trimmed.sliced(6, end - 6).toString());
            line = trimmed.sliced(end + 1);
        }
        if (!m_inBrackets)
            return false;
        const qsizetype close = line.indexOf(QLatin1String("[/quote]"), 0, Qt::CaseInsensitive);
        m_parts.quoted += line.first(close < 0 ? line.size() : close).toString() + QLatin1Char('\n');
        if (close >= 0) {
            m_inBrackets = false;
            m_own.append(line.sliced(close + 8).toString());
        }
        return true;
    }

    //! The last line before a quote, when it ends in a colon; a mail program breaks a long one in two.
    void takeIntroduction()
    {
        qsizetype at = m_own.size() - 1;
        while (at >= 0 && m_own[at].trimmed().isEmpty())
            --at;
        if (at < 0 || !m_own[at].trimmed().endsWith(QLatin1Char(':')))
            return;
        QString introduction = m_own[at].trimmed();
        qsizetype first = at;
        if (at > 0 && !m_own[at - 1].trimmed().isEmpty()
            && m_own[at - 1].size() + introduction.size() <= longestIntroduction) {
            introduction = m_own[at - 1].trimmed() + QLatin1Char(' ') + introduction;
            first = introduction.contains(QLatin1Char('@')) || m_own[at].trimmed().size() < 40 ? at - 1 : at;
        }
        if (introduction.size() > longestIntroduction)
            return;
        m_parts.introductions.append(introduction);
        m_own.erase(m_own.begin() + first, m_own.end());
    }

    MessageParts m_parts;
    QStringList m_own;
    bool m_wasQuoted = false;
    bool m_inBrackets = false;
};

}

MessageParts partsOf(const QString &text)
{
    return Splitter().run(text);
}

}
