#include "export/showntext.h"

#include "base/limits.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr char32_t dropped = 0;

bool isNoncharacter(char32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

//! What a code point is shown as; `dropped` for nothing. The length in UTF-16 never grows.
char32_t shown(char32_t c)
{
    constexpr char32_t replacement = 0xFFFD;
    constexpr char32_t objectPlace = 0xFFFC; // Qt would leave room for an object there
    if (c == U'\n' || c == 0x2028 || c == 0x2029) {
        return U'\n';
    }
    if (c == U'\t') {
        return U' ';
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xAD || c == 0x202D || c == 0x202E) {
        return dropped;
    }
    return c == objectPlace || isNoncharacter(c) || QChar::isSurrogate(c) ? replacement : c;
}

}

ShownText::ShownText(const QString &original)
{
    m_text.reserve(original.size());
    int marks = 0;
    std::vector<qint32> offsets;
    offsets.reserve(std::size_t(original.size()) + 1);
    for (qsizetype at = 0; at < original.size();) {
        char32_t c = original[at].unicode();
        qsizetype units = 1;
        if (QChar::isHighSurrogate(c) && at + 1 < original.size() && original[at + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(original[at], original[at + 1]);
            units = 2;
        }
        offsets.insert(offsets.end(), std::size_t(units), qint32(m_text.size()));
        const QChar::Category category = QChar::category(c);
        const bool isMark = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
        marks = isMark ? marks + 1 : 0;
        const char32_t kept = marks > Base::Limits::combiningRun ? dropped : shown(c);
        if (kept != dropped) {
            m_text += QChar::fromUcs4(kept);
        }
        at += units;
    }
    offsets.push_back(qint32(m_text.size()));
    if (m_text.size() != original.size()) {
        m_offsets = std::move(offsets);
    }
}

qsizetype ShownText::shownOffset(qsizetype original) const
{
    if (m_offsets.empty()) {
        return std::clamp<qsizetype>(original, 0, m_text.size());
    }
    return m_offsets[std::size_t(std::clamp<qsizetype>(original, 0, qsizetype(m_offsets.size()) - 1))];
}

QString shownLine(const QString &original)
{
    return ShownText(original).text().simplified();
}

}
