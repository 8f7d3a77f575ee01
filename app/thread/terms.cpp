#include "thread/terms.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/stopwords.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <memory>

namespace Catena::Thread {

namespace {

using Text::Korean::Analyser;
using Text::Korean::Morpheme;
using Text::Korean::Tag;

constexpr float commonBackground = 0.15F; //!< of words too common to be a term
constexpr qsizetype latinUnits = 3; //!< shorter Latin words say little, unless they are acronyms

//! The dictionary's word cost as background frequency: common words cost little.
float backgroundOf(const Morpheme &morpheme)
{
    if (morpheme.unknown || morpheme.tag == Tag::NNP || morpheme.tag == Tag::SL)
        return 1;
    return std::clamp((float(morpheme.cost) + 800.F) / 3300.F, 0.1F, 1.F);
}

float latinBackground(QStringView word)
{
    const bool isAcronym =
        word.size() >= 2 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
    return isAcronym ? 0.9F : std::clamp((float(word.size()) - 2.F) / 6.F, 0.1F, 1.F);
}

//! An English plural as its singular, roughly (the S stemmer of Harman 1991); other words as they are.
QString singularOf(const QString &word)
{
    const auto ends = [&](const char *end) { return word.endsWith(QLatin1String(end)); };
    if (word.size() < 4 || !ends("s") || ends("ss") || ends("us"))
        return word;
    if (ends("ies"))
        return ends("eies") || ends("aies") ? word : word.chopped(3) + QLatin1Char('y');
    if (ends("es"))
        return ends("aes") || ends("ees") || ends("oes") ? word : word.chopped(1);
    return word.chopped(1);
}

bool isContent(const Morpheme &morpheme, QStringView surface)
{
    switch (morpheme.tag) {
    case Tag::NNG:
    case Tag::NNP:
    case Tag::XR:
    case Tag::SH:
        return surface.size() >= 2;
    case Tag::VV:
    case Tag::VA:
        return surface.size() >= 2;
    case Tag::SL:
        return surface.size() >= latinUnits
            || (surface.size() == 2 && surface[0].isUpper() && (surface[1].isUpper() || surface[1].isDigit()));
    default:
        return false;
    }
}

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAscii(QStringView text)
{
    char16_t all = 0; // one pass without a branch
    for (const QChar c : text)
        all |= c.unicode();
    return all < 0x80;
}

//! Latin words as they are written, each worked out once: most of a long discussion are the same few thousand.
class WrittenWords
{
public:
    static constexpr quint32 none = quint32(-1); //!< no term
    struct Word
    {
        QString written;
        quint32 word = none; //!< index in CommentTerms::words
        float background = 0;
    };

    //! What is known of a written word; made by `make` when first asked for. Holds until the next call.
    template <class Make>
    const Word &at(QStringView written, Make make)
    {
        if (2 * (m_words.size() + 1) > m_slots.size())
            grow();
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hashOf(written) & mask;
        for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
            if (m_words[m_slots[slot] - 1].written == written)
                return m_words[m_slots[slot] - 1];
        }
        m_words.push_back(make(written));
        m_slots[slot] = quint32(m_words.size());
        return m_words.back();
    }

private:
    static std::size_t hashOf(QStringView written)
    {
        quint64 hash = 0;
        for (const QChar c : written)
            hash = (hash + c.unicode()) * 0x9e3779b97f4a7c15ULL;
        return std::size_t(hash >> 24);
    }

    void grow()
    {
        m_slots.assign(std::max<std::size_t>(1024, 2 * m_slots.size()), 0);
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            std::size_t slot = hashOf(m_words[i].written) & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = quint32(i + 1);
        }
    }

    std::vector<quint32> m_slots; //!< open addressing: index + 1 in m_words; 0 = free
    std::vector<Word> m_words;
};

}

class TermCollector
{
public:
    TermCollector(CommentTerms &out, Analyser &analyser) : m_out(out), m_analyser(analyser) { }

    void collect(Base::CommentId id, const QString &text)
    {
        m_comment = id.index;
        const std::size_t first = m_out.m_terms.size();
        for (qsizetype begin = 0; begin < text.size();) {
            qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
            end = end < 0 ? text.size() : end;
            const QStringView line = QStringView(text).sliced(begin, end - begin);
            if (!line.trimmed().startsWith(QLatin1Char('>')))
                collectLine(line, qint32(begin));
            begin = end + 1;
        }
        std::sort(m_out.m_terms.begin() + std::ptrdiff_t(first), m_out.m_terms.end(),
                  [](const Term &a, const Term &b) { return a.word < b.word; });
        ++m_out.readCount;
    }

