#include "formats/mailrecords.h"

#include "formats/maildate.h"
#include "formats/mailwords.h"
#include "text/subjects.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Catena::Formats {

namespace {

constexpr qint32 sampleMessages = 512; //!< tell how long the others are likely to be
constexpr std::size_t mostExpected = 2'000'000; //!< long messages after short ones shall cost no memory

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0 && c != 0x1B; });
}

//! The next "<...>" of a header from an offset on, without brackets; moves the offset behind it. Of "<<a@b>" the last
//! "<" opens it. Empty for none.
QByteArrayView nextId(QByteArrayView header, qsizetype &at)
{
    const char *const end = header.data() + header.size();
    const auto find = [end](const char *from, char c) {
        return from < end ? static_cast<const char *>(std::memchr(from, c, std::size_t(end - from))) : nullptr;
    };
    const char *open = find(header.data() + at, '<');
    const char *close = open ? find(open, '>') : nullptr;
    while (close) {
        for (const char *inner = open; inner && inner < close; inner = find(inner + 1, '<'))
            open = inner;
        at = close + 1 - header.data();
        if (close > open + 1)
            return {open + 1, close};
        open = find(close + 1, '<');
        close = open ? find(open, '>') : nullptr;
    }
    at = header.size();
    return {};
}

//! The id that a Message-ID header names: what is in brackets, else its first word.
QByteArrayView messageId(QByteArrayView header)
{
    qsizetype at = 0;
    const QByteArrayView id = nextId(header, at);
    if (!id.isEmpty() || header.isEmpty())
        return id;
    qsizetype end = 0;
    while (end < header.size() && header[end] != ' ' && header[end] != '\t' && header[end] != '\r'
           && header[end] != '\n')
        ++end;
    return header.first(end);
}

//! The id that ends a References header, where one does and is not "<>".
QByteArrayView lastReference(QByteArrayView header)
{
    if (!header.endsWith('>'))
        return {};
    const QByteArrayView before = header.chopped(1);
    qsizetype begin = before.size();
    while (begin > 0 && before[begin - 1] != '<' && before[begin - 1] != '>')
        --begin;
    return begin > 0 && before[begin - 1] == '<' ? before.sliced(begin) : QByteArrayView();
}

//! Of a list of ids, apart for the first: even, and not zero.
quint64 hashOf(QByteArrayView first, QByteArrayView others)
{
    constexpr quint64 odd = 0x9E37'79B9'7F4A'7C15;
    const size_t seed = QHashSeed::globalSeed();
    return ((quint64(qHash(first, seed)) * odd + quint64(qHash(others, seed))) | 3U) - 1;
}

bool hasSpace(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return quint8(c) <= ' '; });
}

}

void MailRecords::setDocument(QByteArrayView text)
{
    m_text = text;
    m_origin = RecordWriter::slice(0, 0);
    m_writer.set().idSpace = QStringLiteral("mail");
    m_writer.set().isTopByDefault = true;
}

void MailRecords::setCopy(QByteArrayView text)
{
    setDocument(text);
    m_origin = m_writer.keep(text);
}

void MailRecords::add(std::span<const MboxMessage> messages)
{
    prefetch(messages);
    for (const MboxMessage &message : messages)
        addMessage(message);
}

void MailRecords::addMessage(const MboxMessage &message)
{
    const QByteArrayView bytes = m_text.sliced(message.begin, message.end - message.begin);
    const MailHeaders &headers = message.headers;
    Record record;
    record.first = record.last = ++m_count;
    if (startsWithWords(headers.control, "cancel")) {
        qsizetype at = 0;
        m_cancels.push_back({nextId(headers.control, at), authorOf(headers, {})});
        m_writer.set().furniture.push_back({m_count, m_count});
        return;
    }
    const MailBody body = mailBodyOf(bytes, headers, contentOf(headers), message.hasEscapedFrom && !message.isCounted);
    setBody(body, message, record);
    setNames(headers, body.encoding, record);
    record.date = readMailDate(headers.date);
    if (!record.date.isValid())
        record.date = readMailDate(message.envelope.sliced(message.envelope.lastIndexOf('@') + 1));
    setIds(headers, record);
    const bool isTop = isTopSubject(record.subject);
    record.isTop = headers.references.isEmpty() && headers.inReplyTo.isEmpty() && isTop;
    m_writer.add(record);
    if (m_count == sampleMessages) {
        const auto likely = std::size_t(m_text.size() / std::max<qsizetype>(message.end / m_count, 1));
        m_writer.expect(std::min(likely + likely / 16, mostExpected));
    }
}

