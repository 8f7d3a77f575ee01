#pragma once

#include "base/issue.h"
#include "base/slice.h"
#include "documents/role.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace Catena::Documents {

//! The UTF-8 text of one file: mapped, copied, or converted. Immutable and shared.
class Bytes
{
public:
    virtual ~Bytes() = default;
    [[nodiscard]] virtual QByteArrayView view() const = 0;
};

//! One line of a document without its line end: a byte range of the UTF-8 text.
struct Line
{
    qint64 begin = 0;
    qint64 end = 0;
};

struct Container;

//! One file of a document folder as text. A value; copies share the bytes and the line index. Threads may share it.
class Document
{
public:
    QString path; //!< relative to the folder, with '/'
    Role role = Role::Other;
    RoleReason roleReason;
    QString format; //!< name of the reader that reads it: "text", "markdown"; empty when none does
    QString encoding; //!< IANA name; empty when not text
    Base::Issues issues;
    //! What a file holds that is no text; null for text. A reader takes the text from it, which the document then has.
    std::shared_ptr<const Container> container;

    //! The whole text, UTF-8, without a byte order mark.
    [[nodiscard]] QByteArrayView utf8() const;
    [[nodiscard]] qint32 lineCount() const; //!< a last line without a line end counts; an empty file has none
    [[nodiscard]] Line line(qint32 number) const; //!< 1-based
    [[nodiscard]] QByteArrayView lineUtf8(qint32 number) const;
    [[nodiscard]] QString lineText(qint32 number) const;
    //! UTF-16 offset in the decoded text at which a byte offset stands.
    [[nodiscard]] qint64 utf16Offset(qint64 byte) const;

    //! Sets the text. Its lines (LF, CRLF and CR end one) are indexed when they are first asked for: a mailbox of a
    //! million messages is read without them.
    void setBytes(std::shared_ptr<const Bytes> bytes);
    [[nodiscard]] const std::shared_ptr<const Bytes> &bytes() const { return m_bytes; }

private:
    class LineIndex;

    std::shared_ptr<const Bytes> m_bytes;
    std::shared_ptr<const LineIndex> m_lines;
};

//! The text buffers that slices point into: the documents by index, then arenas of decoded text.
class TextBuffers
{
public:
    [[nodiscard]] quint32 add(std::shared_ptr<const Bytes> bytes);
    [[nodiscard]] QByteArrayView view(Base::Slice slice) const;
    [[nodiscard]] QString text(Base::Slice slice) const;

private:
    std::vector<std::shared_ptr<const Bytes>> m_buffers;
};

}
