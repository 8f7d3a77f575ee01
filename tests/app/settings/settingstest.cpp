#include "settings/preferences.h"
#include "settings/session.h"
#include "testlib/fulldisk.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Settings;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void shouldGiveDefaultsWithoutAFile();
    void shouldNotWriteDefaults();
    void shouldKeepKeysNobodyDeclared();
    void shouldSurviveHostileValues_data();
    void shouldSurviveHostileValues();
    void shouldSetADamagedFileAside();
    void shouldReadWhereTheDiskIsFull();
    void shouldOpenAFileCutAnywhere();
    void shouldBeReadableByItsOwnerAlone();
    void shouldSayWhenItCannotWrite();
    void shouldKeepSessionApartFromPreferences();
    void shouldIgnoreABaseDirectoryThatIsNotAbsolute();
    void shouldListTheLatestFolderFirst();
    void shouldBoundRecentFolders();
    void shouldRememberRolesPerFolder();
};

void SettingsTest::shouldGiveDefaultsWithoutAFile()
{
    QTemporaryDir dir;
    const Preferences preferences(dir.filePath(QStringLiteral("none.ini")));
    QCOMPARE(preferences.value(Preferences::recordRecent), true);
    QCOMPARE(preferences.value(Preferences::theme), QStringLiteral("system"));
    QCOMPARE(preferences.value(Preferences::essayZoom), 0);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("none.ini"))));
}

void SettingsTest::shouldNotWriteDefaults()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("p.ini"));
    Preferences preferences(path);
    preferences.setValue(Preferences::essayZoom, 3);
    preferences.setValue(Preferences::commentZoom, 2);
    preferences.setValue(Preferences::essayZoom, 0);
    QVERIFY(preferences.file().sync().ok());
    const QByteArray text = contents(path);
    QVERIFY2(text.contains("commentZoom=2"), text.constData());
    QVERIFY2(!text.contains("essayZoom"), text.constData());
}

void SettingsTest::shouldKeepKeysNobodyDeclared()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("p.ini"));
    write(path, "[later]\nunheardOf=17\n\n[text]\nessayZoom=4\n");
    Preferences preferences(path);
    QCOMPARE(preferences.value(Preferences::essayZoom), 4);
    preferences.setValue(Preferences::essayZoom, 0);
    QVERIFY(preferences.file().sync().ok());
    QVERIFY(contents(path).contains("unheardOf=17"));
}

void SettingsTest::shouldSurviveHostileValues_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<int>("expected");
    QTest::newRow("a number in range") << QByteArray("7") << 7;
    QTest::newRow("a word") << QByteArray("huge") << 0;
    QTest::newRow("a number above the limit") << QByteArray("100000") << 30;
    QTest::newRow("a number below the limit") << QByteArray("-100000") << -6;
    QTest::newRow("more than an int holds") << QByteArray("99999999999999999999") << 0;
    QTest::newRow("nothing") << QByteArray("") << 0;
    QTest::newRow("a list") << QByteArray("1, 2, 3") << 0;
    QTest::newRow("a broken variant") << QByteArray("@Variant(\\0\\0\\0)") << 0;
}

void SettingsTest::shouldSurviveHostileValues()
{
    QFETCH(QByteArray, stored);
    QFETCH(int, expected);
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("p.ini"));
    write(path, "[text]\nessayZoom=" + stored + "\n");
    const Preferences preferences(path);
    QCOMPARE(preferences.value(Preferences::essayZoom), expected);
}

void SettingsTest::shouldSetADamagedFileAside()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("p.ini"));
    const QByteArray damaged("[text\nessayZoom=4\n]]] \\x\n=\n");
    write(path, damaged);
    Preferences preferences(path);
    QCOMPARE(preferences.value(Preferences::essayZoom), 0);
    QCOMPARE(preferences.file().damagedCopy(), path + QLatin1String(".bad"));
    QCOMPARE(contents(preferences.file().damagedCopy()), damaged);
    preferences.setValue(Preferences::essayZoom, 2);
    QVERIFY(preferences.file().sync().ok());
    QCOMPARE(Preferences(path).value(Preferences::essayZoom), 2);
}

void SettingsTest::shouldReadWhereTheDiskIsFull()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("p.ini"));
    const QString later = dir.filePath(QStringLiteral("later.ini")); // of which QSettings remembers nothing
    {
        Preferences preferences(path);
        preferences.setValue(Preferences::essayZoom, 3);
        QVERIFY(preferences.file().sync());
    }
    QVERIFY(QFile::copy(path, later));
    {
        const Testlib::FullDisk full;
        Preferences preferences(later);
        QCOMPARE(preferences.value(Preferences::essayZoom), 3);
        QVERIFY(preferences.file().damagedCopy().isEmpty());
    }
    QCOMPARE(contents(later), contents(path));
}

