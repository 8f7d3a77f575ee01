#pragma once

#include "documents/document.h"

namespace Catena::TestLib {

//! A document made of a string, for tests of the rooms behind documents/.
inline Documents::Document memoryDocument(const QString &text, Documents::Role role,
                                          const QString &path = QStringLiteral("a.txt"))
{
    class Memory : public Documents::Bytes
    {
    public:
        explicit Memory(QByteArray bytes) : m_bytes(std::move(bytes)) { }
        [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

    private:
        QByteArray m_bytes;
    };
    Documents::Document document;
    document.path = path;
    document.role = role;
    document.setBytes(std::make_shared<Memory>(text.toUtf8()));
    return document;
}

}
