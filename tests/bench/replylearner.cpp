#include "replylearner.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>

namespace Catena::Bench {

namespace {

using Thread::featureCount;
using Weights = Thread::ReplyModel::Weights;

constexpr double rate = 0.003;
constexpr std::size_t batchSize = 32;
constexpr double wantedPrecision = 0.92;
constexpr std::size_t fewestLinks = 25; //!< of a set that tells a threshold
constexpr double leastThreshold = 0.3;
constexpr double surestThreshold = 0.95;

//! All weights in one vector: direct, hidden rows, bias, output.
class Learner
{
public:
    Learner(int hidden, const Thread::PairFeatures &expected, double decay)
        : m_hidden(std::size_t(hidden)), m_values(featureCount + m_hidden * (featureCount + 2)),
          m_gradient(m_values.size()), m_first(m_values.size()), m_second(m_values.size()), m_expected(m_values.size()),
          m_decay(decay)
    {
        std::copy(expected.begin(), expected.end(), m_expected.begin());
        m_values = m_expected;
        std::mt19937 random(3);
        std::uniform_real_distribution<float> small(-0.3F, 0.3F);
        for (std::size_t i = featureCount; i < featureCount + m_hidden * featureCount; ++i)
            m_values[i] = small(random);
        for (std::size_t unit = 0; unit < m_hidden; ++unit)
            output(unit) = small(random);
    }

    void round(const std::vector<Example> &examples, std::mt19937 &random, double slower)
    {
        std::vector<std::size_t> order(examples.size());
        std::iota(order.begin(), order.end(), 0U);
        std::shuffle(order.begin(), order.end(), random);
        for (std::size_t at = 0; at < order.size(); at += batchSize) {
            const std::size_t end = std::min(order.size(), at + batchSize);
            std::fill(m_gradient.begin(), m_gradient.end(), 0.F);
            for (std::size_t k = at; k < end; ++k)
                learn(examples[order[k]]);
            step(float(end - at), slower);
        }
    }

    [[nodiscard]] Weights weights() const
    {
        Weights weights;
        weights.hiddenCount = int(m_hidden);
        const auto begin = m_values.begin();
        const auto rows = begin + featureCount;
        const auto bias = rows + std::ptrdiff_t(m_hidden * featureCount);
        weights.direct.assign(begin, rows);
        weights.hidden.assign(rows, bias);
        weights.bias.assign(bias, bias + std::ptrdiff_t(m_hidden));
        weights.output.assign(bias + std::ptrdiff_t(m_hidden), m_values.end());
        return weights;
    }

private:
    [[nodiscard]] std::size_t biasAt(std::size_t unit) const { return featureCount * (1 + m_hidden) + unit; }
    [[nodiscard]] std::size_t outputAt(std::size_t unit) const { return biasAt(unit) + m_hidden; }
    float &output(std::size_t unit) { return m_values[outputAt(unit)]; }

    float score(const SparseFeatures &features, float *activity) const
    {
        float sum = 0;
        for (const auto &[i, value] : features)
            sum += m_values[i] * value;
        for (std::size_t unit = 0; unit < m_hidden; ++unit) {
            const float *row = m_values.data() + featureCount * (1 + unit);
            float input = m_values[biasAt(unit)];
            for (const auto &[i, value] : features)
                input += row[i] * value;
            activity[unit] = std::tanh(input);
            sum += m_values[outputAt(unit)] * activity[unit];
        }
        return sum;
    }

    void learn(const Example &example)
    {
        const std::size_t count = example.candidates.size();
        m_activity.resize(count * std::max<std::size_t>(m_hidden, 1));
        m_scores.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            m_scores[i] = score(example.candidates[i], m_activity.data() + i * m_hidden);
        const float most = *std::max_element(m_scores.begin(), m_scores.end());
        float all = 0;
        float gold = 0;
        for (std::size_t i = 0; i < count; ++i) {
            m_scores[i] = std::exp(m_scores[i] - most);
            all += m_scores[i];
            gold += example.isGold[i] ? m_scores[i] : 0;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const float wanted = example.isGold[i] ? m_scores[i] / std::max(gold, 1e-12F) : 0;
            addGradient(example.candidates[i], m_activity.data() + i * m_hidden, m_scores[i] / all - wanted);
        }
    }

