#include "ui/theme.h"

#include "ui/models/readingcolours.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace Catena::Ui {

namespace {

struct Shades
{
    QRgb window, windowText, base, alternate, button, light, mid, dark, highlight, highlightedText, link, dimText;
};

constexpr Shades lightShades{0xFFF3F3F1, 0xFF1E1F22, 0xFFFFFFFF, 0xFFF7F7F5, 0xFFEDEDEA, 0xFFFFFFFF,
                             0xFFC9C9C4, 0xFFA5A59F, 0xFF2A63B0, 0xFFFFFFFF, 0xFF1F56A3, 0xFF62646A};
constexpr Shades darkShades{0xFF26282B, 0xFFE6E4DF, 0xFF1C1E20, 0xFF222427, 0xFF33363A, 0xFF45494E,
                            0xFF4A4E53, 0xFF141517, 0xFF3A74C2, 0xFFFFFFFF, 0xFF86B5F2, 0xFF9B9C9F};

constexpr Shades contrastShades{0xFF000000, 0xFFFFFFFF, 0xFF000000, 0xFF101010, 0xFF1C1C1C, 0xFFFFFFFF,
                                0xFF9A9A9A, 0xFFFFFFFF, 0xFFFFD500, 0xFF000000, 0xFF8CCBFF, 0xFFC8C8C8};

}

Theme::Kind Theme::fromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Kind::Light;
    if (name == QLatin1String("contrast"))
        return Kind::Contrast;
    return name == QLatin1String("dark") ? Kind::Dark : Kind::System;
}

QString Theme::name(Kind kind)
{
    switch (kind) {
    case Kind::System:
        return QStringLiteral("system");
    case Kind::Light:
        return QStringLiteral("light");
    case Kind::Dark:
        return QStringLiteral("dark");
    case Kind::Contrast:
        return QStringLiteral("contrast");
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette(Kind kind)
{
    const Shades &s = kind == Kind::Contrast ? contrastShades : kind == Kind::Dark ? darkShades : lightShades;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, s.window);
    set(QPalette::WindowText, s.windowText);
    set(QPalette::Base, s.base);
    set(QPalette::AlternateBase, s.alternate);
    set(QPalette::Text, s.windowText);
    set(QPalette::Button, s.button);
    set(QPalette::ButtonText, s.windowText);
    set(QPalette::BrightText, 0xFFFFFFFF);
    set(QPalette::Light, s.light);
    set(QPalette::Midlight, s.button);
    set(QPalette::Mid, s.mid);
    set(QPalette::Dark, s.dark);
    set(QPalette::Shadow, 0xFF000000);
    set(QPalette::Highlight, s.highlight);
    set(QPalette::HighlightedText, s.highlightedText);
    set(QPalette::Link, s.link);
    set(QPalette::LinkVisited, s.link);
    set(QPalette::ToolTipBase, s.button);
    set(QPalette::ToolTipText, s.windowText);
    set(QPalette::PlaceholderText, s.dimText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(s.dimText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(s.mid));
    const QColor quiet(s.mid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText,
                     Models::contrast(Qt::black, quiet) > Models::contrast(Qt::white, quiet) ? Qt::black : Qt::white);
    return palette;
}

void Theme::apply(Kind kind)
{
    // An empty palette takes the platform's back (QGuiApplication::setPalette).
    QApplication::setPalette(kind == Kind::System ? QPalette() : palette(kind));
}

}
