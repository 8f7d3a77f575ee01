#include "concepts/findterms.h"

#include "concepts/candidates.h"
#include "concepts/foreignphrases.h"
#include "concepts/koreanphrases.h"
#include "concepts/nearspelling.h"
#include "concepts/ranking.h"
#include "concepts/tagging.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

qint64 utf8Size(QStringView text)
{
    qint64 bytes = 0;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return bytes;
}

//! The passages that terms are looked for in, by index, ascending.
struct Sample
{
    std::vector<quint32> passages;
    qint64 textBytes = 0;
    qint64 readBytes = 0;
};

//! All passages where there is room; else the essays, and of the comments that are no repeats so many, evenly spread
//! by the length of their text, as there is room for.
Sample sampleOf(const std::vector<Passage> &passages, qint64 room)
{
    std::vector<qint64> sizes(passages.size());
    Sample sample;
    qint64 essays = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].isRepeat)
            continue;
        sizes[i] = utf8Size(passages[i].text);
        sample.textBytes += sizes[i];
        essays += passages[i].side == Side::Essay ? sizes[i] : 0;
    }
    const bool readsAll = sample.textBytes <= room;
    const qint64 ofEssays = std::min(essays, room);
    const double share[] = {essays > 0 ? double(ofEssays) / double(essays) : 1,
                            sample.textBytes > essays ? double(room - ofEssays) / double(sample.textBytes - essays)
                                                      : 1};
    double due[] = {0, 0};
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const auto side = std::size_t(passages[i].side);
        due[side] += double(sizes[i]) * share[side];
        const bool isDue = due[side] >= double(sizes[i]) / 2 && !passages[i].isRepeat;
        if (!readsAll && !isDue)
            continue;
        due[side] -= double(sizes[i]);
        sample.readBytes += sizes[i];
        sample.passages.push_back(quint32(i));
    }
    return sample;
}

//! What was read from the paragraphs.
struct Findings
{
    CandidateTable table;
    std::vector<StatedAlias> stated;
};

Findings readParagraphs(const std::vector<Paragraph> &paragraphs, const Base::Cancellation &cancellation)
{
    Findings findings;
    for (const Paragraph &paragraph : paragraphs) {
        if (cancellation.isCancelled())
            break;
        std::vector<Phrase> phrases = koreanPhrases(paragraph);
        for (auto &more : {latinPhrases(paragraph), cjkPhrases(paragraph)})
            phrases.insert(phrases.end(), more.begin(), more.end());
        for (const Phrase &phrase : phrases)
            findings.table.add(paragraph, phrase);
        const std::vector<StatedAlias> stated = statedAliases(paragraph, phrases);
        findings.stated.insert(findings.stated.end(), stated.begin(), stated.end());
    }
    findings.table.finish();
    return findings;
}

}

TermSet findTerms(const std::vector<Passage> &passages, const TermOptions &options,
                  const Base::Cancellation &cancellation)
{
    const Sample sample = sampleOf(passages, options.mostBytes);
    TermSet set;
    set.byRulesOnly = !options.dictionary.has_value();
    set.textBytes = sample.textBytes;
    set.readBytes = sample.readBytes;

    std::vector<Paragraph> paragraphs = splitParagraphs(passages, sample.passages);
    const std::unique_ptr<Text::Korean::Analyser> analyser =
        options.dictionary ? Text::Korean::makeLatticeTagger(*options.dictionary) : Text::Korean::makeRuleTagger();
    set.nouns = tagParagraphs(paragraphs, *analyser, cancellation);
    const Findings findings = readParagraphs(paragraphs, cancellation);
    if (cancellation.isCancelled())
        return set;
    for (const Ranked &ranked : rank(findings.table, set.byRulesOnly, options.most)) {
        const Candidate &candidate = findings.table.candidates()[ranked.candidate];
        set.terms.push_back({candidate.key, candidate.plurals, candidate.needsCapitals, ranked.score});
    }
    set.proposals = propose(findings.stated, nearSpellings(findings.table), findings.table);
    return set;
}

}
