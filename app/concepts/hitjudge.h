#pragma once

#include "concepts/ahocorasick.h"
#include "concepts/boundary.h"
#include "concepts/keytable.h"
#include "concepts/termset.h"
#include "text/korean/tagger.h"

#include <memory>
#include <optional>
#include <vector>

namespace Catena::Concepts {

//! Tells whether a hit in a folded text is a use of the term, by analysing nothing but the words around it, and
//! remembers what it found by those words: the text of a thread says the same words again and again. A word is what
//! stands between white space; of a longer run without any, what is near. One judge belongs to one thread.
class HitJudge
{
public:
    //! nouns: those of the document, by text; more: words of the reader that the analyser should know as well.
    HitJudge(const std::optional<Text::Korean::Dictionary> &dictionary, std::vector<DocumentNoun> nouns,
             const QStringList &more = {});
    ~HitJudge();

    //! Judges [begin, end) of the folded text; offsets of the fit are in text. See fitOf().
    //! Of the same text call after call; it must stay where it is meanwhile.
    [[nodiscard]] std::optional<Fit> judge(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end);

private:
    //! The words around a hit, and where it stands in them.
    struct Window
    {
        qint32 from = 0; //!< of the text
        qint32 to = 0;
        qint32 folded = 0; //!< the first folded unit of the words
    };
    //! What was found of one hit in some words.
    struct Answer
    {
        qint32 begin = 0; //!< in the folded words
        qint32 end = 0;
        std::optional<Fit> fit; //!< offsets in the words
    };

    [[nodiscard]] static Window windowOf(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end);
    [[nodiscard]] const Answer &answer(QStringView words, const Answer &question, QStringView hit);
    [[nodiscard]] bool mayHoldAddress(QStringView text);
    void read(qint32 number);
    void learn(const QStringList &words);

    std::vector<DocumentNoun> m_nouns;
    AhoCorasick m_nounFinder;
    std::unique_ptr<Text::Korean::Analyser> m_plain; //!< knows the dictionary alone
    std::unique_ptr<Text::Korean::Analyser> m_informed; //!< and the nouns
    KeyTable m_words;
    std::vector<std::vector<Answer>> m_answers; //!< by number of the words: those asked for so far
    QStringView m_checked; //!< the text last looked at for addresses
    bool m_mayHoldAddress = false;
    Paragraph m_read; //!< the words that were analysed last
    qint32 m_readNumber = -1;
};

}
