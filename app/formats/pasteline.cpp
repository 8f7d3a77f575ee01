#include "formats/pasteline.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

bool needsFolding(const QString &line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x1100 && u <= 0x11FF) || Text::isInvisible(u) || u == 0xFE0F;
    });
}

}

PasteLineText::PasteLineText(QByteArrayView utf8) : m_line(QString::fromUtf8(utf8))
{
    if (!needsFolding(m_line)) {
        m_text = m_line.trimmed();
        while (m_lead < m_line.size() && m_line[m_lead].isSpace())
            ++m_lead;
        return;
    }
    const Text::Folded folded = Text::nfcWithOffsets(m_line);
    const auto isKept = [&](qsizetype i) {
        const char16_t u = folded.text[i].unicode();
        return !Text::isInvisible(u) && u != 0xFE0F;
    };
    qsizetype begin = 0;
    qsizetype end = folded.text.size();
    while (begin < end && (folded.text[begin].isSpace() || !isKept(begin)))
        ++begin;
    while (end > begin && (folded.text[end - 1].isSpace() || !isKept(end - 1)))
        --end;
    for (qsizetype i = begin; i < end; ++i) {
        if (!isKept(i))
            continue;
        m_text += folded.text[i];
        m_offsets.push_back(folded.offsets[std::size_t(i)]);
    }
    m_offsets.push_back(end > begin ? folded.ends[std::size_t(end - 1)] : 0);
}

qint32 PasteLineText::byteAt(qsizetype unit) const
{
    const qsizetype at = m_offsets.empty() ? m_lead + unit : qsizetype(m_offsets[std::size_t(unit)]);
    return qint32(QStringView(m_line).left(at).toUtf8().size());
}

}
