#include "settings/preferences.h"

#include <QDir>

namespace Catena::Settings {

const Item<bool> Preferences::recordRecent{
    QLatin1String("folders/recordRecent"), true, QLatin1String("Remember which folders were opened"), {}};
const Item<bool> Preferences::restoreSession{
    QLatin1String("folders/restoreSession"), true, QLatin1String("Open the folders again that were open last"), {}};
const Item<bool> Preferences::keepLog{QLatin1String("diagnostics/log"),
                                      true,
                                      QLatin1String("Write what the program does, but no text, into a log file"),
                                      {}};
const Item<bool> Preferences::essayLast{
    QLatin1String("window/essayLast"), false, QLatin1String("The essay stands behind the comments"), {}};
const Item<int> Preferences::fontSize{
    QLatin1String("window/fontSize"), 0, QLatin1String("Points of the text of the window; 0: the system's"), {{0, 36}}};
const Item<QString> Preferences::essayFont{
    QLatin1String("text/essayFont"), {}, QLatin1String("Font family of the essay; empty: the system's"), {}};
const Item<QString> Preferences::commentFont{
    QLatin1String("text/commentFont"), {}, QLatin1String("Font family of the comments; empty: the system's"), {}};
const Item<QStringList> Preferences::uncounted{
    QLatin1String("concepts/uncounted"),
    {},
    QLatin1String("Rungs and uses that are no mentions: exact, folded, particle, alias, user-alias, near-spelling, "
                  "nested, verbal"),
    {}};
const Item<QString> Preferences::theme{QLatin1String("window/theme"),
                                       QStringLiteral("system"),
                                       QLatin1String("Colours: system, light, dark or contrast"),
                                       {}};
const Item<int> Preferences::essayZoom{
    QLatin1String("text/essayZoom"), 0, QLatin1String("Points added to the text size of the essay"), {{-6, 30}}};
const Item<int> Preferences::commentZoom{
    QLatin1String("text/commentZoom"), 0, QLatin1String("Points added to the text size of the comments"), {{-6, 30}}};
const Item<bool> Preferences::ancestorsShown{
    QLatin1String("comments/ancestors"), true, QLatin1String("Whom the current comment answers stands above"), {}};
const Item<QString> Preferences::keys{QLatin1String("keys/changed"),
                                      {},
                                      QLatin1String("Keys other than the usual ones: id and keys, divided by tabs"),
                                      {}};
const Item<int> Preferences::conceptZoom{
    QLatin1String("text/conceptZoom"), 0, QLatin1String("Points added to the text size of the concepts"), {{-6, 30}}};
const Item<int> Preferences::repairZoom{
    QLatin1String("text/repairZoom"), 0, QLatin1String("Points added to the text size of the repairs"), {{-6, 30}}};
const Item<int> Preferences::weakLinkLimit{QLatin1String("repairs/weakLinkLimit"),
                                           50,
                                           QLatin1String("Reply links less sure than this, in percent, are listed"),
                                           {{5, 100}}};
const Item<int> Preferences::repeatThreshold{
    QLatin1String("repeats/threshold"),
    45,
    QLatin1String("Similarity in percent from which on a repeat is folded; 100: only what is equal; 0: none is"),
    {{0, 100}}};
const Item<int> Preferences::linkThreshold{
    QLatin1String("links/threshold"),
    0,
    QLatin1String("Confidence in percent from which on a reply link is claimed; 0: as learned for its kind"),
    {{0, 100}}};
const Item<QString> Preferences::readerName{
    QLatin1String("notes/author"), {}, QLatin1String("The author of what the reader writes; empty: none is named"), {}};
const Item<QString> Preferences::notesPlace{
    QLatin1String("notes/place"),
    {},
    QLatin1String(
        "Where repairs and notes are kept: a file, or postgresql://… without a password; empty: the usual file"),
    {}};

QString Preferences::defaultPath()
{
    QString base = qEnvironmentVariable("XDG_CONFIG_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QLatin1String("/.config");
    return base + QLatin1String("/catena/preferences.ini");
}

}
