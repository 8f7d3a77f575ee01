#include "architecture/sourcetext.h"

#include <QRegularExpression>

namespace Catena::Architecture {

namespace {

//! Walks a source once and blanks what is not code.
class Blanker
{
public:
    explicit Blanker(const QString &source) : m_source(source), m_code(source) { }

    QString run()
    {
        while (m_at < m_source.size()) {
            const QChar c = m_source[m_at];
            if (startsWith(u"//"))
                blankUntil(u"\n", 0);
            else if (startsWith(u"/*"))
                blankUntil(u"*/", 2);
            else if (c == u'"' && isRaw())
                blankRaw();
            else if (c == u'"' && isDirective())
                m_at = endOfLiteral(u'"');
            else if (c == u'"' || (c == u'\'' && !isDigitSeparator()))
                blankLiteral(c);
            else
                ++m_at;
        }
        return m_code;
    }

private:
    [[nodiscard]] bool startsWith(QStringView what) const { return QStringView(m_source).mid(m_at).startsWith(what); }

    void blank(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i < end; ++i) {
            if (m_code[i] != u'\n')
                m_code[i] = u' ';
        }
    }

    void blankUntil(QStringView mark, qsizetype behind)
    {
        const qsizetype found = m_source.indexOf(mark, m_at + behind);
        const qsizetype end = found < 0 ? m_source.size() : found + behind;
        blank(m_at, end);
        m_at = end;
    }

    //! Where a literal that opens here ends: behind its closing mark, or at the end of the line.
    [[nodiscard]] qsizetype endOfLiteral(QChar mark) const
    {
        qsizetype i = m_at + 1;
        while (i < m_source.size() && m_source[i] != mark && m_source[i] != u'\n')
            i += m_source[i] == u'\\' ? 2 : 1;
        return std::min(i + 1, m_source.size());
    }

    void blankLiteral(QChar mark)
    {
        const qsizetype end = endOfLiteral(mark);
        blank(m_at + 1, std::max(m_at + 1, end - 1));
        m_at = end;
    }

    [[nodiscard]] bool isRaw() const { return m_at > 0 && m_source[m_at - 1] == u'R'; }

    void blankRaw()
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        if (open < 0) {
            m_at = m_source.size();
            return;
        }
        const QString close = u')' + m_source.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype found = m_source.indexOf(close, open);
        const qsizetype end = found < 0 ? m_source.size() : found + close.size();
        blank(m_at + 1, end - 1);
        m_at = end;
    }

    [[nodiscard]] bool isDirective() const
    {
        const qsizetype begin = m_source.lastIndexOf(u'\n', m_at) + 1;
        const QStringView before = QStringView(m_code).mid(begin, m_at - begin);
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\b"));
        return include.match(before).hasMatch();
    }

    [[nodiscard]] bool isDigitSeparator() const { return m_at > 0 && m_source[m_at - 1].isLetterOrNumber(); }

    const QString &m_source;
    QString m_code;
    qsizetype m_at = 0;
};

}

SourceText readSource(const QString &source)
{
    SourceText text;
    text.code = Blanker(source).run();
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]*)[\">]"));
    const QStringList lines = text.code.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (match.hasMatch())
            text.includes.push_back({i + 1, match.captured(2).trimmed(), match.captured(1) == u"<"});
    }
    return text;
}

}
