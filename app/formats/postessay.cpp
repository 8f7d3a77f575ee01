#include "formats/postessay.h"

#include "base/limits.h"
#include "formats/plainblocks.h"

#include <QSet>

namespace Catena::Formats {

namespace {

//! A post of a reading, and what tells whether it is shown.
struct Post
{
    const Reading *reading = nullptr;
    const Record *record = nullptr;
    bool isAnswered = false;
};

QByteArrayView viewOf(const Documents::Document &document, const RecordSet &set, Base::Slice slice)
{
    if (slice.isEmpty())
        return {};
    const QByteArrayView buffer = slice.buffer == RecordSet::inArena ? set.arena->view() : document.utf8();
    return buffer.sliced(qsizetype(slice.offset), slice.size);
}

//! The posts with text of one reading.
std::vector<Post> postsOf(const Documents::Document &document, const Reading &reading)
{
    const RecordSet &set = reading.records;
    std::vector<Post> posts;
    for (const Record &record : set.records) {
        const bool hasText = !viewOf(document, set, record.body).trimmed().isEmpty();
        if (record.isPost && record.state == RecordState::Present && hasText)
            posts.push_back({&reading, &record, false});
    }
    if (posts.empty())
        return posts;
    QSet<QByteArrayView> answered;
    for (const Record &record : set.records)
        answered.insert(viewOf(document, set, record.parent));
    for (Post &post : posts) {
        const QByteArrayView id = viewOf(document, set, post.record->id);
        post.isAnswered = posts.size() == 1 || (!id.isEmpty() && answered.contains(id));
    }
    return posts;
}

Essay essayOf(const Documents::Document &document, const Post &post)
{
    const RecordSet &set = post.reading->records;
    const Record &record = *post.record;
    Essay essay;
    essay.document = post.reading->document;
    essay.title = set.subjects[record.subject];
    essay.byline = set.authors[record.author];
    essay.date = record.date;
    const QString text = QString::fromUtf8(viewOf(document, set, record.body));
    const bool isInDocument = record.body.buffer == RecordSet::inDocument;
    const qint64 source = isInDocument ? document.utf16Offset(qint64(record.body.offset)) : 0;
    essay.blocks = plainBlocks(text, source, record.first, record.last);
    return essay;
}

}

std::vector<Essay> essaysOfPosts(const std::vector<Documents::Document> &documents,
                                 const std::vector<Reading> &readings)
{
    std::vector<Post> posts;
    bool hasAnswered = false;
    for (const Reading &reading : readings) {
        for (const Post &post : postsOf(documents[reading.document], reading)) {
            hasAnswered = hasAnswered || post.isAnswered;
            posts.push_back(post);
        }
    }
    std::vector<Essay> essays;
    QSet<QByteArrayView> seen;
    for (const Post &post : posts) {
        const Documents::Document &document = documents[post.reading->document];
        if ((hasAnswered && !post.isAnswered) || int(essays.size()) >= Base::Limits::postEssays)
            continue;
        const QByteArrayView body = viewOf(document, post.reading->records, post.record->body).trimmed();
        if (seen.contains(body))
            continue;
        seen.insert(body);
        essays.push_back(essayOf(document, post));
    }
    return essays;
}

}
