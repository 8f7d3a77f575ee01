#pragma once

#include <QAbstractListModel>
#include <QList>

namespace Catena::Ui {

//! One thing that the palette can do or go to.
struct PaletteEntry
{
    enum class Kind : quint8 { Action, Concept, Author, Comment };

    Kind kind = Kind::Action;
    QString name; //!< what is matched and shown
    QString detail; //!< shown beside it: menu and key, or a count
    QString id; //!< of an action
    quint32 number = 0; //!< of a concept its index, of an author the CommentId to go to, of a comment its
                        //!< place in the tree, from 0
    bool isEnabled = true;
};

//! The entries that fit what is typed, the best first, at most mostShown. With nothing typed: the actions, those used
//! last first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int mostShown = 60;
    enum Role { DetailRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    //! recent: ids of actions, the one used last first.
    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    //! "12" and "#12" offer the comment of that number, up to this one.
    void setCommentCount(quint32 count) { m_commentCount = count; }
    void setTyped(const QString &typed);
    [[nodiscard]] const PaletteEntry &entry(int row) const
    {
        return m_rows[row] < 0 ? m_comment : m_entries[m_rows[row]];
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteEntry> m_entries;
    QStringList m_recent;
    quint32 m_commentCount = 0;
    PaletteEntry m_comment; //!< the one whose number is typed
    QList<int> m_rows; //!< indices in m_entries; -1: m_comment
};

}
