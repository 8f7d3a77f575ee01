#pragma once

#include <QString>

#include <vector>

namespace Catena::Bench {

//! What an eojeol of gold begins with.
enum class EojeolKind : quint8 {
    Noun, //!< a content noun, with particles, copula or nothing after it
    VerbalNoun, //!< a noun made a verb: 하다, 되다
    Other, //!< no noun
    NotScored, //!< pronouns, numbers, bound nouns, contracted forms
};

//! An eojeol of gold: where it stands, and the noun it begins with.
struct GoldEojeol
{
    qint32 begin = 0; //!< UTF-16 offsets in the sentence
    qint32 end = 0;
    EojeolKind kind = EojeolKind::NotScored;
    QString noun;
    bool hasSuffix = false; //!< something that is no punctuation follows the noun
};

struct GoldSentence
{
    QString text; //!< NFC
    std::vector<GoldEojeol> eojeols;
};

//! The sentences of one corpus, all its files together.
struct GoldSet
{
    QString name; //!< as in figures: "gsd", "kaist", "klue"
    std::vector<GoldSentence> sentences;
};

//! Reads `ud/*.conllu` (GSD with Sejong tags, Kaist with its own) and, for corpora that are not there as a treebank,
//! `josa_gold_*.tsv` (its verbal nouns have no stem and are not scored). Sets come by name.
[[nodiscard]] std::vector<GoldSet> readKoreanGold(const QString &folder);

}
