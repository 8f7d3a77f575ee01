#include "gold.h"

#include "goldsources.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTimeZone>

#include <algorithm>

namespace Catena::Bench {

namespace {

//! The bodies of a thread, one after the other.
class GoldBytes : public Documents::Bytes
{
public:
    [[nodiscard]] QByteArrayView view() const override { return bytes; }
    QByteArray bytes;
};

quint32 indexOf(QStringList &list, QHash<QString, quint32> &known, const QString &word)
{
    if (word.isEmpty())
        return 0;
    const auto found = known.constFind(word);
    if (found != known.cend())
        return *found;
    const quint32 index = quint32(list.size());
    list.append(word);
    known.insert(word, index);
    return index;
}

QDir folderOf(const QString &path, const char *name)
{
    const QDir root(path);
    return root.exists(QLatin1String(name)) ? QDir(root.filePath(QLatin1String(name))) : root;
}

}

QByteArray readGoldFile(const QString &path)
{
    const bool isGzip = path.endsWith(u".gz");
    if (isGzip || path.endsWith(u".xz")) {
        QProcess process;
        process.start(isGzip ? QStringLiteral("gzip") : QStringLiteral("xz"), {QStringLiteral("-dc"), path});
        return process.waitForFinished(-1) ? process.readAllStandardOutput() : QByteArray();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Base::Moment momentOfSeconds(qint64 secondsSinceEpoch)
{
    return {secondsSinceEpoch * 1000, 0, Base::Moment::Precision::Second, true};
}

Base::Moment momentOfIso(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? momentOfSeconds(time.toSecsSinceEpoch()) : Base::Moment();
}

std::vector<GoldThread> loadGold(const QString &path, const QString &set)
{
    if (set.startsWith(u"irc"))
        return loadChat(folderOf(path, "irc"), set);
    if (set == u"wikitalk")
        return loadWikiTalk(folderOf(path, "wikitalk"));
    if (set == u"discourse")
        return loadForum(folderOf(path, "discourse"));
    if (set == u"reddit")
        return loadReddit(folderOf(path, "reddit"));
    if (set == u"hn")
        return loadHackerNews(folderOf(path, "hn"));
    if (set == u"naver")
        return loadNews(folderOf(path, "naver"));
    if (set == u"mbox")
        return loadMail(folderOf(path, "mbox"), {}, 0);
    return loadMail(folderOf(path, "mbox"), set.section(u' ', 0, 0), set.section(u' ', 1).toInt());
}

QStringList mailLists(const QString &path)
{
    return mailListNames(folderOf(path, "mbox"));
}

Captures::Comments toComments(const GoldThread &thread)
{
    Captures::Comments out;
    const auto arena = std::make_shared<GoldBytes>();
    QHash<QString, quint32> authors;
    QHash<QString, quint32> subjects;
    const quint32 buffer = out.buffers.add(arena);
    for (const GoldComment &gold : thread.comments) {
        const QByteArray body = gold.text.toUtf8();
        Captures::Comment comment;
        comment.body = {buffer, quint32(body.size()), quint64(arena->bytes.size())};
        arena->bytes += body;
        comment.author = indexOf(out.authors, authors, gold.author);
        comment.subject = indexOf(out.subjects, subjects, gold.subject);
        comment.date = gold.date;
        comment.firstPlace = quint32(out.places.size());
        comment.placeCount = 1;
        const qint32 record = qint32(out.places.size()) + 1;
        out.places.push_back({0, record, record, Captures::CopyKind::Original, 0, quint32(body.size())});
        out.comments.push_back(comment);
    }
    return out;
}

std::vector<qint32> parentIndexes(const GoldThread &thread)
{
    QHash<QString, qint32> byId;
    for (std::size_t i = 0; i < thread.comments.size(); ++i)
        byId.insert(thread.comments[i].id, qint32(i));
    std::vector<qint32> parents;
    for (const GoldComment &comment : thread.comments)
        parents.push_back(comment.parent.isEmpty() ? -1 : byId.value(comment.parent, -1));
    return parents;
}

void orderDepthFirst(GoldThread &thread)
{
    const std::vector<qint32> parents = parentIndexes(thread);
    std::vector<std::vector<qint32>> children(parents.size());
    std::vector<qint32> open;
    for (qint32 i = qint32(parents.size()); i-- > 0;) {
        if (parents[std::size_t(i)] < 0)
            open.push_back(i);
        else
            children[std::size_t(parents[std::size_t(i)])].push_back(i);
    }
    std::vector<GoldComment> ordered;
    while (!open.empty()) {
        const std::size_t at = std::size_t(open.back());
        open.pop_back();
        ordered.push_back(std::move(thread.comments[at]));
        open.insert(open.end(), children[at].begin(), children[at].end());
    }
    thread.comments = std::move(ordered);
}

void tidy(GoldThread &thread)
{
    QHash<QString, qint32> byId;
    std::vector<GoldComment> kept;
    for (GoldComment &comment : thread.comments) {
        if (byId.contains(comment.id))
            continue;
        byId.insert(comment.id, qint32(kept.size()));
        kept.push_back(std::move(comment));
    }
    // A link is laid only where its parent does not already hang under it: walking up costs the depth.
    std::vector<qint32> parents(kept.size(), -1);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const qint32 parent = byId.value(kept[i].parent, -1);
        qint32 above = parent;
        while (above >= 0 && above != qint32(i))
            above = parents[std::size_t(above)];
        if (parent < 0 || above == qint32(i))
            kept[i].parent.clear();
        else
            parents[i] = parent;
        kept[i].isRoot = kept[i].isRoot && kept[i].parent.isEmpty();
    }
    thread.comments = std::move(kept);
}

}
