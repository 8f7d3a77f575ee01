#include "linkbench.h"

#include "concepts/findterms.h"
#include "concepts/linker.h"
#include "repeatswords.h"
#include "text/normalise.h"
#include "text/stopwords.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

#include <sys/resource.h>

namespace Catena::Bench {

namespace {

using namespace Concepts;

Passage comment(const QString &text, quint32 number)
{
    Passage passage;
    passage.side = Side::Discussion;
    passage.comment.index = number;
    passage.text = text;
    return passage;
}

//! Each with all its ways to be written but for case and width.
const QList<QStringList> &recallTerms()
{
    static const QList<QStringList> terms{
        {QStringLiteral("탄소시장"), QStringLiteral("탄소 시장")},
        {QStringLiteral("기본소득"), QStringLiteral("기본 소득")},
        {QStringLiteral("돌봄 노동"), QStringLiteral("돌봄노동")},
        {QStringLiteral("AI 창작"), QStringLiteral("AI창작"), QStringLiteral("AI-창작")},
        {QStringLiteral("N-요리"), QStringLiteral("N요리"), QStringLiteral("N‐요리"), QStringLiteral("N 요리")},
        {QStringLiteral("오픈지도"), QStringLiteral("오픈 지도")},
        {QStringLiteral("플로깅")},
        {QStringLiteral("텐서캔버스")},
        {QStringLiteral("빅브러시")},
        {QStringLiteral("생물다양성"), QStringLiteral("생물 다양성")},
        {QStringLiteral("습지")},
        {QStringLiteral("기억")},
        {QStringLiteral("도서관")},
        {QStringLiteral("공정성")},
        {QStringLiteral("open map"), QStringLiteral("Open-map"), QStringLiteral("OPEN MAP")},
        {QStringLiteral("Wetland"), QStringLiteral("wetland")},
        {QStringLiteral("개방API"), QStringLiteral("개방 API"), QStringLiteral("개방 api")},
    };
    return terms;
}

QStringList particlesAfter(const QString &term)
{
    const char16_t last = term.back().unicode();
    const bool isHangul = last >= 0xAC00 && last <= 0xD7A3;
    const int tail = isHangul ? (last - 0xAC00) % 28 : 0;
    QStringList all = QStringLiteral("의 에 도 만 에서 에게 에는 에도 에서는 에서도 까지 부터 처럼 보다 마다 조차 밖에 "
                                     "에서의 까지도 만의 만을 뿐 대로 하고 이라도 이다")
                          .split(QLatin1Char(' '));
    const bool isOpen = isHangul && tail == 0;
    const bool hasRieul = tail == 8;
    all += (isOpen ? QStringLiteral("는 가 를 와 로 라는 라고 나 란 로서 로는 로부터")
                   : QStringLiteral("은 이 을 과 이라는 이라고 이나 이란"))
               .split(QLatin1Char(' '));
    if (!isOpen)
        all += hasRieul ? QStringList{QStringLiteral("로")}
                        : QStringList{QStringLiteral("으로"), QStringLiteral("으로는")};
    if (!isHangul) // what an English word sounds like is not known: both
        all += QStringLiteral("는 가 를 와 로 라는").split(QLatin1Char(' '));
    return all << QString();
}

QString fullWidth(const QString &text)
{
    QString wide;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        wide += unit > 0x20 && unit < 0x7F ? QChar(char16_t(unit + 0xFEE0)) : c;
    }
    return wide;
}

//! As the candidates tell it: in small letters "IT" is a common word.
bool isAcronymOfAWord(const QString &term)
{
    return term == term.toUpper() && term != term.toLower() && Text::StopWords::instance().isStop(Text::foldKey(term));
}

TermSet setOf(const QStringList &terms)
{
    TermSet set;
    for (const QString &term : terms)
        set.terms.push_back({Text::foldKey(term), {}, isAcronymOfAWord(term), 1});
    return set;
}

//! A reader's own terms: what is no word of the dictionary is known to the analyser.
ConceptEdits editsFor(const QStringList &terms)
{
    ConceptEdits edits;
    for (const QString &term : terms)
        edits = withTerm(edits, term);
    return edits;
}

struct Trap
{
    const char16_t *term;
    const char16_t *text;
};

//! Words that hold a term's letters and are another word.
constexpr Trap traps[] = {
    {u"소비", u"소비자는 늘 옳다고들 한다."},
    {u"개방", u"이야기 전개방식이 새롭다."},
    {u"전문", u"전문가의 말을 들었다."},
    {u"제주", u"제주도에 다녀왔다."},
    {u"기술", u"기술자들이 모였다."},
    {u"회의", u"모두가 회의적이었다."},
    {u"자유", u"자유로운 하루였다."},
    {u"경제", u"경제적인 여유가 없다."},
    {u"사회", u"사회자가 마이크를 잡았다."},
    {u"교육", u"교육감 선거가 있었다."},
    {u"수도", u"그럴 수도 있겠다."},
    {u"지도", u"그럴지도 모른다."},
    {u"가지", u"치아가 가지런하다."},
    {u"가지", u"가지고 온 책"},
    {u"사이", u"사이트가 느리다."},
    {u"이상", u"이상하게도 조용하다."},
    {u"시장", u"시장하니 밥부터 먹자."},
    {u"의사", u"의사결정이 늦다."},
    {u"학교", u"대학교에 갔다."},
    {u"기업", u"중소기업이 어렵다."},
    {u"도시", u"도시락을 싸 왔다."},
    {u"사과", u"파인애플과 의사과정을 보았다."},
    {u"나무", u"나무라지 마세요."},
    {u"바다", u"바닥에 앉았다."},
    {u"문제", u"문제집을 풀었다."},
    {u"인간", u"무인간판매점이 생겼다."},
    {u"공유", u"공유지의 풀"},
    {u"정의", u"감정의 골이 깊다."},
    {u"정의", u"수정의 여지가 있다."},
    {u"자연", u"자연스럽게 웃었다."},
    {u"기대", u"기대어 잠들었다."},
    {u"대화", u"시대화두를 던졌다."},
    {u"만화", u"만화경을 들여다보았다."},
    {u"전기", u"전기밥솥을 샀다."},
    {u"동의", u"운동의 효과"},
    {u"우리", u"우리나라 사람"},
    {u"역사", u"역사책을 덮었다."},
    {u"지구", u"관악지구대에 신고했다."},
    {u"배추", u"방배추모공원"},
    {u"상품", u"기상품종을 고르다."},
    {u"AI", u"He said it again and again."},
    {u"AI", u"Dubai and the chair are far."},
    {u"OS", u"The door is closed, and so is the post."},
    {u"IT", u"Write it with wit."},
    {u"data", u"The metadata of the database."},
    {u"art", u"We start the party with a cartoon."},
    {u"map", u"The roadmap and the bitmap."},
    {u"open", u"He reopened it; the openness stayed."},
    {u"rate", u"They separated it accurately."},
    {u"tide", u"The tidelands and the untidiest desk."},
    {u"ice", u"The price of the device and the service."},
    {u"ape", u"A paper shaped like a grape."},
    {u"net", u"The internet and the planet."},
    {u"ai", u"See https://example.org/ai/page for it."},
    {u"mail", u"Write to mail@example.org today."},
    {u"都市", u"京都市に行った。"},
    {u"本", u"日本人が来た。"},
    {u"大学", u"大大学習会"},
    {u"山", u"火山灰が降った。"},
    {u"東京", u"東京都庁前"},
};

//! CPU time of this process and of those it started and waited for: the machine may do other things as well.
double cpuSeconds()
{
    double seconds = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            seconds += double(time.tv_sec) + double(time.tv_usec) / 1e6;
    }
    return seconds;
}

