#include "ui/models/commenttext.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Catena::Models {

QString CommentText::date(const Base::Moment &moment)
{
    if (!moment.isValid())
        return {};
    // The clock of the writer: a date without a zone is kept as written.
    const qint64 local = moment.msecs + (moment.hasOffset ? qint64(moment.offsetMinutes) * 60'000 : 0);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(local, QTimeZone::utc());
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    const QString day = locale.toString(when.date(), format);
    if (moment.precision == Base::Moment::Precision::Day)
        return day;
    // To the minute: the short form of some locales, C among them, has seconds.
    QString timeFormat = locale.timeFormat(QLocale::ShortFormat);
    timeFormat.remove(QLatin1String(":ss"));
    return day % QLatin1Char(' ') % locale.toString(when.time(), timeFormat);
}

QString CommentText::place(const Snapshot::Snapshot &snapshot, const Captures::Place &place)
{
    const auto &documents = snapshot.folder->documents;
    const QString name = place.document < documents.size() ? documents[place.document].path : QString();
    const QLocale locale;
    const QString first = locale.toString(place.first);
    const QString last = locale.toString(place.last);
    if (place.kind == Captures::CopyKind::Preview) {
        return place.first == place.last ? tr("%1: line %2 (preview)").arg(name, first)
                                         : tr("%1: lines %2–%3 (preview)").arg(name, first, last);
    }
    if (place.kind == Captures::CopyKind::Copy) {
        return place.first == place.last ? tr("%1: line %2 (copy)").arg(name, first)
                                         : tr("%1: lines %2–%3 (copy)").arg(name, first, last);
    }
    return place.first == place.last ? tr("%1: line %2").arg(name, first)
                                     : tr("%1: lines %2–%3").arg(name, first, last);
}

QStringList CommentText::places(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    QStringList texts;
    for (const Captures::Place &each : snapshot.comments->placesOf(id))
        texts += place(snapshot, each);
    return texts;
}

QString CommentText::isolated(const QString &name)
{
    constexpr char16_t firstStrongIsolate = 0x2068;
    constexpr char16_t popIsolate = 0x2069;
    QString kept;
    bool isRightToLeft = false;
    for (const QChar c : name) {
        const bool isControl = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (!isControl)
            kept += c;
        isRightToLeft = isRightToLeft || c.direction() == QChar::DirR || c.direction() == QChar::DirAL
            || c.direction() == QChar::DirAN || c.isSurrogate();
    }
    return isRightToLeft ? QChar(firstStrongIsolate) % kept % QChar(popIsolate) : kept;
}

QString CommentText::name(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    const QString author = id.index < snapshot.comments->size() ? snapshot.comments->author(id) : QString();
    if (!author.isEmpty())
        return isolated(author);
    return tr("#%1", "the comment with this number").arg(QLocale().toString(snapshot.tree->indexOf(id) + 1));
}

QString CommentText::numbered(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    const QString number =
        tr("#%1", "the comment with this number").arg(QLocale().toString(snapshot.tree->indexOf(id) + 1));
    const QString author = id.index < snapshot.comments->size() ? snapshot.comments->author(id) : QString();
    return author.isEmpty() ? number : number + QLatin1Char(' ') + isolated(author);
}

QString CommentText::quoted(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    constexpr qsizetype most = 48;
    return tr("%1: %2", "comment: its first words")
        .arg(numbered(snapshot, id), firstWords(snapshot.comments->text(id), most));
}

QStringList CommentText::byYou(Captures::ByYouFlags flags)
{
    using Captures::ByYou;
    const QPair<ByYou, QString> all[] = {
        {ByYou::Link, tr("whom it answers")},    {ByYou::Boundary, tr("where it begins and ends")},
        {ByYou::Text, tr("which lines it has")}, {ByYou::Author, tr("its author")},
        {ByYou::Date, tr("its date")},           {ByYou::Repeat, tr("whether it is a repeat")}};
    QStringList words;
    for (const auto &[flag, word] : all) {
        if (flags.testFlag(flag))
            words += word;
    }
    return words;
}

QString CommentText::offerReason(Repeats::OfferReason reason)
{
    using Repeats::OfferReason;
    switch (reason) {
    case OfferReason::Short:
        return tr("it is too short to be sure");
    case OfferReason::Numbers:
        return tr("a number differs");
    case OfferReason::Negation:
        return tr("one of them negates something");
    case OfferReason::SaysMore:
        return tr("it has a passage of its own");
    case OfferReason::Answers:
        return tr("it answers that comment and repeats it");
    case OfferReason::Form:
        return tr("both fill in the same form");
    }
    return {};
}

QString CommentText::stateWord(Captures::State state)
{
    switch (state) {
    case Captures::State::Present:
        return {};
    case Captures::State::Deleted:
        return tr("(deleted by its author)");
    case Captures::State::Removed:
        return tr("(removed by a moderator)");
    case Captures::State::Stub:
    case Captures::State::Missing:
        return tr("(not in the files, only answered)");
    }
    return {};
}

QString CommentText::firstWords(QStringView text, qsizetype most)
{
    // simplified() reads the whole text; what can show is in its first part.
    const QString line = text.left(most * 4 + 64).toString().simplified();
    if (line.size() <= most && text.size() <= most * 4 + 64)
        return line;
    qsizetype end = qMin(most, line.size());
    if (end > 0 && end < line.size() && line.at(end - 1).isHighSurrogate())
        --end;
    return line.left(end) % QChar(0x2026);
}

}
