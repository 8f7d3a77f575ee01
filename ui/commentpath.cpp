#include "ui/commentpath.h"

#include "ui/models/commenttext.h"

#include <QLocale>

namespace Catena::Ui {

QString CommentPath::text(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    const qint32 own = snapshot.tree->indexOf(id);
    if (own < 0)
        return {};
    constexpr int mostAncestors = 20;
    constexpr qsizetype mostWords = 40;
    QStringList path;
    for (qint32 node = snapshot.tree->node(own).parent; node >= 0; node = snapshot.tree->node(node).parent) {
        if (path.size() == mostAncestors) {
            path.prepend(QStringLiteral("…"));
            break;
        }
        const Base::CommentId each = snapshot.tree->node(node).comment;
        const QString author = snapshot.comments->author(each);
        const QString words = Models::CommentText::firstWords(snapshot.comments->text(each), mostWords);
        const QString number = QLocale().toString(node + 1);
        path.prepend(author.isEmpty() ? tr("#%1: %2", "number and first words of a comment").arg(number, words)
                                      : tr("#%1 %2: %3", "number, author and first words").arg(number, author, words));
    }
    QStringList lines{snapshot.folder->name};
    lines += Models::CommentText::places(snapshot, id);
    if (!path.isEmpty())
        lines += path.join(QStringLiteral(" › "));
    const QString author = snapshot.comments->author(id);
    const QString number = QLocale().toString(own + 1);
    lines += author.isEmpty() ? tr("#%1", "number of a comment").arg(number)
                              : tr("#%1 %2", "number and author of a comment").arg(number, author);
    return lines.join(QLatin1Char('\n')) + QLatin1String("\n\n") + snapshot.comments->text(id) + QLatin1Char('\n');
}

}