double bestOf(int times, const std::function<void()> &work)
{
    double best = 0;
    for (int i = 0; i < times; ++i) {
        const double begin = cpuSeconds();
        work();
        const double seconds = cpuSeconds() - begin;
        best = i == 0 ? seconds : std::min(best, seconds);
    }
    return best;
}

//! Writes what linking gets as files: "text" and "words".
bool writeFiles(const QString &folder, const std::vector<Passage> &passages, const QStringList &terms)
{
    QFile text(folder + QStringLiteral("/text"));
    QFile words(folder + QStringLiteral("/words"));
    if (!text.open(QIODevice::WriteOnly) || !words.open(QIODevice::WriteOnly))
        return false;
    for (const Passage &passage : passages)
        text.write(passage.text.toUtf8() + '\n');
    for (const QString &term : terms)
        words.write(term.toUtf8() + '\n');
    return text.flush() && words.flush();
}

//! 0 where it is not installed.
double ripgrepSeconds(const QString &folder)
{
    if (QStandardPaths::findExecutable(QStringLiteral("rg")).isEmpty())
        return 0;
    return bestOf(3, [&] {
        QProcess process;
        process.setStandardOutputFile(folder + QStringLiteral("/found"));
        process.start(QStringLiteral("rg"),
                      {QStringLiteral("-oF"), QStringLiteral("-f"), folder + QStringLiteral("/words"),
                       folder + QStringLiteral("/text")});
        process.waitForFinished(-1);
    });
}

