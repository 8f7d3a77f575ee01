#include "formats/wikitextreader.h"

#include "base/limits.h"
#include "formats/wikidate.h"
#include "formats/wikirecords.h"
#include "formats/wikitext.h"
#include "formats/xmlwalk.h"

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 256 * 1024;
constexpr int fewestSigned = 2;

bool isExport(QByteArrayView text)
{
    return text.first(std::min(text.size(), qsizetype(1024))).contains("<mediawiki ");
}

//! How many lines are signed: a link to a page of a namespace, and a date behind it.
int signedLines(QByteArrayView text)
{
    int count = 0;
    for (qsizetype at = 0; at < text.size() && count < fewestSigned;) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(at, end - at);
        at = end + 1;
        const qsizetype link = line.indexOf("[[");
        const bool isLinked = link >= 0 && line.sliced(link).contains(':') && line.sliced(link).contains("]]");
        count += isLinked && line.contains(')') && findWikiDate(QString::fromUtf8(line.sliced(link))).has_value();
    }
    return count;
}

//! The pages of an export one after the other, each below its title.
QByteArray textOfExport(const Documents::Document &document, Base::Issues &issues)
{
    XmlWalk walk(document.utf8(), {"page"});
    QByteArray all;
    QByteArray title;
    QByteArray text;
    while (walk.next()) {
        if (walk.isBegin())
            continue;
        if (walk.name() == u"title")
            title = walk.text().toUtf8();
        else if (walk.name() == u"text")
            text = walk.text().toUtf8();
        else if (walk.name() == u"page")
            all += "= " + title + " =\n" + std::exchange(text, {}) + "\n\n";
    }
    issues += walk.issues(document.path);
    return all;
}

}

QString WikitextReader::name() const
{
    return QStringLiteral("wikitext");
}

Probe WikitextReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(std::min(document.utf8().size(), probedBytes));
    if (!start.contains("[[") || start.trimmed().startsWith("<!DOCTYPE") || start.trimmed().startsWith("<html"))
        return {};
    const bool isSigned = signedLines(start) >= fewestSigned;
    if (isExport(start))
        return isSigned ? Probe{95, QStringLiteral("an export of pages of MediaWiki, signed")} : Probe();
    return isSigned ? Probe{86, QStringLiteral("links to users and dates as MediaWiki signs")} : Probe();
}

Reading WikitextReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    const QByteArray html = isExport(document.utf8()) ? htmlOfWikitext(textOfExport(document, reading.issues))
                                                      : htmlOfWikitext(document.utf8());
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(html))
        reading.records = wikiRecords(readWikiTalk(wikiContent(tree->root())));
    else
        reading.issues.append({Base::IssueKind::Broken, document.path, 0,
                               QStringLiteral("its elements are nested deeper than %1").arg(Base::Limits::htmlDepth)});
    return reading;
}

}
