#include "ui/repairs/fielddialog.h"

#include "text/dates.h"
#include "ui/models/commenttext.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

FieldDialog::FieldDialog(Purpose purpose, const QString &title, const QString &value, const QStringList &known,
                         QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_field(new QLineEdit(value, this)), m_hint(new QLabel(this))
{
    const bool isAuthor = purpose == Purpose::Author;
    setObjectName(QStringLiteral("fieldDialog"));
    setWindowTitle(isAuthor ? tr("Set the Author") : tr("Set the Date"));
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    auto *label = new QLabel(isAuthor ? tr("&Author:") : tr("&Date:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("field"));
    m_field->setClearButtonEnabled(true);
    if (isAuthor) {
        auto *completer = new QCompleter(known, m_field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_field->setCompleter(completer);
    }
    m_hint->setObjectName(QStringLiteral("fieldHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_accept = box->addButton(tr("&Set"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_field, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(box);
    resize(440, 170);
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, &FieldDialog::choose);
    connect(m_field, &QLineEdit::textChanged, this, &FieldDialog::showChoice);
    showChoice();
}

std::optional<Base::Moment> FieldDialog::dateOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Base::Moment();
    const std::optional<Text::DateMatch> match = Text::findDate(trimmed);
    if (!match || !match->moment.isValid() || match->begin > 0 || match->end < trimmed.size())
        return std::nullopt;
    return match->moment;
}

void FieldDialog::showChoice()
{
    const QString text = m_field->text().trimmed();
    if (m_purpose == Purpose::Author)
        return m_hint->setText(text.isEmpty() ? tr("An empty field says that the author is not known.") : QString());
    const std::optional<Base::Moment> date = dateOf(text);
    m_accept->setEnabled(date.has_value());
    if (text.isEmpty())
        m_hint->setText(tr("An empty field says that the date is not known."));
    else if (date)
        m_hint->setText(Models::CommentText::date(*date));
    else
        m_hint->setText(tr("Write it as 2024-03-05 or 2024-03-05 14:05."));
}

void FieldDialog::choose()
{
    if (m_purpose == Purpose::Author)
        emit authorChosen(m_field->text().simplified());
    else if (const auto date = dateOf(m_field->text()))
        emit dateChosen(*date);
    accept();
}

}