void SettingsTest::shouldOpenAFileCutAnywhere()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.ini"));
    {
        Session session(path);
        session.addRecentFolder(QStringLiteral("/a/\uae00"));
        session.setValue(Session::geometry, QByteArray::fromHex("01d9d0cb00030000"));
        session.setRoles(QStringLiteral("/a"), {{QStringLiteral("x.txt"), QStringLiteral("essay")}});
        QVERIFY(session.file().sync().ok());
    }
    const QByteArray whole = contents(path);
    QVERIFY(whole.size() > 60);
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        const QString piece = dir.filePath(QString::number(cut));
        write(piece, whole.first(cut));
        Session session(piece);
        QVERIFY(session.recentFolders().size() <= 1);
        session.addRecentFolder(QStringLiteral("/b"));
        QVERIFY(session.file().sync().ok());
        QCOMPARE(Session(piece).recentFolders().constFirst(), QStringLiteral("/b"));
    }
}

void SettingsTest::shouldBeReadableByItsOwnerAlone()
{
    QTemporaryDir dir;
    Session session(dir.filePath(QStringLiteral("deep/er/session.ini")));
    session.addRecentFolder(QStringLiteral("/secret"));
    QVERIFY(session.file().sync().ok());
    session.addRecentFolder(QStringLiteral("/secret2"));
    QVERIFY(session.file().sync().ok());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(contents(session.file().path()).contains("secret2"));
    QVERIFY(!(QFile::permissions(session.file().path()) & others));
}

void SettingsTest::shouldSayWhenItCannotWrite()
{
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("file")), "x");
    Session session(dir.filePath(QStringLiteral("file/session.ini")));
    session.addRecentFolder(QStringLiteral("/a"));
    const auto done = session.file().sync();
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, Catena::Base::ErrorKind::NotWritable);
}

void SettingsTest::shouldKeepSessionApartFromPreferences()
{
    qputenv("XDG_CONFIG_HOME", "/tmp/c");
    qputenv("XDG_STATE_HOME", "/tmp/s");
    QCOMPARE(Preferences::defaultPath(), QStringLiteral("/tmp/c/catena/preferences.ini"));
    QCOMPARE(Session::defaultPath(), QStringLiteral("/tmp/s/catena/session.ini"));
}

void SettingsTest::shouldIgnoreABaseDirectoryThatIsNotAbsolute()
{
    qputenv("XDG_STATE_HOME", "relative");
    qunsetenv("XDG_CONFIG_HOME");
    QCOMPARE(Session::defaultPath(), QDir::homePath() + QLatin1String("/.local/state/catena/session.ini"));
    QCOMPARE(Preferences::defaultPath(), QDir::homePath() + QLatin1String("/.config/catena/preferences.ini"));
}

void SettingsTest::shouldListTheLatestFolderFirst()
{
    QTemporaryDir dir;
    Session session(dir.filePath(QStringLiteral("s.ini")));
    session.addRecentFolder(QStringLiteral("/a"));
    session.addRecentFolder(QStringLiteral("/b, with a comma"));
    session.addRecentFolder(QStringLiteral("/a"));
    const QStringList expected{QStringLiteral("/a"), QStringLiteral("/b, with a comma")};
    QCOMPARE(session.recentFolders(), expected);
    QVERIFY(session.file().sync().ok());
    QCOMPARE(Session(session.file().path()).recentFolders(), expected);
    session.clearRecentFolders();
    QVERIFY(session.file().sync().ok());
    QVERIFY(Session(session.file().path()).recentFolders().isEmpty());
    QVERIFY(!contents(session.file().path()).contains("comma"));
}

void SettingsTest::shouldBoundRecentFolders()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.ini"));
    QByteArray many("[folders]\nrecent=");
    for (int i = 0; i < 100'000; ++i)
        many += "/f" + QByteArray::number(i) + ", ";
    write(path, many + "relative\n");
    Session session(path);
    QCOMPARE(session.recentFolders().size(), qsizetype(Session::mostRecent));
    session.addRecentFolder(QStringLiteral("/new"));
    QCOMPARE(session.recentFolders().size(), qsizetype(Session::mostRecent));
    QCOMPARE(session.recentFolders().constFirst(), QStringLiteral("/new"));
}

void SettingsTest::shouldRememberRolesPerFolder()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s.ini"));
    const QMap<QString, QString> roles{{QStringLiteral("a:b.txt"), QStringLiteral("essay")},
                                       {QStringLiteral("\uae00/=.txt"), QStringLiteral("other")}};
    {
        Session session(path);
        session.setRoles(QStringLiteral("/one"), roles);
        session.setRoles(QStringLiteral("/two"), {{QStringLiteral("x"), QStringLiteral("discussion")}});
        QVERIFY(session.file().sync().ok());
    }
    Session session(path);
    QCOMPARE(session.roles(QStringLiteral("/one")), roles);
    QVERIFY(session.roles(QStringLiteral("/three")).isEmpty());
    session.setRoles(QStringLiteral("/one"), {});
    QVERIFY(session.roles(QStringLiteral("/one")).isEmpty());
    QCOMPARE(session.roles(QStringLiteral("/two")).size(), 1);
}

QTEST_GUILESS_MAIN(SettingsTest)

#include "settingstest.moc"
