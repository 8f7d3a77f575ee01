#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace Catena::Fuzz {

//! Changes inputs a little, as mutational fuzzers do: bits and bytes, words of a dictionary, pieces taken out, said
//! twice or taken from another input. The same seed gives the same inputs everywhere.
class Mutator
{
public:
    Mutator(quint32 seed, std::vector<QByteArray> seeds, std::vector<QByteArray> words);

    [[nodiscard]] QByteArray next();

private:
    [[nodiscard]] qsizetype below(qsizetype end) { return end <= 0 ? 0 : qsizetype(m_random() % quint32(end)); }
    void change(QByteArray &bytes);

    std::mt19937 m_random; // its distributions differ between libraries: below() instead
    std::vector<QByteArray> m_seeds;
    std::vector<QByteArray> m_words;
};

}
