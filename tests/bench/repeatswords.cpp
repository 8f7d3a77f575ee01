#include "repeatswords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace Catena::Bench {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t vocabularySize = 20'000;

constexpr std::array nouns{
    "이야기"sv, "의견"sv, "글"sv,     "사람"sv, "생각"sv, "문장"sv, "질문"sv, "대답"sv, "이유"sv, "근거"sv,
    "도서관"sv, "마을"sv, "학교"sv,   "아이"sv, "부모"sv, "교사"sv, "시간"sv, "주말"sv, "아침"sv, "저녁"sv,
    "버스"sv,   "기차"sv, "자전거"sv, "도로"sv, "골목"sv, "시장"sv, "가게"sv, "가격"sv, "예산"sv, "세금"sv,
    "회의"sv,   "결정"sv, "규칙"sv,   "계획"sv, "결과"sv, "자료"sv, "조사"sv, "기록"sv, "지도"sv, "사진"sv,
    "나무"sv,   "강물"sv, "바다"sv,   "날씨"sv, "여름"sv, "겨울"sv, "농사"sv, "음식"sv, "건강"sv, "병원"sv,
    "운동"sv,   "음악"sv, "영화"sv,   "그림"sv, "소설"sv, "번역"sv, "사전"sv, "언어"sv, "문법"sv, "발음"sv,
    "컴퓨터"sv, "화면"sv, "글꼴"sv,   "파일"sv, "검색"sv, "색인"sv, "서버"sv, "통신"sv, "전화"sv, "편지"sv,
    "역사"sv,   "전통"sv, "종교"sv,   "철학"sv, "윤리"sv, "자유"sv, "책임"sv, "권리"sv, "의무"sv, "평등"sv,
    "경제"sv,   "노동"sv, "월급"sv,   "투자"sv, "사업"sv, "기술"sv, "연구"sv, "실험"sv, "이론"sv, "증명"sv,
    "수학"sv,   "물리"sv, "생물"sv,   "의학"sv, "통계"sv, "확률"sv, "오류"sv, "경험"sv, "기억"sv, "미래"sv};
constexpr std::array particles{"은"sv,   "는"sv,   "이"sv,   "가"sv, "을"sv, "를"sv,   "에"sv,
                               "에서"sv, "으로"sv, "의"sv,   "도"sv, "만"sv, "까지"sv, "부터"sv,
                               "에게"sv, "처럼"sv, "보다"sv, "과"sv, "와"sv, ""sv};
constexpr std::array verbs{"생각한다"sv, "동의합니다"sv, "적었다"sv,     "있다"sv,       "없다"sv,
                           "아니다"sv,   "보인다"sv,     "필요하다"sv,   "중요하다"sv,   "어렵습니다"sv,
                           "쉽다"sv,     "달라졌다"sv,   "만들었다"sv,   "찾아보세요"sv, "궁금합니다"sv,
                           "틀렸다"sv,   "맞다"sv,       "느꼈습니다"sv, "시작했다"sv,   "끝났다"sv};
constexpr std::array english{
    "the"sv,     "of"sv,       "a"sv,        "to"sv,      "in"sv,       "and"sv,     "is"sv,      "it"sv,
    "that"sv,    "for"sv,      "was"sv,      "on"sv,      "with"sv,     "but"sv,     "not"sv,     "this"sv,
    "as"sv,      "have"sv,     "be"sv,       "are"sv,     "they"sv,     "what"sv,    "would"sv,   "about"sv,
    "people"sv,  "library"sv,  "reading"sv,  "more"sv,    "time"sv,     "because"sv, "there"sv,   "when"sv,
    "which"sv,   "who"sv,      "good"sv,     "way"sv,     "know"sv,     "even"sv,    "much"sv,    "town"sv,
    "school"sv,  "children"sv, "winter"sv,   "summer"sv,  "river"sv,    "street"sv,  "market"sv,  "price"sv,
    "budget"sv,  "meeting"sv,  "decision"sv, "rule"sv,    "plan"sv,     "result"sv,  "record"sv,  "letter"sv,
    "picture"sv, "map"sv,      "weather"sv,  "farm"sv,    "food"sv,     "health"sv,  "doctor"sv,  "music"sv,
    "story"sv,   "novel"sv,    "language"sv, "grammar"sv, "computer"sv, "screen"sv,  "search"sv,  "index"sv,
    "server"sv,  "network"sv,  "phone"sv,    "history"sv, "custom"sv,   "freedom"sv, "duty"sv,    "right"sv,
    "labour"sv,  "wages"sv,    "trade"sv,    "science"sv, "theory"sv,   "proof"sv,   "chance"sv,  "error"sv,
    "memory"sv,  "future"sv,   "question"sv, "answer"sv,  "reason"sv,   "example"sv, "opinion"sv, "essay"sv,
    "author"sv,  "reader"sv,   "comment"sv,  "thread"sv};
