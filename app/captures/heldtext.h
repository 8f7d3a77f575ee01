#pragma once

#include "documents/document.h"

namespace Catena::Captures {

//! Text that stands so in no document: decoded, or put together of several pieces. A buffer behind the documents';
//! grows only while the stage runs that makes it.
class HeldText : public Documents::Bytes
{
public:
    [[nodiscard]] QByteArrayView view() const override { return m_bytes; }
    //! Gives the offset at which the text begins.
    quint64 append(QByteArrayView text)
    {
        const quint64 offset = quint64(m_bytes.size());
        m_bytes.append(text);
        return offset;
    }

private:
    QByteArray m_bytes;
};

}
