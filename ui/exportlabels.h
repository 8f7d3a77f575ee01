#pragma once

#include "export/exportlabels.h"

namespace Catena::Ui {

//! The words of an exported PDF in the user's language.
[[nodiscard]] Export::ExportLabels exportLabels();

}
