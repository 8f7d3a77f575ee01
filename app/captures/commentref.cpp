#include "captures/commentref.h"

#include "captures/commentindex.h"
#include "captures/commentorder.h"
#include "text/texthash.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

constexpr qsizetype headBytes = 96;
constexpr qsizetype headUnits = 12;

//! The folded beginning of a text, from its first bytes alone: what most comments differ in already.
QString headOf(const Comments &comments, Base::CommentId id)
{
    const QByteArrayView body = comments.buffers.view(comments[id].body);
    return Text::foldBody(QString::fromUtf8(body.first(std::min(body.size(), headBytes)))).left(headUnits);
}

bool headsDiffer(QStringView left, QStringView right)
{
    // Of a head that fills its bytes before its units nothing is known behind what was read.
    const qsizetype common = std::min({left.size(), right.size(), headUnits}) - 1;
    return common > 0 && left.first(common) != right.first(common);
}

}

QString CommentRef::openingOf(const QString &folded)
{
    QString opening = folded.left(openingUnits);
    if (!opening.isEmpty() && opening.back().isHighSurrogate())
        opening.chop(1);
    return opening;
}

CommentRef refTo(const Comments &comments, Base::CommentId id)
{
    CommentRef ref;
    const QString folded = Text::foldBody(comments.text(id));
    ref.sourceId = comments.sourceId(id);
    ref.author = comments.author(id);
    ref.date = comments[id].date;
    ref.opening = CommentRef::openingOf(folded);
    ref.hash = folded.isEmpty() ? 0 : Text::stableHash(folded);
    ref.length = qint32(folded.size());
    const PlaceKey own = placeKeyOf(comments, id);
    const QString head = headOf(comments, id);
    PlaceKey previous{own.document, 0, 0, 0, 0, Base::CommentId::none};
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (i == id.index || !isThere(comments[{i}]))
            continue;
        const PlaceKey key = placeKeyOf(comments, {i});
        const bool isBefore = key < own;
        if (isBefore && key.document == own.document && (previous.comment == Base::CommentId::none || previous < key))
            previous = key;
        if (headsDiffer(head, headOf(comments, {i})) || Text::foldBody(comments.text({i})) != folded)
            continue;
        ++ref.equals;
        ref.ordinal += isBefore;
    }
    if (previous.comment != Base::CommentId::none)
        ref.context = CommentRef::openingOf(Text::foldBody(comments.text({previous.comment})));
    return ref;
}

Base::CommentId resolve(const Comments &comments, const CommentRef &ref)
{
    return CommentIndex(comments).resolve(comments, ref);
}

}