    void endComment() { m_out.m_ends.push_back(m_out.m_terms.size()); }

    void finish()
    {
        for (const std::vector<quint32> &users : m_out.commentsWith)
            m_out.m_frequency.push_back(std::log(1.F + float(m_out.readCount) / float(users.size())));
        m_out.m_most = std::log(1.F + float(m_out.readCount));
    }

private:
    void collectLine(QStringView line, qint32 lineBegin)
    {
        if (isAscii(line)) {
            collectLetters(line, lineBegin);
            return;
        }
        const Text::Folded normal = Text::nfcWithOffsets(line);
        for (const Morpheme &morpheme : m_analyser.analyse(normal.text)) {
            qint32 length = morpheme.end - morpheme.begin;
            if (morpheme.nounPrefix != Morpheme::wholeSurface && morpheme.nounPrefix > 0)
                length = std::min(length, qint32(morpheme.nounPrefix));
            const QStringView surface = QStringView(normal.text).sliced(morpheme.begin, length);
            if (!isContent(morpheme, surface))
                continue;
            const WrittenWords::Word word =
                wordOf(surface, morpheme.tag == Tag::SL ? latinBackground(surface) : backgroundOf(morpheme));
            add(word, lineBegin + normal.offsets[std::size_t(morpheme.begin)]);
        }
    }

    void collectLetters(QStringView line, qint32 lineBegin)
    {
        const Morpheme latin{0, 0, Tag::SL, Morpheme::wholeSurface, true, 0};
        for (qsizetype at = 0; at < line.size();) {
            while (at < line.size() && !isAsciiLetter(line[at].unicode()))
                ++at;
            const qsizetype begin = at;
            while (at < line.size() && isAsciiLetter(line[at].unicode()))
                ++at;
            const QStringView surface = line.sliced(begin, at - begin);
            if (isContent(latin, surface))
                add(m_written.at(surface, [&](QStringView w) { return wordOf(w, latinBackground(w)); }),
                    lineBegin + qint32(begin));
        }
    }

    WrittenWords::Word wordOf(QStringView surface, float background)
    {
        WrittenWords::Word word{surface.toString(), WrittenWords::none, background};
        QString key = Text::foldKey(surface);
        if (key.isEmpty() || m_stops.isFunctionWord(key))
            return word;
        if (m_stops.isStop(key))
            word.background *= commonBackground;
        key = singularOf(key);
        auto known = m_index.constFind(key);
        if (known == m_index.cend()) {
            known = m_index.insert(key, quint32(m_out.words.size()));
            m_out.words.append(key);
            m_out.commentsWith.emplace_back();
        }
        word.word = *known;
        return word;
    }

    void add(const WrittenWords::Word &word, qint32 begin)
    {
        if (word.word == WrittenWords::none)
            return;
        std::vector<quint32> &users = m_out.commentsWith[word.word];
        if (!users.empty() && users.back() == m_comment)
            return;
        users.push_back(m_comment);
        m_out.m_terms.push_back({word.word, begin, word.background});
    }

    CommentTerms &m_out;
    Analyser &m_analyser;
    const Text::StopWords &m_stops = Text::StopWords::instance();
    QHash<QString, quint32> m_index;
    WrittenWords m_written;
    quint32 m_comment = 0;
};

std::span<const Term> CommentTerms::of(Base::CommentId comment) const
{
    if (comment.index >= m_ends.size())
        return {};
    const quint64 begin = comment.index == 0 ? 0 : m_ends[comment.index - 1];
    return std::span(m_terms).subspan(begin, m_ends[comment.index] - begin);
}

CommentTerms termsOf(const Captures::Comments &comments, const std::optional<Text::Korean::Dictionary> &dictionary,
                     const std::vector<bool> &isRead)
{
    CommentTerms out;
    const std::unique_ptr<Analyser> analyser =
        dictionary ? Text::Korean::makeLatticeTagger(*dictionary) : Text::Korean::makeRuleTagger();
    TermCollector collector(out, *analyser);
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (isRead[i])
            collector.collect({i}, comments.text({i}));
        collector.endComment();
    }
    collector.finish();
    return out;
}

CommentTerms termsOf(const Captures::Comments &comments, const std::optional<Text::Korean::Dictionary> &dictionary)
{
    return termsOf(comments, dictionary, std::vector<bool>(comments.size(), true));
}

}
