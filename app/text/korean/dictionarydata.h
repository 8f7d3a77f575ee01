#pragma once

#include "text/korean/packedformat.h"
#include "text/korean/tagger.h"

#include <QFile>

namespace Catena::Text::Korean {

//! The mapped dictionary as the tagger reads it: pointers into the map, which lives as long as this.
struct Dictionary::Data
{
    QFile file;
    Packed::Header header;
    const quint32 *roots = nullptr;
    const quint8 *classes = nullptr;
    const quint32 *firstChild = nullptr;
    const quint32 *firstEntry = nullptr;
    const Packed::Entry *entries = nullptr;
    const qint16 *costs = nullptr;
    const quint16 *labels = nullptr;

    //! The node that follows node with a character, or noNode.
    [[nodiscard]] quint32 child(quint32 node, char16_t c) const
    {
        quint32 low = firstChild[node];
        const quint32 end = firstChild[node + 1];
        quint32 high = end;
        while (low < high) {
            const quint32 middle = low + (high - low) / 2;
            if (labels[middle] < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && labels[low] == c ? low : Packed::noNode;
    }
    //! What it costs that a word with a left id follows words with any right id: one number a right id.
    [[nodiscard]] const qint16 *costsBefore(quint16 left) const
    {
        return costs + std::size_t(left) * header.rightCount;
    }
    [[nodiscard]] const Packed::UnknownClass &unknownClass(char16_t c) const { return header.unknown[classes[c]]; }
};

}
