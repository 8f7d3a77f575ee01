#include "export/exporthtml.h"

#include "export/htmltexts.h"

#include <algorithm>
#include <map>

namespace Catena::Export {

namespace {

using Kind = Formats::EssayBlock::Kind;

constexpr int deepestList = 30; //!< nested lists; browsers cut a tree that is much deeper

//! One page in the writing.
class HtmlPage
{
public:
    HtmlPage(TextSink &sink, const ExportModel &model, ExportSteps &steps)
        : m_sink(sink), m_model(model), m_steps(steps), m_texts(sink, model), m_labels(model.options().labels),
          m_places(model.listedConcepts())
    {
    }

    bool write()
    {
        writeHead();
        const bool complete = writeEssays() && writeComments() && writeConcepts();
        writeUnplaced();
        m_sink.put("</main>\n</body>\n</html>\n");
        m_sink.flush();
        return complete;
    }

private:
    void writeHead()
    {
        const QString title = m_model.title().toHtmlEscaped();
        m_sink.put(
            "<!DOCTYPE html>\n<html lang=\"" + m_labels.language.toHtmlEscaped().toUtf8()
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
              "'unsafe-inline'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Catena\">\n");
        m_sink.put(QStringLiteral("<title>%1</title>\n<style>").arg(title));
        m_sink.put(htmlStyle());
        m_sink.put("</style>\n</head>\n<body>\n");
        QStringList links;
        for (std::size_t i = 0; i < m_model.essays().size(); ++i) {
            links.append(htmlLink('e' + QByteArray::number(qulonglong(i) + 1), essayTitle(i)));
        }
        if (m_model.commentCount() > 0) {
            links.append(htmlLink("discussion", m_labels.discussion));
        }
        if (m_model.listedConcepts() > 0) {
            links.append(htmlLink("concepts", m_labels.conceptsHeading));
        }
        m_sink.put(QStringLiteral("<nav><p class=\"m\">%1</p></nav>\n<main>\n").arg(links.join(QStringLiteral(" · "))));
        if (m_model.essays().empty()) {
            m_sink.put(QStringLiteral("<h1>%1</h1>\n").arg(title));
            writeTotals();
        }
    }

    [[nodiscard]] QString essayTitle(std::size_t essay) const
    {
        const QString title = shownLine(m_model.essays()[essay].title);
        return !title.isEmpty() ? title : essay == 0 ? m_model.title() : m_labels.untitled;
    }

    void writeTotals()
    {
        const Totals totals = m_model.totals();
        if (totals.comments > 0) {
            writeFaint(m_labels.totals.arg(totals.comments).arg(totals.copies).arg(totals.repeats));
        }
    }

    void writeFaint(const QString &words)
    {
        if (!words.isEmpty()) {
            m_sink.put(QStringLiteral("<p class=\"m\" dir=\"auto\">%1</p>\n").arg(words.toHtmlEscaped()));
        }
    }

    bool writeEssays()
    {
        for (std::size_t essay = 0; essay < m_model.essays().size(); ++essay) {
            const Formats::Essay &source = m_model.essays()[essay];
            m_sink.put("<article id=\"e" + QByteArray::number(qulonglong(essay) + 1) + "\">\n");
            m_sink.put(QStringLiteral("<h1 dir=\"auto\">%1</h1>\n").arg(essayTitle(essay).toHtmlEscaped()));
            QStringList credits{shownLine(source.byline), source.date.toIso()};
            credits.removeAll(QString());
            writeFaint(credits.join(QStringLiteral(" · ")));
            if (essay == 0) {
                writeTotals();
            }
            m_texts.writeNotes(m_model.notes().onEssay(quint32(essay)));
            for (std::size_t block = 0; block < source.blocks.size(); ++block) {
                if (!m_steps.next(m_sink)) {
                    return false;
                }
                writeBlock({quint32(essay), quint32(block)}, source.blocks[block]);
            }
            closeList();
            for (const QString &line : source.rights) {
                writeFaint(shownLine(line));
            }
            m_sink.put("</article>\n");
        }
        return true;
    }

    void writeBlock(EssayPlace place, const Formats::EssayBlock &block)
    {
        const ExportText text = m_model.essayText(place.essay, place.block);
        if (block.kind == Kind::ListItem && !m_isInList) {
            m_sink.put("<ul>\n");
            m_isInList = true;
        } else if (block.kind != Kind::ListItem) {
            closeList();
        }
        const QByteArray heading = 'h' + QByteArray::number(std::clamp(block.level + 1, 2, 6));
        if (block.kind == Kind::Quote) {
            m_sink.put("<blockquote>\n");
        }
        m_texts.writeText(text,
                          block.kind == Kind::Heading        ? heading
                              : block.kind == Kind::ListItem ? QByteArray("li")
                              : block.kind == Kind::Code     ? QByteArray("pre")
                                                             : QByteArray("p"),
                          place.name());
        if (block.kind == Kind::Quote) {
            m_sink.put("</blockquote>\n");
        }
        if (!text.notes.empty()) {
            closeList();
            m_texts.writeNotes(text.notes);
        }
        gather(text, place.name(), QStringLiteral("¶%1").arg(place.block + 1));
    }

    void closeList()
    {
        if (m_isInList) {
            m_sink.put("</ul>\n");
            m_isInList = false;
        }
    }

