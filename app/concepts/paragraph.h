#pragma once

#include "concepts/passage.h"
#include "concepts/word.h"
#include "text/korean/morpheme.h"
#include "text/normalise.h"

#include <vector>

namespace Catena::Concepts {

//! How a stretch of a paragraph is read: Korean by the tagger, Latin by words, Cjk (text with kana, or Han alone) by
//! ICU's segments.
enum class Reading : quint8 { Korean, Latin, Cjk };

//! A part of a paragraph that is read in one way. Offsets in Paragraph::nfc.
struct Stretch
{
    Reading reading = Reading::Korean;
    qint32 begin = 0;
    qint32 end = 0;
};

//! One line of a passage as the concept stage reads it: the unit that n-grams, links and counts for ranking keep to.
struct Paragraph
{
    quint32 passage = 0; //!< index
    Side side = Side::Essay;
    bool isNews = true; //!< the first of its wording; later ones do not count for ranking
    qint32 begin = 0; //!< UTF-16 offset of the line in the passage's text
    Text::Folded nfc; //!< of the line; offsets in the line
    Text::Folded fold; //!< of nfc.text; offsets in nfc.text
    std::vector<Stretch> stretches;
    std::vector<Text::Korean::Morpheme> morphemes; //!< of the Korean stretches; offsets in nfc.text
    std::vector<bool> boundaries; //!< by unit of nfc.text and one more: a mention may begin or end here inside a word

    //! What Text::foldKey gives for a part of nfc.text.
    [[nodiscard]] QString key(qint32 from, qint32 to) const { return keyView(from, to).toString(); }
    [[nodiscard]] QStringView keyView(qint32 from, qint32 to) const;
    //! The part of the passage's text that a part of nfc.text stands for.
    [[nodiscard]] Text::Span source(qint32 from, qint32 to) const;
    //! The code point that begins at, or ends before, an offset of nfc.text; 0 at the edge.
    [[nodiscard]] char32_t codePointAt(qint32 offset) const;
    [[nodiscard]] char32_t codePointBefore(qint32 offset) const;
};

//! One line as a paragraph that counts as news; nothing is tagged yet.
[[nodiscard]] Paragraph readParagraph(QStringView line);

//! Cuts the passages with these indices, ascending, into paragraphs and stretches; nothing is tagged yet. Lines without
//! a letter or digit are left out.
[[nodiscard]] std::vector<Paragraph> splitParagraphs(const std::vector<Passage> &passages,
                                                     const std::vector<quint32> &chosen);

}
