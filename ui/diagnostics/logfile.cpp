#include "ui/diagnostics/logfile.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>

namespace Catena::Ui {

LogFile::LogFile(const QString &path, qint64 most) : m_path(path), m_most(most), m_file(path)
{
    open();
}

void LogFile::open()
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const bool isNew = !m_file.exists();
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append) && isNew)
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::rotate()
{
    m_file.close();
    const auto numbered = [this](int number) -> QString { return m_path + QLatin1Char('.') + QString::number(number); };
    QFile::remove(numbered(keptFiles));
    for (int number = keptFiles - 1; number > 0; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    QFile::rename(m_path, numbered(1));
    open();
}

void LogFile::add(const QString &line)
{
    QString plain = line;
    for (QChar &c : plain) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = QChar::ReplacementCharacter;
    }
    const QMutexLocker lock(&m_mutex);
    if (m_file.size() >= m_most)
        rotate();
    if (!m_file.isOpen())
        return;
    m_file.write(plain.toUtf8() + '\n');
    m_file.flush();
}

QStringList LogFile::lastLines(int count) const
{
    const QMutexLocker lock(&m_mutex);
    QString text;
    for (const QString &path : QStringList{m_path + QLatin1String(".1"), m_path}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(qMax(qsizetype(0), lines.size() - count));
}

}
