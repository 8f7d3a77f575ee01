#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace Catena::Search {

//! What the reader looks for, as typed in one line. All of it has to hold of a comment or a paragraph.
//!
//! `word` or `"several words"`; `/pattern/` (a regular expression, case ignored); `author:ann`, `author:"Kim Mo"` (part
//! of the name); `date:2011`, `date:2011-05`, `date:2011-05-03`, `date:2011..2013-06`; `concept:term` (mentions it, in
//! any spelling); `has:note`, `has:tag` (the reader's own); `is:new`, `is:repeat`, `is:unsure` (the parent is unknown
//! or a guess). `-` before a word leaves out what has it.
struct Query
{
    //! Days, both ends included, as "2011-05-03"; compared as text, so a year alone stands for all of it.
    struct DateRange
    {
        QString first;
        QString last;
    };

    QStringList words;
    QStringList without;
    std::vector<QRegularExpression> patterns;
    QStringList authors;
    QStringList concepts;
    std::vector<DateRange> dates;
    bool isNew = false;
    bool isRepeat = false;
    bool isUnsure = false;
    bool hasNote = false;
    bool hasTag = false;
    QString problem; //!< what could not be understood, as typed; then nothing is found

    [[nodiscard]] bool isEmpty() const;
    //! Whether it asks for what only a comment has.
    [[nodiscard]] bool isOfCommentsAlone() const;

    [[nodiscard]] static Query parse(const QString &typed);
};

}
