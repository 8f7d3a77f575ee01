#include "repeatsthread.h"

#include <QByteArray>
#include <QFile>

#include <cstdio>
#include <memory>

namespace Catena::Bench {

namespace {

class MappedFile : public Documents::Bytes
{
public:
    explicit MappedFile(const QString &path) : m_file(path)
    {
        if (m_file.open(QIODevice::ReadOnly))
            m_data = m_file.map(0, m_file.size());
        m_size = m_data ? qsizetype(m_file.size()) : 0;
    }
    [[nodiscard]] QByteArrayView view() const override { return {m_data, m_size}; }

private:
    QFile m_file;
    const uchar *m_data = nullptr;
    qsizetype m_size = 0;
};

class HeldText : public Documents::Bytes
{
public:
    explicit HeldText(QByteArray text) : m_text(std::move(text)) { }
    [[nodiscard]] QByteArrayView view() const override { return m_text; }

private:
    QByteArray m_text;
};

void buildTree(LoadedThread &thread)
{
    std::vector<Thread::ThreadTree::Link> links(thread.comments.size());
    for (quint32 i = 0; i < links.size(); ++i) {
        links[i].comment = {i};
        links[i].parent = thread.comments[{i}].statedParent;
        links[i].kind = links[i].parent.isValid() ? Thread::LinkKind::Stated : Thread::LinkKind::Root;
    }
    thread.tree = Thread::ThreadTree::fromLinks(links);
}

//! A text with its quotation marks doubled, as CSV wants it (RFC 4180).
std::string escaped(const std::string &text)
{
    std::string field;
    for (const char c : text) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field;
}

}

bool writeThread(const std::vector<GeneratedComment> &comments, const QString &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(qPrintable(path), "wb"), std::fclose);
    if (!file)
        return false;
    std::fputs("id,parent,author,date,text\n", file.get());
    for (std::size_t i = 1; i < comments.size(); ++i) {
        const std::string parent = comments[i].parent == 0 ? "" : std::to_string(comments[i].parent);
        std::fprintf(file.get(), "%zu,%s,reader_%zu,2024-03-%02zuT%02zu:%02zu:00Z,\"%s\"\n", i, parent.c_str(),
                     i * 7919 % (comments.size() / 4 + 20), 1 + i / 1440 % 28, i / 60 % 24, i % 60,
                     escaped(comments[i].text).c_str());
    }
    return std::ferror(file.get()) == 0;
}

LoadedThread loadThread(const QString &path)
{
    LoadedThread thread;
    const auto bytes = std::make_shared<MappedFile>(path);
    const QByteArrayView text = bytes->view();
    const quint32 buffer = thread.comments.buffers.add(bytes);
    thread.fileBytes = text.size();
    for (qsizetype at = text.indexOf('\n') + 1; at > 0 && at < text.size();) {
        const qsizetype parent = text.indexOf(',', at) + 1;
        const qsizetype body = text.indexOf('"', parent) + 1;
        qsizetype end = text.indexOf('"', body);
        while (end >= 0 && end + 1 < text.size() && text[end + 1] == '"')
            end = text.indexOf('"', end + 2);
        if (parent == 0 || body == 0 || end < 0)
            break;
        Captures::Comment comment;
        comment.body = {buffer, quint32(end - body), quint64(body)};
        const uint number = text.sliced(parent, text.indexOf(',', parent) - parent).toByteArray().toUInt();
        if (number > 0)
            comment.statedParent = {number - 1};
        thread.comments.comments.push_back(comment);
        at = end + 2;
    }
    buildTree(thread);
    return thread;
}

LoadedThread threadOf(const std::vector<QByteArray> &texts, const std::vector<int> &parents)
{
    LoadedThread thread;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Captures::Comment comment;
        const quint32 buffer = thread.comments.buffers.add(std::make_shared<HeldText>(texts[i]));
        comment.body = {buffer, quint32(texts[i].size()), 0};
        if (i < parents.size() && parents[i] >= 0)
            comment.statedParent = {quint32(parents[i])};
        thread.comments.comments.push_back(comment);
        thread.fileBytes += texts[i].size();
    }
    buildTree(thread);
    return thread;
}

}
