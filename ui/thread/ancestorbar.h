#pragma once

#include "snapshot/snapshot.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Catena::Ui {

//! One line above the comments that tells whom the current one answers, and whom that one, up to the first: a button
//! each, the nearest with its first words. Of a long way up the first and the nearest are shown.
class AncestorBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr int mostShown = 4;

    explicit AncestorBar(QWidget *parent = nullptr);

    void setCurrent(const Snapshot::SnapshotPtr &snapshot, Base::CommentId current);
    //! Those shown as buttons, the outermost first.
    [[nodiscard]] const std::vector<Base::CommentId> &shown() const { return m_shown; }
    [[nodiscard]] QToolButton *button(int index) const { return m_buttons[std::size_t(index)]; }

signals:
    void commentChosen(Catena::Base::CommentId id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void showWords();

    std::vector<Base::CommentId> m_shown;
    std::vector<QToolButton *> m_buttons;
    QLabel *m_gap; //!< "…" after the first, where some are left out
    QLabel *m_words; //!< of the nearest
    QString m_text;
};

}
