#include "formats/pdfreader.h"

#include "documents/container.h"
#include "formats/frontblocks.h"
#include "formats/pageblocks.h"
#include "formats/pdftext.h"
#include "formats/textsheet.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

using Documents::Container;

//! Characters that stand for none: what a font gives whose letters have no names.
qsizetype unknownCharacters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.unicode() == QChar::ReplacementCharacter || (c.unicode() >= 0xE000 && c.unicode() < 0xF900);
    });
}

}

QString PdfReader::name() const
{
    return QStringLiteral("pdf");
}

Probe PdfReader::probe(const Documents::Document &document) const
{
    const bool isPdf = document.container && document.container->kind == Container::Kind::Pdf;
    return isPdf ? Probe{100, QStringLiteral("%PDF")} : Probe();
}

Reading PdfReader::read(const Documents::Document &document, quint32 index, const ReadOptions &options) const
{
    using Kind = Base::IssueKind;
    Reading reading;
    reading.document = index;
    if (!document.container || !document.container->bytes)
        return reading;
    const PdfText taken = pdfText(document.container->bytes->view(), PdfTextOptions::standard(), options.cancellation);
    if (taken.issue)
        reading.issues.append({*taken.issue, document.path, 0, taken.detail});
    const QString text = QString::fromUtf8(taken.text);
    PageBlocks pages = blocksOfPages(text);
    if (pages.blocks.empty()) {
        if (!taken.issue)
            reading.issues.append({Kind::NotText, document.path, 0, {}});
        return reading;
    }
    reading.issues.append({Kind::FromPages, document.path, 0, QString::number(pages.pages)});
    if (const qsizetype unknown = unknownCharacters(text))
        reading.issues.append({Kind::UndecodableBytes, document.path, 0, QString::number(unknown)});
    Essay essay;
    essay.document = index;
    essay.blocks = std::move(pages.blocks);
    TextSheet sheet;
    for (EssayBlock &block : essay.blocks)
        sheet.add(block);
    takeFrontBlocks(essay);
    reading.text = sheet.take();
    reading.furniture = linesOutside(essay.blocks, reading.text->view());
    reading.essay = std::move(essay);
    reading.isEssay = true;
    return reading;
}

}
