#pragma once

#include <QHash>
#include <QString>

namespace Catena::Text {

//! Words that are no terms by themselves, from the lists in resources/concepts. Asked by foldKey.
class StopWords
{
public:
    //! The lists of the program, read once; threads may share them.
    [[nodiscard]] static const StopWords &instance();

    //! What the lists say of a word, together: one look-up for all questions.
    enum Kind : quint8 {
        Stop = 1, //!< is no concept, nor begins or ends one
        Adjective = 2, //!< is no concept and ends none, but may begin one: "open", "second"
        Modifier = 4, //!< begins no concept: "특정", "여러"
        Function = 8, //!< English, and no concept holds it: articles, prepositions, pronouns, auxiliary verbs
        Joint = 16, //!< a function word that a concept may hold once, between its nouns: "freedom of speech"
    };
    [[nodiscard]] quint8 kindsOf(const QString &key) const { return m_words.value(key, 0); }

    [[nodiscard]] bool isStop(const QString &key) const { return kindsOf(key) & Stop; }
    [[nodiscard]] bool isAdjective(const QString &key) const { return kindsOf(key) & Adjective; }
    [[nodiscard]] bool isModifier(const QString &key) const { return kindsOf(key) & Modifier; }
    [[nodiscard]] bool isFunctionWord(const QString &key) const { return kindsOf(key) & Function; }

private:
    StopWords();

    QHash<QString, quint8> m_words; //!< kinds by key; looked up, never walked
};

}
