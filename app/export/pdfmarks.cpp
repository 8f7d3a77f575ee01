#include "export/pdfmarks.h"

#include "annotations/colour.h"
#include "export/metaline.h"
#include "export/pdfsyntax.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr const char *highlightColors[] = {"1 0.93 0.5",  "0.74 0.93 0.74", "0.74 0.87 1",
                                           "1 0.82 0.87", "0.89 0.83 1",    "1 0.86 0.7"};

//! The same for the same term in every export, whatever else was chosen.
QByteArray termTag(const QString &key)
{
    return QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Md5).toHex().left(8);
}

//! The marks of a text with a place, ascending by begin: concepts by their number, notes behind them.
std::vector<std::pair<TextMark, std::size_t>> marksOf(const ExportText &text)
{
    std::vector<std::pair<TextMark, std::size_t>> marks;
    for (std::size_t i = 0; i < text.marks.size(); ++i) {
        marks.emplace_back(text.marks[i].mark, i);
    }
    for (std::size_t i = 0; i < text.notes.size(); ++i) {
        if (!text.notes[i].isWhole) {
            marks.emplace_back(text.notes[i].mark, text.marks.size() + i);
        }
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const auto &left, const auto &right) { return left.first.begin < right.first.begin; });
    return marks;
}

}

PdfMarks::PdfMarks(const ExportModel &model, PdfWriter &writer, PdfPages &pages, PdfStructure &structure,
                   PdfDestinations &destinations)
    : m_model(model), m_destinations(destinations), m_pages(pages), m_textNotes(writer, pages, structure),
      m_highlights(writer, pages, structure, m_textNotes), m_conceptPages(model.listedConcepts(), destinations),
      m_notePages(model.notes().notes().size(), -1), m_noteParts(model.notes().notes().size(), 1)
{
}

void PdfMarks::prepare(TextBlock &block, const ExportText &text) const
{
    block.text = text.text;
    for (const auto &[mark, number] : marksOf(text)) {
        block.marks.push_back(mark);
    }
    for (const NoteMark &note : text.notes) {
        if (note.isFirst && m_model.notes().notes()[note.note].number > 0) {
            block.beside.push_back(itemOf(note));
        }
    }
    std::stable_sort(block.beside.begin(), block.beside.end(),
                     [](const SideItem &left, const SideItem &right) { return left.at < right.at; });
}

void PdfMarks::prepareOnEssay(TextBlock &block, quint32 essay) const
{
    for (const NoteMark &note : m_model.notes().onEssay(essay)) {
        if (m_model.notes().notes()[note.note].number > 0) {
            block.beside.push_back(itemOf(note));
        }
    }
}

SideItem PdfMarks::itemOf(const NoteMark &mark) const
{
    const ExportNote &note = m_model.notes().notes()[mark.note];
    MetaLine line;
    TextSpan bold;
    bold.isBold = true;
    bold.color = "0.2 0.2 0.22";
    line.add(QString::number(note.number), bold);
    line.append(note.author);
    line.add(note.tags);
    TextBlock head;
    head.text = line.text();
    head.spans = line.spans();
    head.style = {7, 1.45, false, false, "0.42 0.44 0.47"};
    TextBlock words;
    words.text = note.text;
    words.style = {7.8, 1.5, false, false, "0.2 0.2 0.22"};
    SideItem item;
    item.at = mark.isWhole ? 0 : mark.mark.begin;
    item.blocks = {head, words};
    item.color = pdfColor(Annotations::paperRgb(note.colour));
    item.number = mark.note;
    return item;
}

PdfMarkup PdfMarks::markupOf(const ExportNote &note) const
{
    using Kind = Annotations::AnnotationKind;
    const ExportLabels &labels = m_model.options().labels;
    PdfMarkup markup;
    markup.name = note.name;
    markup.subject = note.kind == Kind::Highlight ? labels.highlight
        : note.kind == Kind::Note                 ? labels.note
                                                  : labels.bookmark;
    markup.contents = note.text;
    markup.author = note.author;
    markup.color = pdfColor(Annotations::paperRgb(note.colour));
    markup.created = note.created;
    markup.modified = note.modified;
    return markup;
}

