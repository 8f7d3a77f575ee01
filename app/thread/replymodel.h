#pragma once

#include "base/result.h"
#include "thread/genre.h"
#include "thread/pairfeatures.h"

#include <QByteArray>

#include <array>
#include <span>
#include <vector>

namespace Catena::Thread {

//! How likely it is that a comment answers each of those it could answer.
//!
//! For every genre a conditional log-linear model (McFadden 1974; as a ranker of antecedents Denis and Baldridge 2008):
//! the score of a pair is a weighted sum of its features and of a few hidden units, tanh of weighted sums, which see
//! how features depend on each other; the probabilities of all candidates of one comment are the softmax of their
//! scores. The weights are learned by tests/bench/learnreplies from discussions whose tree is known and are a
//! resource, :/catena/replies/weights.txt.
//!
//! How sure the likeliest is, is judged by a logistic regression over its probability, the number of candidates and
//! what is observed of the pair (Platt 1999), fitted on discussions that were not learned from: of links said to be 80
//! % sure about 80 % are right.
class ReplyModel
{
public:
    //! How a candidate stands among the others.
    struct Standing
    {
        float probability = 0; //!< 0..1
        float score = 0;
        float lead = 0; //!< of the score, over the best of the others; at most mostLead
        std::size_t candidates = 1;

        static constexpr float mostLead = 4;
    };
    //! What the confidence rests on beside the features: 1, the log-odds of the probability, score, lead, and the
    //! logarithm of the number of candidates.
    enum SureInput : std::size_t { Bias, LogOdds, Score, Lead, Candidates, SureInputCount };
    static constexpr std::size_t sureCount = featureCount + SureInputCount;
    [[nodiscard]] static std::array<float, sureCount> sureInputs(const PairFeatures &features,
                                                                 const Standing &standing);

    //! The weights of one genre.
    struct Weights
    {
        int hiddenCount = 0;
        std::vector<float> direct; //!< featureCount
        std::vector<float> hidden; //!< hiddenCount rows of featureCount
        std::vector<float> bias; //!< hiddenCount
        std::vector<float> output; //!< hiddenCount
        std::vector<float> sure; //!< sureCount: a weight a feature, then those of SureInput
        float threshold = 0.5F; //!< a link less sure than this is not claimed

        [[nodiscard]] float score(const PairFeatures &features) const;
        //! How sure the likeliest of some candidates is.
        [[nodiscard]] float confidence(const PairFeatures &features, const Standing &standing) const;
    };

    //! The weights the program carries.
    [[nodiscard]] static const ReplyModel &learned();
    //! From the text of a weights file. An error names the line.
    [[nodiscard]] static Base::Result<ReplyModel> parse(const QByteArray &text);
    [[nodiscard]] QByteArray toText() const;

    [[nodiscard]] const Weights &weights(Genre genre) const { return m_weights[std::size_t(genre)]; }
    void setWeights(Genre genre, Weights weights) { m_weights[std::size_t(genre)] = std::move(weights); }
    //! Of every candidate; probabilities sum to 1.
    [[nodiscard]] std::vector<Standing> standings(Genre genre, std::span<const PairFeatures> candidates) const;

private:
    std::array<Weights, genreCount> m_weights;
};

}
