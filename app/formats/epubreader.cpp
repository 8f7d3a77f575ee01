#include "formats/epubreader.h"

#include "documents/container.h"
#include "formats/epubpackage.h"
#include "formats/frontblocks.h"
#include "formats/htmlblocks.h"
#include "formats/jsonrecords.h"
#include "formats/textsheet.h"

namespace Catena::Formats {

namespace {

using Documents::Container;

//! The blocks of one chapter; why it could not be read, where it could not.
QString addChapter(QByteArrayView page, std::vector<EssayBlock> &blocks)
{
    if (page.isEmpty())
        return QStringLiteral("it is not in the book");
    if (!page.trimmed().startsWith('<') && !page.trimmed().startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("it is locked or damaged");
    const std::optional<HtmlTree> tree = HtmlTree::parse(page);
    const HtmlNode *body =
        tree ? findNode(tree->root(), [](const HtmlNode *node) { return isElement(node, "body"); }) : nullptr;
    if (!body)
        return QStringLiteral("its elements are nested too deep");
    for (EssayBlock &block : htmlBlocks(body, page))
        blocks.push_back(std::move(block));
    return {};
}

}

QString EpubReader::name() const
{
    return QStringLiteral("epub");
}

Probe EpubReader::probe(const Documents::Document &document) const
{
    const bool isBook = document.container && document.container->kind == Container::Kind::Book;
    return isBook ? Probe{100, QStringLiteral("its mimetype")} : Probe();
}

Reading EpubReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    using Kind = Base::IssueKind;
    Reading reading;
    reading.document = index;
    if (!document.container)
        return reading;
    const EpubPackage package = epubPackageOf(*document.container);
    const auto tell = [&](const QString &why) { reading.issues.append({Kind::Broken, document.path, 0, why}); };
    if (!package.damage.isEmpty())
        tell(package.damage);
    Essay essay;
    essay.document = index;
    for (const QByteArray &chapter : package.chapters) {
        const QString problem = addChapter(document.container->part(chapter), essay.blocks);
        if (!problem.isEmpty())
            tell(QString::fromUtf8(chapter) + QStringLiteral(": ") + problem);
    }
    if (essay.blocks.empty()) {
        reading.issues.append({Kind::UnknownFormat, document.path, 0, {}});
        return reading;
    }
    TextSheet sheet;
    for (EssayBlock &block : essay.blocks)
        sheet.add(block);
    essay.title = package.title; // so that the heading of the first chapter stays one
    takeFrontBlocks(essay);
    if (essay.byline.isEmpty())
        essay.byline = package.creator;
    if (!essay.date.isValid())
        essay.date = momentOf(package.date.toUtf8());
    reading.text = sheet.take();
    reading.furniture = linesOutside(essay.blocks, reading.text->view());
    reading.essay = std::move(essay);
    reading.isEssay = true;
    return reading;
}

}
