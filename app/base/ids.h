#pragma once

#include <QString>
#include <QtGlobal>

#include <compare>
#include <functional>
#include <limits>

namespace Catena::Base {

//! Names one comment of a snapshot: its place in the order of first capture, from 0. Snapshots of the same
//! folder contents give the same comment the same id; views keep their place by it.
struct CommentId
{
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    quint32 index = none;

    [[nodiscard]] bool isValid() const { return index != none; }
    auto operator<=>(const CommentId &) const = default;
    //! As printed in `inspect --json`: "c1" for the first one.
    [[nodiscard]] QString toString() const { return QLatin1Char('c') + QString::number(qulonglong(index) + 1); }
};

}

template <>
struct std::hash<Catena::Base::CommentId>
{
    std::size_t operator()(Catena::Base::CommentId id) const noexcept { return std::hash<quint32>{}(id.index); }
};