    void addGradient(const SparseFeatures &features, const float *activity, float error)
    {
        if (std::abs(error) < 1e-6F)
            return;
        for (const auto &[i, value] : features)
            m_gradient[i] += error * value;
        for (std::size_t unit = 0; unit < m_hidden; ++unit) {
            m_gradient[outputAt(unit)] += error * activity[unit];
            const float inner = error * m_values[outputAt(unit)] * (1 - activity[unit] * activity[unit]);
            m_gradient[biasAt(unit)] += inner;
            float *row = m_gradient.data() + featureCount * (1 + unit);
            for (const auto &[i, value] : features)
                row[i] += inner * value;
        }
    }

    void step(float size, double slower)
    {
        ++m_steps;
        const double fix = std::sqrt(1 - std::pow(0.999, m_steps)) / (1 - std::pow(0.9, m_steps));
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const double gradient = double(m_gradient[i] / size) + m_decay * double(m_values[i] - m_expected[i]);
            m_first[i] = 0.9 * m_first[i] + 0.1 * gradient;
            m_second[i] = 0.999 * m_second[i] + 0.001 * gradient * gradient;
            m_values[i] -= float(rate * slower * fix * m_first[i] / (std::sqrt(m_second[i]) + 1e-8));
        }
    }

    std::size_t m_hidden;
    std::vector<float> m_values;
    std::vector<float> m_gradient;
    std::vector<double> m_first;
    std::vector<double> m_second;
    std::vector<float> m_activity;
    std::vector<float> m_scores;
    std::vector<float> m_expected;
    double m_decay;
    int m_steps = 0;
};

Thread::PairFeatures dense(const SparseFeatures &features)
{
    Thread::PairFeatures all{};
    for (const auto &[i, value] : features)
        all[i] = value;
    return all;
}

//! The likeliest candidate of a comment.
struct Best
{
    std::size_t at = 0;
    Thread::PairFeatures features{};
    Thread::ReplyModel::Standing standing;
    double confidence = 0;
    double loss = 0; //!< minus the log of what the gold together have
    bool isTop = false;
};

Best bestOf(const Weights &weights, const Example &example)
{
    std::vector<double> scores;
    for (const SparseFeatures &features : example.candidates)
        scores.push_back(double(weights.score(dense(features))));
    Best best;
    best.at = std::size_t(std::max_element(scores.begin(), scores.end()) - scores.begin());
    double all = 0;
    double gold = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double value = std::exp(scores[i] - scores[best.at]);
        all += value;
        gold += example.isGold[i] ? value : 0;
    }
    best.features = dense(example.candidates[best.at]);
    using Standing = Thread::ReplyModel::Standing;
    double second = scores[best.at] - double(Standing::mostLead);
    for (std::size_t i = 0; i < scores.size(); ++i)
        second = i == best.at ? second : std::max(second, scores[i]);
    best.standing = {float(1 / all), float(scores[best.at]), float(scores[best.at] - second), scores.size()};
    best.confidence = double(weights.confidence(best.features, best.standing));
    best.loss = -std::log(std::max(gold / all, 1e-9));
    best.isTop = example.hasTop && best.at + 1 == scores.size();
    return best;
}

}

SparseFeatures sparse(const Thread::PairFeatures &features)
{
    SparseFeatures result;
    for (std::size_t i = 0; i < featureCount; ++i) {
        if (features[i] != 0)
            result.emplace_back(quint8(i), features[i]);
    }
    return result;
}

Weights learnWeights(const std::vector<Example> &examples, int hidden, int rounds, const Thread::PairFeatures &expected,
                     double decay)
{
    Learner learner(hidden, expected, decay);
    std::mt19937 random(5);
    for (int round = 0; round < rounds; ++round)
        learner.round(examples, random, 1.0 - 0.9 * double(round) / double(rounds));
    return learner.weights();
}

