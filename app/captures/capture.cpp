#include "captures/capture.h"

#include "captures/alignment.h"
#include "captures/blocks.h"
#include "captures/pastelines.h"
#include "text/normalise.h"

#include <QHash>

#include <algorithm>

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
        : m_documents(documents), m_text(text), m_blocks(blocks), m_arena(std::make_shared<Arena>())
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
        return std::move(m_comments);
    }

private:
    void add(const BlockGroup &group)
    {
        const Block &original = m_blocks.blocks[group.original];
        Comment comment;
        comment.body = bodyOf(original);
        comment.indent = m_text.lines[original.first].indent;
        comment.isCut = m_text.lines[original.last].beforeMore || original.breaksOff;
        if (original.heading >= 0) {
            const Heading &heading = m_text.headings[std::size_t(original.heading)];
            comment.author = authorIndex(heading.author);
            comment.date = heading.date;
            if (m_text.isHeaded[m_text.lines[original.first].document])
                comment.indent = heading.indent;
        }
        comment.firstPlace = quint32(m_comments.places.size());
        comment.placeCount = quint32(group.members.size());
        for (const BlockGroup::Member &member : group.members)
            m_comments.places.push_back(placeOf(group, member));
        m_comments.comments.push_back(comment);
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
        const qint64 begin = document.line(first.line).begin;
        const qint64 end = document.line(last.line).end;
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
            copy += trimmedStart(document.lineUtf8(line.line), first.indent);
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

    quint32 authorIndex(const QString &name)
    {
        if (name.isEmpty())
            return 0;
        const auto known = m_authorIndex.constFind(name);
        if (known != m_authorIndex.cend())
            return *known;
        const quint32 index = quint32(m_comments.authors.size());
        m_comments.authors.append(name);
        m_authorIndex.insert(name, index);
        return index;
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
        std::vector<bool> begun(m_documents.size(), false);
        for (std::size_t i = 0; i < m_comments.comments.size(); ++i) {
            Comment &comment = m_comments.comments[i];
            const auto places = m_comments.placesOf({quint32(i)});
            const quint32 document = places.front().document;
            if (begun[document])
                continue;
            begun[document] = true;
            const bool previewed =
                places.size() > 1 && places[1].kind == CopyKind::Preview && places[1].first == places[0].last + 1;
            comment.isOpening = previewed
                || (!m_text.isHeaded[document] && !m_text.isIndented[document] && comment.body.size * 2 >= median)
                || (m_text.isHeaded[document] && comment.body.size >= 2 * median && m_comments.size() > 2);
        }
    }

    //! Indentation as parents: the nearest comment before with less of it.
    void stateParents()
    {
        std::vector<quint32> open;
        quint32 document = Base::CommentId::none;
        for (std::size_t i = 0; i < m_comments.comments.size(); ++i) {
            Comment &comment = m_comments.comments[i];
            const quint32 own = m_comments.placesOf({quint32(i)}).front().document;
            if (own != document)
                open.clear();
            document = own;
            if (!m_text.isIndented[own])
                continue;
            while (!open.empty() && m_comments.comments[open.back()].indent >= comment.indent)
                open.pop_back();
            if (!open.empty())
                comment.statedParent = {open.back()};
            comment.isIndented = true;
            open.push_back(quint32(i));
        }
    }

    const std::vector<Documents::Document> &m_documents;
    const PasteText &m_text;
    const BlockSet &m_blocks;
    std::shared_ptr<Arena> m_arena;
    quint32 m_arenaBuffer = 0;
    Comments m_comments;
    QHash<QString, quint32> m_authorIndex;
    std::vector<qint64> m_lineOffsets; //!< of the body last made: where each line begins, and its end
};

//! Accounts for every line: text of a comment, furniture, blank, or unclaimed.
DocumentLedger ledgerOf(quint32 index, const Documents::Document &document, const Formats::Reading &reading,
                        const PasteText &text)
{
    std::vector<bool> claimed(std::size_t(document.lineCount()) + 1, false);
    if (reading.essay) {
        for (const Formats::EssayBlock &block : reading.essay->blocks)
            std::fill(claimed.begin() + block.firstLine, claimed.begin() + block.lastLine + 1, true);
        for (const qint32 line : reading.furniture)
            claimed[std::size_t(line)] = true;
    } else {
        for (const Formats::Fragment &fragment : reading.fragments)
            claimed[std::size_t(fragment.line)] = fragment.kind != Formats::Fragment::Kind::Text;
        for (const PasteLine &line : text.lines) {
            if (line.document == index)
                claimed[std::size_t(line.line)] = true;
        }
        for (const qint32 line : text.nameLines[index])
            claimed[std::size_t(line)] = true;
    }
    DocumentLedger ledger;
    ledger.document = index;
    ledger.total = document.lineCount();
    for (qint32 number = 1; number <= document.lineCount(); ++number) {
        if (claimed[std::size_t(number)] || Text::lineKey(document.lineText(number)).isEmpty())
            ++ledger.placed;
        else if (!ledger.unclaimed.empty() && ledger.unclaimed.back().last == number - 1)
            ledger.unclaimed.back().last = number;
        else
            ledger.unclaimed.push_back({number, number});
    }
    return ledger;
}

}

Capture capture(const std::vector<Documents::Document> &documents, const std::vector<Formats::Reading> &readings)
{
    const PasteText text = collectPasteLines(documents, readings);
    const BlockSet blocks = groupBlocks(text, alignCopies(text));
    Capture result;
    result.comments = CommentBuilder(documents, text, blocks).build();
    for (const Formats::Reading &reading : readings)
        result.ledger.push_back(ledgerOf(reading.document, documents[reading.document], reading, text));
    return result;
}

}
