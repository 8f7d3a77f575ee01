#pragma once

#include "base/moment.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Catena::Ui {

//! Asks for the author or the date of a comment. An empty field means: not known. Enter sets, Esc leaves.
class FieldDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Author, Date };

    //! title: of the comment; value: what is known now; known: authors to complete. Foreign text.
    FieldDialog(Purpose purpose, const QString &title, const QString &value, const QStringList &known,
                QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    //! The date a text states, as people of either language write it: the whole text has to be one; empty text gives an
    //! invalid moment, what is no date none.
    [[nodiscard]] static std::optional<Base::Moment> dateOf(const QString &text);

signals:
    void authorChosen(const QString &author);
    void dateChosen(const Catena::Base::Moment &date);

private:
    void choose();
    void showChoice();

    Purpose m_purpose;
    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_accept;
};

}
