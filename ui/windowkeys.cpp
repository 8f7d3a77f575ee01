#include "ui/actions.h"
#include "ui/countlabel.h"
#include "ui/keycount.h"
#include "ui/keys/keyeditor.h"
#include "ui/letterwait.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

// Keys: which there are, numbers before moves, letters after marks. A further part of MainWindow.
namespace Catena::Ui {

void MainWindow::bindCountAndMarks()
{
    auto *label = new CountLabel(m_reading->thread());
    connect(m_count, &KeyCount::changed, label, &CountLabel::setCount);
    // Whoever wants the number has taken it by then.
    for (QAction *action : m_actions->all())
        connect(action, &QAction::triggered, m_count, &KeyCount::forget);
    connect(m_actions->action(QLatin1String("go.setMark")), &QAction::triggered, this,
            [this] { waitForMark(tr("Mark this comment with which letter?"), &MainWindow::setMark); });
    connect(m_actions->action(QLatin1String("go.toMark")), &QAction::triggered, this,
            [this] { waitForMark(tr("To the mark with which letter?"), &MainWindow::goToMark); });
}

void MainWindow::bindKeyEditor()
{
    const QString kept = m_preferences.value(Settings::Preferences::keys);
    m_actions->setBindings(KeyBindings::fromText(kept.toUtf8()).bindings);
    connect(m_actions->action(QLatin1String("help.editKeys")), &QAction::triggered, this, &MainWindow::editKeys);
}

void MainWindow::editKeys()
{
    if (!m_keyEditor) {
        const QString kept = m_preferences.value(Settings::Preferences::keys);
        m_keyEditor = new KeyEditor(m_actions, KeyBindings::fromText(kept.toUtf8()).bindings, this);
        m_keyEditor->setFolderSource([this] { return m_reading->snapshot()->folder->path; });
        connect(m_keyEditor, &KeyEditor::bindingsChanged, this, [this](const KeyBindings &bindings) {
            m_preferences.setValue(Settings::Preferences::keys, QString::fromUtf8(bindings.toText()));
            m_actions->setBindings(bindings);
        });
    }
    m_keyEditor->show();
    m_keyEditor->raise();
    m_keyEditor->activateWindow();
}

void MainWindow::waitForMark(const QString &question, void (MainWindow::*then)(QChar))
{
    if (!m_reading->thread()->currentComment().isValid())
        return;
    m_notice->showNotice(question, tr("&Cancel"), [this] { m_notice->hide(); });
    m_letters->wait([this, then](QChar letter) { (this->*then)(letter); });
}

void MainWindow::setMark(QChar letter)
{
    constexpr int shortly = 4'000;
    m_reading->thread()->setLetter(letter);
    m_notice->showNotice(tr("Marked with %1.").arg(letter));
    m_notice->hideAfter(shortly);
}

void MainWindow::goToMark(QChar letter)
{
    if (!m_reading->thread()->goToLetter(letter))
        m_notice->showNotice(tr("No comment has the mark %1.").arg(letter));
}

}
