#pragma once

#include "formats/essay.h"

#include <QString>

#include <vector>

namespace Catena::Ui {

//! A picture of a guide page: it stands before the block that is its caption.
struct GuidePicture
{
    quint32 block = 0; //!< of the page's text
    QString path; //!< absolute
};

//! One page of the user guide: one task.
struct GuidePage
{
    QString name; //!< of its file, without the ending
    QString title;
    Formats::Essay text;
    std::vector<GuidePicture> pictures;
};

//! Reads the pages of the user guide: the Markdown files of a folder, in the order of their names. They go the way of
//! any essay - blocks of plain text, no markup beyond that. A line that is a picture alone, "![caption](images/x.png)",
//! shows a PNG from the folder "images" beside the pages; no other picture is looked for. Empty where there are none.
[[nodiscard]] std::vector<GuidePage> readGuide(const QString &folder);

}