namespace {

//! The likeliest of a comment, where it is somebody.
struct Case
{
    std::array<float, Thread::ReplyModel::sureCount> inputs{};
    int set = 0;
    double weight = 1;
    double confidence = 0;
    bool isRight = false;
};

std::vector<Case> casesOf(const Weights &weights, const std::vector<Example> &examples)
{
    std::vector<Case> cases;
    std::map<int, std::size_t> sizes;
    for (const Example &example : examples) {
        const Best best = bestOf(weights, example);
        if (best.isTop)
            continue;
        cases.push_back({Thread::ReplyModel::sureInputs(best.features, best.standing), example.set, 1, best.confidence,
                         bool(example.isGold[best.at])});
        ++sizes[example.set];
    }
    double total = 0;
    for (Case &one : cases) {
        one.weight = 1 / std::sqrt(double(sizes[one.set]));
        total += one.weight;
    }
    for (Case &one : cases)
        one.weight /= total;
    return cases;
}

//! The least confidence from which on, the surest first, enough are right.
double thresholdOf(std::vector<std::pair<double, bool>> links)
{
    std::sort(links.rbegin(), links.rend());
    double threshold = surestThreshold;
    std::size_t right = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        right += links[i].second ? 1 : 0;
        if (double(right) >= wantedPrecision * double(i + 1))
            threshold = std::min(threshold, links[i].first);
    }
    return threshold;
}

}

void calibrate(Weights &weights, const std::vector<Example> &examples, const ExpectedSureness &expected)
{
    std::vector<bool> isUsed(Thread::ReplyModel::sureCount, expected.only.empty());
    std::fill(isUsed.begin() + featureCount, isUsed.end(), true);
    for (const Thread::Feature feature : expected.only)
        isUsed[std::size_t(feature)] = true;
    weights.sure = expected.weights;
    const std::vector<Case> cases = casesOf(weights, examples);
    std::vector<double> squares(weights.sure.size(), 1e-8);
    constexpr int rounds = 300;
    for (int round = 0; round < rounds; ++round) { // whole gradients, Adagrad steps
        std::vector<double> gradient(weights.sure.size());
        for (const Case &one : cases) {
            double sum = 0;
            for (std::size_t i = 0; i < gradient.size(); ++i)
                sum += double(weights.sure[i]) * double(one.inputs[i]);
            const double error = (1 / (1 + std::exp(-sum)) - (one.isRight ? 1 : 0)) * one.weight;
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] += error * double(one.inputs[i]);
        }
        for (std::size_t i = 0; i < gradient.size(); ++i) {
            if (!isUsed[i])
                continue;
            gradient[i] += expected.decay * double(weights.sure[i] - expected.weights[i]);
            squares[i] += gradient[i] * gradient[i];
            weights.sure[i] -= float(0.2 * gradient[i] / std::sqrt(squares[i]));
        }
    }
    std::map<int, std::vector<std::pair<double, bool>>> links;
    for (const Case &one : casesOf(weights, examples))
        links[one.set].emplace_back(one.confidence, one.isRight);
    double threshold = leastThreshold;
    for (const auto &[set, own] : links) {
        const double needed = own.size() >= fewestLinks ? thresholdOf(own) : leastThreshold;
        std::printf("  set %d: %zu links, threshold %.3f\n", set, own.size(), needed);
        threshold = std::max(threshold, needed);
    }
    weights.threshold = float(threshold);
}

Measured measure(const Weights &weights, const std::vector<Example> &examples)
{
    Measured measured;
    for (const Example &example : examples) {
        const Best best = bestOf(weights, example);
        const bool isRight = example.isGold[best.at];
        const bool isReply = !(example.hasTop && example.isGold.back());
        const bool isClaimed = !best.isTop && best.confidence >= double(weights.threshold);
        ++measured.count;
        measured.right += isRight ? 1 : 0;
        measured.replies += isReply ? 1 : 0;
        measured.rightReplies += isReply && isRight ? 1 : 0;
        measured.claimed += isClaimed ? 1 : 0;
        measured.rightClaimed += isClaimed && isRight ? 1 : 0;
        measured.loss += best.loss;
    }
    return measured;
}

void print(const Measured &m, const char *what)
{
    const auto share = [](std::size_t part, std::size_t whole) { return whole > 0 ? double(part) / double(whole) : 0; };
    std::printf("  %-8s %7zu examples: right %.4f, replies right %.4f, claimed %.3f of which right %.4f, loss %.3f\n",
                what, m.count, share(m.right, m.count), share(m.rightReplies, m.replies), share(m.claimed, m.count),
                share(m.rightClaimed, m.claimed), m.loss / std::max<double>(1, double(m.count)));
}

}
