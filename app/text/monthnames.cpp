#include "text/monthnames.h"

#include "text/editdistance.h"
#include "text/normalise.h"

#include <QStringList>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace Catena::Text {

namespace {

//! Languages with wikis of some size, larger ones first: where a name has two readings and nothing else tells, the
//! first counts.
constexpr std::array languages = {
    "en", "de", "fr", "sv", "nl", "ru", "es", "it", "pl", "uk",  "vi",  "ar",  "pt", "fa", "ca", "sr",      "id",
    "ko", "no", "tr", "fi", "cs", "hu", "ro", "eu", "ms", "eo",  "hy",  "he",  "da", "bg", "cy", "sk",      "az",
    "et", "el", "kk", "be", "uz", "lt", "gl", "ur", "sl", "ka",  "hr",  "hi",  "th", "ta", "bn", "mk",      "lv",
    "af", "tg", "sq", "mg", "bs", "ky", "te", "br", "mr", "nn",  "sw",  "is",  "pa", "ga", "lb", "sr_Latn", "bs_Cyrl",
    "my", "ku", "ne", "km", "fy", "gd", "ml", "kn", "gu", "si",  "fo",  "ckb", "am", "so", "mn", "tk",      "tt",
    "os", "qu", "ps", "yi", "or", "as", "ug", "sc", "rm", "dsb", "hsb", "fur", "lo", "jv", "zu", "xh",      "ast"};

//! Spellings of MediaWiki that CLDR has otherwise.
struct OwnName
{
    const char *language;
    quint8 month;
    const char16_t *name;
};
constexpr std::array ownNames = {
    OwnName{"ckb", 12, u"کانوونی یەکەم"},
    OwnName{"ckb", 7, u"تەممووز"},
    OwnName{"de", 3, u"Mär"},
    OwnName{"ar", 1, u"كانون الثاني"},
    OwnName{"ar", 2, u"شباط"},
    OwnName{"ar", 3, u"آذار"},
    OwnName{"ar", 4, u"نيسان"},
    OwnName{"ar", 5, u"أيار"},
    OwnName{"ar", 6, u"حزيران"},
    OwnName{"ar", 7, u"تموز"},
    OwnName{"ar", 8, u"آب"},
    OwnName{"ar", 9, u"أيلول"},
    OwnName{"ar", 10, u"تشرين الأول"},
    OwnName{"ar", 11, u"تشرين الثاني"},
    OwnName{"ar", 12, u"كانون الأول"},
    OwnName{"es", 9, u"sep"},
    OwnName{"nl", 3, u"mrt"},
    OwnName{"ca", 3, u"març"},
};

constexpr qsizetype shortestPart = 3; //!< letters of a short form
constexpr qsizetype longestEnding = 3; //!< letters that a case may add
constexpr qsizetype shortestMisspelt = 5; //!< letters of a name that may have one wrong
constexpr qsizetype longestPhrase = 64;
constexpr qsizetype mostWords = 3; //!< of a name

struct Name
{
    QString text;
    MonthReading reading;
};

struct NameLess
{
    bool operator()(const Name &left, const Name &right) const { return left.text < right.text; }
    bool operator()(const Name &left, QStringView right) const { return left.text < right; }
    bool operator()(QStringView left, const Name &right) const { return left < right.text; }
};

void addName(const QString &written, MonthReading reading, std::vector<Name> &names)
{
    QString text = foldKey(written);
    text.remove(u'.');
    if (text.isEmpty() || std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        return;
    names.push_back({std::move(text), reading});
}

void addLanguage(std::size_t index, std::vector<Name> &names)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(languages[index]), status);
    if (U_FAILURE(status))
        return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            int32_t count = 0;
            const icu::UnicodeString *months = symbols.getMonths(count, context, width);
            for (int32_t m = 0; m < std::min(count, int32_t(12)); ++m) {
                const QString name(reinterpret_cast<const QChar *>(months[m].getBuffer()), months[m].length());
                addName(name, {quint16(index), quint8(m + 1)}, names);
            }
        }
    }
}

