#include "ui/conceptmarks.h"

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

}
