#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace Catena::Concepts {

//! How a mention matched its concept; each rung is looser than the one before.
enum class Rung : quint8 {
    Exact, //!< letter for letter
    Folded, //!< but for spacing, hyphens, quotes, width or case
    Particle, //!< with a particle or ending after it that the dictionary did not part, but the particle list does
    Alias, //!< by a regular English inflection, or an alias that the text states and the reader accepted
    UserAlias, //!< by an alias the reader gave it
    NearSpelling, //!< by a spelling one jamo or letter away that the reader accepted
};
inline constexpr std::size_t rungCount = 6;

//! Which mentions count: every rung and every flagged use can be left out by itself.
struct Matching
{
    std::array<bool, rungCount> rungs{true, true, true, true, true, true}; //!< by Rung
    bool nested = true;
    bool verbal = true;

    [[nodiscard]] bool allows(Rung rung) const { return rungs[std::size_t(rung)]; }
    bool operator==(const Matching &) const = default;
};

}
