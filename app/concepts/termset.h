#pragma once

#include "concepts/suggestions.h"

#include <QStringList>

#include <vector>

namespace Catena::Concepts {

//! A term worth a place in the list, before anything is linked.
struct Term
{
    QString key; //!< Text::foldKey
    QStringList plurals; //!< keys of its regular English inflection
    bool needsCapitals = false; //!< an acronym that in small letters is a common word
    double score = 0;
};

//! A noun that this text has beside those of the dictionary.
struct DocumentNoun
{
    QString text; //!< NFC, Hangul only
    bool isKnown = false; //!< made of dictionary words alone
};

//! What the concept stage learns from a text once; linking it again after the reader's edits needs nothing else.
struct TermSet
{
    std::vector<Term> terms; //!< ranked
    std::vector<Proposal> proposals;
    std::vector<DocumentNoun> nouns; //!< by text
    bool byRulesOnly = false; //!< no dictionary was there
    qint64 textBytes = 0; //!< see ConceptIndex
    qint64 readBytes = 0;
};

}
