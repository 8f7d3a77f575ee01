#include "settings/readingstates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Settings;

namespace {

ReadingState sample()
{
    ReadingState state;
    state.current = 7;
    state.top = 8;
    state.topOffset = 120;
    state.essayPosition = 33;
    state.order = 1;
    state.isSummary = true;
    state.mark = 9;
    state.letters = {{QStringLiteral("x"), 10}, {QStringLiteral("ㅌ"), 11}};
    state.folded = {3, 5};
    for (quint64 i = 0; i < 300; ++i)
        state.known.push_back(i * 1'000'003);
    return state;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class ReadingStatesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldComeBackFromBytes()
    {
        const auto back = ReadingState::fromBytes(sample().toBytes());
        QVERIFY(back);
        QCOMPARE(*back, sample());
        QCOMPARE(*ReadingState::fromBytes(ReadingState().toBytes()), ReadingState());
    }

    void shouldRefuseWhatIsCutOrChangedAnywhere()
    {
        const QByteArray bytes = sample().toBytes();
        for (qsizetype i = 0; i < bytes.size(); i += 7) {
            QVERIFY2(!ReadingState::fromBytes(bytes.first(i)), qPrintable(QString::number(i)));
            QByteArray changed = bytes;
            changed[i] = char(changed[i] ^ 0x15);
            QVERIFY2(!ReadingState::fromBytes(changed), qPrintable(QString::number(i)));
        }
        QVERIFY(!ReadingState::fromBytes(bytes + 'x'));
    }

    void shouldKeepOneStateAPath()
    {
        const QTemporaryDir dir;
        ReadingStates states(dir.filePath(QStringLiteral("reading")));
        QVERIFY(!states.find(QStringLiteral("/a"), {}));
        QVERIFY(states.keep(QStringLiteral("/a"), sample()).ok());
        ReadingState other = sample();
        other.current = 99;
        QVERIFY(states.keep(QStringLiteral("/b"), other).ok());
        QCOMPARE(states.find(QStringLiteral("/a"), {})->current, 7U);
        QCOMPARE(states.find(QStringLiteral("/b"), {})->current, 99U);
        QVERIFY(states.keep(QStringLiteral("/a"), other).ok());
        QCOMPARE(states.find(QStringLiteral("/a"), {})->current, 99U);
        states.forgetAll();
        QVERIFY(!states.find(QStringLiteral("/a"), {}));
    }

    void shouldKnowANewerPasteInAnotherFolder()
    {
        const QTemporaryDir dir;
        ReadingStates states(dir.path());
        QVERIFY(states.keep(QStringLiteral("/old"), sample()).ok());
        std::vector<quint64> newer = sample().known;
        newer.push_back(999'999'999'999);
        QVERIFY(states.find(QStringLiteral("/new"), newer));
        QVERIFY(!states.find(QStringLiteral("/new"), {1, 2, 3, 4}));
    }

    void shouldTellNothingAboutWhatWasRead()
    {
        const QTemporaryDir dir;
        ReadingStates states(dir.filePath(QStringLiteral("reading")));
        QVERIFY(states.keep(QStringLiteral("/home/secret-folder"), sample()).ok());
        const QFileInfoList files = QDir(dir.filePath(QStringLiteral("reading"))).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(!files.first().fileName().contains(QStringLiteral("secret")));
        QVERIFY(!bytesOf(files.first().filePath()).contains("secret"));
        QCOMPARE(files.first().permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void shouldForgetTheOldest()
    {
        const QTemporaryDir dir;
        ReadingStates states(dir.path());
        for (int i = 0; i < ReadingStates::mostKept + 5; ++i)
            QVERIFY(states.keep(QStringLiteral("/%1").arg(i), ReadingState()).ok());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), ReadingStates::mostKept);
    }

    void shouldSayWhenItCannotKeep()
    {
        const QTemporaryDir dir;
        QFile blocking(dir.filePath(QStringLiteral("file")));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        ReadingStates states(dir.filePath(QStringLiteral("file/reading")));
        QVERIFY(!states.keep(QStringLiteral("/a"), sample()).ok());
        QVERIFY(ReadingStates(QString()).keep(QStringLiteral("/a"), sample()).ok());
    }
};

QTEST_GUILESS_MAIN(ReadingStatesTest)
#include "readingstatestest.moc"
