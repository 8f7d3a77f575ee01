#pragma once

#include <QByteArrayView>
#include <QDate>

namespace Catena::Formats {

//! One line of a chat log, read apart. Views point into the line.
struct ChatLine
{
    enum class Kind : quint8 {
        Other, //!< goes on with the message before, or is none
        Said,
        Event, //!< what the program says: who came and went
        Day, //!< names the day of what follows
    };

    Kind kind = Kind::Other;
    QByteArrayView nick; //!< of what is said
    QByteArrayView text; //!< to the end of the line
    QDate date; //!< of a day, or where the line states it; else invalid
    qint32 second = -1; //!< of the day, 0..86399; -1 where the line does not state it
    bool hasSeconds = false;
};

//! Reads numbers, times and dates at the beginning of a text, and goes on behind them.
class ChatCursor
{
public:
    explicit ChatCursor(QByteArrayView text) : m_rest(text) { }

    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    //! Goes over these words, if they stand here.
    bool take(QByteArrayView words)
    {
        if (!m_rest.startsWith(words))
            return false;
        m_rest = m_rest.sliced(words.size());
        return true;
    }
    void skipSpace();
    //! A number of so many digits; -1, and nothing taken, where there is none.
    int number(int fewest, int most);
    //! "3:04" or "15:04:09"; false, and nothing taken, where there is none.
    bool time(ChatLine &line);
    //! "2023-05-01", or with another sign between its numbers.
    bool isoDate(ChatLine &line);

private:
    QByteArrayView m_rest;
};

//! A line of the log of an IRC client: irssi, WeeChat, HexChat, mIRC, ZNC, and logs that are put on the web.
[[nodiscard]] ChatLine ircLine(QByteArrayView line);

//! A line of a chat that KakaoTalk exported: on a computer, on Android or iOS, in Korean or English.
[[nodiscard]] ChatLine kakaoLine(QByteArrayView line);

//! The day that words name with month, day and year ("Mon Nov 15 12:18:23 2004", "Tue Nov 16 2004"); invalid for none.
[[nodiscard]] QDate dayNamed(QByteArrayView words);

}
