#include "ui/preferences/notesplacefield.h"

#include "store/serverplace.h"
#include "store/storefile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

NotesPlaceField::NotesPlaceField(const QString &usual, QWidget *parent)
    : QWidget(parent), m_usual(usual), m_line(new QLineEdit(this)), m_remark(new QLabel(this))
{
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAutoDefault(false);
    choose->setAccessibleDescription(tr("Asks for a file to keep notes in"));
    m_line->setObjectName(QStringLiteral("notesPlace"));
    m_line->setPlaceholderText(QDir::toNativeSeparators(usual));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->hide();
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_line, 1);
    fields->addWidget(choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(fields);
    layout->addWidget(m_remark);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, &NotesPlaceField::take);
    connect(choose, &QPushButton::clicked, this, &NotesPlaceField::askForFile);
}

void NotesPlaceField::setPlace(const QString &place)
{
    if (!m_line->hasFocus())
        m_line->setText(place);
}

void NotesPlaceField::take()
{
    QString typed = m_line->text().trimmed();
    if (typed.startsWith(QLatin1String("~/")))
        typed = QDir::homePath() + typed.mid(1);
    if (typed == m_usual)
        typed.clear();
    if (Store::isServerPlace(typed)) {
        const QString plain = Store::withoutPassword(typed);
        if (!Store::ServerPlace::parse(plain))
            return say(tr("This is no address of a server. One looks like postgresql://user@host/database."));
        say(plain == typed ? QString()
                           : tr("The password is not kept here. Write it into the file .pgpass in your home folder."));
        typed = plain;
    } else if (!typed.isEmpty() && (QDir::isRelativePath(typed) || QFileInfo(typed).isDir())) {
        return say(tr("This is no file. Give the whole path of one, or choose it."));
    } else if (!typed.isEmpty() && Store::isForeignFile(typed)) {
        return say(tr("This file holds something else than notes. Choose another, or one that is not there yet."));
    } else {
        say({});
    }
    m_line->setText(typed);
    emit placeChosen(typed);
}

void NotesPlaceField::askForFile()
{
    // One that is there is opened, not written anew.
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Where Notes Are Kept"), m_usual, tr("Notes of Catena (*.sqlite)"),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    m_line->setText(path);
    take();
}

void NotesPlaceField::say(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

}
