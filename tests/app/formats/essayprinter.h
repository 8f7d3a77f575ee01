#pragma once

#include "app/formats/recordsprinter.h"
#include "documents/opendocument.h"
#include "formats/essay.h"

#include <QStringList>

namespace Catena::TestLib {

//! The blocks of an essay, one a line: kind and level, then the text.
inline QStringList printedBlocks(const Formats::Essay &essay)
{
    static const char *kinds[] = {"P", "H", "L", "Q", "C", "F"};
    QStringList lines;
    for (const Formats::EssayBlock &block : essay.blocks) {
        QString line = QString::fromLatin1(kinds[int(block.kind)]);
        if (block.level > 0)
            line += QString::number(block.level);
        line += QLatin1Char(' ') + QString(block.text).replace(QLatin1Char('\n'), QLatin1Char('/'));
        lines += line;
    }
    return lines;
}

//! A file that holds no text itself, as its reader takes it: the document with the text it was given.
struct TakenFile
{
    Documents::Document document;
    Formats::Reading reading;

    [[nodiscard]] QStringList blocks() const { return reading.essay ? printedBlocks(*reading.essay) : QStringList(); }
    [[nodiscard]] QStringList records() const { return printedRecords(document, reading); }
};

inline TakenFile takenFile(const QByteArray &bytes, const QString &name = QStringLiteral("a.file"))
{
    TakenFile file;
    file.document = Documents::documentOf(bytes, name);
    file.reading = readText(file.document);
    if (file.reading.text)
        file.document.setBytes(file.reading.text);
    return file;
}

}
