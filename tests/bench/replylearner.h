#pragma once

#include "thread/replymodel.h"

#include <vector>

namespace Catena::Bench {

//! Features that are not 0: index and value.
using SparseFeatures = std::vector<std::pair<quint8, float>>;
[[nodiscard]] SparseFeatures sparse(const Thread::PairFeatures &features);

//! One comment, those it could answer, and whom it answers.
struct Example
{
    std::vector<SparseFeatures> candidates;
    std::vector<bool> isGold;
    bool hasTop = false; //!< the last candidate is "nobody"
    int set = 0; //!< what it was learned from
};

//! Weights that make the gold most likely: minus the log of the summed probability of all that are gold, minimised by
//! Adam (Kingma and Ba 2015) in batches of 32, with a little weight decay. The same for the same examples.
//! Weights start from, and decay towards, `expected`: what is known beforehand where there is little to learn from.
[[nodiscard]] Thread::ReplyModel::Weights learnWeights(const std::vector<Example> &examples, int hidden, int rounds,
                                                       const Thread::PairFeatures &expected, double decay);

//! What is known beforehand of how sure a link is: weights of its inputs, and how hard they are held to.
struct ExpectedSureness
{
    std::vector<Thread::Feature> only; //!< these features alone count, beside what follows from the scores; empty: all
    std::vector<float> weights; //!< sureCount
    double decay = 2e-3;
};

//! Fits how sure the likeliest is: logistic regression, every set of gold counting the square root of its size. Then
//! the threshold over which, in every set with enough links, nine in ten and a little more are right: what holds on
//! average over much mail need not hold for a page of comments.
void calibrate(Thread::ReplyModel::Weights &weights, const std::vector<Example> &examples,
               const ExpectedSureness &expected);

struct Measured
{
    std::size_t count = 0;
    std::size_t right = 0; //!< likeliest candidate is gold
    std::size_t replies = 0; //!< gold answers somebody
    std::size_t rightReplies = 0;
    std::size_t claimed = 0; //!< links over the threshold, beginnings not counted
    std::size_t rightClaimed = 0;
    double loss = 0;
};
[[nodiscard]] Measured measure(const Thread::ReplyModel::Weights &weights, const std::vector<Example> &examples);
void print(const Measured &measured, const char *what);

}
