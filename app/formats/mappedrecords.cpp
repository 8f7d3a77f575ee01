#include "formats/mappedrecords.h"

#include "formats/fieldtext.h"

#include <QSet>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qint64 dayMsecs = 86'400'000;

}

JsonValue MappedRecords::firstOf(const JsonObject &object, const MappedRecord::Fields &fields)
{
    for (const int field : fields) {
        if (isIdValue(object[field]))
            return object[field];
    }
    return {};
}

//! Whether a field says that something holds: anything but false, null and "".
bool MappedRecords::isSet(const JsonObject &object, const MappedRecord::Fields &fields)
{
    return std::ranges::any_of(fields, [&](int field) {
        const JsonValue value = object[field];
        return isIdValue(value) || value.kind == JsonValue::Kind::True || value.kind == JsonValue::Kind::Object;
    });
}

bool MappedRecords::meets(const JsonObject &object, const MappedRecord::Need &need) const
{
    const JsonValue value = object[need.field];
    if (!need.value.isEmpty())
        return isIdValue(value) && m_records.raw(value) == need.value;
    return isSet(object, {need.field}) || (value.kind == JsonValue::Kind::Array && value.size > 0);
}

const MappedRecord *MappedRecords::kindOf(const JsonObject &object) const
{
    for (const MappedRecord &kind : m_map.records) {
        const bool isHere = kind.isAnywhere || (kind.isAtTop && object.depth == 0)
            || std::ranges::find(kind.under, object.key) != kind.under.end();
        const auto isMet = [&](const MappedRecord::Need &need) { return meets(object, need); };
        if (isHere && std::ranges::all_of(kind.needs, isMet) && std::ranges::none_of(kind.lacks, isMet))
            return &kind;
    }
    return nullptr;
}

QByteArray MappedRecords::bytes(Base::Slice slice)
{
    if (slice.isEmpty())
        return {};
    const bool isHere = slice.buffer == RecordSet::inDocument;
    const QByteArrayView buffer = isHere ? m_document.utf8() : m_records.writer().view(slice);
    return isHere ? buffer.sliced(qsizetype(slice.offset), slice.size).toByteArray() : buffer.toByteArray();
}

Base::Slice MappedRecords::idOf(const JsonValue &value, const QByteArray &prefix)
{
    if (prefix.isEmpty() || !isIdValue(value))
        return m_records.slice(value);
    return m_records.writer().keep(QByteArray(prefix + m_records.text(value).toByteArray()));
}

QString MappedRecords::repaired(const JsonValue &value)
{
    const QByteArrayView text = m_records.text(value);
    return m_map.repairsEncoding ? QString::fromUtf8(withRepairedEncoding(text)) : QString::fromUtf8(text);
}

void MappedRecords::take(const JsonObject &object, qint64 end)
{
    const MappedRecord *kind = kindOf(object);
    if (!kind)
        return;
    Pending pending;
    pending.begin = object.begin;
    pending.end = end;
    pending.isFrame = kind->isFrame;
    // A writer that is null is one who is gone.
    const auto isThere = [&](int field) { return (object.has >> field & 1) != 0; };
    pending.hasWriterOutside = kind->hasWriterOutside && std::ranges::none_of(kind->author, isThere);
    pending.isOnce = kind->isOnce;
    Record &record = pending.record;
    record.id = idOf(firstOf(object, kind->id), kind->idPrefix);
    takeAnswers(*kind, object, bytes(record.id));
    if (kind->isCount)
        return;
    record.isPost = kind->isPost;
    takeIds(*kind, object, pending);
    takeWords(*kind, object, record);
    const bool saysNothing = record.body.isEmpty() && record.id.isEmpty() && record.state == RecordState::Present;
    if (saysNothing && !kind->isFrame)
        return;
    const JsonValue alias = firstOf(object, kind->alias);
    if (isIdValue(alias) && !record.id.isEmpty())
        m_records.writer().set().sameIds.push_back({record.id, m_records.slice(alias)});
    m_pending.push_back(std::move(pending));
}

