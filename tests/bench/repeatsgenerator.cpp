#include "repeatsgenerator.h"

#include "repeatswords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace Catena::Bench {

namespace {

using Words = std::vector<std::string>;

Words split(const std::string &text)
{
    Words words(1);
    for (const char c : text) {
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

Words sentencesOf(const std::string &text)
{
    Words sentences(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = text[i] == '.' || text[i] == '?' || text[i] == '!';
        sentences.back() += text[i];
        if (ends && i + 1 < text.size() && text[i + 1] == ' ') {
            sentences.emplace_back();
            ++i;
        }
    }
    return sentences;
}

std::string join(const Words &words, const char *between = " ")
{
    std::string text;
    for (const std::string &word : words)
        text += (&word == &words.front() ? "" : between) + word;
    return text;
}

std::string quoted(const std::string &text)
{
    std::string quote = "> ";
    for (const char c : text) {
        quote += c;
        if (c == '\n')
            quote += "> ";
    }
    return quote;
}

void appendThreeBytes(std::string &text, quint32 c)
{
    text += char(0xE0 | c >> 12);
    text += char(0x80 | (c >> 6 & 0x3F));
    text += char(0x80 | (c & 0x3F));
}

//! Hangul syllables as conjoining jamo, as some file systems write them.
std::string decomposed(const std::string &text)
{
    std::string jamo;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] & 0xF0) != 0xE0) {
            jamo += text[i];
            continue;
        }
        const quint32 c = quint32(text[i] & 0x0F) << 12 | quint32(text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
        i += 2;
        if (c < 0xAC00 || c > 0xD7A3) {
            appendThreeBytes(jamo, c);
            continue;
        }
        appendThreeBytes(jamo, 0x1100 + (c - 0xAC00) / 588);
        appendThreeBytes(jamo, 0x1161 + (c - 0xAC00) % 588 / 28);
        if ((c - 0xAC00) % 28 != 0)
            appendThreeBytes(jamo, 0x11A7 + (c - 0xAC00) % 28);
    }
    return jamo;
}

//! Makes what is said again, or nearly.
class Editor
{
public:
    Editor(Random &random, Speech &speech) : m_random(random), m_speech(speech) { }

    std::string lightEdit(const std::string &source, Said &said)
    {
        switch (m_random.below(5)) {
        case 0:
            said = Said::NearWords;
            return fewWords(source);
        case 1:
            said = Said::NearQuote;
            return quoted(source) + "\n\n" + (m_random.chance(0.5) ? "동의합니다." : "This.");
        case 2:
            said = Said::NearSpace;
            return spaced(source);
        case 3:
            said = Said::NearMarks;
            return withOtherMarks(source);
        default:
            said = Said::NearNote;
            return source + (m_random.chance(0.5) ? "\n\nEdit: typo." : "\n\n(수정: 오타)");
        }
    }

    std::string heavyEdit(const std::string &source, Said &said)
    {
        Words sentences = sentencesOf(source);
        switch (m_random.below(6)) {
        case 0:
            said = Said::NearManyWords;
            return manyWords(source);
        case 1:
            said = Said::NearTypos;
            return withTypos(source);
        case 2:
            said = Said::NearDecomposed;
            return decomposed(source) == source ? source + "..." : decomposed(source);
        case 3:
            said = Said::NearFullWidth;
            return fullWidth(source);
        case 4:
            if (sentences.size() > 1) {
                said = Said::NearReordered;
                std::swap(sentences.front(), sentences.back());
                return join(sentences);
            }
            break;
        default:
            break;
        }
        if (sentences.size() > 3) {
            said = Said::NearCut;
            sentences.pop_back();
            return join(sentences);
        }
        said = Said::NearNote;
        return source + "\n\n(수정: 오타)";
    }

