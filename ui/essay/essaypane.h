#pragma once

#include "snapshot/snapshot.h"
#include "ui/essay/essaymark.h"
#include "ui/essay/essaytext.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTextCharFormat;
class QPushButton;
class QStackedWidget;

namespace Catena::Ui {

class EssayView;

//! The pane of the essays: shows them one after the other and marks passages in them. Lives on the GUI thread.
class EssayPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int leastZoom = -6; //!< points
    static constexpr int mostZoom = 30;

    explicit EssayPane(QWidget *parent = nullptr);

    [[nodiscard]] EssayView *view() const { return m_view; }
    [[nodiscard]] int zoom() const { return m_zoom; } //!< points over the font of the pane
    //! Position in the view's document of a place in a block; -1 when there is none.
    [[nodiscard]] int position(quint32 essay, quint32 block, qint32 offset) const;
    [[nodiscard]] QString selectedText() const;
    //! What is selected, as places in blocks of essays; none without a selection.
    struct Selection
    {
        EssayText::Place begin;
        EssayText::Place end;
    };
    [[nodiscard]] std::optional<Selection> selection() const;
    //! The first place in sight.
    [[nodiscard]] std::optional<EssayText::Place> placeInSight() const;
    //! Selects from one place to another and brings the beginning into sight.
    void select(const EssayText::Place &begin, const EssayText::Place &end);
    void clearSelection();

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    void setMarks(const Catena::Ui::EssayMarks &marks);
    //! Shows in the margin how many comments speak about a paragraph.
    void setSpeakers(const std::vector<Catena::Ui::EssaySpeakers> &speakers);
    //! Shows signs in the other margin, by their places.
    void setSigns(const QList<Catena::Ui::EssaySign> &signs);
    //! Asks for the comments on the paragraph of the cursor, else on the first one in sight that has any.
    void listSpeakers();
    //! Brings a passage into sight.
    void showPassage(quint32 essay, quint32 block, qint32 begin);
    void readOn();
    void readBack();
    void zoomIn() { setZoom(m_zoom + 1); }
    void zoomOut() { setZoom(m_zoom - 1); }
    void zoomReset() { setZoom(0); }
    void setZoom(int points);

signals:
    //! The reader wants to say which document is the essay.
    void rolesRequested();
    void zoomChanged(int points);
    //! The comments on a paragraph are to be listed.
    void speakersRequested(quint32 essay, quint32 block);
    //! The sign of a note was clicked.
    void signActivated(quint32 essay, quint32 block, qint32 offset);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QTextCharFormat formatOf(const EssayMark &mark, const Models::ReadingColours &colours);
    void write();
    void applyZoom();
    void applyMarks();
    void applySpeakers();
    void applySigns();

    Snapshot::SnapshotPtr m_snapshot;
    EssayText m_text;
    EssayMarks m_marks;
    std::vector<EssaySpeakers> m_speakers;
    QList<EssaySign> m_signs;
    QStackedWidget *m_stack;
    EssayView *m_view;
    QWidget *m_empty;
    QLabel *m_emptyLabel;
    QPushButton *m_roles;
    int m_zoom = 0;
};

}
