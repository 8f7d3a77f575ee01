#pragma once

#include "text/segment.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTextEdit;

namespace Catena::Ui {

//! Shows the whole text of a comment with a cursor in it, to point at the place where it shall be split, or at lines
//! that are no text of it. Plain text, read only; Enter takes what the cursor points at, Esc leaves.
class CursorDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Split, Lines };

    //! title: of the comment, foreign text.
    CursorDialog(Purpose purpose, const QString &title, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QTextEdit *view() const { return m_view; }
    //! UTF-16 offset of the cursor in the text.
    [[nodiscard]] qint32 offset() const;
    //! The lines that cursor or selection touch, without the last line feed.
    [[nodiscard]] Text::Span lines() const;

signals:
    void splitChosen(qint32 offset);
    void linesChosen(qint32 begin, qint32 end);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void showChoice();

    Purpose m_purpose;
    QTextEdit *m_view;
    QLabel *m_hint;
    QPushButton *m_accept;
};

}
