#include "formats/chatreader.h"

#include "formats/recordwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qint32 probedLines = 120;
constexpr int fewestSaid = 3;
constexpr double mostOther = 0.25; //!< of the lines: messages may go on over several
constexpr qint32 halfDay = 12 * 3600;

//! The day in the name of a file: "2004-11-15_03.log", "#channel.20041115.log"; invalid where none.
QDate dayOfPath(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d))"));
    const QRegularExpressionMatch match = pattern.match(path.section(u'/', -1));
    return {match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
}

//! The codes by which mIRC and others colour words.
bool isFormat(char c)
{
    return c == '\x02' || c == '\x03' || c == '\x0F' || c == '\x11' || c == '\x16' || c == '\x1D' || c == '\x1E'
        || c == '\x1F';
}

//! Words without these codes and the numbers of colours behind them: "\x03" and up to "12,04".
QByteArray withoutFormats(QByteArrayView words)
{
    QByteArray plain;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isFormat(words[i])) {
            plain += words[i];
            continue;
        }
        const auto skipDigits = [&] {
            for (int k = 0; k < 2 && i + 1 < words.size() && words[i + 1] >= '0' && words[i + 1] <= '9'; ++k)
                ++i;
        };
        if (words[i] != '\x03')
            continue;
        skipDigits();
        if (i + 2 < words.size() && words[i + 1] == ',' && words[i + 2] >= '0' && words[i + 2] <= '9') {
            ++i;
            skipDigits();
        }
    }
    return plain;
}

//! Reads one log; one of these a reading.
class ChatReading
{
public:
    ChatReading(const Documents::Document &document, QDate day) : m_document(document), m_day(day) { }

    void take(qint32 number, const ChatLine &line)
    {
        const bool goesOn = line.kind == ChatLine::Kind::Other && m_isOpen;
        if (goesOn) {
            m_record.last = number;
            return;
        }
        endMessage(number - 1);
        if (line.date.isValid()) {
            m_day = line.date;
            m_second = -1;
        }
        if (line.kind == ChatLine::Kind::Said)
            beginMessage(number, line);
        else
            addFurniture(number);
    }

    RecordSet finish()
    {
        endMessage(m_document.lineCount());
        m_writer.set().unit = RecordSet::Unit::Line;
        m_writer.set().total = m_document.lineCount();
        return m_writer.take();
    }

private:
    void beginMessage(qint32 number, const ChatLine &line)
    {
        m_isOpen = true;
        m_record = Record();
        m_record.first = m_record.last = number;
        m_record.id = m_writer.keep(QByteArray::number(number));
        m_record.author = m_writer.author(QString::fromUtf8(withoutFormats(line.nick)));
        const QByteArrayView whole = m_document.lineUtf8(number);
        m_bodyBegin = m_document.line(number).begin + (line.text.data() - whole.data());
        if (line.second < 0)
            return;
        if (m_day.isValid() && line.second + halfDay < m_second)
            m_day = m_day.addDays(1);
        m_second = line.second;
        if (!m_day.isValid())
            return;
        m_record.date.msecs = m_day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + line.second * qint64(1000);
        m_record.date.precision = line.hasSeconds ? Base::Moment::Precision::Second : Base::Moment::Precision::Minute;
    }

    void endMessage(qint32 last)
    {
        if (!m_isOpen)
            return;
        m_isOpen = false;
        while (last > m_record.first && m_document.lineUtf8(last).trimmed().isEmpty())
            --last;
        m_record.last = last;
        const qint64 end = std::max(m_document.line(last).end, m_bodyBegin);
        const QByteArrayView words = m_document.utf8().sliced(m_bodyBegin, end - m_bodyBegin);
        m_record.body = std::ranges::any_of(words, isFormat) ? m_writer.keep(withoutFormats(words))
                                                             : RecordWriter::slice(m_bodyBegin, end);
        m_writer.add(m_record);
        for (qint32 blank = last + 1; blank <= m_document.lineCount() && isBlank(blank); ++blank)
            addFurniture(blank);
    }

    [[nodiscard]] bool isBlank(qint32 number) const { return m_document.lineUtf8(number).trimmed().isEmpty(); }

    void addFurniture(qint32 number)
    {
        auto &furniture = m_writer.set().furniture;
        if (!furniture.empty() && furniture.back().last >= number)
            return;
        if (!furniture.empty() && furniture.back().last == number - 1)
            furniture.back().last = number;
        else
            furniture.push_back({number, number});
    }

    const Documents::Document &m_document;
    RecordWriter m_writer;
    Record m_record;
    QDate m_day;
    qint64 m_bodyBegin = 0;
    qint32 m_second = -1; //!< of the day, of the last message
    bool m_isOpen = false;
};

}

Probe ChatReader::probe(const Documents::Document &document) const
{
    int said = 0;
    int others = 0;
    int lines = 0;
    bool isDated = false;
    for (qint32 number = 1; number <= std::min(document.lineCount(), probedLines); ++number) {
        const QByteArrayView line = document.lineUtf8(number);
        if (line.trimmed().isEmpty())
            continue;
        const ChatLine read = m_readLine(line);
        const ChatLine::Kind kind = read.kind;
        isDated = isDated || read.date.isValid();
        ++lines;
        said += kind == ChatLine::Kind::Said;
        others += kind == ChatLine::Kind::Other;
    }
    const double most = m_hasOwnDays ? 0.6 : mostOther; // of messages on telephones many have several lines
    // Without a day it was not exported but copied: a paste, maybe in pieces.
    if (said < fewestSaid || others > most * lines || (m_hasOwnDays && !isDated))
        return {};
    return {90, QStringLiteral("lines with a time and who writes")};
}

Reading ChatReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    ChatReading log(document, m_hasOwnDays ? QDate() : dayOfPath(document.path));
    for (qint32 number = 1; number <= document.lineCount(); ++number)
        log.take(number, m_readLine(document.lineUtf8(number)));
    reading.records = log.finish();
    return reading;
}

}
