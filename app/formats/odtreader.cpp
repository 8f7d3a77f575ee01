#include "formats/odtreader.h"

#include "documents/container.h"
#include "formats/odtbody.h"
#include "formats/officereading.h"
#include "formats/packageparts.h"

namespace Catena::Formats {

namespace {

using Documents::Container;

void addNotes(const OdtContent &content, std::vector<EssayBlock> &blocks)
{
    const std::vector<QString> &referred = content.flow.referredNotes();
    for (std::size_t i = 0; i < referred.size(); ++i) {
        EssayBlock block;
        block.kind = EssayBlock::Kind::Footnote;
        block.text = QStringLiteral("[%1] ").arg(i + 1) + content.notes.value(referred[i]);
        blocks.push_back(std::move(block));
    }
}

}

QString OdtReader::name() const
{
    return QStringLiteral("odt");
}

Probe OdtReader::probe(const Documents::Document &document) const
{
    const bool isText = document.container && document.container->kind == Container::Kind::OpenText;
    return isText ? Probe{100, QStringLiteral("its mimetype")} : Probe();
}

Reading OdtReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (!document.container)
        return reading;
    OdtStyles styles;
    styles.add(document.container->part("content.xml"));
    styles.add(document.container->part("styles.xml"));
    OdtContent content = readOdtContent(document.container->part("content.xml"), styles);
    OfficeText text;
    text.blocks = content.flow.takeBlocks();
    const FileProperties properties = propertiesOf(document.container->part("meta.xml"));
    text.title = content.flow.title().isEmpty() ? properties.title : content.flow.title();
    text.creator = properties.creator;
    addNotes(content, text.blocks);
    for (const MarginComment &comment : content.comments)
        text.anchors.push_back(content.flow.anchor(comment.id));
    text.comments = std::move(content.comments);
    reading = readingOf(std::move(text), index);
    if (!content.damage.isEmpty())
        reading.issues.append(
            {Base::IssueKind::Broken, document.path, 0, QStringLiteral("content.xml: ") + content.damage});
    return reading;
}

}
