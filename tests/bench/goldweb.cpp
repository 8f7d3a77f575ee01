#include "goldsources.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace Catena::Bench {

namespace {

//! Discourse's own quotes as "> " lines under "name wrote:"; post and topic numbers, which are ids, are left out.
QString withoutQuoteIds(const QString &raw)
{
    static const QRegularExpression opening(QStringLiteral(R"(^\s*\[quote(?:="?([^",\]]*)[^\]]*)?\]\s*(.*)$)"));
    QStringList lines;
    int depth = 0;
    for (QString line : QString(raw).remove(u'\r').split(u'\n')) {
        const QRegularExpressionMatch match = opening.match(line);
        if (match.hasMatch()) {
            const QString mark = QStringLiteral("> ").repeated(depth);
            if (!match.captured(1).isEmpty())
                lines.append(mark + match.captured(1).trimmed() + QStringLiteral(" wrote:"));
            ++depth;
            line = match.captured(2);
            if (line.isEmpty())
                continue;
        }
        const qsizetype close = line.indexOf(u"[/quote]");
        if (close < 0) {
            lines.append(QStringLiteral("> ").repeated(depth) + line);
            continue;
        }
        if (close > 0)
            lines.append(QStringLiteral("> ").repeated(depth) + line.first(close));
        depth = std::max(0, depth - 1);
        const QString rest = line.sliced(close + 8).trimmed();
        if (!rest.isEmpty())
            lines.append(QStringLiteral("> ").repeated(depth) + rest);
    }
    return lines.join(u'\n').trimmed();
}

//! One post; its parent is the number of the post it was a reply to.
GoldComment postOf(const QJsonObject &post)
{
    GoldComment comment;
    comment.id = QString::number(post[u"post_number"].toInt());
    const int parent = post[u"reply_to_post_number"].toInt();
    comment.parent = parent > 0 ? QString::number(parent) : QString();
    comment.hasStatedParent = parent > 0;
    comment.isRoot = comment.id == u"1";
    comment.author = post[u"username"].toString();
    comment.date = momentOfIso(post[u"created_at"].toString());
    comment.subject = post[u"topic_title"].toString();
    const QString raw = post[u"raw"].toString();
    comment.text = raw.isEmpty() ? plainOfMarkup(post[u"cooked"].toString()) : withoutQuoteIds(raw);
    return comment;
}

//! A node of a listing, as Reddit's API gives it.
GoldComment redditComment(const QJsonObject &data)
{
    GoldComment comment;
    comment.id = data[u"name"].toString();
    if (comment.id.isEmpty())
        comment.id = QStringLiteral("t1_") + data[u"id"].toString();
    comment.parent = data[u"parent_id"].toString();
    comment.hasStatedParent = !comment.parent.isEmpty();
    comment.isRoot = comment.parent.isEmpty() || comment.parent.startsWith(u"t3_");
    comment.author = data[u"author"].toString();
    comment.date = momentOfSeconds(qint64(data[u"created_utc"].toDouble()));
    comment.text = data.contains(u"body") ? data[u"body"].toString() : data[u"selftext"].toString();
    if (data.contains(u"title"))
        comment.subject = data[u"title"].toString();
    if (comment.text.isEmpty())
        comment.text = comment.subject;
    comment.text = plainOfMarkup(comment.text.remove(u'\r')).trimmed();
    return comment;
}

//! Reads nested listings depth-first with a stack of its own.
void readListing(const QJsonValue &listing, GoldThread &thread)
{
    QList<QJsonValue> open{listing};
    while (!open.isEmpty()) {
        const QJsonObject node = open.takeLast().toObject();
        const QJsonObject data = node[u"data"].toObject();
        const QString kind = node[u"kind"].toString();
        if (kind == u"t1" || kind == u"t3")
            thread.comments.push_back(redditComment(data));
        const QJsonArray children =
            kind == u"Listing" ? data[u"children"].toArray() : data[u"replies"][u"data"][u"children"].toArray();
        for (qsizetype i = children.size(); i-- > 0;)
            open.append(children[i]);
    }
}

//! "31 days ago" counted from a day of no meaning: only the order is known.
Base::Moment momentOfAge(const QString &age)
{
    static const QRegularExpression pattern(QStringLiteral(R"((\d+) (day|hour|minute))"));
    const QRegularExpressionMatch match = pattern.match(age);
    if (!match.hasMatch())
        return {};
    const int days = match.captured(2) == u"day" ? match.captured(1).toInt() : 0;
    return {QDate(2014, 4, 1).addDays(-days).startOfDay(Qt::UTC).toMSecsSinceEpoch(), 0, Base::Moment::Precision::Day,
            false};
}

QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(qint64(value.toDouble())) : value.toString();
}

//! Fields of a file of delimited values; a quoted field may hold line ends, "" is a quote.
std::vector<QStringList> readDelimited(const QString &text, QChar separator)
{
    std::vector<QStringList> rows(1);
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            quoted = c != u'"' || (i + 1 < text.size() && text[i + 1] == u'"');
            if (quoted)
                field += text[c == u'"' ? ++i : i];
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == separator || c == u'\n') {
            rows.back().append(std::exchange(field, {}));
            if (c == u'\n')
                rows.emplace_back();
        } else if (c != u'\r') {
            field += c;
        }
    }
    rows.back().append(field);
    return rows;
}

