#include "formats/pasteprofilefile.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

// A static library's resources are linked in by asking for them, and that only works outside every namespace.
static void initPasteProfiles()
{
    Q_INIT_RESOURCE(pasteprofiles);
}

namespace Catena::Formats {

namespace {

constexpr int mostRules = 64; //!< a set of rules is one word
constexpr int mostTags = 32;
constexpr qint64 mostBytes = 256 * 1024;
//! A line that a pattern parts in more ways than so many steps try is none of its lines (pcre2pattern(3), LIMIT_MATCH).
const QString mostSteps = QStringLiteral("(*LIMIT_MATCH=50000)");

using Kind = PasteRule::Kind;

//! Reads one file line by line.
class ProfileParser
{
public:
    ProfileParser(QString path, QHash<QString, QString> macros) : m_path(std::move(path)), m_macros(std::move(macros))
    {
        m_tags = {{QStringLiteral("start"), PasteRule::start}, {QStringLiteral("text"), PasteRule::text}};
    }

    std::optional<PasteProfile> parse(const QString &text, Base::Issues &issues)
    {
        parseLines(text);
        if (m_error.isEmpty() && (m_profile.name.isEmpty() || !hasSign())) {
            m_line = 0;
            m_error = m_profile.name.isEmpty() ? QStringLiteral("it has no name") : QStringLiteral("no rule is a sign");
        }
        if (m_error.isEmpty())
            return std::move(m_profile);
        issues.append({Base::IssueKind::BrokenPasteProfile, m_path, m_line, m_error});
        return std::nullopt;
    }

    //! The patterns that a file of `let` lines alone gives.
    QHash<QString, QString> macrosIn(const QString &text)
    {
        parseLines(text);
        return m_macros;
    }

private:
    void parseLines(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size() && m_error.isEmpty(); ++i) {
            m_line = i + 1;
            parseLine(lines[i].trimmed());
        }
    }

    [[nodiscard]] bool hasSign() const
    {
        return std::any_of(m_profile.rules.begin(), m_profile.rules.end(),
                           [](const PasteRule &rule) { return rule.isSign; });
    }

    void parseLine(const QString &line)
    {
        if (line.isEmpty() || line.startsWith(u'#'))
            return;
        const QString word = line.section(u' ', 0, 0);
        const QString rest = line.mid(word.size()).trimmed();
        bool isNumber = true;
        if (word == u"name")
            m_profile.name = rest;
        else if (word == u"signs")
            m_profile.signs = rest.toInt(&isNumber);
        else if (word == u"share")
            m_profile.share = rest.toDouble(&isNumber);
        else if (word == u"fallback" && rest.isEmpty())
            m_profile.isFallback = true;
        else if (word == u"let")
            m_macros.insert(rest.section(u' ', 0, 0), expanded(rest.section(u' ', 1).trimmed()));
        else
            parseRule(word, rest);
        if (!isNumber)
            m_error = QStringLiteral("\"%1\" is no number").arg(rest);
    }

    void parseRule(const QString &word, const QString &rest)
    {
        static const QHash<QString, Kind> kinds = {
            {QStringLiteral("head"), Kind::Head}, {QStringLiteral("foot"), Kind::Foot},
            {QStringLiteral("gap"), Kind::Gap},   {QStringLiteral("noise"), Kind::Noise},
            {QStringLiteral("more"), Kind::More}, {QStringLiteral("day"), Kind::Day},
        };
        const auto kind = kinds.constFind(word);
        if (kind == kinds.cend())
            return fail(QStringLiteral("\"%1\" is no kind of rule").arg(word));
        if (m_profile.rules.size() == mostRules)
            return fail(QStringLiteral("it has more than %1 rules").arg(mostRules));
        PasteRule rule;
        rule.kind = *kind;
        QString tag = word;
        qsizetype at = 0;
        while (at < rest.size() && rest[at] != u'^' && m_error.isEmpty()) {
            const qsizetype end = rest.indexOf(u' ', at) < 0 ? rest.size() : rest.indexOf(u' ', at);
            parseFlag(rest.mid(at, end - at), rule, tag);
            at = end + 1;
        }
        rule.tag = tagBit(tag);
        if (m_error.isEmpty())
            parsePattern(rest.mid(at), rule);
        m_profile.rules.push_back(std::move(rule));
    }

