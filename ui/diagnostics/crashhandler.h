#pragma once

#include <QByteArray>
#include <QString>

namespace Catena::Ui {

//! From now on a crash writes a report to a file: the head, the signal, and the places of the program on the stack - no
//! data and no text of anybody. The file is made only then. After that the signal takes its usual course.
//!
//! The stack of the main thread may overflow and still be reported; that of a worker not. Does nothing on systems
//! without signals of POSIX.
void installCrashHandler(const QString &reportPath, const QByteArray &head);

}
