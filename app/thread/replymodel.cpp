#include "thread/replymodel.h"

#include <QFile>
#include <QHash>
#include <QList>

#include <algorithm>
#include <cmath>

// A static library's resources are linked in by asking for them, and that only works outside every namespace.
static void initReplies()
{
    Q_INIT_RESOURCE(replies);
}

namespace Catena::Thread {

namespace {

const char *const sureNames[ReplyModel::SureInputCount] = {"Bias", "LogOdds", "Score", "Lead", "Candidates"};
const char *const genreNames[genreCount] = {"chat", "mail", "forum", "listing", "bare", "moved", "few"};

//! Reads the lines of a weights file: "genre NAME HIDDEN THRESHOLD", then a line a feature: its name, its weight for
//! the confidence, its direct weight, its weight for each hidden unit; a line each of the other inputs of the
//! confidence; then "bias" and "output" with a number a hidden unit.
class Parser
{
public:
    Base::Result<ReplyModel> parse(const QByteArray &text)
    {
        for (std::size_t i = 0; i < featureCount; ++i)
            m_features.insert(QByteArray(featureName(Feature(i)).data()), i);
        for (std::size_t i = 0; i < ReplyModel::SureInputCount; ++i)
            m_features.insert(sureNames[i], featureCount + i);
        int number = 0;
        for (const QByteArray &line : text.split('\n')) {
            ++number;
            const QByteArray trimmed = line.simplified();
            if (!trimmed.isEmpty() && !trimmed.startsWith('#') && !take(trimmed.split(' ')))
                return Base::Error{Base::ErrorKind::Internal, QStringLiteral("weights.txt:%1").arg(number), {}};
        }
        keep();
        return std::move(m_model);
    }

private:
    bool take(const QList<QByteArray> &words)
    {
        if (words[0] == "genre")
            return begin(words);
        const std::vector<float> numbers = numbersOf(words);
        const auto hidden = std::size_t(m_weights.hiddenCount);
        if (m_genre < 0 || m_isBad)
            return false;
        if (words[0] == "bias" || words[0] == "output") {
            (words[0] == "bias" ? m_weights.bias : m_weights.output) = numbers;
            return numbers.size() == hidden;
        }
        const auto feature = m_features.constFind(words[0]);
        const bool isFeature = feature == m_features.cend() || *feature < featureCount;
        if (numbers.size() != (isFeature ? hidden + 2 : 1))
            return false;
        if (feature == m_features.cend())
            return true; // of another version: it is not observed any more
        m_weights.sure[*feature] = numbers[0];
        if (isFeature)
            m_weights.direct[*feature] = numbers[1];
        for (std::size_t unit = 0; isFeature && unit < hidden; ++unit)
            m_weights.hidden[unit * featureCount + *feature] = numbers[unit + 2];
        return true;
    }

