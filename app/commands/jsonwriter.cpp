#include "commands/jsonwriter.h"

namespace Catena::Commands {

void JsonWriter::begin(const char *key)
{
    if (!m_hasMembers.empty()) {
        if (m_hasMembers.back())
            m_out += ',';
        m_hasMembers.back() = true;
        m_out += '\n';
        m_out.append(qsizetype(m_hasMembers.size()) * 2, ' ');
    }
    if (key) {
        m_out += '"';
        m_out += key;
        m_out += "\": ";
    }
}

void JsonWriter::beginObject(const char *key)
{
    begin(key);
    m_out += '{';
    m_hasMembers.push_back(false);
}

void JsonWriter::endObject()
{
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers) {
        m_out += '\n';
        m_out.append(qsizetype(m_hasMembers.size()) * 2, ' ');
    }
    m_out += '}';
}

void JsonWriter::beginArray(const char *key)
{
    begin(key);
    m_out += '[';
    m_hasMembers.push_back(false);
}

void JsonWriter::endArray()
{
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers) {
        m_out += '\n';
        m_out.append(qsizetype(m_hasMembers.size()) * 2, ' ');
    }
    m_out += ']';
}

void JsonWriter::value(const char *key, const QString &text)
{
    begin(key);
    write(text);
}

void JsonWriter::value(const char *key, qint64 number)
{
    begin(key);
    m_out += QByteArray::number(number);
}

void JsonWriter::value(const char *key, double number)
{
    begin(key);
    QByteArray digits = QByteArray::number(number, 'f', 3);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    m_out += digits;
}

void JsonWriter::null(const char *key)
{
    begin(key);
    m_out += "null";
}

void JsonWriter::element(const QString &text)
{
    begin(nullptr);
    write(text);
}

void JsonWriter::element(qint64 number)
{
    begin(nullptr);
    m_out += QByteArray::number(number);
}

void JsonWriter::write(const QString &text)
{
    m_out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        switch (c.unicode()) {
        case u'"':
            m_out += "\\\"";
            break;
        case u'\\':
            m_out += "\\\\";
            break;
        case u'\n':
            m_out += "\\n";
            break;
        case u'\r':
            m_out += "\\r";
            break;
        case u'\t':
            m_out += "\\t";
            break;
        default:
            if (c.unicode() < 0x20 || c.unicode() == 0x7F) {
                m_out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                m_out += QStringView(text).sliced(i, 2).toUtf8();
                ++i;
            } else if (c.isSurrogate()) {
                m_out += "\\ufffd";
            } else {
                m_out += QStringView(text).sliced(i, 1).toUtf8();
            }
        }
    }
    m_out += '"';
}

}
