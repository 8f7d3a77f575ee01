#include "captures/capture.h"

#include "captures/alignment.h"
#include "captures/blocks.h"
#include "captures/discussions.h"
#include "captures/makeledger.h"
#include "captures/nametable.h"
#include "captures/pastelines.h"
#include "captures/placeorder.h"
#include "captures/records.h"
#include "captures/signs.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Catena::Captures {

namespace {

//! Text decoded or put together: a buffer of its own behind the documents'.
class Arena : public Documents::Bytes
{
public:
    [[nodiscard]] QByteArrayView view() const override { return bytes; }
    QByteArray bytes;
};

//! Turns blocks into comments with bodies, places, authors and stated parents.
class CommentBuilder
{
public:
    CommentBuilder(const std::vector<Documents::Document> &documents, const PasteText &text, const BlockSet &blocks)
        : m_documents(documents), m_text(text), m_blocks(blocks), m_arena(std::make_shared<Arena>()),
          m_authors(m_comments.authors), m_writtenDates(m_comments.writtenDates)
    {
        for (const Documents::Document &document : documents)
            (void)m_comments.buffers.add(document.bytes() ? document.bytes() : m_arena);
        m_arenaBuffer = m_comments.buffers.add(m_arena);
    }

    Comments build()
    {
        for (const BlockGroup &group : m_blocks.groups)
            add(group);
        markOpenings();
        stateParents();
        stateNamedParents();
        return std::move(m_comments);
    }

private:
    void add(const BlockGroup &group)
    {
        const Block &original = m_blocks.blocks[group.original];
        Comment comment;
        comment.body = bodyOf(original);
        comment.indent = indentOf(original);
        comment.score = m_text.lines[original.first].score;
        comment.isCut = m_text.lines[original.last].beforeMore || original.breaksOff;
        if (original.heading >= 0) {
            const Heading &heading = m_text.headings[std::size_t(original.heading)];
            comment.author = m_authors.indexOf(heading.author);
            comment.date = heading.date;
            comment.writtenDate = m_writtenDates.indexOf(heading.writtenDate);
            m_answers.push_back(nameKey(heading.answers));
        } else {
            m_answers.emplace_back();
        }
        comment.firstPlace = quint32(m_comments.places.size());
        comment.placeCount = quint32(group.members.size());
        for (const BlockGroup::Member &member : group.members) {
            m_comments.places.push_back(placeOf(group, member));
            m_indents.push_back(indentOf(m_blocks.blocks[member.block]));
        }
        m_comments.comments.push_back(comment);
    }

    [[nodiscard]] qint16 indentOf(const Block &block) const
    {
        const PasteLine &first = m_text.lines[block.first];
        return block.heading >= 0 && m_text.isHeaded[first.document]
            ? m_text.headings[std::size_t(block.heading)].indent
            : first.indent;
    }

    Place placeOf(const BlockGroup &group, const BlockGroup::Member &member) const
    {
        const Block &block = m_blocks.blocks[member.block];
        const Block &original = m_blocks.blocks[group.original];
        Place place;
        place.document = m_text.lines[block.first].document;
        place.first = m_text.lines[block.first].line;
        place.last = m_text.lines[block.last].line;
        place.kind = member.kind;
        const std::size_t count = block.last - block.first + 1;
        std::size_t offset = 0;
        for (std::size_t k = 0; k <= original.last - original.first; ++k) {
            const std::size_t size = std::size_t(m_lineOffsets[k + 1] - m_lineOffsets[k]);
            if (k == member.offset)
                place.coverBegin = quint32(offset);
            offset += size;
            if (k + 1 == member.offset + count)
                place.coverEnd = quint32(offset - (block.isCutShort ? size - cutSize(block) : 0));
        }
        return place;
    }

    //! Bytes of a cut-off last line without the mark that says so.
    [[nodiscard]] std::size_t cutSize(const Block &block) const
    {
        return std::size_t(beforeCutMark(m_text.lines[block.last].key).toUtf8().size());
    }

