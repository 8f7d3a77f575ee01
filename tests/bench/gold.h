#pragma once

#include "base/moment.h"
#include "captures/comments.h"

#include <QDir>
#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Bench {

//! One comment of gold and whom it answers.
struct GoldComment
{
    QString id;
    QString parent; //!< id of a comment of the same thread; empty: a root, not known, or not present
    QStringList otherParents; //!< further ones (chat: a line may answer several)
    QString author;
    Base::Moment date;
    QString subject;
    QString text; //!< LF between lines, as the source shows it, quotes as "> " lines; no ids
    bool hasStatedParent = false; //!< the source names a parent, present or not
    bool isRoot = false; //!< the source says that it answers nobody here
    bool isScored = true; //!< false: context that was not annotated
};

//! One discussion, or one span of a list: its comments as the source orders them (pages depth-first, lists and chats
//! by time). Every id stands once, no parent names itself, parents form no loop.
struct GoldThread
{
    QString set; //!< as in figures: "irc", "r-devel"
    QString name;
    std::vector<GoldComment> comments;
};

//! Loads every thread of a set, in order of names. The path is a corpus root (`irc/`, `wikitalk/`, `discourse/`,
//! `reddit/`, `hn/`, `mbox/`, `naver/` below it) or the folder of that set itself.
//!
//! Sets: irc (also irc-train, irc-channel-two), wikitalk, discourse, reddit, hn, naver (texts alone, no tree), and mail
//! lists by name, a thread a year: "r-devel"; "r-devel 2010" loads that year alone; "mbox" loads all. Empty where the
//! path holds nothing of the set.
[[nodiscard]] std::vector<GoldThread> loadGold(const QString &path, const QString &set);

//! The mail lists found under a path, by name.
[[nodiscard]] QStringList mailLists(const QString &path);

//! A thread as captures/ would hand it on, without the way through text: one document, every comment one record,
//! author, date and subject set, no ids and no parents.
[[nodiscard]] Captures::Comments toComments(const GoldThread &thread);

//! Indexes of parents in thread.comments; -1 where there is none.
[[nodiscard]] std::vector<qint32> parentIndexes(const GoldThread &thread);

//! The comments so that every parent stands right before its replies, siblings as they came. Not recursive.
void orderDepthFirst(GoldThread &thread);

//! Drops later ones of equal ids, parents that are not there, and the later link of a loop.
void tidy(GoldThread &thread);

}
