#pragma once

#include "snapshot/snapshot.h"
#include "ui/annotations/annotationlog.h"

#include <QAbstractListModel>

namespace Catena::Ui {

//! The annotations of a folder as a list, or what is in the bin: filtered and sorted. What is not placed comes first.
//! GUI thread.
class AnnotationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        UuidRole = Qt::UserRole + 1, //!< QUuid
        SignRole, //!< QString, one character
        ColourRole, //!< int of Annotations::Colour
        QuoteRole, //!< QString, the passage, or what it is about
        WhereRole, //!< QString: where it stands, or that it does not; whose it is, where not only this reader sees it;
                   //!< its tags
        NoteRole, //!< QString, its text in one line; may be empty
        PlacedRole, //!< bool
    };
    enum class Order : quint8 { Reading, Newest, Colour, Tag };

    explicit AnnotationModel(QObject *parent = nullptr);

    void setLog(const AnnotationLog &log, const Snapshot::SnapshotPtr &snapshot);
    //! Words that all have to be in the note, the passage, the place or a tag ("#word": a tag alone).
    void setFilter(const QString &filter);
    void setOrder(Order order);
    void setShowsBin(bool shows);
    [[nodiscard]] bool showsBin() const { return m_showsBin; }
    [[nodiscard]] int unplacedCount() const; //!< of all
    [[nodiscard]] int othersCount() const; //!< of all; written by others who share the store
    [[nodiscard]] int totalCount() const { return int(m_all.size()); } //!< before the filter
    [[nodiscard]] const AnnotationLog::Entry *entryAt(const QModelIndex &index) const; //!< null for no index
    [[nodiscard]] QModelIndex indexOf(QUuid uuid) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void arrange();
    [[nodiscard]] bool isWanted(const AnnotationLog::Entry &entry) const;
    [[nodiscard]] QString where(const AnnotationLog::Entry &entry) const;
    [[nodiscard]] QString quote(const AnnotationLog::Entry &entry) const;
    [[nodiscard]] std::tuple<int, qint64, qint64, qint64> readingPlace(const AnnotationLog::Entry &entry) const;

    Snapshot::SnapshotPtr m_snapshot; //!< never null
    std::vector<AnnotationLog::Entry> m_entries;
    std::vector<AnnotationLog::Entry> m_bin;
    std::vector<AnnotationLog::Entry> m_all; //!< of the two the one shown
    std::vector<std::size_t> m_rows; //!< in m_all
    QStringList m_words; //!< folded
    Order m_order = Order::Reading;
    bool m_showsBin = false;
};

}