    bool begin(const QList<QByteArray> &words)
    {
        keep();
        const auto name = std::find_if(std::begin(genreNames), std::end(genreNames),
                                       [&](const char *known) { return words.value(1) == known; });
        if (words.size() != 4 || name == std::end(genreNames))
            return false;
        m_genre = int(name - std::begin(genreNames));
        m_weights = {};
        m_weights.hiddenCount = std::clamp(words[2].toInt(), 0, 1'000);
        m_weights.threshold = words[3].toFloat();
        m_weights.sure.assign(ReplyModel::sureCount, 0);
        m_weights.direct.assign(featureCount, 0);
        m_weights.hidden.assign(featureCount * std::size_t(m_weights.hiddenCount), 0);
        return true;
    }

    std::vector<float> numbersOf(const QList<QByteArray> &words)
    {
        std::vector<float> numbers;
        for (qsizetype i = 1; i < words.size(); ++i) {
            bool isNumber = false;
            numbers.push_back(words[i].toFloat(&isNumber));
            m_isBad = m_isBad || !isNumber || !std::isfinite(numbers.back());
        }
        return numbers;
    }

    void keep()
    {
        if (m_genre >= 0)
            m_model.setWeights(Genre(m_genre), std::move(m_weights));
    }

    ReplyModel m_model;
    QHash<QByteArray, std::size_t> m_features;
    ReplyModel::Weights m_weights;
    int m_genre = -1;
    bool m_isBad = false;
};

}

float ReplyModel::Weights::score(const PairFeatures &features) const
{
    if (direct.empty())
        return 0;
    // Most features of a pair are 0.
    std::array<std::size_t, featureCount> seen{};
    std::size_t count = 0;
    float sum = 0;
    for (std::size_t i = 0; i < featureCount; ++i) {
        if (features[i] != 0) {
            seen[count++] = i;
            sum += direct[i] * features[i];
        }
    }
    for (std::size_t unit = 0; unit < std::size_t(hiddenCount); ++unit) {
        const float *row = hidden.data() + unit * featureCount;
        float input = bias[unit];
        for (std::size_t k = 0; k < count; ++k)
            input += row[seen[k]] * features[seen[k]];
        sum += output[unit] * std::tanh(input);
    }
    return sum;
}

std::array<float, ReplyModel::sureCount> ReplyModel::sureInputs(const PairFeatures &features, const Standing &standing)
{
    constexpr float least = 1e-4F;
    const float p = std::clamp(standing.probability, least, 1 - least);
    std::array<float, sureCount> inputs{};
    std::copy(features.begin(), features.end(), inputs.begin());
    inputs[featureCount + Bias] = 1;
    inputs[featureCount + LogOdds] = std::log(p / (1 - p));
    inputs[featureCount + Score] = standing.score;
    inputs[featureCount + Lead] = standing.lead;
    inputs[featureCount + Candidates] = std::log(float(standing.candidates));
    return inputs;
}

float ReplyModel::Weights::confidence(const PairFeatures &features, const Standing &standing) const
{
    if (sure.size() != sureCount)
        return standing.probability;
    const auto inputs = sureInputs(features, standing);
    float sum = 0;
    for (std::size_t i = 0; i < sureCount; ++i)
        sum += sure[i] * inputs[i];
    return 1 / (1 + std::exp(-sum));
}

const ReplyModel &ReplyModel::learned()
{
    static const ReplyModel model = [] {
        initReplies();
        QFile file(QStringLiteral(":/catena/replies/weights.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return ReplyModel();
        Base::Result<ReplyModel> parsed = parse(file.readAll());
        Q_ASSERT(parsed);
        return parsed ? std::move(parsed).value() : ReplyModel();
    }();
    return model;
}

Base::Result<ReplyModel> ReplyModel::parse(const QByteArray &text)
{
    return Parser().parse(text);
}

QByteArray ReplyModel::toText() const
{
    QByteArray text;
    const auto number = [](float value) -> QByteArray { return ' ' + QByteArray::number(double(value), 'g', 4); };
    for (int genre = 0; genre < genreCount; ++genre) {
        const Weights &own = m_weights[std::size_t(genre)];
        if (own.direct.empty())
            continue;
        const auto hidden = std::size_t(own.hiddenCount);
        text += QByteArray("\ngenre ") + genreNames[genre] + ' ' + QByteArray::number(own.hiddenCount)
            + number(own.threshold) + '\n';
        for (std::size_t i = 0; i < featureCount; ++i) {
            text += QByteArray(featureName(Feature(i)).data()) + number(own.sure[i]) + number(own.direct[i]);
            for (std::size_t unit = 0; unit < hidden; ++unit)
                text += number(own.hidden[unit * featureCount + i]);
            text += '\n';
        }
        for (std::size_t i = 0; i < SureInputCount; ++i)
            text += sureNames[i] + number(own.sure[featureCount + i]) + '\n';
        for (const auto &[name, values] : {std::pair("bias", &own.bias), std::pair("output", &own.output)}) {
            text += name;
            for (const float value : *values)
                text += number(value);
            text += '\n';
        }
    }
    return text;
}

std::vector<ReplyModel::Standing> ReplyModel::standings(Genre genre, std::span<const PairFeatures> candidates) const
{
    const Weights &own = weights(genre);
    std::vector<Standing> standings;
    for (const PairFeatures &features : candidates)
        standings.push_back({0, own.score(features), 0, candidates.size()});
    if (standings.empty())
        return standings;
    float best = standings.front().score;
    float second = best - Standing::mostLead;
    for (std::size_t i = 1; i < standings.size(); ++i) {
        second = std::max(second, std::min(best, standings[i].score));
        best = std::max(best, standings[i].score);
    }
    float sum = 0;
    for (Standing &standing : standings) {
        standing.probability = std::exp(standing.score - best);
        standing.lead = std::min(standing.score - (standing.score >= best ? second : best), Standing::mostLead);
        sum += standing.probability;
    }
    for (Standing &standing : standings)
        standing.probability /= sum;
    return standings;
}

}
