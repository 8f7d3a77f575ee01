#pragma once

#include "snapshot/snapshot.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Testlib {

//! A comment as a test writes it down; only what the test is about needs to be named:
//! `{.parent = 0, .text = u"…"_qs, .author = u"ann"_qs}`.
struct CommentSpec
{
    int parent = -1; //!< number of an earlier comment, from 0 in the order they were added; -1: at the top
    QString text; //!< LF between lines
    QString author = {};
    Base::Moment date = {};
    QString writtenDate = {};
    //! By default LinkKind::Root at the top and LinkKind::Stated below; Unknown hangs under parent without being its
    //! reply.
    std::optional<Thread::LinkKind> link = {};
    float confidence = 1;
    std::vector<Thread::Evidence> evidence = {};
    int copies = 1; //!< in how many places it stands
    int repeatOf = -1; //!< number of the comment it says again
    Captures::State state = Captures::State::Present;
};

//! Builds a Complete snapshot by hand: paragraphs and a list of comments in, every part filled in and consistent out.
//! The folder holds `essay.txt` (`essay2.txt`, …) and `discussion.txt`, whose lines are the very texts, so that source
//! lines, places and ledger are true. Mentions are found by plain search for the term, without overlaps, rung Exact.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(const QString &folderName = QStringLiteral("folder"));

    //! Begins an essay; what follows up to the next essay() belongs to it.
    SnapshotBuilder &essay(const QString &title, const QStringList &paragraphs = {});
    //! A block of any kind; without an essay() before it, one without a title is begun.
    SnapshotBuilder &block(Formats::EssayBlock::Kind kind, const QString &text, int level = 0);
    SnapshotBuilder &heading(const QString &text, int level = 1);
    SnapshotBuilder &byline(const QString &text, Base::Moment date = {});
    SnapshotBuilder &rights(const QString &line);
    SnapshotBuilder &comment(CommentSpec spec);
    //! Concepts are ranked in the order of the calls; variants are searched for as well.
    SnapshotBuilder &term(const QString &term, const QStringList &variants = {});

    [[nodiscard]] Snapshot::SnapshotPtr build() const;

private:
    struct Term
    {
        QString term;
        QStringList variants;
    };
    struct DocumentText
    {
        QString text;
        qint32 lines = 0;
    };

    Formats::Essay &currentEssay();
    [[nodiscard]] Documents::DocumentFolder buildFolder(std::vector<Formats::Essay> &essays,
                                                        Captures::Comments &comments, Captures::Ledger &ledger) const;
    void placeComments(DocumentText &document, quint32 index, Captures::Comments &comments) const;
    [[nodiscard]] Thread::ThreadTree buildTree() const;
    [[nodiscard]] Repeats::RepeatSet buildRepeats() const;
    [[nodiscard]] Concepts::ConceptIndex buildConcepts(const std::vector<Formats::Essay> &essays,
                                                       const Thread::ThreadTree &tree) const;

    QString m_folderName;
    std::vector<Formats::Essay> m_essays;
    std::vector<CommentSpec> m_comments;
    std::vector<Term> m_terms;
};

}
