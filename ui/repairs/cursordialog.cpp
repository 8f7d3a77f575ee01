#include "ui/repairs/cursordialog.h"

#include "ui/models/commenttext.h"
#include "ui/models/readingcolours.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

namespace Catena::Ui {

CursorDialog::CursorDialog(Purpose purpose, const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_view(new QTextEdit(this)), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("cursorDialog"));
    setWindowTitle(purpose == Purpose::Split ? tr("Split a Comment") : tr("Lines That Are No Text"));
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("cursorView"));
    m_view->setAccessibleName(tr("Text of the comment"));
    m_view->setReadOnly(true);
    m_view->setAcceptRichText(false);
    m_view->setTabChangesFocus(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setCursorWidth(2);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setPlainText(text);
    heading->setBuddy(m_view);
    m_hint->setObjectName(QStringLiteral("cursorHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_accept =
        box->addButton(purpose == Purpose::Split ? tr("&Split Here") : tr("&Take Out"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
    layout->addWidget(box);
    resize(560, 420);
    m_view->setFocus(Qt::OtherFocusReason);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, &CursorDialog::choose);
    connect(m_view, &QTextEdit::cursorPositionChanged, this, &CursorDialog::showChoice);
    connect(m_view, &QTextEdit::selectionChanged, this, &CursorDialog::showChoice);
    showChoice();
}

qint32 CursorDialog::offset() const
{
    return qint32(m_view->textCursor().position());
}

Text::Span CursorDialog::lines() const
{
    const QTextCursor cursor = m_view->textCursor();
    const QTextBlock first = m_view->document()->findBlock(cursor.selectionStart());
    const QTextBlock last = m_view->document()->findBlock(cursor.selectionEnd());
    return {qint32(first.position()), qint32(last.position() + last.length() - 1)};
}

void CursorDialog::choose()
{
    if (m_purpose == Purpose::Split) {
        emit splitChosen(offset());
    } else {
        const Text::Span chosen = lines();
        emit linesChosen(chosen.begin, chosen.end);
    }
    accept();
}

// What stands before and after the cursor is named, and the lines meant are tinted, so that nothing has to be guessed.
void CursorDialog::showChoice()
{
    constexpr qsizetype most = 40;
    const QString text = m_view->toPlainText();
    QTextEdit::ExtraSelection tint;
    tint.cursor = m_view->textCursor();
    tint.format.setBackground(Models::ReadingColours::from(palette()).mark);
    tint.format.setProperty(QTextFormat::FullWidthSelection, true);
    if (m_purpose == Purpose::Split) {
        const QString after = text.mid(offset());
        const bool divides = !text.left(offset()).trimmed().isEmpty() && !after.trimmed().isEmpty();
        m_accept->setEnabled(divides);
        m_hint->setText(
            divides
                ? tr("The second comment begins with “%1”.").arg(Models::CommentText::firstWords(after.trimmed(), most))
                : tr("Move the cursor to where the second comment begins, then press Enter."));
        tint.cursor.setPosition(offset());
        tint.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        tint.format.clearProperty(QTextFormat::FullWidthSelection);
        m_view->setExtraSelections(divides ? QList{tint} : QList<QTextEdit::ExtraSelection>());
        return;
    }
    const Text::Span chosen = lines();
    const QString words = text.mid(chosen.begin, chosen.end - chosen.begin).trimmed();
    const bool leavesText = words.size() < text.trimmed().size();
    m_accept->setEnabled(!words.isEmpty() && leavesText);
    m_hint->setText(leavesText ? tr("Taken out of the comment: “%1”. Shift with the arrow keys takes more lines.")
                                     .arg(Models::CommentText::firstWords(words, most))
                               : tr("These are all lines of the comment. One has to stay."));
    tint.cursor.setPosition(chosen.begin);
    tint.cursor.setPosition(chosen.end, QTextCursor::KeepAnchor);
    m_view->setExtraSelections({tint});
}

void CursorDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChoice();
}

}
