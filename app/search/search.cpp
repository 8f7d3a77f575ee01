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
        const Notes &notes)
        : m_snapshot(snapshot), m_query(query), m_matcher(query), m_found(found)
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

    void comments(const Base::Cancellation &cancellation)
    {
        const Captures::Comments &comments = *m_snapshot.comments;
        const Thread::ThreadTree &tree = *m_snapshot.tree;
        for (qint32 node = 0; node < tree.size(); ++node) {
            if (node % askEvery == 0 && cancellation.isCancelled())
                return;
            const Base::CommentId id = tree.node(node).comment;
            const QByteArrayView text = comments.buffers.view(comments[id].body);
            if (!isRight(tree.node(node)))
                continue;
            Hit whole;
            whole.comment = id;
            const auto notes = m_commentNotes.find(id);
            find(text, m_snapshot.concepts->passageOf(id), whole,
                 notes == m_commentNotes.end() ? nullptr : &notes->second);
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

    //! What is known of the comment, apart from its text.
    [[nodiscard]] bool isRight(const Thread::Node &node) const
    {
        const Captures::Comment &comment = (*m_snapshot.comments)[node.comment];
        if (!m_isAuthor[comment.author] || (m_query.isNew && !comment.isNew))
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
            const std::function<void(Hits)> &found, const Notes &notes)
{
    if (query.isEmpty() || !query.problem.isEmpty())
        return;
    Run run(snapshot, query, found, notes);
    run.essays();
    run.comments(cancellation);
    if (!cancellation.isCancelled())
        run.flush();
}

}
