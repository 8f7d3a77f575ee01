#include "acceptance.h"

#include "annotations/placeannotations.h"
#include "bench/exportsample.h"
#include "export/essayplace.h"
#include "export/showntext.h"
#include "pipeline/openfolder.h"
#include "testlib/snapshotbuilder.h"

#include <QDir>
#include <QRegularExpression>

namespace Catena::Export {

namespace {

using namespace Qt::StringLiterals;

//! Words of every kind that a text layer gets wrong: the program's own, one kind a line.
Snapshot::SnapshotPtr scripts()
{
    Testlib::SnapshotBuilder builder(u"글자"_s);
    builder.essay(u"온 세상의 글자"_s);
    for (const QString &line : {
             u"office fluffy affine shuffle waffle first flight efficient"_s,
             u"가족 👩‍👩‍👧 깃발 🇰🇷 마음 ❤️ 엄지 👍🏽 해 ☀ 끝"_s,
             u"옛말 ᄒᆞᆫ글 나랏말ᄊᆞ미 ᄆᆞᅀᆞᆷ ᄯᅡᇂ 하ᄂᆞᆯ"_s,
             u"풀어쓴 한글 강물 다리"_s.normalized(QString::NormalizationForm_D),
             u"ㅋㅋㅋ ㅠㅠ ㅎㅎ ㄱㄴㄷ ㅏㅑㅓ 뷁 힣"_s,
             u"日本 人心 火水 金女 大小 山川 一二 入八 又口 土士 力手 𠮷野"_s,
             u"‘작은’ “큰” — … · K1 R2 3D프린터 2021년"_s,
             u"हिन्दी क्षेत्र नमस्ते विद्यार्थी"_s,
             u"ภาษาไทย น้ำ ผู้ใหญ่ ที่นี่"_s,
             u"Tiếng Việt ἄνθρωπος Привет Ελληνικά e\u0301te\u0301"_s,
             u"العربية مرحبا سلام لا"_s,
             u"도서\u00AD관 soft\u00ADhyphen nb\u00A0space nb\u2011hyphen"_s,
         })
        builder.block(Formats::EssayBlock::Kind::Paragraph, line).comment({.text = line + u' ' + line});
    for (const char *term :
         {"fluffy", "👩‍👩‍👧", "나랏말ᄊᆞ미", "ㅋㅋㅋ", "人心", "क्षेत्र", "น้ำ", "Việt", "مرحبا"})
        builder.term(QString::fromUtf8(term));
    return builder.build();
}

QString textAt(const Snapshot::Snapshot &snapshot, const QByteArray &name)
{
    for (const Thread::Node &node : snapshot.tree->nodes()) {
        if (node.comment.toString().toLatin1() == name)
            return snapshot.comments->text(node.comment);
    }
    for (quint32 essay = 0; essay < snapshot.essays->size(); ++essay) {
        const auto &blocks = (*snapshot.essays)[essay].blocks;
        for (quint32 block = 0; block < blocks.size(); ++block) {
            if (EssayPlace{essay, block}.name() == name)
                return blocks[block].text;
        }
    }
    return {};
}

}

std::optional<Acceptance> Acceptance::of(const QString &name)
{
    Acceptance input;
    if (name == "seeds"_L1) {
        const QString folder = QStringLiteral(CATENA_SEEDS_DIR "/folder");
        if (!QDir(folder).exists())
            return std::nullopt;
        Pipeline::OpenOptions open;
        open.dictionaryPath = QStringLiteral(CATENA_DICTIONARY);
        const auto opened = Pipeline::openFolderNow(folder, open);
        if (!opened.ok())
            return std::nullopt;
        input.m_snapshot = opened.value();
    } else {
        input.m_snapshot = name == "scripts"_L1 ? scripts() : Bench::exportSample(1'000);
    }
    input.m_options = Bench::exportSampleOptions(*input.m_snapshot);
    const std::vector<Concepts::Concept> &concepts = input.m_snapshot->concepts->concepts;
    if (name != "thousand"_L1) {
        input.m_options.chosenConcepts.clear();
        for (std::size_t i = 0; i < std::min<std::size_t>(9, concepts.size()); ++i)
            input.m_options.chosenConcepts.append(concepts[i].term);
    }
    return input;
}

QStringList Acceptance::paragraphs() const
{
    QStringList texts;
    for (const Formats::Essay &essay : *m_snapshot->essays) {
        for (const Formats::EssayBlock &block : essay.blocks)
            texts += block.text.split(u'\n');
    }
    for (const Thread::Node &node : m_snapshot->tree->nodes())
        texts += m_snapshot->comments->text(node.comment).split(u'\n');
    for (QString &text : texts)
        text = ShownText(text).text();
    texts.removeIf([](const QString &text) { return text.trimmed().isEmpty(); });
    return texts;
}

QString Acceptance::wordsOf(const QString &name) const
{
    static const QRegularExpression mention(u"^concept:(.+)\\.(\\d+)\\.(\\d+)\\.[0-9a-f]{8}$"_s);
    if (const QRegularExpressionMatch match = mention.match(name); match.hasMatch()) {
        const QString text = ShownText(textAt(*m_snapshot, match.captured(1).toLatin1())).text();
        return text.mid(match.captured(2).toInt(), match.captured(3).toInt() - match.captured(2).toInt());
    }
    for (const Annotations::Annotation &annotation : m_options.annotations) {
        if (annotation.uuid.toString(QUuid::WithoutBraces) == name)
            return ShownText(annotation.target.passage.exact).text();
    }
    return {};
}

QString bare(QString text)
{
    static const QRegularExpression unseen(
        u"[\\s\\x{00A0}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FE00}-\\x{FE0F}]"_s);
    return text.normalized(QString::NormalizationForm_C).remove(unseen);
}

}
