#include "settings/preferences.h"

#include <QDir>

namespace Catena::Settings {

const Item<bool> Preferences::recordRecent{
    QLatin1String("folders/recordRecent"), true, QLatin1String("Remember which folders were opened"), {}};
const Item<QString> Preferences::theme{
    QLatin1String("window/theme"), QStringLiteral("system"), QLatin1String("Colours: system, light or dark"), {}};
const Item<int> Preferences::essayZoom{
    QLatin1String("text/essayZoom"), 0, QLatin1String("Points added to the text size of the essay"), {{-6, 30}}};
const Item<int> Preferences::commentZoom{
    QLatin1String("text/commentZoom"), 0, QLatin1String("Points added to the text size of the comments"), {{-6, 30}}};
const Item<int> Preferences::weakLinkLimit{QLatin1String("repairs/weakLinkLimit"),
                                           50,
                                           QLatin1String("Reply links less sure than this, in percent, are listed"),
                                           {{5, 100}}};
const Item<int> Preferences::repeatThreshold{
    QLatin1String("repeats/threshold"),
    45,
    QLatin1String("Similarity in percent from which on a repeat is folded; 100: only what is equal; 0: none is"),
    {{0, 100}}};

QString Preferences::defaultPath()
{
    QString base = qEnvironmentVariable("XDG_CONFIG_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QLatin1String("/.config");
    return base + QLatin1String("/catena/preferences.ini");
}

}
