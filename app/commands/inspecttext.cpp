#include "commands/inspecttext.h"

#include <algorithm>

namespace Catena::Commands {

namespace {

constexpr int shownConcepts = 20;
constexpr int shownChars = 60;
constexpr int indentLevels = 12;

//! Text that is safe on a terminal and fits on a line.
QString plain(QString text, int most)
{
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text.size() > most ? text.left(most) + QChar(u'…') : text;
}

QString nodeLine(const Snapshot::Snapshot &snapshot, const Thread::Node &node, bool withText)
{
    const Captures::Comments &comments = *snapshot.comments;
    QString line = QString(2 * std::min(node.depth, indentLevels) + 2, QLatin1Char(' ')) + node.comment.toString();
    const QString author = comments.author(node.comment);
    if (!author.isEmpty())
        line += QLatin1String("  ") + plain(author, 30);
    const std::size_t places = comments.placesOf(node.comment).size();
    if (places > 1)
        line += QStringLiteral("  x%1").arg(places);
    if (node.link == Thread::LinkKind::Unknown)
        line += QStringLiteral("  (parent unknown)");
    else if (node.link == Thread::LinkKind::Inferred)
        line += QStringLiteral("  (%1 %)").arg(qRound(node.confidence * 100));
    if (withText)
        line += QLatin1String("  ") + plain(comments.text(node.comment), shownChars);
    return line;
}

}

QByteArray inspectText(const Snapshot::Snapshot &snapshot, bool withText)
{
    QStringList lines{snapshot.folder->path, QString()};
    for (const Documents::Document &document : snapshot.folder->documents) {
        lines += QStringLiteral("%1: %2 (%3)")
                     .arg(plain(document.path, 200), Documents::roleName(document.role),
                          Documents::roleReasonText(document.roleReason));
    }
    for (const Base::Issue &issue : snapshot.issues)
        lines += QStringLiteral("note: %1 %2 %3")
                     .arg(Base::issueName(issue.kind), plain(issue.path, 200), plain(issue.detail, 80))
                     .trimmed();
    lines += QString();
    lines += QStringLiteral("%1 comments in %2 places, %3 repeats")
                 .arg(snapshot.tree->size())
                 .arg(snapshot.comments->places.size())
                 .arg(snapshot.repeats->count);
    for (const Thread::Node &node : snapshot.tree->nodes())
        lines += nodeLine(snapshot, node, withText);
    lines += QString();
    lines += QStringLiteral("%1 concepts (essay | discussion)").arg(snapshot.concepts->concepts.size());
    const auto &concepts = snapshot.concepts->concepts;
    for (std::size_t i = 0; i < std::min(concepts.size(), std::size_t(shownConcepts)); ++i)
        lines += QStringLiteral("  %1  %2 | %3")
                     .arg(plain(concepts[i].term, shownChars))
                     .arg(concepts[i].essay)
                     .arg(concepts[i].discussion);
    return (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

}
