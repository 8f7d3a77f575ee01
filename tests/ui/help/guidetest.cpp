#include "ui/essay/essayview.h"
#include "ui/help/guidewindow.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace Catena;
using namespace Catena::Ui;

class GuideTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static std::vector<GuidePage> shipped(const char *language)
    {
        return readGuide(QStringLiteral(CATENA_SOURCE_DIR "/resources/guide/") + QLatin1String(language));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("images")));
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_dir.filePath(QStringLiteral("images/red.png"))));
        write("01-a.md", "# Sort pebbles\n\nBy size, then by colour.\n\n![A heap](images/red.png)\n\nThat is all.\n");
        write("02-b.md",
              "# Count them\n\n<b>One</b> by one.\n\n![Away](http://example.org/x.png)\n\n"
              "![Above](images/../../secret.png)\n");
        write("notes.txt", "no page");
    }

    void shouldReadAPageATask()
    {
        const auto pages = readGuide(m_dir.path());
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(pages[0].title, QStringLiteral("Sort pebbles"));
        QCOMPARE(pages[0].name, QStringLiteral("01-a"));
        QCOMPARE(pages[0].pictures.size(), std::size_t(1));
        QCOMPARE(pages[0].text.blocks[pages[0].pictures[0].block].text, QStringLiteral("A heap"));
    }

    void shouldLoadNoPictureFromElsewhere() { QVERIFY(readGuide(m_dir.path())[1].pictures.empty()); }

    void shouldShowMarkupAsText()
    {
        GuideWindow window(readGuide(m_dir.path()));
        window.showPage(QStringLiteral("02-b"));
        QVERIFY(window.view()->toPlainText().contains(QLatin1String("<b>One</b> by one.")));
    }

    void shouldStandAPictureBeforeItsCaption()
    {
        GuideWindow window(readGuide(m_dir.path()));
        window.show();
        const QString text = window.view()->toPlainText();
        const qsizetype caption = text.indexOf(QLatin1String("A heap"));
        QVERIFY(caption > 0);
        QCOMPARE(text.at(caption - 2), QChar(QChar::ObjectReplacementCharacter));
        const QVariant image =
            window.view()->document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("guide:red.png")));
        QCOMPARE(image.value<QImage>().size(), QSize(40, 30));
    }

    void shouldFindPagesByWhatTheySay()
    {
        GuideWindow window(readGuide(m_dir.path()));
        window.search()->setText(QStringLiteral("one by"));
        QVERIFY(window.list()->item(0)->isHidden());
        QVERIFY(!window.list()->item(1)->isHidden());
        QVERIFY(window.view()->toPlainText().startsWith(QLatin1String("Count them")));
        window.search()->clear();
        QVERIFY(!window.list()->item(0)->isHidden());
    }

    void shouldBeCompleteInBothLanguages()
    {
        const auto english = shipped("en");
        const auto korean = shipped("ko");
        QVERIFY(english.size() >= 10);
        QCOMPARE(korean.size(), english.size());
        for (std::size_t i = 0; i < english.size(); ++i) {
            QCOMPARE(korean[i].name, english[i].name);
            QVERIFY2(english[i].text.blocks.size() > 3, qPrintable(english[i].name));
            // The same keys stand in both.
            static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
            const auto keysOf = [](const char *language, const QString &name) {
                QFile file(
                    QStringLiteral(CATENA_SOURCE_DIR "/resources/guide/%1/%2.md").arg(QLatin1String(language), name));
                QStringList keys;
                if (!file.open(QIODevice::ReadOnly))
                    return keys;
                auto match = code.globalMatch(QString::fromUtf8(file.readAll()));
                while (match.hasNext()) {
                    const QString key = match.next().captured(1);
                    if (key.size() < 16 && !key.contains(QLatin1Char(':')) && !key.contains(QLatin1Char('/'))
                        && !key.startsWith(QLatin1Char('-')))
                        keys.append(key);
                }
                keys.sort();
                return keys;
            };
            QCOMPARE(keysOf("ko", english[i].name), keysOf("en", english[i].name));
        }
    }

    // A picture that is named is there, and none lies about that no page shows.
    void shouldHaveItsPictures_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("English") << QByteArray("en");
        QTest::newRow("Korean") << QByteArray("ko");
    }
    void shouldHaveItsPictures()
    {
        QFETCH(QByteArray, language);
        const QString folder = QStringLiteral(CATENA_SOURCE_DIR "/resources/guide/") + QLatin1String(language);
        QStringList named;
        for (const QString &page : QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
            QFile file(folder + QLatin1Char('/') + page);
            QVERIFY(file.open(QIODevice::ReadOnly));
            static const QRegularExpression picture(QStringLiteral("\\(images/([a-z0-9-]+\\.png)\\)"));
            auto match = picture.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext())
                named.append(match.next().captured(1));
        }
        named.sort();
        QCOMPARE(QDir(folder + QLatin1String("/images")).entryList(QDir::Files, QDir::Name), named);
    }
};

QTEST_MAIN(GuideTest)
#include "guidetest.moc"
