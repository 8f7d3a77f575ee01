#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/commentmodel.h"
#include "ui/thread/found.h"
#include "ui/thread/highlight.h"
#include "ui/thread/jumphistory.h"

#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;

namespace Catena::Ui {

class ThreadStrip;
class ThreadView;

//! The pane of the discussion: shows every comment whole in its place in the tree, and moves through it. Every move is
//! a slot for the window to bind an action to; the pane takes no letters itself. Lives on the GUI thread.
class ThreadPane : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadPane(QWidget *parent = nullptr);
    ~ThreadPane() override;

    [[nodiscard]] Models::CommentModel *model() const { return m_model; }
    [[nodiscard]] ThreadView *view() const { return m_view; }
    [[nodiscard]] ThreadStrip *strip() const { return m_strip; }
    [[nodiscard]] Base::CommentId currentComment() const; //!< invalid when there is none
    [[nodiscard]] bool isFolded(Base::CommentId id) const { return m_model->isFolded(id); }
    [[nodiscard]] Base::CommentId markedComment() const { return m_model->marked(); } //!< invalid when there is none
    [[nodiscard]] int zoom() const { return m_zoom; } //!< points over the font of the pane
    //! The sentence shown where there is no comment; empty = the pane's own.
    void setEmptyText(const QString &text);

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    //! Makes a comment current, unfolding what hides it. Unknown ids change nothing.
    void setCurrentComment(Catena::Base::CommentId id);
    void setHighlights(const Catena::Ui::Highlights &highlights);
    //! Marks what a search finds; the comments it found in are marked in the strip.
    void setFound(const Catena::Ui::Found &found, const std::vector<Catena::Base::CommentId> &comments);
    //! What the reader wrote beside comments: signs in their lines, and marks in the strip.
    void setNotes(const Catena::Ui::NoteBadges &badges, const std::vector<Catena::Base::CommentId> &comments);
    //! Goes to a comment: a jump.
    void showComment(Catena::Base::CommentId id);
    //! Goes to a passage of a comment: a jump.
    void showMention(Catena::Base::CommentId id, int begin, int end);

    void next(); //!< of those visible
    void previous();
    void nextSibling();
    void previousSibling();
    void moveInto(); //!< unfolds, or goes to the first reply
    void moveOut(); //!< folds, or goes to the parent
    void nextThread(); //!< begin of the next thread; under a single post its direct replies are threads
    void previousThread(); //!< begin of this thread, then of the one before
    void parentComment();
    void rootComment();
    void firstComment();
    void lastComment(); //!< of those visible
    void jumpBack();
    void jumpForward();

    void toggleFold(); //!< of a repeat its text, else its replies
    void foldAll();
    void unfoldAll();

    void readOn(); //!< a page further in a comment that is taller than the pane, else the next comment
    void readBack();
    void nextPlace(); //!< of the current comment's places, round and round
    void nextNew(); //!< the next comment that came with the newest file, round and round

    //! Puts the mark on the current comment, or takes it away from there.
    void toggleMark();
    void goToMark();
    //! Shows of each repeat a line only, until it is opened.
    void setFoldsRepeats(bool folds);

    void zoomIn();
    void zoomOut();
    void zoomReset();
    void setZoom(int points);

signals:
    void currentCommentChanged(Catena::Base::CommentId id);
    //! nextPlace() went to a place: index of the document, first and last unit of its ledger.
    void placeActivated(quint32 document, qint32 first, qint32 last);
    //! A marked mention was clicked: index of the concept.
    void conceptActivated(quint32 conceptIndex);
    void zoomChanged(int points);
    //! The pointer was dragged over a passage of a comment.
    void passageDragged(Catena::Base::CommentId id, int begin, int end);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildEmptyState();
    void showState();
    [[nodiscard]] std::vector<float> shares(const std::vector<Base::CommentId> &comments) const;
    void showShown(); //!< in the strip
    void goTo(qint32 node); //!< a step: not remembered
    void jumpTo(qint32 node); //!< remembered
    void fold(Base::CommentId id, bool folded);
    void openRepeat(Base::CommentId id, bool open);
    void unfoldAncestors(qint32 node);
    [[nodiscard]] qint32 currentNode() const; //!< -1 for none
    void announceCurrent();
    void activateConceptAt(Base::CommentId id, int offset);

    Models::CommentModel *m_model;
    ThreadView *m_view;
    ThreadStrip *m_strip;
    QStackedWidget *m_stack;
    QLabel *m_emptyLabel;
    QString m_emptyText;
    JumpHistory m_jumps;
    Base::CommentId m_announced; //!< last given by currentCommentChanged
    Base::CommentId m_placesOf; //!< whose places nextPlace() walks
    quint32 m_place = 0;
    bool m_isPublishing = false;
    int m_zoom = 0;
};

}
