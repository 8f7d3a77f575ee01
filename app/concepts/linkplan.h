#pragma once

#include "concepts/conceptedits.h"
#include "concepts/matching.h"
#include "concepts/termset.h"

#include <QHash>

#include <vector>

namespace Catena::Concepts {

//! A term as it is to be linked and shown.
struct PlannedTerm
{
    struct Alias
    {
        QString key;
        Rung rung = Rung::Alias;
        QString text; //!< as the reader wrote it; empty: as it stands most often
    };

    QString key; //!< of a spelling that was split off: "=" and the spelling
    QString shown; //!< as the reader wrote it; empty: as it stands most often
    std::vector<Alias> aliases;
    QString onlySpelling; //!< not empty: only written so is it a mention
    QStringList notInside; //!< keys of terms inside which it is none
    double score = 0;
    bool needsCapitals = false;
    bool skipsVerbal = false;
    bool skipsNested = false;
    bool isListed = true; //!< else linked only to be counted for a suggestion
    bool isByUser = false;
    bool isPinned = false;
    bool isSplit = false; //!< a spelling of another one
    QString colour;
};

//! What to link, in the order of rank, once the reader's edits were put to what the text gave.
struct LinkPlan
{
    std::vector<PlannedTerm> terms;
    std::vector<Proposal> proposals; //!< those not answered yet
    QStringList nouns; //!< Hangul words of the reader, which the analyser should know
    QHash<QString, quint32> termOfKey; //!< looked up, never walked
};

//! Precedence: what the reader says, then accepted suggestions, then what was found.
[[nodiscard]] LinkPlan planLinks(const TermSet &set, const ConceptEdits &edits);

}
