#pragma once

#include "ui/palette/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace Catena::Ui {

//! A field and a list over the window: type a few letters, press Enter. It takes the focus, gives it back, and is never
//! in the way of anything else.
class PalettePopup : public QFrame
{
    Q_OBJECT

public:
    explicit PalettePopup(QWidget *window);

    //! Shows these; the focus goes to the field.
    void open(const QList<PaletteEntry> &entries, const QStringList &recent);
    void close();

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] PaletteModel *model() const { return m_model; }

signals:
    //! The focus is back where it was.
    void chosen(const Catena::Ui::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void choose(const QModelIndex &index);
    void step(int rows);

    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

}
