#include "ui/folderwatch.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using Ui::FolderWatch;

class FolderWatchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString at(const QString &name) const { return m_dir->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] Documents::DocumentFolder folder() const
    {
        auto read = Documents::openDocumentFolder(m_dir->path());
        return read ? std::move(read.value()) : Documents::DocumentFolder();
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("essay.txt"), "An essay of some length, with two sentences. This is the second.\n");
        write(QStringLiteral("sub/discussion.txt"), "ann: I think so too.\n\nben: I do not.\n");
    }

    void shouldTellOfAChange_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"edited in place", "replaced at once", "replaced twice", "of the same size", "added",
                                 "taken away", "renamed", "below"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void shouldTellOfAChange()
    {
        QFETCH(QString, what);
        FolderWatch watch;
        QSignalSpy changed(&watch, &FolderWatch::changed);
        watch.watch(folder());
        const QString essay = QStringLiteral("essay.txt");
        const auto replace = [&](const QByteArray &bytes) {
            QSaveFile file(at(essay));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            QVERIFY(file.commit());
        };
        if (what == QLatin1String("edited in place"))
            write(essay, "Another essay.\n");
        else if (what == QLatin1String("replaced at once"))
            replace("Another essay.\n");
        else if (what == QLatin1String("replaced twice")) {
            replace("Another essay.\n");
            replace("And yet another essay.\n");
        } else if (what == QLatin1String("of the same size"))
            write(essay, "An essay of some length, with two sentences. This is the third!.\n");
        else if (what == QLatin1String("added"))
            write(QStringLiteral("more.txt"), "More.\n");
        else if (what == QLatin1String("taken away"))
            QVERIFY(QFile::remove(at(essay)));
        else if (what == QLatin1String("renamed"))
            QVERIFY(QFile::rename(at(essay), at(QStringLiteral("text.txt"))));
        else
            write(QStringLiteral("sub/discussion.txt"), "ann: Not any more.\n");
        QTRY_COMPARE(changed.count(), 1);
    }

    void shouldTellWhatChangedWhileItWasRead()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        constexpr qint64 minute = 60'000;
        FolderWatch watch;
        QSignalSpy changed(&watch, &FolderWatch::changed);
        watch.watch(folder(), now - minute); // the files were written after that
        QTRY_COMPARE(changed.count(), 1);
        watch.watch(folder(), now + minute); // and before that
        watch.look();
        write(QStringLiteral("more.txt"), "More.\n"); // as it would be told of
        QTRY_COMPARE(changed.count(), 2);
    }

    void shouldTellOnceUntilItWasReadAgain()
    {
        FolderWatch watch;
        QSignalSpy changed(&watch, &FolderWatch::changed);
        watch.watch(folder());
        write(QStringLiteral("essay.txt"), "Another essay.\n");
        QTRY_COMPARE(changed.count(), 1);
        write(QStringLiteral("essay.txt"), "And yet another essay.\n");
        watch.look();
        watch.watch(folder());
        write(QStringLiteral("essay.txt"), "The last essay.\n");
        QTRY_COMPARE(changed.count(), 2);
    }

    void shouldSayNothingWhereNothingIsOther()
    {
        FolderWatch watch;
        QSignalSpy changed(&watch, &FolderWatch::changed);
        watch.watch(folder());
        QFile file(at(QStringLiteral("essay.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        (void)file.readAll();
        watch.look();
        QVERIFY(!changed.wait(FolderWatch::settleMsecs * 3));
    }

    void shouldTellWhenTheFolderIsGone()
    {
        FolderWatch watch;
        QSignalSpy vanished(&watch, &FolderWatch::vanished);
        watch.watch(folder());
        QVERIFY(m_dir->remove());
        QTRY_COMPARE(vanished.count(), 1);
    }

    void shouldWatchASingleFile()
    {
        const QString path = at(QStringLiteral("essay.txt"));
        auto read = Documents::openDocumentFolder(path);
        QVERIFY(read.ok());
        FolderWatch watch;
        QSignalSpy changed(&watch, &FolderWatch::changed);
        watch.watch(read.value());
        write(QStringLiteral("other.txt"), "Not read.\n");
        QVERIFY(!changed.wait(FolderWatch::settleMsecs * 3));
        write(QStringLiteral("essay.txt"), "Another essay.\n");
        QTRY_COMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "folderwatchtest.moc"
