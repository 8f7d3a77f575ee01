#pragma once

#include "base/cancellation.h"
#include "base/issue.h"
#include "documents/document.h"
#include "formats/essay.h"
#include "formats/fragment.h"
#include "formats/recordset.h"

#include <optional>
#include <vector>

namespace Catena::Formats {

//! How sure a reader is that a document is of its format, from a look at its beginning.
struct Probe
{
    int certainty = 0; //!< 0 (is not) .. 100 (says so itself)
    QString why; //!< a few English words
};

struct PasteProfiles;

//! What reading needs besides the document; the same for all documents of a folder.
struct ReadOptions
{
    const PasteProfiles *profiles = nullptr; //!< what sites leave in a paste; null: the built-in ones
    Base::Cancellation cancellation; //!< for a reader that waits for another program
};

//! What a reader made of one document: an essay, the lines of a bare paste, or the messages of a format with ids; an
//! essay may come with messages (an article and its comments).
struct Reading
{
    quint32 document = 0; //!< index in the folder
    std::optional<Essay> essay;
    std::vector<Fragment> fragments; //!< one a line, in order
    std::vector<PastePart> parts; //!< the comments of a paste whose site is known, in order
    RecordSet records;
    QString profile; //!< name of the paste profile that parts the fragments; empty where none fits
    //! The text that a reader took from a document which is none itself (Document::container) or a page; lines and
    //! offsets of this reading are those of it. Null where the document's text is read as it is.
    std::shared_ptr<const Documents::Bytes> text;
    bool isEssay = false; //!< the format says that it is one, whatever its text looks like
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
    //! Whether what it reads is a discussion by its format, whatever its text looks like.
    [[nodiscard]] virtual bool holdsMessages() const { return false; }
    //! Whether it takes a text out of what is none, or out of a page (Reading::text): then it reads whatever the role
    //! is, and the role is decided from that text.
    [[nodiscard]] virtual bool takesText() const { return false; }
    //! Whether it was proved on a real file of its format; what was not is said to the user.
    [[nodiscard]] virtual bool isTried() const { return true; }
    //! Reads a document by its role; index is its place in the folder.
    [[nodiscard]] virtual Reading read(const Documents::Document &document, quint32 index,
                                       const ReadOptions &options) const = 0;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index) const
    {
        return read(document, index, ReadOptions());
    }
};

class FieldMapReader;

//! The reader that is surest of a document; null when none knows its format. own: formats that the user described,
//! which go before all others; may be null.
[[nodiscard]] const Reader *readerFor(const Documents::Document &document,
                                      const std::vector<FieldMapReader> *own = nullptr);

}
