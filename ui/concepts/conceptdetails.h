#pragma once

#include "snapshot/snapshot.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace Catena::Ui {

//! What is known of the chosen concept: spellings with counts, what may be the same (to accept or reject), the
//! sentence that defines it, who it is used with, and by whom. Lives on the GUI thread.
class ConceptDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptDetails(QWidget *parent = nullptr);

    void show(const Snapshot::SnapshotPtr &snapshot, std::optional<quint32> conceptIndex);

signals:
    //! The reader answered a suggestion for the shown concept.
    void answered(const QString &other, bool isAccepted);
    //! The reader wants to see another concept.
    void conceptRequested(quint32 conceptIndex);

private:
    void addSuggestions(const Concepts::Concept &entry);
    void addCompanions(quint32 conceptIndex);
    [[nodiscard]] QString spellings(const Concepts::Concept &entry) const;
    [[nodiscard]] QString definition(quint32 conceptIndex) const;
    [[nodiscard]] QString users(quint32 conceptIndex) const;
    void setLine(QLabel *label, const QString &text);

    Snapshot::SnapshotPtr m_snapshot;
    QLabel *m_spellings;
    QLabel *m_definition;
    QLabel *m_users;
    QWidget *m_suggestions = nullptr;
    QWidget *m_companions = nullptr;
    QVBoxLayout *m_layout;
};

}
