#pragma once

#include <QTextEdit>

namespace Catena::Ui {

//! A read-only text with a comfortable measure, which loads nothing from anywhere: not from the disk, not from the
//! network. Plain keys and the input method pass it by.
class EssayView : public QTextEdit
{
    Q_OBJECT

public:
    static constexpr int measure = 38; //!< widest line, in em

    explicit EssayView(QWidget *parent = nullptr);

    //! Brings a position of the document into sight, the least distance; far ones come to the upper third.
    void showPosition(int position);
    //! Puts the margins right after the document or its font was changed.
    void fitMeasure();

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

}
