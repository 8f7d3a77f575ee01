#include "formats/chatline.h"

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestNick = 64;

//! "Nov 15 12:18:23", as HexChat writes; the year is not stated.
bool takeMonthStamp(ChatCursor &cursor, ChatLine &line)
{
    ChatCursor ahead = cursor;
    const qsizetype space = ahead.rest().indexOf(' ');
    if (space < 3 || space > 9)
        return false;
    const QByteArray probe = ahead.rest().first(space).toByteArray() + " 1 2000";
    if (!dayNamed(probe).isValid())
        return false;
    ahead.take(ahead.rest().first(space));
    ahead.skipSpace();
    if (ahead.number(1, 2) < 0)
        return false;
    ahead.skipSpace();
    if (!ahead.time(line))
        return false;
    cursor = ahead;
    return true;
}

//! The name of a zone between a time and who speaks: "EDT/-0400".
void skipZone(ChatCursor &cursor)
{
    ChatCursor ahead = cursor;
    ahead.skipSpace();
    const QByteArrayView rest = ahead.rest();
    const qsizetype end = rest.indexOf(' ');
    const bool isZone =
        end >= 2 && end <= 12 && std::all_of(rest.begin(), rest.begin() + end, [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("+-/:").contains(c);
        });
    if (!isZone || end + 1 >= rest.size() || (rest[end + 1] != '<' && rest[end + 1] != '*'))
        return;
    ahead.take(rest.first(end));
    cursor = ahead;
}

//! A date and a time, one of them or none; false for none.
bool takeStamp(ChatCursor &cursor, ChatLine &line)
{
    const bool isDated = cursor.isoDate(line);
    if (isDated && !cursor.take("T"))
        cursor.skipSpace();
    const bool isTimed = cursor.time(line) || (!isDated && takeMonthStamp(cursor, line));
    if (!isTimed)
        return false;
    // What follows the seconds of ISO 8601: a fraction, a zone.
    while (isDated && !cursor.rest().isEmpty() && !QByteArrayView(" \t])<").contains(cursor.rest()[0]))
        cursor.take(cursor.rest().first(1));
    if (isDated)
        skipZone(cursor);
    return true;
}

bool isNick(QByteArrayView nick)
{
    return !nick.isEmpty() && nick.size() <= longestNick && !nick.contains(' ') && !nick.contains('\t');
}

//! A nick without the sign of its rank on the channel.
QByteArrayView withoutRank(QByteArrayView nick)
{
    nick = nick.trimmed();
    while (nick.size() > 1 && QByteArrayView("@+%~&!").contains(nick[0]))
        nick = nick.sliced(1);
    return nick;
}

void say(ChatLine &line, QByteArrayView nick, QByteArrayView text)
{
    line.kind = ChatLine::Kind::Said;
    line.nick = nick;
    line.text = text.startsWith(' ') || text.startsWith('\t') ? text.sliced(1) : text;
}

//! "<nick> text".
bool takeSaid(QByteArrayView rest, ChatLine &line)
{
    const qsizetype close = rest.startsWith('<') ? rest.indexOf('>') : -1;
    if (close < 0)
        return false;
    const QByteArrayView nick = withoutRank(rest.sliced(1, close - 1));
    if (!isNick(nick) || nick.startsWith('/'))
        return false;
    say(line, nick, rest.sliced(close + 1));
    return true;
}

//! "* nick does something", unless it is what some clients write of who comes and goes.
bool takeAction(QByteArrayView rest, ChatLine &line)
{
    if (!rest.startsWith("* ") && !rest.startsWith("*\t"))
        return false;
    rest = rest.sliced(1).trimmed();
    const auto isEnd = [](char c) { return c == ' ' || c == '\t'; };
    const qsizetype end = std::find_if(rest.begin(), rest.end(), isEnd) - rest.begin();
    const QByteArrayView nick = withoutRank(rest.first(end));
    const QByteArrayView words = rest.sliced(end).trimmed();
    static const std::array<const char *, 15> events = {"has joined",
                                                        "has left",
                                                        "has quit",
                                                        "sets mode",
                                                        "is now known as",
                                                        "was kicked",
                                                        "has kicked",
                                                        "Quit (",
                                                        "gives ",
                                                        "removes ",
                                                        "sets ",
                                                        "changes topic",
                                                        "has changed the topic",
                                                        "(",
                                                        "talking in"};
    const bool isEvent = std::ranges::any_of(events, [&](const char *event) { return words.startsWith(event); });
    if (!isNick(nick) || words.isEmpty() || isEvent || nick == QByteArrayView("*"))
        line.kind = ChatLine::Kind::Event;
    else
        say(line, nick, words);
    return true;
}

//! WeeChat parts stamp, nick and words by tabs; signs for a nick are events.
bool takeColumns(QByteArrayView rest, ChatLine &line)
{
    if (!rest.startsWith('\t'))
        return false;
    const qsizetype tab = rest.indexOf('\t', 1);
    if (tab < 0)
        return false;
    const QByteArrayView nick = rest.sliced(1, tab - 1).trimmed();
    const QByteArrayView words = rest.sliced(tab + 1);
    static const std::array<QByteArrayView, 4> signs = {"-->", "<--", "--", "=!="};
    if (nick == QByteArrayView("*")) {
        const qsizetype space = words.indexOf(' ');
        if (space > 0)
            say(line, withoutRank(words.first(space)), words.sliced(space));
    } else if (nick.isEmpty() || std::ranges::find(signs, nick) != signs.end()) {
        line.kind = ChatLine::Kind::Event;
    } else if (isNick(withoutRank(nick))) {
        say(line, withoutRank(nick), words);
    }
    return line.kind != ChatLine::Kind::Other;
}

//! "--- Day changed Tue Nov 16 2004", "**** BEGIN LOGGING AT ...", "Session Start: ..."
bool takeDay(QByteArrayView text, ChatLine &line)
{
    static const std::array<const char *, 7> heads = {
        "--- Day changed ",    "--- Log opened ", "--- Log closed ", "**** BEGIN LOGGING",
        "**** ENDING LOGGING", "Session Start: ", "Session Time: "};
    for (const char *head : heads) {
        if (!text.startsWith(head))
            continue;
        line.kind = ChatLine::Kind::Day;
        line.date = dayNamed(text);
        return true;
    }
    return false;
}

}

ChatLine ircLine(QByteArrayView text)
{
    ChatLine line;
    if (takeDay(text, line))
        return line;
    static const std::array<const char *, 4> events = {"=== ", "--- ", "Session Close: ", "Session Ident: "};
    if (std::ranges::any_of(events, [&](const char *event) { return text.startsWith(event); })) {
        line.kind = ChatLine::Kind::Event;
        return line;
    }
    ChatCursor cursor(text);
    const bool isBracketed = cursor.take("[") || cursor.take("(");
    if (!takeStamp(cursor, line) || (isBracketed && !cursor.take("]") && !cursor.take(")")))
        return ChatLine();
    if (takeColumns(cursor.rest(), line))
        return line;
    cursor.skipSpace();
    const QByteArrayView rest = cursor.rest();
    static const std::array<const char *, 6> signs = {"-!- ", "*** ", "--> ", "<-- ", "-- ", "=== "};
    if (takeSaid(rest, line) || takeAction(rest, line))
        return line;
    if (std::ranges::any_of(signs, [&](const char *sign) { return rest.startsWith(sign); })
        || (rest.startsWith('-') && rest.indexOf("- ") > 1)) { // a notice, "-nick- words"
        line.kind = ChatLine::Kind::Event;
        return line;
    }
    return ChatLine();
}

}