    void parseFlag(const QString &flag, PasteRule &rule, QString &tag)
    {
        const QString name = flag.section(u'=', 0, 0);
        const QString value = flag.section(u'=', 1);
        if (flag.isEmpty())
            return;
        if (flag == u"sign")
            rule.isSign = true;
        else if (flag == u"regular")
            rule.isRegular = true;
        else if (flag == u"apart")
            rule.isApart = true;
        else if (name == u"as" && !value.isEmpty())
            tag = value;
        else if (name == u"with" && !value.isEmpty())
            rule.with = value.toUtf8().split('|');
        else if (name == u"prev" && !value.isEmpty())
            rule.before = tagBits(value);
        else if (name == u"next" && !value.isEmpty())
            rule.after = tagBits(value);
        else
            fail(QStringLiteral("\"%1\" is no condition").arg(flag));
    }

    void parsePattern(const QString &written, PasteRule &rule)
    {
        if (!written.startsWith(u'^') || !written.endsWith(u'$'))
            return fail(QStringLiteral("a pattern begins with ^ and ends with $"));
        rule.pattern =
            QRegularExpression(mostSteps + expanded(written), QRegularExpression::UseUnicodePropertiesOption);
        if (!rule.pattern.isValid())
            return fail(rule.pattern.errorString());
        rule.pattern.optimize();
        const QStringList groups = rule.pattern.namedCaptureGroups();
        const QHash<QString, int PasteRule::*> known = {
            {QStringLiteral("author"), &PasteRule::author},   {QStringLiteral("date"), &PasteRule::date},
            {QStringLiteral("time"), &PasteRule::time},       {QStringLiteral("score"), &PasteRule::score},
            {QStringLiteral("depth"), &PasteRule::depth},     {QStringLiteral("text"), &PasteRule::words},
            {QStringLiteral("answers"), &PasteRule::answers},
        };
        for (int i = 0; i < int(groups.size()); ++i) {
            const auto group = known.constFind(groups[i]);
            if (group != known.cend())
                rule.*group.value() = i;
            else if (!groups[i].isEmpty())
                return fail(QStringLiteral("\"%1\" is no group").arg(groups[i]));
        }
    }

    //! A pattern with what stands in braces put in: "{when}".
    [[nodiscard]] QString expanded(QString pattern) const
    {
        for (auto macro = m_macros.cbegin(); macro != m_macros.cend(); ++macro)
            pattern.replace(u'{' + macro.key() + u'}', macro.value());
        return pattern;
    }

    quint32 tagBits(const QString &names)
    {
        quint32 bits = 0;
        for (const QString &name : names.split(u','))
            bits |= tagBit(name);
        return bits;
    }

    quint32 tagBit(const QString &name)
    {
        const auto known = m_tags.constFind(name);
        if (known != m_tags.cend())
            return *known;
        if (m_tags.size() == mostTags) {
            fail(QStringLiteral("it has more than %1 names").arg(mostTags));
            return 0;
        }
        const quint32 bit = quint32(1) << m_tags.size();
        m_tags.insert(name, bit);
        return bit;
    }

    void fail(const QString &why) { m_error = m_error.isEmpty() ? why : m_error; }

