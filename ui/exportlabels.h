#pragma once

#include "export/exportpdf.h"

namespace Catena::Ui {

//! The words of an exported PDF in the user's language.
[[nodiscard]] Export::ExportLabels exportLabels();

}
