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

//! Whether a word may be a bound noun with a particle, as "수도" in "그럴 수도".
[[nodiscard]] bool mayLeanOnWordBefore(QStringView word);
//! Whether one surely stands, with what follows it in the text, after a verb that modifies it, which ends in ㄴ or ㄹ.
//! Then it cannot be read without the verb.
[[nodiscard]] bool leansOnWordBefore(QStringView text, qint32 begin);
//! Signs that say nothing of the word before them, when white space follows.
[[nodiscard]] bool isFinalSign(QChar c);

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

    //! Judges [begin, end) of the folded text; offsets of the fit are in text. See fitOf(). Of the text, fold need hold
    //! but the words around the hit: those that it stands in, and the one before.
    [[nodiscard]] std::optional<Fit> judge(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end);
    //! How many units at the end of a word are surely a particle, or not the first of a Latin word: a hit that begins
    //! in them, and goes on behind the word, is no use of a term.
    [[nodiscard]] qint32 closedTail(QStringView word) const;

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
        qint32 next = -1; //!< in m_answers: of the same words
    };

    [[nodiscard]] static Window windowOf(QStringView text, const Text::Folded &fold, qint32 begin, qint32 end);
    [[nodiscard]] bool isNoun(QStringView word) const;
    [[nodiscard]] bool beginsInTail(QStringView words, qint32 begin, qint32 end) const;
    [[nodiscard]] qsizetype plainParticle(QStringView words, qint32 end) const;
    [[nodiscard]] std::optional<Fit> answer(QStringView words, const Answer &question, QStringView hit);
    void read(qint32 number);
    void learn(const QStringList &words);

    std::vector<DocumentNoun> m_nouns;
    AhoCorasick m_nounFinder;
    std::optional<Text::Korean::Dictionary> m_dictionary;
    std::unique_ptr<Text::Korean::Analyser> m_plain; //!< knows the dictionary alone
    std::unique_ptr<Text::Korean::Analyser> m_informed; //!< and the nouns
    KeyTable m_words;
    QString m_asked; //!< words with a particle that stands for others
    std::vector<qint32> m_firstAnswer; //!< by number of the words, in m_answers
    std::vector<Answer> m_answers; //!< those asked for so far
    Paragraph m_read; //!< the words that were analysed last
    qint32 m_readNumber = -1;
};

}
