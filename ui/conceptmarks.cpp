#include "ui/conceptmarks.h"

#include <map>
#include <set>

namespace Catena::Ui {

namespace {

bool isSame(const Concepts::Mention &one, const std::optional<Concepts::Mention> &other)
{
    return other && one.conceptIndex == other->conceptIndex && one.passage == other->passage
        && one.begin == other->begin;
}

EssayMark markOf(const Concepts::Passage &passage, const Concepts::Mention &mention, EssayMark::Kind kind)
{
    return {passage.essay, passage.block, mention.begin, mention.end, kind};
}

void addHints(const Concepts::ConceptIndex &index, const MarkChoice &choice, EssayMarks &marks)
{
    const qint32 passage = choice.comment.isValid() ? index.passageOf(choice.comment) : -1;
    if (passage < 0)
        return;
    std::set<quint32> here;
    for (const Concepts::Mention &mention : index.mentionsIn(quint32(passage)))
        here.insert(mention.conceptIndex);
    for (const quint32 each : here) {
        if (choice.chosenConcept == each)
            continue;
        for (const Concepts::Mention &mention : index.mentionsOf(each)) {
            const Concepts::Passage &place = index.passages[mention.passage];
            if (place.side != Concepts::Side::Essay)
                break; // passages of the essays come first
            if (marks.size() == mostHints)
                return;
            marks.append(markOf(place, mention, EssayMark::Kind::Hint));
        }
    }
}

}

EssayMarks essayMarks(const Snapshot::Snapshot &snapshot, const MarkChoice &choice)
{
    const Concepts::ConceptIndex &index = *snapshot.concepts;
    EssayMarks marks;
    addHints(index, choice, marks);
    if (!choice.chosenConcept || *choice.chosenConcept >= index.concepts.size())
        return marks;
    std::optional<EssayMark> current;
    for (const Concepts::Mention &mention : index.mentionsOf(*choice.chosenConcept)) {
        const Concepts::Passage &place = index.passages[mention.passage];
        if (place.side != Concepts::Side::Essay)
            continue;
        if (isSame(mention, choice.currentMention))
            current = markOf(place, mention, EssayMark::Kind::Current);
        else
            marks.append(markOf(place, mention, EssayMark::Kind::Mention));
    }
    if (current)
        marks.append(*current);
    return marks;
}

Highlights commentHighlights(const Snapshot::Snapshot &snapshot, const MarkChoice &choice)
{
    const Concepts::ConceptIndex &index = *snapshot.concepts;
    Highlights highlights;
    if (!choice.chosenConcept || *choice.chosenConcept >= index.concepts.size())
        return highlights;
    for (const Concepts::Mention &mention : index.mentionsOf(*choice.chosenConcept)) {
        const Concepts::Passage &place = index.passages[mention.passage];
        if (place.side == Concepts::Side::Discussion)
            highlights[place.comment].append({mention.begin, mention.end, isSame(mention, choice.currentMention)});
    }
    return highlights;
}

EssayMarks foundMarks(const Snapshot::Snapshot &snapshot, const Search::Matcher *matcher, const Search::Hit *current)
{
    EssayMarks marks;
    if (!matcher || matcher->isEmpty())
        return marks;
    EssayMarks last;
    const std::vector<Formats::Essay> &essays = *snapshot.essays;
    for (quint32 essay = 0; essay < essays.size(); ++essay) {
        for (quint32 block = 0; block < essays[essay].blocks.size(); ++block) {
            for (const Text::Span &span : matcher->find(essays[essay].blocks[block].text.toUtf8())) {
                const bool isCurrent = current && current->isEssay && current->essay == essay && current->block == block
                    && current->begin == span.begin;
                (isCurrent ? last : marks)
                    .append({essay, block, span.begin, span.end,
                             isCurrent ? EssayMark::Kind::Current : EssayMark::Kind::Found});
            }
        }
    }
    return marks + last;
}

std::vector<Concepts::Passage> essayPassages(const Snapshot::Snapshot &snapshot)
{
    constexpr std::size_t most = 500;
    std::vector<Concepts::Passage> passages;
    for (const Concepts::Passage &passage : snapshot.concepts->passages) {
        if (passage.side != Concepts::Side::Essay || passages.size() == most)
            break; // those of the essays come first
        passages.push_back(passage);
    }
    return passages;
}

std::vector<EssaySpeakers> speakersOf(const Snapshot::Snapshot &snapshot)
{
    const Concepts::ConceptIndex &index = *snapshot.concepts;
    std::map<quint32, std::set<quint32>> comments;
    for (const Concepts::EssayLink &link : index.essayLinks)
        comments[link.essay].insert(link.comment);
    std::vector<EssaySpeakers> speakers;
    for (const auto &[passage, who] : comments)
        speakers.push_back({index.passages[passage].essay, index.passages[passage].block, int(who.size())});
    return speakers;
}

}
