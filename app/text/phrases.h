#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Catena::Text {

//! What a stock phrase of discussions tells. The phrases are data: resources/phrases/*.txt, a language a file.
enum class PhraseKind : quint8 {
    Answer, //!< opens an answer to what somebody said
    Continuation, //!< joins in with what somebody said
    Post, //!< speaks of the text the discussion is about, or to its writer
    Pointing, //!< a word that takes up what was named before: "두", "그런", "those"
    Rights, //!< begins a copyright or licence line
    More, //!< marks a text as cut off: "… 더 보기", "See more"
};

//! One phrase found: its UTF-16 range in the text searched.
struct PhraseMatch
{
    qint32 begin = 0;
    qint32 end = 0;
};

//! The first phrase of a kind in a text, whatever its spacing and case; begins at a word's beginning.
[[nodiscard]] std::optional<PhraseMatch> findPhrase(PhraseKind kind, QStringView text);
//! The phrase of a kind that the text begins with.
[[nodiscard]] std::optional<PhraseMatch> leadingPhrase(PhraseKind kind, QStringView text);

}
