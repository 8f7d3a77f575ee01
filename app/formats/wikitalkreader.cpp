#include "formats/wikitalkreader.h"

#include "base/limits.h"
#include "formats/recordwriter.h"
#include "formats/wikidate.h"
#include "formats/wikinodes.h"
#include "formats/wikitalk.h"

#include <QSet>

#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 1024 * 1024; //!< a page may begin with much that nobody signs

//! Takes away what parts a text from the signature behind it.
QByteArray withoutEndMarks(const QByteArray &text)
{
    static const std::array<QByteArrayView, 13> marks = {" ", "\n", "-", "–", "—",      "―",     "−",
                                                         "~", "·",  "•", "|", "\u200E", "\u200F"};
    QByteArrayView rest(text);
    for (bool isEnd = false; !isEnd;) {
        isEnd = true;
        for (const QByteArrayView mark : marks) {
            if (rest.endsWith(mark)) {
                rest.chop(mark.size());
                isEnd = false;
            }
        }
    }
    return rest.toByteArray();
}

//! An id as the DiscussionTools extension makes it: who and when, and a number where that is not enough.
class Ids
{
public:
    QByteArray idOf(const WikiItem &item)
    {
        QByteArray id = item.author.toUtf8().replace(' ', '_') + '-' + item.date.toIso().toUtf8();
        const QByteArray stem = id;
        for (int number = 1; m_taken.contains(id); ++number)
            id = stem + '-' + QByteArray::number(number);
        m_taken.insert(id);
        return id;
    }

private:
    QSet<QByteArray> m_taken;
};

void addRecords(const std::vector<WikiItem> &items, Reading &reading)
{
    RecordWriter writer;
    Ids ids;
    std::vector<Base::Slice> slices(items.size());
    qint32 number = 0;
    quint32 subject = 0; // of the heading before
    for (std::size_t i = 0; i < items.size(); ++i) {
        const WikiItem &item = items[i];
        ++number;
        if (item.headingLevel > 0) {
            writer.set().furniture.push_back({number, number});
            subject = writer.subject(QString::fromUtf8(htmlText(item.text, isWikiButton)).simplified());
            continue;
        }
        Record record;
        record.first = record.last = number;
        record.id = slices[i] = writer.keep(ids.idOf(item));
        record.isTop = item.parent < 0;
        if (item.parent >= 0)
            record.parent = slices[std::size_t(item.parent)];
        record.author = writer.author(item.author);
        record.date = item.date;
        record.subject = subject;
        record.body = writer.keep(withoutEndMarks(htmlText(item.text, isWikiButton).trimmed()));
        writer.add(record);
    }
    writer.set().total = number;
    reading.records = writer.take();
}

}

QString WikiTalkReader::name() const
{
    return QStringLiteral("wiki-talk");
}

Probe WikiTalkReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(qMin(document.utf8().size(), probedBytes));
    static const std::array<const char *, 5> marks = {"mw-parser-output", "mw-headline", "mw:WikiLink", "mw-heading",
                                                      "mw-content-text"};
    for (const char *mark : marks) {
        if (start.contains(mark))
            return holdsWikiDate(start) ? Probe{90, QStringLiteral("a signed page of MediaWiki")} : Probe();
    }
    return {};
}

Reading WikiTalkReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(document.utf8()))
        addRecords(readWikiTalk(wikiContent(tree->root())), reading);
    else
        reading.issues.append({Base::IssueKind::Broken, document.path, 0,
                               QStringLiteral("its elements are nested deeper than %1").arg(Base::Limits::htmlDepth)});
    return reading;
}

}
