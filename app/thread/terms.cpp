#include "thread/terms.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/stopwords.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace Catena::Thread {

namespace {

using Text::Korean::Analyser;
using Text::Korean::Morpheme;
using Text::Korean::Tag;

constexpr float commonBackground = 0.15F; //!< of words too common to be a term
constexpr qsizetype latinUnits = 3; //!< shorter Latin words say little, unless they are acronyms

//! The dictionary's word cost as background frequency: common words cost little.
float backgroundOf(const Morpheme &morpheme)
{
    if (morpheme.unknown || morpheme.tag == Tag::NNP || morpheme.tag == Tag::SL)
        return 1;
    return std::clamp((float(morpheme.cost) + 800.F) / 3300.F, 0.1F, 1.F);
}

float latinBackground(QStringView word)
{
    const bool isAcronym =
        word.size() >= 2 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
    return isAcronym ? 0.9F : std::clamp((float(word.size()) - 2.F) / 6.F, 0.1F, 1.F);
}

//! An English plural as its singular, roughly (the S stemmer of Harman 1991); other words as they are.
QString singularOf(const QString &word)
{
    const auto ends = [&](const char *end) { return word.endsWith(QLatin1String(end)); };
    if (word.size() < 4 || !ends("s") || ends("ss") || ends("us"))
        return word;
    if (ends("ies"))
        return ends("eies") || ends("aies") ? word : word.chopped(3) + QLatin1Char('y');
    if (ends("es"))
        return ends("aes") || ends("ees") || ends("oes") ? word : word.chopped(1);
    return word.chopped(1);
}

bool isContent(const Morpheme &morpheme, QStringView surface)
{
    switch (morpheme.tag) {
    case Tag::NNG:
    case Tag::NNP:
    case Tag::XR:
    case Tag::SH:
        return surface.size() >= 2;
    case Tag::VV:
    case Tag::VA:
        return surface.size() >= 2;
    case Tag::SL:
        return surface.size() >= latinUnits
            || (surface.size() == 2 && surface[0].isUpper() && (surface[1].isUpper() || surface[1].isDigit()));
    default:
        return false;
    }
}

class TermCollector
{
public:
    TermCollector(CommentTerms &out, Analyser &analyser) : m_out(out), m_analyser(analyser) { }

    void collect(const QString &text)
    {
        m_seen.clear();
        std::vector<Term> terms;
        const Text::Folded normal = Text::nfcWithOffsets(text);
        for (qsizetype begin = 0; begin < normal.text.size();) {
            qsizetype end = normal.text.indexOf(QLatin1Char('\n'), begin);
            end = end < 0 ? normal.text.size() : end;
            const QStringView line = QStringView(normal.text).sliced(begin, end - begin);
            if (!line.trimmed().startsWith(QLatin1Char('>')))
                collectLine(line, begin, normal, terms);
            begin = end + 1;
        }
        std::sort(terms.begin(), terms.end(), [](const Term &a, const Term &b) { return a.word < b.word; });
        m_out.terms.push_back(std::move(terms));
    }

private:
    void collectLine(QStringView line, qsizetype lineBegin, const Text::Folded &normal, std::vector<Term> &terms)
    {
        for (const Morpheme &morpheme : m_analyser.analyse(line)) {
            qint32 length = morpheme.end - morpheme.begin;
            if (morpheme.nounPrefix != Morpheme::wholeSurface && morpheme.nounPrefix > 0)
                length = std::min(length, qint32(morpheme.nounPrefix));
            const QStringView surface = line.sliced(morpheme.begin, length);
            if (!isContent(morpheme, surface))
                continue;
            const float background = morpheme.tag == Tag::SL ? latinBackground(surface) : backgroundOf(morpheme);
            add(surface, normal.offsets[std::size_t(lineBegin + morpheme.begin)], background, terms);
        }
    }

    void add(QStringView surface, qint32 begin, float background, std::vector<Term> &terms)
    {
        QString key = Text::foldKey(surface);
        if (key.isEmpty() || m_stops.isFunctionWord(key))
            return;
        if (m_stops.isStop(key))
            background *= commonBackground;
        key = singularOf(key);
        auto known = m_index.constFind(key);
        if (known == m_index.cend()) {
            known = m_index.insert(key, quint32(m_out.words.size()));
            m_out.words.append(key);
            m_out.commentsWith.emplace_back();
        }
        if (m_seen.contains(*known))
            return;
        m_seen.insert(*known, true);
        m_out.commentsWith[*known].push_back(quint32(m_out.terms.size()));
        terms.push_back({*known, begin, background});
    }

    CommentTerms &m_out;
    Analyser &m_analyser;
    const Text::StopWords &m_stops = Text::StopWords::instance();
    QHash<QString, quint32> m_index;
    QHash<quint32, bool> m_seen;
};

}

float CommentTerms::rarity(const Term &term) const
{
    const float uses = float(commentsWith[term.word].size());
    return std::log(1.F + float(terms.size()) / uses) * term.background;
}

CommentTerms termsOf(const Captures::Comments &comments, const std::optional<Text::Korean::Dictionary> &dictionary)
{
    CommentTerms out;
    const std::unique_ptr<Analyser> analyser =
        dictionary ? Text::Korean::makeLatticeTagger(*dictionary) : Text::Korean::makeRuleTagger();
    TermCollector collector(out, *analyser);
    for (quint32 i = 0; i < comments.size(); ++i)
        collector.collect(comments.text({i}));
    return out;
}

}
