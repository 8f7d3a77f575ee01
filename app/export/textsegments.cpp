#include "export/textsegments.h"

#include "export/weblinks.h"

#include <algorithm>

namespace Catena::Export {

namespace {

struct Marks
{
    const ExportText &text;
    const ExportModel &model;
    std::vector<WebLink> links;
};

std::vector<qsizetype> boundariesOf(const Marks &marks, qsizetype begin, qsizetype end)
{
    std::vector<qsizetype> boundaries{begin, end};
    const auto add = [&](qsizetype at) {
        if (at > begin && at < end) {
            boundaries.push_back(at);
        }
    };
    for (const ConceptMark &mark : marks.text.marks) {
        if (marks.model.chosenPlace(mark.conceptIndex)) {
            add(mark.mark.begin);
            add(mark.mark.end);
        }
    }
    for (const NoteMark &note : marks.text.notes) {
        add(note.mark.begin);
        add(note.mark.end);
    }
    for (const WebLink &link : marks.links) {
        add(link.begin);
        add(link.end);
    }
    std::sort(boundaries.begin(), boundaries.end());
    boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());
    return boundaries;
}

TextSegment segmentOf(const Marks &marks, qsizetype begin, qsizetype end)
{
    TextSegment segment{begin, end, {}, -1, -1, {}};
    const auto covers = [&](const auto &mark) { return mark.begin <= begin && mark.end >= end; };
    for (const WebLink &link : marks.links) {
        if (covers(link)) {
            segment.url = link.url;
        }
    }
    for (const ConceptMark &mark : marks.text.marks) {
        if (const auto chosen = marks.model.chosenPlace(mark.conceptIndex); chosen && covers(mark.mark)) {
            segment.chosenConcept = *chosen;
        }
    }
    for (const NoteMark &note : marks.text.notes) {
        if (note.isWhole || !covers(note.mark)) {
            continue;
        }
        segment.note = int(note.note);
        if (note.isFirst && note.mark.end == end && marks.model.notes().notes()[note.note].number > 0) {
            segment.notesEnding.push_back(int(note.note));
        }
    }
    return segment;
}

}

std::vector<std::vector<TextSegment>> segmentLines(const ExportText &text, const ExportModel &model)
{
    const Marks marks{text, model, webLinksIn(text.text)};
    std::vector<std::vector<TextSegment>> lines;
    for (qsizetype begin = 0; begin <= text.text.size();) {
        const qsizetype feed = text.text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? text.text.size() : feed;
        if (!QStringView(text.text).mid(begin, end - begin).trimmed().isEmpty()) {
            std::vector<TextSegment> line;
            const std::vector<qsizetype> boundaries = boundariesOf(marks, begin, end);
            for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
                line.push_back(segmentOf(marks, boundaries[i], boundaries[i + 1]));
            }
            lines.push_back(std::move(line));
        }
        begin = end + 1;
    }
    return lines;
}

}
