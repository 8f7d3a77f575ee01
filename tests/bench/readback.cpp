#include "readback.h"

#include "captures/capture.h"
#include "documents/documentfolder.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <map>

namespace Catena::Bench {

namespace {

const QString fileName = QStringLiteral("paste.txt");

Captures::Comments captured(const Paste &paste)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(fileName));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(paste.lines.join(u'\n').toUtf8() + '\n');
    file.close();
    Documents::FolderOptions options;
    options.roles.insert(fileName, Documents::Role::Discussion);
    const auto opened = Documents::openDocumentFolder(folder.path(), options);
    if (!opened)
        return {};
    std::vector<Formats::Reading> readings;
    for (std::size_t i = 0; i < opened.value().documents.size(); ++i) {
        if (const Formats::Reader *reader = Formats::readerFor(opened.value().documents[i]))
            readings.push_back(reader->read(opened.value().documents[i], quint32(i)));
    }
    return Captures::capture(opened.value().documents, readings).comments;
}

std::vector<bool> edgesOf(const Captures::Comments &comments, std::size_t lines)
{
    std::vector<bool> edges(lines, false);
    for (const Captures::Place &place : comments.places)
        edges[std::size_t(place.first) - 1] = true;
    return edges;
}

Boundaries boundariesOf(const Paste &paste, const Captures::Comments &comments)
{
    Boundaries out;
    const std::vector<bool> edges = edgesOf(comments, paste.owners.size());
    bool isFirst = true;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (std::exchange(isFirst, isFirst && !paste.begins[i]))
            continue;
        const bool isRight = paste.begins[i];
        out.all.add({isRight && edges[i], isRight && !edges[i], !isRight && edges[i]});
        const bool counts = !isRight || paste.isHard[i];
        out.hard.add({counts && isRight && edges[i], counts && isRight && !edges[i], !isRight && edges[i]});
    }
    return out;
}

//! By comment read: the gold comment most of its lines are of; -1 none.
std::vector<qint32> goldOf(const Paste &paste, const Captures::Comments &comments)
{
    std::vector<qint32> gold;
    for (quint32 c = 0; c < comments.size(); ++c) {
        std::map<qint32, int> votes;
        for (const Captures::Place &place : comments.placesOf({c})) {
            for (qint32 line = place.first; line <= place.last; ++line)
                ++votes[paste.owners[std::size_t(line) - 1]];
        }
        votes.erase(-1);
        const auto best = std::max_element(votes.begin(), votes.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        gold.push_back(best == votes.end() ? -1 : best->first);
    }
    return gold;
}

//! Of two comments read that are the same gold comment the first tells.
ReadTree inGoldTerms(const Captures::Comments &comments, const Thread::ThreadTree &tree,
                     const std::vector<qint32> &gold, std::size_t count)
{
    ReadTree out{std::vector<qint32>(count, -1), std::vector<ReadTree::Claim>(count, ReadTree::Claim::None)};
    std::vector<bool> told(count, false);
    for (quint32 c = 0; c < comments.size(); ++c) {
        const qint32 at = tree.indexOf({c});
        if (gold[c] < 0 || at < 0 || told[std::size_t(gold[c])])
            continue;
        const Thread::Node &node = tree.node(at);
        const std::size_t own = std::size_t(gold[c]);
        told[own] = true;
        const bool isUnknown = node.link == Thread::LinkKind::Unknown;
        Base::CommentId parent = node.parent < 0 ? Base::CommentId() : tree.node(node.parent).comment;
        if (isUnknown)
            parent = node.guess;
        if (parent.isValid() && gold[parent.index] != gold[c])
            out.parents[own] = gold[parent.index];
        if (!isUnknown)
            out.claims[own] = parent.isValid() ? ReadTree::Claim::Link : ReadTree::Claim::Root;
    }
    return out;
}

}

void EdgeCounts::add(const EdgeCounts &other)
{
    found += other.found;
    missed += other.missed;
    wrong += other.wrong;
}

double EdgeCounts::f1() const
{
    const int all = 2 * found + missed + wrong;
    return all == 0 ? 1 : 2.0 * found / all;
}

ReadBack readBack(const GoldThread &thread, const Paste &paste, const Thread::ThreadOptions &options, bool withTree)
{
    ReadBack out;
    out.comments = captured(paste);
    out.boundaries = boundariesOf(paste, out.comments);
    if (withTree) {
        out.tree = inGoldTerms(out.comments, Thread::buildThread(out.comments, options), goldOf(paste, out.comments),
                               thread.comments.size());
    }
    return out;
}

ReadTree treeOf(const GoldThread &thread, const Thread::ThreadOptions &options)
{
    const Captures::Comments comments = toComments(thread);
    std::vector<qint32> gold;
    for (qint32 i = 0; i < qint32(comments.size()); ++i)
        gold.push_back(i);
    return inGoldTerms(comments, Thread::buildThread(comments, options), gold, thread.comments.size());
}

QStringList describeErrors(const Paste &paste, const Captures::Comments &comments, bool hardOnly)
{
    QStringList out;
    const std::vector<bool> edges = edgesOf(comments, paste.owners.size());
    for (qsizetype i = 1; i < paste.lines.size(); ++i) {
        const std::size_t at = std::size_t(i);
        if (edges[at] == paste.begins[at] || (hardOnly && paste.begins[at] && !paste.isHard[at]))
            continue;
        out.append(QStringLiteral("%1 at line %2").arg(edges[at] ? u"wrong" : u"missed").arg(i + 1));
        for (qsizetype k = std::max(qsizetype(0), i - 4); k < std::min(paste.lines.size(), i + 4); ++k) {
            const std::size_t line = std::size_t(k);
            out.append(QStringLiteral("  %1%2%3 %4 %5")
                           .arg(paste.begins[line] ? QChar(u'G') : QChar(u' '))
                           .arg(edges[line] ? QChar(u'R') : QChar(u' '))
                           .arg(k == i ? QChar(u'>') : QChar(u' '))
                           .arg(paste.owners[line], 4)
                           .arg(paste.lines[k].size() > 100
                                    ? paste.lines[k].left(70) + u" ~ " + paste.lines[k].right(25)
                                    : paste.lines[k]));
        }
    }
    return out;
}

}
