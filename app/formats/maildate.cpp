#include "formats/maildate.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <optional>

namespace Catena::Formats {

namespace {

constexpr int mostWords = 16; //!< a date has fewer

struct Zone
{
    const char *name;
    int minutes;
};

//! Zones of RFC 5322 and those that mail programs wrote in the nineties. Names that mean several are left out.
constexpr std::array<Zone, 28> zones = {{
    {"GMT", 0},    {"UT", 0},     {"UTC", 0},    {"Z", 0},      {"WET", 0},    {"EST", -300}, {"EDT", -240},
    {"CST", -360}, {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420}, {"AKST", -540},
    {"HST", -600}, {"CET", 60},   {"MET", 60},   {"MEZ", 60},   {"WEST", 60},  {"CEST", 120}, {"MEST", 120},
    {"MESZ", 120}, {"EET", 120},  {"EEST", 180}, {"MSK", 180},  {"JST", 540},  {"KST", 540},  {"HKT", 480},
}};

//! What has been read of a date.
struct DateParts
{
    int day = 0;
    int month = 0; //!< 1..12
    int year = -1;
    int hour = -1;
    int minute = 0;
    int second = -1;
    std::optional<int> offset; //!< minutes east
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! The number that all of a word is, or -1.
int numberOf(QByteArrayView word)
{
    if (word.isEmpty() || word.size() > 4)
        return -1;
    int number = 0;
    for (const char c : word) {
        if (!isDigit(c))
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

//! Three letters of a word in lower case as a number.
constexpr quint32 letters(const char *word)
{
    return (quint32(quint8(word[0])) << 16 | quint32(quint8(word[1])) << 8 | quint8(word[2])) | 0x20'2020U;
}

constexpr std::array<quint32, 12> months = {letters("jan"), letters("feb"), letters("mar"), letters("apr"),
                                            letters("may"), letters("jun"), letters("jul"), letters("aug"),
                                            letters("sep"), letters("oct"), letters("nov"), letters("dec")};

int monthOf(QByteArrayView word)
{
    if (word.size() < 3)
        return 0;
    const auto found = std::find(months.begin(), months.end(), letters(word.data()));
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

//! "+0900", "-05:30".
std::optional<int> offsetOf(QByteArrayView word)
{
    if (word.size() < 5 || (word[0] != '+' && word[0] != '-'))
        return std::nullopt;
    const qsizetype minutes = word[3] == ':' ? 4 : 3;
    const int h = numberOf(word.sliced(1, 2));
    const int m = word.size() >= minutes + 2 ? numberOf(word.sliced(minutes, 2)) : -1;
    if (h < 0 || h > 14 || m < 0 || m > 59)
        return std::nullopt;
    return (word[0] == '-' ? -1 : 1) * (h * 60 + m);
}

std::optional<int> zoneOf(QByteArrayView word)
{
    for (const Zone &zone : zones) {
        if (std::size_t(word.size()) == std::strlen(zone.name)
            && qstrnicmp(word.data(), zone.name, std::size_t(word.size())) == 0)
            return zone.minutes;
    }
    return std::nullopt;
}

//! "21:25:01", "9:05", "21.25.01".
bool readTime(QByteArrayView word, DateParts &parts)
{
    std::array<int, 3> numbers = {-1, -1, -1};
    std::size_t count = 0;
    int digits = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (isDigit(word[i]) && digits < 2) {
            numbers[count] = (digits == 0 ? 0 : numbers[count] * 10) + (word[i] - '0');
            ++digits;
        } else if ((word[i] == ':' || word[i] == '.') && digits > 0 && count < 2) {
            ++count;
            digits = 0;
        } else {
            return false;
        }
    }
    if (count == 0 || digits == 0 || numbers[0] > 23 || numbers[1] > 59 || numbers[2] > 60)
        return false;
    parts.hour = numbers[0];
    parts.minute = numbers[1];
    parts.second = numbers[2];
    return true;
}

//! RFC 5322, section 4.3: two digits below 50 are of this century, three and the other two are from 1900.
int fullYear(int year, qsizetype digits)
{
    if (digits == 4)
        return year;
    return year + (digits == 2 && year < 50 ? 2000 : 1900);
}

void readNumber(QByteArrayView word, int number, DateParts &parts)
{
    if (parts.day == 0 && number >= 1 && number <= 31 && word.size() <= 2)
        parts.day = number;
    else if (parts.year < 0 && (word.size() == 4 || (word.size() >= 2 && parts.month > 0)))
        parts.year = fullYear(number, word.size());
}

void readWord(QByteArrayView word, DateParts &parts)
{
    if (const int number = numberOf(word); number >= 0)
        return readNumber(word, number, parts);
    if (const int month = parts.month == 0 ? monthOf(word) : 0) {
        parts.month = month;
        return;
    }
    if (parts.hour < 0 && isDigit(word[0]) && readTime(word, parts))
        return;
    if (parts.hour < 0 || parts.offset)
        return;
    parts.offset = offsetOf(word);
    if (!parts.offset)
        parts.offset = zoneOf(word);
}

bool isSeparator(char c)
{
    return c == ' ' || c == '\t' || c == ',' || c == '(' || c == ')' || c == '\r' || c == '\n' || c == '"';
}

Base::Moment momentOf(const DateParts &parts)
{
    if (parts.day == 0 || parts.month == 0 || parts.year < 1969 || parts.year > 9999)
        return {};
    const std::chrono::year_month_day day{std::chrono::year(parts.year), std::chrono::month(unsigned(parts.month)),
                                          std::chrono::day(unsigned(parts.day))};
    if (!day.ok())
        return {};
    using Precision = Base::Moment::Precision;
    Base::Moment moment;
    qint64 seconds = qint64(std::chrono::sys_days(day).time_since_epoch().count()) * 86'400;
    moment.precision = parts.hour < 0 ? Precision::Day : parts.second < 0 ? Precision::Minute : Precision::Second;
    if (parts.hour >= 0)
        seconds += parts.hour * 3600 + parts.minute * 60 + std::max(parts.second, 0);
    if (parts.hour >= 0 && parts.offset) {
        moment.hasOffset = true;
        moment.offsetMinutes = qint16(*parts.offset);
        seconds -= *parts.offset * 60;
    }
    moment.msecs = seconds * 1000;
    return moment;
}

//! Two digits as a number, or a large one.
unsigned pairAt(const char *at)
{
    const unsigned high = unsigned(at[0]) - '0';
    const unsigned low = unsigned(at[1]) - '0';
    return high < 10 && low < 10 ? high * 10 + low : 1000;
}

//! The form that nearly all programs write, "Tue, 14 Nov 2023 22:13:20 +0000" (RFC 5322, section 3.3), without a look
//! at words; false for any other, of which nothing is read then.
bool readUsualDate(QByteArrayView text, DateParts &parts)
{
    constexpr qsizetype weekday = 5; // and comma and space
    constexpr qsizetype size = 26; // without the weekday
    if (text.size() < weekday + size - 1 || text[3] != ',' || text[4] != ' ')
        return false;
    const bool hasOneDigit = text[weekday + 1] == ' ';
    const char *at = text.data() + weekday + (hasOneDigit ? 1 : 2);
    if (text.data() + text.size() - at != size - 2 || at[0] != ' ' || at[4] != ' ' || at[9] != ' ' || at[12] != ':'
        || at[15] != ':' || at[18] != ' ' || (at[19] != '+' && at[19] != '-'))
        return false;
    const int month = monthOf({at + 1, 3});
    const unsigned day = hasOneDigit ? unsigned(text[weekday]) - '0' : pairAt(text.data() + weekday);
    const unsigned century = pairAt(at + 5);
    const unsigned year = pairAt(at + 7);
    const unsigned hour = pairAt(at + 10);
    const unsigned minute = pairAt(at + 13);
    const unsigned second = pairAt(at + 16);
    const std::optional<int> offset = offsetOf({at + 19, 5});
    if (month == 0 || day < 1 || day > 31 || century > 99 || year > 99 || hour > 23 || minute > 59 || second > 60
        || !offset)
        return false;
    parts = {int(day), month, int(century * 100 + year), int(hour), int(minute), int(second), offset};
    return true;
}

}

Base::Moment readMailDate(QByteArrayView text)
{
    if (DateParts usual; readUsualDate(text, usual))
        return momentOf(usual);
    DateParts parts;
    int words = 0;
    for (qsizetype at = 0; at < text.size() && words < mostWords; ++words) {
        while (at < text.size() && isSeparator(text[at]))
            ++at;
        const qsizetype begin = at;
        // "1-Jan-98": a dash parts a date, and begins an offset.
        while (at < text.size() && !isSeparator(text[at]) && !(text[at] == '-' && at > begin && parts.hour < 0))
            ++at;
        if (at > begin)
            readWord(text.sliced(begin, at - begin), parts);
        if (at < text.size() && text[at] == '-' && at > begin)
            ++at;
    }
    return momentOf(parts);
}

}
