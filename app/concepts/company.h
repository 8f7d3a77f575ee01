#pragma once

#include "concepts/conceptindex.h"

#include <vector>

namespace Catena::Concepts {

//! A concept that is used where another one is.
struct Companion
{
    quint32 conceptIndex = 0;
    int together = 0; //!< passages that use both
    double npmi = 0; //!< -1 (never together) to 1 (never apart)
};

//! The concepts that keep a concept company, closest first, at most a number of them: by normalised pointwise mutual
//! information (Bouma 2009) over the passages, those of repeats apart. Two passages at least have to use both, or one
//! where the concept is in no more. A part of a concept's name keeps it no company.
[[nodiscard]] std::vector<Companion> companionsOf(const ConceptIndex &index, quint32 conceptIndex, std::size_t most);

//! Two concepts of a map.
struct Bond
{
    quint32 left = 0; //!< conceptIndex, the smaller one
    quint32 right = 0;
    int together = 0;
    double npmi = 0;
};

//! The bonds among the first so many concepts, closest first: those of npmi above zero that two passages at least
//! make. For each concept only its closest ones, so that a map of them can be read.
[[nodiscard]] std::vector<Bond> bondsAmong(const ConceptIndex &index, const std::vector<quint32> &concepts,
                                           std::size_t mostOfEach);

}
