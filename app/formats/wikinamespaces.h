#pragma once

#include <QStringView>

namespace Catena::Formats {

//! Whether wikis of some language call the pages of users, or those where one talks with them, so. Lower case.
[[nodiscard]] bool isUserSpace(QStringView space);

//! Whether a special page lists what a user wrote: "special", "contributions". Lower case, in many languages.
[[nodiscard]] bool isContributionsPage(QStringView space, QStringView page);

}
