#include "goldsources.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace Catena::Bench {

namespace {

//! One message: its unfolded headers by lower-case name (the first of each) and its body.
struct Message
{
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray envelope;

    [[nodiscard]] QByteArray header(const char *name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
};

//! Whether a line parts two messages: "From ", a weekday and a month. "From " alone over-counts.
bool isEnvelope(QByteArrayView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^From .*\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)"));
    return line.startsWith("From ") && pattern.match(QString::fromLatin1(line)).hasMatch();
}

Message messageOf(const QByteArray &box, qsizetype begin, qsizetype end)
{
    Message message;
    QByteArray *last = nullptr;
    bool isFirst = true;
    while (begin < end) {
        qsizetype stop = box.indexOf('\n', begin);
        stop = stop < 0 || stop > end ? end : stop;
        QByteArray line = box.sliced(begin, stop - begin);
        begin = std::min(end, stop + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (std::exchange(isFirst, false)) {
            message.envelope = line;
            continue;
        }
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (line.front() == ' ' || line.front() == '\t') {
            if (last)
                *last += ' ' + line.trimmed();
        } else if (colon > 0) {
            const auto [at, isNew] =
                message.headers.try_emplace(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
            last = isNew ? &at->second : nullptr;
        }
    }
    message.body = box.sliced(begin, end - begin);
    return message;
}

QString decoded(const QByteArray &bytes)
{
    const QString utf8 = QString::fromUtf8(bytes);
    return utf8.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : utf8;
}

//! Encoded words (RFC 2047) in UTF-8 and Latin-1; others stay as they are.
QString decodedHeader(const QByteArray &header)
{
    static const QRegularExpression word(QStringLiteral(R"(=\?([^?]+)\?([bBqQ])\?([^?]*)\?=(\s+(?==\?))?)"));
    QString text = decoded(header);
    for (QRegularExpressionMatch match = word.match(text); match.hasMatch();
         match = word.match(text, match.capturedStart() + 1)) {
        QByteArray bytes = match.captured(3).toLatin1();
        if (match.captured(2).compare(u"b", Qt::CaseInsensitive) == 0)
            bytes = QByteArray::fromBase64(bytes);
        else
            bytes = QByteArray::fromPercentEncoding(bytes.replace('_', ' '), '=');
        text.replace(match.capturedStart(), match.capturedLength(), decoded(bytes));
    }
    return text.simplified();
}

//! "name" of "a at b.com (name)" or "name <a at b.com>".
QString nameOf(const QString &from)
{
    static const QRegularExpression inBrackets(QStringLiteral(R"(\(([^()]*(?:\([^()]*\))?[^()]*)\)\s*$)"));
    const QRegularExpressionMatch match = inBrackets.match(from);
    QString name = match.hasMatch() ? match.captured(1) : from.section(u'<', 0, 0);
    name.remove(u'"');
    return name.trimmed().isEmpty() ? from.trimmed() : name.trimmed();
}

Base::Moment dateOf(const Message &message)
{
    QString date = decoded(message.header("date")).section(u'(', 0, 0).simplified();
    QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date);
    if (time.isValid())
        return {time.toMSecsSinceEpoch(), qint16(time.offsetFromUtc() / 60), Base::Moment::Precision::Second, true};
    static const QRegularExpression stamp(
        QStringLiteral(R"((\w{3}),?\s+(\w{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})\s+(\d{4}))"));
    const QRegularExpressionMatch match = stamp.match(decoded(message.envelope));
    const QString month = match.captured(2);
    static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const QDate day(match.captured(5).toInt(), int(months.indexOf(month)) / 3 + 1, match.captured(3).toInt());
    if (!match.hasMatch() || !day.isValid())
        return {};
    time = QDateTime(day, QTime::fromString(match.captured(4), QStringLiteral("hh:mm:ss")), Qt::UTC);
    return {time.toMSecsSinceEpoch(), 0, Base::Moment::Precision::Second, false};
}

//! The last of <...> in References, else the first in In-Reply-To.
QString parentOf(const Message &message)
{
    static const QRegularExpression id(QStringLiteral(R"(<([^<>\s]+)>)"));
    QString parent;
    auto found = id.globalMatch(QString::fromLatin1(message.header("references")));
    while (found.hasNext())
        parent = found.next().captured(1);
    return parent.isEmpty() ? id.match(QString::fromLatin1(message.header("in-reply-to"))).captured(1) : parent;
}

//! A body without attachments that the archive left in their transfer encoding: five and more lines of base64.
QString withoutAttachments(const QString &body)
{
    static const QRegularExpression encoded(QStringLiteral(R"((?:^[A-Za-z0-9+/=]{60,}\n){5,})"),
                                            QRegularExpression::MultilineOption);
    return QString(body).remove(encoded);
}

GoldComment commentOf(const Message &message)
{
    GoldComment comment;
    comment.id = QString::fromLatin1(message.header("message-id")).section(u'<', 1).section(u'>', 0, 0);
    comment.parent = parentOf(message);
    comment.hasStatedParent = !comment.parent.isEmpty();
    comment.isRoot = comment.parent.isEmpty();
    comment.author = nameOf(decodedHeader(message.header("from")));
    comment.date = dateOf(message);
    comment.subject = decodedHeader(message.header("subject"));
    comment.text = withoutAttachments(decoded(message.body).remove(u'\r')).trimmed();
    return comment;
}

//! Year of the envelope, which the archive itself wrote; dates of senders may be wrong.
int yearOf(const Message &message, const GoldComment &comment)
{
    static const QRegularExpression year(QStringLiteral(R"(\b((?:19|20)\d\d)\b\s*$)"));
    const QRegularExpressionMatch match = year.match(QString::fromLatin1(message.envelope));
    if (match.hasMatch())
        return match.captured(1).toInt();
    return QDateTime::fromMSecsSinceEpoch(comment.date.msecs, Qt::UTC).date().year();
}

//! Where messages begin, and the end of the box.
std::vector<qsizetype> messageStarts(const QByteArray &box)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = box.startsWith("From ") ? 0 : box.indexOf("\nFrom ") + 1; at > 0 || starts.empty();
         at = box.indexOf("\nFrom ", at) + 1) {
        if (at == 0 && !box.startsWith("From "))
            break;
        const qsizetype end = box.indexOf('\n', at);
        if (isEnvelope(QByteArrayView(box).sliced(at, (end < 0 ? box.size() : end) - at)))
            starts.push_back(at);
        if (end < 0)
            break;
    }
    starts.push_back(box.size());
    return starts;
}

