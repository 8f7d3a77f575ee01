#include "search/query.h"

namespace Catena::Search {

namespace {

struct Token
{
    QString key; //!< before the colon; empty for a word
    QString value;
    bool isPattern = false;
    bool isWithout = false;
    bool isWhole = true; //!< its quote or slash is closed
};

//! Cuts the line at white space outside quotes and slashes.
class Tokens
{
public:
    explicit Tokens(const QString &line) : m_line(line) { }

    std::vector<Token> all()
    {
        std::vector<Token> tokens;
        while (true) {
            while (m_at < m_line.size() && m_line[m_at].isSpace())
                ++m_at;
            if (m_at == m_line.size())
                return tokens;
            tokens.push_back(next());
        }
    }

private:
    Token next()
    {
        Token token;
        if (m_line[m_at] == u'-' && m_at + 1 < m_line.size() && !m_line[m_at + 1].isSpace()) {
            token.isWithout = true;
            ++m_at;
        }
        static const QRegularExpression key(QStringLiteral("\\G(author|date|concept|is|has|작성자|날짜|개념):"),
                                            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = key.match(m_line, m_at);
        if (match.hasMatch()) {
            token.key = match.captured(1).toLower();
            m_at = match.capturedEnd();
        }
        if (m_at < m_line.size() && m_line[m_at] == u'/' && token.key.isEmpty())
            token.isPattern = true;
        if (m_at < m_line.size() && (m_line[m_at] == u'"' || token.isPattern))
            closed(token, m_line[m_at]);
        else
            open(token);
        return token;
    }

    void closed(Token &token, QChar mark)
    {
        ++m_at;
        const qsizetype end = m_line.indexOf(mark, m_at);
        token.isWhole = end >= 0;
        token.value = m_line.mid(m_at, (end < 0 ? m_line.size() : end) - m_at);
        m_at = end < 0 ? m_line.size() : end + 1;
    }

    void open(Token &token)
    {
        const qsizetype begin = m_at;
        while (m_at < m_line.size() && !m_line[m_at].isSpace())
            ++m_at;
        token.value = m_line.mid(begin, m_at - begin);
    }

    const QString &m_line;
    qsizetype m_at = 0;
};

bool addDates(Query &query, const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)?(\\.\\.)?(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)?$"));
    const QRegularExpressionMatch match = form.match(value);
    const QString first = match.captured(1);
    const QString last = match.captured(3);
    const bool isRange = !match.captured(2).isEmpty();
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()) || (!isRange && !last.isEmpty()))
        return false;
    query.dates.push_back({first, isRange ? last : first});
    return true;
}

bool addState(Query &query, const QString &value)
{
    if (value == u"new")
        return query.isNew = true;
    if (value == u"repeat")
        return query.isRepeat = true;
    if (value == u"unsure")
        return query.isUnsure = true;
    return false;
}

bool addOwn(Query &query, const QString &value)
{
    if (value == u"note")
        return query.hasNote = true;
    if (value == u"tag")
        return query.hasTag = true;
    return false;
}

bool add(Query &query, const Token &token)
{
    if (token.isPattern) {
        const QRegularExpression pattern(token.value,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption
                                             | QRegularExpression::MultilineOption);
        // One that matches nothing of a text would match everywhere.
        if (!token.isWhole || !pattern.isValid() || token.value.isEmpty() || token.isWithout)
            return false;
        query.patterns.push_back(pattern);
        return true;
    }
    if (token.value.isEmpty())
        return token.key.isEmpty(); // "author:" before a name is typed finds nothing yet
    if (token.key.isEmpty()) {
        (token.isWithout ? query.without : query.words) += token.value;
        return true;
    }
    if (token.isWithout)
        return false;
    if (token.key == u"author" || token.key == u"작성자") {
        query.authors += token.value;
        return true;
    }
    if (token.key == u"concept" || token.key == u"개념") {
        query.concepts += token.value;
        return true;
    }
    if (token.key == u"has")
        return addOwn(query, token.value.toLower());
    return token.key == u"is" ? addState(query, token.value.toLower()) : addDates(query, token.value);
}

}

bool Query::isEmpty() const
{
    return words.isEmpty() && without.isEmpty() && patterns.empty() && authors.isEmpty() && concepts.isEmpty()
        && dates.empty() && !isNew && !isRepeat && !isUnsure && !hasNote && !hasTag;
}

bool Query::isOfCommentsAlone() const
{
    return !authors.isEmpty() || !dates.empty() || isNew || isRepeat || isUnsure;
}

Query Query::parse(const QString &typed)
{
    Query query;
    for (const Token &token : Tokens(typed).all()) {
        if (!add(query, token) && query.problem.isEmpty())
            query.problem = token.key.isEmpty() ? token.value : QString(token.key % u':' % token.value);
    }
    return query;
}

}
