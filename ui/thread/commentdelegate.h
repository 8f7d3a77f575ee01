#pragma once

#include "ui/models/commentmodel.h"
#include "ui/models/readingcolours.h"
#include "ui/thread/highlight.h"
#include "ui/thread/found.h"
#include "ui/thread/layoutcache.h"

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Paints a comment whole: guides, a line of what is known about it, and its text. Owned by the view, whose layouts it
//! draws. How sure a link is shows in its line (solid: stated; thin: inferred; dashed with "?": a guess).
class CommentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CommentDelegate(const Models::CommentModel *model, LayoutCache *layouts, QObject *parent);

    void setHighlights(const Highlights &highlights) { m_highlights = highlights; }
    void setFound(const Found &found) { m_found = found; }
    void setNoteBadges(const NoteBadges &badges) { m_noteBadges = badges; }
    //! Draws a line above the first row of every author.
    void setGroupsAuthors(bool groups) { m_groupsAuthors = groups; }
    [[nodiscard]] const Highlights &highlights() const { return m_highlights; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! Plain text for a tool tip: its lines broken at a readable width.
    [[nodiscard]] static QString wrapped(const QString &text);

private:
    struct Badge
    {
        QString text;
        bool isPill = false; //!< drawn with an outline
        bool isStrong = false; //!< in the colour and weight of a name
        bool isBody = false; //!< in the colour of the text
    };
    [[nodiscard]] QList<Badge> badges(const QModelIndex &index, const RowGeometry &geometry) const;
    void paintGuides(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index, int height) const;
    [[nodiscard]] bool beginsGroup(qint32 node) const;
    void paintLink(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index) const;
    void paintFoldMark(QPainter *painter, const RowGeometry &geometry, bool folded) const;
    void paintMeta(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const QRect &ground, bool focused) const;
    void paintWholeNotes(QPainter *painter, const RowGeometry &geometry, Base::CommentId id, int height) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marks(Base::CommentId id) const;
    void addLinks(Base::CommentId id, QList<QTextLayout::FormatRange> &ranges) const;
    void addFound(Base::CommentId id, QList<QTextLayout::FormatRange> &ranges) const;

    const Models::CommentModel *m_model;
    LayoutCache *m_layouts;
    Highlights m_highlights;
    NoteBadges m_noteBadges;
    Found m_found;
    bool m_groupsAuthors = false;
    mutable Models::ReadingColours m_colours;
    mutable qint64 m_paletteKey = 0;
};

}
