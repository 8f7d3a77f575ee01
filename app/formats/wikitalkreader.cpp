#include "formats/wikitalkreader.h"

#include "base/limits.h"
#include "formats/wikidate.h"
#include "formats/wikirecords.h"
#include "formats/wikitalk.h"

#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 1024 * 1024; //!< a page may begin with much that nobody signs

}

QString WikiTalkReader::name() const
{
    return QStringLiteral("wiki-talk");
}

Probe WikiTalkReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(qMin(document.utf8().size(), probedBytes));
    static const std::array<const char *, 5> marks = {"mw-parser-output", "mw-headline", "mw:WikiLink", "mw-heading",
                                                      "mw-content-text"};
    for (const char *mark : marks) {
        if (start.contains(mark))
            return holdsWikiDate(start) ? Probe{90, QStringLiteral("a signed page of MediaWiki")} : Probe();
    }
    return {};
}

Reading WikiTalkReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(document.utf8()))
        reading.records = wikiRecords(readWikiTalk(wikiContent(tree->root())));
    else
        reading.issues.append({Base::IssueKind::Broken, document.path, 0,
                               QStringLiteral("its elements are nested deeper than %1").arg(Base::Limits::htmlDepth)});
    return reading;
}

}
