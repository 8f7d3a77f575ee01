#include "ui/preferences/preferenceeditors.h"

#include "ui/preferences/notesplacefield.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFontComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

// Gives the messages their context for translators.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::PreferenceEditors)
};

//! The text of an action as a label: the mnemonics of menus would be those of the dialog, where others have them.
QString plainText(QString text)
{
    const qsizetype korean = text.indexOf(QLatin1String("(&"));
    if (korean > 0)
        text.remove(korean, 4);
    return text.remove(QLatin1Char('&'));
}

}

PreferenceRow PreferenceEditors::yesNo(const Settings::Item<bool> &item, const QString &words)
{
    auto *box = new QCheckBox(words, m_parent);
    QObject::connect(box, &QCheckBox::toggled, box, [this, &item](bool on) { store(item, on); });
    PreferenceRow made = row<bool>(item, box, [box](const bool &on) { box->setChecked(on); });
    made.words = words;
    return made;
}

PreferenceRow PreferenceEditors::choice(const Settings::Item<QString> &item,
                                        const QList<QPair<QString, QString>> &wordsByValue)
{
    auto *box = new QComboBox(m_parent);
    QString all;
    for (const auto &[value, words] : wordsByValue) {
        box->addItem(words, value);
        all += words + QLatin1Char('\n');
    }
    QObject::connect(box, &QComboBox::activated, box,
                     [this, &item, box](int at) { store(item, box->itemData(at).toString()); });
    PreferenceRow made =
        row<QString>(item, box, [box](const QString &value) { box->setCurrentIndex(box->findData(value)); });
    made.words = all;
    return made;
}

PreferenceRow PreferenceEditors::number(const Settings::Item<int> &item, const QString &suffix, const QString &special)
{
    auto *box = new QSpinBox(m_parent);
    box->setRange(item.limits->first, item.limits->second);
    box->setSuffix(suffix);
    box->setSpecialValueText(special);
    box->setKeyboardTracking(false); // a number half typed is none yet
    QObject::connect(box, &QSpinBox::valueChanged, box, [this, &item](int value) { store(item, value); });
    return row<int>(item, box, [box](const int &value) { box->setValue(value); });
}

PreferenceRow PreferenceEditors::font(const Settings::Item<QString> &item)
{
    auto *both = new QWidget(m_parent);
    auto *system = new QCheckBox(Words::tr("As the system"), both);
    auto *family = new QFontComboBox(both);
    family->setAccessibleName(Words::tr("Font family"));
    family->setMinimumContentsLength(12);
    family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(system);
    layout->addWidget(family, 1);
    both->setFocusProxy(system);
    const auto choose = [this, &item, system, family] {
        family->setEnabled(!system->isChecked());
        store(item, system->isChecked() ? QString() : family->currentFont().family());
    };
    QObject::connect(system, &QCheckBox::toggled, both, choose);
    QObject::connect(family, &QFontComboBox::activated, both, choose);
    return row<QString>(item, both, [system, family](const QString &chosen) {
        const QSignalBlocker quiet(system); // a font that is not installed stays chosen
        if (!chosen.isEmpty())
            family->setCurrentFont(QFont(chosen));
        system->setChecked(chosen.isEmpty());
        family->setEnabled(!chosen.isEmpty());
    });
}

PreferenceRow PreferenceEditors::text(const Settings::Item<QString> &item, const QString &special)
{
    constexpr int mostChars = 120;
    auto *line = new QLineEdit(m_parent);
    line->setPlaceholderText(special);
    line->setMaxLength(mostChars);
    QObject::connect(line, &QLineEdit::editingFinished, line,
                     [this, &item, line] { store(item, line->text().simplified()); });
    return row<QString>(item, line, [line](const QString &value) {
        if (!line->hasFocus())
            line->setText(value);
    });
}

PreferenceRow PreferenceEditors::notesPlace(const Settings::Item<QString> &item, const QString &usual)
{
    auto *field = new NotesPlaceField(usual, m_parent);
    QObject::connect(field, &NotesPlaceField::placeChosen, field,
                     [this, &item](const QString &place) { store(item, place); });
    return row<QString>(item, field, [field](const QString &value) { field->setPlace(value); });
}

PreferenceRow PreferenceEditors::boxes(const Settings::Item<QStringList> &item,
                                       const QList<QPair<QString, QString>> &textByWord)
{
    auto *column = new QWidget(m_parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    QList<QPair<QCheckBox *, QString>> all;
    QString words;
    for (const auto &[word, text] : textByWord) {
        words += text + QLatin1Char('\n');
        auto *box = new QCheckBox(text, column);
        layout->addWidget(box);
        all.append({box, word});
    }
    column->setFocusProxy(all.isEmpty() ? nullptr : all.constFirst().first);
    for (const auto &[box, word] : std::as_const(all)) {
        QObject::connect(box, &QCheckBox::clicked, column, [this, &item, all] {
            QStringList empty;
            for (const auto &[each, name] : all) {
                if (!each->isChecked())
                    empty.append(name);
            }
            store(item, empty);
        });
    }
    PreferenceRow made = row<QStringList>(item, column, [all](const QStringList &empty) {
        for (const auto &[each, name] : all)
            each->setChecked(!empty.contains(name));
    });
    made.words = words;
    return made;
}

PreferenceRow PreferenceEditors::switches(const QList<QAction *> &actions)
{
    PreferenceRow made;
    auto *column = new QWidget(m_parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QAction *action : actions) {
        auto *box = new QCheckBox(plainText(action->text()), column);
        box->setChecked(action->isChecked());
        QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
        QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
        layout->addWidget(box);
        made.words += box->text() + QLatin1Char('\n');
        if (!column->focusProxy())
            column->setFocusProxy(box);
    }
    made.editor = column;
    return made;
}

PreferenceRow PreferenceEditors::button(QAction *action)
{
    auto *button = new QPushButton(plainText(action->text()), m_parent);
    button->setAutoDefault(false);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    PreferenceRow made;
    made.editor = button;
    return made;
}

PreferenceRow PreferenceEditors::place(const QString &path)
{
    auto *line = new QLineEdit(QDir::toNativeSeparators(path), m_parent);
    line->setReadOnly(true);
    line->setCursorPosition(0);
    PreferenceRow made;
    made.editor = line;
    return made;
}

}
