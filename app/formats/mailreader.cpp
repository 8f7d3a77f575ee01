#include "formats/mailreader.h"

#include "documents/mailtext.h"
#include "formats/mailrecords.h"
#include "formats/mbox.h"

namespace Catena::Formats {

namespace {

using Documents::MailText;

//! Whether lines end in CR alone, as on old Macs.
bool endsLinesInCr(QByteArrayView text)
{
    const qsizetype cr = text.indexOf('\r');
    return cr >= 0 && (cr + 1 == text.size() || text[cr + 1] != '\n') && !text.first(cr).contains('\n');
}

}

QString MailReader::name() const
{
    return QStringLiteral("mail");
}

Probe MailReader::probe(const Documents::Document &document) const
{
    switch (Documents::mailTextOf(document.utf8())) {
    case MailText::Box:
        return {95, QStringLiteral("a mailbox separator")};
    case MailText::Message:
        return {90, QStringLiteral("headers of mail")};
    case MailText::None:
        break;
    }
    return {};
}

Reading MailReader::read(const Documents::Document &document, quint32 index, const ReadOptions &options) const
{
    Q_UNUSED(options)
    Reading reading;
    reading.document = index;
    const QByteArrayView own = document.utf8();
    MailRecords records(document.path);
    QByteArray withLf;
    if (endsLinesInCr(own)) {
        withLf = own.toByteArray().replace('\r', '\n');
        records.setCopy(withLf);
    } else {
        records.setDocument(own);
    }
    const QByteArrayView text = withLf.isEmpty() ? own : QByteArrayView(withLf);
    if (Documents::mailTextOf(text) == MailText::Message) {
        qsizetype begin = 0;
        while (begin < text.size() && (text[begin] == '\n' || text[begin] == '\r'))
            ++begin;
        MboxMessage message;
        message.begin = begin;
        message.end = text.size();
        message.headers = scanMailHeaders(text.sliced(begin));
        message.isCounted = true;
        records.add({&message, 1});
    } else {
        MboxWalk walk(text);
        std::vector<MboxMessage> some;
        while (std::optional<MboxMessage> message = walk.next()) {
            some.push_back(*std::move(message));
            if (some.size() == MailRecords::batch) {
                records.add(some);
                some.clear();
            }
        }
        records.add(some);
    }
    reading.records = records.take();
    reading.issues = records.issues();
    return reading;
}

}
