#include "text/icuversion.h"

#include <unicode/uversion.h>

namespace Catena::Text {

QString icuVersion()
{
    UVersionInfo version;
    char words[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(version);
    u_versionToString(version, words);
    return QString::fromLatin1(words);
}

}
