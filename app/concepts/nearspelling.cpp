#include "concepts/nearspelling.h"

#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr qsizetype shortestLatin = 7;
constexpr int commonLatin = 3; //!< places the good spelling has at least

// Hangul syllables are laid out by arithmetic (The Unicode Standard, 3.12): U+AC00 + (lead · 21 + vowel) · 28 + tail.
constexpr int firstSyllable = 0xAC00;
constexpr int vowels = 21;
constexpr int tails = 28;
constexpr int leads = 19;

bool isHangulOnly(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
}

QChar syllable(int lead, int vowel, int tail)
{
    return QChar(char16_t(firstSyllable + (lead * vowels + vowel) * tails + tail));
}

//! Every syllable that differs from one by a lead, a vowel or a tail.
std::vector<QChar> neighbours(QChar c)
{
    const int index = c.unicode() - firstSyllable;
    const int lead = index / (vowels * tails);
    const int vowel = index / tails % vowels;
    const int tail = index % tails;
    std::vector<QChar> near;
    for (int other = 0; other < leads; ++other)
        near.push_back(syllable(other, vowel, tail));
    for (int other = 0; other < vowels; ++other)
        near.push_back(syllable(lead, other, tail));
    for (int other = 0; other < tails; ++other)
        near.push_back(syllable(lead, vowel, other));
    near.erase(std::remove(near.begin(), near.end(), c), near.end());
    return near;
}

//! Looks up every spelling one jamo away.
void addKorean(const CandidateTable &table, quint32 odd, std::vector<NearSpelling> &found)
{
    QString spelling = table.candidates()[odd].key;
    for (qsizetype i = 0; i < spelling.size(); ++i) {
        const QChar written = spelling[i];
        for (const QChar other : neighbours(written)) {
            spelling[i] = other;
            const qint32 known = table.find(spelling);
            if (known < 0)
                continue;
            const Candidate &candidate = table.candidates()[std::size_t(known)];
            if (candidate.wordCount == 1 && !candidate.isUnknown && candidate.total() > 0)
                found.push_back({quint32(known), odd});
        }
        spelling[i] = written;
    }
}

//! A spelling with one letter left out, of a candidate. Two words one edit apart share one (as in SymSpell).
struct Shortened
{
    QString spelling;
    quint32 candidate = 0;
};

void addShortened(const QString &key, quint32 candidate, std::vector<Shortened> &shortened)
{
    shortened.push_back({key, candidate});
    for (qsizetype i = 0; i < key.size(); ++i)
        shortened.push_back({key.left(i) + key.mid(i + 1), candidate});
}

//! Whether two words differ by one letter changed, left out or put in, or two swapped; but not among the last two
//! letters, for there English inflects.
bool isOneEditApart(QStringView left, QStringView right)
{
    qsizetype same = 0;
    while (same < left.size() && same < right.size() && left[same] == right[same])
        ++same;
    if (same + 2 >= left.size() || same + 2 >= right.size())
        return false;
    const bool swapped =
        left[same] == right[same + 1] && left[same + 1] == right[same] && left.mid(same + 2) == right.mid(same + 2);
    return swapped || left.mid(same + 1) == right.mid(same + 1) || left.mid(same + 1) == right.mid(same)
        || left.mid(same) == right.mid(same + 1);
}

bool isLatinOnly(const QString &key)
{
    return std::all_of(key.begin(), key.end(), [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
}

bool isLatinWord(const Candidate &candidate)
{
    return candidate.hasLatin && candidate.wordCount == 1 && candidate.key.size() >= shortestLatin
        && isLatinOnly(candidate.key);
}

void addLatin(const CandidateTable &table, std::vector<NearSpelling> &found)
{
    const std::vector<Candidate> &all = table.candidates();
    std::vector<Shortened> common;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isLatinWord(all[i]) && all[i].newsTotal() >= commonLatin)
            addShortened(all[i].key, quint32(i), common);
    }
    const auto bySpelling = [](const Shortened &left, const Shortened &right) {
        return left.spelling < right.spelling;
    };
    std::stable_sort(common.begin(), common.end(), bySpelling);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isLatinWord(all[i]) || all[i].newsTotal() != 1)
            continue;
        std::vector<Shortened> rare;
        addShortened(all[i].key, quint32(i), rare);
        std::vector<quint32> near;
        for (const Shortened &spelling : rare) {
            const auto [first, last] = std::equal_range(common.begin(), common.end(), spelling, bySpelling);
            for (auto at = first; at != last; ++at) {
                if (isOneEditApart(all[i].key, all[at->candidate].key))
                    near.push_back(at->candidate);
            }
        }
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        for (const quint32 known : near)
            found.push_back({known, quint32(i)});
    }
}

}

std::vector<NearSpelling> nearSpellings(const CandidateTable &table)
{
    std::vector<NearSpelling> found;
    for (std::size_t i = 0; i < table.candidates().size(); ++i) {
        const Candidate &candidate = table.candidates()[i];
        if (candidate.total() > 0 && candidate.wordCount == 1 && candidate.isUnknown && isHangulOnly(candidate.key))
            addKorean(table, quint32(i), found);
    }
    addLatin(table, found);
    return found;
}

}
