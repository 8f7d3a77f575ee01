#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/sortedconcepts.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class QTreeView;

namespace Catena::Models {
class ConceptModel;
class MentionModel;
}

namespace Catena::Ui {

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

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    void setCurrentComment(Catena::Base::CommentId id);
    void chooseConcept(quint32 conceptIndex);
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

private:
    void buildConceptList(QWidget *page);
    void buildConceptView(QWidget *page);
    void connectConceptList();
    void buildMentionList(QWidget *page);
    void onCurrentConceptChanged(const QModelIndex &index);
    void setChoice(std::optional<quint32> conceptIndex);
    void chooseSomething();
    void step(int by);
    void activate(int row);
    void showDetails();

    Snapshot::SnapshotPtr m_snapshot;
    Models::ConceptModel *m_concepts;
    Models::SortedConcepts *m_sorted;
    Models::MentionModel *m_mentions;
    std::optional<quint32> m_chosen;
    QString m_chosenKey;
    int m_mentionRow = -1;
    bool m_isUpdating = false;

    QLineEdit *m_filter;
    QComboBox *m_order;
    QCheckBox *m_twoSided;
    QLabel *m_notice;
    QTreeView *m_conceptView;
    QLabel *m_details;
    QLabel *m_count;
    QListView *m_mentionView;
    QSplitter *m_splitter;
};

}
