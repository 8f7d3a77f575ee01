#include "formats/jsonrecords.h"

#include "formats/htmltext.h"
#include "text/dates.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace Catena::Formats {

namespace {

constexpr qint64 latestSecond = 253'402'300'799; //!< the end of the year 9999
constexpr std::size_t sampleRecords = 512; //!< tell how long the others are likely to be
constexpr std::size_t mostExpected = 2'000'000; //!< long records after short ones shall cost no memory
constexpr qint64 leastMillisecond = 100'000'000'000; //!< a larger number counts milliseconds: as seconds, the year 5138

//! Decimal digits of a fixed width at an offset; -1 where there are none.
int digits(QByteArrayView text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

//! Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms", days_from_civil).
qint64 daysOf(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int ofEra = y - era * 400;
    const int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return qint64(era) * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

//! The zone at the end of an ISO date: "Z", "+09:00", "+0900", "+09", " UTC".
bool readZone(QByteArrayView zone, Base::Moment &moment)
{
    if (zone.isEmpty())
        return true;
    if (zone == QByteArrayView("Z") || zone == QByteArrayView("z") || zone == QByteArrayView(" UTC")) {
        moment.hasOffset = true;
        return true;
    }
    const int hours = digits(zone, 1, 2);
    const bool hasColon = zone.size() == 6 && zone[3] == ':';
    const int minutes = zone.size() == 3 ? 0 : digits(zone, hasColon ? 4 : 3, 2);
    const bool isWhole = zone.size() == 3 || zone.size() == 5 || hasColon;
    if ((zone[0] != '+' && zone[0] != '-') || hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || !isWhole)
        return false;
    const int sign = zone[0] == '-' ? -1 : 1;
    moment.offsetMinutes = qint16(sign * (hours * 60 + minutes));
    moment.hasOffset = true;
    moment.msecs -= qint64(moment.offsetMinutes) * 60'000;
    return true;
}

//! ISO 8601 as programs write it; invalid where it is anything else.
Base::Moment isoMoment(QByteArrayView text)
{
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const bool isDate = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!isDate || text[4] != '-' || text[7] != '-')
        return {};
    Base::Moment moment;
    moment.msecs = daysOf(year, month, day) * 86'400'000;
    moment.precision = Base::Moment::Precision::Day;
    if (text.size() == 10)
        return moment;
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    if ((text[10] != 'T' && text[10] != ' ') || hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[13] != ':')
        return {};
    moment.msecs += (hour * 60 + minute) * qint64(60'000);
    moment.precision = Base::Moment::Precision::Minute;
    qsizetype at = 16;
    if (at < text.size() && text[at] == ':') {
        const int second = digits(text, 17, 2);
        if (second < 0 || second > 60)
            return {};
        moment.msecs += second * qint64(1000);
        moment.precision = Base::Moment::Precision::Second;
        at = 19;
        while (at < text.size() && (text[at] == '.' || (at > 19 && text[at] >= '0' && text[at] <= '9')))
            ++at;
    }
    return readZone(text.sliced(at), moment) ? moment : Base::Moment();
}

}

bool isIdValue(const JsonValue &value)
{
    return (value.kind == JsonValue::Kind::String && value.size > 0) || value.kind == JsonValue::Kind::Number;
}

Base::Moment momentOfSeconds(qint64 seconds)
{
    if (seconds <= 0 || seconds > latestSecond)
        return {};
    return {seconds * 1000, 0, Base::Moment::Precision::Second, true};
}

Base::Moment momentOf(QByteArrayView text)
{
    text = text.trimmed();
    const Base::Moment iso = isoMoment(text);
    if (iso.isValid() || text.isEmpty() || text.size() > 100)
        return iso;
    const std::optional<Text::DateMatch> match = Text::findDate(QString::fromUtf8(text));
    return match ? match->moment : Base::Moment();
}

QByteArrayView JsonRecords::text(const JsonValue &value)
{
    if (!isIdValue(value))
        return {};
    if (!value.isEscaped)
        return raw(value);
    m_scratch.clear();
    appendJsonString(raw(value), m_scratch);
    return m_scratch;
}

Base::Slice JsonRecords::slice(const JsonValue &value)
{
    if (!isIdValue(value))
        return {};
    if (!value.isEscaped)
        return RecordWriter::slice(value.begin, value.begin + value.size);
    return m_writer.keep(text(value));
}

Base::Slice JsonRecords::htmlSlice(const JsonValue &value)
{
    if (!value.isEscaped && !value.hasMarkup)
        return slice(value);
    const QByteArrayView html = text(value);
    QByteArray &arena = m_writer.arena(html.size());
    const qsizetype size = arena.size();
    appendHtmlText(html, arena);
    return m_writer.keptSince(size);
}

quint32 JsonRecords::author(const JsonValue &value)
{
    if (!isIdValue(value))
        return 0;
    return m_authors.numberOf(raw(value), [&] { return m_writer.newAuthor(QString::fromUtf8(text(value)).trimmed()); });
}

quint32 JsonRecords::subject(const JsonValue &value)
{
    const QByteArrayView title = text(value);
    return title.isEmpty() ? 0 : m_writer.subject(QString::fromUtf8(decodeEntities(title)).simplified());
}

std::optional<qint64> JsonRecords::integer(const JsonValue &value)
{
    const QByteArrayView digits = text(value).trimmed();
    qint64 number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || digits.isEmpty())
        return std::nullopt;
    const bool isWhole = end == digits.data() + digits.size() || *end == '.';
    return isWhole ? std::optional<qint64>(number) : std::nullopt;
}

qint32 JsonRecords::score(const JsonValue &value)
{
    const std::optional<qint64> number = integer(value);
    constexpr qint64 most = std::numeric_limits<qint32>::max();
    return number ? qint32(std::clamp(*number, -most, most)) : Record::noScore;
}

Base::Moment JsonRecords::moment(const JsonValue &value)
{
    if (const std::optional<qint64> number = integer(value))
        return momentOfSeconds(*number >= leastMillisecond ? *number / 1000 : *number);
    return value.isString() ? momentOf(text(value)) : Base::Moment();
}

QByteArrayView JsonRecords::inDocument(Base::Slice id) const
{
    return id.buffer == RecordSet::inDocument ? m_text.sliced(qsizetype(id.offset), id.size) : QByteArrayView();
}

void JsonRecords::addReference(Base::Slice id)
{
    m_writer.addReference(id.buffer == RecordSet::inDocument ? inDocument(id) : m_writer.view(id));
}

void JsonRecords::add(const Record &record, qint64 begin)
{
    m_writer.add(record);
    m_begins.push_back(begin);
    if (m_begins.size() == sampleRecords) {
        const qint64 read = *std::max_element(m_begins.begin(), m_begins.end());
        const auto likely = std::size_t(m_text.size() / std::max<qint64>(read / qint64(sampleRecords), 1));
        m_writer.expect(std::min(likely + likely / 8, mostExpected));
        m_begins.reserve(records().capacity());
    }
}

void JsonRecords::add(const Record &record, qint64 begin, const JsonValue &author)
{
    add(record, begin);
    m_waiting.push_back(author);
    if (m_waiting.size() == IdTable::batch / 2)
        lookUp();
}

void JsonRecords::lookUp()
{
    const auto last = std::span(records()).last(m_waiting.size());
    std::array<QByteArrayView, IdTable::batch> ids;
    std::array<QByteArrayView, IdTable::batch> names;
    for (std::size_t i = 0; i < last.size(); ++i) {
        ids[2 * i] = inDocument(last[i].id);
        ids[2 * i + 1] = inDocument(last[i].parent);
        names[i] = raw(m_waiting[i]);
    }
    m_writer.ids().prefetch(std::span(ids).first(2 * last.size()));
    m_authors.prefetch(std::span(names).first(last.size()));
    for (std::size_t i = 0; i < last.size(); ++i) {
        // Ids that had to be decoded are left to whoever compares them.
        m_writer.number(last[i], ids[2 * i], ids[2 * i + 1]);
        last[i].author = author(m_waiting[i]);
    }
    m_waiting.clear();
}

//! Where they are, for a million of them are as large as the text they come from.
void JsonRecords::sortByBegin()
{
    std::vector<Record> &all = records();
    std::vector<std::pair<qint64, std::size_t>> order(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        order[i] = {m_begins[i], i};
    const auto beginsBefore = [](const auto &a, const auto &b) { return a.first < b.first; };
    std::stable_sort(order.begin(), order.end(), beginsBefore); // inner objects end first: there are many runs in it
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (order[i].second == i)
            continue;
        // Along a cycle of the order, each takes the place of the one before it.
        const Record first = all[i];
        std::size_t at = i;
        while (order[at].second != i) {
            const std::size_t from = std::exchange(order[at].second, at);
            all[at] = all[from];
            at = from;
        }
        order[at].second = at;
        all[at] = first;
    }
}

RecordSet JsonRecords::take()
{
    lookUp();
    std::vector<Record> &all = records();
    if (!std::is_sorted(m_begins.begin(), m_begins.end()))
        sortByBegin();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].first = all[i].last = qint32(i + 1);
    m_begins.clear();
    return m_writer.take();
}

}
