#include "goldsources.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <QDateTime>

#include <algorithm>
#include <map>

namespace Catena::Bench {

namespace {

//! "2004-11-15" of a log's name; invalid where it has none.
QDate dateOf(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\d{4}-\d{2}-\d{2})"));
    return QDate::fromString(pattern.match(name).captured(0), Qt::ISODate);
}

//! "[12:18] <nick> text", "[12:18]  * nick does", "=== nick joined".
GoldComment lineOf(const QString &line, QDate &date, int &minute)
{
    static const QRegularExpression said(
        QStringLiteral(R"(^\[(\d{1,2}):(\d{2})(?::\d{2})?\] (?:<([^>]+)> ?|\s*\* (\S+) ?)(.*)$)"));
    GoldComment comment;
    const QRegularExpressionMatch match = said.match(line);
    comment.text = line;
    if (match.hasMatch()) {
        const int now = match.captured(1).toInt() * 60 + match.captured(2).toInt();
        if (minute >= 0 && now + 12 * 60 < minute && date.isValid())
            date = date.addDays(1);
        minute = now;
        comment.author = match.captured(3).isEmpty() ? match.captured(4) : match.captured(3);
        comment.text = match.captured(5);
    }
    if (minute >= 0) {
        const QDate day = date.isValid() ? date : QDate(2000, 1, 1);
        comment.date.msecs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + minute * 60000LL;
        comment.date.precision = Base::Moment::Precision::Minute;
    }
    if (comment.text.trimmed().isEmpty())
        comment.text = line;
    return comment;
}

//! A log and its links: "A B -" says that the later of two lines answers the earlier, "A A -" that it answers none.
GoldThread readLog(const QString &annotationPath, const QString &set)
{
    GoldThread thread;
    thread.set = set;
    thread.name = annotationPath.section(u'/', -1).section(QStringLiteral(".annotation"), 0, 0);
    QString textPath = annotationPath;
    textPath.replace(QStringLiteral(".annotation.txt"), QStringLiteral(".ascii.txt"));
    QDate date = dateOf(thread.name);
    int minute = -1;
    QByteArray bytes = readGoldFile(textPath);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    for (const QByteArray &line : bytes.split('\n')) {
        thread.comments.push_back(lineOf(QString::fromUtf8(line), date, minute));
        thread.comments.back().id = QString::number(thread.comments.size() - 1);
        thread.comments.back().isScored = false;
    }
    std::map<qint64, std::vector<qint64>> links;
    for (const QByteArray &line : readGoldFile(annotationPath).split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        bool okA = false;
        bool okB = false;
        const qint64 a = fields.value(0).toLongLong(&okA);
        const qint64 b = fields.value(1).toLongLong(&okB);
        if (okA && okB && std::max(a, b) < qint64(thread.comments.size()) && std::min(a, b) >= 0)
            links[std::max(a, b)].push_back(std::min(a, b));
    }
    for (auto &[line, parents] : links) {
        GoldComment &comment = thread.comments[std::size_t(line)];
        // The nearest is the parent, the rest are others; a line linked to itself and to others answers those.
        std::sort(parents.rbegin(), parents.rend());
        for (const qint64 parent : parents) {
            if (parent == line)
                continue;
            if (comment.parent.isEmpty())
                comment.parent = QString::number(parent);
            else
                comment.otherParents.append(QString::number(parent));
        }
        comment.hasStatedParent = !comment.parent.isEmpty();
        comment.isRoot = comment.parent.isEmpty();
    }
    if (!links.empty()) {
        for (qint64 i = links.begin()->first; i <= links.rbegin()->first; ++i)
            thread.comments[std::size_t(i)].isScored = true;
    }
    return thread;
}

std::vector<GoldThread> readLogs(const QDir &dir, const QString &pattern, const QString &set)
{
    std::vector<GoldThread> threads;
    for (const QString &name : dir.entryList({pattern}, QDir::Files, QDir::Name))
        threads.push_back(readLog(dir.filePath(name), set));
    return threads;
}

//! Logs kept in an archive, unpacked to a folder that goes away again.
std::vector<GoldThread> readArchive(const QString &path, const QString &set)
{
    const QTemporaryDir folder;
    if (QProcess::execute(QStringLiteral("tar"), {QStringLiteral("xzf"), path, QStringLiteral("-C"), folder.path()}))
        return {};
    return readLogs(QDir(folder.path()), QStringLiteral("*.annotation.txt"), set);
}

}

std::vector<GoldThread> loadChat(const QDir &dir, const QString &set)
{
    const QString all = QStringLiteral("*.annotation.txt");
    if (set == u"irc-train") {
        const QDir train(dir.filePath(QStringLiteral("data/train")));
        return train.exists() ? readLogs(train, all, set)
                              : readArchive(dir.filePath(QStringLiteral("train_ascii_annotation.tar.gz")), set);
    }
    if (set == u"irc-channel-two") {
        const QDir two(dir.filePath(QStringLiteral("data/channel-two")));
        std::vector<GoldThread> threads = readLogs(two, QStringLiteral("*.dev.annotation.txt"), set);
        for (GoldThread &thread : readLogs(two, QStringLiteral("*.test.annotation.txt"), set))
            threads.push_back(std::move(thread));
        return threads;
    }
    std::vector<GoldThread> threads;
    for (const char *part : {"data/dev", "data/test", "dev", "test", "."}) {
        for (GoldThread &thread : readLogs(QDir(dir.filePath(QLatin1String(part))), all, set))
            threads.push_back(std::move(thread));
    }
    return threads;
}

}
