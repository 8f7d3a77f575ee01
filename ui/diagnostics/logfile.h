#pragma once

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

namespace Catena::Ui {

//! A log of lines, readable by its owner alone, that never grows beyond a few files: when one is full it becomes ".1",
//! what was that ".2", and the oldest goes. A disk that takes no more loses lines, never the program. Any thread.
class LogFile
{
public:
    static constexpr qint64 mostBytes = 256 << 10; //!< of one file
    static constexpr int keptFiles = 2; //!< besides the one that is written

    explicit LogFile(const QString &path, qint64 most = mostBytes);

    //! Adds a line; line ends and control characters in it become U+FFFD, so that a line stays one.
    void add(const QString &line);
    //! The latest lines, the oldest of them first, also from the file before.
    [[nodiscard]] QStringList lastLines(int count) const;
    [[nodiscard]] QString path() const { return m_path; }

private:
    void open();
    void rotate();

    mutable QMutex m_mutex;
    QString m_path;
    qint64 m_most;
    QFile m_file;
};

}
