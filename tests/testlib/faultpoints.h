#pragma once

#include <QString>

namespace Catena::Testlib {

//! Lets what a program does to the files of one folder fail: the n-th operation that changes something, or all from the
//! n-th on. It stands before the C library for the whole program, so that SQLite, Qt and the program itself all go
//! through it: link faultpoints.cpp into the test. The loop of SQLite's own tests
//! (https://www.sqlite.org/testing.html, 3.2): fail at the first, the second, the third … until nothing fails.
//!
//! Counted are open for writing, write, pwrite, ftruncate, fallocate, fsync, fdatasync, rename, link, unlink and mkdir.
class FaultPoints
{
public:
    enum class Then : quint8 { Once, ForGood };

    //! From now on; code: ENOSPC, EIO, EROFS … A full disk still syncs, renames and removes.
    static void failAt(const QString &folder, int operation, int code, Then then);
    //! Stops; whether anything did fail.
    static bool stop();
};

}
