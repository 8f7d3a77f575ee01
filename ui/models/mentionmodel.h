#pragma once

#include "snapshot/snapshot.h"

#include <QAbstractListModel>

#include <optional>
#include <span>
#include <vector>

namespace Catena::Models {

//! Every mention of one chosen concept, essays first, then the comments in tree order, with its context.
class MentionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        BeforeRole = Qt::UserRole + 1, //!< QString, what stands before it, in one line; begins with "…" where cut
        TermRole, //!< QString, as it stands there
        AfterRole, //!< QString, ends with "…" where cut
        WhereRole, //!< QString: "Essay, paragraph 3", "#5"
        SideRole, //!< int of Concepts::Side
        CommentRole, //!< Base::CommentId, of a discussion's mention
        EssayRole, //!< int, index of the essay
        BlockRole, //!< int, index of its block
        BeginRole, //!< int, UTF-16 offset in the block or comment
        EndRole, //!< int
        RungRole, //!< int of Concepts::Rung
        RungTextRole, //!< QString: how it matched; empty for letter by letter
    };
    //! Characters of context on either side.
    static constexpr qsizetype context = 48;

    //! The order of the rows.
    enum class Order : quint8 {
        Position, //!< as the texts run
        Before, //!< by what stands before, from the mention backwards
        After, //!< by what stands after
        Author, //!< by who wrote it, then as the texts run; essays first
    };

    explicit MentionModel(QObject *parent = nullptr);

    //! Publishes a snapshot; null = none. The chosen concept is found again by its key.
    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);
    //! Chooses the concept, by index; nothing chosen is an empty list.
    void setConcept(std::optional<quint32> conceptIndex);
    [[nodiscard]] std::optional<quint32> conceptIndex() const { return m_concept; }
    //! Names where a passage is: "Essay, paragraph 3", "#5 name".
    [[nodiscard]] QString where(const Concepts::Passage &passage) const { return where(passage, *m_snapshot); }
    [[nodiscard]] static QString where(const Concepts::Passage &passage, const Snapshot::Snapshot &snapshot);

    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    //! The row of a mention by its number in the order of the texts, and back; -1 for none.
    [[nodiscard]] int rowOf(int number) const;
    [[nodiscard]] int numberOf(int row) const;

    [[nodiscard]] const Concepts::Mention *mentionAt(const QModelIndex &index) const; //!< null for no index
    //! Row of the first mention in a comment; -1 when it has none.
    [[nodiscard]] int rowOfComment(Base::CommentId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void putInOrder();
    [[nodiscard]] QString sortKey(const Concepts::Mention &mention) const;
    [[nodiscard]] std::span<const Concepts::Mention> mentions() const;
    [[nodiscard]] static QString rungText(Concepts::Rung rung);
    [[nodiscard]] QString before(const Concepts::Mention &mention) const;
    [[nodiscard]] QString after(const Concepts::Mention &mention) const;

    Snapshot::SnapshotPtr m_snapshot;
    std::optional<quint32> m_concept;
    Order m_order = Order::Position;
    std::vector<quint32> m_rows; //!< numbers of mentions by row; empty: as the texts run
};

}
