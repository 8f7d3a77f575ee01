#include "export/contentscanner.h"

namespace Catena::Export {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/'
        || c == '%';
}

//! A PDF number: no exponent, in no locale.
bool readNumber(QByteArrayView word, double &value)
{
    double sign = 1;
    double scale = 0;
    value = 0;
    bool hasDigit = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (i == 0 && (c == '-' || c == '+')) {
            sign = c == '-' ? -1 : 1;
        } else if (c == '.' && scale == 0) {
            scale = 1;
        } else if (c >= '0' && c <= '9') {
            hasDigit = true;
            value = value * 10 + (c - '0');
            scale *= 10;
        } else {
            return false;
        }
    }
    value = sign * value / (scale > 1 ? scale : 1);
    return hasDigit;
}

}

bool ContentScanner::next()
{
    m_operands.clear();
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '%') {
            while (m_at < m_content.size() && m_content[m_at] != '\n') {
                ++m_at;
            }
        } else if (c == '(' || (c == '<' && m_at + 1 < m_content.size() && m_content[m_at + 1] != '<')) {
            readString();
        } else if (c == '[' || c == ']' || c == '<' || c == '>') {
            const bool isOpen = c == '[' || c == '<';
            m_operands.push_back({isOpen ? Operand::Kind::Open : Operand::Kind::Close, m_content.sliced(m_at, 1), 0});
            m_at += c == '<' || c == '>' ? 2 : 1;
        } else if (c == '/') {
            ++m_at;
            m_operands.push_back({Operand::Kind::Name, readWord(), 0});
        } else {
            const QByteArrayView word = readWord();
            double value = 0;
            if (word.isEmpty()) {
                ++m_at; // a stray delimiter
            } else if (readNumber(word, value)) {
                m_operands.push_back({Operand::Kind::Number, word, value});
            } else {
                m_op = word;
                return true;
            }
        }
    }
    return false;
}

void ContentScanner::readString()
{
    const bool isHex = m_content[m_at] == '<';
    const qsizetype begin = ++m_at;
    int depth = 1;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (isHex ? c == '>' : c == ')' && --depth == 0) {
            break;
        }
        depth += !isHex && c == '(' ? 1 : 0;
        m_at += !isHex && c == '\\' ? 2 : 1;
    }
    const qsizetype end = qMin(m_at, m_content.size());
    m_operands.push_back({isHex ? Operand::Kind::Hex : Operand::Kind::Text, m_content.sliced(begin, end - begin), 0});
    m_at = end + 1;
}

QByteArrayView ContentScanner::readWord()
{
    const qsizetype begin = m_at;
    while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at])) {
        ++m_at;
    }
    return m_content.sliced(begin, m_at - begin);
}

}
