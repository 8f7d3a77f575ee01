#pragma once

#include "base/error.h"
#include "base/issue.h"
#include "documents/role.h"

#include <QCoreApplication>

namespace Catena::Ui {

//! Errors, issues and roles in the user's words. Paths are foreign text: plain text only.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::ErrorText)

public:
    //! What happened, without a full stop.
    [[nodiscard]] static QString happened(const Base::Error &error);
    //! What the user can do about it: a whole sentence.
    [[nodiscard]] static QString remedy(const Base::Error &error);
    //! Both in one line, for a terminal; control characters of the path are shown as U+FFFD.
    [[nodiscard]] static QString sentence(const Base::Error &error);

    //! What is odd, and what was done about it: a whole sentence.
    [[nodiscard]] static QString sentence(const Base::Issue &issue);

    [[nodiscard]] static QString role(Documents::Role role);
    //! What decided a role: a whole sentence.
    [[nodiscard]] static QString roleReason(const Documents::RoleReason &reason);

private:
    [[nodiscard]] static QString issueWords(const Base::Issue &issue);
};

//! A foreign name made safe for one line: control, bidi-control and line-breaking characters become U+FFFD.
[[nodiscard]] QString plainName(const QString &text);

}
