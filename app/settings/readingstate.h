#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace Catena::Settings {

//! Where the reader stood in one discussion, what was folded, and which comments were there or read. Comments are named
//! by hashes of what they say, so that it fits a newer paste too; 0 names none. A value; holds no text.
struct ReadingState
{
    quint64 current = 0; //!< the comment under the cursor
    quint64 top = 0; //!< the comment at the upper edge
    qint32 topOffset = -1; //!< UTF-16 offset of the line there in its text; -1: the line above the text
    qint32 essayPosition = 0; //!< of the first line shown, in the essays as one text
    quint8 order = 0; //!< how comments are arranged, as the view counts it
    bool isSummary = false;
    quint64 mark = 0;
    QMap<QString, quint64> letters; //!< marks by letter
    std::vector<quint64> folded; //!< ascending
    std::vector<quint64> known; //!< ascending: what was read, or there before the first visit; all else is new

    bool operator==(const ReadingState &) const = default;
    //! With a version and a checksum; nothing where the bytes are damaged or of another version.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<ReadingState> fromBytes(const QByteArray &bytes);
};

//! The smallest of ascending hashes: a sample by which a set is known again (bottom-k; Broder 1997).
[[nodiscard]] std::vector<quint64> sketchOf(const std::vector<quint64> &hashes);
//! The share of a sketch that is in a set of ascending hashes, 0..1.
[[nodiscard]] double shareOf(const std::vector<quint64> &sketch, const std::vector<quint64> &hashes);

}
