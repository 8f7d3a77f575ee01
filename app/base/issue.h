#pragma once

#include <QList>
#include <QString>

namespace Catena::Base {

//! Something odd that did not stop the reading. The user interface has one sentence for each kind.
enum class IssueKind : quint8 {
    UndecodableBytes, //!< bytes that are no text in the encoding; shown as U+FFFD; detail = how many
    GuessedEncoding, //!< no BOM and not UTF-8: the encoding was inferred; detail = its name
    NotText, //!< binary content: listed, not read
    UnknownFormat, //!< text, but in a format that no reader knows
    Unreadable, //!< could not be opened; detail = the system's words
    OutsideFolder, //!< a link that leads out of the folder: not followed
    TooLarge, //!< over a limit: not read
    TooMany, //!< more files than the limit: the rest was not read; detail = how many
    NulBytes, //!< NUL characters in a text; detail = how many
    NoDiscussion, //!< the folder holds no discussion
    NoEssay, //!< the folder holds no essay
    Broken, //!< the file breaks off or is damaged: what stands before was read; detail = why
    BrokenPasteProfile, //!< a rule of a paste profile could not be read, so the profile is not used; detail = why
    BrokenFieldMap, //!< a map of a JSON format could not be read, so it is not used; detail = why
    RefusedEntry, //!< of an archive: its name leads out of it, stands there twice, or it is no file; detail = the name
    Encrypted, //!< locked by a password: not read
    ProgramMissing, //!< a program that reads this format is not installed; detail = its name
    FromPages, //!< text taken from printed pages: paragraphs and their order are guessed; detail = how many pages
    UntriedFormat, //!< a reader that was made by the book and met no real file yet; detail = its name
    DictionaryMissing, //!< Korean terms come from rules alone, the dictionary is not installed
};

//! One issue: where and what.
struct Issue
{
    IssueKind kind = IssueKind::NotText;
    QString path; //!< relative to the folder
    qint64 line = 0; //!< 1-based; 0 = the whole file
    QString detail;
};
using Issues = QList<Issue>;

//! The stable English name of an issue kind, as `inspect --json` prints it ("undecodable-bytes").
[[nodiscard]] QString issueName(IssueKind kind);

}