//! Whom it answers, as far as it says so itself.
void MappedRecords::takeIds(const MappedRecord &kind, const JsonObject &object, Pending &pending)
{
    Record &record = pending.record;
    const JsonValue about = firstOf(object, kind.about);
    const JsonValue parent = firstOf(object, kind.parent);
    const QByteArrayView named = m_records.raw(parent);
    const bool isNobody = kind.noParent.contains(named) || named == m_records.raw(firstOf(object, kind.id));
    const bool saysNull =
        std::ranges::any_of(kind.parent, [&](int field) { return object[field].kind == JsonValue::Kind::Null; });
    const Base::Slice post = idOf(about, kind.aboutPrefix);
    if (!post.isEmpty())
        pending.ancestors.push_back(post);
    if (const JsonValue path = firstOf(object, kind.path); isIdValue(path)) {
        takePath(m_records.text(path).toByteArray(), pending);
    } else if (isIdValue(parent) && !isNobody) {
        record.parent = m_records.slice(parent);
        pending.ancestors.push_back(record.parent);
    }
    const bool answersPost = pending.ancestors.size() == std::size_t(!post.isEmpty());
    record.isTop =
        answersPost && (kind.isPost || kind.isTop || !post.isEmpty() || saysNull || (isIdValue(parent) && isNobody));
    if (pending.ancestors.size() == 1) { // the parent says it all
        record.parent = pending.ancestors.front();
        pending.ancestors.clear();
    }
}

//! The ids of its ancestors behind that of the post: all of the path but the first, which stands for the post, and the
//! last, which is its own.
void MappedRecords::takePath(QByteArrayView path, Pending &pending)
{
    qsizetype at = path.indexOf('.') + 1;
    const qsizetype end = path.lastIndexOf('.');
    while (at > 0 && at < end) {
        const qsizetype dot = path.indexOf('.', at);
        pending.ancestors.push_back(m_records.writer().keep(path.sliced(at, dot - at)));
        at = dot + 1;
    }
}

void MappedRecords::takeWords(const MappedRecord &kind, const JsonObject &object, Record &record)
{
    record.author = m_records.writer().author(repaired(firstOf(object, kind.author)).simplified());
    record.date = m_records.moment(firstOf(object, kind.date));
    if (m_map.isUtc && record.date.precision > Base::Moment::Precision::Day)
        record.date.hasOffset = true;
    if (m_map.isToTheDay && record.date.isValid()) {
        record.date.precision = Base::Moment::Precision::Day;
        record.date.msecs -= record.date.msecs % dayMsecs;
    }
    record.score = m_records.score(firstOf(object, kind.score));
    record.subject = m_records.writer().subject(repaired(firstOf(object, kind.title)).simplified());
    record.body = textOf(kind, object);
    if (isSet(object, kind.removed))
        record.state = RecordState::Removed;
    if (isSet(object, kind.deleted))
        record.state = RecordState::Deleted;
}

Base::Slice MappedRecords::textOf(const MappedRecord &kind, const JsonObject &object)
{
    for (const MappedRecord::Text &text : kind.text) {
        const JsonValue value = object[text.field];
        if (text.markup == Markup::Parts && value.kind == JsonValue::Kind::Array) {
            const QByteArray words = joinedParts(m_document.utf8(), object.begin, value.begin);
            if (!words.trimmed().isEmpty())
                return m_records.writer().keep(words);
        }
        if (!isIdValue(value))
            continue;
        const bool isChanged = text.markup != Markup::Plain || m_map.dropsMentions || m_map.repairsEncoding;
        if (!isChanged)
            return m_records.slice(value);
        QByteArray words = m_records.text(value).toByteArray();
        if (m_map.repairsEncoding)
            words = withRepairedEncoding(words);
        words = shownText(words, text.markup);
        if (m_map.dropsMentions)
            words = withoutMentions(words).toByteArray();
        if (!words.trimmed().isEmpty())
            return m_records.writer().keep(words);
    }
    return {};
}