//! "r-devel" of "r-devel-1997-2014.mbox.xz" and "r-devel-2010-March.txt".
QString listOf(const QString &fileName)
{
    static const QRegularExpression end(QStringLiteral(R"((-\d{4}.*)?(\.mbox|\.txt|\.mbx).*$)"));
    return QString(fileName).remove(end);
}

QStringList boxesOf(const QDir &dir)
{
    const QStringList patterns{QStringLiteral("*.mbox"),  QStringLiteral("*.mbox.gz"),  QStringLiteral("*.mbox.xz"),
                               QStringLiteral("r-*.txt"), QStringLiteral("r-*.txt.gz"), QStringLiteral("r-*.txt.xz")};
    QStringList paths;
    for (const char *part : {".", "months"}) {
        const QDir folder(dir.filePath(QLatin1String(part)));
        for (const QString &name : folder.entryList(patterns, QDir::Files, QDir::Name))
            paths.append(folder.filePath(name));
    }
    return paths;
}

}

QStringList mailListNames(const QDir &dir)
{
    QStringList names;
    for (const QString &path : boxesOf(dir))
        names.append(listOf(path.section(u'/', -1)));
    names.sort();
    names.removeDuplicates();
    return names;
}

std::vector<GoldThread> loadMail(const QDir &dir, const QString &list, int year)
{
    std::map<std::pair<QString, int>, GoldThread> spans;
    std::map<QString, QSet<QString>> seen;
    for (const QString &path : boxesOf(dir)) {
        const QString name = listOf(path.section(u'/', -1));
        if (!list.isEmpty() && name != list)
            continue;
        const QByteArray box = readGoldFile(path);
        const std::vector<qsizetype> starts = messageStarts(box);
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
            if (year > 0) {
                const QByteArray envelope = box.sliced(starts[i], box.indexOf('\n', starts[i]) - starts[i]).trimmed();
                if (!envelope.endsWith(QByteArray::number(year)))
                    continue;
            }
            const Message message = messageOf(box, starts[i], starts[i + 1]);
            GoldComment comment = commentOf(message);
            if (comment.id.isEmpty() || seen[name].contains(comment.id))
                continue;
            seen[name].insert(comment.id);
            const int span = yearOf(message, comment);
            GoldThread &thread = spans[{name, span}];
            thread.set = name;
            thread.name = QStringLiteral("%1 %2").arg(name).arg(span);
            thread.comments.push_back(std::move(comment));
        }
    }
    std::vector<GoldThread> threads;
    for (auto &[key, thread] : spans) {
        tidy(thread);
        threads.push_back(std::move(thread));
    }
    return threads;
}

}
