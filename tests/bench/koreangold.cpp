#include "koreangold.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>

namespace Catena::Bench {

namespace {

struct Token
{
    qint32 begin = 0;
    qint32 end = 0;
    QString form;
    QString lemma;
    QString universalTag;
    QString tag;

    [[nodiscard]] bool isMark() const { return universalTag == u"PUNCT" || universalTag == u"SYM"; }
};

struct Piece
{
    QString text;
    QString tag;
};

bool isKaistTag(QStringView tag)
{
    return !tag.isEmpty() && tag.front().isLower();
}

bool isNominal(const QString &tag)
{
    static const QSet<QString> sejong{u"NNG"_qs, u"NNP"_qs, u"NNB"_qs, u"NR"_qs,  u"NP"_qs, u"SL"_qs, u"SH"_qs,
                                      u"SN"_qs,  u"XPN"_qs, u"XR"_qs,  u"XSN"_qs, u"NF"_qs, u"NA"_qs};
    static const QSet<QString> kaist{u"nq"_qs,  u"nbn"_qs, u"nbu"_qs, u"npp"_qs, u"npd"_qs,
                                     u"nnc"_qs, u"nno"_qs, u"f"_qs,   u"xp"_qs};
    if (isKaistTag(tag)) {
        return tag.startsWith(u"nc") || tag.startsWith(u"xsn") || kaist.contains(tag);
    }
    return sejong.contains(tag);
}

bool isContent(const QString &tag)
{
    static const QSet<QString> sejong{u"NNG"_qs, u"NNP"_qs, u"SL"_qs, u"SH"_qs, u"XPN"_qs, u"XR"_qs, u"NF"_qs};
    if (isKaistTag(tag)) {
        return tag.startsWith(u"nc") || tag == u"nq" || tag == u"f" || tag == u"xp";
    }
    return sejong.contains(tag);
}

bool makesVerb(const QString &tag)
{
    return tag == u"XSV" || tag == u"XSA" || tag == u"xsv" || tag == u"xsm";
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

//! The morphemes of a token; nothing where the treebank's lemmas and tags do not pair up.
std::optional<QList<Piece>> piecesOf(const Token &token)
{
    const QStringList tags = token.tag.split(u'+');
    if (token.form == token.lemma && token.form.contains(u'+')) {
        return QList<Piece>{{token.form, tags.front()}};
    }
    const QStringList lemmas = token.lemma.split(u'+');
    if (lemmas.size() != tags.size()) {
        return std::nullopt;
    }
    QList<Piece> pieces;
    for (qsizetype i = 0; i < lemmas.size(); ++i) {
        pieces.append({lemmas[i], tags[i]});
    }
    return pieces;
}

//! Takes the nominal morphemes an eojeol begins with; core is the eojeol without the marks around it.
void classify(GoldEojeol &eojeol, const std::vector<Token> &tokens, QStringView core)
{
    std::optional<bool> startsWithContent;
    QString next;
    for (const Token &token : tokens) {
        if (token.isMark()) {
            next = QStringLiteral("PUNCT");
            break;
        }
        const auto pieces = piecesOf(token);
        if (!pieces) {
            return;
        }
        for (const Piece &piece : *pieces) {
            if (!isNominal(piece.tag)) {
                next = piece.tag;
                break;
            }
            startsWithContent = startsWithContent.value_or(isContent(piece.tag));
            eojeol.noun += piece.text.normalized(QString::NormalizationForm_C);
        }
        if (!next.isEmpty()) {
            break;
        }
    }
    eojeol.hasSuffix = !next.isEmpty() && next != u"PUNCT";
    if (!startsWithContent) {
        eojeol.kind = EojeolKind::Other;
    } else if (*startsWithContent && core.startsWith(eojeol.noun)) {
        eojeol.kind = makesVerb(next) ? EojeolKind::VerbalNoun : EojeolKind::Noun;
    }
}

//! Finds the tokens in the text; false when one is not where it should be.
bool align(std::vector<Token> &tokens, const QString &text)
{
    constexpr qsizetype mostBetween = 3;
    qsizetype position = 0;
    for (Token &token : tokens) {
        const qsizetype begin = text.indexOf(token.form, position);
        if (begin < 0 || begin - position > mostBetween) {
            return false;
        }
        token.begin = qint32(begin);
        token.end = qint32(begin + token.form.size());
        position = token.end;
    }
    return true;
}

GoldSentence sentenceOf(const QString &text, std::vector<Token> tokens)
{
    GoldSentence sentence{text, {}};
    if (!align(tokens, text)) {
        return sentence;
    }
    for (qsizetype begin = 0; begin < text.size();) {
        if (text[begin].isSpace()) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < text.size() && !text[end].isSpace()) {
            ++end;
        }
        std::vector<Token> inside;
        std::ranges::copy_if(tokens, std::back_inserter(inside),
                             [&](const Token &token) { return token.begin >= begin && token.end <= end; });
        while (!inside.empty() && inside.front().isMark()) {
            inside.erase(inside.begin());
        }
        while (!inside.empty() && inside.back().isMark()) {
            inside.pop_back();
        }
        if (!inside.empty()) {
            GoldEojeol eojeol{qint32(begin), qint32(end), EojeolKind::NotScored, {}, false};
            const auto core = QStringView(text).sliced(inside.front().begin, inside.back().end - inside.front().begin);
            classify(eojeol, inside, core);
            sentence.eojeols.push_back(std::move(eojeol));
        }
        begin = end;
    }
    return sentence;
}

QString originalLemma(const QString &miscellaneous, const QString &lemma)
{
    for (const QString &field : miscellaneous.split(u'|')) {
        if (field.startsWith(u"OrigLemma=")) {
            return field.sliced(10);
        }
    }
    return lemma;
}

void readTreebank(const QString &path, GoldSet &set)
{
    constexpr QStringView textMark = u"# text = ";
    QString text;
    std::vector<Token> tokens;
    for (const QString &line : linesOf(path)) {
        if (line.startsWith(textMark)) {
            text = line.sliced(textMark.size()).normalized(QString::NormalizationForm_C);
        } else if (line.isEmpty()) {
            if (!tokens.empty()) {
                set.sentences.push_back(sentenceOf(text, std::move(tokens)));
            }
            tokens.clear();
        } else if (!line.startsWith(u'#')) {
            const QStringList fields = line.split(u'\t');
            if (fields.size() == 10 && !fields[0].contains(u'-') && !fields[0].contains(u'.')) {
                tokens.push_back({0, 0, fields[1].normalized(QString::NormalizationForm_C),
                                  originalLemma(fields[9], fields[2]), fields[3], fields[4]});
            }
        }
    }
}

//! Columns: source, split, eojeol, stem, particle, kind, tags, sentence.
void readJosaGold(const QString &path, std::map<QString, GoldSet> &sets)
{
    const QStringList lines = linesOf(path);
    QString sentenceId;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList fields = lines[i].split(u'\t');
        if (fields.size() != 8) {
            continue;
        }
        GoldSet &set = sets[fields[0]];
        const QString id = fields[0] + u'/' + fields[1] + u'/' + fields[7];
        if (id != sentenceId) {
            set.sentences.push_back({});
            sentenceId = id;
        }
        GoldSentence &sentence = set.sentences.back();
        sentence.text += sentence.text.isEmpty() ? QString() : QStringLiteral(" ");
        GoldEojeol eojeol;
        eojeol.begin = qint32(sentence.text.size());
        sentence.text += fields[2];
        eojeol.end = qint32(sentence.text.size());
        const QString first = fields[6].section(u'+', 0, 0);
        if (fields[5] == u"noun_josa" || fields[5] == u"noun_bare") {
            eojeol.noun = fields[3];
            eojeol.hasSuffix = fields[5] == u"noun_josa";
            if (isContent(first) && fields[2].startsWith(eojeol.noun)) {
                eojeol.kind = EojeolKind::Noun;
            }
        } else if (fields[5] == u"other" && !isNominal(first) && first != u"SS") {
            eojeol.kind = EojeolKind::Other;
        }
        sentence.eojeols.push_back(eojeol);
    }
}

//! "gsd" of "GSD_ko_gsd-ud-dev.conllu".
QString treebankName(const QString &fileName)
{
    return fileName.section(u'_', 0, 0).toLower();
}

}

std::vector<GoldSet> readKoreanGold(const QString &folder)
{
    std::map<QString, GoldSet> sets;
    const QDir treebanks(QDir(folder).filePath(QStringLiteral("ud")));
    for (const QString &name : treebanks.entryList({QStringLiteral("*.conllu")}, QDir::Files, QDir::Name)) {
        const QString set = treebankName(name);
        if (set == u"gsd" || set == u"kaist") { // others tag otherwise
            readTreebank(treebanks.filePath(name), sets[set]);
        }
    }
    std::map<QString, GoldSet> others;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("josa_gold*.tsv")}, QDir::Files, QDir::Name)) {
        readJosaGold(QDir(folder).filePath(name), others);
    }
    for (auto &[source, set] : others) {
        sets.try_emplace(source == u"KLUEDP" ? QStringLiteral("klue") : source.toLower(), std::move(set));
    }
    std::vector<GoldSet> result;
    for (auto &[name, set] : sets) {
        set.name = name;
        result.push_back(std::move(set));
    }
    return result;
}

}
