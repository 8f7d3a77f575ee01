#pragma once

#include <QString>

namespace Catena::Base {

//! What kind of thing could not be done. The user interface has one sentence for each kind.
enum class ErrorKind : quint8 {
    NotFound, //!< no such file or folder
    NotReadable, //!< exists, but may not be read
    NotADocument, //!< a device, pipe, or other thing that holds no text
    Empty, //!< a folder with no file in it, or only empty ones
    NoText, //!< files, but none of them holds text
    TooLarge, //!< over a limit of limits.h
    NotWritable, //!< the target of an export could not be written
    NotFaithful, //!< an export that was read back is not what it should be: nothing was put in place
    Cancelled, //!< the user stopped it
    DiskFull, //!< there was no room for what should be kept
    Damaged, //!< the reader's store does not hold together
    Busy, //!< another instance held the store for too long
    TooNew, //!< the store is of a later version of the program
    Unreachable, //!< the server of a shared store does not answer, or not to this reader
    DriverMissing, //!< what a shared store is reached with is not installed
    Internal, //!< a resource of the program itself is missing or damaged
};

//! Why an operation cannot go on: its kind, the path it was about, and what the system said.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString path; //!< what was tried on; may be empty
    QString detail; //!< the system's or a library's own words; for a log, never alone for the user
};

}