constexpr std::array koreanSyllables{"가"sv, "나"sv, "다"sv, "라"sv, "마"sv, "바"sv, "사"sv, "아"sv, "자"sv, "하"sv,
                                     "고"sv, "노"sv, "도"sv, "로"sv, "모"sv, "보"sv, "소"sv, "오"sv, "조"sv, "호"sv,
                                     "구"sv, "누"sv, "두"sv, "루"sv, "무"sv, "부"sv, "수"sv, "우"sv, "주"sv, "후"sv,
                                     "기"sv, "니"sv, "디"sv, "리"sv, "미"sv, "비"sv, "시"sv, "이"sv, "지"sv, "히"sv,
                                     "강"sv, "남"sv, "동"sv, "람"sv, "문"sv, "반"sv, "산"sv, "전"sv, "정"sv, "한"sv};
constexpr std::array englishSyllables{"ba"sv,  "re"sv,  "lo"sv,  "mi"sv,  "ten"sv, "lar"sv, "vos"sv,
                                      "ist"sv, "ple"sv, "cor"sv, "dan"sv, "she"sv, "ent"sv, "ol"sv,
                                      "fir"sv, "gre"sv, "tam"sv, "bis"sv, "nu"sv,  "qui"sv};

template <std::size_t size>
std::string oneOf(const std::array<std::string_view, size> &words, Random &random)
{
    return std::string(words[random.below(size)]);
}

template <std::size_t size>
std::string madeUp(const std::array<std::string_view, size> &syllables, Random &random)
{
    std::string word;
    for (quint64 left = 2 + random.below(3); left > 0; --left)
        word += oneOf(syllables, random);
    return word;
}

}

Vocabulary::Vocabulary(Language language, Random &random)
{
    if (language == Language::Korean)
        m_words.assign(nouns.begin(), nouns.end());
    else
        m_words.assign(english.begin(), english.end());
    while (m_words.size() < vocabularySize) {
        if (language == Language::English)
            m_words.push_back(madeUp(englishSyllables, random));
        else if (random.chance(0.3))
            m_words.push_back(oneOf(nouns, random) + oneOf(nouns, random));
        else
            m_words.push_back(madeUp(koreanSyllables, random));
    }
    double sum = 0;
    for (std::size_t rank = 0; rank < m_words.size(); ++rank)
        m_upTo.push_back(sum += 1 / std::pow(double(rank) + 6, 1.1));
    for (double &share : m_upTo)
        share /= sum;
}

const std::string &Vocabulary::draw(Random &random) const
{
    const auto at = std::lower_bound(m_upTo.begin(), m_upTo.end(), random.unit());
    return m_words[std::min(std::size_t(at - m_upTo.begin()), m_words.size() - 1)];
}

Speech::Speech(Random &random)
    : m_random(random), m_korean(Vocabulary::Language::Korean, random), m_english(Vocabulary::Language::English, random)
{
}

std::string Speech::word(double korean)
{
    return m_random.chance(korean) ? m_korean.draw(m_random) + oneOf(particles, m_random) : m_english.draw(m_random);
}

std::string Speech::sentence(double korean)
{
    std::string sentence;
    for (quint64 left = 4 + m_random.below(14); left > 0; --left) {
        if (!sentence.empty())
            sentence += m_random.chance(0.07) ? ", " : " ";
        sentence += word(korean);
    }
    if (korean > 0.5)
        sentence += ' ' + oneOf(verbs, m_random);
    if (sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = char(sentence[0] - 32);
    return sentence + (m_random.chance(0.1) ? '?' : m_random.chance(0.06) ? '!' : '.');
}

std::string Speech::body(std::size_t bytes)
{
    const double kind = m_random.unit();
    const double korean = kind < 0.45 ? 0.95 : kind < 0.8 ? 0.02 : 0.6;
    std::string body;
    do {
        if (!body.empty())
            body += m_random.chance(0.15) ? "\n\n" : " ";
        body += m_random.chance(0.01) ? "https://example.org/" + m_english.draw(m_random) : sentence(korean);
    } while (body.size() < bytes);
    return body;
}

}