double readSeconds(const QString &folder)
{
    return bestOf(3, [&] {
        QFile file(folder + QStringLiteral("/text"));
        QStringList lines;
        while (file.isOpen() ? !file.atEnd() : file.open(QIODevice::ReadOnly))
            lines.append(QString::fromUtf8(file.readLine()));
    });
}

QStringList someTerms(Speech &speech, Random &random, int count)
{
    QStringList terms;
    QSet<QString> seen;
    for (int tries = 0; terms.size() < count && tries < count * 1000; ++tries) {
        const bool isKorean = random.chance(0.6);
        const QString word = QString::fromStdString((isKorean ? speech.korean() : speech.english()).draw(random));
        if (word.size() < (isKorean ? 2 : 3) || seen.contains(word))
            continue;
        seen.insert(word);
        terms.append(word);
    }
    return terms;
}

std::vector<Passage> someComments(Speech &speech, int count, std::size_t bytes)
{
    std::vector<Passage> passages;
    passages.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        passages.push_back(comment(QString::fromStdString(speech.body(bytes)), quint32(i)));
    return passages;
}

qint64 utf8Bytes(const std::vector<Passage> &passages)
{
    qint64 bytes = 0;
    for (const Passage &passage : passages)
        bytes += passage.text.toUtf8().size();
    return bytes;
}

}

LinkRecall linkRecall(const std::optional<Text::Korean::Dictionary> &dictionary)
{
    constexpr int mostNamed = 12;
    const QList<std::pair<QString, QString>> quotes{{QString(), QString()},
                                                    {QStringLiteral("\""), QStringLiteral("\"")},
                                                    {QStringLiteral("'"), QStringLiteral("'")},
                                                    {QStringLiteral("“"), QStringLiteral("”")},
                                                    {QStringLiteral("‘"), QStringLiteral("’")},
                                                    {QStringLiteral("「"), QStringLiteral("」")}};
    QStringList terms;
    std::vector<Passage> passages;
    std::vector<int> expected; // by passage: the term
    for (const QStringList &forms : recallTerms()) {
        for (const QString &form : forms) {
            QStringList written{form, fullWidth(form), form.normalized(QString::NormalizationForm_D)};
            written.removeDuplicates();
            for (const QString &each : std::as_const(written)) {
                for (const auto &[open, close] : quotes) {
                    for (const QString &particle : particlesAfter(form)) {
                        const QString text = QStringLiteral("그들은 어제 ") + open + each + close + particle
                            + QStringLiteral(" 두고 오래 이야기했다.");
                        passages.push_back(comment(text, quint32(passages.size())));
                        expected.push_back(int(terms.size()));
                    }
                }
            }
        }
        terms.append(forms[0]);
    }
    LinkOptions options;
    options.dictionary = dictionary;
    options.edits = editsFor(terms);
    const Base::Result<ConceptIndex> index = linkTerms(std::move(passages), setOf(terms), options);
    LinkRecall recall;
    if (!index)
        return recall;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const QString key = Text::foldKey(terms[expected[i]]);
        const std::vector<Mention> mentions = index.value().mentionsIn(quint32(i));
        ++recall.mentions;
        const bool isFound = std::any_of(mentions.begin(), mentions.end(), [&](const Mention &mention) {
            return index.value().concepts[mention.conceptIndex].key == key;
        });
        recall.found += isFound ? 1 : 0;
        if (!isFound && recall.missed.size() < mostNamed)
            recall.missed.append(index.value().passages[i].text);
    }
    return recall;
}

