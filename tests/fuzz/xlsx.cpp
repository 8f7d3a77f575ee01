#include "formats/xlsxreader.h"
#include "readerfuzz.h"
#include "testlib/officefiles.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    static const std::map<QByteArray, QByteArray> fixed = {
        {"[Content_Types].xml", TestLib::contentTypes("xl/workbook.xml", "spreadsheetml.sheet")},
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         TestLib::relationships(
             {{"worksheet", "sheet.xml"}, {"sharedStrings", "sharedStrings.xml"}, {"styles", "styles.xml"}})}};
    Fuzz::readParts(Formats::XlsxReader(), Documents::Container::Kind::Sheet, fixed,
                    {"xl/sheet.xml", "xl/sharedStrings.xml", "xl/styles.xml"}, data, size);
    return 0;
}
