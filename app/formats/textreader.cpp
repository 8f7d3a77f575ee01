#include "formats/textreader.h"

#include "formats/frontmatter.h"
#include "formats/lines.h"
#include "formats/paste.h"
#include "text/characters.h"
#include "text/normalise.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int wrapColumns = 100; //!< hard-wrapped text has no longer lines
constexpr double wrapFill = 0.6; //!< and its lines but the last are filled this far

//! Columns a line takes: East Asian characters are wide.
int columnsOf(const QString &line)
{
    int columns = 0;
    for (const QChar c : line)
        columns += c.unicode() >= 0x1100 && Text::charClass(c.unicode()) != Text::CharClass::Alnum ? 2 : 1;
    return columns;
}

//! A run of lines between blank ones.
struct Run
{
    qint32 first = 0;
    qint32 last = 0;
};

std::vector<Run> runsOf(const Documents::Document &document, const std::vector<bool> &taken)
{
    std::vector<Run> runs;
    bool open = false;
    for (qint32 number = 1; number <= document.lineCount(); ++number) {
        const bool isText = !taken[std::size_t(number)] && !Text::lineKey(document.lineText(number)).isEmpty();
        if (isText && open)
            runs.back().last = number;
        else if (isText)
            runs.push_back({number, number});
        open = isText;
    }
    return runs;
}

//! Whether the lines of a run are one paragraph broken at a margin, not a paragraph each.
bool isHardWrapped(const Documents::Document &document, const Run &run)
{
    int widest = 0;
    for (qint32 number = run.first; number <= run.last; ++number)
        widest = std::max(widest, columnsOf(document.lineText(number)));
    if (run.first == run.last || widest > wrapColumns)
        return false;
    // Lines that all end sentences are paragraphs, however even they are.
    bool breaksSentence = false;
    for (qint32 number = run.first; number < run.last; ++number) {
        const QString line = document.lineText(number).trimmed();
        if (columnsOf(line) < widest * wrapFill)
            return false;
        breaksSentence = breaksSentence || !QStringLiteral(".!?。！？…\"”’").contains(line.back());
    }
    return breaksSentence;
}

EssayBlock blockOf(const Documents::Document &document, const Run &run, Utf16Cursor &cursor)
{
    EssayBlock block;
    block.firstLine = run.first;
    block.lastLine = run.last;
    for (qint32 number = run.first; number <= run.last; ++number) {
        const Documents::Line range = document.line(number);
        const QString line = document.lineText(number);
        qsizetype lead = 0;
        while (lead < line.size() && Text::isSpace(line[lead].unicode()))
            ++lead;
        const qint64 source = cursor.at(range.begin) + lead;
        if (!block.text.isEmpty()) {
            block.source.push_back({qint32(block.text.size()), source - 1});
            block.text += QLatin1Char(' ');
        }
        block.source.push_back({qint32(block.text.size()), source});
        block.text += QStringView(line).sliced(lead).trimmed();
    }
    return block;
}

bool startsWithAny(QByteArrayView text, std::initializer_list<const char *> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](const char *start) {
        const QByteArrayView wanted(start);
        return text.size() >= wanted.size() && qstrnicmp(text.data(), wanted.data(), size_t(wanted.size())) == 0;
    });
}

}

QString TextReader::name() const
{
    return QStringLiteral("text");
}

Probe TextReader::probe(const Documents::Document &document) const
{
    if (document.utf8().isEmpty())
        return {};
    QByteArrayView text = document.utf8().first(std::min(document.utf8().size(), qsizetype(4096))).trimmed();
    if (startsWithAny(text, {"<!doctype html", "<html", "<?xml", "<rss", "{\"", "{\n", "{ ", "[{", "[\n{"}))
        return {};
    return {10, QStringLiteral("text in lines")};
}

Reading TextReader::read(const Documents::Document &document, quint32 index, const ReadOptions &options) const
{
    Reading reading;
    reading.document = index;
    if (document.role != Documents::Role::Essay) {
        readPaste(document, options, reading);
        return reading;
    }
    Essay essay;
    essay.document = index;
    const std::vector<bool> taken = takeFrontMatter(document, essay);
    Utf16Cursor cursor(document.utf8());
    for (const Run &run : runsOf(document, taken)) {
        if (isHardWrapped(document, run)) {
            essay.blocks.push_back(blockOf(document, run, cursor));
            continue;
        }
        for (qint32 number = run.first; number <= run.last; ++number)
            essay.blocks.push_back(blockOf(document, {number, number}, cursor));
    }
    for (qint32 number = 1; number <= document.lineCount(); ++number) {
        if (taken[std::size_t(number)])
            reading.furniture.push_back(number);
    }
    reading.essay = std::move(essay);
    return reading;
}

}
