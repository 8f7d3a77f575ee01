#include "base/limits.h"
#include "testlib/snapshotbuilder.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"

#include <QAction>
#include <QFontInfo>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QFontMetrics>
#include <QLocale>
#include <QTest>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QUrl>

using namespace Catena;
using Testlib::SnapshotBuilder;
using Ui::EssayMark;
using Ui::EssayPane;

class EssayPaneTest : public QObject
{
    Q_OBJECT

private:
    static QString shown(const EssayPane &pane) { return pane.view()->document()->toPlainText(); }
    static QString selected(const QTextEdit::ExtraSelection &selection) { return selection.cursor.selectedText(); }
    static QStringList marked(const EssayPane &pane)
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &selection : pane.view()->extraSelections())
            texts.append(selected(selection));
        return texts;
    }

private slots:
    void shouldShowEssaysInReadingOrder();
    void shouldFindEveryOffset_data();
    void shouldFindEveryOffset();
    void shouldRefuseOffsetsOutside();
    void shouldLayLongParagraphsOutInPieces_data();
    void shouldLayLongParagraphsOutInPieces();
    void shouldShowMarkupAsText();
    void shouldLoadNothing();
    void shouldMarkPassages();
    void shouldIgnoreMarksOutside();
    void shouldTellMarksApartWithoutColour();
    void shouldBringAPassageIntoSight();
    void shouldNotScrollToWhatIsInSight();
    void shouldExplainAFolderWithoutEssay();
    void shouldSayNothingBeforeTheFolderWasRead();
    void shouldKeepTheMeasure();
    void shouldGiveMarginNumbersTheirRoom();
    void shouldLeaveLettersToActions();
    void shouldZoomWithinLimits();
    void shouldKeepPositionsAfterPaletteChange();
};

void EssayPaneTest::shouldShowEssaysInReadingOrder()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder()
                         .essay(QStringLiteral("First"), {QStringLiteral("One."), QStringLiteral("Two.")})
                         .byline(QStringLiteral("by the gardener"))
                         .rights(QStringLiteral("Public domain"))
                         .essay(QStringLiteral("Second"))
                         .heading(QStringLiteral("Part"))
                         .block(Formats::EssayBlock::Kind::ListItem, QStringLiteral("item"), 1)
                         .build());
    QCOMPARE(shown(pane),
             QStringLiteral("First\nby the gardener\nOne.\nTwo.\nPublic domain\n* * *\nSecond\nPart\n• item"));
}

void EssayPaneTest::shouldFindEveryOffset_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << QStringLiteral("plain text");
    QTest::newRow("Hangul and Han") << QStringLiteral("\uae00\uc744 \u8b80\u4e0b");
    QTest::newRow("surrogate pairs") << QStringLiteral("a\U0001F600b\U0001F469\u200d\U0001F9B0c");
    QTest::newRow("line feeds") << QStringLiteral("one\ntwo\n\nthree");
    QTest::newRow("carriage returns") << QStringLiteral("one\r\ntwo\rthree");
    QTest::newRow("paragraph separators") << QStringLiteral("one\u2029two\u2028three");
    QTest::newRow("characters a text document keeps for itself") << QStringLiteral("a\ufdd0b\ufdd1c\ufffcd");
    QTest::newRow("a NUL") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    QTest::newRow("tabs and soft hyphens") << QStringLiteral("a\tb\u00adc");
    QTest::newRow("nothing") << QString();
}

void EssayPaneTest::shouldFindEveryOffset()
{
    QFETCH(QString, text);
    EssayPane pane;
    const QString after = QStringLiteral("the end");
    pane.setSnapshot(SnapshotBuilder().essay(QStringLiteral("T"), {QStringLiteral("before"), text, after}).build());
    const QTextDocument *document = pane.view()->document();
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i).isLetter() && !text.at(i).isSurrogate())
            QCOMPARE(document->characterAt(pane.position(0, 1, i)), text.at(i));
        QCOMPARE(pane.position(0, 1, i), pane.position(0, 1, 0) + i);
    }
    QCOMPARE(document->characterAt(pane.position(0, 2, 0)), after.front());
    QCOMPARE(document->characterAt(pane.position(0, 2, int(after.size()) - 1)), after.back());
}

void EssayPaneTest::shouldRefuseOffsetsOutside()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {QStringLiteral("abc")}).build());
    QVERIFY(pane.position(0, 0, 3) >= 0);
    QCOMPARE(pane.position(0, 0, 4), -1);
    QCOMPARE(pane.position(0, 0, -1), -1);
    QCOMPARE(pane.position(0, 1, 0), -1);
    QCOMPARE(pane.position(1, 0, 0), -1);
}

void EssayPaneTest::shouldLayLongParagraphsOutInPieces_data()
{
    const qsizetype limit = Base::Limits::paragraphChars;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("blocks");
    QTest::newRow("one below the limit") << QString(limit - 1, QChar(0xAC00)) << 1;
    QTest::newRow("at the limit") << QString(limit, QChar(0xAC00)) << 1;
    QTest::newRow("one above the limit") << QString(limit + 1, QChar(0xAC00)) << 2;
    QTest::newRow("ten limits") << QString(limit * 10, QChar(0xAC00)) << 10;
    QTest::newRow("a surrogate pair across the edge")
        << QString(QString(limit - 1, u'x') + QStringLiteral("\U0001F600") + QString(10, u'y')) << 2;
    QTest::newRow("a combining mark across the edge")
        << QString(QString(limit - 1, u'x') + QStringLiteral("e\u0301") + QString(10, u'y')) << 2;
}

