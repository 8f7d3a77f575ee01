#pragma once

#include "concepts/conceptmap.h"

#include <QWidget>

namespace Catena::Ui {

//! Paints a map of concepts. Arrow keys go from node to node, + and - and the wheel zoom, dragging moves the map.
class ConceptMapView : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptMapView(QWidget *parent = nullptr);

    void setMap(const Concepts::ConceptMap &map, const QStringList &names);
    [[nodiscard]] const Concepts::ConceptMap &map() const { return m_map; }
    [[nodiscard]] quint32 current() const { return m_current; } //!< a node
    void setCurrent(quint32 node);
    void zoom(double factor);

signals:
    void currentChanged(quint32 node);
    void activated(quint32 node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QPointF onScreen(QPointF place) const;
    [[nodiscard]] double radiusOf(quint32 node) const;
    [[nodiscard]] qint32 nodeAt(QPointF at) const; //!< -1 = none

    Concepts::ConceptMap m_map;
    QStringList m_names; //!< by node
    quint32 m_current = 0;
    double m_zoom = 1;
    QPointF m_shift;
    QPointF m_pressed;
};

}
