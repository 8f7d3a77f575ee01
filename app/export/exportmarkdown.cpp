#include "export/exportmarkdown.h"

#include "export/textsegments.h"

#include <algorithm>

namespace Catena::Export {

namespace {

using Kind = Formats::EssayBlock::Kind;

constexpr int deepestList = 30; //!< nested lists

QString link(const QByteArray &name, const QString &words)
{
    const QString escaped = escapedMarkdown(words);
    return name.isEmpty() || words.isEmpty() ? escaped
                                             : QStringLiteral("[%1](#%2)").arg(escaped, QString::fromLatin1(name));
}

QString anchor(const QByteArray &name)
{
    return QStringLiteral("<a id=\"%1\"></a>").arg(QString::fromLatin1(name));
}

//! What at the head of a line would make it a list, a heading or a rule.
QString escapedHead(QString line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isDigit()) {
        ++at;
    }
    const bool isNumbered = at > 0 && at < line.size() && (line[at] == u'.' || line[at] == u')');
    if (isNumbered) {
        line.insert(at, u'\\');
    } else if (!line.isEmpty() && QStringView(u"+-=").contains(line[0])) {
        line.prepend(u'\\');
    }
    return line;
}

//! One file in the writing.
class MarkdownPage
{
public:
    MarkdownPage(TextSink &sink, const ExportModel &model, ExportSteps &steps)
        : m_sink(sink), m_model(model), m_steps(steps), m_labels(model.options().labels)
    {
    }

    bool write()
    {
        if (m_model.essays().empty()) {
            m_sink.put(QStringLiteral("# %1\n\n").arg(escapedMarkdown(m_model.title())));
        }
        const bool complete = writeEssays() && writeComments() && writeConcepts();
        writeNotes();
        m_sink.flush();
        return complete;
    }

private:
    bool writeEssays()
    {
        for (std::size_t essay = 0; essay < m_model.essays().size(); ++essay) {
            const Formats::Essay &source = m_model.essays()[essay];
            const QString stated = shownLine(source.title);
            const QString title = !stated.isEmpty() ? stated : essay == 0 ? m_model.title() : m_labels.untitled;
            m_sink.put(QStringLiteral("# %1\n\n").arg(escapedMarkdown(title)));
            QStringList credits{shownLine(source.byline), source.date.toIso()};
            credits.removeAll(QString());
            writeParagraph(escapedMarkdown(credits.join(QStringLiteral(" · "))));
            for (std::size_t block = 0; block < source.blocks.size(); ++block) {
                if (!m_steps.next(m_sink)) {
                    return false;
                }
                writeBlock({quint32(essay), quint32(block)}, source.blocks[block]);
            }
            for (const QString &line : source.rights) {
                writeParagraph(escapedMarkdown(shownLine(line)));
            }
        }
        return true;
    }

    void writeParagraph(const QString &escaped)
    {
        if (!escaped.isEmpty()) {
            m_sink.put(escapedHead(escaped) + QStringLiteral("\n\n"));
        }
    }

    void writeBlock(EssayPlace place, const Formats::EssayBlock &block)
    {
        const ExportText text = m_model.essayText(place.essay, place.block);
        const QString at = anchor(place.name());
        if (block.kind == Kind::Code) {
            writeCode(text.text);
            return;
        }
        QString lines = linesOf(text).join(QStringLiteral("\\\n"));
        if (block.kind == Kind::Heading) {
            lines = QString(std::clamp(block.level + 1, 2, 6), u'#') + u' '
                + lines.replace(QStringLiteral("\\\n"), QStringLiteral(" "));
        } else if (block.kind == Kind::ListItem) {
            lines = QString(2 * std::clamp(block.level - 1, 0, deepestList), u' ') + QStringLiteral("- ") + lines;
        } else if (block.kind == Kind::Quote) {
            lines = QStringLiteral("> ") + lines.replace(u'\n', QStringLiteral("\n> "));
        }
        m_sink.put(at + QStringLiteral("\n\n") + lines + QStringLiteral("\n\n"));
    }

    //! Fenced with more marks than stand anywhere in it.
    void writeCode(const QString &code)
    {
        qsizetype longest = 2;
        qsizetype run = 0;
        for (const QChar c : code) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const QString fence(longest + 1, u'`');
        m_sink.put(fence + u'\n' + code + u'\n' + fence + QStringLiteral("\n\n"));
    }

    //! Each line that is not blank, escaped, with its highlights, links and footnotes.
    [[nodiscard]] QStringList linesOf(const ExportText &text) const
    {
        QStringList lines;
        for (const std::vector<TextSegment> &segments : segmentLines(text, m_model)) {
            QString line;
            for (const TextSegment &segment : segments) {
                const QString plain = text.text.mid(segment.begin, segment.end - segment.begin);
                QString words = segment.url.isEmpty()
                    ? escapedMarkdown(plain)
                    : QStringLiteral("[%1](<%2>)").arg(escapedMarkdown(plain), QString::fromLatin1(segment.url));
                if (segment.note >= 0 || segment.chosenConcept >= 0) {
                    words = QStringLiteral("<mark>%1</mark>").arg(words);
                }
                for (const int note : segment.notesEnding) {
                    words += footnote(note);
                }
                line += words;
            }
            lines.append(escapedHead(line.trimmed()));
        }
        for (const NoteMark &note : text.notes) {
            if (note.isWhole && m_model.notes().notes()[note.note].number > 0 && !lines.isEmpty()) {
                lines.last() += footnote(int(note.note));
            }
        }
        return lines;
    }

