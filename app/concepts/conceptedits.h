#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Concepts {

//! One line of `concepts.tsv`: what the reader says about one term.
struct ConceptEdit
{
    enum class Kind : quint8 {
        Text, //!< a comment, an empty line, or one that says nothing: kept as it stands
        Term, //!< `AI 민주화 ⇥ 인공지능 민주화|AI democratization ⇥ pin,color=#aa4400`: term, aliases, how it is shown
        Stop, //!< `!생각`: not listed, unless it is pinned
        Accept, //!< `~페쇄 ⇥ 폐쇄`: the first is the second, as was suggested
        Reject, //!< `?페쇄 ⇥ 폐쇄`: it is not, and need not be suggested again
        Uses, //!< `^기술 ⇥ -verbal,-nested`: uses of this kind are no mentions
        CaseExact, //!< `=OS`: only written so, as a whole word
        NotInside, //!< `-기업 ⇥ 대기업`: never inside the second
        Split, //!< `/AI-기술`: this very spelling is a concept of its own
    };

    Kind kind = Kind::Text;
    QString subject; //!< the term; of Text the whole line
    QStringList objects; //!< aliases, or the other term
    bool isPinned = false;
    QString colour; //!< "#rrggbb"; empty = none
    bool skipsVerbal = false;
    bool skipsNested = false;

    bool operator==(const ConceptEdit &) const = default;
};

//! The lines of a file of edits in their order: later ones hold over earlier ones. A value.
struct ConceptEdits
{
    std::vector<ConceptEdit> lines;

    bool operator==(const ConceptEdits &) const = default;
    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
    //! The line of a kind about a term, by Text::foldKey (of Split by spelling); null when there is none. Of several
    //! the last.
    [[nodiscard]] const ConceptEdit *find(ConceptEdit::Kind kind, QStringView subject) const;
};

//! Reads a file of edits: UTF-8 as a text, one edit a line, fields between tab characters; `#` begins a comment line
//! and a backslash before the first character takes its special meaning away. What cannot be understood is Text, so
//! that nothing is lost when it is written again.
[[nodiscard]] ConceptEdits parseEdits(QStringView text);
[[nodiscard]] QString writeEdits(const ConceptEdits &edits);
//! The shared edits, then those of one folder, which hold over them.
[[nodiscard]] ConceptEdits joined(const ConceptEdits &shared, const ConceptEdits &own);

//! What a reader does with concepts; each gives the edits with the change, the same ones when there is nothing to do.
[[nodiscard]] ConceptEdits withTerm(ConceptEdits edits, const QString &term);
[[nodiscard]] ConceptEdits withAlias(ConceptEdits edits, const QString &term, const QString &alias);
[[nodiscard]] ConceptEdits withoutAlias(ConceptEdits edits, const QString &term, const QString &alias);
[[nodiscard]] ConceptEdits withPin(ConceptEdits edits, const QString &term, bool isPinned);
[[nodiscard]] ConceptEdits withColour(ConceptEdits edits, const QString &term, const QString &colour);
[[nodiscard]] ConceptEdits withHidden(ConceptEdits edits, const QString &term, bool isHidden);
//! Answers a suggestion: other is the same as term (accepted) or is not.
[[nodiscard]] ConceptEdits withAnswer(ConceptEdits edits, const QString &term, const QString &other, bool isAccepted);
[[nodiscard]] ConceptEdits withSplit(ConceptEdits edits, const QString &spelling);
[[nodiscard]] ConceptEdits withUses(ConceptEdits edits, const QString &term, bool skipsVerbal, bool skipsNested);

}
