#include "text/korean/morpheme.h"

namespace Catena::Text::Korean {

QLatin1String tagName(Tag tag)
{
    static constexpr const char *names[] = {"NNG", "NNP", "NNB", "NNBC", "NR", "NP",  "SL",  "SH",      "SN",
                                            "XPN", "XR",  "XSN", "VV",   "VA", "VX",  "VCP", "VCN",     "MM",
                                            "MAG", "MAJ", "IC",  "J",    "E",  "XSV", "XSA", "SF",      "SSO",
                                            "SSC", "SC",  "SE",  "SY",   "SP", "NA",  "UNA", "UNKNOWN", "VSV"};
    static_assert(std::size(names) == tagCount);
    const auto index = std::size_t(tag);
    return index < std::size(names) ? QLatin1String(names[index]) : QLatin1String("UNKNOWN");
}

}
