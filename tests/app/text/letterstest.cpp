#include "text/letters.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Catena::Text;

namespace {

//! The slow way: foldKey without what is no letter or digit.
std::vector<char32_t> lettersOf(const QString &text)
{
    std::vector<char32_t> letters;
    for (const uint c : foldKey(text).toUcs4()) {
        if (charClass(c) != CharClass::Other)
            letters.push_back(c);
    }
    return letters;
}

QString shown(const std::vector<char32_t> &letters)
{
    return QString::fromUcs4(letters.data(), qsizetype(letters.size()));
}

}

class LettersTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFoldAsTheKeyDoes_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
        row("ASCII", "It Froze, at -12 degrees!");
        row("Hangul", "동네 도서관의 기록은, 누가?");
        row("Hangul decomposed", "\u1103\u1169\u11BC\u1102\u1166 \u1103\u1169");
        row("a tail behind a whole syllable", "\uAC00\u11A8\u11A8");
        row("two leads", "\u1100\u1100\u1161");
        row("full width", "ＡＩ기술：１２％");
        row("a mark behind a letter", "cafe\u0301 e\u200D\u0301 x\u0308\u0301y");
        row("a mark behind Hangul", "가\u0301나");
        row("ligatures and circled numbers", "ﬁn ② ㎏ ½");
        row("Cyrillic, Greek and Han", "Лёд Σίσυφος 讀書 々");
        row("beyond the BMP", "a𝐀𠀀b🙂c");
        row("half-width kana", "ｶﾞｷﾞ カ゛");
        row("only marks", "“…” — 「」 !?");
        row("nothing", "");
    }

    void shouldFoldAsTheKeyDoes()
    {
        QFETCH(QString, text);
        Letters letters;
        appendLetters(text.toUtf8(), 0, letters);
        QCOMPARE(shown(letters.units), shown(lettersOf(text)));
        QCOMPARE(letters.offsets.size(), letters.units.size());
    }

    void shouldFoldAnyTextAsTheKeyDoes()
    {
        static const QList<uint> pool =
            QStringLiteral(u"aZ09 -'\n\u00E9\u00DF\u0130\u0301\u0327\u1100\u1112\u1161\u1175"
                           u"\u11A8\u11C2\u11A7\u200B\u200D\u2019\u2026\u2460\u3000\u3007\u3031"
                           u"\u3042\u309B\u3099\uAC00\uAC01\uD7A3\uFF21\uFF0C\uFF76\uFF9E\uFB01\u4E00\U0001D400"
                           u"\U0001F642\U00020000\u00AD\u0345\u1E9B\u2126")
                .toUcs4();
        QRandomGenerator random(20240305);
        for (int round = 0; round < 20'000; ++round) {
            std::vector<char32_t> text;
            for (int left = random.bounded(12); left >= 0; --left)
                text.push_back(pool[random.bounded(int(pool.size()))]);
            const QString said = shown(text);
            Letters letters;
            appendLetters(said.toUtf8(), 0, letters);
            QVERIFY2(letters.units == lettersOf(said),
                     qPrintable(QString::fromLatin1(said.toUtf8().toHex(' ')) + QLatin1String(": ")
                                + shown(letters.units) + QLatin1String(" for ") + shown(lettersOf(said))));
        }
    }

    void shouldTellWhereALetterStands()
    {
        const QByteArray text = QStringLiteral(u"“가 cafe\u0301 \u1103\u1169\u11BC x").toUtf8();
        Letters letters;
        appendLetters(text, 100, letters);
        QCOMPARE(shown(letters.units), QStringLiteral(u"가caf\u00E9동x"));
        QStringList characters;
        for (const quint32 offset : letters.offsets)
            characters.append(QString::fromUtf8(text.mid(offset - 100).left(3)).left(1));
        QCOMPARE(characters.join(QString()), QStringLiteral(u"가cafe\u1103x"));
    }
};

QTEST_GUILESS_MAIN(LettersTest)
#include "letterstest.moc"
