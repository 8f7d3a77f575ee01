#include "thread/threadnotation.h"

namespace Catena::Thread {

QString toNotation(const ThreadTree &tree)
{
    QString text;
    // What to write when a subtree ends: a ")" where one was opened.
    struct Open
    {
        qint32 end = 0;
        bool bracket = false;
    };
    std::vector<Open> open;
    const auto close = [&](qint32 index) {
        while (!open.empty() && open.back().end <= index) {
            if (open.back().bracket)
                text += QLatin1Char(')');
            open.pop_back();
        }
    };
    for (qint32 index = 0; index < tree.size(); ++index) {
        close(index);
        const Node &node = tree.node(index);
        const bool isOnlyChild =
            node.parent >= 0 && index == node.parent + 1 && node.subtreeSize + 1 == tree.node(node.parent).subtreeSize;
        if (isOnlyChild)
            text += QLatin1Char(' ');
        else if (node.parent >= 0 && index == node.parent + 1)
            text += QLatin1String(" (");
        else
            text += QLatin1Char('(');
        text += QString::number(qulonglong(node.comment.index) + 1);
        if (node.link == LinkKind::Unknown)
            text += QLatin1Char('?');
        open.push_back({index + node.subtreeSize, !isOnlyChild});
    }
    close(tree.size());
    return text;
}

}
