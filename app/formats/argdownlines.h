#pragma once

#include "documents/document.h"

#include <QByteArray>

#include <vector>

namespace Catena::Formats {

//! One element of a text in Argdown: a statement or an argument, where it is said or only named.
struct ArgdownElement
{
    enum class Kind : quint8 {
        Paragraph, //!< stands for itself
        Relation, //!< supports, attacks or undercuts what it stands below
        Premise, //!< "(1)" of an argument, its conclusions too
    };

    Kind kind = Kind::Paragraph;
    bool isConclusion = false; //!< of a premise: stands below the rule that it follows from
    int indent = 0; //!< columns before it
    qint32 first = 0; //!< 1-based lines, inclusive
    qint32 last = 0;
    QByteArray sign; //!< "+", "<-", "(1)"; empty for a paragraph
    QByteArray title; //!< with its brackets: "[Title]", "<Title>"; empty where it has none
    QByteArray words; //!< behind the title, on one line; empty where it is only named
};

//! What a text in Argdown says (argdown.org, "Syntax"), without comments, headings, the data at its beginning, code and
//! the rules between premises and conclusion. A line that begins nothing goes on with the element before it. Reads up
//! to the last of these lines, -1 for all.
[[nodiscard]] std::vector<ArgdownElement> argdownElements(const Documents::Document &document, qint32 last = -1);

}
