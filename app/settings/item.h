#pragma once

#include <QLatin1String>
#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <utility>

namespace Catena::Settings {

//! One declared setting: its key, its type and default, and what it is for. A number may have limits; what lies
//! outside them is brought inside on reading.
template <class T>
struct Item
{
    QLatin1String key; //!< "group/name"
    T fallback;
    QLatin1String doc; //!< one line
    std::optional<std::pair<T, T>> limits;

    [[nodiscard]] T bounded(T value) const
    {
        if (limits)
            return std::clamp(value, limits->first, limits->second);
        return value;
    }
};

}
