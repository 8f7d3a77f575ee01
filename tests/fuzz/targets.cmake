# What is fuzzed, for packaging/fuzz (libFuzzer) and for the short run among the tests:
#   fuzz_sources   NAME.cpp has a target of its own
#   fuzz_readers   NAME HEADER CLASS: a reader that any bytes are given to; app/formats/HEADER.h has the class
set(fuzz_sources mail paste docx odt xlsx pages archive epub fieldmap mhtml
    annotations pdfnotes store) # what comes from elsewhere into what the reader made, and what damage does to it
set(fuzz_readers
    commentsjson commentsjson CommentsJsonReader
    hackernewsjson hackernewsjson HackerNewsJsonReader
    hackernewspage hackernewspage HackerNewsPageReader
    redditjson redditjson RedditJsonReader
    discoursejson discoursejson DiscourseJsonReader
    discoursetext discoursetext DiscourseTextReader
    csv csvreader CsvReader
    html htmlreader HtmlReader
    markdown markdownreader MarkdownReader
    disqus disqusxml DisqusXmlReader
    kialo kialoreader KialoReader
    page pagereader PageReader
    quotedmarkdown quotedmarkdown QuotedMarkdownReader
    wikitalk wikitalkreader WikiTalkReader
    wordpress wordpressxml WordPressXmlReader
    argdown argdownreader ArgdownReader
    irc chatreader IrcReader
    kakao chatreader KakaoReader
    news newsreader NewsReader
    stackexchange stackexchange StackExchangeReader
    wikitext wikitextreader WikitextReader)
set(fuzz_libraries Catena::formats Catena::export Catena::store)
