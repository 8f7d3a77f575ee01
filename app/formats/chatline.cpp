#include "formats/chatline.h"

#include <QByteArrayList>

#include <array>

namespace Catena::Formats {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr std::array<const char *, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                 "jul", "aug", "sep", "oct", "nov", "dec"};

//! 1..12 of the name of a month or its first three letters; 0 for anything else.
int monthNamed(QByteArrayView word)
{
    if (word.size() < 3)
        return 0;
    const QByteArray start = word.first(3).toByteArray().toLower();
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (start == months[i])
            return int(i) + 1;
    }
    return 0;
}

}

void ChatCursor::skipSpace()
{
    while (!m_rest.isEmpty() && (m_rest[0] == ' ' || m_rest[0] == '\t'))
        m_rest = m_rest.sliced(1);
}

int ChatCursor::number(int fewest, int most)
{
    int value = 0;
    int count = 0;
    while (count < most && count < m_rest.size() && isDigit(m_rest[count]))
        value = value * 10 + (m_rest[count++] - '0');
    if (count < fewest || (count < m_rest.size() && isDigit(m_rest[count])))
        return -1;
    m_rest = m_rest.sliced(count);
    return value;
}

bool ChatCursor::time(ChatLine &line)
{
    const QByteArrayView before = m_rest;
    const int hour = number(1, 2);
    const int minute = hour >= 0 && take(":") ? number(2, 2) : -1;
    if (minute < 0 || hour > 23 || minute > 59) {
        m_rest = before;
        return false;
    }
    line.second = hour * 3600 + minute * 60;
    const QByteArrayView behind = m_rest;
    const int second = take(":") ? number(2, 2) : -1;
    line.hasSeconds = second >= 0 && second < 60;
    if (line.hasSeconds)
        line.second += second;
    else
        m_rest = behind;
    return true;
}

bool ChatCursor::isoDate(ChatLine &line)
{
    const QByteArrayView before = m_rest;
    const int year = number(4, 4);
    const bool isParted = year > 0 && (take("-") || take(".") || take("/"));
    const int month = isParted ? number(1, 2) : -1;
    const int day = month > 0 && (take("-") || take(".") || take("/")) ? number(1, 2) : -1;
    const QDate date(year, month, day);
    if (!date.isValid()) {
        m_rest = before;
        return false;
    }
    line.date = date;
    return true;
}

QDate dayNamed(QByteArrayView words)
{
    int month = 0;
    int day = 0;
    int year = 0;
    for (QByteArray word : words.toByteArray().simplified().split(' ')) {
        while (word.endsWith(',') || word.endsWith('.'))
            word.chop(1);
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && word.size() == 4)
            year = number;
        else if (isNumber && day == 0)
            day = number;
        else if (!isNumber && month == 0)
            month = monthNamed(word);
    }
    return {year, month, day};
}

}