    //! A slice of the document where the lines stand as they are shown, else a copy in the arena. Notes where in the
    //! body each line begins.
    Base::Slice bodyOf(const Block &block)
    {
        const PasteLine &first = m_text.lines[block.first];
        const PasteLine &last = m_text.lines[block.last];
        const Documents::Document &document = m_documents[first.document];
        const QByteArrayView utf8 = document.utf8();
        const QByteArrayView start = textOf(document, first);
        const QByteArrayView stop = textOf(document, last);
        const qint64 begin = start.begin() - utf8.begin();
        const qint64 end = stop.end() - utf8.begin();
        const bool asIs = last.line - first.line == qint32(block.last - block.first)
            && m_text.lines[block.first].indent == 0 && !utf8.sliced(begin, end - begin).contains('\r');
        m_lineOffsets.assign(1, 0);
        QByteArray copy;
        qint32 previous = first.line;
        for (std::size_t i = block.first; i <= block.last; ++i) {
            const PasteLine &line = m_text.lines[i];
            const bool isGap = line.afterBlank && i > block.first && line.line > previous + 1;
            if (i > block.first)
                copy += isGap ? "\n\n" : "\n";
            if (i > block.first)
                m_lineOffsets.push_back(copy.size());
            copy += trimmedStart(textOf(document, line), first.indent);
            previous = line.line;
        }
        m_lineOffsets.push_back(copy.size());
        if (asIs && copy.size() == end - begin)
            return {first.document, quint32(end - begin), quint64(begin)};
        const Base::Slice slice{m_arenaBuffer, quint32(copy.size()), quint64(m_arena->bytes.size())};
        m_arena->bytes += copy;
        return slice;
    }

    //! A line without the indentation of its block and without white space at its end.
    static QByteArray trimmedStart(QByteArrayView line, qint16 indent)
    {
        const QString text = QString::fromUtf8(line);
        qsizetype at = 0;
        int columns = 0;
        while (at < text.size() && columns < indent && text[at].isSpace()) {
            columns += text[at] == QLatin1Char('\t') ? 4 - columns % 4 : text[at].unicode() == 0x3000 ? 2 : 1;
            ++at;
        }
        return text.sliced(at).toUtf8();
    }

    //! The first comment of a paste is the post when the paste shows it: previewed right after itself, or without
    //! headings and no shorter than the comments usually are.
    void markOpenings()
    {
        std::vector<qint64> sizes;
        for (const Comment &comment : m_comments.comments)
            sizes.push_back(comment.body.size);
        if (sizes.empty())
            return;
        std::nth_element(sizes.begin(), sizes.begin() + qptrdiff(sizes.size() / 2), sizes.end());
        const qint64 median = sizes[sizes.size() / 2];
        for (const std::size_t i : firstOfDocuments()) {
            Comment &comment = m_comments.comments[i];
            const auto places = m_comments.placesOf({quint32(i)});
            const quint32 document = places.front().document;
            const bool previewed =
                places.size() > 1 && places[1].kind == CopyKind::Preview && places[1].first == places[0].last + 1;
            comment.isOpening = previewed
                || (!m_text.isHeaded[document] && !m_text.isIndented[document] && comment.body.size * 2 >= median)
                || (m_text.isHeaded[document] && comment.body.size >= 2 * median && m_comments.size() > 2);
        }
    }

    //! The comments that open a document and stand in no earlier one, in order.
    [[nodiscard]] std::vector<std::size_t> firstOfDocuments() const
    {
        std::vector<std::size_t> openers;
        std::vector<bool> begun(m_documents.size(), false);
        for (const Walked &at : walk()) {
            const bool isFirst = !begun[at.document];
            begun[at.document] = true;
            if (isFirst && m_comments.placesOf({at.comment}).front().document == at.document)
                openers.push_back(at.comment);
        }
        return openers;
    }

    //! A place on the way through all documents, and whose it is.
    struct Walked
    {
        quint32 document = 0;
        qint32 first = 0;
        quint32 comment = 0;
        quint32 place = 0;
    };

