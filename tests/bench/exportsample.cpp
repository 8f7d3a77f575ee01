#include "exportsample.h"

#include "annotations/placeannotations.h"
#include "random.h"
#include "testlib/snapshotbuilder.h"

#include <algorithm>

namespace Catena::Bench {

namespace {

constexpr const char *words[] = {"강가의", "오래된",  "다리는",   "아침마다", "천천히", "사람들이", "건너고", "물은",
                                 "깊지만", "맑아서",  "바닥까지", "보인다",   "그런데", "어제",     "들은",   "말로는",
                                 "bridge", "and the", "river",    "2021년",   "‘느린’", "K1",       "공사가", "끝나면",
                                 "누가",   "돌볼지",  "아무도",   "모른다고", "했다",   "그래서",   "우리는", "물었다"};

QString sentence(Random &random)
{
    QString text;
    const int count = 6 + int(random.below(12));
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + QString::fromUtf8(words[random.below(std::size(words))]);
    return text + u'.';
}

QString paragraph(Random &random, int sentences)
{
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + sentence(random);
    return text;
}

}

Snapshot::SnapshotPtr exportSample(int comments)
{
    Random random(20'261'122);
    Testlib::SnapshotBuilder builder(QStringLiteral("bench"));
    builder.essay(QStringLiteral("강가의 다리"));
    for (int i = 0; i < 30; ++i)
        builder.block(Formats::EssayBlock::Kind::Paragraph, paragraph(random, 5));
    for (int i = 0; i < comments; ++i) {
        Testlib::CommentSpec spec;
        spec.parent = i == 0 || random.below(4) == 0 ? -1 : std::max(0, i - 1 - int(random.below(6)));
        spec.text = paragraph(random, 1 + int(random.below(3)));
        spec.author = QStringLiteral("writer %1").arg(random.below(200));
        builder.comment(spec);
    }
    for (const char *term : {"다리", "강가", "river", "공사", "바닥"})
        builder.term(QString::fromUtf8(term));
    return builder.build();
}

Export::ExportOptions exportSampleOptions(const Snapshot::Snapshot &snapshot)
{
    Random random(7);
    Export::ExportOptions options;
    options.labels.language = QStringLiteral("ko");
    options.chosenConcepts = {QStringLiteral("공사")};
    options.author = QStringLiteral("reader");
    options.created = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    for (qint32 node = 0; node < snapshot.tree->size(); node += 10) {
        const Base::CommentId id = snapshot.tree->node(node).comment;
        const QString text = snapshot.comments->text(id);
        const auto begin = qint32(text.indexOf(u' ') + 1); // whole words of it
        const qsizetype space = text.indexOf(u' ', begin + 20);
        const auto end = qint32(space < 0 ? text.size() : space);
        Annotations::Annotation note;
        note.uuid = QUuid::createUuidV5(QUuid(), QByteArray::number(node));
        note.kind = Annotations::AnnotationKind::Note;
        note.target = Annotations::passageOf(*snapshot.comments, id, {begin, end});
        note.text = paragraph(random, 1);
        note.created = note.modified = 1'700'000'000'000 + node;
        options.annotations.push_back(note);
    }
    return options;
}

}