TrapScore trapScore(const std::optional<Text::Korean::Dictionary> &dictionary)
{
    TrapScore score;
    for (const Trap &trap : traps) {
        const QString term = QString::fromUtf16(trap.term);
        LinkOptions options;
        options.dictionary = dictionary;
        const Base::Result<ConceptIndex> index =
            linkTerms({comment(QString::fromUtf16(trap.text), 0), comment(term, 1)}, setOf({term}), options);
        ++score.traps;
        if (!index)
            continue;
        const std::vector<Mention> mentions = index.value().mentionsIn(0);
        if (mentions.empty())
            continue;
        const bool isPlain = std::any_of(mentions.begin(), mentions.end(),
                                         [](const Mention &mention) { return mention.flags == MentionFlags(); });
        ++(isPlain ? score.plain : score.flagged);
        if (isPlain)
            score.fallenFor.append(term + QStringLiteral(" in: ") + QString::fromUtf16(trap.text));
    }
    return score;
}

LinkSpeed linkSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, int comments, int terms)
{
    constexpr std::size_t bytesOfComment = 180;
    constexpr std::size_t onScreen = 40;
    Random random(20'240'607);
    Speech speech(random);
    const QStringList words = someTerms(speech, random, terms);
    const std::vector<Passage> passages = someComments(speech, comments, bytesOfComment);
    LinkSpeed speed;
    speed.comments = comments;
    speed.terms = int(words.size());
    speed.megabytes = double(utf8Bytes(passages)) / 1e6;
    const TermSet set = setOf(words);
    LinkOptions options;
    options.dictionary = dictionary;
    const LinkPlan plan = planLinks(set, {});
    speed.linkSeconds = bestOf(3, [&] {
        HitJudge judge(dictionary, {});
        speed.mentions = qint64(Linker(plan).link(passages, judge, {}).size());
    });
    speed.indexSeconds = bestOf(1, [&] { (void)linkTerms(passages, set, options); });
    const QTemporaryDir folder;
    if (folder.isValid() && writeFiles(folder.path(), passages, words)) {
        speed.readSeconds = readSeconds(folder.path());
        speed.ripgrepSeconds = ripgrepSeconds(folder.path());
    }
    const std::vector<Passage> screen(passages.begin(),
                                      passages.begin() + std::ptrdiff_t(std::min(onScreen, passages.size())));
    options.edits = withTerm({}, QStringLiteral("이야기"));
    speed.screenMsecs = 1e3 * bestOf(3, [&] { (void)linkOne(screen, QStringLiteral("이야기"), set, options); });
    return speed;
}

TermSpeed termSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, double megabytes)
{
    constexpr std::size_t bytesOfComment = 300;
    Random random(8'061'977);
    Speech speech(random);
    const std::vector<Passage> passages = someComments(speech, int(megabytes * 1e6 / bytesOfComment), bytesOfComment);
    TermSpeed speed;
    TermOptions options;
    options.dictionary = dictionary;
    speed.seconds = bestOf(1, [&] { speed.megabytes = double(findTerms(passages, options).readBytes) / 1e6; });
    return speed;
}

}
