#include "thread/quotes.h"

#include "text/normalise.h"

#include <QHash>

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr qsizetype quoteUnits = 8;
constexpr int ancestorsAsked = 64;

//! A line of a text without its '>' marks.
struct Line
{
    qint32 begin = 0;
    qint32 end = 0;
    bool isQuoted = false;
};

std::vector<Line> linesOf(QStringView text)
{
    std::vector<Line> lines;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        Line line{qint32(begin), qint32(end), false};
        while (line.begin < line.end && (text[line.begin].isSpace() || text[line.begin] == QLatin1Char('>'))) {
            line.isQuoted = line.isQuoted || text[line.begin] == QLatin1Char('>');
            ++line.begin;
        }
        while (line.end > line.begin && text[line.end - 1].isSpace())
            --line.end;
        if (line.begin < line.end)
            lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

//! Looks quoted lines up; texts are folded once each, when first asked for.
class Finder
{
public:
    Finder(const Captures::Comments &comments, const ThreadTree &tree) : m_comments(comments), m_tree(tree) { }

    QuoteSet run()
    {
        for (quint32 i = 0; i < m_comments.size(); ++i) {
            if (!m_comments.buffers.view(m_comments[{i}].body).contains('>'))
                continue;
            const QString text = m_comments.text({i});
            for (const Line &line : linesOf(text)) {
                if (line.isQuoted)
                    look({i}, text, line);
            }
        }
        return std::move(m_set);
    }

private:
    void look(Base::CommentId by, const QString &text, const Line &line)
    {
        const QString words = Text::foldKey(QStringView(text).sliced(line.begin, line.end - line.begin));
        if (words.size() < quoteUnits)
            return;
        qint32 at = m_tree.indexOf(by);
        for (int step = 0; step < ancestorsAsked && at >= 0; ++step) {
            at = m_tree.node(at).parent;
            if (at >= 0 && folded(m_tree.node(at).comment).contains(words)) {
                m_set.quotes.push_back({by, m_tree.node(at).comment, line.begin, line.end});
                return;
            }
        }
        const Base::CommentId owner = lineOwners().value(words);
        if (owner.isValid() && owner != by)
            m_set.quotes.push_back({by, owner, line.begin, line.end});
    }

    const QString &folded(Base::CommentId id)
    {
        auto known = m_folded.find(id.index);
        if (known == m_folded.end())
            known = m_folded.insert(id.index, Text::foldKey(m_comments.text(id)));
        return *known;
    }

    //! The first comment that has a line of its own with these words.
    const QHash<QString, Base::CommentId> &lineOwners()
    {
        if (!m_ownersKnown) {
            m_ownersKnown = true;
            for (quint32 i = 0; i < m_comments.size(); ++i) {
                const QString text = m_comments.text({i});
                for (const Line &line : linesOf(text)) {
                    const QString key = Text::foldKey(QStringView(text).sliced(line.begin, line.end - line.begin));
                    if (!line.isQuoted && key.size() >= quoteUnits && !m_owners.contains(key))
                        m_owners.insert(key, {i});
                }
            }
        }
        return m_owners;
    }

    const Captures::Comments &m_comments;
    const ThreadTree &m_tree;
    QuoteSet m_set;
    QHash<quint32, QString> m_folded;
    QHash<QString, Base::CommentId> m_owners;
    bool m_ownersKnown = false;
};

}

std::span<const Quote> QuoteSet::quotesBy(Base::CommentId comment) const
{
    const auto range = std::equal_range(quotes.begin(), quotes.end(), Quote{comment, {}, 0, 0},
                                        [](const Quote &a, const Quote &b) { return a.by < b.by; });
    return {range.first, range.second};
}

QuoteSet findQuotes(const Captures::Comments &comments, const ThreadTree &tree)
{
    return Finder(comments, tree).run();
}

}
