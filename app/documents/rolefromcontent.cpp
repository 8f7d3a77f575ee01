#include "documents/rolefromcontent.h"

#include "text/dates.h"
#include "text/normalise.h"
#include "text/phrases.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Catena::Documents {

namespace {

constexpr qint32 measuredLines = 20'000; //!< the shape of a document shows in its first lines
constexpr int bylineChars = 90; //!< a line that names who and when is short
constexpr int bylineRest = 48; //!< and holds little but the date
constexpr int repeatChars = 10; //!< shorter lines repeat by chance
constexpr int longBlockChars = 160;
constexpr int wideBlockColumns = 110; //!< two sentences, where a syllable of Hangul or a Han character takes two
constexpr int fewestChars = 40; //!< less is no document to read

struct Block
{
    qint64 chars = 0;
    qint64 columns = 0; //!< as a terminal counts: wide characters take two
};

//! "name · 3h", "2시간 · 수정됨": a short line that ends with an age as social networks write it.
bool endsWithAge(const QString &line)
{
    static const QRegularExpression age(QStringLiteral(
        R"((?:^|[\s·•|(])\d{1,3}\s?(?:초|분|시간|일|주|개월|달|년|s|min|mins|m|hrs?|h|d|w|mo|y)(?:\s?전)?\)?(?:\s?[·•]\s?(?:수정됨|edited))?$)"));
    return line.size() <= bylineRest && age.match(line).hasMatch();
}

bool isByline(const QString &line)
{
    if (line.size() > bylineChars)
        return false;
    if (endsWithAge(line))
        return true;
    const auto date = Text::findDate(line);
    return date && line.size() - (date->end - date->begin) <= bylineRest;
}

//! Han, kana and Hangul; what else is wide is rare.
bool isWide(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2E80 && unit <= 0xA4CF) || (unit >= 0xAC00 && unit <= 0xD7A3);
}

//! Lines as blocks where (nearly) every line stands alone, else the runs between blank lines.
std::vector<Block> blocksOf(const std::vector<Block> &all)
{
    std::vector<Block> runs;
    std::vector<Block> lines;
    bool open = false;
    for (const Block &line : all) {
        if (line.chars == 0) {
            open = false;
            continue;
        }
        lines.push_back(line);
        if (!open)
            runs.push_back({});
        runs.back().chars += line.chars;
        runs.back().columns += line.columns;
        open = true;
    }
    return runs.size() > 1 ? runs : lines;
}

}

ContentShape measureContent(const Document &document)
{
    ContentShape shape;
    std::vector<Block> lines;
    QHash<QString, int> seen;
    qint64 repeated = 0;
    const qint32 count = std::min(document.lineCount(), measuredLines);
    for (qint32 number = 1; number <= count; ++number) {
        const QString line = Text::lineKey(document.lineText(number));
        lines.push_back({line.size(), line.size() + std::count_if(line.begin(), line.end(), isWide)});
        shape.chars += line.size();
        if (line.isEmpty())
            continue;
        shape.bylines += isByline(line);
        shape.quoteLines += line.startsWith(QLatin1Char('>'));
        shape.headings += line.startsWith(QLatin1Char('#')) && line.contains(QLatin1String("# "));
        shape.talk += Text::leadingPhrase(Text::PhraseKind::Answer, line)
            || Text::leadingPhrase(Text::PhraseKind::Continuation, line)
            || Text::findPhrase(Text::PhraseKind::Post, line);
        if (line.size() >= repeatChars && seen[line]++ > 0)
            repeated += line.size();
    }
    const std::vector<Block> blocks = blocksOf(lines);
    shape.blocks = int(blocks.size());
    shape.longBlocks =
        int(std::count_if(blocks.begin(), blocks.end(), [](const Block &b) { return b.chars >= longBlockChars; }));
    shape.wideBlocks =
        int(std::count_if(blocks.begin(), blocks.end(), [](const Block &b) { return b.columns >= wideBlockColumns; }));
    shape.meanChars = blocks.empty() ? 0 : int(shape.chars / qint64(blocks.size()));
    shape.repeatedPercent = shape.chars == 0 ? 0 : int(repeated * 100 / shape.chars);
    return shape;
}

