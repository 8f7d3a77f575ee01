#pragma once

#include "formats/chatline.h"
#include "formats/reader.h"

namespace Catena::Formats {

//! A chat log: a line a message, with who wrote it and when. Whom a message answers the log does not say; it is
//! inferred. What the program says itself is furniture; a line that is neither goes on with the message before it. A
//! day is known where a line or the name of the file tells it, and turned where the clock goes back by half a day;
//! without one the times stay unsaid.
class ChatReader : public Reader
{
public:
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool holdsMessages() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;

protected:
    using LineReader = ChatLine (*)(QByteArrayView line);
    ChatReader(LineReader readLine, bool hasOwnDays) : m_readLine(readLine), m_hasOwnDays(hasOwnDays) { }

private:
    LineReader m_readLine;
    bool m_hasOwnDays; //!< its lines tell the day, not the name of its file
};

//! The log of an IRC client.
class IrcReader : public ChatReader
{
public:
    IrcReader() : ChatReader(ircLine, false) { }
    [[nodiscard]] QString name() const override { return QStringLiteral("irc"); }
};

//! A chat exported by KakaoTalk: it names days. Lines copied from one name none, and are a paste (PasteProfile).
class KakaoReader : public ChatReader
{
public:
    KakaoReader() : ChatReader(kakaoLine, true) { }
    [[nodiscard]] QString name() const override { return QStringLiteral("kakaotalk"); }
    [[nodiscard]] bool isTried() const override { return false; }
};

}