void EssayPaneTest::shouldLayLongParagraphsOutInPieces()
{
    QFETCH(QString, text);
    QFETCH(int, blocks);
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {text}).build());
    const QTextDocument *document = pane.view()->document();
    QCOMPARE(document->blockCount(), blocks);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QVERIFY(block.length() <= Base::Limits::paragraphChars + 1);
        QVERIFY(!block.text().front().isLowSurrogate());
        QVERIFY(!block.text().front().isMark());
    }
    for (int i = 0; i < text.size(); i += 997)
        QCOMPARE(document->characterAt(pane.position(0, 0, i)), text.at(i));
    QCOMPARE(document->characterAt(pane.position(0, 0, int(text.size()) - 1)), text.back());
}

void EssayPaneTest::shouldShowMarkupAsText()
{
    const QString hostile = QStringLiteral("<b>x</b><img src=\"file:///etc/passwd\"> [a](javascript:b) &amp;");
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(hostile, {hostile}).byline(hostile).rights(hostile).build());
    QCOMPARE(shown(pane), QStringList(QList<QString>(4, hostile)).join(u'\n'));
    for (QTextBlock block = pane.view()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QVERIFY(!it.fragment().charFormat().isImageFormat());
            QVERIFY(!it.fragment().charFormat().isAnchor());
        }
    }
}

void EssayPaneTest::shouldLoadNothing()
{
    EssayPane pane;
    for (const char *name : {"file:///etc/passwd", "secret.png", "http://example.org/a.png"}) {
        const QVariant loaded =
            pane.view()->loadResource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(name)));
        QVERIFY(!loaded.isNull()); // a null answer would make QTextDocument read the file
        QVERIFY(loaded.toByteArray().isEmpty());
    }
}

void EssayPaneTest::shouldMarkPassages()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder()
                         .essay(QString(), {QStringLiteral("seeds and maps"), QStringLiteral("old maps")})
                         .essay(QString(), {QStringLiteral("maps again")})
                         .build());
    pane.setMarks({{0, 0, 0, 5, EssayMark::Kind::Hint},
                   {0, 0, 10, 14, EssayMark::Kind::Mention},
                   {0, 1, 4, 8, EssayMark::Kind::Current},
                   {1, 0, 0, 4, EssayMark::Kind::Mention}});
    QCOMPARE(
        marked(pane),
        QStringList({QStringLiteral("seeds"), QStringLiteral("maps"), QStringLiteral("maps"), QStringLiteral("maps")}));
    pane.setMarks({});
    QVERIFY(marked(pane).isEmpty());
}

void EssayPaneTest::shouldIgnoreMarksOutside()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {QStringLiteral("short")}).build());
    pane.setMarks({{0, 0, 3, 90, EssayMark::Kind::Mention},
                   {0, 0, -2, 3, EssayMark::Kind::Mention},
                   {0, 0, 3, 3, EssayMark::Kind::Mention},
                   {0, 0, 4, 2, EssayMark::Kind::Mention},
                   {7, 0, 0, 2, EssayMark::Kind::Mention},
                   {0, 7, 0, 2, EssayMark::Kind::Mention},
                   {0, 0, 0, 5, EssayMark::Kind::Mention}});
    QCOMPARE(marked(pane), QStringList(QStringLiteral("short")));
}

void EssayPaneTest::shouldTellMarksApartWithoutColour()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {QStringLiteral("abcdef")}).build());
    pane.setMarks({{0, 0, 0, 1, EssayMark::Kind::Hint},
                   {0, 0, 2, 3, EssayMark::Kind::Mention},
                   {0, 0, 4, 5, EssayMark::Kind::Current}});
    const QList<QTextEdit::ExtraSelection> marks = pane.view()->extraSelections();
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks[0].format.underlineStyle(), QTextCharFormat::DotLine);
    QCOMPARE(marks[1].format.underlineStyle(), QTextCharFormat::SingleUnderline);
    QVERIFY(!marks[1].format.fontOverline());
    QVERIFY(marks[2].format.fontOverline());
}

void EssayPaneTest::shouldBringAPassageIntoSight()
{
    QStringList paragraphs;
    for (int i = 0; i < 200; ++i)
        paragraphs.append(QStringLiteral("Paragraph %1 has some words to fill a line or two of the pane.").arg(i));
    EssayPane pane;
    pane.resize(360, 400);
    pane.setSnapshot(SnapshotBuilder().essay(QStringLiteral("Long"), paragraphs).build());
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(pane.view()->verticalScrollBar()->maximum() > 400);
    QCOMPARE(pane.view()->verticalScrollBar()->value(), 0); // begins at the beginning
    for (const quint32 block : {199U, 3U, 120U, 0U}) {
        pane.showPassage(0, block, 5);
        QTextCursor cursor(pane.view()->document());
        cursor.setPosition(pane.position(0, block, 5));
        const QRect place = pane.view()->cursorRect(cursor);
        QVERIFY2(pane.view()->viewport()->rect().contains(place), qPrintable(QString::number(block)));
    }
}

