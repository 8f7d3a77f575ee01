#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace Catena::Repeats {

//! A run of bytes of a body.
struct ByteRange
{
    quint32 begin = 0;
    quint32 end = 0;

    bool operator==(const ByteRange &) const = default;
};

//! The parts of a body: what its writer says, what is quoted from others, and what a mail program put around it.
struct OwnWords
{
    std::vector<ByteRange> own; //!< in order; white space and line ends included
    std::vector<ByteRange> quoted; //!< in order; without the marks
};

//! Tells the own words of a comment from quoted ones, line by line:
//! - a line behind '>', behind '|' or ':' (where two lines or more are), or behind the initials of who is quoted
//!   ("AB> ", where two lines or more are) is quoted (formats of mail, RFC 3676 section 4.5, and Supercite);
//! - the line that announces a quote ("On … wrote:"), and all that stands below "-----Original Message-----" or below
//!   a pasted mail header, belongs to the quote;
//! - a signature (below "-- ", RFC 3676 section 4.3), the footer of a mailing list and the notes of its archive on
//!   what it cut out belong to nobody.
//! Where that would leave nothing at all, the whole body is own words.
[[nodiscard]] OwnWords ownWords(QByteArrayView body);

}
