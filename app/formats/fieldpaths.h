#pragma once

#include "formats/jsonwalk.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Catena::Formats {

//! The paths that a field map names ("snippet.topLevelComment.id"), as fields of the JsonObjects that a JsonWalk gives.
//!
//! The walk gives inner objects before the ones around them: each hands up what it has on a path (lift()), so that a
//! path is one field of the object that it begins in. Arrays on the way are passed over; of several values the first
//! holds. Keys and paths of more than one key share the fields of a JsonObject; what does not fit is none.
class FieldPaths
{
public:
    static constexpr int none = -1;

    //! The field of a path, new or known; none where all fields are taken.
    [[nodiscard]] int fieldOf(const QByteArray &path);
    //! Ends the naming of paths; fieldOf() gives known ones from here on.
    void close();
    //! The keys to walk with; after close().
    [[nodiscard]] const JsonKeys &keys() const { return *m_keys; }
    //! Hands what an object has on its paths to the one around it.
    void lift(const JsonObject &inner, JsonObject &outer) const;

private:
    struct Lift
    {
        int key = none; //!< of the inner object
        int from = none; //!< its field
        int to = none; //!< and that of the outer one
    };

    [[nodiscard]] int keyOf(const QByteArray &name);
    [[nodiscard]] bool isFull() const;

    std::vector<QByteArray> m_names; //!< by key
    std::vector<QByteArray> m_paths; //!< of several keys, by JsonKeys::most - 1 - field
    std::vector<Lift> m_lifts;
    std::optional<JsonKeys> m_keys;
};

}
