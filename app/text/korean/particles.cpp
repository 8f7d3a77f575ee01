#include "text/korean/particles.h"

#include "text/korean/tagger.h"
#include "text/korean/units.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <vector>

namespace Catena::Text::Korean {

namespace {

//! What a particle may stand after.
enum class After : quint8 {
    Anything,
    Vowel,
    Consonant,
    VowelOrRieul, //!< 로
    OtherConsonant, //!< 으로
};

struct Row
{
    After after;
    QStringView particles; //!< apart by single spaces
};

// Case and auxiliary particles, their usual chains, and the forms of the copula that are written onto a noun.
constexpr Row rows[] = {
    {After::Consonant,
     u"은 이 을 과 이나 이랑 이라도 이든 이든지 이든가 이라든가 이라든지 이야 이야말로 이나마 이여 이시여 아"},
    {After::Consonant,
     u"과는 과도 과의 과만 과도의 과만은 과는 과라도 이란 이라는 이라고 이라고는 이라고도 이라며 이라면 이라면서 "
     u"이라서 이라야"},
    {After::Consonant,
     u"이라 이라곤 이라던 이라던가 이라기보다 이라기보다는 이라는데 이랄 이랍시고 이래 이래도 이래야 이려니와"},
    {After::Anything,
     u"이다 이며 이고 이고도 이자 이지 이지만 이지요 이죠 이면 이면서 이면서도 이니 이니까 이므로 이기 이기도 이기에 "
     u"이기는"},
    {After::Anything,
     u"이거나 이건 이게 이네 이네요 이냐 이냐고 이냐는 이군 이군요 이구나 이로다 이로서 이로써 이요 이에요 이어야 "
     u"이어서 이어도"},
    {After::Anything,
     u"이었다 이었던 이었고 이었으나 이었으며 이었지만 이었을 이었음을 이었음 이었는데 이었기 이었기에 이었습니다"},
    {After::Consonant, u"이던 이던가 이듯 이듯이 이나까 이자면 이기만 이기까지 이기를 이어야만"},
    {After::Vowel,
     u"는 가 를 와 나 랑 라도 든 든지 든가 라든가 라든지 야 야말로 나마 여 와는 와도 와의 와만 와라도 란 라는 라고 "
     u"라고는"},
    {After::Vowel,
     u"라고도 라며 라면 라면서 라서 라야 라 라곤 라던 라던가 라기보다 라기보다는 라는데 랄 랍시고 래 래도 래야"},
    {After::Vowel,
     u"다 며 고 자 지 지만 지요 죠 면 면서 니 니까 므로 기 거나 네 네요 냐 냐고 냐는 군 군요 구나 요 예요 여서 여야"},
    {After::Vowel, u"였다 였던 였고 였으나 였으며 였지만 였을 였음을 였음 였는데 였기 였기에 였습니다 던 듯 듯이 자면"},
    {After::VowelOrRieul,
     u"로 로는 로도 로서 로써 로의 로만 로부터 로부터의 로부터는 로서의 로서는 로서도 로써의 로써는 로까지 로까지의"},
    {After::VowelOrRieul, u"론 로선 로밖에 로나 로라도 로든 로야 로만은 로만의 로만이 로조차 로마저 로인한"},
    {After::OtherConsonant,
     u"으로 으로는 으로도 으로서 으로써 으로의 으로만 으로부터 으로부터의 으로부터는 으로서의 으로서는 으로서도"},
    {After::OtherConsonant,
     u"으로써의 으로써는 으로까지 으로까지의 으론 으로선 으로밖에 으로나 으로라도 으로든 으로야 으로만은 으로만의 "
     u"으로조차"},
    {After::Anything,
     u"의 에 에는 에도 에만 에의 에야 에나 에라도 에까지 에까지도 에만은 에만도 에조차 에마저 에든 에랑 엔 에로 "
     u"에로의"},
    {After::Anything,
     u"에서 에서는 에서도 에서의 에서만 에서부터 에서부터는 에서나 에서라도 에서까지 에서처럼 에서보다 에서조차 에서야 "
     u"에선"},
    {After::Anything,
     u"에게 에게는 에게도 에게만 에게서 에게서는 에게서도 에게까지 에게로 에게나 에게라도 에게의 에게만은 에겐 에다 "
     u"에다가"},
    {After::Anything, u"께 께서 께서는 께서도 께선 한테 한테서 한테는 한테도 한테만 더러 보고"},
    {After::Anything,
     u"부터 부터는 부터도 부터의 부터가 까지 까지는 까지도 까지의 까지만 까지가 까지를 까지로 까지라도 까지나"},
    {After::Anything,
     u"처럼 처럼은 처럼만 처럼도 보다 보다는 보다도 보단 만큼 만큼은 만큼도 만큼의 만큼이나 만큼만 같이 대로 대로의 "
     u"대로만"},
    {After::Anything,
     u"만 만이 만은 만을 만의 만도 만에 만으로 만으로는 만으로도 만이라도 만이 마다 마다의 밖에 밖에는 밖에도"},
    {After::Anything, u"도 도의 조차 조차도 마저 마저도 커녕 은커녕 는커녕 치고 하고 하고는 하고도 따라 이나마"},
    {After::Anything, u"뿐 뿐만 뿐이다 뿐이고 뿐인 뿐이며 뿐이었다 뿐이지 뿐만이 뿐만은 서 서는 서도 서의"},
    {After::Anything,
     u"인 인가 인가를 인데 인데도 인지 인지는 인지도 인지를 인들 인즉 인만큼 일 일까 일지 일지도 일지라도 일뿐 임 임을 "
     u"임은 임에도"},
    {After::Anything, u"임이 임과 입니다 입니까 입니다만 인데요 인가요 일수록"},
    {After::Anything,
     u"들 들은 들이 들을 들의 들도 들만 들과 들과의 들과는 들에 들에게 들에게는 들에게도 들에게서 들에도 들에서 "
     u"들에서도 들에는"},
    {After::Anything,
     u"들로 들로부터 들로서 들까지 들까지도 들부터 들이나 들이라면 들이라도 들처럼 들보다 들마다 들이다 들인 들이며 "
     u"들이고 들조차"},
    {After::Anything,
     u"들끼리 들하고 들이라 들이라고 들이라는 들이란 들입니다 들뿐 들뿐만 들만의 들간의 끼리 끼리의 끼리만"},
};

struct Particle
{
    QStringView text;
    After after;

