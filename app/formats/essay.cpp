#include "formats/essay.h"

#include <algorithm>

namespace Catena::Formats {

qint64 EssayBlock::sourceOffset(qint32 offset) const
{
    if (source.empty())
        return offset;
    const auto after = std::upper_bound(source.begin(), source.end(), offset,
                                        [](qint32 value, const SourceRun &run) { return value < run.text; });
    const SourceRun &run = after == source.begin() ? source.front() : *(after - 1);
    return run.source + (offset - run.text);
}

}
