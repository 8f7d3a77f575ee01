#include "formats/pagereader.h"

#include "base/limits.h"
#include "formats/embeddeddata.h"
#include "formats/htmlarticle.h"
#include "formats/pagefields.h"
#include "formats/pagejsonld.h"
#include "formats/pagepost.h"
#include "formats/pageunits.h"
#include "formats/recordwriter.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

namespace Catena::Formats {

namespace {

constexpr qsizetype largestPage =
    16 * 1024 * 1024; //!< bytes, without pictures; a larger one is no page that somebody saved
constexpr qsizetype longestLead = 1024; //!< bytes before the first tag of a page

//! Whether a document is HTML, by its first tag.
bool isPage(QByteArrayView text)
{
    const QByteArray start = text.first(qMin(text.size(), longestLead)).toByteArray().toLower();
    if (!start.trimmed().startsWith('<'))
        return false;
    static const std::array<const char *, 6> tags = {"<!doctype html", "<html", "<head", "<body", "<div", "<article"};
    return std::ranges::any_of(tags, [&](const char *tag) { return start.contains(tag); });
}

//! Writes the units of a page as records; one of these a reading.
class PageWriting
{
public:
    explicit PageWriting(const std::vector<PageUnit> &units) : m_units(units) { }

    void addPost(const QByteArray &text, const PageHead &head)
    {
        m_hasPost = true;
        Record record;
        record.first = record.last = ++m_number;
        record.id = m_writer.keep("post");
        record.isPost = record.isTop = true;
        record.subject = m_writer.subject(head.title);
        record.author = m_writer.author(head.author);
        record.body = m_writer.keep(text);
        m_writer.add(record);
    }

    RecordSet write()
    {
        std::vector<PageFields> fields;
        QSet<QByteArray> ids;
        for (const PageUnit &unit : m_units) {
            fields.push_back(readFields(unit.element, unit.nested, unit.mark));
            QByteArray &id = fields.back().id;
            if (id.isEmpty() || ids.contains(id))
                id = '#' + QByteArray::number(qint64(fields.size()));
            ids.insert(id);
        }
        const auto hasWords = [](const PageFields &of) {
            return !of.body.isEmpty() || of.state != RecordState::Present;
        };
        if (std::ranges::count_if(fields, hasWords) * 2 < std::ssize(fields))
            return {}; // likes and mentions, or dates of something else
        for (PageFields &of : fields)
            m_byNumber.insert(numberOf(of.id), of.id);
        for (std::size_t i = 0; i < m_units.size(); ++i)
            addComment(fields, i, ids);
        return m_writer.take();
    }

private:
    //! The digits an id ends with: "js-post-12" is 12.
    static QByteArray numberOf(const QByteArray &id)
    {
        qsizetype begin = id.size();
        while (begin > 0 && id[begin - 1] >= '0' && id[begin - 1] <= '9')
            --begin;
        return id.sliced(begin);
    }

    void addComment(const std::vector<PageFields> &all, std::size_t index, const QSet<QByteArray> &ids)
    {
        const PageFields &fields = all[index];
        Record record;
        record.first = record.last = ++m_number;
        record.id = m_writer.keep(fields.id);
        record.author = m_writer.author(fields.author);
        record.date = fields.date;
        record.score = fields.score;
        record.state = fields.state;
        record.body = m_writer.keep(fields.body);
        const qint32 parent = m_units[index].parent;
        if (!fields.parentId.isEmpty() && fields.parentId != fields.id && ids.contains(fields.parentId))
            record.parent = m_writer.keep(fields.parentId);
        else if (parent >= 0)
            record.parent = m_writer.keep(all[std::size_t(parent)].id);
        else if (const QByteArray quoted = m_byNumber.value(fields.quotedNumber);
                 !fields.quotedNumber.isEmpty() && !quoted.isEmpty() && quoted != fields.id)
            record.parent = m_writer.keep(quoted);
        record.isTop = record.parent.isEmpty();
        if (record.isTop && m_hasPost)
            record.parent = m_writer.keep("post");
        m_writer.add(record);
        if (fields.hiddenCount > 0)
            addStub(fields);
    }

    void addStub(const PageFields &fields)
    {
        Record record;
        record.first = record.last = ++m_number;
        record.id = m_writer.keep(QByteArray(fields.id + " more"));
        record.parent = m_writer.keep(fields.id);
        record.state = RecordState::Stub;
        record.hiddenCount = fields.hiddenCount;
        m_writer.add(record);
    }

    const std::vector<PageUnit> &m_units;
    RecordWriter m_writer;
    QHash<QByteArray, QByteArray> m_byNumber; //!< ids by the digits they end with
    qint32 m_number = 0;
    bool m_hasPost = false;
};

RecordSet readPage(const HtmlTree &page)
{
    const std::vector<PageMark> marks = pageMarks(page.root());
    const std::vector<PageUnit> units = findUnits(page.root(), marks);
    RecordSet stated = readJsonLd(page.root());
    if (stated.records.size() > units.size())
        return stated;
    if (units.size() < 2)
        return {};
    std::vector<const HtmlNode *> elements;
    for (const PageUnit &unit : units)
        elements.push_back(unit.element);
    PageWriting writing(units);
    if (const QByteArray post = findPost(page, elements); !post.isEmpty())
        writing.addPost(post, pageHead(page));
    return writing.write();
}

}

QString PageReader::name() const
{
    return QStringLiteral("page");
}

Probe PageReader::probe(const Documents::Document &document) const
{
    const QByteArray shown = isPage(document.utf8()) ? withoutEmbeddedData(document.utf8()) : QByteArray();
    const QByteArrayView text = shown.isEmpty() ? document.utf8() : QByteArrayView(shown);
    if (text.size() > largestPage || !isPage(text))
        return {};
    const std::optional<HtmlTree> tree = HtmlTree::parse(text);
    if (!tree || readPage(*tree).records.size() < 2)
        return {};
    return {certainty, QStringLiteral("a page with comments")};
}

Reading PageReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    const QByteArray shown = withoutEmbeddedData(document.utf8());
    const QByteArrayView text = shown.isEmpty() ? document.utf8() : QByteArrayView(shown);
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(text))
        reading.records = readPage(*tree);
    else
        reading.issues.append({Base::IssueKind::Broken, document.path, 0,
                               QStringLiteral("its elements are nested deeper than %1").arg(Base::Limits::htmlDepth)});
    return reading;
}

}
