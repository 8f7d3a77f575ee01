#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Catena::Ui {

//! A line for the place where notes are kept: a file, which a button asks for, or the address of a server. What is
//! typed is taken when the line is left; a password is taken out of it, and what is no place is not taken. Both are
//! said below.
class NotesPlaceField : public QWidget
{
    Q_OBJECT

public:
    //! usual: the file that is meant by an empty place.
    explicit NotesPlaceField(const QString &usual, QWidget *parent = nullptr);

    void setPlace(const QString &place); //!< shows it, unless the reader is typing
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QLabel *remark() const { return m_remark; }

signals:
    //! Empty: the usual file.
    void placeChosen(const QString &place);

private:
    void take();
    void askForFile();
    void say(const QString &remark);

    QString m_usual;
    QLineEdit *m_line;
    QLabel *m_remark;
};

}
