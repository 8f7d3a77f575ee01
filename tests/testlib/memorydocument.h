#pragma once

#include "documents/document.h"

namespace Catena::TestLib {

//! A document made of bytes, as a file would give them.
inline Documents::Document bytesDocument(QByteArray bytes, Documents::Role role = Documents::Role::Discussion,
                                         const QString &path = QStringLiteral("a.txt"))
{
    class Memory : public Documents::Bytes
    {
    public:
        explicit Memory(QByteArray own) : m_bytes(std::move(own)) { }
        [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

    private:
        QByteArray m_bytes;
    };
    Documents::Document document;
    document.path = path;
    document.role = role;
    document.setBytes(std::make_shared<Memory>(std::move(bytes)));
    return document;
}

//! A document made of a string, for tests of the rooms behind documents/.
inline Documents::Document memoryDocument(const QString &text, Documents::Role role,
                                          const QString &path = QStringLiteral("a.txt"))
{
    return bytesDocument(text.toUtf8(), role, path);
}

}