    [[nodiscard]] QString footnote(int note) const
    {
        return QStringLiteral("[^%1]").arg(m_model.notes().notes()[std::size_t(note)].number);
    }

    bool writeComments()
    {
        if (m_model.commentCount() == 0) {
            return true;
        }
        m_sink.put(QStringLiteral("## %1\n\n").arg(escapedMarkdown(m_labels.discussion)));
        for (qint32 number = 0; number < m_model.commentCount(); ++number) {
            if (!m_steps.next(m_sink)) {
                return false;
            }
            writeComment(m_model.comment(number));
        }
        return true;
    }

    void writeComment(const ExportComment &comment)
    {
        const QString indent(2 * std::min(comment.depth, deepestList), u' ');
        QStringList parts;
        const auto add = [&parts](const QString &markdown) {
            if (!markdown.isEmpty()) {
                parts.append(markdown);
            }
        };
        QString who = anchor(comment.name) + escapedMarkdown(comment.number);
        who += comment.author.isEmpty() ? QString() : QStringLiteral(" **%1**").arg(escapedMarkdown(comment.author));
        add(who);
        add(escapedMarkdown(comment.date));
        add(link(comment.parentName, comment.replyTo));
        add(escapedMarkdown(comment.linkNote));
        add(escapedMarkdown(comment.copies));
        add(link(comment.repeatedName, comment.repeatOf));
        if (comment.speaksOf) {
            add(link(comment.speaksOf->name(), QStringLiteral("¶%1").arg(comment.speaksOf->block + 1)));
        }
        add(escapedMarkdown(comment.leftOut));
        m_sink.put(indent + QStringLiteral("- ") + parts.join(QStringLiteral(" · ")) + QStringLiteral("\n\n"));
        const QStringList lines = comment.isFolded ? QStringList() : linesOf(comment.body);
        for (const QString &line : lines) {
            m_sink.put(indent + QStringLiteral("  ") + line + QStringLiteral("\n\n"));
        }
    }

    bool writeConcepts()
    {
        if (m_model.listedConcepts() == 0) {
            return true;
        }
        m_sink.put(QStringLiteral("## %1\n\n").arg(escapedMarkdown(m_labels.conceptsHeading)));
        for (quint32 i = 0; i < m_model.listedConcepts(); ++i) {
            if (!m_steps.next(m_sink)) {
                return false;
            }
            const Concepts::Concept &entry = m_model.conceptAt(i);
            m_sink.put(QStringLiteral("- **%1** · %2 · %3\n")
                           .arg(escapedMarkdown(shownLine(entry.term)),
                                escapedMarkdown(m_labels.essayCount.arg(entry.essay)),
                                escapedMarkdown(m_labels.discussionCount.arg(entry.discussion))));
        }
        m_sink.put("\n");
        return true;
    }

    void writeNotes()
    {
        for (const ExportNote &note : m_model.notes().notes()) {
            if (note.number > 0) {
                m_sink.put(QStringLiteral("[^%1]: %2\n\n").arg(note.number).arg(wordsOf(note)));
            }
        }
        if (!m_model.notes().unplaced().empty()) {
            m_sink.put(QStringLiteral("## %1\n\n").arg(escapedMarkdown(m_labels.notesElsewhere)));
        }
        for (const ExportNote &note : m_model.notes().unplaced()) {
            const QString quote = note.quote.isEmpty() ? QString() : QChar(0x201C) + note.quote + QChar(0x201D) + u' ';
            m_sink.put(QStringLiteral("- %1%2\n").arg(escapedMarkdown(quote), wordsOf(note)));
        }
    }

    [[nodiscard]] static QString wordsOf(const ExportNote &note)
    {
        QString words = escapedMarkdown(note.text.simplified());
        words += note.author.isEmpty() ? QString() : QStringLiteral(" — ") + escapedMarkdown(note.author);
        return note.tags.isEmpty() ? words : words + QStringLiteral(" · ") + escapedMarkdown(note.tags);
    }

    TextSink &m_sink;
    const ExportModel &m_model;
    ExportSteps &m_steps;
    const ExportLabels &m_labels;
};

}

QString escapedMarkdown(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>#|~&!").contains(c)) {
            escaped += u'\\';
        }
        escaped += c;
    }
    return escaped;
}

bool writeMarkdown(TextSink &sink, const ExportModel &model, ExportSteps &steps)
{
    return MarkdownPage(sink, model, steps).write();
}

}
