#pragma once

#include "base/error.h"

#include <optional>

namespace Catena::Store {

//! What came of opening the store.
struct StoreState
{
    enum class Access : quint8 {
        Writable,
        ReadOnly, //!< what is kept is shown, nothing new is kept; error says why
        Closed, //!< nothing could be read; error says why
    };

    Access access = Access::Closed;
    std::optional<Base::Error> error;
    QString setAside; //!< where a damaged database was moved to; empty: none was
    QString backup; //!< the newest whole backup that could take its place; empty: none
    bool isShared =
        false; //!< others may use it too: what is theirs is read, what is this reader's may be shown to them
    bool isOnNetwork = false; //!< its file system is a network's: locks may not hold there
};

}
