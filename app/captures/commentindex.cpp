#include "captures/commentindex.h"

#include "captures/commentorder.h"
#include "text/editdistance.h"
#include "text/texthash.h"

#include <algorithm>
#include <map>

namespace Catena::Captures {

namespace {

constexpr qsizetype sureOpening = 12; //!< units of an opening that two comments share by no chance, by one author
constexpr qsizetype sureAlone = 24; //!< and by nobody known
constexpr qint32 errorShare = 5;

struct Keys
{
    quint64 text = 0;
    quint64 opening = 0;
    quint64 source = 0;
    quint64 moment = 0;
    quint64 context = 0;
    qint32 length = 0;
};

using Key = quint64 Keys::*;
constexpr Key keyKinds[] = {&Keys::text, &Keys::opening, &Keys::source, &Keys::moment, &Keys::context};

//! 0 where an author or an exact time is missing: it then tells nothing.
quint64 momentKey(const QString &author, const Base::Moment &date)
{
    if (author.isEmpty() || date.precision < Base::Moment::Precision::Minute)
        return 0;
    return Text::stableHash(QString(author + QLatin1Char('\n') + date.toIso()));
}

quint64 keyOfText(const QString &text)
{
    return text.isEmpty() ? 0 : Text::stableHash(text);
}

QString openingOf(const QString &folded)
{
    return CommentRef::openingOf(folded);
}

struct Entry
{
    quint64 key = 0;
    quint32 id = 0;

    auto operator<=>(const Entry &) const = default;
};

using Ids = std::vector<Base::CommentId>;

//! Keeps those that fit, unless none does: a narrower choice, never an empty one.
template <class Fits>
void narrow(Ids &ids, const Fits &fits)
{
    if (std::any_of(ids.begin(), ids.end(), fits))
        std::erase_if(ids, [&](Base::CommentId id) { return !fits(id); });
}

}

struct CommentIndex::Private
{
    std::vector<Keys> keys; //!< by id
    std::vector<Entry> sorted[std::size(keyKinds)];
    std::vector<PlaceKey> order; //!< of the comments as they were when the index was made
    std::vector<bool> isDirty; //!< by id: changed since; found in dirty
    std::map<quint32, PlaceKey> dirty; //!< those of them that are there
    std::vector<PlaceKey> placeKeys; //!< by id

    void readKeys(const Comments &comments, Base::CommentId id)
    {
        const QString folded = Text::foldBody(comments.text(id));
        Keys &own = keys[id.index];
        own.text = keyOfText(folded);
        own.opening = keyOfText(openingOf(folded));
        own.length = qint32(folded.size());
        own.source = keyOfText(comments.sourceId(id));
        own.moment = momentKey(comments.author(id), comments[id].date);
        placeKeys[id.index] = placeKeyOf(comments, id);
    }

    //! The comment before another in the same document; invalid where it is the first.
    [[nodiscard]] Base::CommentId before(Base::CommentId id) const
    {
        const PlaceKey own = placeKeys[id.index];
        auto at = std::lower_bound(order.begin(), order.end(), own);
        while (at != order.begin() && isDirty[std::prev(at)->comment])
            --at;
        PlaceKey best{own.document, 0, 0, 0, 0, Base::CommentId::none};
        if (at != order.begin() && std::prev(at)->document == own.document)
            best = *std::prev(at);
        for (const auto &[other, key] : dirty) {
            if (key.document == own.document && key < own && (best.comment == Base::CommentId::none || best < key))
                best = key;
        }
        return {best.comment};
    }

    [[nodiscard]] quint64 contextKey(Base::CommentId id) const
    {
        const Base::CommentId previous = before(id);
        return previous.isValid() ? keys[previous.index].opening : 0;
    }

