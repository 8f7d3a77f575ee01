#include "ui/annotations/annotationmarks.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::Place;

namespace {

void addToEssay(const Annotation &annotation, const Place &place, AnnotationMarks &marks)
{
    if (place.blocks.empty())
        return;
    if (!place.isWhole && annotation.kind != AnnotationKind::Bookmark) {
        for (const Annotations::BlockSpan &part : place.blocks) {
            marks.essay.append(
                {place.essay, part.block, part.span.begin, part.span.end, EssayMark::Kind::Note, annotation.colour});
        }
    }
    const Annotations::BlockSpan &first = place.blocks.front();
    if (annotation.kind != AnnotationKind::Highlight || Annotations::hasNote(annotation))
        marks.signs.append({place.essay, first.block, first.span.begin, signOf(annotation), annotation.colour});
}

}

QString signOf(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Bookmark)
        return QStringLiteral("⚑");
    const bool isNote = annotation.kind == AnnotationKind::Note || Annotations::hasNote(annotation);
    return isNote ? QStringLiteral("✎") : QStringLiteral("▍");
}

AnnotationMarks annotationMarks(const std::vector<AnnotationLog::Entry> &entries)
{
    AnnotationMarks marks;
    std::map<Base::CommentId, std::map<QString, int>> signs;
    for (const AnnotationLog::Entry &entry : entries) {
        const Annotation &annotation = entry.annotation;
        if (entry.place.where == Place::Where::Essay) {
            addToEssay(annotation, entry.place, marks);
        } else if (entry.place.where == Place::Where::Comment) {
            ++signs[entry.place.comment][signOf(annotation)];
            if (annotation.kind != AnnotationKind::Bookmark || entry.place.isWhole) {
                Highlight highlight;
                highlight.begin = entry.place.span.begin;
                highlight.end = entry.place.span.end;
                highlight.look = Highlight::Look::Note;
                highlight.colour = annotation.colour;
                marks.highlights[entry.place.comment].append(highlight);
            }
        }
    }
    const auto placeOf = [](const EssaySign &sign) { return std::tuple(sign.essay, sign.block, sign.offset); };
    std::stable_sort(marks.signs.begin(), marks.signs.end(),
                     [&](const EssaySign &left, const EssaySign &right) { return placeOf(left) < placeOf(right); });
    for (const auto &[comment, counts] : signs) {
        QStringList words;
        for (const auto &[sign, count] : counts)
            words += count > 1 ? QString(sign + QLatin1Char(' ') + QLocale().toString(count)) : sign;
        marks.badges.insert(comment, words.join(QLatin1Char(' ')));
        marks.comments.push_back(comment);
    }
    return marks;
}

Search::Notes searchedNotes(const std::vector<AnnotationLog::Entry> &entries)
{
    Search::Notes notes;
    for (const AnnotationLog::Entry &entry : entries) {
        const Place &place = entry.place;
        Search::Note note;
        note.text = entry.annotation.text + QLatin1Char('\n') + entry.annotation.tags.join(QLatin1Char(' '));
        note.hasTag = !entry.annotation.tags.isEmpty();
        if (place.where == Place::Where::Comment) {
            note.comment = place.comment;
            note.begin = place.span.begin;
            note.end = place.span.end;
            notes.push_back(note);
        } else if (place.where == Place::Where::Essay && !place.blocks.empty()) {
            note.isEssay = true;
            note.essay = place.essay;
            note.block = place.blocks.front().block;
            note.begin = place.blocks.front().span.begin;
            note.end = place.blocks.front().span.end;
            notes.push_back(note);
        }
    }
    return notes;
}

}
