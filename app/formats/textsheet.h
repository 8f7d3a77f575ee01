#pragma once

#include "base/slice.h"
#include "documents/document.h"
#include "formats/essay.h"

#include <QByteArray>
#include <QStringView>

#include <memory>

namespace Catena::Formats {

//! Puts together the text of a document that is none itself (Reading::text), and tells where each piece of it stands.
class TextSheet
{
public:
    //! Lines of the text and the bytes of them.
    struct Piece
    {
        qint32 first = 0; //!< 1-based
        qint32 last = 0;
        Base::Slice slice; //!< of the document, without the last line end
    };

    //! Appends a piece on lines of its own.
    Piece add(QStringView text);
    //! Appends a block, and sets its lines and its source.
    void add(EssayBlock &block);
    void addBlankLine();
    [[nodiscard]] qint32 lineCount() const { return m_lines; }
    //! Ends the text.
    [[nodiscard]] std::shared_ptr<const Documents::Bytes> take();

private:
    QByteArray m_text;
    qint64 m_units = 0; //!< UTF-16 length of the text
    qint32 m_lines = 0;
};

//! The lines of a text that no block holds and that are not blank: what was taken out of an essay's blocks.
[[nodiscard]] std::vector<qint32> linesOutside(const std::vector<EssayBlock> &blocks, QByteArrayView text);

}
