#include "export/metaline.h"

namespace Catena::Export {

void MetaLine::add(const QString &text, TextSpan span)
{
    addAfter(QStringLiteral(" · "), text, std::move(span));
}

void MetaLine::append(const QString &text, TextSpan span)
{
    addAfter(QStringLiteral(" "), text, std::move(span));
}

void MetaLine::list(const QString &text, TextSpan span)
{
    addAfter(QStringLiteral(", "), text, std::move(span));
}

void MetaLine::addAfter(const QString &separator, const QString &text, TextSpan span)
{
    if (text.isEmpty()) {
        return;
    }
    if (!m_text.isEmpty()) {
        m_text += separator;
    }
    span.begin = m_text.size();
    m_text += text;
    span.end = m_text.size();
    if (span.isBold || !span.color.isEmpty() || !span.destination.isEmpty()) {
        m_spans.push_back(std::move(span));
    }
}

}
