#pragma once

#include "captures/comments.h"
#include "thread/threadtree.h"

#include <memory>
#include <vector>

//! Comments and tree written down as a list: text, and the number of the parent (-1: at the top).
struct Said
{
    QString text;
    int parent = -1;
};

struct Discussion
{
    explicit Discussion(const std::vector<Said> &said)
    {
        QByteArray all;
        std::vector<Catena::Thread::ThreadTree::Link> links;
        for (const Said &one : said) {
            const QByteArray utf8 = one.text.toUtf8();
            Catena::Captures::Comment comment;
            comment.body = {0, quint32(utf8.size()), quint64(all.size())};
            comments.comments.push_back(comment);
            all += utf8 + '\n';
            Catena::Thread::ThreadTree::Link link;
            link.comment = {quint32(links.size())};
            if (one.parent >= 0) {
                link.parent = {quint32(one.parent)};
                link.kind = Catena::Thread::LinkKind::Stated;
            }
            links.push_back(link);
        }
        const quint32 buffer = comments.buffers.add(std::make_shared<Held>(all));
        Q_ASSERT(buffer == 0);
        Q_UNUSED(buffer)
        tree = Catena::Thread::ThreadTree::fromLinks(links);
    }

    Catena::Captures::Comments comments;
    Catena::Thread::ThreadTree tree;

private:
    class Held : public Catena::Documents::Bytes
    {
    public:
        explicit Held(QByteArray bytes) : m_bytes(std::move(bytes)) { }
        [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

    private:
        QByteArray m_bytes;
    };
};
