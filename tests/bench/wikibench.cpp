#include "wikibench.h"

#include "formats/wikinodes.h"
#include "formats/wikitalk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cstdio>

namespace Catena::Bench {

namespace {

using Formats::HtmlNode;
using Formats::WikiItem;

struct GoldItem
{
    const HtmlNode *first = nullptr;
    const HtmlNode *last = nullptr;
    QString author;
    qint64 msecs = 0;
    qint32 parent = -1; //!< comment; -1 = a heading
};

const HtmlNode *childOf(const HtmlNode *node, int index)
{
    const HtmlNode *child = Formats::nextNode(node, node);
    return child ? Formats::siblingOf(child, index) : nullptr;
}

//! The node at a place of the gold, "8/0/12": child 0 of child 8 of the root, and a place in that.
const HtmlNode *nodeAt(const HtmlNode *root, const QString &place, bool isEnd)
{
    const QStringList steps = place.split(u'/');
    const HtmlNode *node = root;
    for (qsizetype i = 0; i < steps.size() && node; ++i) {
        const bool isLast = i + 1 == steps.size();
        if (isLast && (isEnd || !Formats::textOfNode(node).isEmpty()))
            break;
        node = childOf(node, steps[i].toInt());
    }
    return node;
}

std::vector<GoldItem> goldOf(const QJsonArray &headings, const HtmlNode *root)
{
    struct Open
    {
        QJsonObject object;
        qint32 parent;
    };
    std::vector<GoldItem> gold;
    QList<Open> open;
    QSet<QString> seen; // what stands under a heading in a section is named twice
    for (qsizetype i = headings.size(); i-- > 0;)
        open.append({headings[i].toObject(), -1});
    while (!open.isEmpty()) {
        const Open item = open.takeLast();
        const QString id = item.object[u"id"].toString();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        qint32 parent = -1;
        if (item.object[u"type"].toString() == u"comment") {
            const QJsonArray range = item.object[u"range"].toArray();
            const QDateTime date = QDateTime::fromString(item.object[u"timestamp"].toString(), Qt::ISODateWithMs);
            parent = qint32(gold.size());
            gold.push_back({nodeAt(root, range[0].toString(), false), nodeAt(root, range[1].toString(), true),
                            item.object[u"author"].toString(), date.toMSecsSinceEpoch(), item.parent});
        }
        const QJsonArray replies = item.object[u"replies"].toArray();
        for (qsizetype i = replies.size(); i-- > 0;)
            open.append({replies[i].toObject(), parent});
    }
    return gold;
}

bool isWithin(const HtmlNode *node, const HtmlNode *element)
{
    while (node && node != element)
        node = Formats::outerNode(node);
    return node;
}

bool isSamePlace(const HtmlNode *left, const HtmlNode *right)
{
    return left && right && (isWithin(left, right) || isWithin(right, left));
}

struct Score
{
    qsizetype gold = 0;
    qsizetype read = 0;
    qsizetype edges = 0; //!< firsts and lasts that agree
    qsizetype matched = 0; //!< comments that end at the same place
    qsizetype parents = 0;
    qsizetype authors = 0;
    qsizetype dates = 0;

    void add(const Score &other)
    {
        gold += other.gold;
        read += other.read;
        edges += other.edges;
        matched += other.matched;
        parents += other.parents;
        authors += other.authors;
        dates += other.dates;
    }
    void print(const char *name) const
    {
        const double f1 = gold + read > 0 ? double(edges) / double(gold + read) : 0;
        const auto share = [this](qsizetype count) { return gold > 0 ? double(count) / double(gold) : 0; };
        std::printf("%-28s gold %5lld read %5lld  boundary F1 %.4f  parents %.4f  authors %.4f  dates %.4f\n", name,
                    qlonglong(gold), qlonglong(read), f1, share(parents), share(authors), share(dates));
    }
};

Score compare(const std::vector<GoldItem> &gold, const std::vector<WikiItem> &items)
{
    Score score;
    score.gold = qsizetype(gold.size());
    score.read = std::ranges::count(items, 0, &WikiItem::headingLevel);
    std::vector<qint32> matches(gold.size(), -1); // gold: item
    std::size_t from = 0;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (std::size_t i = from; i < items.size(); ++i) {
            const WikiItem &item = items[i];
            if (item.headingLevel > 0 || !isSamePlace(item.text.last, gold[g].last))
                continue;
            matches[g] = qint32(i);
            from = i + 1;
            break;
        }
    }
    for (std::size_t g = 0; g < gold.size(); ++g) {
        if (matches[g] < 0)
            continue;
        const WikiItem &item = items[std::size_t(matches[g])];
        const qint32 parent = gold[g].parent < 0 ? -1 : matches[std::size_t(gold[g].parent)];
        ++score.matched;
        score.edges += 1 + isSamePlace(item.text.first, gold[g].first);
        score.parents += item.parent == parent && (parent >= 0) == (gold[g].parent >= 0);
        score.authors += item.author == gold[g].author;
        score.dates += item.date.msecs == gold[g].msecs;
    }
    return score;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

void benchWikiTalk(const QString &corpus)
{
    const QDir dir(corpus + QStringLiteral("/wikitalk"));
    Score sum;
    for (const QString &page : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString stem = dir.filePath(page) + u'/' + page;
        const QByteArray html = contentsOf(stem + QStringLiteral(".html"));
        const QByteArray json = contentsOf(stem + QStringLiteral(".json"));
        const std::optional<Formats::HtmlTree> tree = Formats::HtmlTree::parse(html);
        if (!tree) {
            std::printf("%-28s nested too deep\n", qPrintable(page));
            continue;
        }
        const HtmlNode *root = Formats::wikiContent(tree->root());
        const std::vector<WikiItem> items = Formats::readWikiTalk(root);
        if (json.isEmpty()) {
            std::printf("%-28s no gold; read %lld comments\n", qPrintable(page),
                        qlonglong(std::ranges::count(items, 0, &WikiItem::headingLevel)));
            continue;
        }
        const Score score = compare(goldOf(QJsonDocument::fromJson(json).array(), root), items);
        score.print(qPrintable(page));
        sum.add(score);
    }
    if (sum.gold == 0) {
        std::printf("no talk pages with gold in %s\n", qPrintable(dir.path()));
        return;
    }
    sum.print("talk pages");
    std::printf("figure wikitalk.boundary_f1 %.4f\n", double(sum.edges) / double(sum.gold + sum.read));
    std::printf("figure wikitalk.parents %.4f\n", double(sum.parents) / double(sum.gold));
    std::printf("figure wikitalk.authors %.4f\n", double(sum.authors) / double(sum.gold));
    std::printf("figure wikitalk.dates %.4f\n", double(sum.dates) / double(sum.gold));
}

}
