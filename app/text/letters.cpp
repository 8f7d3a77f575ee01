#include "text/letters.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <array>

namespace Catena::Text {

namespace {

//! What one ASCII character folds to; 0 for what is dropped.
constexpr std::array<char, 128> asciiFolds()
{
    std::array<char, 128> folds{};
    for (char c = '0'; c <= '9'; ++c)
        folds[std::size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        folds[std::size_t(c)] = c;
        folds[std::size_t(c - 32)] = c;
    }
    return folds;
}

constexpr std::array<char, 128> asciiFold = asciiFolds();

constexpr char32_t slow = 0xFFFFFFFF; //!< not for the fast way
constexpr char32_t dropped = 0;

constexpr bool isLeadJamo(char32_t c)
{
    return c >= 0x1100 && c <= 0x1112;
}
constexpr bool isVowelJamo(char32_t c)
{
    return c >= 0x1161 && c <= 0x1175;
}
constexpr bool isTailJamo(char32_t c)
{
    return c >= 0x11A8 && c <= 0x11C2;
}

//! Punctuation that folds to nothing and joins with nothing: dashes, quotation marks, dots of General Punctuation
//! (without its invisible characters) and of CJK Symbols, and the full-width ASCII marks.
constexpr char32_t fastFold(char32_t c)
{
    if (c >= 0xAC00 && c <= 0xD7A3)
        return c;
    if ((c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x3000 && c <= 0x3004)
        || (c >= 0x3008 && c <= 0x3020))
        return dropped;
    if (c >= 0xFF01 && c <= 0xFF5E) {
        const char fold = asciiFold[std::size_t(c - 0xFEE0)];
        return fold ? char32_t(fold) : dropped;
    }
    return slow;
}

//! Folds one text; keeps where the last character begins, for a mark that follows may belong to it.
class Folder
{
public:
    Folder(QByteArrayView utf8, quint32 base, Letters &letters)
        : m_bytes(reinterpret_cast<const uchar *>(utf8.data())), m_size(std::size_t(utf8.size())), m_base(base),
          m_letters(letters)
    {
    }

    void run()
    {
        while (m_at < m_size) {
            if (m_bytes[m_at] < 0x80)
                ascii();
            else if (!threeBytes())
                slowRun();
        }
    }

private:
    //! The character of three bytes at an index; 0 where none stands there.
    [[nodiscard]] char32_t three(std::size_t at) const
    {
        if (at + 3 > m_size || (m_bytes[at] & 0xF0) != 0xE0)
            return 0;
        return char32_t(m_bytes[at] & 0x0F) << 12 | char32_t(m_bytes[at + 1] & 0x3F) << 6 | (m_bytes[at + 2] & 0x3F);
    }

    void put(char32_t unit, std::size_t begin, std::size_t size)
    {
        m_letters.units.push_back(unit);
        m_letters.offsets.push_back(m_base + quint32(begin));
        m_last = begin;
        m_at = begin + size;
    }

    void ascii()
    {
        const char fold = asciiFold[m_bytes[m_at]];
        if (fold)
            put(char32_t(fold), m_at, 1);
        else
            ++m_at;
    }

    //! Hangul and punctuation; false where the character needs the slow way.
    bool threeBytes()
    {
        const char32_t c = three(m_at);
        if (isLeadJamo(c))
            return jamo(c);
        const char32_t fold = c ? fastFold(c) : slow;
        if (fold == slow)
            return false;
        if (fold == dropped)
            m_at += 3;
        else
            put(fold, m_at, 3);
        return true;
    }

    //! Composes a syllable of conjoining jamo (Unicode 15, section 3.12).
    bool jamo(char32_t lead)
    {
        const char32_t vowel = three(m_at + 3);
        if (!isVowelJamo(vowel))
            return false;
        const char32_t tail = three(m_at + 6);
        const bool hasTail = isTailJamo(tail);
        put(0xAC00 + (lead - 0x1100) * 588 + (vowel - 0x1161) * 28 + (hasTail ? tail - 0x11A7 : 0), m_at,
            hasTail ? 9 : 6);
        return true;
    }

    [[nodiscard]] bool isSlow(std::size_t at) const
    {
        if (m_bytes[at] < 0x80)
            return false;
        const char32_t c = three(at);
        return c == 0 || (!isLeadJamo(c) && fastFold(c) == slow);
    }

    //! Folds from here to the next character of the fast way, with the letter just before: a mark may change it.
    void slowRun()
    {
        std::size_t begin = m_at;
        if (!m_letters.units.empty() && m_at > 0 && m_last != nowhere && endsHere(m_last)) {
            begin = m_last;
            m_letters.units.pop_back();
            m_letters.offsets.pop_back();
        }
        std::size_t end = m_at;
        do {
            ++end;
            while (end < m_size && (m_bytes[end] & 0xC0) == 0x80)
                ++end;
        } while (end < m_size && isSlow(end));
        m_last = nowhere;
        m_at = end;
        appendFolded(begin, end);
    }

    //! Whether the character put last ends where we stand.
    [[nodiscard]] bool endsHere(std::size_t begin) const
    {
        if (m_bytes[begin] < 0x80)
            return begin + 1 == m_at;
        if (begin + 3 == m_at)
            return true;
        return isLeadJamo(three(begin)) && (begin + 6 == m_at || begin + 9 == m_at);
    }

    void appendFolded(std::size_t begin, std::size_t end)
    {
        const QString text = QString::fromUtf8(reinterpret_cast<const char *>(m_bytes + begin), qsizetype(end - begin));
        const Folded folded = fold(text);
        std::size_t byte = begin; // walks along with the UTF-16 index `at`
        qsizetype at = 0;
        for (qsizetype i = 0; i < folded.text.size(); ++i) {
            const bool isPair = folded.text[i].isHighSurrogate() && i + 1 < folded.text.size();
            const char32_t c = isPair ? QChar::surrogateToUcs4(folded.text[i], folded.text[i + 1])
                                      : char32_t(folded.text[i].unicode());
            for (; at < folded.offsets[std::size_t(i)] && byte < end; ++at) {
                if (text[at].isHighSurrogate())
                    continue;
                do
                    ++byte;
                while (byte < end && (m_bytes[byte] & 0xC0) == 0x80);
            }
            if (charClass(c) != CharClass::Other) {
                m_letters.units.push_back(c);
                m_letters.offsets.push_back(m_base + quint32(byte));
            }
            i += isPair;
        }
    }

    static constexpr std::size_t nowhere = ~std::size_t(0);

    const uchar *m_bytes;
    std::size_t m_size;
    quint32 m_base;
    Letters &m_letters;
    std::size_t m_at = 0;
    std::size_t m_last = nowhere;
};

}

void appendLetters(QByteArrayView utf8, quint32 base, Letters &letters)
{
    Folder(utf8, base, letters).run();
}

}
