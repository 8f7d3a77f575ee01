#include "concepts/keytable.h"

#include <QHash>
#include <QTest>

#include <random>

using namespace Catena::Concepts;

namespace {

//! Keys that share begins, ends and lengths, of none to forty units.
QString randomKey(std::mt19937 &random)
{
    QString key(qsizetype(random() % 41), QLatin1Char('a'));
    for (int i = 0; i < 2 && !key.isEmpty(); ++i)
        key[qsizetype(random() % quint32(key.size()))] = QChar(char16_t(u'a' + random() % 3));
    return key;
}

}

class KeyTableTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldNumberKeysInTheOrderAdded()
    {
        KeyTable table;
        QHash<QString, qint32> known;
        std::mt19937 random(5);
        for (int i = 0; i < 50'000; ++i) {
            const QString key = randomKey(random);
            QCOMPARE(table.find(key), known.value(key, -1));
            if (!known.contains(key))
                known.insert(key, qint32(known.size()));
            QCOMPARE(table.add(key), known.value(key));
            QCOMPARE(table.key(known.value(key)), key);
        }
        QCOMPARE(table.size(), qint32(known.size()));
        QVERIFY(table.size() > 5'000);
    }

    void shouldAskForAPartOfATextAsForTheKeyAlone()
    {
        KeyTable table;
        std::mt19937 random(6);
        for (int i = 0; i < 5'000; ++i) {
            const QString key = randomKey(random);
            const qint32 number = table.add(key);
            const QString text =
                QStringLiteral("b ") + key + QStringLiteral("cabacabacaba").left(qsizetype(random() % 13));
            const KeyTable::Query query = KeyTable::query(text, 2, 2 + key.size());
            const qint32 guessed = table.guess(query);
            QVERIFY(guessed >= 0);
            QCOMPARE(table.add(query, guessed), number);
        }
    }

    void shouldBeginAnewOnceCleared()
    {
        KeyTable table;
        QCOMPARE(table.find(u"a"), -1);
        QCOMPARE(table.add(u"a"), 0);
        QCOMPARE(table.add(u"b"), 1);
        table.clear();
        QCOMPARE(table.find(u"a"), -1);
        QCOMPARE(table.add(u"b"), 0);
    }
};

QTEST_GUILESS_MAIN(KeyTableTest)
#include "keytabletest.moc"
