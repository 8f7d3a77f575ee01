#pragma once

#include <QSet>
#include <QString>

namespace Catena::Text {

//! Words that are no terms by themselves, from the lists in resources/concepts. Asked by foldKey.
class StopWords
{
public:
    //! The lists of the program, read once; threads may share them.
    [[nodiscard]] static const StopWords &instance();

    //! A word that is no concept, nor begins or ends one.
    [[nodiscard]] bool isStop(const QString &key) const;
    //! A word that is no concept and ends none, but may begin one: "open", "second".
    [[nodiscard]] bool isAdjective(const QString &key) const { return m_englishAdjectives.contains(key); }
    //! A word that begins no concept: "특정", "여러".
    [[nodiscard]] bool isModifier(const QString &key) const { return m_modifiers.contains(key); }
    //! An English word that no concept holds at all: articles, prepositions, pronouns, auxiliary verbs.
    [[nodiscard]] bool isFunctionWord(const QString &key) const { return m_englishFunction.contains(key); }

private:
    StopWords();

    QSet<QString> m_korean;
    QSet<QString> m_modifiers;
    QSet<QString> m_englishFunction;
    QSet<QString> m_english; //!< verbs, adverbs and nouns too common to be a term
    QSet<QString> m_englishAdjectives;
    QSet<QString> m_cjk;
};

}
