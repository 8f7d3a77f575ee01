#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace Catena::Export {

//! Writes UTF-8 piece by piece; a failed write is remembered, not thrown.
class TextSink
{
public:
    explicit TextSink(QIODevice &device) : m_device(device) { }

    void put(const QByteArray &utf8)
    {
        constexpr qsizetype enough = 1 << 16;
        m_pending.append(utf8);
        if (m_pending.size() >= enough) {
            flush();
        }
    }
    void put(const char *utf8) { put(QByteArray::fromRawData(utf8, qsizetype(qstrlen(utf8)))); }
    void put(const QString &text) { put(text.toUtf8()); }
    void flush()
    {
        m_failed = m_failed || m_device.write(m_pending) != m_pending.size();
        m_pending.clear();
    }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    QIODevice &m_device;
    QByteArray m_pending;
    bool m_failed = false;
};

}
