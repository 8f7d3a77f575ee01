#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Commands {

//! Writes JSON with the keys in the order they are given: QJsonObject would sort them.
class JsonWriter
{
public:
    void beginObject(const char *key = nullptr);
    void endObject();
    void beginArray(const char *key = nullptr);
    void endArray();
    void value(const char *key, const QString &text);
    void value(const char *key, qint64 number);
    void value(const char *key, double number); //!< three digits after the point
    void null(const char *key);
    void element(const QString &text);
    void element(qint64 number);

    [[nodiscard]] const QByteArray &bytes() const { return m_out; }

private:
    void begin(const char *key);
    void write(const QString &text);

    QByteArray m_out;
    std::vector<bool> m_hasMembers; //!< by open level
};

}
