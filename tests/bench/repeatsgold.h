#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Catena::Bench {

//! Two messages of a mailing list and whether they are one.
struct GoldPair
{
    QString kind; //!< exact_same_id, variant_same_id, reply_quotes_parent, random_neighbour
    QByteArray first;
    QByteArray second;
    bool isRepeat = false;
};

//! The pairs of dedup/pairs_*.jsonl.gz under a folder of gold; those without a label are left out.
[[nodiscard]] std::vector<GoldPair> readGoldPairs(const QString &gold);

//! The comment texts of a table of news comments.
struct GoldTable
{
    QString name;
    std::vector<QByteArray> texts;
};
//! naver/*.csv and *.tsv.xz that have a column "content" or "body".
[[nodiscard]] std::vector<GoldTable> readGoldTables(const QString &gold);

}
