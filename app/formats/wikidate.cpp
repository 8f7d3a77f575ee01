#include "formats/wikidate.h"

#include "formats/htmltext.h"
#include "text/monthnames.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestDate = 64; //!< UTF-16 units before the zone
constexpr qsizetype shortestDate = 16; //!< bytes, with the zone
constexpr qsizetype longestZone = 24;
constexpr qsizetype longestGap = 18; //!< between two parts of a date: " de janeiro de "
constexpr int firstYear = 2001;
constexpr int lastYear = 2099;
constexpr int buddhistYears = 543;

bool isMark(QChar c)
{
    return c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x202F) || c == QChar(0x061C) || c == QChar(0xFEFF);
}

bool isGap(QChar c)
{
    return c.isSpace() || isMark(c);
}

struct Number
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int value = 0;

    [[nodiscard]] qsizetype digits() const { return end - begin; }
};

std::vector<Number> numbersOf(QStringView text)
{
    std::vector<Number> numbers;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].digitValue() < 0) {
            ++i;
            continue;
        }
        Number number{i, i, 0};
        for (; i < text.size() && text[i].digitValue() >= 0; ++i)
            number.value = std::min(number.value * 10 + text[i].digitValue(), 100'000);
        number.end = i;
        numbers.push_back(number);
    }
    return numbers;
}

QString withoutMarks(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (!isMark(c))
            plain += c;
    }
    return plain;
}

//! Whether what stands between two numbers parts hours from minutes.
bool isTimeMark(QStringView between)
{
    static const std::array marks = {u":", u".", u"h", u"\uFF1A", u"時", u"时", u"點", u"点", u"시", u"։"};
    const QString mark = withoutMarks(between).trimmed();
    return std::ranges::any_of(marks, [&](const char16_t *known) { return mark == QStringView(known); });
}

int yearOf(const Number &number)
{
    if (number.digits() != 4)
        return 0;
    if (number.value >= firstYear && number.value <= lastYear)
        return number.value;
    const int year = number.value - buddhistYears;
    return year >= firstYear && year <= lastYear ? year : 0;
}

//! Reads the numbers and words before a zone. Numbers are taken from the last one back, as few as make a date.
class DateReading
{
public:
    DateReading(QStringView text, std::vector<Number> numbers) : m_text(text), m_numbers(std::move(numbers)) { }

