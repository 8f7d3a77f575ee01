#include "text/dates.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>

namespace Catena::Text {

namespace {

using Base::Moment;

const QString timePattern = QStringLiteral(
    R"((?:[\sT,·|]|at\b|에)*+(?<half>오전|오후|[AaPp]\.?[Mm]\.?)?\s*(?<h>[01]?\d|2[0-3])\s*(?::|시\s*)(?<m>[0-5]\d|\d(?=분))?)"
    R"((?:\s*분)?(?:(?::|\s)(?<s>[0-5]\d)(?:\.\d+)?초?)?\s*(?<half2>오전|오후|[AaPp]\.?[Mm]\.?)?)"
    R"((?:\s*(?<zone>Z\b|UTC|GMT|KST|JST|[+-]\d\d:?\d\d))?)");

const QString monthPattern = QStringLiteral(
    "(?<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|"
    "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?");

const QString weekdayPattern =
    QStringLiteral(R"((?:\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\)?,?\s+)?)");
const QString koreanWeekday = QStringLiteral(R"((?:\s*\(?[월화수목금토일](?:요일)?\)?(?=[\s,(]|$))?)");

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

//! Absolute dates, the most exact form first. Groups y, M or mon, d.
const std::array<QRegularExpression, 4> &absolutePatterns()
{
    static const std::array<QRegularExpression, 4> patterns = {
        expression(
            QStringLiteral(
                R"((?<![\d.])(?<y>(?:19|20)\d\d)\s?(?:[-/.]|년|年)\s?(?<M>1[0-2]|0?[1-9])\s?(?:[-/.]|월|月)\s?(?<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:일|日|\.)?)")
            + koreanWeekday + QStringLiteral("(?:") + timePattern + QStringLiteral(")?")),
        expression(weekdayPattern + QStringLiteral(R"(\b(?<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?)")
                   + monthPattern + QStringLiteral(R"(,?\s+(?<y>(?:19|20)\d\d)\b)") + QStringLiteral("(?:")
                   + timePattern + QStringLiteral(")?")),
        expression(weekdayPattern + QStringLiteral("\\b") + monthPattern
                   + QStringLiteral(R"(\s+(?<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[.,]?\s+(?<y>(?:19|20)\d\d)\b)")
                   + QStringLiteral("(?:") + timePattern + QStringLiteral(")?")),
        expression(
            QStringLiteral(
                R"((?<![\d./])(?<d>3[01]|[12]\d|0?[1-9])\.\s?(?<M>1[0-2]|0?[1-9])\.\s?(?<y>(?:19|20)\d\d)(?!\d))")
            + QStringLiteral("(?:") + timePattern + QStringLiteral(")?")),
    };
    return patterns;
}

//! Dates that leave something open: no year, no day, or two ways to read them.
const std::array<QRegularExpression, 4> &vaguePatterns()
{
    static const std::array<QRegularExpression, 4> patterns = {
        expression(QStringLiteral(R"((?<!\d)(?:1[0-2]|0?[1-9])월\s?(?:3[01]|[12]\d|0?[1-9])일)") + koreanWeekday
                   + QStringLiteral("(?:") + timePattern + QStringLiteral(")?")),
        expression(QStringLiteral(R"((?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))") + QStringLiteral("(?:")
                   + timePattern + QStringLiteral(")?")),
        expression(QStringLiteral(
            R"((?<!\d)(?:\d+|한|두|세|몇)\s?(?:초|분|시간|일|주|주일|개월|달|년)\s?전|방금(?:\s?전)?|어제|그저께|그제)")),
        expression(QStringLiteral(
            R"(\b(?:\d+|an?|one|two)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?)\s+ago\b|\bjust now\b|\byesterday\b)")),
    };
    return patterns;
}

int monthNumber(const QString &name)
{
    static const QStringList names = {QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                      QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                      QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                      QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return int(names.indexOf(name.left(3).toLower())) + 1;
}

//! Minutes east of UTC; nothing when no zone is stated.
std::optional<int> zoneMinutes(const QString &zone)
{
    if (zone.isEmpty())
        return std::nullopt;
    if (zone == QLatin1String("KST") || zone == QLatin1String("JST"))
        return 9 * 60;
    if (zone[0] != QLatin1Char('+') && zone[0] != QLatin1Char('-'))
        return 0;
    const int minutes = QStringView(zone).sliced(1, 2).toInt() * 60 + QStringView(zone).last(2).toInt();
    return zone[0] == QLatin1Char('-') ? -minutes : minutes;
}

Moment momentOf(const QRegularExpressionMatch &match)
{
    const QString named = match.captured(QStringLiteral("mon"));
    const QDate date(match.captured(QStringLiteral("y")).toInt(),
                     named.isEmpty() ? match.captured(QStringLiteral("M")).toInt() : monthNumber(named),
                     match.captured(QStringLiteral("d")).toInt());
    Moment moment;
    if (!date.isValid())
        return moment;
    moment.precision = Moment::Precision::Day;
    QTime time(0, 0);
    if (match.hasCaptured(QStringLiteral("h"))) {
        int hour = match.captured(QStringLiteral("h")).toInt();
        const QString half =
            (match.captured(QStringLiteral("half")) + match.captured(QStringLiteral("half2"))).toLower();
        const bool isAfternoon = half.startsWith(QLatin1Char('p')) || half == QStringLiteral("오후");
        if (!half.isEmpty() && hour <= 12)
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        const bool hasSeconds = match.hasCaptured(QStringLiteral("s"));
        time = QTime(hour, match.captured(QStringLiteral("m")).toInt(), match.captured(QStringLiteral("s")).toInt());
        moment.precision = hasSeconds ? Moment::Precision::Second : Moment::Precision::Minute;
    }
    const std::optional<int> offset = zoneMinutes(match.captured(QStringLiteral("zone")).toUpper());
    moment.hasOffset = offset.has_value() && moment.precision != Moment::Precision::Day;
    moment.offsetMinutes = moment.hasOffset ? qint16(*offset) : qint16(0);
    moment.msecs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64(moment.offsetMinutes) * 60'000;
    return moment;
}

}

std::optional<DateMatch> findDate(QStringView line)
{
    const QString text = line.toString();
    for (const QRegularExpression &pattern : absolutePatterns()) {
        const QRegularExpressionMatch match = pattern.match(text);
        if (!match.hasMatch())
            continue;
        const Moment moment = momentOf(match);
        if (moment.isValid())
            return DateMatch{qint32(match.capturedStart()), qint32(match.capturedEnd()), moment};
    }
    for (const QRegularExpression &pattern : vaguePatterns()) {
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch())
            return DateMatch{qint32(match.capturedStart()), qint32(match.capturedEnd()), {}};
    }
    return std::nullopt;
}

}
