#pragma once

#include <QtGlobal>

#include <cmath>

namespace Catena::Bench {

//! Random numbers that are the same on every machine: splitmix64 (Steele, Lea and Flood 2014).
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) { }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15);
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
    //! 0 <= x < 1.
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    //! 0 <= x < bound.
    quint64 below(quint64 bound) { return quint64(unit() * double(bound)); }
    bool chance(double share) { return unit() < share; }
    //! Of the normal distribution (Box and Muller 1958).
    double normal() { return std::sqrt(-2 * std::log(1 - unit())) * std::cos(2 * M_PI * unit()); }

private:
    quint64 m_state;
};

}
