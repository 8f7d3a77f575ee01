#pragma once

#include "base/moment.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace Catena::Formats {

//! The date that MediaWiki puts behind a signature, in any of its languages: "12:00, 5 January 2018 (UTC)",
//! "5 janvier 2018 à 12:00 (CET)", "2018年1月5日 (金) 12:00 (UTC)", "2018. jan. 5., 12:00 (CET)". What the wiki's own
//! settings say (order, words, digits) is told from the date itself: a time, a year since 2001, a day and a month,
//! and the zone in brackets behind them.
struct WikiDate
{
    qsizetype begin = 0; //!< UTF-16 units of the text, from
    qsizetype end = 0; //!< and to, behind the zone
    int year = 0;
    int month = 0; //!< 0 where it is a name
    int day = 0;
    int hour = 0;
    int minute = 0;
    QString monthName; //!< the words that hold the name
    QString zone; //!< as written, without brackets
};

//! The first such date in a text.
[[nodiscard]] std::optional<WikiDate> findWikiDate(QStringView text);

//! Whether a piece of HTML holds such a date between two tags.
[[nodiscard]] bool holdsWikiDate(QByteArrayView html);

//! Turns the dates of one page into moments: the language of its month names is the one that most of them belong to.
class WikiCalendar
{
public:
    explicit WikiCalendar(const std::vector<WikiDate> &dates);

    //! Invalid where nothing knows the month; without offset where nothing knows the zone.
    [[nodiscard]] Base::Moment momentOf(const WikiDate &date) const;

private:
    struct Month
    {
        QString name;
        int number = 0;
    };
    std::vector<Month> m_months; //!< by name
};

}