    //! Looks like a repeat of the source, or of its parent, and says something else.
    std::string otherMeaning(const std::string &source, const std::string &parent, Said &said)
    {
        Words words = split(source);
        const auto at = [&](quint64 index) { return words.begin() + std::ptrdiff_t(index); };
        switch (m_random.below(4)) {
        case 0:
            said = Said::NumberAdded;
            words.insert(at(words.size() / 2), std::to_string(m_random.below(9000) + 100));
            return join(words);
        case 1:
            said = Said::Negated;
            words.insert(at(1 + m_random.below(words.size() - 1)), m_random.chance(0.5) ? "not" : "안");
            return join(words);
        case 2:
            said = Said::FormFilled;
            return m_random.chance(0.5)
                ? "글 잘 읽었습니다. 특히 " + m_speech.korean().draw(m_random)
                    + "에 관한 대목이 이 글에서 가장 좋았습니다. 다음 글도 꼭 써 주시기를 기다리겠습니다."
                : "Thank you for this piece. To me the part about " + m_speech.english().draw(m_random)
                    + " is the strongest one of the whole essay, and I hope that you will write another.";
        default:
            said = Said::QuoteAnswered;
            return quoted(parent) + "\n\n" + m_speech.sentence(0.5) + " " + m_speech.sentence(0.5);
        }
    }

private:
    std::string fewWords(const std::string &source)
    {
        Words words = split(source);
        for (quint64 left = 1 + m_random.below(1 + words.size() / 15); left > 0; --left) {
            const auto at = words.begin() + std::ptrdiff_t(m_random.below(words.size()));
            const quint64 how = m_random.below(3);
            if (how == 0)
                *at = m_speech.word(0.5);
            else if (how == 1)
                words.insert(at, m_speech.word(0.5));
            else if (words.size() > 4)
                words.erase(at);
        }
        const std::string text = join(words);
        return text == source ? text + " ok" : text;
    }

    std::string manyWords(const std::string &source)
    {
        Words words = split(source);
        for (quint64 left = 1 + m_random.below(1 + words.size() / 5); left > 0; --left) {
            const auto at = words.begin() + std::ptrdiff_t(m_random.below(words.size()));
            if (m_random.chance(0.5))
                *at = m_speech.word(0.5);
            else
                words.insert(at, m_speech.word(0.5));
        }
        return join(words);
    }

    std::string spaced(const std::string &source)
    {
        Words words = split(source);
        words[words.size() / 2].insert(0, "\n");
        return join(words, m_random.chance(0.5) ? "  " : " ") + "\n";
    }

    std::string withOtherMarks(const std::string &source)
    {
        std::string text;
        for (const char c : source) {
            if ((c == '.' || c == ',') && m_random.chance(0.6))
                continue;
            text += c == '.' || c == ',' ? '!' : c >= 'A' && c <= 'Z' ? char(c + 32) : c;
        }
        return text == source ? text + " ..." : text;
    }

    std::string withTypos(const std::string &source)
    {
        Words words = split(source);
        for (std::string &word : words) {
            const bool isAscii = word.size() > 4 && word[0] > 0 && word[1] > 0 && word[2] > 0;
            if (isAscii && m_random.chance(0.12))
                std::swap(word[1], word[2]);
        }
        return join(words) + (m_random.chance(0.5) ? "" : " ㅋㅋ");
    }

    static std::string fullWidth(const std::string &source)
    {
        std::string text = "“";
        for (const char c : source) {
            if (c == '.')
                text += "。";
            else if (c == ',')
                text += "，";
            else if (c == '?')
                text += "？";
            else
                text += c;
        }
        return text + "”";
    }

    Random &m_random;
    Speech &m_speech;
};

std::size_t hashOf(const std::string &text)
{
    return std::hash<std::string>()(text);
}

//! Adds comment after comment.
class Generator
{
public:
    Generator(quint32 count, quint64 seed, ThreadForm form)
        : m_random(seed), m_speech(m_random), m_editor(m_random, m_speech), m_form(form), m_comments(count + 1),
          m_depths(count + 1)
    {
        m_comments[0].text = "Post: how to read together. 함께 읽는 법.";
    }

