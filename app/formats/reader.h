#pragma once

#include "base/issue.h"
#include "documents/document.h"
#include "formats/essay.h"
#include "formats/fragment.h"

#include <optional>
#include <vector>

namespace Catena::Formats {

//! How sure a reader is that a document is of its format, from a look at its beginning.
struct Probe
{
    int certainty = 0; //!< 0 (is not) .. 100 (says so itself)
    QString why; //!< a few English words
};

//! What a reader made of one document: an essay, or the lines of a bare paste.
struct Reading
{
    quint32 document = 0; //!< index in the folder
    std::optional<Essay> essay;
    std::vector<Fragment> fragments; //!< one a line, in order
    std::vector<qint32> furniture; //!< lines of an essay that are not its text: title, date, rights, rules
    Base::Issues issues;
};

//! Reads one file format. Readers have no state; threads may share them.
class Reader
{
public:
    virtual ~Reader() = default;

    //! Stable name: "text", "markdown".
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Probe probe(const Documents::Document &document) const = 0;
    //! Reads a document by its role; index is its place in the folder.
    [[nodiscard]] virtual Reading read(const Documents::Document &document, quint32 index) const = 0;
};

//! The reader that is surest of a document; null when none knows its format.
[[nodiscard]] const Reader *readerFor(const Documents::Document &document);

}