    [[nodiscard]] std::optional<WikiDate> read()
    {
        for (std::size_t count = 4; count <= std::min(m_numbers.size(), std::size_t(6)); ++count) {
            m_first = m_numbers.size() - count;
            if (readFrom() && QDate::isValid(m_date.year, std::max(m_date.month, 1), m_date.day))
                return m_date;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QStringView between(std::size_t left) const
    {
        return m_text.sliced(m_numbers[left].end, m_numbers[left + 1].begin - m_numbers[left].end);
    }

    //! The hours' number of a time among the numbers; the last one whose mark is surest.
    [[nodiscard]] std::optional<std::size_t> findTime() const
    {
        for (const bool isPlain : {true, false}) {
            for (std::size_t i = m_numbers.size() - 1; i-- > m_first;) {
                const Number &hour = m_numbers[i];
                const Number &minute = m_numbers[i + 1];
                const bool isTime = hour.digits() <= 2 && hour.value < 24 && minute.digits() == 2 && minute.value < 60
                    && isTimeMark(between(i));
                const bool isDotted = withoutMarks(between(i)).contains(u'.');
                const bool isMinute = i > 0 && withoutMarks(between(i - 1)) == u":"; // before seconds
                const bool isInDate = i + 2 < m_numbers.size() && isDotted && isTimeMark(between(i + 1));
                if (isTime && isDotted != isPlain && !isInDate && !isMinute)
                    return i;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool readFrom()
    {
        const std::optional<std::size_t> time = findTime();
        if (!time)
            return false;
        m_date.hour = m_numbers[*time].value;
        m_date.minute = m_numbers[*time + 1].value;
        std::size_t timeEnd = *time + 2;
        const bool hasSeconds = timeEnd < m_numbers.size() && m_numbers[timeEnd].digits() == 2
            && withoutMarks(between(timeEnd - 1)) == u":";
        timeEnd += hasSeconds;
        std::vector<Number> rest;
        for (std::size_t i = m_first; i < m_numbers.size(); ++i) {
            if (i < *time || i >= timeEnd)
                rest.push_back(m_numbers[i]);
        }
        m_date.begin = m_numbers[m_first].begin;
        return isConnected() && takeDay(rest);
    }

    [[nodiscard]] bool isConnected() const
    {
        for (std::size_t i = m_first; i + 1 < m_numbers.size(); ++i) {
            if (m_numbers[i + 1].begin - m_numbers[i].end > longestGap + (m_numbers[i].digits() == 4 ? 4 : 0))
                return false;
        }
        return true;
    }

    //! Day, month and year of the numbers that are no time: "5 January 2018", "2018-01-05", "5. 1. 2018".
    [[nodiscard]] bool takeDay(const std::vector<Number> &rest)
    {
        if (rest.size() != 2 && rest.size() != 3)
            return false;
        const bool isYearFirst = yearOf(rest.front()) > 0;
        const Number &year = isYearFirst ? rest.front() : rest.back();
        m_date.year = yearOf(year);
        if (m_date.year == 0)
            return false;
        if (rest.size() == 3) {
            m_date.month = rest[1].value;
            m_date.day = isYearFirst ? rest[2].value : rest[0].value;
            m_date.monthName.clear();
            return m_date.month >= 1 && m_date.month <= 12;
        }
        const Number &day = isYearFirst ? rest.back() : rest.front();
        m_date.day = day.digits() <= 2 ? day.value : 0;
        m_date.month = 0;
        const qsizetype begin = std::min(day.end, year.end);
        QStringView name = m_text.sliced(begin, std::max(day.begin, year.begin) - begin);
        if (!hasLetters(name)) // "January 5, 2018": the name stands before both
            name = wordBefore(std::min(day.begin, year.begin));
        m_date.monthName = withoutMarks(name).trimmed();
        return m_date.day > 0 && hasLetters(name);
    }

    [[nodiscard]] static bool hasLetters(QStringView text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    }

    [[nodiscard]] QStringView wordBefore(qsizetype end)
    {
        qsizetype last = end;
        while (last > 0 && (isGap(m_text[last - 1]) || m_text[last - 1] == u'.'))
            --last;
        qsizetype first = last;
        while (first > 0 && m_text[first - 1].isLetter())
            --first;
        if (first < last)
            m_date.begin = std::min(m_date.begin, first);
        return m_text.sliced(first, last - first);
    }

    QStringView m_text;
    std::vector<Number> m_numbers;
    std::size_t m_first = 0;
    WikiDate m_date;
};

//! Whether what stands in brackets names a time zone: letters, or a distance from UTC.
bool isZone(QStringView text)
{
    if (text.isEmpty() || text.size() > longestZone)
        return false;
    bool hasSign = false;
    bool hasLetter = false;
    for (const QChar c : text) {
        hasSign = hasSign || c == u'+' || c == u'-' || c == QChar(0x2212);
        hasLetter = hasLetter || c.isLetter();
        const bool isPart = c.isLetter() || c.isMark() || isGap(c) || c == u':' || c == u'.' || c == u'+' || c == u'-'
            || c == QChar(0x2212) || (hasSign && c.isDigit());
        if (!isPart)
            return false;
    }
    return hasLetter || hasSign;
}

//! Minutes east of UTC of the abbreviations that wikis show.
struct Zone
{
    const char16_t *name;
    int minutes;
};
constexpr std::array zones = {
    Zone{u"UTC", 0},    Zone{u"GMT", 0},    Zone{u"WET", 0},    Zone{u"WEST", 60},  Zone{u"BST", 60},
    Zone{u"CET", 60},   Zone{u"CEST", 120}, Zone{u"MEZ", 60},   Zone{u"MESZ", 120}, Zone{u"EET", 120},
    Zone{u"EEST", 180}, Zone{u"MSK", 180},  Zone{u"МСК", 180},  Zone{u"TRT", 180},  Zone{u"IDT", 180},
    Zone{u"ICT", 420},  Zone{u"WIB", 420},  Zone{u"KST", 540},  Zone{u"JST", 540},  Zone{u"PKT", 300},
    Zone{u"EST", -300}, Zone{u"EDT", -240}, Zone{u"PST", -480}, Zone{u"PDT", -420}, Zone{u"ت ع م", 0},
    Zone{u"تعم", 0},    Zone{u"غرينتش", 0}, Zone{u"УТЦ", 0},
};

//! Minutes of "+07", "UTC+5:30", "UTC−3".
std::optional<qint16> offsetOf(const QString &zone)
{
    const QString name = zone.simplified();
    for (const Zone &known : zones) {
        if (name == QStringView(known.name))
            return qint16(known.minutes);
    }
    qsizetype sign = 0;
    while (sign < name.size() && name[sign] != u'+' && name[sign] != u'-' && name[sign] != QChar(0x2212))
        ++sign;
    if (sign == name.size())
        return std::nullopt;
    const std::vector<Number> numbers = numbersOf(QStringView(name).sliced(sign));
    if (numbers.empty() || numbers.size() > 2)
        return std::nullopt;
    int minutes =
        numbers[0].digits() <= 2 ? numbers[0].value * 60 : numbers[0].value / 100 * 60 + numbers[0].value % 100;
    minutes += numbers.size() == 2 ? numbers[1].value : 0;
    if (minutes > 14 * 60)
        return std::nullopt;
    return qint16(name[sign] == u'+' ? minutes : -minutes);
}

}

std::optional<WikiDate> findWikiDate(QStringView text)
{
    qsizetype open = -1;
    while ((open = text.indexOf(u'(', open + 1)) >= 0) {
        const qsizetype close = text.indexOf(u')', open);
        if (close < 0)
            return std::nullopt;
        if (close - open > 2 * longestZone)
            continue;
        qsizetype end = open;
        while (end > 0 && (isGap(text[end - 1]) || text[end - 1] == u'.' || text[end - 1] == u','))
            --end;
        const QString zone = withoutMarks(text.sliced(open + 1, close - open - 1)).simplified();
        if (end == 0 || !isZone(zone))
            continue;
        const qsizetype begin = std::max(end - longestDate, qsizetype(0));
        const QStringView before = text.sliced(begin, end - begin);
        std::vector<Number> numbers = numbersOf(before);
        // Behind the last number only words of the time or the year may stand: "00 min", "2018 г.".
        if (numbers.size() < 4 || before.size() - numbers.back().end > 8)
            continue;
        if (std::optional<WikiDate> date = DateReading(before, std::move(numbers)).read()) {
            date->begin += begin;
            date->end = close + 1;
            date->zone = zone;
            return date;
        }
    }
    return std::nullopt;
}

bool holdsWikiDate(QByteArrayView html)
{
    qsizetype close = -1;
    while ((close = html.indexOf(')', close + 1)) >= 0) {
        const qsizetype begin = std::max(close - 160, qsizetype(0));
        const QByteArrayView before = html.sliced(begin, close + 1 - begin);
        const qsizetype tag = before.lastIndexOf('>');
        const QByteArrayView words = tag < 0 ? before : before.sliced(tag + 1);
        if (words.size() > shortestDate && findWikiDate(QString::fromUtf8(decodeEntities(words))))
            return true;
    }
    return false;
}

WikiCalendar::WikiCalendar(const std::vector<WikiDate> &dates)
{
    QStringList names;
    for (const WikiDate &date : dates) {
        if (date.month == 0)
            names += date.monthName;
    }
    std::ranges::sort(names);
    std::map<quint16, int> votes;
    std::vector<std::pair<QString, std::vector<Text::MonthReading>>> readings;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0 && names[i] == names[i - 1])
            continue;
        readings.emplace_back(names[i], Text::readMonth(names[i]));
        for (const Text::MonthReading &reading : readings.back().second)
            ++votes[reading.language];
    }
    const auto votesOf = [&](const Text::MonthReading &reading) { return votes[reading.language]; };
    for (const auto &[name, months] : readings) {
        const auto best = std::ranges::max_element(months, {}, votesOf);
        m_months.push_back({name, best == months.end() ? 0 : best->month});
    }
}

Base::Moment WikiCalendar::momentOf(const WikiDate &date) const
{
    int month = date.month;
    if (month == 0) {
        const auto at = std::ranges::lower_bound(m_months, date.monthName, {}, &Month::name);
        month = at != m_months.end() && at->name == date.monthName ? at->number : 0;
    }
    const QDate day(date.year, month, date.day);
    Base::Moment moment;
    if (!day.isValid())
        return moment;
    const std::optional<qint16> offset = offsetOf(date.zone);
    moment.msecs = QDateTime(day, QTime(date.hour, date.minute), Qt::UTC).toMSecsSinceEpoch();
    moment.precision = Base::Moment::Precision::Minute;
    moment.hasOffset = offset.has_value();
    moment.offsetMinutes = offset.value_or(qint16(0));
    moment.msecs -= qint64(moment.offsetMinutes) * 60'000;
    return moment;
}

}
