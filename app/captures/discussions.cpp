#include "captures/discussions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace Catena::Captures {

namespace {

constexpr quint32 none = Base::CommentId::none;

//! Documents joined to discussions; the first document stands for its discussion.
class DocumentSets
{
public:
    explicit DocumentSets(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), quint32(0));
    }

    quint32 find(quint32 document)
    {
        while (m_parent[document] != document) {
            m_parent[document] = m_parent[m_parent[document]];
            document = m_parent[document];
        }
        return document;
    }

    void unite(quint32 a, quint32 b) { m_parent[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<quint32> m_parent;
};

std::size_t documentCount(const Comments &comments)
{
    quint32 count = 0;
    for (const Place &place : comments.places)
        count = std::max(count, place.document + 1);
    return count;
}

//! What one document of a discussion shows of it.
struct View
{
    quint32 document = 0;
    quint32 comments = 0;
    qint64 latest = std::numeric_limits<qint64>::min();
};

//! Marks the new comments of one discussion of several documents.
class Marking
{
public:
    Marking(Comments &comments, std::vector<Base::CommentId> ids, const std::vector<bool> &isPart)
        : m_comments(comments), m_ids(std::move(ids)), m_isPart(isPart)
    {
    }

    void run()
    {
        const std::vector<View> views = collect();
        const View *newest = newestOf(views);
        if (!newest || !hasOlderSnapshot(*newest, views))
            return;
        for (const Base::CommentId id : m_ids) {
            const std::vector<quint32> documents = documentsOf(id);
            m_comments.comments[id.index].isNew = documents.size() == 1 && documents.front() == newest->document;
        }
    }

private:
    [[nodiscard]] std::vector<quint32> documentsOf(Base::CommentId id) const
    {
        std::vector<quint32> documents;
        for (const Place &place : m_comments.placesOf(id)) {
            if (std::find(documents.begin(), documents.end(), place.document) == documents.end())
                documents.push_back(place.document);
        }
        return documents;
    }

    [[nodiscard]] std::vector<View> collect() const
    {
        std::map<quint32, View> views;
        for (const Base::CommentId id : m_ids) {
            for (const quint32 document : documentsOf(id)) {
                View &view = views[document];
                view.document = document;
                ++view.comments;
                if (m_comments[id].date.isValid())
                    view.latest = std::max(view.latest, m_comments[id].date.msecs);
            }
        }
        std::vector<View> list;
        for (const auto &[document, view] : views) {
            if (document >= m_isPart.size() || !m_isPart[document])
                list.push_back(view);
        }
        return list;
    }

    [[nodiscard]] static const View *newestOf(const std::vector<View> &views)
    {
        const auto rank = [](const View &view) { return std::tuple(view.latest, view.comments); };
        const auto newest = std::max_element(views.begin(), views.end(),
                                             [&](const View &a, const View &b) { return rank(a) < rank(b); });
        const auto ties =
            std::count_if(views.begin(), views.end(), [&](const View &view) { return rank(view) == rank(*newest); });
        return ties == 1 ? &*newest : nullptr;
    }

    [[nodiscard]] bool hasOlderSnapshot(const View &newest, const std::vector<View> &views) const
    {
        std::map<quint32, quint32> shared;
        for (const Base::CommentId id : m_ids) {
            const std::vector<quint32> documents = documentsOf(id);
            if (std::find(documents.begin(), documents.end(), newest.document) == documents.end())
                continue;
            for (const quint32 document : documents)
                ++shared[document];
        }
        return std::any_of(views.begin(), views.end(), [&](const View &view) {
            const quint32 smaller = std::min(view.comments, newest.comments);
            return view.document != newest.document && shared[view.document] > 0
                && shared[view.document] * 2 >= smaller;
        });
    }

    Comments &m_comments;
    const std::vector<Base::CommentId> m_ids;
    const std::vector<bool> &m_isPart;
};

}

std::vector<quint32> discussionOf(const Comments &comments)
{
    DocumentSets sets(documentCount(comments));
    std::vector<quint32> home(comments.size(), none); // a document of each comment
    for (quint32 i = 0; i < comments.size(); ++i) {
        for (const Place &place : comments.placesOf({i})) {
            if (home[i] == none)
                home[i] = place.document;
            sets.unite(home[i], place.document);
        }
    }
    for (quint32 i = 0; i < comments.size(); ++i) {
        const Base::CommentId parent = comments[{i}].statedParent;
        if (!parent.isValid() || home[i] == none)
            continue;
        if (home[parent.index] == none)
            home[parent.index] = home[i];
        sets.unite(home[i], home[parent.index]);
    }
    for (quint32 &document : home)
        document = document == none ? none : sets.find(document);
    return home;
}

void markNew(Comments &comments, const std::vector<bool> &isPart)
{
    const std::vector<quint32> discussions = discussionOf(comments);
    std::vector<bool> isShared(documentCount(comments), false); // a discussion of more than one document
    std::map<quint32, std::vector<Base::CommentId>> members;
    for (quint32 i = 0; i < comments.size(); ++i) {
        for (const Place &place : comments.placesOf({i})) {
            if (place.document != discussions[i])
                isShared[discussions[i]] = true;
        }
    }
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (discussions[i] != none && isShared[discussions[i]])
            members[discussions[i]].push_back({i});
    }
    for (auto &[discussion, ids] : members)
        Marking(comments, std::move(ids), isPart).run();
}

}
