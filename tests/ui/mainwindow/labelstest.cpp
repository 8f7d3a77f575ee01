#include "ui/actions.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/theme.h"
#include "ui/thread/threadpane.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QScrollArea>
#include <QTranslator>

using namespace Catena;
using Ui::MainWindow;
using Ui::Theme;

namespace {

// A few pixels of bearing do not cut a letter.
constexpr int tolerance = 2;

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + tolerance;
    return label.sizeHint().width() > label.width() + tolerance
        || label.sizeHint().height() > label.height() + tolerance;
}

bool isCut(const QAbstractButton &button)
{
    return !button.text().isEmpty()
        && (button.minimumSizeHint().width() > button.width() + tolerance
            || button.minimumSizeHint().height() > button.height() + tolerance);
}

//! What does not fit on the screen, in the words shown.
QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && isCut(*label)) || (button && isCut(*button))) {
            found += QStringLiteral("“%1” (%2) has %3 × %4, wants %5 × %6")
                         .arg(label ? label->text() : button->text(), widget->objectName())
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(widget->sizeHint().width())
                         .arg(widget->sizeHint().height());
        }
    }
    return found;
}

bool isLong()
{
    return qEnvironmentVariableIsSet("CATENA_LONG");
}

}

//! Every text of the window in every size, colour scheme and language: none is cut. CATENA_LONG=1 takes the whole
//! matrix, CATENA_SHOTS=FOLDER keeps a picture of each; the scale is QT_SCALE_FACTOR.
class LabelsTest : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    QFont m_font;

    void keepPicture(QWidget &window, const QString &name) const
    {
        const QString folder = qEnvironmentVariable("CATENA_SHOTS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(window.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
    void check(QWidget &window, const QString &name) const
    {
        // Layouts take another font in several rounds of events.
        (void)QTest::qWaitFor([&window] { return cutTexts(window).isEmpty(); }, 1'000);
        keepPicture(window, name);
        const QStringList cut = cutTexts(window);
        QVERIFY2(cut.isEmpty(), qPrintable(name + QLatin1String(":\n") + cut.join(QLatin1Char('\n'))));
    }

private slots:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup()
    {
        QApplication::setFont(m_font);
        Theme::apply(Theme::Kind::System);
    }

    void shouldCutNoText_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<QString>("language");
        const QList<int> sizes = isLong() ? QList<int>{9, 14, 20} : QList<int>{9, 20};
        const QList<Theme::Kind> schemes =
            isLong() ? QList{Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Contrast} : QList{Theme::Kind::Light};
        for (const int points : sizes) {
            for (const Theme::Kind scheme : schemes) {
                for (const char *language : {"en", "ko"}) {
                    QTest::newRow(qPrintable(
                        QStringLiteral("%1 pt %2 %3").arg(points).arg(Theme::name(scheme), QLatin1String(language))))
                        << points << int(scheme) << QString::fromLatin1(language);
                }
            }
        }
    }
    void shouldCutNoText()
    {
        QFETCH(int, points);
        QFETCH(int, scheme);
        QFETCH(QString, language);
        {
            // As the reader says it: a window takes back what the application's font was made meanwhile.
            Settings::Preferences given(m_fixture.at("p.ini"));
            given.setValue(Settings::Preferences::fontSize, points);
            QVERIFY(given.file().sync());
        }
        Theme::apply(Theme::Kind(scheme));
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), QStringLiteral("catena"), QStringLiteral("_"),
                                QStringLiteral(":/i18n")));
        QCoreApplication::installTranslator(&translator);
        const QString name = QStringLiteral("%1-%2-%3").arg(points).arg(Theme::name(Theme::Kind(scheme)), language)
            + QLatin1Char('-') + qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1"));

        auto window = m_fixture.makeWindow();
        QCOMPARE(QApplication::font().pointSize(), points);
        window->resize(1'280, 800);
        check(*window, name + QLatin1String("-start"));
        m_fixture.makeFolder();
        window->openPath(m_fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        window->reading()->thread()->lastComment();
        check(*window, name + QLatin1String("-reading"));
        window->resize(1'024, 600);
        WindowFixture::trigger(*window, "edit.find");
        WindowFixture::trigger(*window, "show.time");
        WindowFixture::trigger(*window, "show.branch");
        check(*window, name + QLatin1String("-small"));
        WindowFixture::trigger(*window, "help.keys");
        check(*window, name + QLatin1String("-keys"));
        for (const char *id : {"help.editKeys", "view.roles", "help.issues", "edit.preferences", "concept.map"})
            WindowFixture::trigger(*window, id);
        for (QDialog *dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                check(*dialog, name + QLatin1Char('-') + dialog->objectName());
        }
        window.reset();
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(LabelsTest)
#include "labelstest.moc"
