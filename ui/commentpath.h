#pragma once

#include "snapshot/snapshot.h"

#include <QCoreApplication>

namespace Catena::Ui {

//! A comment as text to paste elsewhere, with where it stands.
class CommentPath
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::CommentPath)

public:
    //! Folder, place in its document, the comments it answers from the root down, then its text; empty for no comment.
    [[nodiscard]] static QString text(const Snapshot::Snapshot &snapshot, Base::CommentId id);
};

}
