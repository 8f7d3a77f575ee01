#pragma once

#include "ui/search/searchrun.h"

#include <QObject>

#include <memory>

namespace Catena::Ui {

class FindBar;

//! The search of a window: takes what is typed in the bar, runs it, counts, and walks what was found. Whoever shows the
//! texts marks them and goes where it says. GUI thread.
class Finding : public QObject
{
    Q_OBJECT

public:
    explicit Finding(FindBar *bar, QObject *parent = nullptr);

    //! Shows the bar and puts the cursor into it, what was typed last selected.
    void open();
    void close();
    [[nodiscard]] bool isOpen() const;
    //! Where the reader stands: a search goes to the first place from there on, in the order of reading. An invalid
    //! comment: the beginning.
    void setStart(Base::CommentId comment) { m_start = comment; }
    //! Searches another snapshot for the same, and stays where it is.
    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);

    //! What the reader wrote is searched as well.
    void setNotes(const Search::Notes &notes);
    //! What is new to the reader, by CommentId of the snapshot; shorter means no.
    void setFresh(const std::vector<bool> &fresh);

    void next();
    void previous();

    [[nodiscard]] const Search::Hits &hits() const { return m_hits; }
    //! The comments that something was found in, once each, in the order of the tree.
    [[nodiscard]] const std::vector<Base::CommentId> &comments() const { return m_comments; }
    [[nodiscard]] const Search::Hit *current() const; //!< null for none
    //! What is to be marked; null: nothing.
    [[nodiscard]] const std::shared_ptr<const Search::Matcher> &matcher() const { return m_matcher; }

signals:
    //! Other things are to be marked.
    void marksChanged();
    //! The reader is to be brought to current().
    void wentTo();
    void closed();

private:
    void begin(const QString &typed, bool stays);
    void onFound(const Search::Hits &hits);
    void onFinished();
    void goTo(qsizetype hit);
    void showCount();
    [[nodiscard]] bool isFromStart(const Search::Hit &hit) const; //!< at or after where the reader stood

    FindBar *m_bar;
    SearchRun m_run;
    Snapshot::SnapshotPtr m_snapshot;
    Search::Notes m_notes;
    std::vector<bool> m_fresh;
    Search::Query m_query;
    std::shared_ptr<const Search::Matcher> m_matcher;
    Search::Hits m_hits;
    std::vector<Base::CommentId> m_comments;
    qsizetype m_current = -1;
    Base::CommentId m_start;
    bool m_stays = false; //!< nothing is gone to until the reader says next
};

}
