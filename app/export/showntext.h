#pragma once

#include <QString>

#include <vector>

namespace Catena::Export {

//! Foreign text made fit for a page, with the way from the original's offsets. Taken out: control characters but line
//! feed and tab, byte order marks, soft hyphens (they would get room but no ink), direction overrides, and combining
//! marks past Limits::combiningRun on one character. Line and paragraph separators become LF, tabs spaces; what is no
//! character becomes U+FFFD.
class ShownText
{
public:
    explicit ShownText(const QString &original);

    [[nodiscard]] const QString &text() const { return m_text; }
    //! Where a UTF-16 offset of the original stands in text(); past the end: the end.
    [[nodiscard]] qsizetype shownOffset(qsizetype original) const;

private:
    QString m_text;
    std::vector<qint32> m_offsets; //!< by original offset; empty where nothing was changed in length
};

//! The same for words that stand on one line: white space runs are one space.
[[nodiscard]] QString shownLine(const QString &original);

}
