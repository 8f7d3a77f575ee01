#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! The source of a talk page of MediaWiki (wikitext) as HTML in the shape that MediaWiki gives it, as far as telling
//! comments apart needs it: headings, lists, paragraphs, links, {{outdent}} and {{unsigned}}. Other templates stay as
//! they are written; HTML in the source stays HTML. Help:Formatting and Help:Links on mediawiki.org say what means
//! what.
[[nodiscard]] QByteArray htmlOfWikitext(QByteArrayView wikitext);

}
