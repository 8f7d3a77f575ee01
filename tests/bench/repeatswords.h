#pragma once

#include "random.h"

#include <string>
#include <vector>

namespace Catena::Bench {

//! Words drawn by rank: common ones first, then made-up ones up to 20 000; the word of rank r is drawn in proportion to
//! 1 / (r + 6)^1.1.
class Vocabulary
{
public:
    enum class Language : quint8 { Korean, English };

    Vocabulary(Language language, Random &random);
    [[nodiscard]] const std::string &draw(Random &random) const;

private:
    std::vector<std::string> m_words;
    std::vector<double> m_upTo; //!< share of all draws that give this word or an earlier one
};

//! Text made of words of both languages.
class Speech
{
public:
    explicit Speech(Random &random);

    [[nodiscard]] const Vocabulary &korean() const { return m_korean; }
    [[nodiscard]] const Vocabulary &english() const { return m_english; }
    //! A word, in Korean with a particle; `korean` is the share of Korean ones.
    [[nodiscard]] std::string word(double korean);
    [[nodiscard]] std::string sentence(double korean);
    //! Sentences of one language, or mixed, of at least that many bytes.
    [[nodiscard]] std::string body(std::size_t bytes);

private:
    Random &m_random;
    Vocabulary m_korean;
    Vocabulary m_english;
};

}
