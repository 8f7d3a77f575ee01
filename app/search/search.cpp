#include "search/search.h"

#include "text/normalise.h"

#include <algorithm>
#include <map>

namespace Catena::Search {

namespace {

constexpr std::size_t laterBatch = 5'000;
constexpr qint32 askEvery = 256; //!< comments between two looks whether to stop

class Run
{
public:
    Run(const Snapshot::Snapshot &snapshot, const Query &query, const std::function<void(Hits)> &found,
        const Notes &notes, const std::vector<bool> &fresh)
        : m_snapshot(snapshot), m_query(query), m_matcher(query), m_found(found), m_fresh(fresh)
    {
        for (const Note &note : notes) {
            if (note.isEssay)
                m_essayNotes[{note.essay, note.block}].push_back(&note);
            else
                m_commentNotes[note.comment].push_back(&note);
        }
        for (const QString &author : query.authors)
            m_authors += Text::foldKey(author);
        for (const QString &word : query.without) {
            Query one;
            one.words = {word};
            m_without.emplace_back(one);
        }
        const std::vector<Concepts::Concept> &concepts = snapshot.concepts->concepts;
        for (const QString &term : query.concepts) {
            const qint32 known = snapshot.concepts->find(term);
            m_concepts.push_back(known >= 0 && std::size_t(known) < concepts.size() ? known : -1);
        }
        markAuthors();
    }

    void essays()
    {
        if (m_query.isOfCommentsAlone())
            return;
        const std::vector<Formats::Essay> &essays = *m_snapshot.essays;
        for (quint32 essay = 0; essay < essays.size(); ++essay) {
            for (quint32 block = 0; block < essays[essay].blocks.size(); ++block) {
                const QByteArray text = essays[essay].blocks[block].text.toUtf8();
                const auto notes = m_essayNotes.find({essay, block});
                find(text, m_snapshot.concepts->passageOf(essay, block), Hit{true, essay, block, {}, 0, 0},
                     notes == m_essayNotes.end() ? nullptr : &notes->second);
            }
        }
    }

    //! groups: those of LetterIndex that may have something; empty: all.
    void comments(std::vector<quint8> groups, const Base::Cancellation &cancellation)
    {
        for (auto each = m_commentNotes.begin(); !groups.empty() && each != m_commentNotes.end(); ++each) {
            const std::size_t group = each->first.index / LetterIndex::groupSize;
            if (group < groups.size()) // what was noted on other comments may not be placed anew yet
                groups[group] = 1; // the index knows nothing of notes
        }
        if (!groups.empty() && std::find(groups.begin(), groups.end(), 1) == groups.end())
            return;
        const std::vector<qint32> few = nodesIn(groups);
        const Thread::ThreadTree &tree = *m_snapshot.tree;
        const qint32 count = few.empty() ? tree.size() : qint32(few.size());
        for (qint32 i = 0; i < count; ++i) {
            if (i % askEvery == 0 && cancellation.isCancelled())
                return;
            const Thread::Node &node = tree.node(few.empty() ? i : few[std::size_t(i)]);
            if (groups.empty() || groups[node.comment.index / LetterIndex::groupSize])
                comment(node);
        }
    }

    void flush()
    {
        if (!m_hits.empty())
            m_found(std::exchange(m_hits, {}));
        m_hasFlushed = true;
    }

private:
    using NotesHere = std::vector<const Note *>;

    //! Looks in a text, and in the notes on it.
    void find(QByteArrayView text, qint32 passage, const Hit &whole, const NotesHere *notes)
    {
        if (m_query.hasNote || m_query.hasTag)
            return findNoted(text, passage, whole, notes);
        if (isFound(text, passage))
            return add(text, whole);
        const bool hasWords = !m_query.words.isEmpty() || !m_query.patterns.empty();
        if (!hasWords || isLeftOut(text))
            return;
        for (std::size_t i = 0; notes && i < notes->size(); ++i) {
            if (isFound((*notes)[i]->text.toUtf8(), passage))
                addNote(*(*notes)[i], whole);
        }
    }

    //! Only where the reader wrote something: the words may stand in the text, or in the note.
    void findNoted(QByteArrayView text, qint32 passage, const Hit &whole, const NotesHere *notes)
    {
        if (!notes || isLeftOut(text))
            return;
        const bool isInText = isFound(text, passage);
        for (std::size_t i = 0; i < notes->size(); ++i) {
            const Note &note = *(*notes)[i];
            if ((!m_query.hasTag || note.hasTag) && (isInText || isFound(note.text.toUtf8(), passage)))
                addNote(note, whole);
        }
    }

    void addNote(const Note &note, Hit hit)
    {
        hit.begin = note.begin;
        hit.end = note.end;
        m_hits.push_back(hit);
    }

    void comment(const Thread::Node &node)
    {
        const Captures::Comments &comments = *m_snapshot.comments;
        const QByteArrayView text = comments.buffers.view(comments[node.comment].body);
        if (!isRight(node))
            return;
        Hit whole;
        whole.comment = node.comment;
        const auto notes = m_commentNotes.find(node.comment);
        find(text, m_snapshot.concepts->passageOf(node.comment), whole,
             notes == m_commentNotes.end() ? nullptr : &notes->second);
    }

