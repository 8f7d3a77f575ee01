#include "formats/reader.h"

#include "formats/argdownreader.h"
#include "formats/chatreader.h"
#include "formats/commentsjson.h"
#include "formats/csvreader.h"
#include "formats/discoursejson.h"
#include "formats/discoursetext.h"
#include "formats/disqusxml.h"
#include "formats/docxreader.h"
#include "formats/epubreader.h"
#include "formats/fieldmapreader.h"
#include "formats/hackernewsjson.h"
#include "formats/hackernewspage.h"
#include "formats/htmlreader.h"
#include "formats/kialoreader.h"
#include "formats/mailreader.h"
#include "formats/markdownreader.h"
#include "formats/newsreader.h"
#include "formats/odtreader.h"
#include "formats/pdfreader.h"
#include "formats/pagereader.h"
#include "formats/quotedmarkdown.h"
#include "formats/redditjson.h"
#include "formats/stackexchange.h"
#include "formats/textreader.h"
#include "formats/wikitalkreader.h"
#include "formats/wikitextreader.h"
#include "formats/wordpressxml.h"
#include "formats/xlsxreader.h"

#include <algorithm>
#include <span>

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

//! The readers of one format each, in the order in which they are asked.
std::span<const Reader *const> readersOfOneFormat()
{
    static const TextReader text;
    static const MarkdownReader markdown;
    static const NewsReader news;
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
    static const DocxReader docx;
    static const HtmlReader html;
    static const OdtReader odt;
    static const PdfReader pdf;
    static const XlsxReader xlsx;
    static const EpubReader epub;
    static const StackExchangeReader stackExchange;
    static const IrcReader irc;
    static const KakaoReader kakao;
    static const WikitextReader wikitext;
    static const ArgdownReader argdown;
    static const Reader *const readers[] = {
        &docx,          &odt,      &xlsx,     &pdf,        &epub,           &html,   &news,           &mail,
        &stackExchange, &text,     &markdown, &hackerNews, &hackerNewsPage, &reddit, &discourse,      &discourseText,
        &comments,      &table,    &wikiTalk, &wordPress,  &disqus,         &kialo,  &quotedMarkdown, &irc,
        &kakao,         &wikitext, &argdown};
    return readers;
}

//! The readers whose records are JSON and say so by their keys.
std::span<const Reader *const> readersOfJson()
{
    static const HackerNewsJsonReader hackerNews;
    static const RedditJsonReader reddit;
    static const DiscourseJsonReader discourse;
    static const CommentsJsonReader comments;
    static const Reader *const readers[] = {&hackerNews, &reddit, &discourse, &comments};
    return readers;
}

//! Asks readers how sure they are of a document, and keeps the surest.
class Choice
{
public:
    explicit Choice(const Documents::Document &document) : m_document(document) { }

    //! mostCertain: a reader that cannot be surer than this is not asked where another is as sure.
    void ask(const Reader &reader, int mostCertain)
    {
        if (certainty >= mostCertain)
            return;
        const Probe probe = reader.probe(m_document);
        if (probe.certainty <= certainty)
            return;
        certainty = probe.certainty;
        best = &reader;
    }

    const Reader *best = nullptr;
    int certainty = 0;

private:
    const Documents::Document &m_document;
};

}

const Reader *readerFor(const Documents::Document &document, const std::vector<FieldMapReader> *own)
{
    static const PageReader page;
    Choice choice(document);
    for (std::size_t i = 0; own && i < own->size(); ++i)
        choice.ask((*own)[i], 100);
    if (choice.best)
        return choice.best;
    if (beginsAsJson(document.utf8())) {
        for (const Reader *reader : readersOfJson())
            choice.ask(*reader, saysSoItself);
        if (choice.certainty >= saysSoInJson)
            return choice.best;
    }
    for (const Reader *reader : readersOfOneFormat()) {
        // What says so itself needs no second opinion, and a look at its lines would find all of them first.
        choice.ask(*reader, saysSoItself);
    }
    for (const FieldMapReader &map : fieldMapReaders())
        choice.ask(map, FieldMapReader::certainty);
    choice.ask(page, PageReader::certainty);
    return choice.best;
}

}