//! Rows of comments by the column that names their article; texts alone.
void readNews(const QString &text, QChar separator, const QStringList &names, std::vector<GoldThread> &threads)
{
    const std::vector<QStringList> rows = readDelimited(text, separator);
    const qsizetype article = rows.front().indexOf(names[0]);
    const qsizetype body = rows.front().indexOf(names[1]);
    const qsizetype author = rows.front().indexOf(QStringLiteral("author"));
    if (article < 0 || body < 0)
        return;
    std::map<QString, std::size_t> known;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const QString words = rows[r].value(body).trimmed();
        if (words.isEmpty())
            continue;
        const auto [at, isNew] = known.try_emplace(rows[r].value(article), threads.size());
        if (isNew)
            threads.push_back({QStringLiteral("naver"), QString::number(threads.size()), {}});
        GoldThread &thread = threads[at->second];
        GoldComment comment;
        comment.id = QString::number(thread.comments.size());
        comment.author = rows[r].value(author);
        comment.text = words;
        thread.comments.push_back(std::move(comment));
    }
}

}

QString plainOfMarkup(const QString &html)
{
    static const QRegularExpression breaks(QStringLiteral(R"(<(?:/p|br|/li|/blockquote|/h\d)[^>]*>)"));
    static const QRegularExpression tags(QStringLiteral(R"(</?[a-zA-Z][^>]*>)"));
    QString text = html;
    text.replace(breaks, QStringLiteral("\n")).remove(tags);
    static constexpr std::array<std::pair<QStringView, QStringView>, 7> references{{{u"&lt;", u"<"},
                                                                                    {u"&gt;", u">"},
                                                                                    {u"&quot;", u"\""},
                                                                                    {u"&#39;", u"'"},
                                                                                    {u"&#x27;", u"'"},
                                                                                    {u"&nbsp;", u" "},
                                                                                    {u"&amp;", u"&"}}};
    for (const auto &[name, character] : references)
        text.replace(name.toString(), character.toString());
    return text.trimmed();
}

