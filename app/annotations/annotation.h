#pragma once

#include "annotations/colour.h"
#include "annotations/target.h"

#include <QStringList>
#include <QUuid>

#include <vector>

namespace Catena::Annotations {

//! What an annotation is first of all; each kind may have a text and tags. Numbers are what the store keeps.
enum class AnnotationKind : quint8 {
    Highlight = 0, //!< a passage in a colour
    Note = 1, //!< words of the reader's own
    Bookmark = 2, //!< a place to come back to
};

//! Who is shown an annotation that is kept in a shared store. Numbers and names are what the store keeps.
enum class Visibility : quint8 {
    Mine = 0, //!< its author alone
    Group = 1, //!< everybody who uses the same store
};

//! What the reader wrote beside the text. A value, named by its uuid for good, in the store, in a PDF (/NM) and in a
//! Web Annotation (urn:uuid:…).
struct Annotation
{
    qint64 id = 0; //!< the store's number for it; 0 = not kept
    //! Names this version of it; every change gives it another, by chance. A change made from a version that the store
    //! does not have any more is a conflict.
    qint64 revision = 0;
    QUuid uuid;
    AnnotationKind kind = AnnotationKind::Highlight;
    Colour colour = Colour::Yellow;
    Target target;
    QString text; //!< plain text; a light Markdown is shown, never needed
    QStringList tags; //!< each once, not empty, in the order given
    QString author; //!< empty: the reader, who gave no name
    Visibility visibility = Visibility::Mine;
    //! Another reader's, shown by a shared store: it is read, never changed, here. Not kept: the store knows whose it
    //! is.
    bool isOthers = false;
    qint64 created = 0; //!< milliseconds since 1970, UTC
    qint64 modified = 0; //!< the same

    bool operator==(const Annotation &) const = default;
};
using AnnotationList = std::vector<Annotation>;

//! Whether it says something: a text that is more than white space.
[[nodiscard]] inline bool hasNote(const Annotation &annotation)
{
    return !annotation.text.trimmed().isEmpty();
}

}
