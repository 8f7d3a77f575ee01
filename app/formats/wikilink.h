#pragma once

#include "formats/htmltree.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Formats {

//! The page that a link of a wiki leads to, read from its address: "/wiki/User_talk:Some_One" is "Some One" in the
//! namespace "user talk". Both empty where a link leads elsewhere.
struct WikiTitle
{
    QString space; //!< folded to lower case
    QString name; //!< with spaces and a capital at its beginning, as MediaWiki has it

    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

[[nodiscard]] WikiTitle titleOfAddress(QByteArrayView address);

//! Tells which links lead to a user: by the names that wikis of many languages give to the pages of users, else by
//! what the signatures of a page have in common.
class WikiUsers
{
public:
    //! signatures: of each signature of the page its links, the one nearest to the date first. owner: whose page this
    //! is, for links of a page to itself; empty where it is nobody's.
    WikiUsers(const std::vector<std::vector<WikiTitle>> &signatures, WikiTitle page);

    //! The user that a link leads to; empty where it is no link to one.
    [[nodiscard]] QString userOf(const HtmlNode *link) const;

private:
    [[nodiscard]] QString userOf(const WikiTitle &title) const;
    void learn(const std::vector<std::vector<WikiTitle>> &signatures);

    WikiTitle m_page;
    QStringList m_learned; //!< namespaces of users in a wiki whose words nothing here knows
};

}