std::vector<GoldThread> loadForum(const QDir &dir)
{
    std::vector<GoldThread> threads;
    const QDir topics(dir.exists(QStringLiteral("topics")) ? dir.filePath(QStringLiteral("topics")) : dir.path());
    for (const QString &topic : topics.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(topics.filePath(topic));
        GoldThread thread{QStringLiteral("discourse"), topic, {}};
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (name.contains(u"sync-conflict"))
                continue;
            const QJsonObject post = QJsonDocument::fromJson(readGoldFile(folder.filePath(name))).object();
            if (post[u"post_number"].isDouble() && post[u"post_type"].toInt(1) == 1)
                thread.comments.push_back(postOf(post));
        }
        std::stable_sort(thread.comments.begin(), thread.comments.end(),
                         [](const GoldComment &a, const GoldComment &b) { return a.id.toInt() < b.id.toInt(); });
        tidy(thread);
        if (!thread.comments.empty())
            threads.push_back(std::move(thread));
    }
    return threads;
}

std::vector<GoldThread> loadReddit(const QDir &dir)
{
    std::map<QString, GoldThread> byPost; // several files of one post are one thread, by full names
    for (const QString &name :
         dir.entryList({QStringLiteral("*.json"), QStringLiteral("*gold.ndjson")}, QDir::Files, QDir::Name)) {
        GoldThread read{QStringLiteral("reddit"), name.section(u'.', 0, 0), {}};
        QString post;
        const QByteArray bytes = readGoldFile(dir.filePath(name));
        if (name.endsWith(u".ndjson")) {
            for (const QByteArray &line : bytes.split('\n')) {
                const QJsonObject data = QJsonDocument::fromJson(line).object();
                if (data.contains(u"body"))
                    read.comments.push_back(redditComment(data));
                if (post.isEmpty())
                    post = data[u"link_id"].toString();
            }
        } else {
            for (const QJsonValue &listing : QJsonDocument::fromJson(bytes).array())
                readListing(listing, read);
            post = read.comments.empty() ? name : read.comments.front().id;
        }
        GoldThread &thread = byPost.try_emplace(post, GoldThread{read.set, read.name, {}}).first->second;
        std::ranges::move(read.comments, std::back_inserter(thread.comments));
    }
    std::vector<GoldThread> threads;
    for (auto &[post, thread] : byPost) {
        tidy(thread);
        orderDepthFirst(thread);
        if (thread.comments.size() > 1)
            threads.push_back(std::move(thread));
    }
    return threads;
}

std::vector<GoldThread> loadHackerNews(const QDir &dir)
{
    std::map<QString, GoldThread> byStory; // pages of one story: "item_7324236", "item_7324236-2"
    for (const QString &name : dir.entryList({QStringLiteral("*.gold.json")}, QDir::Files, QDir::Name)) {
        const QString story = name.section(u'.', 0, 0).section(u'-', 0, 0);
        GoldThread &thread = byStory[story];
        thread.set = QStringLiteral("hn");
        thread.name = story;
        for (const QJsonValue &value : QJsonDocument::fromJson(readGoldFile(dir.filePath(name))).array()) {
            GoldComment comment;
            comment.id = idOf(value[u"id"]);
            comment.parent = idOf(value[u"parent"]);
            comment.hasStatedParent = true;
            comment.isRoot = comment.parent.isEmpty();
            comment.author = value[u"user"].toString();
            comment.date = momentOfAge(value[u"age"].toString());
            comment.text = value[u"text"].toString().trimmed();
            thread.comments.push_back(std::move(comment));
        }
    }
    std::vector<GoldThread> threads;
    for (auto &[story, thread] : byStory) {
        tidy(thread);
        orderDepthFirst(thread);
        threads.push_back(std::move(thread));
    }
    return threads;
}

std::vector<GoldThread> loadNews(const QDir &dir)
{
    std::vector<GoldThread> threads;
    for (const QString &name : dir.entryList({QStringLiteral("*comments*")}, QDir::Files, QDir::Name)) {
        const bool isTabbed = name.contains(u".tsv");
        const QString text = QString::fromUtf8(readGoldFile(dir.filePath(name)));
        readNews(text, isTabbed ? u'\t' : u',',
                 isTabbed ? QStringList{QStringLiteral("url"), QStringLiteral("body")}
                          : QStringList{QStringLiteral("article_id"), QStringLiteral("content")},
                 threads);
    }
    return threads;
}

}
