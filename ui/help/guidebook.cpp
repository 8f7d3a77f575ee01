#include "ui/help/guidebook.h"

#include "documents/opendocument.h"
#include "formats/markdownreader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace Catena::Ui {

namespace {

// Pictures by the text of their captions, which is what is left of them in the blocks.
void placePictures(GuidePage &page, const QString &markdown, const QString &folder)
{
    static const QRegularExpression picture(QStringLiteral("^!\\[([^\\]]+)\\]\\(images/([a-z0-9-]+\\.png)\\)$"),
                                            QRegularExpression::MultilineOption);
    const auto &blocks = page.text.blocks;
    auto match = picture.globalMatch(markdown);
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        const auto caption = std::find_if(blocks.begin(), blocks.end(), [&found](const Formats::EssayBlock &block) {
            return block.text == found.captured(1);
        });
        const QString path = folder + QLatin1String("/images/") + found.captured(2);
        if (caption != blocks.end() && QFile::exists(path))
            page.pictures.push_back({quint32(caption - blocks.begin()), path});
    }
}

GuidePage readPage(const QString &folder, const QString &file)
{
    GuidePage page;
    page.name = file.chopped(3);
    QFile source(folder + QLatin1Char('/') + file);
    if (!source.open(QIODevice::ReadOnly))
        return page;
    const QByteArray bytes = source.readAll();
    Documents::Document document = Documents::documentOf(bytes, file);
    document.role = Documents::Role::Essay;
    Formats::Reading reading = Formats::MarkdownReader().read(document, 0);
    if (reading.essay)
        page.text = std::move(*reading.essay);
    page.title = page.text.title.isEmpty() ? page.name : page.text.title;
    placePictures(page, QString::fromUtf8(bytes), folder);
    return page;
}

}

std::vector<GuidePage> readGuide(const QString &folder)
{
    std::vector<GuidePage> pages;
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        pages.push_back(readPage(folder, file));
    return pages;
}

}
