#pragma once

#include "base/issue.h"
#include "formats/mailbody.h"
#include "formats/mbox.h"
#include "formats/namenumbers.h"
#include "formats/recordwriter.h"

#include <QSet>

#include <vector>

namespace Catena::Formats {

//! Makes records of the messages of one document, in their order. What stands in the document as it is to be shown -
//! ids, most bodies - stays a slice of it. Lives as long as one reading.
class MailRecords
{
public:
    explicit MailRecords(QString path) : m_path(std::move(path)) { }

    //! The text that the messages stand in is the document's,
    void setDocument(QByteArrayView text);
    //! or this copy of it, which has to outlive this.
    void setCopy(QByteArrayView text);
    static constexpr std::size_t batch = IdTable::batch / 2; //!< of messages: two ids each
    //! Adds the next messages, a batch at most.
    void add(std::span<const MboxMessage> messages);
    [[nodiscard]] RecordSet take();
    [[nodiscard]] const Base::Issues &issues() const { return m_issues; }

private:
    //! A message that orders another to be taken back (RFC 5537, section 5.3).
    struct Cancel
    {
        QByteArrayView id;
        quint32 author = 0;
    };

    //! The References of a message, where they name another than itself, by their hashes: a look at the bytes of one
    //! long gone by takes as long as reading them.
    struct Ancestors
    {
        quint64 all = 0; //!< 0 = not known
        quint64 withoutSecond = 0;
    };

    [[nodiscard]] Base::Slice sliceOf(QByteArrayView part) const;
    [[nodiscard]] const MailContent &contentOf(const MailHeaders &headers);
    void prefetch(std::span<const MboxMessage> messages) const;
    void addMessage(const MboxMessage &message);
    [[nodiscard]] static QByteArrayView joined(QByteArrayView id, QByteArray &held);
    void setIds(const MailHeaders &headers, Record &record);
    void addReferences(QByteArrayView header);
    [[nodiscard]] quint32 addRepeated(QByteArrayView header, QByteArrayView last, QByteArrayView ownId);
    void remember(const Record &record, QByteArrayView header);
    void setBody(const MailBody &body, const MboxMessage &message, Record &record);
    [[nodiscard]] quint32 authorOf(const MailHeaders &headers, const QByteArray &encoding);
    void setNames(const MailHeaders &headers, const QByteArray &encoding, Record &record);
    [[nodiscard]] bool isTopSubject(quint32 subject);
    void cancelMessages();

    QString m_path;
    QByteArrayView m_text;
    Base::Slice m_origin; //!< where m_text begins
    RecordWriter m_writer;
    qint32 m_count = 0;
    QByteArrayView m_lastType; //!< Content-Type and Content-Transfer-Encoding of the last message, and what they say
    QByteArrayView m_lastTransfer;
    MailContent m_lastContent;
    NameNumbers m_authors; //!< by header as written; none: not ASCII
    NameNumbers m_subjects;
    std::vector<QByteArrayView> m_named; //!< the references of one message
    std::vector<Ancestors> m_ancestors; //!< by number of an id: of the first message that bears it
    std::vector<quint8> m_subjectUses; //!< by subject: 0 = not looked at
    QSet<QString> m_baseSubjects; //!< of the messages so far
    std::vector<Cancel> m_cancels;
    Base::Issues m_issues;
};

}
