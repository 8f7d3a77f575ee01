#include "ui/palette/palettematch.h"

#include <vector>

namespace Catena::Ui {

namespace {

constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr int syllablesPerInitial = 588; // 21 vowels, 28 finals (Unicode 15, 3.12)
constexpr char16_t initials[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

bool fits(QChar typed, QChar letter)
{
    if (typed == letter)
        return true;
    const char16_t c = letter.unicode();
    return c >= firstSyllable && c <= lastSyllable
        && typed.unicode() == initials[(c - firstSyllable) / syllablesPerInitial];
}

QString comparable(const QString &text)
{
    QString all = text.left(200).normalized(QString::NormalizationForm_KD).toCaseFolded();
    all.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return all.normalized(QString::NormalizationForm_C);
}

}

int paletteScore(const QString &typed, const QString &name)
{
    QString letters = typed.normalized(QString::NormalizationForm_C).toCaseFolded();
    letters.removeIf([](QChar c) { return c.isSpace(); });
    const QString text = comparable(name);
    if (letters.isEmpty())
        return 0;
    constexpr int worst = -1;
    constexpr int base = 10;
    constexpr int wordBegin = 8;
    constexpr int following = 12;
    // best[j] = the best score with the letters so far, the last of them at text[j].
    std::vector<int> best(std::size_t(text.size()), worst);
    for (qsizetype i = 0; i < letters.size(); ++i) {
        std::vector<int> next(best.size(), worst);
        int before = i == 0 ? 0 : worst; // the best of all places before this one
        for (qsizetype j = 0; j < text.size(); ++j) {
            if (fits(letters[i], text[j]) && (i == 0 || before != worst)) {
                const bool begins = j == 0 || !text[j - 1].isLetterOrNumber();
                const int jumped = before + base + (begins ? wordBegin : 0);
                const int joined = i > 0 && j > 0 && best[std::size_t(j) - 1] != worst
                    ? best[std::size_t(j) - 1] + base + following + (begins ? wordBegin : 0)
                    : worst;
                next[std::size_t(j)] = qMax(jumped, joined);
            }
            if (i > 0)
                before = qMax(before, best[std::size_t(j)]);
        }
        best.swap(next);
    }
    int score = worst;
    for (const int each : best)
        score = qMax(score, each);
    return score == worst ? worst : qMax(0, score * 4 - int(text.size()));
}

}
