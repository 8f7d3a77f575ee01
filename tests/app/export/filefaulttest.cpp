#include "base/savedfile.h"
#include "documents/packfolder.h"
#include "export/exportfile.h"
#include "settings/preferences.h"
#include "settings/readingstates.h"
#include "testlib/faultpoints.h"
#include "testlib/snapshotbuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <functional>
#include <map>

using namespace Catena;
using Testlib::FaultPoints;
using Then = FaultPoints::Then;

namespace {

constexpr int mostOperations = 5'000;
const QByteArray old = "what stood there before";

using Done = Base::Result<Base::Done>;
using Work = std::function<Done(const QString &path)>;

Snapshot::SnapshotPtr folder()
{
    Testlib::SnapshotBuilder builder;
    builder.essay(QStringLiteral("Boats"), {QStringLiteral("The keeper counts the boats twice before it is dark.")});
    for (int i = 0; i < 12; ++i)
        builder.comment({.text = QStringLiteral("This is what the comment of number %1 has to say.").arg(i)});
    return builder.build();
}

Done exported(const QString &path)
{
    static const Snapshot::SnapshotPtr snapshot = folder();
    Export::ExportOptions options;
    options.created = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    return Export::exportFile(*snapshot, path, options);
}

Done packed(const QString &path)
{
    static const QTemporaryDir source;
    QFile essay(source.filePath(QStringLiteral("essay.txt")));
    if (!essay.exists() && essay.open(QIODevice::WriteOnly))
        essay.write(QByteArray("The keeper counts the boats twice before it is dark.\n").repeated(3'000));
    essay.close();
    const auto done = Documents::packFolder(source.path(), path);
    return done ? Done(Base::Done{}) : Done(done.error());
}

Done preferred(const QString &path)
{
    Settings::Preferences preferences(path);
    preferences.setValue(Settings::Preferences::readerName, QStringLiteral("a reader"));
    return preferences.file().sync();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

//! Every operation on the disk fails once, and then all from each on: the file is the old one or the whole new one, the
//! new one where that was said, and an error is one for the reader.
class FileFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldLeaveTheOldFileOrTheNew_data();
    void shouldLeaveTheOldFileOrTheNew();
    void shouldSayThatNothingMayBeWritten();
};

void FileFaultTest::shouldLeaveTheOldFileOrTheNew_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isForGood");
    for (const char *work : {"a.pdf", "a.html", "a.md", "a.json", "a.catena", "a.ini"}) {
        for (const int code : {ENOSPC, EIO}) {
            for (const bool isForGood : {false, true})
                QTest::addRow("%s, %s, %s", work, code == EIO ? "broken" : "full", isForGood ? "for good" : "once")
                    << QString::fromLatin1(work) << code << isForGood;
        }
    }
}

void FileFaultTest::shouldLeaveTheOldFileOrTheNew()
{
    QFETCH(QString, work);
    QFETCH(int, code);
    QFETCH(bool, isForGood);
    const QByteArray before = work == QLatin1String("a.ini") ? QByteArray("[notes]\nauthor=before\n") : old;
    const auto run = [&work](const QString &path) -> Done {
        if (work == QLatin1String("a.json"))
            return Base::writeFile(path, QByteArray(100'000, 'x'));
        if (work == QLatin1String("a.catena"))
            return packed(path);
        return work == QLatin1String("a.ini") ? preferred(path) : exported(path);
    };
    const QTemporaryDir clean;
    {
        QFile file(clean.filePath(work));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    }
    QVERIFY(run(clean.filePath(work)).ok());
    const QByteArray wanted = contentOf(clean.filePath(work));
    QVERIFY(!wanted.isEmpty() && wanted != before);
    int said = 0;
    for (int operation = 1;; ++operation) {
        QVERIFY2(operation < mostOperations, "it never ends");
        const QTemporaryDir folder;
        const QString path = folder.filePath(work);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
        file.close();
        FaultPoints::failAt(folder.path(), operation, code, isForGood ? Then::ForGood : Then::Once);
        const Done done = run(path);
        const bool hasFailed = FaultPoints::stop();
        said += done ? 0 : 1;
        const QByteArray now = contentOf(path);
        const QByteArray at =
            "operation " + QByteArray::number(operation) + (done ? " (done): " : " (failed): ") + now.left(60);
        QVERIFY2(now == wanted || (now == before && !done), at.constData());
        QVERIFY2(done || hasFailed, at.constData());
        const bool isPlain =
            done || done.error().kind == Base::ErrorKind::NotWritable || done.error().kind == Base::ErrorKind::DiskFull;
        QVERIFY2(isPlain, at.constData());
        if (!hasFailed)
            break;
    }
    QVERIFY2(said > 0, "no fault was noticed");
}

void FileFaultTest::shouldSayThatNothingMayBeWritten()
{
    const QTemporaryDir folder;
    FaultPoints::failAt(folder.path(), 1, EROFS, Then::ForGood);
    const std::map<QString, Work> works{{QStringLiteral("a.pdf"), exported},
                                        {QStringLiteral("a.catena"), packed},
                                        {QStringLiteral("a.ini"), preferred},
                                        {QStringLiteral("states"), [](const QString &path) {
                                             Settings::ReadingState state;
                                             state.current = 3;
                                             return Settings::ReadingStates(path).keep(QStringLiteral("/a folder"),
                                                                                       state);
                                         }}};
    for (const auto &[name, work] : works) {
        const Done done = work(folder.filePath(name));
        QVERIFY2(!done, qPrintable(name));
        QCOMPARE(done.error().kind, Base::ErrorKind::NotWritable);
    }
    QVERIFY(FaultPoints::stop());
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_MAIN(FileFaultTest)

#include "filefaulttest.moc"
