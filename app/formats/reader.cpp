#include "formats/reader.h"

#include "formats/commentsjson.h"
#include "formats/csvreader.h"
#include "formats/discoursejson.h"
#include "formats/discoursetext.h"
#include "formats/hackernewsjson.h"
#include "formats/hackernewspage.h"
#include "formats/mailreader.h"
#include "formats/markdownreader.h"
#include "formats/redditjson.h"
#include "formats/textreader.h"

#include <array>

namespace Catena::Formats {

namespace {

constexpr int saysSoItself = 95;

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
    static const std::array<const Reader *, 10> readers = {
        &mail, &text, &markdown, &hackerNews, &hackerNewsPage, &reddit, &discourse, &discourseText, &comments, &table};
    const Reader *best = nullptr;
    int certainty = 0;
    for (const Reader *reader : readers) {
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
