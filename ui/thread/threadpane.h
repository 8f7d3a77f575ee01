#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/arrangement.h"
#include "ui/models/commentmodel.h"
#include "ui/thread/found.h"
#include "ui/thread/highlight.h"
#include "ui/thread/jumphistory.h"
#include "ui/thread/threadplan.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Catena::Ui {

class AncestorBar;
class Arranging;
class ArrangementBar;
class ThreadStrip;
class ThreadView;

//! Which comments a pane shows, in which order, and how much of each.
struct ThreadLook
{
    Models::Arrangement arrangement;
    std::vector<Base::CommentId> branches; //!< shown before the one that is, outermost first
    bool isSummary = false;
    bool foldsRepeats = true;

    bool operator==(const ThreadLook &) const = default;
};

//! The pane of the discussion: shows every comment whole in its place in the tree, and moves through it. Every move is
//! a slot for the window to bind an action to; the pane takes no letters itself. Lives on the GUI thread.
//!
//! How a large discussion looks otherwise is worked out on a worker; until that is there all stays as it is and can be
//! used, and what is asked for next is asked in its stead.
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

    [[nodiscard]] const Models::Arrangement &arrangement() const { return m_look.arrangement; }
    //! What was asked for last; arrangement() as soon as that is shown.
    [[nodiscard]] const Models::Arrangement &wantedArrangement() const { return m_wanted.arrangement; }
    [[nodiscard]] bool isSummaryWanted() const { return m_wanted.isSummary; }
    [[nodiscard]] bool isArranging() const { return m_wanted != m_look; } //!< what was asked for is not shown yet
    void cancelArranging(); //!< what is shown stays
    //! Calls back when what was asked for is shown, or at once; never where something else is asked for instead.
    void whenArranged(const std::function<void()> &then);
    //! Works out what a snapshot will look like, then calls back, for setSnapshot() to be quick; another snapshot drops
    //! it. Of a small one it calls back at once.
    void prepare(const Snapshot::SnapshotPtr &snapshot, const std::function<void()> &then);
    [[nodiscard]] bool isPreparing() const { return m_whenPrepared != nullptr; }
    [[nodiscard]] AncestorBar *ancestors() const { return m_ancestors; }
    [[nodiscard]] ArrangementBar *arrangementBar() const { return m_arrangementBar; }
    [[nodiscard]] std::vector<Base::CommentId> folds() const; //!< the comments whose replies are folded
    void setFolds(const std::vector<Base::CommentId> &folded);
    //! Whether some comments of the discussion are not shown, for only some are asked for.
    [[nodiscard]] bool isNarrowed() const;

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    //! Makes a comment current, unfolding what hides it. Unknown ids change nothing.
    void setCurrentComment(Catena::Base::CommentId id);
    void setHighlights(const Catena::Ui::Highlights &highlights);
    //! Marks what a search finds; the comments it found in are marked in the strip.
    void setFound(const Catena::Ui::Found &found, const std::vector<Catena::Base::CommentId> &comments);
    //! What the reader wrote beside comments: signs in their lines, and marks in the strip.
    void setNotes(const Catena::Ui::NoteBadges &badges, const std::vector<Catena::Base::CommentId> &comments);
    //! What is new to the reader, by CommentId; shorter means no.
    void setFresh(std::vector<bool> fresh);
    //! Goes to a comment: a jump.
    void showComment(Catena::Base::CommentId id);
    //! Goes to a passage of a comment: a jump.
    void showMention(Catena::Base::CommentId id, int begin, int end);

    //! The next move is done so many times; first and last comment go to that number instead. 0: as usual.
    void setCount(int count) { m_count = count; }
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
    //! Follows the first link of the current comment, then the next, round and round: says where it leads.
    void nextLink();
    void nextNew(); //!< the next comment that came with the newest file, round and round

    //! Puts the mark on the current comment, or takes it away from there.
    void toggleMark();
    void goToMark();
    //! Marks the current comment with a letter, which was perhaps on another.
    void setLetter(QChar letter);
    //! Goes to the comment with that letter; false where there is none.
    bool goToLetter(QChar letter);
    //! Shows of each repeat a line only, until it is opened.
    void setFoldsRepeats(bool folds);

    //! Shows the same comments in another order; the current one stays where it is on the screen.
    void setOrder(Catena::Models::Arrangement::Order order);
    //! Shows some comments only: those found, those new, or those with the chosen concept. Where the current one is
    //! not among them, the next one that is becomes current.
    void setOnly(Catena::Models::Arrangement::Only only);
    //! Shows the current comment and what is below it alone; again inside it goes further in.
    void focusBranch();
    void leaveBranch(); //!< back to what was shown before focusBranch()
    //! Shows every comment again, in the order chosen.
    void showAll();
    //! Shows one line of each comment, until it is opened.
    void setSummary(bool on);
    //! Pins whom the current comment answers above the comments.
    void setAncestorsShown(bool shown);

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
    //! A link was clicked, or asked for by key. Nothing is opened.
    void linkActivated(const QUrl &url);
    void zoomChanged(int points);
    //! The pointer was dragged over a passage of a comment.
    void passageDragged(Catena::Base::CommentId id, int begin, int end);
    //! Another order, or other comments, are shown; or will not be, though they were asked for.
    void arrangementChanged();
    //! It takes a while until what was asked for is shown: steps done of all.
    void arrangingProgressed(int done, int total);
    //! After arrangingProgressed(): it is shown, or given up.
    void arrangingEnded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildEmptyState();
    void showState();
    void look(const ThreadLook &wanted); //!< asks for another look
    void arrange(const Models::Arrangement &arrangement);
    void settle(const Snapshot::Snapshot &next); //!< what of the look a snapshot does not have
    [[nodiscard]] ThreadWish wishFor(const Snapshot::SnapshotPtr &snapshot);
    void plan(); //!< for m_wanted, of the snapshot that comes or is shown
    void onPlanned(const std::shared_ptr<ThreadPlan> &plan);
    void showPlan(ThreadPlan &plan);
    void comeBack(Base::CommentId was, qint32 wasNode, bool isSameText);
    void endArranging();
    //! The node shown of a comment, or of the next one in the tree that is shown; -1 for none.
    [[nodiscard]] qint32 nearestShown(Base::CommentId id) const;
    //! Goes on with the node of a comment of the discussion; where it is not shown, all are shown first.
    void reveal(Base::CommentId id, const std::function<void(qint32 node)> &then);
    void showBars();
    void keep(std::vector<Base::CommentId> &kept, const std::vector<Base::CommentId> &now,
              Models::Arrangement::Only only, bool isGone);
    [[nodiscard]] std::vector<float> shares(const std::vector<Base::CommentId> &comments) const;
    void showShown(); //!< in the strip
    [[nodiscard]] int takeCount(); //!< of the move under way; 0 for none
    //! Where a move leads that is done as often as counted; -1 where the first leads nowhere.
    template <class Move>
    [[nodiscard]] qint32 repeated(Move move);
    void goToNumber(int number);
    void stepVisible(int by);
    void goTo(qint32 node); //!< a step: not remembered
    void jumpTo(qint32 node); //!< remembered
    void fold(Base::CommentId id, bool folded);
    void openRepeat(Base::CommentId id, bool open);
    void unfoldAncestors(qint32 node);
    [[nodiscard]] qint32 currentNode() const; //!< -1 for none
    void announceCurrent();
    void activateAt(Base::CommentId id, int offset);
    void activateConceptAt(Base::CommentId id, int offset);

    Models::CommentModel *m_model;
    ThreadView *m_view;
    ThreadStrip *m_strip;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QLabel *m_emptyLabel;
    QPushButton *m_emptyButton;
    ArrangementBar *m_arrangementBar;
    AncestorBar *m_ancestors;
    QString m_emptyText;
    JumpHistory m_jumps;
    Arranging *m_arranging;
    ThreadLook m_look; //!< shown
    ThreadLook m_wanted; //!< the same, or being worked out
    std::function<void()> m_whenArranged;
    Snapshot::SnapshotPtr m_next; //!< that is prepared for; null for none
    std::function<void()> m_whenPrepared;
    std::shared_ptr<ThreadPlan> m_prepared; //!< for m_wanted of the next snapshot
    bool m_hasToldProgress = false;
    bool m_areRowsOutdated = false; //!< heights are for another width or font
    Base::CommentId m_lost; //!< was current when nothing was shown any more
    std::vector<Base::CommentId> m_found;
    std::vector<Base::CommentId> m_withConcept;
    Base::CommentId m_announced; //!< last given by currentCommentChanged
    Base::CommentId m_placesOf; //!< whose places nextPlace() walks
    quint32 m_place = 0;
    Base::CommentId m_linksOf; //!< whose links nextLink() walks
    std::size_t m_link = 0;
    int m_count = 0;
    bool m_isPublishing = false;
    int m_zoom = 0;
};

}
