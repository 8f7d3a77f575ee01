#include "ui/keys/keyeditor.h"

#include "base/savedfile.h"
#include "ui/actions.h"
#include "ui/hangulkeys.h"
#include "ui/keys/keymodel.h"
#include "ui/keys/keypresets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr qint64 largestFile = 256 * 1024;

// What a keyboard that writes Hangul gives, as the Latin key it stands on.
QKeySequence latin(const QKeySequence &typed)
{
    QList<QKeyCombination> keys;
    for (int i = 0; i < typed.count(); ++i) {
        const QKeyCombination key = typed[uint(i)];
        const bool isLetter = key.key() > 0x7F && key.key() < 0x10000;
        const QKeyEvent event(QEvent::KeyPress, key.key(), key.keyboardModifiers(),
                              isLetter ? QString(QChar(char16_t(key.key()))) : QString());
        keys += HangulKeys::latinKey(event).value_or(key);
    }
    const QKeyCombination none = QKeyCombination::fromCombined(0);
    return {keys.value(0, none), keys.value(1, none), keys.value(2, none), keys.value(3, none)};
}

}

KeyEditor::KeyEditor(const Actions *actions, const KeyBindings &bindings, QWidget *parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_model(new KeyModel(actions, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_bindings(bindings), m_filter(new QLineEdit(this)),
      m_list(new QTreeView(this)), m_record(new QKeySequenceEdit(this)), m_message(new QLabel(this)),
      m_sets(new QComboBox(this)), m_set(new QPushButton(tr("&Set"), this)), m_add(new QPushButton(tr("A&dd"), this)),
      m_none(new QPushButton(tr("&No Key"), this)), m_reset(new QPushButton(tr("&Usual Keys"), this)),
      m_undo(new QPushButton(tr("Ta&ke Back"), this))
{
    setObjectName(QStringLiteral("keyEditor"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildSets();
    buildList();
    buildKeys();
    m_model->setBindings(m_bindings);
    m_list->setCurrentIndex(m_filtered->index(0, 0));
    showChosen();
    showSet();
    resize(QSize(640, 560).boundedTo(screen()->availableSize() * 0.9));
}

void KeyEditor::buildSets()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Keys of:"), this);
    label->setBuddy(m_sets);
    const QStringList names{tr("Catena"), tr("mutt"), tr("Gmail"), tr("Vim")};
    const QStringList ids = keyPresets();
    for (int i = 0; i < ids.size(); ++i)
        m_sets->addItem(names.value(i), ids.at(i));
    m_sets->addItem(tr("Your own"), QString());
    m_sets->setAccessibleName(tr("Set of keys"));
    connect(m_sets, &QComboBox::activated, this, [this](int at) {
        if (const QString id = m_sets->itemData(at).toString(); !id.isEmpty())
            change(keyPreset(id));
        showSet();
    });
    row->addWidget(label);
    row->addWidget(m_sets);
    row->addStretch(1);
    m_column->addLayout(row);
}

void KeyEditor::buildList()
{
    m_filter->setPlaceholderText(tr("Search by name or key"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(KeyModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filtered);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->header()->setSectionResizeMode(KeyModel::Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KeyModel::Keys, QHeaderView::ResizeToContents);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filtered->index(0, 0));
        showChosen();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeyEditor::showChosen);
    m_column->addWidget(m_filter);
    m_column->addWidget(m_list);
}

void KeyEditor::buildKeys()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Press a key:"), this);
    label->setBuddy(m_record);
    m_record->setAccessibleName(tr("Press the new key here"));
    m_record->setAttribute(Qt::WA_InputMethodEnabled, false);
    if (auto *field = m_record->findChild<QLineEdit *>()) {
        field->setAccessibleName(m_record->accessibleName());
        field->setPlaceholderText(m_record->accessibleName());
    }
    row->addWidget(label);
    row->addWidget(m_record, 1);
    auto *changes = new QHBoxLayout; // a row of their own, or large letters leave the field none
    changes->addStretch(1);
    for (QPushButton *button : {m_set, m_add, m_none, m_reset, m_undo}) {
        button->setAutoDefault(false);
        changes->addWidget(button);
    }
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(fontMetrics().height() * 2);
    connect(m_record, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::showConflict);
    connect(m_set, &QPushButton::clicked, this, [this] { setKeys(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { setKeys(true); });
    connect(m_none, &QPushButton::clicked, this, [this] {
        KeyBindings next = m_bindings;
        next.setKeys(chosen(), {});
        change(next);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        KeyBindings next = m_bindings;
        next.reset(chosen());
        change(next);
    });
    connect(m_undo, &QPushButton::clicked, this, &KeyEditor::undo);
    m_column->addLayout(row);
    m_column->addLayout(changes);
    m_column->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *in = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    QPushButton *out = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {in, out, close})
        button->setAutoDefault(false);
    connect(in, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(out, &QPushButton::clicked, this, [this] { askForFile(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &KeyEditor::reject);
    m_column->addWidget(buttons);
}

void KeyEditor::askForFile(bool toWrite)
{
    auto *dialog = new QFileDialog(this, toWrite ? tr("Export Keys") : tr("Import Keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Keys of Catena (*.tsv)"), tr("All files (*)")});
    dialog->setAcceptMode(toWrite ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(toWrite ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("tsv"));
    if (toWrite)
        dialog->selectFile(QStringLiteral("catena-keys.tsv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, toWrite](const QString &path) { toWrite ? exportTo(path) : importFrom(path); });
    dialog->open();
}

QString KeyEditor::message() const
{
    return m_message->text();
}

QString KeyEditor::chosen() const
{
    return m_list->currentIndex().data(KeyModel::IdRole).toString();
}

void KeyEditor::choose(const QString &id)
{
    m_filter->clear();
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        if (m_filtered->index(row, 0).data(KeyModel::IdRole).toString() == id)
            m_list->setCurrentIndex(m_filtered->index(row, 0));
    }
}

QKeySequence KeyEditor::recorded() const
{
    return latin(m_record->keySequence());
}

// A key that was another's goes over to this action: it was named before.
void KeyEditor::setKeys(bool add)
{
    const QString id = chosen();
    const QKeySequence keys = recorded();
    if (id.isEmpty() || keys.isEmpty())
        return;
    KeyBindings next = m_bindings;
    for (const QString &other : m_bindings.conflictsOf(id, keys)) {
        QList<QKeySequence> left;
        for (const QKeySequence &each : next.keysOf(other)) {
            KeyBindings alone;
            alone.setKeys(other, {each});
            if (!alone.conflictsOf(id, keys).contains(other))
                left += each;
        }
        next.setKeys(other, left);
    }
    next.setKeys(id, add ? next.keysOf(id) + QList{keys} : QList{keys});
    m_record->clear();
    change(next);
}

void KeyEditor::change(const KeyBindings &next)
{
    if (next == m_bindings)
        return;
    m_before += m_bindings;
    m_bindings = next;
    m_model->setBindings(next);
    showChosen();
    showSet();
    emit bindingsChanged(next);
}

void KeyEditor::undo()
{
    if (m_before.isEmpty())
        return;
    m_bindings = m_before.takeLast();
    m_model->setBindings(m_bindings);
    showChosen();
    showSet();
    emit bindingsChanged(m_bindings);
}

void KeyEditor::showChosen()
{
    const QString id = chosen();
    m_none->setEnabled(!m_bindings.keysOf(id).isEmpty());
    m_reset->setEnabled(m_bindings.isChanged(id));
    m_undo->setEnabled(!m_before.isEmpty());
    showConflict();
}

void KeyEditor::showConflict()
{
    const QKeySequence keys = recorded();
    m_set->setEnabled(!keys.isEmpty() && !chosen().isEmpty());
    m_add->setEnabled(m_set->isEnabled());
    if (keys.isEmpty()) {
        m_message->clear();
        return;
    }
    QStringList names;
    for (const QString &id : m_bindings.conflictsOf(chosen(), keys))
        names += tr("“%1”").arg(m_model->nameOf(id));
    m_message->setText(
        names.isEmpty()
            ? tr("%1 is free.").arg(keyText(keys))
            : tr("%1 is taken by %2, which would lose it.").arg(keyText(keys), names.join(QLatin1String(", "))));
}

void KeyEditor::showSet()
{
    const int at = m_sets->findData(keyPresetOf(m_bindings));
    m_sets->setCurrentIndex(at);
}

bool KeyEditor::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_message->setText(tr("The file could not be read as keys. Choose another one."));
        return false;
    }
    const KeyBindings::Parsed parsed = KeyBindings::fromText(file.readAll());
    change(parsed.bindings);
    m_message->setText(parsed.problems.isEmpty()
                           ? tr("The keys were read.")
                           : tr("%n line(s) were not understood and left out.", "", int(parsed.problems.size())));
    return true;
}

void KeyEditor::setFolderSource(const std::function<QString()> &source)
{
    m_folder = source;
}

bool KeyEditor::exportTo(const QString &path)
{
    if (const QString folder = m_folder ? m_folder() : QString(); Base::isInsideFolder(path, folder)) {
        m_message->setText(tr("Catena never writes into the folder it reads. Choose another place."));
        return false;
    }
    const QByteArray text =
        "# Keys of Catena: the id of an action, then its keys, divided by tabs.\n" + m_bindings.toText();
    const bool isWritten = Base::writeFile(path, text).ok();
    m_message->setText(isWritten ? tr("The keys were written.")
                                 : tr("The keys could not be written there. Choose another place."));
    return isWritten;
}

}