namespace {

//! How much a document reads like a discussion, and why; 0.5 and more is one.
struct Verdict
{
    double discussion = 0;
    RoleReason::Kind kind = RoleReason::Kind::RunningText;
};

Verdict judge(const ContentShape &shape)
{
    const double blocks = std::max(shape.blocks, 1);
    const std::pair<double, RoleReason::Kind> signs[] = {
        {shape.repeatedPercent >= 10 ? 0.5 + shape.repeatedPercent / 100.0 : shape.repeatedPercent / 40.0,
         RoleReason::Kind::Repeats},
        {shape.bylines >= 3 ? 0.4 + shape.bylines / blocks : shape.bylines / blocks * 0.5,
         RoleReason::Kind::NamesAndDates},
        {shape.quoteLines >= 3 ? 0.3 + shape.quoteLines / blocks : 0, RoleReason::Kind::QuotedReplies},
        {shape.blocks >= 4 && shape.meanChars < 120 ? 0.4 + (120 - shape.meanChars) / 200.0 : 0,
         RoleReason::Kind::ShortBlocks},
        {shape.talk >= 3 ? 0.2 + shape.talk / blocks : 0, RoleReason::Kind::Talk},
    };
    Verdict verdict;
    double strongest = 0;
    for (const auto &[weight, kind] : signs) {
        verdict.discussion += weight;
        if (weight > strongest) {
            strongest = weight;
            verdict.kind = kind;
        }
    }
    // Long paragraphs and headings speak for an essay, however its comments may quote or thank.
    verdict.discussion -= 0.5 * shape.longBlocks / blocks + (shape.headings > 0 ? 0.2 : 0.0);
    return verdict;
}

RoleReason reasonOf(const ContentShape &shape, RoleReason::Kind kind)
{
    return {kind, shape.blocks, shape.repeatedPercent, shape.meanChars, shape.bylines};
}

//! Whether a text begins as JSON does: what it holds are data, not lines to judge by their length.
bool looksLikeJson(QByteArrayView text)
{
    const QByteArrayView start = text.first(std::min(text.size(), qsizetype(256))).trimmed();
    if (start.size() < 2 || (start[0] != '{' && start[0] != '['))
        return false;
    const QByteArrayView inner = start.sliced(1).trimmed();
    return inner.startsWith('"') || (start[0] == '[' && (inner.startsWith('{') || inner.startsWith('[')));
}

//! Two that both read like essays, one of them clearly more: the other is what is said about it.
void takeDiscussion(std::vector<Document> &documents, const std::vector<ContentShape> &shapes,
                    const std::vector<Verdict> &verdicts, const std::vector<std::size_t> &essays)
{
    const std::size_t talkative =
        verdicts[essays[0]].discussion > verdicts[essays[1]].discussion ? essays[0] : essays[1];
    const std::size_t other = talkative == essays[0] ? essays[1] : essays[0];
    if (verdicts[talkative].discussion < verdicts[other].discussion + 0.3 || verdicts[talkative].discussion < 0.15)
        return;
    documents[talkative].role = Role::Discussion;
    documents[talkative].roleReason = reasonOf(shapes[talkative], RoleReason::Kind::BesideEssay);
}

//! Whether nothing but the shortness of its blocks speaks for a discussion: a title and paragraphs.
bool isShortEssay(const ContentShape &shape)
{
    const int untitled = std::max(1, shape.blocks - 1 - shape.headings);
    return shape.bylines < 2 && shape.quoteLines == 0 && shape.repeatedPercent < 5 && shape.talk < 2
        && shape.wideBlocks * 2 >= untitled;
}

//! No essay where all but one are plainly discussions: that one is what they speak about.
void takeEssay(std::vector<Document> &documents, const std::vector<ContentShape> &shapes,
               const std::vector<Verdict> &verdicts, const std::vector<std::size_t> &discussions)
{
    const auto isMessages = [&](std::size_t i) { return documents[i].roleReason.kind == RoleReason::Kind::Messages; };
    std::optional<std::size_t> candidate;
    for (const std::size_t i : discussions) {
        if (isMessages(i) || !isShortEssay(shapes[i]))
            continue;
        if (candidate)
            return; // two of a kind: which one is not to be told
        candidate = i;
    }
    if (!candidate)
        return;
    const bool isAlone = std::all_of(discussions.begin(), discussions.end(), [&](std::size_t i) {
        return i == *candidate || isMessages(i) || verdicts[i].discussion >= verdicts[*candidate].discussion + 0.1;
    });
    if (!isAlone)
        return;
    documents[*candidate].role = Role::Essay;
    documents[*candidate].roleReason = reasonOf(shapes[*candidate], RoleReason::Kind::RunningText);
}

}

void decideRoles(std::vector<Document> &documents)
{
    std::vector<ContentShape> shapes(documents.size());
    std::vector<Verdict> verdicts(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        Document &document = documents[i];
        if (document.utf8().isEmpty()) {
            document.role = Role::Other;
            document.roleReason = {RoleReason::Kind::NotText, 0, 0, 0, 0};
            continue;
        }
        if (document.roleReason.kind == RoleReason::Kind::Messages)
            continue;
        if (looksLikeJson(document.utf8())) {
            document.role = Role::Discussion;
            document.roleReason = {RoleReason::Kind::Messages, 0, 0, 0, 0};
            continue;
        }
        shapes[i] = measureContent(document);
        verdicts[i] = judge(shapes[i]);
        if (shapes[i].chars < fewestChars && documents.size() > 1) {
            document.role = Role::Other;
            document.roleReason = reasonOf(shapes[i], RoleReason::Kind::TooShort);
        } else if (verdicts[i].discussion >= 0.5) {
            document.role = Role::Discussion;
            document.roleReason = reasonOf(shapes[i], verdicts[i].kind);
        } else {
            document.role = Role::Essay;
            document.roleReason = reasonOf(shapes[i], RoleReason::Kind::RunningText);
        }
    }
    // One that stands out among its like: two essays of which one talks, or no essay where one text talks least.
    std::vector<std::size_t> essays;
    std::vector<std::size_t> discussions;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].role == Role::Essay)
            essays.push_back(i);
        else if (documents[i].role == Role::Discussion)
            discussions.push_back(i);
    }
    if (discussions.empty() && essays.size() == 2)
        takeDiscussion(documents, shapes, verdicts, essays);
    else if (essays.empty() && discussions.size() > 1)
        takeEssay(documents, shapes, verdicts, discussions);
}

}