    [[nodiscard]] Ids lookup(std::size_t kind, quint64 key) const
    {
        Ids found;
        if (key == 0)
            return found;
        for (auto at = std::lower_bound(sorted[kind].begin(), sorted[kind].end(), Entry{key, 0});
             at != sorted[kind].end() && at->key == key; ++at) {
            if (!isDirty[at->id])
                found.push_back({at->id});
        }
        for (const auto &[id, place] : dirty) {
            if (keys[id].*keyKinds[kind] == key)
                found.push_back({id});
        }
        std::sort(found.begin(), found.end(), [this](Base::CommentId left, Base::CommentId right) {
            return placeKeys[left.index] < placeKeys[right.index];
        });
        return found;
    }
};

CommentIndex::CommentIndex() : d(std::make_unique<Private>()) { }

CommentIndex::CommentIndex(const Comments &comments) : d(std::make_unique<Private>())
{
    d->keys.resize(comments.size());
    d->placeKeys.resize(comments.size());
    d->isDirty.assign(comments.size(), false);
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (!isThere(comments[{i}]))
            continue;
        d->readKeys(comments, {i});
        d->order.push_back(d->placeKeys[i]);
    }
    std::sort(d->order.begin(), d->order.end());
    for (const PlaceKey &key : d->order)
        d->keys[key.comment].context = d->contextKey({key.comment});
    for (std::size_t kind = 0; kind < std::size(keyKinds); ++kind) {
        for (const PlaceKey &key : d->order) {
            const quint64 value = d->keys[key.comment].*keyKinds[kind];
            if (value != 0)
                d->sorted[kind].push_back({value, key.comment});
        }
        std::sort(d->sorted[kind].begin(), d->sorted[kind].end());
    }
}

CommentIndex::~CommentIndex() = default;
CommentIndex::CommentIndex(CommentIndex &&) noexcept = default;
CommentIndex &CommentIndex::operator=(CommentIndex &&) noexcept = default;

void CommentIndex::update(const Comments &comments, Base::CommentId id)
{
    if (id.index >= d->keys.size()) {
        d->keys.resize(id.index + 1);
        d->placeKeys.resize(id.index + 1);
        d->isDirty.resize(id.index + 1, false);
    }
    d->isDirty[id.index] = true;
    d->dirty.erase(id.index);
    if (!isThere(comments[id]))
        return;
    d->readKeys(comments, id);
    d->dirty.emplace(id.index, d->placeKeys[id.index]);
    d->keys[id.index].context = d->contextKey(id);
}

CommentRef CommentIndex::refTo(const Comments &comments, Base::CommentId id) const
{
    CommentRef ref;
    const QString folded = Text::foldBody(comments.text(id));
    ref.sourceId = comments.sourceId(id);
    ref.author = comments.author(id);
    ref.date = comments[id].date;
    ref.opening = openingOf(folded);
    ref.hash = keyOfText(folded);
    ref.length = qint32(folded.size());
    const Base::CommentId previous = d->before(id);
    if (previous.isValid())
        ref.context = openingOf(Text::foldBody(comments.text(previous)));
    const Ids equals = d->lookup(0, ref.hash);
    ref.equals = std::max(1, qint32(equals.size()));
    const auto own = std::find(equals.begin(), equals.end(), id);
    ref.ordinal = own == equals.end() ? 0 : qint32(own - equals.begin());
    return ref;
}

//! One reference looked for in one index.
class CommentSearch
{
public:
    CommentSearch(const CommentIndex::Private &index, const Comments &comments, const CommentRef &ref)
        : m_index(index), m_comments(comments), m_ref(ref)
    {
    }

