#include "formats/chatline.h"

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestName = 120; //!< bytes

//! "오후 3:04", "3:04 PM", "15:04".
bool takeClock(ChatCursor &cursor, ChatLine &line)
{
    ChatCursor ahead = cursor;
    const bool isMorning = ahead.take("오전") || ahead.take("AM");
    const bool isAfternoon = !isMorning && (ahead.take("오후") || ahead.take("PM"));
    ahead.skipSpace();
    if (!ahead.time(line))
        return false;
    ChatCursor behind = ahead;
    behind.skipSpace();
    const bool isAm = isMorning || behind.take("AM") || behind.take("a.m.");
    const bool isPm = isAfternoon || (!isAm && (behind.take("PM") || behind.take("p.m.")));
    if (line.second < 13 * 3600 && (isAm || isPm)) {
        const int hour = line.second / 3600;
        line.second += ((hour % 12 + (isPm ? 12 : 0)) - hour) * 3600;
    }
    cursor = (isAm || isPm) && !isMorning && !isAfternoon ? behind : ahead;
    return true;
}

//! "2023년 5월 1일", "2023. 5. 1.", "May 1, 2023".
bool takeDate(ChatCursor &cursor, ChatLine &line)
{
    ChatCursor ahead = cursor;
    const int year = ahead.number(4, 4);
    if (year > 0 && (ahead.take("년") || ahead.take(".") || ahead.take("-"))) {
        ahead.skipSpace();
        const int month = ahead.number(1, 2);
        const bool isParted = ahead.take("월") || ahead.take(".") || ahead.take("-");
        ahead.skipSpace();
        const int day = isParted ? ahead.number(1, 2) : -1;
        line.date = QDate(year, month, day);
        if (!ahead.take("일"))
            ahead.take(".");
    } else {
        const qsizetype comma = cursor.rest().indexOf(", ");
        if (comma < 5 || comma + 6 > cursor.rest().size())
            return false;
        ahead = ChatCursor(cursor.rest());
        line.date = dayNamed(cursor.rest().first(comma + 6));
        ahead.take(cursor.rest().first(comma + 6));
    }
    if (!line.date.isValid())
        return false;
    cursor = ahead;
    return true;
}

//! "[name] [오후 3:04] words", as the program for computers writes.
bool takeBracketed(QByteArrayView text, ChatLine &line)
{
    const qsizetype close = text.startsWith('[') ? text.indexOf("] [") : -1;
    if (close < 2 || close > longestName)
        return false;
    ChatCursor cursor(text.sliced(close + 3));
    if (!takeClock(cursor, line) || !cursor.take("]"))
        return false;
    line.kind = ChatLine::Kind::Said;
    line.nick = text.sliced(1, close - 1);
    cursor.take(" ");
    line.text = cursor.rest();
    return true;
}

//! "2023년 5월 1일 오후 3:04, name : words", as telephones write; without " : " it is an event, without a time a day.
bool takeDated(QByteArrayView text, ChatLine &line)
{
    ChatCursor cursor(text);
    if (!takeDate(cursor, line))
        return false;
    cursor.take(",");
    cursor.skipSpace();
    if (!takeClock(cursor, line)) {
        // A weekday alone, or nothing.
        line.kind =
            cursor.rest().size() <= 24 && !cursor.rest().contains(':') ? ChatLine::Kind::Day : ChatLine::Kind::Other;
        return true;
    }
    if (!cursor.take(", ") && !cursor.take(",")) {
        line.kind = cursor.rest().trimmed().isEmpty() ? ChatLine::Kind::Day : ChatLine::Kind::Other;
        return true;
    }
    const qsizetype colon = cursor.rest().indexOf(" : ");
    if (colon < 1 || colon > longestName) {
        line.kind = ChatLine::Kind::Event;
        return true;
    }
    line.kind = ChatLine::Kind::Said;
    line.nick = cursor.rest().first(colon);
    line.text = cursor.rest().sliced(colon + 3);
    return true;
}

//! "--------------- 2023년 5월 1일 월요일 ---------------"
bool takeRuler(QByteArrayView text, ChatLine &line)
{
    if (!text.startsWith("-----") || !text.endsWith("-----"))
        return false;
    while (text.startsWith('-'))
        text = text.sliced(1);
    while (text.endsWith('-'))
        text.chop(1);
    text = text.trimmed();
    ChatCursor cursor(text);
    if (!takeDate(cursor, line))
        line.date = dayNamed(text);
    if (!line.date.isValid())
        return false;
    line.kind = ChatLine::Kind::Day;
    return true;
}

}

ChatLine kakaoLine(QByteArrayView text)
{
    text = text.trimmed();
    ChatLine line;
    if (takeRuler(text, line) || takeBracketed(text, line))
        return line;
    line = ChatLine();
    if (takeDated(text, line) && line.kind != ChatLine::Kind::Other)
        return line;
    line = ChatLine();
    static const std::array<const char *, 9> events = {
        "님이 들어왔습니다",   "님이 나갔습니다", "님을 초대했습니다", "님을 초대하였습니다",  "님을 내보냈습니다",
        " 님과 카카오톡 대화", "저장한 날짜 : ",  "Date Saved : ",     "KakaoTalk Chats with "};
    if (text.size() < 200 && std::ranges::any_of(events, [&](const char *event) { return text.contains(event); }))
        line.kind = ChatLine::Kind::Event;
    return line;
}

}