void PdfMarks::add(const Placed &placed, const ExportText &text, const QByteArray &passage, quint32 source,
                   StructureElement &parent)
{
    const auto marks = marksOf(text);
    std::vector<std::vector<MarkBox>> boxes(marks.size());
    for (const MarkBox &box : placed.boxes) {
        boxes[box.mark].push_back(box);
    }
    for (const NoteMark &note : text.notes) {
        if (note.isWhole) {
            addNote(note, {}, placed, source, parent);
        }
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t number = marks[i].second;
        if (number >= text.marks.size()) {
            addNote(text.notes[number - text.marks.size()], boxes[i], placed, source, parent);
        } else if (!boxes[i].empty()) {
            addConcept(text.marks[number], boxes[i], passage, source, parent);
        }
    }
}

void PdfMarks::addConcept(const ConceptMark &mark, const std::vector<MarkBox> &boxes, const QByteArray &passage,
                          quint32 source, StructureElement &parent)
{
    m_conceptPages.add(mark.conceptIndex, boxes.front().page, boxes.front().lineTop);
    const std::optional<int> chosen = m_model.chosenPlace(mark.conceptIndex);
    if (!chosen) {
        return;
    }
    const ExportOptions &options = m_model.options();
    const Concepts::Concept &entry = m_model.conceptAt(mark.conceptIndex);
    PdfMarkup markup;
    markup.name = conceptPrefix + passage + '.' + QByteArray::number(mark.mark.begin) + '.'
        + QByteArray::number(mark.mark.end) + '.' + termTag(entry.key);
    markup.contents = shownLine(entry.term);
    markup.author = options.author;
    markup.color = highlightColors[std::size_t(*chosen) % std::size(highlightColors)];
    markup.created = markup.modified = options.created;
    m_highlights.add(markup, boxes, parent);
    record(boxes, source);
}

void PdfMarks::record(const std::vector<MarkBox> &boxes, quint32 source)
{
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const MarkBox &box = boxes[i];
        if (i == 0 || box.page != boxes[i - 1].page) {
            m_records.push_back({box.page, source, qint32(box.begin), qint32(box.end)});
        }
        m_records.back().end = qint32(box.end);
    }
}

std::vector<HighlightRecord> PdfMarks::records() const
{
    std::vector<HighlightRecord> records = m_records;
    std::stable_sort(records.begin(), records.end(),
                     [](const HighlightRecord &left, const HighlightRecord &right) { return left.page < right.page; });
    return records;
}

QByteArray PdfMarks::noteNames() const
{
    QByteArray names;
    for (std::size_t i = 0; i < m_notePages.size(); ++i) {
        if (m_notePages[i] >= 0) {
            names += pdfByteString(m_model.notes().notes()[i].name);
        }
    }
    return names;
}

QDateTime PdfMarks::lastChange() const
{
    QDateTime last = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    for (const ExportNote &note : m_model.notes().notes()) {
        last = note.modified.isValid() ? std::max(last, note.modified) : last;
    }
    return last;
}

void PdfMarks::addNote(const NoteMark &mark, const std::vector<MarkBox> &boxes, const Placed &placed, quint32 source,
                       StructureElement &parent)
{
    const ExportNote &note = m_model.notes().notes()[mark.note];
    const int page = boxes.empty() ? placed.page : boxes.front().page;
    if (m_notePages[mark.note] < 0) {
        m_notePages[mark.note] = page;
        m_destinations.add(note.destination(), page, boxes.empty() ? placed.top : boxes.front().lineTop);
    }
    int &part = m_noteParts[mark.note];
    if (!boxes.empty()) {
        part = m_highlights.add(markupOf(note), boxes, parent, part);
        record(boxes, source);
    } else if (part == 1) { // on the whole, or on what has no ink
        constexpr double before = 21;
        const PageGeometry &geometry = m_pages.geometry();
        m_textNotes.add(markupOf(note), page, {geometry.left - before, geometry.height - placed.top}, parent);
        ++part;
    }
}

void PdfMarks::addOnEssay(quint32 essay, const Placed &placed, StructureElement &parent)
{
    for (const NoteMark &note : m_model.notes().onEssay(essay)) {
        addNote(note, {}, placed, 0, parent);
    }
}

}