RecordSet MailRecords::take()
{
    cancelMessages();
    m_writer.set().total = m_count;
    return m_writer.take();
}

Base::Slice MailRecords::sliceOf(QByteArrayView part) const
{
    Base::Slice slice = m_origin;
    slice.offset += quint64(part.data() - m_text.data());
    slice.size = quint32(part.size());
    return slice;
}

const MailContent &MailRecords::contentOf(const MailHeaders &headers)
{
    // Most messages say what the one before says.
    if (headers.contentType != m_lastType || headers.transferEncoding != m_lastTransfer) {
        m_lastContent = mailContentOf(headers.contentType, headers.transferEncoding);
        m_lastType = headers.contentType;
        m_lastTransfer = headers.transferEncoding;
    }
    return m_lastContent;
}

//! Has the memory fetched that setIds() and setNames() will look at.
void MailRecords::prefetch(std::span<const MboxMessage> messages) const
{
    std::array<QByteArrayView, 2 * batch> ids;
    std::array<QByteArrayView, batch> names;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const MailHeaders &headers = messages[i].headers;
        ids[2 * i] = messageId(headers.messageId);
        ids[2 * i + 1] = lastReference(headers.references);
        names[i] = headers.from;
    }
    m_writer.ids().prefetch(std::span(ids).first(2 * messages.size()));
    m_authors.prefetch(std::span(names).first(messages.size()));
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (const quint32 last = m_writer.ids().known(ids[2 * i + 1]); last < m_ancestors.size())
            __builtin_prefetch(&m_ancestors[last]);
    }
}

//! An id without the white space of one that is folded over two lines.
QByteArrayView MailRecords::joined(QByteArrayView id, QByteArray &held)
{
    if (!hasSpace(id))
        return id;
    held = id.toByteArray();
    held.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return held;
}

void MailRecords::setIds(const MailHeaders &headers, Record &record)
{
    QByteArray heldId;
    QByteArray heldParent;
    const QByteArrayView id = messageId(headers.messageId);
    qsizetype at = 0;
    const QByteArrayView parent = nextId(headers.inReplyTo, at);
    const QByteArrayView wholeId = joined(id, heldId);
    const QByteArrayView wholeParent = joined(parent, heldParent);
    const QByteArrayView lastId = lastReference(headers.references);
    const quint32 last = addRepeated(headers.references, lastId, wholeId);
    if (last == IdTable::none)
        addReferences(headers.references);
    const bool isLast = last != IdTable::none && lastId == wholeParent;
    m_writer.number(record, wholeId, isLast ? QByteArrayView() : wholeParent);
    record.parentNumber = isLast ? last : record.parentNumber;
    remember(record, headers.references);
    record.id = heldId.isEmpty() ? sliceOf(id) : m_writer.keep(wholeId);
    record.parent = heldParent.isEmpty() ? sliceOf(parent) : m_writer.keep(wholeParent);
}

//! Most References are those of the message that is answered, and its id; of long ones the oldest but the first are
//! left out. Then the id alone says all: who that message answers is known, so that what others say of it, or again of
//! those before it, changes nothing. Looking up one id instead of ten is most of what threading costs. The number of
//! that id, or none where it is not so, and nothing was added.
quint32 MailRecords::addRepeated(QByteArrayView header, QByteArrayView last, QByteArrayView ownId)
{
    if (last.isEmpty() || last == ownId || hasSpace(last))
        return IdTable::none;
    const QByteArrayView before = header.chopped(last.size() + 2).trimmed();
    const qsizetype firstEnd = before.indexOf('>') + 1;
    if (firstEnd == 0)
        return IdTable::none;
    const quint32 number = m_writer.ids().known(last);
    if (number >= m_ancestors.size())
        return IdTable::none;
    const quint64 named = hashOf(before.first(firstEnd), before.sliced(firstEnd));
    if (named != m_ancestors[number].all && named != m_ancestors[number].withoutSecond)
        return IdTable::none;
    m_writer.set().references.push_back(number);
    return number;
}

