#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "documents/document.h"

#include <QMap>

#include <optional>

namespace Catena::Documents {

//! How a folder is opened.
struct FolderOptions
{
    QMap<QString, Role> roles; //!< the user's own choice by relative path
};

//! An opened document folder: its documents in the order of their names. A value.
struct DocumentFolder
{
    QString path; //!< absolute
    QString name; //!< for people: the last part of the path
    std::vector<Document> documents;
    Base::Issues issues;
};

//! Reads a folder, an archive of one (archive.h), or a single file as a folder of one. Never writes; follows no link
//! out of the folder; opens regular files only. Fails when there is nothing to read at all.
[[nodiscard]] Base::Result<DocumentFolder> openDocumentFolder(const QString &path, const FolderOptions &options = {},
                                                              const Base::Cancellation &cancellation = {});

//! The beginning of a folder, to show a first screen of a discussion that takes long to read: its documents up to the
//! first large one, and of that its first bytes.
struct FolderBeginning
{
    DocumentFolder folder;
    std::size_t cut = 0; //!< index of the document that goes on
};

//! Nothing where a folder has no large file among its first, or one whose beginning says nothing alone: compressed, an
//! archive, not UTF-8. Costs no more for a large file than for a small one.
[[nodiscard]] std::optional<FolderBeginning> openBeginning(const QString &path, const FolderOptions &options = {},
                                                           const Base::Cancellation &cancellation = {});

//! Decides the roles of all documents from what they say, and then by the user's choice; once more where a reader took
//! the text of some out of their containers.
void giveRoles(DocumentFolder &folder, const FolderOptions &options);

}