std::vector<Name> makeNames()
{
    std::vector<Name> names;
    for (std::size_t i = 0; i < languages.size(); ++i)
        addLanguage(i, names);
    for (const OwnName &own : ownNames) {
        const auto at = std::ranges::find_if(
            languages, [&](const char *id) { return QLatin1String(id) == QLatin1String(own.language); });
        if (at != languages.end())
            addName(QString::fromUtf16(own.name), {quint16(std::distance(languages.begin(), at)), own.month}, names);
    }
    // By name, then language: the first reading of a name in a language stands before the others.
    std::ranges::stable_sort(names, [](const Name &left, const Name &right) {
        return left.text != right.text ? left.text < right.text : left.reading.language < right.reading.language;
    });
    const auto isSame = [](const Name &l, const Name &r) { return l.text == r.text && l.reading == r.reading; };
    names.erase(std::unique(names.begin(), names.end(), isSame), names.end());
    return names;
}

const std::vector<Name> &allNames()
{
    static const std::vector<Name> names = makeNames();
    return names;
}

using Readings = std::vector<MonthReading>;

std::span<const Name> namesLike(QStringView text)
{
    const std::vector<Name> &names = allNames();
    const auto [first, last] = std::equal_range(names.begin(), names.end(), text, NameLess());
    return {first, last};
}

void addReadings(std::span<const Name> names, Readings &readings)
{
    for (const Name &name : names)
        readings.push_back(name.reading);
}

void addExact(QStringView text, Readings &readings)
{
    addReadings(namesLike(text), readings);
}

//! What a word may be that is no name as it stands: the beginning of one, one with an ending, one behind a prefix of
//! one letter ("ב"), one misspelt by a letter.
void addNear(QStringView text, Readings &readings)
{
    const std::vector<Name> &names = allNames();
    if (text.size() >= shortestPart) {
        auto it = std::lower_bound(names.begin(), names.end(), text, NameLess());
        for (; it != names.end() && it->text.startsWith(text); ++it)
            readings.push_back(it->reading);
    }
    for (qsizetype ending = 1; ending <= longestEnding && text.size() - ending > shortestPart; ++ending)
        addExact(text.chopped(ending), readings);
    if (text.size() > shortestPart)
        addExact(text.sliced(1), readings);
    if (!readings.empty() || text.size() < shortestMisspelt)
        return;
    for (const Name &name : names) {
        const bool isLong = name.text.size() >= shortestMisspelt;
        if (isLong && qAbs(name.text.size() - text.size()) <= 1 && editDistance(name.text, text, 1))
            readings.push_back(name.reading);
    }
}

//! One reading a language, by language; a language that reads it in two ways says nothing.
Readings tidied(Readings readings)
{
    std::ranges::stable_sort(readings, {}, &MonthReading::language);
    Readings tidy;
    for (std::size_t i = 0; i < readings.size();) {
        std::size_t end = i;
        bool isClear = true;
        for (; end < readings.size() && readings[end].language == readings[i].language; ++end)
            isClear = isClear && readings[end].month == readings[i].month;
        if (isClear)
            tidy.push_back(readings[i]);
        i = end;
    }
    return tidy;
}

//! The words of a phrase, folded, each run of up to mostWords of them put together; longer runs first.
QStringList candidatesOf(QStringView phrase)
{
    QStringList words;
    QString word;
    for (const QChar c : phrase) {
        if (c.isLetter() || c.isMark() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty() && (c.isSpace() || c.isPunct() || c.isDigit())) {
            words += foldKey(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += foldKey(word);
    QStringList candidates;
    for (qsizetype length = std::min(mostWords, words.size()); length > 0; --length) {
        for (qsizetype first = 0; first + length <= words.size(); ++first)
            candidates += words.sliced(first, length).join(QString());
    }
    return candidates;
}

}

std::vector<MonthReading> readMonth(QStringView phrase)
{
    const QStringList candidates = candidatesOf(phrase.first(std::min(phrase.size(), longestPhrase)));
    for (const auto add : {addExact, addNear}) {
        for (const QString &candidate : candidates) {
            Readings readings;
            add(candidate, readings);
            readings = tidied(std::move(readings));
            if (!readings.empty())
                return readings;
        }
    }
    return {};
}

}
