#include "repeats/negation.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace Catena::Repeats {

namespace {

using namespace std::string_view_literals;

constexpr std::array english{"not"sv,     "no"sv,     "never"sv,  "none"sv, "nor"sv,     "neither"sv, "without"sv,
                             "nothing"sv, "nobody"sv, "cannot"sv, "dont"sv, "doesnt"sv,  "didnt"sv,   "isnt"sv,
                             "arent"sv,   "wasnt"sv,  "werent"sv, "cant"sv, "couldnt"sv, "wouldnt"sv, "shouldnt"sv,
                             "wont"sv,    "hasnt"sv,  "havent"sv, "hadnt"sv};
constexpr std::array koreanAnywhere{"않"sv, "없"sv, "아니"sv, "아닌"sv, "아닙"sv, "아닐"sv, "아님"sv};
//! What follows 안 or 못 written together with the verb; "안내" and "못지않게" do not begin so.
constexpr std::array koreanVerbs{"하"sv, "한"sv, "할"sv, "합"sv, "함"sv, "해"sv, "했"sv,
                                 "되"sv, "된"sv, "될"sv, "됩"sv, "됨"sv, "돼"sv, "됐"sv};

//! Whether the byte at an index is one of a character of a word. Marks beyond ASCII that end a word: General
//! Punctuation but the apostrophe U+2019, CJK Symbols, and the full-width comma, stop, question and exclamation mark.
bool isWordByte(QByteArrayView text, qsizetype at)
{
    const auto c = uchar(text[at]);
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
    while (at > 0 && (uchar(text[at]) & 0xC0) == 0x80)
        --at;
    if (at + 2 >= text.size())
        return true;
    const auto second = uchar(text[at + 1]);
    const auto third = uchar(text[at + 2]);
    switch (uchar(text[at])) {
    case 0xE2:
        return !(second == 0x80 || second == 0x81) || (second == 0x80 && third == 0x99);
    case 0xE3:
        return second != 0x80;
    case 0xEF:
        return !(second == 0xBC && (third == 0x8C || third == 0x8E || third == 0x9F || third == 0x81));
    default:
        return true;
    }
}

bool isKoreanNegation(std::string_view word)
{
    if (std::any_of(koreanAnywhere.begin(), koreanAnywhere.end(),
                    [&](std::string_view part) { return word.find(part) != std::string_view::npos; }))
        return true;
    if (!word.starts_with("안"sv) && !word.starts_with("못"sv))
        return false;
    const std::string_view rest = word.substr(3);
    return rest.empty() || std::any_of(koreanVerbs.begin(), koreanVerbs.end(), [&](std::string_view verb) {
               return rest.starts_with(verb);
           });
}

//! Jamo to syllables, and nothing else: texts from some systems come decomposed.
std::string composed(QByteArrayView word)
{
    const QString text = QString::fromUtf8(word);
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

}

bool isNegation(QByteArrayView word)
{
    const bool isAscii = std::all_of(word.begin(), word.end(), [](char c) { return uchar(c) < 0x80; });
    if (!isAscii) {
        std::string text = composed(word);
        if (text.ends_with("n’t"))
            return true;
        return isKoreanNegation(text);
    }
    std::string lower(word.data(), std::size_t(word.size()));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower.ends_with("n't") || std::find(english.begin(), english.end(), lower) != english.end();
}

bool hasNegation(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const WordRange word = wordAround(text, at);
        if (word.end > word.begin && isNegation(text.sliced(word.begin, word.end - word.begin)))
            return true;
        at = std::max(word.end, at + 1);
    }
    return false;
}

WordRange wordAround(QByteArrayView text, qsizetype byte)
{
    WordRange word{byte, byte};
    while (word.begin > 0 && isWordByte(text, word.begin - 1))
        --word.begin;
    while (word.end < text.size() && isWordByte(text, word.end))
        ++word.end;
    return word;
}

}
