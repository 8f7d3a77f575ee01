#include "exporttest.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

namespace Catena::Export {

using namespace Qt::StringLiterals;
using Testlib::SnapshotBuilder;
using Kind = Formats::EssayBlock::Kind;
using Thread::LinkKind;

const QStringList &ExportTest::paragraphs()
{
    static const QStringList texts{
        u"도서관의 불은 저녁 여섯 시에 꺼진다. ‘열린 공간’이라는 말은 그래서 반만 맞다."_s,
        u"“누가 그 값을 내는가?” 하고 묻는 이도 있다. 公共性이란 남는 시간을 베푸는 일이 아니다."_s,
        u"The office staff filed 2021년 보고서 K1, R2-D2 — an affluent fluffy finding… and that was all."_s,
    };
    return texts;
}

SnapshotBuilder ExportTest::sample()
{
    SnapshotBuilder builder(u"책과 밤"_s);
    builder.essay(u"밤에도 여는 도서관"_s).byline(u"쓴 이 모름"_s);
    builder.block(Kind::Paragraph, paragraphs()[0]).heading(u"값을 묻다"_s, 1).block(Kind::Paragraph, paragraphs()[1]);
    builder.block(Kind::ListItem, u"전기료는 해마다 오른다."_s, 1).block(Kind::ListItem, u"사서의 밤은 길다."_s, 1);
    builder.heading(u"덧붙임"_s, 2).block(Kind::Quote, u"책보다 시간이 먼저다."_s, 1);
    builder.block(Kind::Code, u"if (night)\n    open();"_s).block(Kind::Footnote, u"1) 여섯 시는 가을 기준이다."_s);
    builder.block(Kind::Paragraph, paragraphs()[2]).rights(u"누구나 나누어 쓸 수 있다."_s);
    builder.comment(
        {.text = u"도서관을 밤에 여는 일에 찬성합니다.\n다만 사서도 자야 합니다."_s, .author = u"ann"_s, .copies = 2});
    builder.comment(
        {.parent = 0, .text = u"사서의 수당이 먼저입니다."_s, .link = LinkKind::Inferred, .confidence = 0.64F});
    builder.comment({.parent = 0, .text = u"출처가 어디인가요?"_s, .author = u"ben"_s, .link = LinkKind::Unknown});
    builder.comment({.text = u"도서관이 없는 마을은요? https://example.org/a"_s, .author = u"cho"_s});
    builder.comment({.parent = 3, .text = u"사서의 수당이 먼저입니다."_s, .author = u"ann"_s, .repeatOf = 1});
    return builder.term(u"도서관"_s).term(u"사서"_s).term(u"밤"_s);
}

ExportOptions ExportTest::optionsOf(const QStringList &chosen)
{
    ExportOptions options;
    options.labels.language = u"ko"_s;
    options.chosenConcepts = chosen;
    options.author = u"읽는 이"_s;
    options.created = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    return options;
}

QString ExportTest::squeezed(QString text)
{
    static const QRegularExpression unseen(u"[\\s\\x{00A0}\\x{200B}\\x{200C}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"_s);
    return text.normalized(QString::NormalizationForm_C).remove(unseen);
}

std::vector<QJsonObject> ExportTest::annotations(const QJsonObject &objects, const QString &subtype)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        if (object.value("/Subtype"_L1).toString() == subtype) {
            found.push_back(object);
        }
    }
    return found;
}

void ExportTest::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    if (!PdfFile::toolsAreThere()) {
        QSKIP("needs qpdf and poppler-utils");
    }
}

QStringList ExportTest::entries() const
{
    return QDir(m_folder->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden);
}

void ExportTest::writeAndCheck(const SnapshotBuilder &builder, const ExportOptions &options)
{
    const Catena::Snapshot::SnapshotPtr snapshot = builder.build();
    bool ok = false;
    const std::unique_ptr<QThread> worker(QThread::create([&] { ok = exportPdf(*snapshot, path(), options).ok(); }));
    worker->start();
    worker->wait();
    QVERIFY(ok);
    int exitCode = -1;
    const QByteArray said = PdfFile(path()).tool(u"qpdf"_s, {u"--check"_s}, {}, &exitCode);
    QVERIFY2(exitCode == 0 && !said.contains("WARNING"), said.constData());
}

}