    bool operator<(const Particle &other) const { return text.compare(other.text) < 0; }
};

//! Every particle, by text; one that stands in several rows has several entries.
const std::vector<Particle> &particles()
{
    static const std::vector<Particle> all = [] {
        std::vector<Particle> list;
        for (const Row &row : rows) {
            for (const QStringView particle : row.particles.split(u' ')) {
                list.push_back({particle, row.after});
            }
        }
        std::ranges::stable_sort(list, [](const Particle &a, const Particle &b) { return a < b; });
        return list;
    }();
    return all;
}

qsizetype longestParticle()
{
    static const qsizetype longest =
        std::ranges::max(particles(), {}, [](const Particle &p) { return p.text.size(); }).text.size();
    return longest;
}

bool mayFollow(char16_t last, After after)
{
    if (!isSyllable(last)) { // letters, digits, quotes: nobody knows how they are read
        return true;
    }
    switch (after) {
    case After::Anything:
        return true;
    case After::Vowel:
        return !hasFinalConsonant(last);
    case After::Consonant:
        return hasFinalConsonant(last);
    case After::VowelOrRieul:
        return !hasFinalConsonant(last) || endsInRieul(last);
    case After::OtherConsonant:
        return hasFinalConsonant(last) && !endsInRieul(last);
    }
    return false;
}

}

bool isParticleAfter(char16_t last, QStringView tail)
{
    const auto &all = particles();
    const auto [begin, end] = std::equal_range(all.begin(), all.end(), Particle{tail, After::Anything});
    return std::any_of(begin, end, [last](const Particle &particle) { return mayFollow(last, particle.after); });
}

qsizetype particleSuffix(QStringView run)
{
    const auto isSuffix = [run](qsizetype length) {
        return isParticleAfter(run[run.size() - length - 1].unicode(), run.last(length));
    };
    qsizetype longest = std::min(longestParticle(), run.size() - 1);
    while (longest > 0 && !isSuffix(longest)) {
        --longest;
    }
    if (longest <= 0 || longest + 1 < run.size()) {
        return std::max<qsizetype>(longest, 0);
    }
    // One syllable would be left. 집에서 is 집 + 에서, but 모임이 is 모임 + 이: forms of the copula yield to a shorter
    // one.
    constexpr QStringView clearStart = u"은는이가을를에의와과도들만까부처보로으";
    for (qsizetype length = longest - 1; length > 0 && !clearStart.contains(run[1]); --length) {
        if (isSuffix(length)) {
            return length;
        }
    }
    // Of two syllables the second is a particle only where few nouns end in it: 결과, 회의, 정도, 개인 are whole.
    constexpr QStringView clearAlone = u"은는이가을를에";
    return run.size() == 2 && !clearAlone.contains(run.back()) ? 0 : longest;
}

bool isParticleTail(QStringView tail)
{
    const auto &all = particles();
    return std::binary_search(all.begin(), all.end(), Particle{tail, After::Anything});
}

}
