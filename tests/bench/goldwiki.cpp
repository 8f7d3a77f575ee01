#include "goldsources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Catena::Bench {

namespace {

//! An item of the tree still to be read, and the comment and top heading it stands under.
struct Item
{
    QJsonObject object;
    QString parent;
};

GoldComment commentOf(const Item &item, const QJsonObject &texts, const QString &heading)
{
    GoldComment comment;
    comment.id = item.object[u"id"].toString();
    comment.parent = item.parent;
    comment.hasStatedParent = !item.parent.isEmpty();
    comment.isRoot = item.parent.isEmpty();
    comment.author = item.object[u"author"].toString();
    comment.date = momentOfIso(item.object[u"timestamp"].toString());
    comment.subject = heading;
    comment.text = texts[comment.id].toString().trimmed();
    return comment;
}

//! The comments of one section, depth-first. A heading inside a section begins anew: what stands under it answers
//! nobody above it.
GoldThread sectionOf(const QJsonObject &section, const QJsonObject &texts, const QString &name)
{
    GoldThread thread{QStringLiteral("wikitalk"), name, {}};
    const QString heading = texts[section[u"id"].toString()].toString();
    QList<Item> open{{section, {}}};
    while (!open.isEmpty()) {
        const Item item = open.takeLast();
        QString id;
        if (item.object[u"type"].toString() == u"comment") {
            thread.comments.push_back(commentOf(item, texts, heading));
            id = thread.comments.back().id;
        }
        const QJsonArray replies = item.object[u"replies"].toArray();
        for (qsizetype i = replies.size(); i-- > 0;)
            open.append({replies[i].toObject(), id});
    }
    return thread;
}

}

std::vector<GoldThread> loadWikiTalk(const QDir &dir)
{
    std::vector<GoldThread> threads;
    QSet<QString> seen; // one page, as two parsers gave it, is taken once
    for (const QString &page : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString name = QString(page).remove(QStringLiteral("-oldparser")).remove(QStringLiteral("-parsoid"));
        if (seen.contains(name))
            continue;
        seen.insert(name);
        const QDir folder(dir.filePath(page));
        const QJsonObject texts =
            QJsonDocument::fromJson(readGoldFile(folder.filePath(page + QStringLiteral("-getText.json")))).object();
        const QJsonArray sections =
            QJsonDocument::fromJson(readGoldFile(folder.filePath(page + QStringLiteral(".json")))).array();
        for (qsizetype s = 0; s < sections.size(); ++s) {
            GoldThread thread = sectionOf(sections[s].toObject(), texts, QStringLiteral("%1 %2").arg(name).arg(s + 1));
            tidy(thread);
            if (std::ranges::any_of(thread.comments, [](const GoldComment &c) { return !c.text.isEmpty(); }))
                threads.push_back(std::move(thread));
        }
    }
    return threads;
}

}
