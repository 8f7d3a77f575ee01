#pragma once

#include <QtGlobal>

namespace Catena::Store {

//! The number of a discussion in the store.
struct DiscussionId
{
    qint64 row = 0;

    [[nodiscard]] bool isValid() const { return row > 0; }
    bool operator==(const DiscussionId &) const = default;
};

}
