#include "thread/messageparts.h"

#include <algorithm>
#include <vector>

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
        const QStringView all(text);
        for (qsizetype begin = 0; begin <= all.size();) {
            qsizetype end = all.indexOf(QLatin1Char('\n'), begin);
            end = end < 0 ? all.size() : end;
            const QStringView line = all.sliced(begin, end - begin);
            if (line == QLatin1String("-- "))
                break; // the signature
            take(line);
            begin = end + 1;
        }
        m_parts.own.reserve(all.size());
        for (std::size_t i = 0; i < m_own.size(); ++i) {
            if (i > 0)
                m_parts.own += QLatin1Char('\n');
            m_parts.own += m_own[i];
        }
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
            m_own.push_back(line);
        } else {
            if (!m_wasQuoted)
                takeIntroduction();
            QString &quoted = depth == 1 ? m_parts.quoted : m_parts.deeper;
            quoted += words;
            quoted += QLatin1Char('\n');
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
            m_own.push_back(line.sliced(close + 8));
        }
        return true;
    }

    //! The last line before a quote, when it ends in a colon; a mail program breaks a long one in two.
    void takeIntroduction()
    {
        std::size_t end = m_own.size();
        while (end > 0 && m_own[end - 1].trimmed().isEmpty())
            --end;
        if (end == 0 || !m_own[end - 1].trimmed().endsWith(QLatin1Char(':')))
            return;
        const QStringView last = m_own[end - 1].trimmed();
        QString introduction = last.toString();
        std::size_t first = end - 1;
        if (first > 0 && !m_own[first - 1].trimmed().isEmpty()
            && m_own[first - 1].size() + introduction.size() <= longestIntroduction) {
            introduction = m_own[first - 1].trimmed().toString() + QLatin1Char(' ') + introduction;
            first -= introduction.contains(QLatin1Char('@')) || last.size() < 40 ? 1 : 0;
        }
        if (introduction.size() > longestIntroduction)
            return;
        m_parts.introductions.append(introduction);
        m_own.resize(first);
    }

    MessageParts m_parts;
    std::vector<QStringView> m_own;
    bool m_wasQuoted = false;
    bool m_inBrackets = false;
};

}

MessageParts partsOf(const QString &text)
{
    return Splitter().run(text);
}

}
