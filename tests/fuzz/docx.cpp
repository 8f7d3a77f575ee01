#include "formats/docxreader.h"
#include "readerfuzz.h"
#include "testlib/officefiles.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    static const std::map<QByteArray, QByteArray> fixed = {
        {"[Content_Types].xml", TestLib::contentTypes("word/document.xml", "wordprocessingml.document")},
        {"word/_rels/document.xml.rels",
         TestLib::relationships({{"comments", "comments.xml"},
                                 {"commentsExtended", "commentsExtended.xml"},
                                 {"footnotes", "footnotes.xml"},
                                 {"styles", "styles.xml"}})}};
    Fuzz::readParts(Formats::DocxReader(), Documents::Container::Kind::Word, fixed,
                    {"word/document.xml", "word/comments.xml", "word/commentsExtended.xml", "word/footnotes.xml",
                     "word/styles.xml", "docProps/core.xml"},
                    data, size);
    return 0;
}