    [[nodiscard]] std::vector<Walked> walk() const
    {
        std::vector<Walked> places;
        places.reserve(m_comments.places.size());
        for (quint32 i = 0; i < quint32(m_comments.comments.size()); ++i) {
            const Comment &comment = m_comments.comments[i];
            for (quint32 p = comment.firstPlace; p < comment.firstPlace + comment.placeCount; ++p)
                places.push_back({m_comments.places[p].document, m_comments.places[p].first, i, p});
        }
        std::sort(places.begin(), places.end(), [](const Walked &a, const Walked &b) {
            return std::tie(a.document, a.first) < std::tie(b.document, b.first);
        });
        return places;
    }

    //! Indentation as parents: the nearest place before with less of it. The first place of a comment that stands in
    //! an indented document says; so a parent was always met before, and no loop can be.
    void stateParents()
    {
        std::vector<Walked> open;
        quint32 document = Base::CommentId::none;
        for (const Walked &at : walk()) {
            if (at.document != document)
                open.clear();
            document = at.document;
            if (!m_text.isIndented[document])
                continue;
            Comment &comment = m_comments.comments[at.comment];
            while (!open.empty()
                   && (m_indents[open.back().place] >= m_indents[at.place] || open.back().comment == at.comment))
                open.pop_back();
            if (!open.empty() && !comment.isIndented)
                comment.statedParent = {open.back().comment};
            comment.isIndented = true;
            open.push_back(at);
        }
    }

    //! A name as it is compared.
    static QString nameKey(const QString &name)
    {
        return (name.startsWith(u'@') ? name.sliced(1) : name).simplified().toCaseFolded();
    }

    //! "Replying to NAME" as parent: what that writer said last before it on the page. Without such a one it stays to
    //! be found; a parent was always met before, so no loop can be.
    void stateNamedParents()
    {
        const auto isNamed = [](const QString &name) { return !name.isEmpty(); };
        if (std::none_of(m_answers.begin(), m_answers.end(), isNamed))
            return;
        std::map<QString, quint32> latest;
        std::vector<bool> isMet(m_comments.size(), false);
        quint32 document = Base::CommentId::none;
        for (const Walked &at : walk()) {
            if (at.document != document)
                latest.clear();
            document = at.document;
            Comment &comment = m_comments.comments[at.comment];
            const auto answered = latest.find(m_answers[at.comment]);
            if (isNamed(m_answers[at.comment]) && answered != latest.end() && !isMet[at.comment]
                && !comment.statedParent.isValid())
                comment.statedParent = {answered->second};
            isMet[at.comment] = true;
            if (comment.author != 0)
                latest[nameKey(m_comments.author({at.comment}))] = at.comment;
        }
    }

    const std::vector<Documents::Document> &m_documents;
    const PasteText &m_text;
    const BlockSet &m_blocks;
    std::shared_ptr<Arena> m_arena;
    quint32 m_arenaBuffer = 0;
    Comments m_comments;
    NameTable m_authors;
    NameTable m_writtenDates;
    std::vector<qint16> m_indents; //!< by place
    QStringList m_answers; //!< by comment: the key of the name it answers; empty where it names none
    std::vector<qint64> m_lineOffsets; //!< of the body last made: where each line begins, and its end
};

}

Capture capture(const std::vector<Documents::Document> &documents, const std::vector<Formats::Reading> &readings)
{
    PasteText text = collectPasteLines(documents, readings);
    const std::vector<bool> bare = toldByCopies(documents, readings, text);
    if (std::find(bare.begin(), bare.end(), true) != bare.end())
        text = collectPasteLines(documents, readings, bare);
    const BlockSet blocks = groupBlocks(text, alignCopies(text));
    Capture result;
    result.comments = CommentBuilder(documents, text, blocks).build();
    addRecords(readings, result.comments);
    sortByPlace(result.comments);
    std::vector<bool> isPart(documents.size(), false);
    for (const Formats::Reading &reading : readings) {
        isPart[reading.document] = reading.records.isPart;
        result.ledger.push_back(makeLedger(documents[reading.document], reading, text));
    }
    markNew(result.comments, isPart);
    return result;
}

}
