#include "ui/theme.h"

#include "ui/models/readingcolours.h"

#include <QTest>

using namespace Catena;
using Ui::Theme;

//! Every palette of the program, by the contrast of what stands on what (WCAG 2.1, 1.4.3 and 1.4.11).
class ThemeTest : public QObject
{
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(Theme::Kind::Light);
        QTest::newRow("dark") << int(Theme::Kind::Dark);
        QTest::newRow("high contrast") << int(Theme::Kind::Contrast);
    }

private slots:
    void shouldKeepEveryTextLegible_data() { rows(); }
    void shouldKeepEveryTextLegible()
    {
        QFETCH(int, kind);
        const QPalette palette = Theme::palette(Theme::Kind(kind));
        using Role = QPalette::ColorRole;
        const QPair<Role, Role> pairs[] = {
            {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base},      {QPalette::Link, QPalette::Base},
            {QPalette::LinkVisited, QPalette::Base}};
        const double least = Theme::Kind(kind) == Theme::Kind::Contrast ? 7 : 4.5;
        for (const auto &[text, ground] : pairs) {
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
                const double found = Models::contrast(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(found >= least,
                         qPrintable(QStringLiteral("role %1 on %2: %3").arg(text).arg(ground).arg(found)));
            }
        }
        // What is disabled need not be, yet it can be read.
        for (const auto &[text, ground] : pairs) {
            const double found =
                Models::contrast(palette.color(QPalette::Disabled, text), palette.color(QPalette::Disabled, ground));
            QVERIFY2(found >= 3,
                     qPrintable(QStringLiteral("disabled role %1 on %2: %3").arg(text).arg(ground).arg(found)));
        }
    }

    void shouldKeepWhatReadingPaintsLegible_data() { rows(); }
    void shouldKeepWhatReadingPaintsLegible()
    {
        QFETCH(int, kind);
        const auto colours = Models::ReadingColours::from(Theme::palette(Theme::Kind(kind)));
        for (const QColor &ground : {colours.base, colours.current}) {
            for (const QColor &text : {colours.text, colours.dim, colours.link})
                QVERIFY(Models::contrast(text, ground) >= 4.5);
            QVERIFY(Models::contrast(colours.line, ground) >= 3);
        }
        QVERIFY(Models::contrast(colours.frame, colours.base) >= 3);
        QVERIFY(Models::contrast(colours.markText, colours.mark) >= 4.5);
        QVERIFY(Models::contrast(colours.foundMarkText, colours.foundMark) >= 4.5);
        QVERIFY(Models::contrast(colours.chosenMarkText, colours.chosenMark) >= 4.5);
    }

    void shouldComeBackByItsName()
    {
        for (const Theme::Kind kind :
             {Theme::Kind::System, Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Contrast})
            QCOMPARE(Theme::fromName(Theme::name(kind)), kind);
        QCOMPARE(Theme::fromName(QStringLiteral("no such")), Theme::Kind::System);
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
