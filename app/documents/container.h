#pragma once

#include "documents/document.h"

#include <QByteArray>

#include <map>

namespace Catena::Documents {

//! What a file holds that is no text itself: the XML parts of an office file or a book, or a PDF. Immutable and shared.
struct Container
{
    enum class Kind : quint8 {
        Word, //!< Office Open XML, a text (ECMA-376, part 1, clause 11)
        Sheet, //!< Office Open XML, a spreadsheet (clause 12)
        OpenText, //!< OpenDocument 1.2, a text
        Book, //!< EPUB 2 or 3
        Pdf,
    };

    Kind kind = Kind::Pdf;
    std::map<QByteArray, QByteArray> parts; //!< of an office file, by name: its XML alone, no pictures
    std::shared_ptr<const Bytes> bytes; //!< of a PDF

    //! A part by its name; empty where there is none.
    [[nodiscard]] QByteArrayView part(const QByteArray &name) const
    {
        const auto at = parts.find(name);
        return at == parts.end() ? QByteArrayView() : QByteArrayView(at->second);
    }
};

}
