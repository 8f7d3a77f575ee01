#include "captures/signs.h"

#include "captures/pieces.h"

#include <QHash>

#include <algorithm>

namespace Catena::Captures {

namespace {

constexpr double mostlyDoubled = 0.6;
constexpr int fewestEdges = 8; //!< that copies show: of fewer no share is taken
constexpr int fewestMoved = 4;

//! By document: whether it holds a sign at all after its first line, and most of it stands more than once.
std::vector<bool> worthALook(const PasteText &text)
{
    struct Share
    {
        qint64 doubled = 0;
        qint64 total = 0;
        qint32 signs = 0;
        bool isBegun = false;
    };
    QHash<QStringView, qint32> counts;
    for (const PasteLine &line : text.lines)
        ++counts[line.key];
    std::vector<Share> shares(text.isHeaded.size());
    for (const PasteLine &line : text.lines) {
        Share &share = shares[line.document];
        share.total += line.key.size();
        share.doubled += counts.value(line.key) > 1 ? line.key.size() : 0;
        share.signs += std::exchange(share.isBegun, true) && (line.startsBlock || line.afterBlank);
    }
    std::vector<bool> worth;
    for (const Share &share : shares)
        worth.push_back(share.signs > 0 && double(share.doubled) >= mostlyDoubled * double(share.total));
    return worth;
}

//! By line of the bare reading: whether it is a sign in the other, or stands after one.
std::vector<bool> signsAt(const PasteText &bare, const PasteText &text)
{
    std::vector<bool> isSign;
    auto read = text.lines.begin(); // both are in order of documents and lines
    for (const PasteLine &line : bare.lines) {
        read = std::find_if(read, text.lines.end(), [&line](const PasteLine &other) {
            return std::pair(other.document, other.line) >= std::pair(line.document, line.line);
        });
        const bool isText = read != text.lines.end() && read->document == line.document && read->line == line.line;
        isSign.push_back(!isText || read->startsBlock || read->afterBlank);
    }
    return isSign;
}

//! What the pieces of one document show.
struct Count
{
    int edges = 0;
    int signs = 0; //!< edges with a sign
    int moved = 0;
    int movedWithSign = 0; //!< moved blocks with a sign inside
};

}

std::vector<bool> toldByCopies(const std::vector<Documents::Document> &documents,
                               const std::vector<Formats::Reading> &readings, const PasteText &text)
{
    std::vector<bool> told = worthALook(text);
    if (std::find(told.begin(), told.end(), true) == told.end())
        return std::vector<bool>(documents.size(), false);
    const PasteText bare = collectPasteLines(documents, readings, std::vector<bool>(documents.size(), true));
    const Alignment alignment = alignCopies(bare);
    const std::vector<bool> isSign = signsAt(bare, text);
    std::vector<Count> counts(documents.size());
    for (const Piece &piece : piecesOf(alignment)) {
        Count &count = counts[bare.lines[piece.first].document];
        ++count.edges;
        count.signs += isSign[piece.first];
        const auto inner = isSign.begin() + qptrdiff(piece.first) + 1;
        const auto end = isSign.begin() + qptrdiff(piece.last) + 1;
        count.moved += piece.isMoved;
        count.movedWithSign += piece.isMoved && std::find(inner, end, true) != end;
    }
    for (std::size_t d = 0; d < told.size(); ++d) {
        const Count &count = counts[d];
        const bool lackSigns = count.edges >= fewestEdges && count.signs * 2 < count.edges;
        const bool holdSigns = count.moved >= fewestMoved && count.movedWithSign * 4 >= count.moved;
        told[d] = told[d] && (lackSigns || holdSigns);
    }
    return told;
}

}
