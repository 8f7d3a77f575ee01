#pragma once

#include <QtGlobal>

namespace Catena::Base {

//! A run of UTF-8 bytes in one of the text buffers of a snapshot (Documents::TextBuffers): the way a body is
//! kept without copying it.
struct Slice
{
    quint32 buffer = 0;
    quint32 size = 0; //!< bytes
    quint64 offset = 0; //!< bytes

    [[nodiscard]] bool isEmpty() const { return size == 0; }
    bool operator==(const Slice &) const = default;
};

}
