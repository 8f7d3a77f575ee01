#include "formats/paste.h"

#include "formats/lines.h"
#include "formats/pastematch.h"
#include "formats/pasteparts.h"
#include "formats/pasteprofilefile.h"

namespace Catena::Formats {

void readPaste(const Documents::Document &document, const ReadOptions &options, Reading &reading)
{
    reading.fragments = fragmentsOf(document);
    const PasteProfiles &profiles = options.profiles ? *options.profiles : builtInPasteProfiles();
    if (const PasteProfile *profile = profileFor(document, profiles))
        applyPasteProfile(document, *profile, reading);
}

}