void MailRecords::remember(const Record &record, QByteArrayView header)
{
    if (record.idNumber == Record::notNumbered)
        return;
    if (m_ancestors.size() <= record.idNumber)
        m_ancestors.resize(std::max<std::size_t>(record.idNumber + 1, m_ancestors.size() * 2));
    Ancestors &ancestors = m_ancestors[record.idNumber];
    if (ancestors.all != 0)
        return;
    const std::vector<quint32> &references = m_writer.set().references;
    const qsizetype first = header.indexOf('>') + 1;
    if (first == 0 || references.empty() || references.back() == record.idNumber) {
        ancestors.all = 1; // says nothing, and no other that bears the id speaks for it
        return;
    }
    ancestors.all = hashOf(header.first(first), header.sliced(first));
    const qsizetype second = header.indexOf('>', first) + 1;
    ancestors.withoutSecond = second > 0 ? hashOf(header.first(first), header.sliced(second)) : 0;
}

void MailRecords::addReferences(QByteArrayView header)
{
    m_named.clear();
    for (qsizetype at = 0; at < header.size();) {
        const QByteArrayView id = nextId(header, at);
        if (id.isEmpty())
            continue;
        if (!hasSpace(id)) {
            m_named.push_back(id);
            continue;
        }
        m_writer.addReferences(m_named);
        m_named.clear();
        QByteArray held;
        m_writer.addReference(joined(id, held));
    }
    m_writer.addReferences(m_named);
}

void MailRecords::setBody(const MailBody &body, const MboxMessage &message, Record &record)
{
    record.body = body.isAsIs ? sliceOf(m_text.sliced(message.begin + body.begin, body.end - body.begin))
                              : m_writer.keep(body.text);
    if (!body.problem.isEmpty())
        m_issues.append(
            {Base::IssueKind::Broken, m_path, 0, QStringLiteral("message %1: %2").arg(m_count).arg(body.problem)});
}

quint32 MailRecords::authorOf(const MailHeaders &headers, const QByteArray &encoding)
{
    const QByteArrayView from = headers.from.isEmpty() ? headers.sender : headers.from;
    // What other bytes mean depends on the message's encoding.
    const quint32 known = m_authors.numberOf(
        from, [&] { return isAscii(from) ? m_writer.newAuthor(mailAuthor(from, encoding)) : IdTable::none; });
    return known == IdTable::none ? m_writer.author(mailAuthor(from, encoding)) : known;
}

void MailRecords::setNames(const MailHeaders &headers, const QByteArray &encoding, Record &record)
{
    record.author = authorOf(headers, encoding);
    const QByteArrayView subject = headers.subject;
    const auto read = [&] { return m_writer.subject(decodeMailWords(subject, encoding)); };
    const quint32 known = m_subjects.numberOf(subject, [&] { return isAscii(subject) ? read() : IdTable::none; });
    record.subject = known == IdTable::none ? read() : known;
}

//! Whether a message without references may begin something: no reply's subject, and none that was there before.
bool MailRecords::isTopSubject(quint32 subject)
{
    if (subject == 0)
        return false;
    if (m_subjectUses.size() <= subject)
        m_subjectUses.resize(subject + 1, 0);
    if (m_subjectUses[subject]++ > 0) {
        m_subjectUses[subject] = 1;
        return false;
    }
    const QString words = m_writer.set().subjects[qsizetype(subject)];
    const QString base = Text::baseSubject(words);
    const bool isNew = !m_baseSubjects.contains(base);
    m_baseSubjects.insert(base);
    return isNew && !Text::isReplySubject(words);
}

void MailRecords::cancelMessages()
{
    if (m_cancels.empty())
        return;
    // Only who wrote a message may take it back.
    QHash<QByteArrayView, quint32> cancelled;
    for (const Cancel &cancel : m_cancels)
        cancelled.insert(cancel.id, cancel.author);
    const QStringList &authors = m_writer.set().authors;
    for (Record &record : m_writer.set().records) {
        const bool isInText = record.id.buffer == m_origin.buffer && !record.id.isEmpty()
            && record.id.offset - m_origin.offset + record.id.size <= quint64(m_text.size());
        if (!isInText)
            continue;
        const auto found = cancelled.constFind(
            m_text.sliced(qsizetype(record.id.offset - m_origin.offset), qsizetype(record.id.size)));
        if (found != cancelled.cend() && authors[*found] == authors[record.author])
            record.state = RecordState::Deleted;
    }
}

}
