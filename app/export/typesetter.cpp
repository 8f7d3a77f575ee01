#include "export/typesetter.h"

#include <QTextLayout>

namespace Catena::Export {

namespace {

QStringList usualFamilies()
{
    return {QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans"),          QStringLiteral("NanumGothic"),
            QStringLiteral("DejaVu Sans"),      QStringLiteral("Noto Sans Symbols2"), QStringLiteral("Symbola")};
}

}

Typesetter::Typesetter(const QStringList &families)
    : m_families(families.isEmpty() ? usualFamilies() : families),
      m_monospaced(QStringList{QStringLiteral("Noto Sans Mono CJK KR"), QStringLiteral("D2Coding"),
                               QStringLiteral("NanumGothicCoding"), QStringLiteral("Noto Sans Mono"),
                               QStringLiteral("DejaVu Sans Mono")}
                   + m_families)
{
}

void Typesetter::layOut(QTextLayout &layout, const QString &text, const TextStyle &style, double width,
                        const TextSpans &spans) const
{
    QFont font;
    font.setFamilies(style.isMonospaced ? m_monospaced : m_families);
    font.setPixelSize(qRound(style.size * unitsPerPoint));
    font.setBold(style.isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : spans) {
        if (span.isBold) {
            QTextLayout::FormatRange range{int(span.begin), int(span.end - span.begin), {}};
            range.format.setFontWeight(QFont::Bold);
            formats.append(range);
        }
    }
    layout.setText(text);
    layout.setFont(font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * unitsPerPoint);
        line.setPosition({});
    }
    layout.endLayout();
}

}
