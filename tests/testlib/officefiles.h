#pragma once

#include "testlib/packed.h"

#include <QByteArray>

//! Office files made of their parts, as programs write them but with the least that is needed.
namespace Catena::TestLib {

inline QByteArray contentTypes(const QByteArray &main, const QByteArray &type)
{
    return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Override PartName=\"/"
        + main + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + ".main+xml\"/></Types>";
}

//! The relationships of a part: pairs of a type's last word and a target.
inline QByteArray relationships(const std::vector<std::pair<QByteArray, QByteArray>> &targets)
{
    QByteArray xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int number = 0;
    for (const auto &[type, target] : targets)
        xml += "<Relationship Id=\"rId" + QByteArray::number(++number)
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
            + target + "\"/>";
    return xml + "</Relationships>";
}

//! Puts the root of WordprocessingML around some of it.
inline QByteArray word(const QByteArray &root, const QByteArray &inner)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root
        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
          " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        + inner + "</w:" + root + ">";
}

//! A Word file of the body of its text and further parts ("comments", "footnotes", "styles", ...).
inline QByteArray docxOf(const QByteArray &body, const std::vector<std::pair<QByteArray, QByteArray>> &parts = {})
{
    std::vector<PackedFile> files = {
        {"[Content_Types].xml", contentTypes("word/document.xml", "wordprocessingml.document")},
        {"word/document.xml", word("document", "<w:body>" + body + "</w:body>")}};
    std::vector<std::pair<QByteArray, QByteArray>> targets;
    for (const auto &[name, bytes] : parts) {
        targets.push_back({name, name + ".xml"});
        files.push_back({"word/" + name + ".xml", bytes});
    }
    files.push_back({"word/_rels/document.xml.rels", relationships(targets)});
    return packed(files);
}

//! An OpenDocument text of what stands in its office:text, and of its own styles.
inline QByteArray odtOf(const QByteArray &text, const QByteArray &styles = {})
{
    const QByteArray spaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                              " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                              " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                              " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                              " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                              " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";
    return packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml",
                    "<?xml version=\"1.0\"?><office:document-content" + spaces + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:text>" + text
                        + "</office:text></office:body></office:document-content>"}});
}

//! A spreadsheet of sheets (each the inside of its sheetData), shared texts and styles.
inline QByteArray xlsxOf(const std::vector<QByteArray> &sheets, const QByteArray &sharedStrings = {},
                         const QByteArray &styles = {}, const QByteArray &workbookProperties = {})
{
    const QByteArray space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                             " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    std::vector<PackedFile> files = {{"[Content_Types].xml", contentTypes("xl/workbook.xml", "spreadsheetml.sheet")}};
    std::vector<std::pair<QByteArray, QByteArray>> targets;
    QByteArray tabs;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(int(i + 1));
        targets.push_back({"worksheet", "worksheets/sheet" + number + ".xml"});
        tabs += "<sheet name=\"Sheet" + number + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        files.push_back({"xl/worksheets/sheet" + number + ".xml",
                         "<worksheet" + space + "><sheetData>" + sheets[i] + "</sheetData></worksheet>"});
    }
    targets.push_back({"sharedStrings", "sharedStrings.xml"});
    targets.push_back({"styles", "styles.xml"});
    files.push_back({"xl/sharedStrings.xml", "<sst" + space + ">" + sharedStrings + "</sst>"});
    files.push_back({"xl/styles.xml", "<styleSheet" + space + ">" + styles + "</styleSheet>"});
    files.push_back({"xl/workbook.xml",
                     "<workbook" + space + ">" + workbookProperties + "<sheets>" + tabs + "</sheets></workbook>"});
    files.push_back({"xl/_rels/workbook.xml.rels", relationships(targets)});
    return packed(files);
}

}
