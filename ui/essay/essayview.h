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
    //! The position of the first line in sight, and back: that line comes to the upper edge.
    [[nodiscard]] int topPosition() const;
    void showAtTop(int position);
    //! Puts the margins right after the document or its font was changed.
    void fitMeasure();

    //! A number in the margin beside the line at a position of the document.
    struct MarginNumber
    {
        int position = 0;
        int number = 0;
    };
    void setMarginNumbers(const QList<MarginNumber> &numbers);

    //! A sign in the other margin, beside the line at a position of the document.
    struct MarginSign
    {
        int position = 0;
        QString sign;
        QColor colour;
    };
    void setMarginSigns(const QList<MarginSign> &signs);

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    //! The number at a position of the document was clicked.
    void marginClicked(int position);
    //! The sign at a position of the document was clicked.
    void signClicked(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QRect numberRect(const MarginNumber &number) const;
    [[nodiscard]] QFont numberFont() const;
    [[nodiscard]] int numbersWidth() const;

    [[nodiscard]] QRect signRect(const MarginSign &sign) const;
    void paintSigns(QPainter &painter) const;

    QList<MarginNumber> m_numbers; //!< by position
    QList<MarginSign> m_signs; //!< the same
};

}
