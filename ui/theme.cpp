#include "ui/theme.h"

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
                            0xFF4A4E53, 0xFF141517, 0xFF3F7AC9, 0xFFFFFFFF, 0xFF86B5F2, 0xFF9B9C9F};

}

Theme::Kind Theme::fromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Kind::Light;
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
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette(Kind kind)
{
    const Shades &s = kind == Kind::Dark ? darkShades : lightShades;
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
    return palette;
}

void Theme::apply(Kind kind)
{
    // An empty palette takes the platform's back (QGuiApplication::setPalette).
    QApplication::setPalette(kind == Kind::System ? QPalette() : palette(kind));
}

}