void MappedRecords::takeAnswers(const MappedRecord &kind, const JsonObject &object, const QByteArray &id)
{
    const std::optional<qint64> stated = m_records.integer(firstOf(object, kind.answers));
    if (!stated || *stated <= 0 || id.isEmpty())
        return;
    Answers &answers = m_answers[id];
    if (answers.stated == 0)
        m_answered += id;
    answers.stated = std::max(answers.stated, std::min(*stated, qint64(std::numeric_limits<qint32>::max())));
    answers.areAll = kind.answersAreAll;
    answers.begin = object.begin;
}

//! What stands in each of its answers is one record.
void MappedRecords::leaveOutRepeated()
{
    QSet<QByteArray> seen;
    for (const Pending &pending : m_pending) {
        if (!pending.isOnce && pending.record.isPost)
            seen.insert(bytes(pending.record.id));
    }
    for (Pending &pending : m_pending) {
        if (!pending.isOnce)
            continue;
        const QByteArray id = bytes(pending.record.id);
        pending.isRepeated = seen.contains(id);
        seen.insert(id);
    }
    std::erase_if(m_pending, [](const Pending &pending) { return pending.isRepeated; });
}

//! A record inside another one's object answers that, where it names nobody else.
void MappedRecords::hangInner()
{
    std::ranges::stable_sort(m_pending, {}, &Pending::begin);
    std::vector<std::size_t> around; // records
    std::vector<std::size_t> frames;
    const auto leave = [&](std::vector<std::size_t> &open, qint64 place) {
        while (!open.empty() && m_pending[open.back()].end <= place)
            open.pop_back();
    };
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        Pending &own = m_pending[i];
        leave(around, own.begin);
        leave(frames, own.begin);
        frames.push_back(i);
        if (own.hasWriterOutside && own.record.author == 0 && frames.size() > 1)
            own.record.author = m_pending[frames[frames.size() - 2]].record.author;
        if (own.isFrame)
            continue;
        if (!around.empty() && own.record.parent.isEmpty() && own.ancestors.empty() && !own.record.isPost) {
            Pending &outer = m_pending[around.back()];
            if (outer.record.id.isEmpty()) {
                const QByteArray name = m_document.path.toUtf8() + '#' + QByteArray::number(qint64(around.back() + 1));
                outer.record.id = m_records.writer().keep(name);
            }
            own.record.parent = outer.record.id;
            own.record.isTop = outer.record.isPost;
        }
        around.push_back(i);
    }
    std::erase_if(m_pending, [](const Pending &pending) { return pending.isFrame; });
}

void MappedRecords::countAnswers()
{
    QSet<QByteArray> counted;
    for (const Pending &pending : m_pending) {
        const QByteArray id = bytes(pending.record.id);
        if (!id.isEmpty() && counted.contains(id))
            continue;
        counted.insert(id);
        const Base::Slice last = pending.ancestors.empty() ? Base::Slice() : pending.ancestors.back();
        const auto at = m_answers.find(bytes(pending.record.parent.isEmpty() ? last : pending.record.parent));
        if (at == m_answers.end())
            continue;
        const auto own = m_answers.constFind(id);
        at->found += 1 + (at->areAll && own != m_answers.cend() ? own->stated : 0);
    }
}

//! A document of one record is no discussion of which a part is missing: its answers may stand in the next.
void MappedRecords::addStubs()
{
    if (m_pending.size() < 2)
        return;
    for (const QByteArray &id : std::as_const(m_answered)) {
        const Answers &answers = m_answers[id];
        if (answers.found >= answers.stated)
            continue;
        Record stub;
        stub.id = m_records.writer().keep(QByteArray("more:" + id));
        stub.parent = m_records.writer().keep(id);
        stub.state = RecordState::Stub;
        stub.hiddenCount = quint32(answers.stated - answers.found);
        m_records.add(stub, answers.begin);
    }
}

RecordSet MappedRecords::finish()
{
    leaveOutRepeated();
    hangInner();
    countAnswers();
    for (const Pending &pending : m_pending) {
        for (const Base::Slice ancestor : pending.ancestors)
            m_records.addReference(ancestor);
        m_records.add(pending.record, pending.begin);
    }
    addStubs();
    RecordSet set = m_records.take();
    set.idSpace = m_map.idSpace;
    return set;
}

}
