#include "testlib/cputimer.h"
#include "text/characters.h"
#include "text/compare.h"
#include "text/dates.h"
#include "text/decode.h"
#include "text/normalise.h"
#include "text/phrases.h"
#include "text/segment.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <array>

using namespace Catena::Text;

namespace {

QByteArray decodedText(const QByteArray &bytes)
{
    const Decoded decoded = decode(bytes);
    return decoded.isConverted ? decoded.converted : bytes.mid(decoded.skip);
}

}

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldDecodeWhatPeopleSave_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString korean = QStringLiteral("동네 도서관의 기록은 누가 지키는가. 똠방각하와 펲시콜라도 적혀 있다.");
        const QString plain = QStringLiteral("동네 도서관의 기록은 누가 지키는가 하는 물음이 다시 나왔다.");
        QTest::newRow("UTF-8") << korean.toUtf8() << QStringLiteral("UTF-8") << korean;
        QTest::newRow("UTF-8 with a mark")
            << QByteArray("\xEF\xBB\xBF") + korean.toUtf8() << QStringLiteral("UTF-8") << korean;
        QTest::newRow("ASCII") << QByteArray("plain") << QStringLiteral("UTF-8") << QStringLiteral("plain");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("UTF-8") << QString();
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16 little endian") << QByteArray(little(korean)) << QStringLiteral("UTF-16LE") << korean;
        QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16 big endian") << QByteArray(big(korean)) << QStringLiteral("UTF-16BE") << korean;
        QStringEncoder cp949("windows-949");
        if (cp949.isValid()) {
            QTest::newRow("CP949 with syllables EUC-KR lacks")
                << QByteArray(cp949(korean)) << QStringLiteral("windows-949") << korean;
            QTest::newRow("CP949 that EUC-KR holds too")
                << QByteArray(cp949(plain)) << QStringLiteral("windows-949") << plain;
            const QString sparse =
                QStringLiteral("release notes of the reader, mostly plain English text, and one name: 도서관 서고\n")
                    .repeated(3);
            QTest::newRow("CP949 with little Hangul")
                << QByteArray(cp949(sparse)) << QStringLiteral("windows-949") << sparse;
        }
        const QString french =
            QStringLiteral("Le café était fermé, mais la bibliothèque était ouverte à tous les élèves.");
        QTest::newRow("Latin-1") << french.toLatin1() << QStringLiteral("windows-1252") << french;
    }

    void shouldDecodeWhatPeopleSave()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QTEST(decode(bytes).encoding, "encoding");
        QCOMPARE(QString::fromUtf8(decodedText(bytes)), text);
    }

    void shouldKnowWellFormedUtf8AsQtDoes()
    {
        // Every lead byte behind and before others: where the fast ways begin and end.
        for (const QByteArray &around :
             {QByteArray(), QByteArray("abcdefgh"), QByteArray("차를 마시는 법"),
              QByteArray("sixteen bytes and more, 그리고 다시 열여섯"), QByteArray("fifteen bytes..")}) {
            for (int lead = 0; lead < 256; lead += lead < 0xC0 ? 37 : 1) {
                for (const int second : {0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF}) {
                    for (const int third : {0x20, 0x7F, 0x80, 0xBF, 0xC0}) {
                        const QByteArray middle = QByteArray(1, char(lead)) + char(second) + char(third);
                        const std::array<QByteArray, 5> texts = {around + middle + around, around + middle,
                                                                 middle + around, around + middle.first(2),
                                                                 around + middle.first(1)};
                        for (const QByteArray &each : texts)
                            QVERIFY2(isValidUtf8(each) == QByteArrayView(each).isValidUtf8(), each.toHex().constData());
                    }
                }
            }
        }
        QVERIFY(isValidUtf8("\xF0\x9F\x8D\xB5 tea"));
        QVERIFY(!isValidUtf8("\xF4\x90\x80\x80"));
    }

    void shouldKeepADamagedUtf8FileUtf8AndCountTheDamage()
    {
        QByteArray bytes = QStringLiteral("가나다라마바사 ").repeated(200).toUtf8();
        bytes[30] = '\xFF';
        const Decoded decoded = decode(bytes);
        QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
        QVERIFY(decoded.replaced >= 1);
        QVERIFY(decoded.converted.contains(QStringLiteral("가나다라마바사 가나다라마바사").toUtf8()));
    }

    void shouldTellBinaryFromText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("binary");
        QTest::newRow("text") << QByteArray("a line\nand another\t\n") << false;
        QTest::newRow("UTF-16 text") << QByteArray("\xFF\xFE"
                                                   "a\0b\0",
                                                   6)
                                     << false;
        QTest::newRow("zeros") << QByteArray(100, '\0') << true;
        QTest::newRow("a PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", 20) << true;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n1 0 obj\n") << true;
        QTest::newRow("ISO-2022 escapes") << QByteArray("\x1b$)C\x0e"
                                                        "0!\x0f and text")
                                          << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void shouldTellBinaryFromText()
    {
        QFETCH(QByteArray, bytes);
        QTEST(looksBinary(bytes), "binary");
    }

    void shouldSurviveEveryByteSequence()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2'000; ++round) {
            QByteArray bytes(random.bounded(1, 200), '\0');
            for (char &c : bytes)
                c = char(random.bounded(256));
            const QByteArray text = decodedText(bytes);
            QVERIFY(QString::fromUtf8(text).toUtf8() == text);
        }
    }

    void shouldFoldSpellingsOfOneTermToOneKey_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::newRow("spacing") << QStringLiteral("AI 기술") << QStringLiteral("AI기술");
        QTest::newRow("width") << QStringLiteral("오픈ＡＰＩ") << QStringLiteral("오픈API");
        QTest::newRow("case") << QStringLiteral("Open API") << QStringLiteral("open api");
        QTest::newRow("hyphens") << QStringLiteral("R\u2010기술") << QStringLiteral("R-기술");
        QTest::newRow("no hyphen") << QStringLiteral("R기술") << QStringLiteral("R-기술");
        QTest::newRow("quotes") << QStringLiteral("‘관계’기술") << QStringLiteral("관계기술");
        QTest::newRow("NFD") << QStringLiteral("민주화").normalized(QString::NormalizationForm_D)
                             << QStringLiteral("민주화");
        QTest::newRow("zero width") << QStringLiteral("민\u200B주\uFEFF화") << QStringLiteral("민주화");
        QTest::newRow("ligature") << QStringLiteral("\uFB01eld") << QStringLiteral("field");
        QTest::newRow("half-width katakana") << QStringLiteral("ｶﾞｷﾞ") << QStringLiteral("ガギ");
    }

    void shouldFoldSpellingsOfOneTermToOneKey()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QVERIFY(left != right);
        QCOMPARE(foldKey(left), foldKey(right));
    }

    void shouldKeepDifferentTermsApart()
    {
        QVERIFY(foldKey(u"개방") != foldKey(u"개발"));
        QCOMPARE(foldKey(u"a\nb"), QStringLiteral("a\nb"));
        QVERIFY(foldKey(u" '-\u200B").isEmpty());
    }

    void shouldMapFoldedTextBackToTheOriginal()
    {
        const QString text = QStringLiteral("앞 ") + QStringLiteral("민주화").normalized(QString::NormalizationForm_D)
            + QStringLiteral(" AI-기술 𝐀 끝");
        const Folded folded = fold(text);
        QCOMPARE(folded.offsets.size(), std::size_t(folded.text.size() + 1));
        QCOMPARE(folded.ends.size(), std::size_t(folded.text.size()));
        for (const QString &term : {QStringLiteral("민주화"), QStringLiteral("AI기술"), QStringLiteral("a끝")}) {
            const QString key = foldKey(term);
            const qsizetype at = folded.text.indexOf(key);
            QVERIFY(at >= 0);
            const qint32 begin = folded.offsets[std::size_t(at)];
            const qint32 end = folded.ends[std::size_t(at + key.size() - 1)];
            QCOMPARE(foldKey(QStringView(text).sliced(begin, end - begin)), key);
        }
    }

    void shouldMapEveryUnitOfRandomTextIntoTheOriginal()
    {
        QRandomGenerator random(11);
        const QString alphabet =
            QStringLiteral("가각A1 '-\u0301\u1100\u1161\u11A8\u200B\u3000ｶﾞé\n") + QString::fromUcs4(U"𝐀", 1);
        for (int round = 0; round < 3'000; ++round) {
            QString text;
            for (int i = random.bounded(30); i > 0; --i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            for (const Folded &folded : {fold(text), nfcWithOffsets(text)}) {
                QCOMPARE(folded.offsets.size(), std::size_t(folded.text.size() + 1));
                QVERIFY(std::is_sorted(folded.offsets.begin(), folded.offsets.end()));
                for (std::size_t i = 0; i < folded.ends.size(); ++i) {
                    QVERIFY(folded.offsets[i] < folded.ends[i]);
                    QVERIFY(folded.ends[i] <= text.size());
                }
            }
            QCOMPARE(nfcWithOffsets(text).text, nfc(text));
        }
    }

    void shouldCompareLinesByTheirWords()
    {
        QCOMPARE(lineKey(u"  한  줄\t끝 "), QStringLiteral("한 줄 끝"));
        QCOMPARE(lineKey(u"\u00A0\u3000"), QString());
        QCOMPARE(lineKey(QStringLiteral("각").normalized(QString::NormalizationForm_D)), QStringLiteral("각"));
        QVERIFY(lineKey(u"Case") != lineKey(u"case"));
    }

    void shouldCutTextIntoWordsSentencesAndCharacters()
    {
        const QString text = QStringLiteral("One two. 세 번째 문장이다! Next?");
        const std::vector<Span> cut = sentences(text);
        QCOMPARE(cut.size(), std::size_t(3));
        QCOMPARE(text.sliced(cut[1].begin, cut[1].end - cut[1].begin), QStringLiteral("세 번째 문장이다!"));
        QCOMPARE(words(u"one, two").size(), std::size_t(2));
        QCOMPARE(words(u"").size(), std::size_t(0));
        const QString family = QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467x");
        QCOMPARE(graphemeBoundaries(family),
                 (std::vector<qint32>{0, qint32(family.size()) - 1, qint32(family.size())}));
    }

    void shouldSortNamesAsReadersExpect()
    {
        const Collator collator;
        QVERIFY(collator.compare(u"가", u"나") < 0);
        QVERIFY(collator.compare(u"apple", u"Banana") < 0);
        QCOMPARE(collator.compare(u"같다", u"같다"), 0);
    }

    void shouldFindDates_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("iso");
        QTest::newRow("slashes") << QStringLiteral("2022/12/06") << QStringLiteral("2022-12-06");
        QTest::newRow("ISO with time") << QStringLiteral("reader · 2024-03-05 14:05")
                                       << QStringLiteral("2024-03-05T14:05");
        QTest::newRow("ISO with T and Z")
            << QStringLiteral("2024-03-05T14:05:09Z") << QStringLiteral("2024-03-05T14:05:09Z");
        QTest::newRow("dotted, afternoon")
            << QStringLiteral("2024.06.06. 오후 5:27") << QStringLiteral("2024-06-06T17:27");
        QTest::newRow("dotted, midnight")
            << QStringLiteral("2024.06.06. 오전 12:05") << QStringLiteral("2024-06-06T00:05");
        QTest::newRow("Korean words") << QStringLiteral("2023년 1월 9일 월요일 오후 3시 20분")
                                      << QStringLiteral("2023-01-09T15:20");
        QTest::newRow("Korean day") << QStringLiteral("작성일 2023년 1월 9일") << QStringLiteral("2023-01-09");
        QTest::newRow("English") << QStringLiteral("Posted on March 5, 2024 at 2:05 PM")
                                 << QStringLiteral("2024-03-05T14:05");
        QTest::newRow("day first") << QStringLiteral("Tue, 5 Mar 2024 14:05:09 +0900")
                                   << QStringLiteral("2024-03-05T14:05:09+09:00");
        QTest::newRow("German order") << QStringLiteral("05.03.2024") << QStringLiteral("2024-03-05");
        QTest::newRow("no year") << QStringLiteral("3월 5일") << QStringLiteral("vague");
        QTest::newRow("ambiguous") << QStringLiteral("05/06/2024") << QStringLiteral("vague");
        QTest::newRow("hours ago") << QStringLiteral("3시간 전") << QStringLiteral("vague");
        QTest::newRow("days ago") << QStringLiteral("2 days ago") << QStringLiteral("vague");
        QTest::newRow("impossible day") << QStringLiteral("2024-02-31") << QStringLiteral("none");
        QTest::newRow("a version") << QStringLiteral("version 1.2.3 of the tool") << QStringLiteral("none");
        QTest::newRow("a number") << QStringLiteral("20년이 넘는 역사") << QStringLiteral("none");
    }

    void shouldFindDates()
    {
        QFETCH(QString, line);
        const auto match = findDate(line);
        QTEST(match ? (match->moment.isValid() ? match->moment.toIso() : QStringLiteral("vague"))
                    : QStringLiteral("none"),
              "iso");
        if (match)
            QVERIFY(match->begin >= 0 && match->begin < match->end && match->end <= line.size());
    }

    void shouldLookOnceAtWhatFollowsADate()
    {
        const auto timeOf = [](int spaces) {
            const QString line = QStringLiteral("2024-03-05") + QString(spaces, u' ') + u'x';
            Catena::TestLib::CpuTimer timer;
            for (int i = 0; i < 100; ++i) {
                if (!findDate(line))
                    return -1.0;
            }
            return double(timer.nsecsElapsed());
        };
        const double small = timeOf(250);
        const double large = timeOf(4'000);
        QVERIFY2(small > 0 && large > 0 && large < 64 * small, qPrintable(QString::number(large / small)));
    }

    void shouldFindStockPhrasesWhateverTheirSpacing()
    {
        QVERIFY(findPhrase(PhraseKind::Answer, u"정말 좋은지적입니다!"));
        QVERIFY(findPhrase(PhraseKind::Answer, u"That is a GOOD point, thanks."));
        QVERIFY(findPhrase(PhraseKind::Post, u"이 글과 다르지 않습니다"));
        QVERIFY(leadingPhrase(PhraseKind::Continuation, u"저도 그렇게 봅니다"));
        QVERIFY(!leadingPhrase(PhraseKind::Continuation, u"그 사람과 저도 갑니다"));
        QVERIFY(!findPhrase(PhraseKind::Answer, u"a goodpointer is not a phrase"));
        QVERIFY(!findPhrase(PhraseKind::Post, u"")); // nothing in nothing
        const QString text = QStringLiteral("음, “이 글”은 좋다");
        const auto match = findPhrase(PhraseKind::Post, text);
        QVERIFY(match);
        QCOMPARE(text.sliced(match->begin, match->end - match->begin), QStringLiteral("이 글"));
    }

    void shouldFindStockPhrasesInAsciiAsElsewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("at the beginning") << QStringLiteral("I agree with that");
        QTest::newRow("inside, with gaps") << QStringLiteral("well, that is a  Good-\tpoint, I think");
        QTest::newRow("broken by a line end") << QStringLiteral("that is a good\npoint");
        QTest::newRow("glued to a word") << QStringLiteral("a goodpointer, agreedly");
        QTest::newRow("behind marks") << QStringLiteral(" \"You're right\", as it were");
        QTest::newRow("at the end") << QStringLiteral("so they agreed");
        QTest::newRow("none") << QStringLiteral("nothing of the kind");
    }
    void shouldFindStockPhrasesInAsciiAsElsewhere()
    {
        QFETCH(QString, text);
        // A letter that is not ASCII behind it: the text is folded as a whole.
        const QString other = text + QStringLiteral(" é");
        for (const PhraseKind kind : {PhraseKind::Answer, PhraseKind::Continuation}) {
            const auto found = findPhrase(kind, text);
            const auto expected = findPhrase(kind, other);
            QCOMPARE(found.has_value(), expected.has_value());
            QVERIFY(!found || (found->begin == expected->begin && found->end == expected->end));
            const auto leads = leadingPhrase(kind, text);
            const auto expectedLead = leadingPhrase(kind, other);
            QCOMPARE(leads.has_value(), expectedLead.has_value());
            QVERIFY(!leads || (leads->begin == expectedLead->begin && leads->end == expectedLead->end));
        }
    }

    void shouldReadNoMoreSentencesThanAskedFor()
    {
        const QString text = QStringLiteral("  One here. Two are here. Three are here.");
        QCOMPARE(sentences(text, 0).size(), std::size_t(1));
        QCOMPARE(sentences(text, 0).front(), sentences(text).front());
        QCOMPARE(sentences(text, 15).size(), std::size_t(2));
        QCOMPARE(sentences(text).size(), std::size_t(3));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "texttest.moc"