    Base::CommentId run() const
    {
        Base::CommentId found = byId();
        if (!found.isValid())
            found = byText();
        if (!found.isValid())
            found = byOpening();
        return found.isValid() ? found : bySurroundings();
    }

private:
    //! Neither id nor author says that it is another comment.
    [[nodiscard]] bool mayBe(Base::CommentId id) const
    {
        const QString source = m_comments.sourceId(id);
        const QString author = m_comments.author(id);
        return (source.isEmpty() || m_ref.sourceId.isEmpty() || source == m_ref.sourceId)
            && (author.isEmpty() || m_ref.author.isEmpty() || author == m_ref.author);
    }
    [[nodiscard]] bool hasAuthor(Base::CommentId id) const
    {
        return !m_ref.author.isEmpty() && m_comments.author(id) == m_ref.author;
    }
    [[nodiscard]] bool hasContext(Base::CommentId id) const
    {
        return m_index.contextKey(id) == keyOfText(m_ref.context);
    }
    [[nodiscard]] bool opensAlike(Base::CommentId id) const
    {
        const QString opening = openingOf(Text::foldBody(m_comments.text(id)));
        const QString &shorter = opening.size() < m_ref.opening.size() ? opening : m_ref.opening;
        const QString &longer = opening.size() < m_ref.opening.size() ? m_ref.opening : opening;
        if (shorter.size() >= sureOpening && longer.startsWith(shorter))
            return true; // it went on, or was cut off
        return Text::editDistance(opening, m_ref.opening, qint32(m_ref.opening.size()) / errorShare).has_value();
    }
    void narrowAll(Ids &ids) const
    {
        narrow(ids, [this](Base::CommentId id) { return hasAuthor(id); });
        narrow(ids, [this](Base::CommentId id) { return m_ref.date.isValid() && m_comments[id].date == m_ref.date; });
        narrow(ids, [this](Base::CommentId id) { return hasContext(id); });
    }

    [[nodiscard]] Base::CommentId byId() const
    {
        Ids ids = m_index.lookup(2, keyOfText(m_ref.sourceId));
        std::erase_if(ids, [this](Base::CommentId id) {
            return m_comments.sourceId(id) != m_ref.sourceId
                || !(m_index.keys[id.index].text == m_ref.hash || hasAuthor(id) || opensAlike(id));
        });
        narrow(ids, [this](Base::CommentId id) { return m_index.keys[id.index].text == m_ref.hash; });
        narrow(ids, [this](Base::CommentId id) { return hasAuthor(id); });
        return ids.size() == 1 ? ids[0] : Base::CommentId{};
    }

    [[nodiscard]] Base::CommentId byText() const
    {
        const Ids all = m_index.lookup(0, m_ref.hash);
        Ids ids = all;
        std::erase_if(
            ids, [this](Base::CommentId id) { return m_index.keys[id.index].length != m_ref.length || !mayBe(id); });
        narrowAll(ids);
        if (ids.size() == 1) {
            const bool saysEnough = m_ref.length >= sureOpening || (all.size() == 1 && m_ref.equals == 1);
            return saysEnough || hasAuthor(ids[0]) || hasContext(ids[0]) ? ids[0] : Base::CommentId{};
        }
        if (ids.size() > 1 && qint32(all.size()) == m_ref.equals && m_ref.ordinal >= 0 && m_ref.ordinal < m_ref.equals)
            return all[std::size_t(m_ref.ordinal)];
        return {};
    }

    [[nodiscard]] Base::CommentId byOpening() const
    {
        if (m_ref.opening.size() < sureOpening)
            return {};
        Ids ids = m_index.lookup(1, keyOfText(m_ref.opening));
        std::erase_if(ids, [this](Base::CommentId id) { return !mayBe(id); });
        narrowAll(ids);
        if (ids.size() != 1)
            return {};
        return hasAuthor(ids[0]) || hasContext(ids[0]) || m_ref.opening.size() >= sureAlone ? ids[0]
                                                                                            : Base::CommentId{};
    }

    [[nodiscard]] Base::CommentId bySurroundings() const
    {
        if (m_ref.opening.size() < sureOpening)
            return {};
        Ids ids = m_index.lookup(3, momentKey(m_ref.author, m_ref.date));
        const Ids after = m_index.lookup(4, keyOfText(m_ref.context));
        ids.insert(ids.end(), after.begin(), after.end());
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        std::erase_if(ids, [this](Base::CommentId id) {
            const qint32 length = m_index.keys[id.index].length;
            return !mayBe(id) || length > 2 * m_ref.length || m_ref.length > 2 * length || !opensAlike(id);
        });
        return ids.size() == 1 ? ids[0] : Base::CommentId{};
    }

    const CommentIndex::Private &m_index;
    const Comments &m_comments;
    const CommentRef &m_ref;
};

Base::CommentId CommentIndex::resolve(const Comments &comments, const CommentRef &ref) const
{
    return CommentSearch(*d, comments, ref).run();
}

}
