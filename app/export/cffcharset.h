#pragma once

#include <QByteArray>

#include <vector>

namespace Catena::Export {

//! What a bare CFF table is addressed by in a PDF: the CID of every glyph where the font is CID-keyed, else the glyph.
struct CffCharset
{
    bool isCidKeyed = false;
    std::vector<quint16> cidOfGlyph; //!< empty where not CID-keyed
};

//! Reads the charset of a CFF table (Adobe Technical Note 5176, sections 5, 9 and 13). A damaged table gives no CIDs.
[[nodiscard]] CffCharset readCffCharset(const QByteArray &table);

}
