#include "formats/reader.h"

#include "formats/commentsjson.h"
#include "formats/csvreader.h"
#include "formats/discoursejson.h"
#include "formats/discoursetext.h"
#include "formats/disqusxml.h"
#include "formats/docxreader.h"
#include "formats/hackernewsjson.h"
#include "formats/hackernewspage.h"
#include "formats/htmlreader.h"
#include "formats/kialoreader.h"
#include "formats/mailreader.h"
#include "formats/markdownreader.h"
#include "formats/odtreader.h"
#include "formats/pdfreader.h"
#include "formats/pagereader.h"
#include "formats/quotedmarkdown.h"
#include "formats/redditjson.h"
#include "formats/textreader.h"
#include "formats/wikitalkreader.h"
#include "formats/wordpressxml.h"
#include "formats/xlsxreader.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int saysSoItself = 95;
constexpr int saysSoInJson = 90; //!< the keys of one program: no other reader knows them

//! Whether a text begins as JSON does. A large one is one line: what looks at lines would copy all of it.
bool beginsAsJson(QByteArrayView text)
{
    const QByteArrayView start = text.first(std::min(text.size(), qsizetype(64))).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

}

const Reader *readerFor(const Documents::Document &document)
{
    static const TextReader text;
    static const MarkdownReader markdown;
    static const MailReader mail;
    static const HackerNewsJsonReader hackerNews;
    static const HackerNewsPageReader hackerNewsPage;
    static const RedditJsonReader reddit;
    static const DiscourseJsonReader discourse;
    static const DiscourseTextReader discourseText;
    static const CommentsJsonReader comments;
    static const CsvReader table;
    static const WikiTalkReader wikiTalk;
    static const WordPressXmlReader wordPress;
    static const DisqusXmlReader disqus;
    static const KialoReader kialo;
    static const QuotedMarkdownReader quotedMarkdown;
    static const PageReader page;
    static const DocxReader docx;
    static const HtmlReader html;
    static const OdtReader odt;
    static const PdfReader pdf;
    static const XlsxReader xlsx;
    static const Reader *const readers[] = {
        &docx,     &odt,        &xlsx,           &pdf,    &html,      &mail,           &text,
        &markdown, &hackerNews, &hackerNewsPage, &reddit, &discourse, &discourseText,  &comments,
        &table,    &wikiTalk,   &wordPress,      &disqus, &kialo,     &quotedMarkdown, &page};
    static const Reader *const ofJson[] = {&hackerNews, &reddit, &discourse, &comments};
    const Reader *best = nullptr;
    int certainty = 0;
    if (beginsAsJson(document.utf8())) {
        for (const Reader *reader : ofJson) {
            const Probe probe = reader->probe(document);
            if (probe.certainty >= saysSoInJson && probe.certainty > certainty) {
                certainty = probe.certainty;
                best = reader;
            }
        }
        if (best)
            return best;
    }
    for (const Reader *reader : readers) {
        if (reader == &page && certainty >= PageReader::certainty)
            continue;
        const Probe probe = reader->probe(document);
        if (probe.certainty > certainty) {
            certainty = probe.certainty;
            best = reader;
        }
        // What says so itself needs no second opinion, and a look at its lines would find all of them first.
        if (certainty >= saysSoItself)
            break;
    }
    return best;
}

}
