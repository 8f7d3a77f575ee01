#pragma once

#include "base/moment.h"
#include "formats/htmltext.h"

#include <QString>

#include <vector>

namespace Catena::Formats {

//! One comment of a talk page, or a heading between comments.
struct WikiItem
{
    int headingLevel = 0; //!< 1..6; 0 = a comment
    int level = 0; //!< of a comment: 1 = under the heading, one more for each list around it
    qint32 parent = -1; //!< of a comment: the comment it answers; -1 where it stands right under a heading
    HtmlPassage text; //!< without the signature
    QString author;
    Base::Moment date;
};

//! Parts a talk page of MediaWiki into comments: each ends at a signature, that is a link to a user before a date, and
//! its level is the number of lists around it. The way of the DiscussionTools extension of MediaWiki (CommentParser,
//! CommentUtils), with two differences: dates and names of users are told in any language without the wiki's settings
//! (findWikiDate(), WikiUsers), and what stands behind an {{outdent}} answers the comment before it.
[[nodiscard]] std::vector<WikiItem> readWikiTalk(const HtmlNode *root);

//! The element that holds the text of a page, or the top where nothing marks it.
[[nodiscard]] const HtmlNode *wikiContent(const HtmlNode *top);

}
