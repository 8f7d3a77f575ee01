#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/sortedconcepts.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QToolButton;
class QTreeView;

namespace Catena::Models {
class ConceptModel;
class MentionModel;
}

namespace Catena::Ui {

class ConceptDetails;

//! The pane of the concepts: the ranked terms with how often each text uses them, and the mentions of the chosen one.
//! Lives on the GUI thread.
class ConceptPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptPane(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<quint32> chosenConcept() const { return m_chosen; }
    [[nodiscard]] std::optional<Concepts::Mention> currentMention() const; //!< the one gone to last
    [[nodiscard]] Models::ConceptModel *concepts() const { return m_concepts; }
    [[nodiscard]] Models::MentionModel *mentions() const { return m_mentions; }
    [[nodiscard]] QTreeView *conceptView() const { return m_conceptView; }
    [[nodiscard]] QListView *mentionView() const { return m_mentionView; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    [[nodiscard]] ConceptDetails *details() const { return m_details; }
    [[nodiscard]] const Snapshot::SnapshotPtr &snapshot() const { return m_snapshot; } //!< never null
    //! The button whose menu has what concerns the whole list; the window fills it.
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    void setCurrentComment(Catena::Base::CommentId id);
    void chooseConcept(quint32 conceptIndex);
    //! Chooses a concept as soon as a snapshot has it.
    void chooseWhenThere(const QString &term) { m_awaited = term; }
    [[nodiscard]] QString awaitedTerm() const { return m_awaited; } //!< empty for none
    void clearChoice();
    //! Goes through the mentions of the chosen concept in the order of the texts, round and round. Where none is
    //! chosen, the first that the current comment uses is, else the first of the list.
    void nextMention();
    void previousMention();
    //! Goes to the mention selected in the list; from the list of concepts to the first mention of the chosen one.
    void goToSelected();

signals:
    //! Another concept was chosen, or none.
    void choiceChanged();
    void mentionActivated(const Catena::Concepts::Mention &mention);
    //! A menu for a concept is wanted, at a place on the screen.
    void menuRequested(quint32 conceptIndex, QPoint at);
    //! The sentence of the essay that the current comment speaks about is to be shown.
    void passageRequested(quint32 essay, quint32 block, qint32 begin);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildConceptList(QWidget *page);
    void buildConceptView(QWidget *page);
    void connectConceptList();
    void buildMentionList(QWidget *page);
    void onCurrentConceptChanged(const QModelIndex &index);
    void setChoice(std::optional<quint32> conceptIndex);
    void chooseSomething();
    void step(int by);
    void activate(int number);
    void buildControls(QWidget *page);
    void goToStrip(const QModelIndex &index, QPoint at);
    void fitColumns();
    void showAbout();
    void showDetails();
    void showCount();

    Snapshot::SnapshotPtr m_snapshot;
    Models::ConceptModel *m_concepts;
    Models::SortedConcepts *m_sorted;
    Models::MentionModel *m_mentions;
    std::optional<quint32> m_chosen;
    QString m_chosenKey;
    QString m_awaited; //!< a term to choose when it is there; empty = none
    int m_mention = -1; //!< number of the one gone to last, in the order of the texts
    Base::CommentId m_comment;
    bool m_isUpdating = false;

    QLineEdit *m_filter;
    QComboBox *m_order;
    QComboBox *m_sides;
    QToolButton *m_more;
    QLabel *m_notice;
    QToolButton *m_about; //!< what the current comment speaks about
    QComboBox *m_mentionOrder;
    QTreeView *m_conceptView;
    ConceptDetails *m_details;
    QLabel *m_count;
    QListView *m_mentionView;
    QSplitter *m_splitter;
};

}
