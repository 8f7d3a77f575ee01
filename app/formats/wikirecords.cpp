#include "formats/wikirecords.h"

#include "formats/recordwriter.h"
#include "formats/wikinodes.h"

#include <QSet>

#include <array>

namespace Catena::Formats {

namespace {

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

}

RecordSet wikiRecords(const std::vector<WikiItem> &items)
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
    return writer.take();
}

}
