#pragma once

#include "captures/comments.h"

#include <QString>

#include <vector>

namespace Catena::Captures {

//! What a discussion is known by again, whatever its folder is called: the hashes of its comments' folded texts. A
//! value.
//!
//! Only texts of at least fewestUnits folded units count ("+1" stands everywhere). Kept is a sketch: the sketchSize
//! smallest hashes (bottom-k; Broder 1997, Cohen and Kaplan 2007). Of a set S whose sketch has the largest hash m, and
//! a set O known whole: |sketch ∩ O| / |sketch| tells how much of S is in O (a newer paste holds the older whole), and
//! of the hashes of O up to m the share in the sketch tells how much of O is in S (an older paste, a part of it).
struct Fingerprint
{
    static constexpr qsizetype sketchSize = 256;
    static constexpr qint32 fewestUnits = 12;

    std::vector<quint64> hashes; //!< ascending, each once; all of them

    [[nodiscard]] std::vector<quint64> sketch() const; //!< the first sketchSize
};

[[nodiscard]] Fingerprint fingerprintOf(const Comments &comments);

//! How far two discussions are one: the larger of the two shares above, 0 where fewer than three hashes (or all, where
//! one side has fewer) are common. From matchShare on they are the same discussion.
inline constexpr double matchShare = 0.5;
[[nodiscard]] double matches(const std::vector<quint64> &sketch, const Fingerprint &opened);

}
