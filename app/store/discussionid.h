#pragma once

#include <QtGlobal>

namespace Catena::Store {

//! What a discussion's fingerprint is of. Numbers are what the store keeps.
enum class DiscussionKind : quint8 {
    Comments = 0,
    Essays = 1, //!< the essays of a folder, for the annotations of them
};

//! The number of a discussion in the store.
struct DiscussionId
{
    qint64 row = 0;

    [[nodiscard]] bool isValid() const { return row > 0; }
    bool operator==(const DiscussionId &) const = default;
};

}
