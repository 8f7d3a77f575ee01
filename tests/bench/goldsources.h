#pragma once

#include "gold.h"

#include <QByteArray>

namespace Catena::Bench {

//! @{ The gold of one source; dir is its folder.
[[nodiscard]] std::vector<GoldThread> loadChat(const QDir &dir, const QString &set);
[[nodiscard]] std::vector<GoldThread> loadWikiTalk(const QDir &dir);
[[nodiscard]] std::vector<GoldThread> loadForum(const QDir &dir);
[[nodiscard]] std::vector<GoldThread> loadReddit(const QDir &dir);
[[nodiscard]] std::vector<GoldThread> loadHackerNews(const QDir &dir);
[[nodiscard]] std::vector<GoldThread> loadNews(const QDir &dir);
//! @}

//! Years of lists; list and year may be empty and 0 for all. Messages seen in an earlier file are not taken again.
[[nodiscard]] std::vector<GoldThread> loadMail(const QDir &dir, const QString &list, int year);
[[nodiscard]] QStringList mailListNames(const QDir &dir);

//! A file's bytes; .gz and .xz through the programs of those names. Empty where it cannot be read.
[[nodiscard]] QByteArray readGoldFile(const QString &path);

[[nodiscard]] Base::Moment momentOfSeconds(qint64 secondsSinceEpoch);
[[nodiscard]] Base::Moment momentOfIso(const QString &iso);

//! HTML character references and tags of a small, known kind of markup (a comment's own) as plain text.
[[nodiscard]] QString plainOfMarkup(const QString &html);

}
