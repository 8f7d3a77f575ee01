#include "export/besidecomments.h"

#include "export/metaline.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr std::size_t most = 12; //!< comments in their own words
constexpr qsizetype longest = 600; //!< UTF-16 units of one
constexpr const char *linkColor = "0.1 0.32 0.6";

TextSpan linkTo(const QByteArray &destination, const QString &tip)
{
    TextSpan span;
    span.destination = destination;
    span.tip = tip;
    span.color = linkColor;
    return span;
}

TextBlock lineOf(const MetaLine &line)
{
    TextBlock block;
    block.text = line.text();
    block.spans = line.spans();
    block.style = {7.2, 1.5, false, false, "0.45 0.47 0.5"};
    return block;
}

SideItem itemOf(const ExportComment &comment)
{
    MetaLine line;
    line.add(comment.number, linkTo(comment.name, comment.number));
    TextSpan bold;
    bold.isBold = true;
    bold.color = "0.2 0.2 0.22";
    line.append(comment.author, bold);
    line.add(comment.repeatOf);
    TextBlock body;
    body.text = comment.isFolded ? QString() : firstWords(comment.body.text, longest);
    body.style = {8, 1.52, false, false, "0.2 0.2 0.22"};
    SideItem item;
    item.blocks = {lineOf(line), body};
    item.waits = true;
    return item;
}

}

QString firstWords(const QString &text, qsizetype units)
{
    if (text.size() <= units) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', units);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(space > units / 2 ? space : units);
    const qsizetype end = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    return text.left(end) + QChar(0x2026);
}

std::vector<SideItem> commentsBeside(const ExportModel &model, EssayPlace place)
{
    std::vector<SideItem> items;
    const std::vector<qint32> speakers = model.speakersOn(place);
    for (std::size_t i = 0; i < std::min(speakers.size(), most); ++i) {
        items.push_back(itemOf(model.comment(speakers[i])));
    }
    if (speakers.size() > most) {
        MetaLine line;
        for (std::size_t i = most; i < speakers.size(); ++i) {
            const ExportComment comment = model.comment(speakers[i]);
            const QString words = i == most ? model.options().labels.more.arg(comment.number) : comment.number;
            line.list(words, linkTo(comment.name, comment.number));
        }
        SideItem item;
        item.blocks = {lineOf(line)};
        item.waits = true;
        items.push_back(std::move(item));
    }
    return items;
}

}
