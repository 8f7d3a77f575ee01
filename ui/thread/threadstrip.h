#pragma once

#include <QWidget>

#include <array>
#include <vector>

namespace Catena::Ui {

//! The whole discussion as a narrow strip beside its scroll bar: what is on the screen, and marks where something is.
//! Places are shares of the discussion, 0 at its first comment and 1 after its last. Pointer only; keys have moves of
//! their own for all that it shows.
class ThreadStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Mark : quint8 { New, Note, Concept, Found, Count };
    static constexpr int width = 14;

    explicit ThreadStrip(QWidget *parent = nullptr);

    //! Of places that no screen tells apart one is kept.
    void setMarks(Mark mark, std::vector<float> places);
    [[nodiscard]] const std::vector<float> &marks(Mark mark) const { return m_marks[std::size_t(mark)]; }
    void setShown(float from, float to);

    QSize sizeHint() const override { return {width, 0}; }

signals:
    //! A place was clicked, or dragged to.
    void placeChosen(float share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void choose(int y);

    std::array<std::vector<float>, std::size_t(Mark::Count)> m_marks;
    float m_from = 0;
    float m_to = 0;
};

}