    std::vector<GeneratedComment> run()
    {
        for (quint32 i = 1; i < m_comments.size(); ++i)
            make(i);
        return std::move(m_comments);
    }

private:
    void make(quint32 number)
    {
        GeneratedComment &comment = m_comments[number];
        comment.parent = drawParent(number);
        comment.of = number;
        m_depths[number] = quint8(m_depths[comment.parent] + 1);
        const double kind = m_random.unit();
        const bool canRepeat = m_sources.size() > 20;
        if (kind < 0.25 && canRepeat && makeRepeat(comment, kind < 0.15))
            return;
        comment.of = number;
        if (m_form == ThreadForm::Hard && kind > 0.95 && comment.parent != 0 && canRepeat) {
            comment.text = m_editor.otherMeaning(m_comments[m_sources[m_random.below(m_sources.size())]].text,
                                                 m_comments[comment.parent].text, comment.said);
            if (m_seen.insert(hashOf(comment.text)).second)
                return;
        }
        makeNew(comment, kind >= 0.25 && kind < 0.3);
        if (comment.said == Said::New && comment.text.size() >= 80)
            m_sources.push_back(number);
    }

    quint32 drawParent(quint32 number)
    {
        const double kind = m_random.unit();
        for (int attempt = 0; number > 1 && kind >= 0.2 && attempt < 8; ++attempt) {
            const auto parent = kind < 0.7 ? quint32(1 + m_random.below(number - 1))
                                           : quint32(number - 1 - m_random.below(std::max<quint32>(1, number / 10)));
            if (m_depths[parent] < 58)
                return parent;
        }
        return 0;
    }

    bool makeRepeat(GeneratedComment &comment, bool isExact)
    {
        const bool isPopular = !m_popular.empty() && m_random.chance(0.3);
        const std::vector<quint32> &pool = isPopular ? m_popular : m_sources;
        const quint32 source = pool[m_random.below(pool.size())];
        m_popular.push_back(source);
        comment.of = source;
        const std::string &text = m_comments[source].text;
        if (isExact) {
            comment.said = Said::Exact;
            comment.text = text;
            return true;
        }
        const bool isHeavy = m_form == ThreadForm::Hard && m_random.chance(0.7);
        comment.text = isHeavy ? m_editor.heavyEdit(text, comment.said) : m_editor.lightEdit(text, comment.said);
        return m_seen.insert(hashOf(comment.text)).second;
    }

    void makeNew(GeneratedComment &comment, bool quotes)
    {
        const auto bytes = std::size_t(std::clamp(std::exp(5.15 + 0.78 * m_random.normal()), 40.0, 6000.0));
        do {
            comment.said = Said::New;
            comment.text = m_speech.body(bytes);
            const std::string &parent = m_comments[comment.parent].text;
            const std::size_t end = parent.find_first_of(".?!");
            if (quotes && comment.parent != 0 && end < 300) {
                comment.said = Said::Quote;
                comment.text =
                    "> " + parent.substr(0, end + 1) + "\n\n" + m_speech.body(std::max<std::size_t>(bytes, 3 * end));
            }
        } while (!m_seen.insert(hashOf(comment.text)).second);
    }

    Random m_random;
    Speech m_speech;
    Editor m_editor;
    ThreadForm m_form;
    std::vector<GeneratedComment> m_comments;
    std::vector<quint8> m_depths;
    std::vector<quint32> m_sources; //!< long enough to be repeated
    std::vector<quint32> m_popular; //!< repeated before, as often as they were
    std::unordered_set<std::size_t> m_seen; //!< hashes of all texts; only looked up
};

}

const char *saidName(Said said)
{
    static constexpr std::array names{"new",
                                      "quote",
                                      "number added",
                                      "negated",
                                      "form filled",
                                      "quote answered",
                                      "exact",
                                      "near words",
                                      "near quote",
                                      "near space",
                                      "near marks",
                                      "near note",
                                      "near many words",
                                      "near typos",
                                      "near decomposed",
                                      "near full width",
                                      "near reordered",
                                      "near cut"};
    return names[std::size_t(said)];
}

std::vector<GeneratedComment> generateThread(quint32 count, quint64 seed, ThreadForm form)
{
    return Generator(count, seed, form).run();
}

}
