#include "commands/exportannotations.h"
#include "export/readwebannotations.h"
#include "export/webannotations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Annotations;

class ExportAnnotationsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly)
            || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    AnnotationList read(const QString &path)
    {
        QFile file(path);
        const auto list = file.open(QIODevice::ReadOnly) ? Export::readWebAnnotations(file.readAll())
                                                         : Export::readWebAnnotations({});
        return list ? list.value().annotations : AnnotationList();
    }

private slots:
    void shouldAnchorAnnotationsInTheTextAsItIs()
    {
        const QByteArray words = "The keeper counts the boats twice before it is dark, and nobody asks him why.";
        write(QStringLiteral("folder/essay.txt"), "A new beginning.\n\n" + words + "\n\nAnd a new end of it all.\n");
        const QByteArray given = R"([{"id":"urn:uuid:6f1a2b3c-0000-4000-8000-000000000001","type":"Annotation",
            "bodyValue":"why?","target":{"source":"http://a.example/essay","selector":{"type":"TextQuoteSelector",
            "exact":"counts the boats twice"}}},
            {"id":"urn:uuid:6f1a2b3c-0000-4000-8000-000000000002","type":"Annotation","target":{"source":"x",
            "selector":{"type":"TextQuoteSelector","exact":"words that stand nowhere here"}}}])";
        const QString from = write(QStringLiteral("in.json"), given);
        const QString to = m_dir.filePath(QStringLiteral("out.json"));
        QVERIFY(Commands::exportAnnotations(m_dir.filePath(QStringLiteral("folder")), from, to, {}));
        const AnnotationList written = read(to);
        QCOMPARE(written.size(), std::size_t(2));
        QCOMPARE(written[0].text, QStringLiteral("why?"));
        QCOMPARE(written[0].target.document, QStringLiteral("essay.txt"));
        QCOMPARE(written[0].target.passage.exact, QStringLiteral("counts the boats twice"));
        QVERIFY(written[0].target.passage.prefix.endsWith(QStringLiteral("The keeper ")));
        QCOMPARE(written[1].target.passage.exact, QStringLiteral("words that stand nowhere here"));
        QCOMPARE(written[1].target.textHash, quint64(0));
        // Once more gives the same bytes.
        const QString again = m_dir.filePath(QStringLiteral("again.json"));
        QVERIFY(Commands::exportAnnotations(m_dir.filePath(QStringLiteral("folder")), to, again, {}));
        QVERIFY(read(again) == written);
    }

    void shouldSayWhatIsMissing()
    {
        write(QStringLiteral("folder/essay.txt"), "Some text that is long enough to be one.\n");
        const QString folder = m_dir.filePath(QStringLiteral("folder"));
        const QString to = m_dir.filePath(QStringLiteral("none/out.json"));
        QCOMPARE(Commands::exportAnnotations(folder, m_dir.filePath(QStringLiteral("no.json")), to, {}).error().kind,
                 Base::ErrorKind::NotFound);
        const QString bad = write(QStringLiteral("bad.json"), "not json");
        QCOMPARE(Commands::exportAnnotations(folder, bad, to, {}).error().kind, Base::ErrorKind::NoText);
        QCOMPARE(Commands::exportAnnotations(folder, {}, to, {}).error().kind, Base::ErrorKind::NotWritable);
    }
};

QTEST_GUILESS_MAIN(ExportAnnotationsTest)

#include "exportannotationstest.moc"
