#include "threadfiles.h"

#include "repeatsgenerator.h"

#include <QDateTime>
#include <QFile>

#include <vector>

namespace Catena::Bench {

namespace {

constexpr quint64 seed = 9207;
constexpr int mostReferences = 9; //!< as mail programs cut long ones
constexpr qint64 firstSecond = 1'700'000'000;
constexpr qint64 secondsApart = 45;
constexpr quint32 firstItem = 1'000; //!< the number of the story

QDateTime dateOf(quint32 number)
{
    return QDateTime::fromSecsSinceEpoch(firstSecond + qint64(number) * secondsApart, Qt::UTC);
}

QByteArray userOf(quint32 number, std::size_t count)
{
    return "user" + QByteArray::number(number * 7919U % (count / 4 + 20));
}

QByteArray idOf(quint32 number)
{
    return "<c" + QByteArray::number(number) + ".bench@thread.example>";
}

//! One message with its separator.
QByteArray messageOf(const std::vector<GeneratedComment> &comments, quint32 number)
{
    const QDateTime date = dateOf(number);
    const QByteArray user = userOf(number, comments.size());
    QByteArray out = "From " + user + "@users.example " + date.toString(u"ddd MMM dd HH:mm:ss yyyy").toLatin1() + '\n';
    out += "Message-ID: " + idOf(number) + "\nDate: " + date.toString(u"ddd, dd MMM yyyy HH:mm:ss").toLatin1();
    out += " +0000\nFrom: " + user + " <" + user + "@users.example>\nTo: list@thread.example\nSubject: ";
    out += QByteArray(number == 0 ? "" : "Re: ") + "How to disagree\n";
    if (number > 0) {
        QByteArray references;
        quint32 above = comments[number].parent;
        for (int i = 0; i < mostReferences && above > 0; ++i, above = comments[above].parent)
            references = "\n " + idOf(above) + references;
        out += "In-Reply-To: " + idOf(comments[number].parent) + "\nReferences: " + idOf(0) + references + '\n';
    }
    out += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    QByteArray text = QByteArray::fromStdString(comments[number].text);
    text.replace("\nFrom ", "\n>From ");
    return out + text + "\n\n";
}

//! A text as HTML inside a JSON string.
QByteArray quotedHtml(const std::string &text)
{
    QByteArray html = QByteArray::fromStdString(text);
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace("\n\n", "<p>");
    return html.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray itemOf(const std::vector<GeneratedComment> &comments, quint32 number)
{
    const QDateTime date = dateOf(number);
    const QByteArray parent = number == 0 ? "null" : QByteArray::number(firstItem + comments[number].parent);
    return "{\"id\":" + QByteArray::number(firstItem + number) + ",\"created_at\":\""
        + date.toString(u"yyyy-MM-ddTHH:mm:ss").toLatin1()
        + ".000Z\",\"created_at_i\":" + QByteArray::number(date.toSecsSinceEpoch()) + ",\"type\":\""
        + (number == 0 ? "story" : "comment") + "\",\"author\":\"" + userOf(number, comments.size())
        + "\",\"title\":" + (number == 0 ? "\"How to disagree\"" : "null") + ",\"url\":null,\"text\":\""
        + quotedHtml(comments[number].text) + "\",\"points\":null,\"parent_id\":" + parent
        + ",\"story_id\":" + QByteArray::number(firstItem) + ",\"children\":[";
}

}

bool writeMailbox(const QString &path, quint32 count)
{
    const std::vector<GeneratedComment> comments = generateThread(count, seed, ThreadForm::Plain);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (quint32 i = 0; i < quint32(comments.size()); ++i)
        file.write(messageOf(comments, i));
    return file.flush();
}

bool writeHackerNews(const QString &path, quint32 count)
{
    const std::vector<GeneratedComment> comments = generateThread(count, seed, ThreadForm::Plain);
    const auto size = quint32(comments.size());
    std::vector<quint32> nextChild(size, 0); // of each: its first answer not yet written; 0 = none
    std::vector<quint32> nextSibling(size, 0);
    for (quint32 i = size; i-- > 1;) {
        nextSibling[i] = nextChild[comments[i].parent];
        nextChild[comments[i].parent] = i;
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::vector<quint32> open{0};
    file.write(itemOf(comments, 0));
    while (!open.empty()) {
        const quint32 child = nextChild[open.back()];
        if (child == 0) {
            open.pop_back();
            file.write(!open.empty() && nextChild[open.back()] != 0 ? "]}," : "]}");
            continue;
        }
        nextChild[open.back()] = nextSibling[child];
        file.write(itemOf(comments, child));
        open.push_back(child);
    }
    return file.flush();
}

}
