#include "ui/annotations/noteeditor.h"

#include "base/savedfile.h"
#include "ui/models/commenttext.h"
#include "ui/models/notecolours.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::Colour;

namespace {

QIcon swatch(Colour colour)
{
    constexpr int size = 14;
    QPixmap pixmap(size, size);
    pixmap.fill(QColor::fromRgb(QRgb(Annotations::paperRgb(colour))));
    QPainter painter(&pixmap);
    painter.setPen(Qt::gray);
    painter.drawRect(0, 0, size - 1, size - 1);
    return QIcon(pixmap);
}

}

NoteEditor::NoteEditor(AnnotationLog *log, QWidget *parent)
    : QWidget(parent), m_log(log), m_quote(new QLabel(this)), m_colour(new QComboBox(this)),
      m_tags(new QLineEdit(this)), m_text(new QPlainTextEdit(this)), m_status(new QLabel(this)),
      m_retry(new QPushButton(tr("&Retry"), this)), m_saveCopy(new QPushButton(tr("Save a Copy…"), this)),
      m_copy(new QPushButton(tr("Copy"), this))
{
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::edit);
    connect(m_tags, &QLineEdit::editingFinished, this, &NoteEditor::edit);
    connect(m_colour, &QComboBox::activated, this, &NoteEditor::edit);
    connect(m_log, &AnnotationLog::keepingChanged, this, &NoteEditor::showKeeping);
    connect(m_retry, &QPushButton::clicked, m_log, &AnnotationLog::retry);
    connect(m_saveCopy, &QPushButton::clicked, this, &NoteEditor::saveCopy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    m_text->installEventFilter(this);
    m_tags->installEventFilter(this);
    setAnnotation({});
}

void NoteEditor::build()
{
    setObjectName(QStringLiteral("noteEditor"));
    for (QLabel *label : {m_quote, m_status}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_quote->setObjectName(QStringLiteral("noteQuote"));
    m_status->setObjectName(QStringLiteral("noteStatus"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setPlaceholderText(tr("Your words. They are saved as you type."));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(60);
    m_tags->setObjectName(QStringLiteral("noteTags"));
    m_tags->setAccessibleName(tr("Tags, parted by commas"));
    m_tags->setPlaceholderText(tr("Tags, parted by commas"));
    m_colour->setObjectName(QStringLiteral("noteColour"));
    m_colour->setAccessibleName(tr("Colour"));
    for (const Colour colour : Annotations::allColours)
        m_colour->addItem(swatch(colour), Models::NoteColours::name(colour));
    m_retry->setObjectName(QStringLiteral("noteRetry"));
    m_saveCopy->setObjectName(QStringLiteral("noteSaveCopy"));
    m_copy->setObjectName(QStringLiteral("noteCopy"));
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_colour);
    fields->addWidget(m_tags, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_retry, m_saveCopy, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_quote);
    layout->addLayout(fields);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_status);
    layout->addLayout(buttons);
}

QStringList NoteEditor::tagsFrom(const QString &typed)
{
    QStringList tags;
    const QStringList parts = typed.split(QLatin1Char(','));
    for (const QString &part : parts) {
        QString tag = part.simplified();
        while (tag.startsWith(QLatin1Char('#')))
            tag = tag.mid(1).trimmed();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags += tag;
    }
    return tags;
}

void NoteEditor::setAnnotation(QUuid uuid)
{
    const bool isOther = uuid != m_uuid;
    if (isOther)
        ++m_session;
    const AnnotationLog::Entry *entry = m_log->find(uuid);
    setEnabled(entry);
    m_isShowing = true;
    m_uuid = entry ? uuid : QUuid();
    const Annotation annotation = entry ? entry->annotation : Annotation();
    if (m_text->toPlainText() != annotation.text)
        m_text->setPlainText(annotation.text);
    if (isOther || !m_tags->hasFocus())
        m_tags->setText(annotation.tags.join(QStringLiteral(", ")));
    m_colour->setCurrentIndex(int(annotation.colour));
    m_text->setReadOnly(annotation.isOthers);
    m_tags->setReadOnly(annotation.isOthers);
    m_colour->setEnabled(!annotation.isOthers);
    m_author = annotation.isOthers ? annotation.author : QString();
    m_quote->setText(quoteOf(annotation.target));
    m_isShowing = false;
    showKeeping();
}

QString NoteEditor::quoteOf(const Annotations::Target &target)
{
    constexpr qsizetype shown = 160;
    constexpr qsizetype shownOpening = 80; // of a text that is annotated as a whole
    if (target.passage.exact.isEmpty())
        return {};
    const QString words =
        tr("“%1”").arg(Models::CommentText::firstWords(target.passage.exact, target.isWhole ? shownOpening : shown));
    if (!target.isWhole)
        return words;
    return target.on == Annotations::Target::On::Essay ? tr("The whole essay") : tr("The whole comment %1").arg(words);
}

void NoteEditor::refresh()
{
    setAnnotation(m_uuid);
}

void NoteEditor::edit()
{
    const AnnotationLog::Entry *entry = m_log->find(m_uuid);
    if (m_isShowing || !entry)
        return;
    Annotation changed = entry->annotation;
    changed.text = m_text->toPlainText();
    changed.tags = tagsFrom(m_tags->text());
    changed.colour = Annotations::allColours[std::size_t(std::max(0, m_colour->currentIndex()))];
    const bool isTyping = changed.text != entry->annotation.text;
    // Sessions of two editors must not be taken for one.
    const quint64 session = (quint64(quintptr(this)) << 16) ^ m_session;
    m_log->change(changed, isTyping ? tr("Edit of a Note") : tr("Change of a Note"), isTyping ? session : 0);
}

void NoteEditor::showKeeping()
{
    const AnnotationLog::Keeping keeping = m_log->keeping();
    const bool hasFailed = keeping == AnnotationLog::Keeping::Failed;
    if (hasFailed)
        m_status->setText(tr("Not saved. %1").arg(m_errorWords(m_log->error())));
    else if (m_uuid.isNull())
        m_status->clear();
    else if (!m_author.isEmpty())
        m_status->setText(tr("Written by %1, who alone can change it").arg(Models::CommentText::isolated(m_author)));
    else if (keeping == AnnotationLog::Keeping::Kept)
        m_status->setText(tr("Saved"));
    else if (keeping == AnnotationLog::Keeping::Under)
        m_status->setText(tr("Saving…"));
    else
        m_status->setText(tr("Kept until the window closes"));
    for (QPushButton *button : {m_retry, m_saveCopy, m_copy})
        button->setVisible(hasFailed);
}

void NoteEditor::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a Copy"), QStringLiteral("note.txt"));
    if (path.isEmpty())
        return;
    if (Base::isInsideFolder(path, m_log->folder()))
        return m_status->setText(tr("Catena never writes into the folder it reads. Choose another place."));
    const Base::Result<Base::Done> written = Base::writeFile(path, m_text->toPlainText().toUtf8());
    if (!written)
        m_status->setText(m_errorWords(written.error()));
}

// Escape goes back to reading, before the window takes it for its own; typing elsewhere is another step.
bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        ++m_session;
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        emit leaveRequested();
    return true;
}

}
