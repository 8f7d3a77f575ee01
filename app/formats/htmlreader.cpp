#include "formats/htmlreader.h"

#include "formats/frontblocks.h"
#include "formats/htmlarticle.h"
#include "formats/htmlblocks.h"
#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/lines.h"
#include "formats/textsheet.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 4096;
constexpr std::size_t comparedBlocks = 8; //!< of an article, to tell whether it is a comment itself
constexpr qsizetype comparedChars = 40; //!< of each

bool isPage(QByteArrayView text)
{
    const QByteArray start = text.first(std::min(text.size(), probedBytes)).toByteArray().trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head")
        || start.startsWith("<body") || (start.startsWith("<!--") && start.contains("<html"))
        || (start.startsWith("<?xml") && start.contains("<html"));
}

//! The title of an article without the name of the site around it: "Title | Site", "Site: Title".
QString withoutSite(const QString &title, const std::vector<EssayBlock> &blocks)
{
    for (const EssayBlock &block : blocks) {
        if (block.kind == EssayBlock::Kind::Heading && block.level <= 2 && block.text.size() >= 3
            && title.contains(block.text))
            return block.text;
    }
    return title;
}

//! Title, author and date from the page where the article itself does not state them; a heading that is the title again
//! is left out.
void takeHead(const PageHead &head, Essay &essay)
{
    const QString title = withoutSite(head.title, essay.blocks);
    if (!essay.blocks.empty() && essay.blocks.front().kind == EssayBlock::Kind::Heading
        && essay.blocks.front().text == title) {
        essay.title = title;
        essay.blocks.erase(essay.blocks.begin());
    }
    takeFrontBlocks(essay);
    if (essay.title.isEmpty())
        essay.title = title;
    if (essay.byline.isEmpty())
        essay.byline = head.author;
    if (!essay.date.isValid())
        essay.date = momentOf(head.date.toUtf8());
}

//! How many of the longest blocks of an article begin in posts and in comments that were read from the same page.
struct Found
{
    int looked = 0;
    int inPosts = 0;
    int inComments = 0;
    bool hasPost = false;
};

Found findInRecords(const std::vector<EssayBlock> &blocks, const Documents::Document &page, const RecordSet &set)
{
    std::vector<QString> beginnings;
    for (const EssayBlock &block : blocks)
        beginnings.push_back(block.text.simplified());
    std::stable_sort(beginnings.begin(), beginnings.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    beginnings.resize(std::min(beginnings.size(), comparedBlocks));
    Found found;
    found.looked = int(beginnings.size());
    std::vector<bool> inPost(beginnings.size(), false);
    std::vector<bool> inComment(beginnings.size(), false);
    for (const Record &record : set.records) {
        found.hasPost = found.hasPost || record.isPost;
        if (record.body.isEmpty())
            continue;
        const bool isInArena = record.body.buffer == RecordSet::inArena;
        const QByteArrayView buffer = isInArena ? set.arena->view() : page.utf8();
        const QString body =
            QString::fromUtf8(buffer.sliced(qsizetype(record.body.offset), record.body.size)).simplified();
        std::vector<bool> &where = record.isPost ? inPost : inComment;
        for (std::size_t i = 0; i < beginnings.size(); ++i)
            where[i] = where[i] || body.contains(QStringView(beginnings[i]).left(comparedChars));
    }
    found.inPosts = int(std::count(inPost.begin(), inPost.end(), true));
    found.inComments = int(std::count(inComment.begin(), inComment.end(), true));
    return found;
}

}

QString HtmlReader::name() const
{
    return QStringLiteral("html");
}

Probe HtmlReader::probe(const Documents::Document &document) const
{
    return isPage(document.utf8()) ? Probe{15, QStringLiteral("a page")} : Probe();
}

Reading HtmlReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    const QByteArrayView page = document.utf8();
    Essay essay;
    essay.document = index;
    TextSheet sheet;
    const std::optional<HtmlTree> tree = HtmlTree::parse(page);
    const HtmlNode *article = tree ? findArticle(*tree) : nullptr;
    if (article)
        essay.blocks = htmlBlocks(article, page);
    if (essay.blocks.empty()) { // no article, or markup that is not to be trusted: all its words
        const QString words = QString::fromUtf8(htmlText(page));
        for (const QStringView line : QStringView(words).split(u'\n', Qt::SkipEmptyParts)) {
            EssayBlock block;
            block.text = line.trimmed().toString();
            if (!block.text.isEmpty())
                essay.blocks.push_back(std::move(block));
        }
    }
    if (essay.blocks.empty()) {
        reading.issues.append({Base::IssueKind::UnknownFormat, document.path, 0, {}});
        return reading;
    }
    for (EssayBlock &block : essay.blocks)
        sheet.add(block);
    if (tree)
        takeHead(pageHead(*tree), essay);
    reading.text = sheet.take();
    reading.furniture = linesOutside(essay.blocks, reading.text->view());
    reading.essay = std::move(essay);
    return reading;
}

std::optional<Essay> articleBeside(const Documents::Document &page, const Reading &comments)
{
    const std::optional<HtmlTree> tree = isPage(page.utf8()) ? HtmlTree::parse(page.utf8()) : std::nullopt;
    const HtmlNode *article = tree ? findArticle(*tree) : nullptr;
    if (!article)
        return std::nullopt;
    Essay essay;
    essay.document = comments.document;
    essay.blocks = htmlBlocks(article, page.utf8());
    const Found found = findInRecords(essay.blocks, page, comments.records);
    const bool isOther = found.hasPost && found.inPosts * 3 < found.looked; // links are written apart in a post
    if (found.looked == 0 || found.inComments * 2 >= found.looked || isOther)
        return std::nullopt;
    takeHead(pageHead(*tree), essay);
    return essay;
}

}