    QString m_path;
    PasteProfile m_profile;
    QHash<QString, QString> m_macros;
    QHash<QString, quint32> m_tags;
    qint64 m_line = 0;
    QString m_error;
};

//! Dates, times and counts, which patterns name in braces.
QHash<QString, QString> dateMacros()
{
    const QString time =
        QStringLiteral(R"((?:(?:오전|오후|[AaPp]\.?[Mm]\.?)\s?)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)");
    const QString english = QStringLiteral(R"((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?)");
    const QString month = QStringLiteral("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?");
    const QString day = QStringLiteral(R"(\d{1,2}(?:st|nd|rd|th)?)");
    const QString weekday = QStringLiteral(R"((?:\s?\(?[월화수목금토일](?:요일)?\)?(?=[\s,]|$))?)");
    const QString clock = QStringLiteral(R"((?:,?\s(?:at\s)?%1)?)").arg(time);
    const QStringList forms = {
        QStringLiteral(R"((?:19|20)\d\d\s?[-./년年]\s?\d{1,2}\s?[-./월月]\s?\d{1,2}(?:[일日]|\.)?)") + weekday
            + QStringLiteral(R"((?:[\s,]*%1)?)").arg(time),
        QStringLiteral(R"(\d{1,2}월\s?\d{1,2}일)") + weekday + QStringLiteral(R"((?:\s*%1)?)").arg(time),
        english + month + u' ' + day + QStringLiteral(R"((?:[.,]?\s(?:19|20)\d\d)?)") + clock,
        time + QStringLiteral(R"([,\s]+(?:[·•]\s|on\s)?)") + month + u' ' + day
            + QStringLiteral(R"((?:,?\s(?:19|20)\d\d)?)"),
        english + day + u' ' + month + QStringLiteral(R"((?:,?\s(?:19|20)\d\d)?)") + clock,
        QStringLiteral(R"(\d\d\.\d\d\.\d\d\.?(?:\s%1)?)").arg(time), // 24.03.05
        QStringLiteral(R"(\d{1,2}/\d{1,2}/(?:19|20)?\d\d)") + clock,
        QStringLiteral(R"((?:1[0-2]|0?[1-9])[./-]\d{1,2}\.?\s%1)").arg(time)};
    const QString absolute = QStringLiteral("(?:%1)").arg(forms.join(u'|'));
    const QString ago = QStringLiteral(
        R"((?:방금(?:\s?전)?|어제|그저께|(?:약\s?)?(?:\d+|한|두|몇)\s?(?:초|분|시간|일|주|개월|달|년)(?:\s?전)?|[Jj]ust now|[Yy]esterday|)"
        R"(\d+\s?(?:秒|分钟?|小时|時間|天|日|周|週間|个月|か月|年)前|)"
        R"((?:about\s|over\s|almost\s)?(?:\d+|an?|[Aa])\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos?|months?|y|yrs?|years?)\b\.?(?:\s?ago)?))");
    return {{QStringLiteral("time"), time},
            {QStringLiteral("date"), absolute},
            {QStringLiteral("ago"), ago},
            {QStringLiteral("when"), QStringLiteral("(?:") + ago + u'|' + absolute + u')'},
            {QStringLiteral("count"),
             QStringLiteral(R"((?:(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(?:[KkMm]|천|만))?))")}};
}

//! The same, and the words of buttons and the like, from a file beside the built-in profiles.
const QHash<QString, QString> &commonMacros()
{
    static const QHash<QString, QString> macros = [] {
        initPasteProfiles();
        QFile file(QStringLiteral(":/catena/pasteprofiles/common.lets"));
        return file.open(QIODevice::ReadOnly)
            ? ProfileParser(file.fileName(), dateMacros()).macrosIn(QString::fromUtf8(file.readAll()))
            : dateMacros();
    }();
    return macros;
}

//! Reads the profiles of one folder in the order of their names.
void readFolder(const QString &folder, PasteProfiles &out)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.profile")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
            const bool isLarge = file.isOpen();
            out.issues.append({isLarge ? Base::IssueKind::TooLarge : Base::IssueKind::Unreadable, name, 0, {}});
            continue;
        }
        std::optional<PasteProfile> profile = readPasteProfile(QString::fromUtf8(file.readAll()), name, out.issues);
        if (profile)
            out.profiles.push_back(std::move(*profile));
    }
}

}

std::optional<PasteProfile> readPasteProfile(const QString &text, const QString &path, Base::Issues &issues)
{
    return ProfileParser(path, commonMacros()).parse(text, issues);
}

const PasteProfiles &builtInPasteProfiles()
{
    static const PasteProfiles profiles = [] {
        initPasteProfiles();
        PasteProfiles read;
        readFolder(QStringLiteral(":/catena/pasteprofiles"), read);
        return read;
    }();
    return profiles;
}

PasteProfiles loadPasteProfiles(const QString &folder)
{
    PasteProfiles all;
    if (!folder.isEmpty())
        readFolder(folder, all);
    const std::size_t own = all.profiles.size();
    for (const PasteProfile &profile : builtInPasteProfiles().profiles) {
        const auto end = all.profiles.begin() + qptrdiff(own);
        const bool isReplaced = std::any_of(all.profiles.begin(), end,
                                            [&](const PasteProfile &other) { return other.name == profile.name; });
        if (!isReplaced)
            all.profiles.push_back(profile);
    }
    return all;
}

bool isReplyButton(const QString &text)
{
    static const QRegularExpression button(
        QRegularExpression::anchoredPattern(commonMacros().value(QStringLiteral("reply"))));
    return button.match(text).hasMatch();
}

}