    bool writeComments()
    {
        if (m_model.commentCount() == 0) {
            return true;
        }
        m_sink.put(QStringLiteral(
                       "<section aria-labelledby=\"discussion\">\n<h2 id=\"discussion\">%1</h2>\n<ul class=\"c\">\n")
                       .arg(m_labels.discussion.toHtmlEscaped()));
        for (qint32 number = 0; number < m_model.commentCount(); ++number) {
            if (!m_steps.next(m_sink)) {
                return false;
            }
            writeComment(m_model.comment(number), number == 0);
        }
        openItem(-1);
        m_sink.put("</ul>\n</section>\n");
        return true;
    }

    //! Closes and opens lists so that an item of this depth can follow; -1: closes all but the outermost list.
    void openItem(int depth)
    {
        for (; m_depth > std::max(depth, 0); --m_depth) {
            m_sink.put("</li>\n</ul>\n");
        }
        if (m_depth == depth || depth < 0) {
            m_sink.put("</li>\n");
        } else {
            m_sink.put("<ul>\n");
            m_depth = depth;
        }
    }

    void writeComment(const ExportComment &comment, bool isFirst)
    {
        const int depth = std::min(comment.depth, deepestList);
        if (!isFirst) {
            openItem(depth);
        }
        m_sink.put("<li id=\"" + comment.name + '"'
                   + (comment.repeatOf.isEmpty() ? QByteArray(">") : QByteArray(" class=\"r\">")));
        QStringList parts;
        const auto add = [&parts](const QString &html) {
            if (!html.isEmpty()) {
                parts.append(html);
            }
        };
        QString who = htmlLink(comment.name, comment.number);
        who += comment.author.isEmpty() ? QString() : QStringLiteral(" <b>%1</b>").arg(comment.author.toHtmlEscaped());
        add(who);
        add(comment.date.toHtmlEscaped());
        add(htmlLink(comment.parentName, comment.replyTo));
        add(comment.linkNote.toHtmlEscaped());
        add(comment.copies.toHtmlEscaped());
        add(htmlLink(comment.repeatedName, comment.repeatOf));
        if (comment.speaksOf) {
            add(htmlLink(comment.speaksOf->name(), QStringLiteral("¶%1").arg(comment.speaksOf->block + 1)));
        }
        add(comment.leftOut.toHtmlEscaped());
        m_sink.put(QStringLiteral("<p class=\"m\" dir=\"auto\">%1</p>\n").arg(parts.join(QStringLiteral(" · "))));
        if (!comment.isFolded) {
            m_texts.writeText(comment.body, "p", {});
        }
        m_texts.writeNotes(comment.body.notes);
        gather(comment.body, comment.name, comment.number);
    }

    //! Remembers which listed concepts a text mentions.
    void gather(const ExportText &text, const QByteArray &name, const QString &words)
    {
        for (const ConceptMark &mark : text.marks) {
            if (mark.conceptIndex < m_places.size()) {
                auto &places = m_places[mark.conceptIndex];
                if (places.empty() || places.back().first != name) {
                    places.emplace_back(name, words);
                }
            }
        }
    }

    bool writeConcepts()
    {
        if (m_places.empty()) {
            return true;
        }
        m_sink.put(QStringLiteral("<section aria-labelledby=\"concepts\">\n<h2 id=\"concepts\">%1</h2>\n<ul>\n")
                       .arg(m_labels.conceptsHeading.toHtmlEscaped()));
        for (quint32 i = 0; i < m_places.size(); ++i) {
            if (!m_steps.next(m_sink)) {
                return false;
            }
            const Concepts::Concept &entry = m_model.conceptAt(i);
            m_sink.put(QStringLiteral("<li><b>%1</b> · %2 · %3: ")
                           .arg(shownLine(entry.term).toHtmlEscaped(),
                                m_labels.essayCount.arg(entry.essay).toHtmlEscaped(),
                                m_labels.discussionCount.arg(entry.discussion).toHtmlEscaped()));
            QStringList links;
            for (const auto &[name, words] : m_places[i]) {
                links.append(htmlLink(name, words));
            }
            m_sink.put(links.join(QStringLiteral(", ")));
            m_sink.put("</li>\n");
        }
        m_sink.put("</ul>\n</section>\n");
        return true;
    }

    void writeUnplaced()
    {
        if (m_model.notes().unplaced().empty()) {
            return;
        }
        m_sink.put(QStringLiteral("<section aria-labelledby=\"unplaced\">\n<h2 id=\"unplaced\">%1</h2>\n")
                       .arg(m_labels.notesElsewhere.toHtmlEscaped()));
        for (const ExportNote &note : m_model.notes().unplaced()) {
            m_texts.writeNote(note, true);
        }
        m_sink.put("</section>\n");
    }

    TextSink &m_sink;
    const ExportModel &m_model;
    ExportSteps &m_steps;
    HtmlTexts m_texts;
    const ExportLabels &m_labels;
    std::vector<std::vector<std::pair<QByteArray, QString>>> m_places; //!< by listed concept: ids of texts, their words
    int m_depth = 0; //!< of the open item
    bool m_isInList = false; //!< of an essay
};

}

bool writeHtml(TextSink &sink, const ExportModel &model, ExportSteps &steps)
{
    return HtmlPage(sink, model, steps).write();
}

}
