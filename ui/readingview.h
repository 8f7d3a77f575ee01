#pragma once

#include "search/search.h"
#include "snapshot/snapshot.h"
#include "ui/annotations/annotationmarks.h"
#include "ui/essay/essaymark.h"

#include <QWidget>

#include <array>

class QSplitter;

namespace Catena::Ui {

class AnnotationLog;
class AnnotationPane;
class ConceptPane;
class EssayPane;
class RepairPane;
class ThreadPane;

//! The panes side by side and what ties them: the chosen concept is marked in both texts, the concepts of the
//! current comment are lit in the list and in the essay, and a mention leads to its place.
class ReadingView : public QWidget
{
    Q_OBJECT

public:
    enum Pane { Essay, Comments, Concepts, Repairs, Notes, PaneCount };

    //! notes: what the reader wrote; not owned, outlives the view.
    explicit ReadingView(AnnotationLog *notes, QWidget *parent = nullptr);

    [[nodiscard]] EssayPane *essay() const { return m_essay; }
    [[nodiscard]] ThreadPane *thread() const { return m_thread; }
    [[nodiscard]] ConceptPane *concepts() const { return m_concepts; }
    [[nodiscard]] RepairPane *repairs() const { return m_repairs; }
    [[nodiscard]] AnnotationPane *notes() const { return m_notes; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    [[nodiscard]] const Snapshot::SnapshotPtr &snapshot() const { return m_snapshot; } //!< never null

    [[nodiscard]] QWidget *pane(Pane which) const { return m_panes[which]; }
    void setPaneShown(Pane which, bool shown);
    //! Puts the essay behind the comments, or before them; each keeps its width.
    void setEssayLast(bool isLast);
    //! The pane with the focus; PaneCount for none.
    [[nodiscard]] Pane focusedPane() const;
    //! Gives the focus to the next (1) or previous (-1) pane that is shown.
    void focusPane(int by);
    //! Points over the font of the window, for a pane that is a list; the texts zoom themselves.
    void setPaneZoom(Pane which, int points);
    //! What can be seen of the comments, and the essays.
    [[nodiscard]] std::vector<Concepts::Passage> shownPassages() const;
    //! Marks the mentions of a term as no snapshot has them yet, until the next one comes.
    void markAtOnce(const std::vector<Concepts::Passage> &passages, const std::vector<Concepts::Mention> &mentions);
    //! The widths of the panes as the reader left them; until the reader sets any, they suit the window, whatever its
    //! size.
    void restoreWidths(const QByteArray &state);
    [[nodiscard]] QByteArray widths() const; //!< empty where the reader set none

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    void goTo(const Catena::Concepts::Mention &mention);
    //! Marks what a search finds, and the place gone to more so; no matcher: nothing.
    void setFound(const std::shared_ptr<const Catena::Search::Matcher> &matcher, const Catena::Search::Hit *current,
                  const std::vector<Catena::Base::CommentId> &comments);
    void goTo(const Catena::Search::Hit &hit);
    void clearMarks();
    //! Marks what the reader wrote.
    void setNotes(const Catena::Ui::AnnotationMarks &marks);
    //! Marks a passage of a comment as selected; an invalid comment: none.
    void setPassage(Catena::Base::CommentId comment, Catena::Text::Span span);
    void goTo(const Catena::Annotations::Place &place);

signals:
    //! Something is to be seen in a pane that is hidden.
    void paneNeeded(Catena::Ui::ReadingView::Pane which);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMarks();
    void fitMinimumWidths();
    void setDefaultWidths();

    QSplitter *m_splitter;
    EssayPane *m_essay;
    ThreadPane *m_thread;
    ConceptPane *m_concepts;
    RepairPane *m_repairs;
    AnnotationPane *m_notes;
    std::array<QWidget *, PaneCount> m_panes{};
    std::array<Pane, PaneCount> m_order{Essay, Comments, Concepts, Repairs, Notes}; //!< from left to right
    Snapshot::SnapshotPtr m_snapshot;
    EssayMarks m_foundInEssays;
    AnnotationMarks m_noteMarks;
    Base::CommentId m_passageComment; //!< that a passage is selected in; invalid for none
    Text::Span m_passage;
    bool m_hasDefaultWidths = true; //!< the reader moved no edge of a pane yet
};

}