void EssayPaneTest::shouldNotScrollToWhatIsInSight()
{
    QStringList paragraphs(100, QStringLiteral("Words."));
    EssayPane pane;
    pane.resize(360, 400);
    pane.setSnapshot(SnapshotBuilder().essay(QString(), paragraphs).build());
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.showPassage(0, 50, 0);
    const int place = pane.view()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    pane.showPassage(0, 51, 0);
    QCOMPARE(pane.view()->verticalScrollBar()->value(), place);
}

void EssayPaneTest::shouldExplainAFolderWithoutEssay()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().comment({.text = QStringLiteral("alone")}).build());
    pane.show();
    QVERIFY(!pane.view()->isVisible());
    QSignalSpy asked(&pane, &EssayPane::rolesRequested);
    auto *button = pane.findChild<QPushButton *>(QStringLiteral("essayRoles"));
    QVERIFY(button && button->isVisible());
    button->click();
    QCOMPARE(asked.size(), 1);
}

void EssayPaneTest::shouldSayNothingBeforeTheFolderWasRead()
{
    EssayPane pane;
    auto early = std::make_shared<Snapshot::Snapshot>();
    pane.setSnapshot(early);
    pane.show();
    QVERIFY(!pane.findChild<QPushButton *>(QStringLiteral("essayRoles"))->isVisible());
}

void EssayPaneTest::shouldGiveMarginNumbersTheirRoom()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {QString(2'000, u'x')}).build());
    pane.resize(300, 500);
    pane.show();
    QCoreApplication::processEvents();
    const auto margin = [&pane] { return pane.view()->document()->rootFrame()->frameFormat().leftMargin(); };
    const qreal narrow = margin();
    pane.view()->setMarginNumbers({{0, 123'456}});
    QFont small = pane.view()->font();
    small.setPointSizeF(QFontInfo(small).pointSizeF() * 0.7);
    QVERIFY(margin() > narrow);
    QVERIFY(margin() >= QFontMetrics(small).horizontalAdvance(QLocale().toString(123'456)));
}

void EssayPaneTest::shouldKeepTheMeasure()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {QString(2'000, u'x')}).build());
    pane.show();
    for (const int width : {300, 700, 1'900}) {
        pane.resize(width, 500);
        QCoreApplication::processEvents();
        const QTextFrameFormat frame = pane.view()->document()->rootFrame()->frameFormat();
        const qreal text = pane.view()->viewport()->width() - frame.leftMargin() - frame.rightMargin();
        const int em = QFontInfo(pane.view()->font()).pixelSize();
        QVERIFY2(text <= em * Ui::EssayView::measure + 1, qPrintable(QString::number(text)));
        QVERIFY(text > qMin(width * 0.8, em * 30.0));
        QCOMPARE(frame.leftMargin(), frame.rightMargin());
    }
}

void EssayPaneTest::shouldLeaveLettersToActions()
{
    QMainWindow window;
    auto *pane = new EssayPane(&window);
    pane->setSnapshot(SnapshotBuilder().essay(QString(), {QStringLiteral("words")}).build());
    window.setCentralWidget(pane);
    QAction next;
    next.setShortcut(QKeySequence(Qt::Key_J));
    window.addAction(&next);
    QSignalSpy triggered(&next, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    pane->setFocus();
    QVERIFY(pane->view()->hasFocus());
    QVERIFY(!pane->view()->testAttribute(Qt::WA_InputMethodEnabled));
    QTest::keyClick(pane->view(), Qt::Key_J);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(shown(*pane), QStringLiteral("words"));
}

void EssayPaneTest::shouldZoomWithinLimits()
{
    EssayPane pane;
    const qreal usual = QFontInfo(pane.view()->font()).pointSizeF();
    for (int i = 0; i < 100; ++i)
        pane.zoomIn();
    QCOMPARE(pane.zoom(), EssayPane::mostZoom);
    QVERIFY(QFontInfo(pane.view()->font()).pointSizeF() > usual + 20);
    for (int i = 0; i < 100; ++i)
        pane.zoomOut();
    QCOMPARE(pane.zoom(), EssayPane::leastZoom);
    pane.zoomReset();
    QCOMPARE(QFontInfo(pane.view()->font()).pointSizeF(), usual);
}

void EssayPaneTest::shouldKeepPositionsAfterPaletteChange()
{
    EssayPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QStringLiteral("T"), {QStringLiteral("abc")}).build());
    pane.setMarks({{0, 0, 1, 2, EssayMark::Kind::Mention}});
    QPalette dark = pane.palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    pane.setPalette(dark);
    QCOMPARE(shown(pane), QStringLiteral("T\nabc"));
    QCOMPARE(marked(pane), QStringList(QStringLiteral("b")));
}

QTEST_MAIN(EssayPaneTest)

#include "essaypanetest.moc"
