#include "ui/actiontable.h"
#include "ui/keys/keypresets.h"

#include <QTest>

using namespace Catena::Ui;

namespace {

QKeySequence keys(const char *text)
{
    return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText);
}

QString id(const char *text)
{
    return QLatin1String(text);
}

}

class KeyBindingsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldBeginWithTheKeysOfTheTable()
    {
        const KeyBindings bindings;
        for (const ActionRow &row : actionTable())
            QCOMPARE(bindings.keysOf(id(row.id)), row.keys);
        QVERIFY(bindings.isUsual());
        QVERIFY(bindings.toText().isEmpty());
    }

    void shouldComeBackFromText()
    {
        KeyBindings bindings;
        bindings.setKeys(id("go.next"), {keys("Z, Shift+M"), keys("Ctrl+,")});
        bindings.setKeys(id("go.previous"), {});
        bindings.setKeys(id("no.such"), {keys("A")});
        const KeyBindings::Parsed parsed = KeyBindings::fromText("# remark\n\n" + bindings.toText());
        QCOMPARE(parsed.bindings, bindings);
        QVERIFY(parsed.problems.isEmpty());
        QCOMPARE(parsed.bindings.keysOf(id("go.next")).size(), 2);
        QVERIFY(parsed.bindings.keysOf(id("go.previous")).isEmpty());
    }

    void shouldTellWhatItDoesNotUnderstand()
    {
        const KeyBindings::Parsed parsed =
            KeyBindings::fromText("go.next\tX\nno.such\tA\ngo.previous\tHello+World\n\xff\xfe");
        QCOMPARE(parsed.problems.size(), 3);
        QCOMPARE(parsed.bindings.keysOf(id("go.next")), QList{keys("X")});
        QCOMPARE(parsed.bindings.keysOf(id("go.previous")), QList{keys("K")});
    }

    void shouldSayWhatCollides_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("conflict");
        QTest::newRow("the same key") << id("go.parent") << "J"
                                      << "go.next";
        QTest::newRow("the begin of a longer one") << id("go.parent") << "Z"
                                                   << "view.foldAll view.unfoldAll";
        QTest::newRow("longer than one there is") << id("go.parent") << "J, K"
                                                  << "go.next";
        QTest::newRow("one beside it") << id("go.parent") << "Z, K"
                                       << "";
        QTest::newRow("its own") << id("go.next") << "J"
                                 << "";
        QTest::newRow("in another pane") << id("go.toMention") << "O"
                                         << "";
        QTest::newRow("in a part of its panes") << id("go.readOn") << "O"
                                                << "view.toggleFold";
    }
    void shouldSayWhatCollides()
    {
        QFETCH(QString, action);
        QFETCH(QString, typed);
        const KeyBindings bindings;
        QTEST(bindings.conflictsOf(action, QKeySequence(typed)).join(QLatin1Char(' ')), "conflict");
    }

    void shouldHaveSetsWithoutConflicts_data()
    {
        QTest::addColumn<QString>("set");
        for (const QString &set : keyPresets())
            QTest::newRow(qPrintable(set)) << set;
    }
    void shouldHaveSetsWithoutConflicts()
    {
        QFETCH(QString, set);
        const KeyBindings bindings = keyPreset(set);
        QCOMPARE(bindings.isUsual(), set == QLatin1String("catena"));
        QCOMPARE(keyPresetOf(bindings), set);
        for (const ActionRow &row : actionTable()) {
            for (const QKeySequence &each : bindings.keysOf(id(row.id))) {
                const QStringList conflicts = bindings.conflictsOf(id(row.id), each);
                QVERIFY2(conflicts.isEmpty(),
                         qPrintable(id(row.id) + QLatin1String(": ") + conflicts.join(QLatin1Char(' '))));
            }
        }
    }
    void shouldReadEveryLineOfItsSets_data() { shouldHaveSetsWithoutConflicts_data(); }
    void shouldReadEveryLineOfItsSets()
    {
        QFETCH(QString, set);
        if (set == QLatin1String("catena"))
            return;
        QFile file(QStringLiteral(CATENA_SOURCE_DIR "/resources/keys/%1.tsv").arg(set));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(KeyBindings::fromText(file.readAll()).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(KeyBindingsTest)
#include "keybindingstest.moc"
