#include "testlib/maillinks.h"

#include <QFile>

#include <vector>

namespace Catena::TestLib {

QStringList linksOf(const Captures::Comments &comments)
{
    const auto idOf = [&](quint32 c) { return comments.buffers.text(comments.comments[c].sourceId); };
    QStringList links;
    for (quint32 c = 0; c < quint32(comments.size()); ++c) {
        const Base::CommentId parent = comments.comments[c].statedParent;
        links.append(idOf(c) + QStringLiteral(" <- ") + (parent.isValid() ? idOf(parent.index) : QString()));
    }
    links.sort();
    return links;
}

QStringList expectedLinks(const QString &path)
{
    struct Row
    {
        int level;
        bool isMissing;
        QString id;
    };
    QFile file(path);
    QStringList links;
    if (!file.open(QIODevice::ReadOnly))
        return links;
    std::vector<Row> rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (!line.startsWith('#') && cells.size() == 3)
            rows.push_back({cells[0].toInt(), cells[1].startsWith("[ Message"), QString::fromUtf8(cells[2].trimmed())});
    }
    const auto answersOf = [&](std::size_t at) {
        int count = 0;
        for (std::size_t i = at + 1; i < rows.size() && rows[i].level > rows[at].level; ++i)
            count += rows[i].level == rows[at].level + 1;
        return count;
    };
    std::vector<QString> above; // by level: whom an answer at the next one answers
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t level = std::size_t(rows[i].level);
        above.resize(level);
        const QString parent = level == 0 ? QString() : above.back();
        const bool isPruned = rows[i].isMissing && answersOf(i) < 2;
        if (!isPruned)
            links.append(rows[i].id + QStringLiteral(" <- ") + parent);
        above.push_back(isPruned ? parent : rows[i].id);
    }
    links.sort();
    return links;
}

}
