#pragma once

#include "ui/preferences/preferencelist.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;

namespace Catena::Ui {

//! The window of the preferences: one list of all of them, each with what it does, searchable. What is changed is in
//! force at once; there is nothing to apply, and it is not modal.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    //! preferences outlive it.
    PreferencesDialog(Settings::Preferences &preferences, const PreferenceContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    //! The labels of the rows that the search leaves, in their order.
    [[nodiscard]] QStringList shownLabels() const;
    //! Shows what the preferences hold now: menus and keys change some of them too.
    void refresh();

signals:
    //! The item with this key has another value.
    void changed(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Shown
    {
        PreferenceRow row;
        QWidget *frame = nullptr;
        QToolButton *reset = nullptr;
        QLabel *heading = nullptr; //!< of its section; several rows share one
    };

    QWidget *buildList();
    QWidget *buildRow(PreferenceRow &row, QToolButton **reset);
    void filter(const QString &typed);

    PreferenceEditors m_editors;
    QLineEdit *m_search;
    QScrollArea *m_area;
    QLabel *m_none;
    QList<Shown> m_shown;
};

}
