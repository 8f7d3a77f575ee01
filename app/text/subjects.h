#pragma once

#include <QString>

namespace Catena::Text {

//! A subject line without reply prefixes ("Re:", "AW:", "Re[2]:", "회신:") and list tags ("[Rd]"), folded: what RFC
//! 5256 §2.1 calls the base subject. Empty for none.
[[nodiscard]] QString baseSubject(const QString &subject);
//! Whether a subject says that the message answers another.
[[nodiscard]] bool isReplySubject(const QString &subject);

}