    //! The nodes of the comments in some groups, in the order of the tree; empty where they are many: then it is
    //! quicker to go through the tree.
    [[nodiscard]] std::vector<qint32> nodesIn(const std::vector<quint8> &groups) const
    {
        constexpr std::ptrdiff_t fewOf = 20;
        const std::ptrdiff_t marked = std::count(groups.begin(), groups.end(), 1);
        std::vector<qint32> nodes;
        if (marked * fewOf > std::ptrdiff_t(groups.size()))
            return nodes;
        for (std::size_t group = 0; group < groups.size(); ++group) {
            const auto first = quint32(group * LetterIndex::groupSize);
            for (quint32 id = first; groups[group] && id < first + LetterIndex::groupSize; ++id) {
                if (const qint32 node = m_snapshot.tree->indexOf({id}); node >= 0)
                    nodes.push_back(node);
            }
        }
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }

    void markAuthors()
    {
        const QStringList &authors = m_snapshot.comments->authors;
        m_isAuthor.assign(std::size_t(authors.size()), m_authors.isEmpty());
        for (qsizetype i = 1; i < authors.size() && !m_authors.isEmpty(); ++i) {
            const QString key = Text::foldKey(authors[i]);
            m_isAuthor[std::size_t(i)] = std::all_of(m_authors.begin(), m_authors.end(),
                                                     [&key](const QString &wanted) { return key.contains(wanted); });
        }
    }

    [[nodiscard]] bool isFresh(Base::CommentId id) const { return id.index < m_fresh.size() && m_fresh[id.index]; }

    //! What is known of the comment, apart from its text.
    [[nodiscard]] bool isRight(const Thread::Node &node) const
    {
        const Captures::Comment &comment = (*m_snapshot.comments)[node.comment];
        if (!m_isAuthor[comment.author] || (m_query.isNew && !comment.isNew && !isFresh(node.comment)))
            return false;
        if (m_query.isRepeat && !m_snapshot.repeats->repeatOf(node.comment).isValid())
            return false;
        constexpr float surely = 0.6F;
        const bool isUnsure = node.link == Thread::LinkKind::Unknown
            || (node.link == Thread::LinkKind::Inferred && node.confidence < surely);
        if (m_query.isUnsure && !isUnsure)
            return false;
        if (m_query.dates.empty())
            return true;
        const QString day = comment.date.toIso().left(10);
        return !day.isEmpty()
            && std::all_of(m_query.dates.begin(), m_query.dates.end(), [&day](const Query::DateRange &range) {
                   return (range.first.isEmpty() || day.left(range.first.size()) >= range.first)
                       && (range.last.isEmpty() || day.left(range.last.size()) <= range.last);
               });
    }

    [[nodiscard]] bool isFound(QByteArrayView text, qint32 passage) const
    {
        for (const qint32 each : m_concepts) {
            if (each < 0 || passage < 0)
                return false;
            const auto mentions = m_snapshot.concepts->mentionNumbersIn(quint32(passage));
            const bool mentioned = std::any_of(mentions.begin(), mentions.end(), [this, each](quint32 number) {
                return qint32(m_snapshot.concepts->mentions[number].conceptIndex) == each;
            });
            if (!mentioned)
                return false;
        }
        return m_matcher.matches(text) && !isLeftOut(text);
    }

    [[nodiscard]] bool isLeftOut(QByteArrayView text) const
    {
        return std::any_of(m_without.begin(), m_without.end(),
                           [text](const Matcher &each) { return each.matches(text); });
    }

    void add(QByteArrayView text, Hit hit)
    {
        const std::vector<Text::Span> spans = m_matcher.find(text);
        if (spans.empty())
            m_hits.push_back(hit);
        for (const Text::Span &span : spans) {
            hit.begin = span.begin;
            hit.end = span.end;
            m_hits.push_back(hit);
        }
        if (m_hits.size() >= (m_hasFlushed ? laterBatch : firstBatch))
            flush();
    }

    const Snapshot::Snapshot &m_snapshot;
    const Query &m_query;
    Matcher m_matcher;
    std::vector<Matcher> m_without;
    const std::function<void(Hits)> &m_found;
    const std::vector<bool> &m_fresh;
    QStringList m_authors; //!< folded
    std::vector<bool> m_isAuthor; //!< by index in Comments::authors
    std::vector<qint32> m_concepts; //!< -1 = there is none of that name
    std::map<std::pair<quint32, quint32>, NotesHere> m_essayNotes; //!< by essay and block
    std::map<Base::CommentId, NotesHere> m_commentNotes;
    Hits m_hits;
    bool m_hasFlushed = false;
};

}

void search(const Snapshot::Snapshot &snapshot, const Query &query, const Base::Cancellation &cancellation,
            const std::function<void(Hits)> &found, const Notes &notes, const LetterIndex *index,
            const std::vector<bool> &fresh)
{
    if (query.isEmpty() || !query.problem.isEmpty())
        return;
    Run run(snapshot, query, found, notes, fresh);
    run.essays();
    const bool isUsed = index && index->isOf(snapshot.comments);
    run.comments(isUsed ? index->groupsFor(query) : std::vector<quint8>(), cancellation);
    if (!cancellation.isCancelled())
        run.flush();
}

}
