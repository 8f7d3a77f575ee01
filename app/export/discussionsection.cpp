#include "export/discussionsection.h"

#include "export/besidecomments.h"
#include "export/metaline.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr int deepestSection = 30; //!< of nested Sect elements; deeper comments stand beside each other there
constexpr qsizetype outlineChars = 36;
constexpr const char *linkColor = "0.1 0.32 0.6";
constexpr const char *strong = "0.15 0.15 0.17";

TextSpan bold()
{
    TextSpan span;
    span.isBold = true;
    span.color = strong;
    return span;
}

TextSpan linkTo(const QByteArray &destination, const QString &tip)
{
    TextSpan span;
    span.destination = destination;
    span.tip = tip;
    span.color = destination.isEmpty() ? QByteArray() : QByteArray(linkColor);
    return span;
}

//! The discussion in the writing; the sections of the path to the current comment are open.
class DiscussionWriter
{
public:
    explicit DiscussionWriter(PdfDocument &document) : m_document(document)
    {
        m_path.reserve(deepestSection + 2);
        m_path.push_back(document.structure().open("Sect", &document.root()));
    }

    bool write(ExportSteps &steps)
    {
        writeHead();
        for (qint32 node = 0; node < m_document.model().commentCount(); ++node) {
            if (!steps.next(m_document)) {
                return false;
            }
            const ExportComment comment = m_document.model().comment(node);
            writeComment(comment, node == 0);
            m_document.settle();
        }
        m_document.flow().setGuides(0);
        closeTo(0);
        return true;
    }

private:
    void writeHead()
    {
        const QString heading = m_document.model().options().labels.discussion;
        m_document.placeHeading(heading, "discussion", 130, true, m_path.front());
        m_document.flow().skip(4);
    }

    void writeComment(const ExportComment &comment, bool isFirst)
    {
        TextFlow &flow = m_document.flow();
        closeTo(std::size_t(std::min(comment.depth, deepestSection - 1)) + 1);
        m_path.push_back(m_document.structure().open("Sect", &m_path.back()));
        const int levels = std::min(comment.depth, TextFlow::deepestIndent);
        const double left = m_document.geometry().left + levels * TextFlow::indent;
        flow.setGuides(levels);
        if (comment.depth == 0) {
            flow.skip(10);
            flow.need(50);
            if (!isFirst && !flow.isAtHead()) {
                flow.addRule(m_document.geometry().left, m_document.right(), "0.88 0.88 0.9");
                flow.skip(8);
            }
        } else {
            flow.skip(9);
        }
        flow.need(46);
        m_document.addDestination(comment.name);
        const QString words = firstWords(comment.body.text.left(4 * outlineChars).simplified(), outlineChars);
        m_document.outline().add(1 + comment.depth,
                                 words.isEmpty() ? comment.numberAndAuthor
                                                 : comment.numberAndAuthor + QStringLiteral(": ") + words,
                                 comment.name);
        writeMeta(comment, left);
        TextBlock body;
        body.style = {9.9, 1.64, false, false, comment.repeatOf.isEmpty() ? strong : "0.52 0.53 0.55"};
        body.left = left;
        body.right = m_document.right();
        if (!comment.isFolded) {
            m_document.placeText(body, comment.body, comment.name, m_path.back());
        }
    }

    void writeMeta(const ExportComment &comment, double left)
    {
        MetaLine line;
        line.add(comment.number);
        line.append(comment.author, bold());
        line.add(comment.date);
        line.add(comment.replyTo, linkTo(comment.parentName, comment.replyTo));
        line.add(comment.linkNote);
        const bool hasPlaces = m_document.model().options().listsSources && !comment.copies.isEmpty();
        line.add(comment.copies, linkTo(hasPlaces ? comment.placesName() : QByteArray(), comment.copies));
        line.add(comment.repeatOf, linkTo(comment.repeatedName, comment.repeatOf));
        if (const int page = comment.speaksOf ? m_document.pageOf(*comment.speaksOf) : -1; page >= 0) {
            const QString words = m_document.model().options().labels.speaksOf.arg(page + 1);
            line.add(words, linkTo(comment.speaksOf->name(), words));
        }
        line.add(comment.leftOut);
        TextBlock block;
        block.spans = line.spans();
        block.style = {7.9, 1.6, false, false, "0.45 0.47 0.5"};
        block.left = left;
        block.right = m_document.right();
        block.keepWithNext = comment.isFolded ? 0 : 33;
        m_document.placePlain(block, line.text(), m_path.back());
    }

    //! Closes open sections until so many are left.
    void closeTo(std::size_t count)
    {
        while (m_path.size() > count) {
            m_document.structure().close(m_path.back());
            m_path.pop_back();
        }
    }

    PdfDocument &m_document;
    std::vector<StructureElement> m_path;
};

}

bool writeDiscussion(PdfDocument &document, ExportSteps &steps)
{
    return document.model().commentCount() == 0 || DiscussionWriter(document).write(steps);
}

}
