#include "text/korean/verbforms.h"

#include "text/korean/units.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <vector>

namespace Catena::Text::Korean {

namespace {

struct ClosedClass
{
    Tag tag;
    QStringView words;
};

constexpr ClosedClass closedClasses[] = {
    {Tag::MAJ,
     u"그리고 그러나 그런데 하지만 그래서 그러므로 따라서 그러면 그렇지만 그래도 그러니까 또는 혹은 및 또한 즉 및 또 "
     u"곧"},
    {Tag::MM,
     u"이 그 저 이런 그런 저런 어떤 무슨 모든 여러 다른 새 헌 첫 각 온갖 별 한 두 세 네 몇 어느 아무 그런저런"},
    {Tag::MAG,
     u"더 덜 매우 아주 너무 가장 정말 참 잘 못 안 다시 이미 아직 바로 항상 늘 자주 가끔 거의 모두 함께 서로 특히 "
     u"오히려 "
     u"비록 만약 만일 결국 먼저 계속 이제 점점 더욱 훨씬 별로 전혀 절대 어서 빨리 천천히 조금 많이 같이 그냥 혹시 아마 "
     u"다 좀 "
     u"왜 어떻게 이렇게 그렇게 저렇게 물론 마치 역시 이미 일단 스스로 때로 때로는 어쩌면 드디어 마침내 갑자기 여전히 "
     u"당연히 분명히 완전히 충분히 꾸준히 우선 실제로 주로 새로 날로 홀로 이처럼 그처럼 이토록 그토록"},
    {Tag::NP,
     u"나 너 우리 저희 누구 무엇 이것 그것 저것 여기 거기 저기 나는 나의 내 내가 너는 네가 우리는 우리의 우리가 "
     u"그는 그의 그가 그를 그들은 그들의 그들이 그녀는 그녀의 그녀가 이는 이를 이에 이것은 이것이 이것을 그것은 그것이 "
     u"그것을 여기에 여기서 거기서 거기에 누가 누구나 누구도 무엇을 무엇이 자기 자기의"},
    {Tag::NNB,
     u"것 수 점 등 때 줄 바 뿐 것은 것이 것을 것도 것이다 것으로 것과 것에 것인 것입니다 수가 수도 수는 때는 때의 때에 "
     u"때문에 "
     u"등을 등의 등이 등은 등에 등으로 점은 점이 점을 점에서 중 중에 중에서 중에는 간 데 데에 데는 바가 바는 바를 "
     u"뿐이다 뿐만 만큼 대로 듯 듯이 채 터 적 적이 적은 수밖에 때문이다 때마다 때까지 때부터"},
};

//! Beginnings of what 하다, 되다 and their like become; the noun is what stands before.
constexpr QStringView verbSuffixes =
    u"하였다 하였던 하였고 하였으며 하였으나 하였지만 하였는데 하였을 하였음 하였기 하였습니다 하시고 하시면 하시니 "
    u"하십니다 한다네요 하네요 "
    u"하다 하는 하고 하며 하면 하면서 하여 하지 하지만 하게 하기 하도록 하려 하려고 하려는 하려면 하려던 하려다 "
    u"하기보다 하라며 하자며 하리라 하다보면 하던 하자 하는데 하든 "
    u"하거나 하세요 하십시오 하므로 "
    u"하니 하나 하라 하라고 하자는 하자고 하겠다 하겠습니다 하시는 하신 하기도 하기로 하기는 하기에 하기를 하기가 "
    u"하지는 하지도 하여야 하게도 하느라 하는가 "
    u"하여금 하라는 하다가 하다는 하다고 하면서도 하는지 하는데도 하는가를 하기까지 하기만 하기조차 "
    u"한 한다 한다고 한다는 한다면 한다며 한데 한지 할 할수록 할지 할까 함 함을 함은 함이 함에 함께 함으로 함으로써 "
    u"합니다 합니까 했다 했던 했고 했으며 했으나 했지만 했는데 했다고 "
    u"했다는 했기 했을 했습니다 했음 했음을 했는지 했었다 해 해서 해야 해도 해요 해야만 해졌다 해지는 해진 해지고 "
    u"했어요 했지 했더니 했다면 했던 해온 해왔다 해라 해줄 해주는 해준 해야할 해버린 "
    u"되다 되는 되고 되며 되면 되면서 되어 되지 되지만 되게 되기 되도록 되던 되는데 되거나 되므로 되니 되나 되자 "
    u"되었다 되었던 되었고 되었으며 되었으나 되었지만 되었는데 되었기 되었을 "
    u"되었습니다 되어서 되어야 되어도 되겠다 되기도 되지는 되지도 되는지 되다가 되면서도 되었음 되는가 되기까지 되기를 "
    u"되기에 되어온 되어왔다 되고도 "
    u"된 된다 된다고 된다는 된다면 된다며 된데 된지 될 될수록 될지 될까 됨 됨을 됨은 됨에 됨으로써 됩니다 됐다 됐던 "
    u"됐고 됐으며 됐으나 됐지만 됐는데 됐다고 됐다는 됐을 됐습니다 돼 돼서 돼야 돼도 "
    u"시키다 시키는 시키고 시키며 시키면 시키면서 시켜 시키지 시키기 시키도록 시키려 시키려는 시키려고 시킨 시킨다 "
    u"시킨다고 시킨다는 시킬 시킴 시킵니다 시켰다 시켰던 시켰고 시켰으며 "
    u"시켜서 시켜야 시키게 시키자 시키던 시키거나 시키기도 시킬지 시킴으로써 시켰습니다 "
    u"당하는 당하고 당한 당했다 당할 당하지 당해 당하며 당하면 당하기 당한다 당했던 당했고 "
    u"스러운 스럽다 스럽게 스럽고 스러워 스럽지 스러웠다 스러울 스럽지만 스러움 로운 롭다 롭게 롭고 로워 롭지 로움 "
    u"로울 로웠다";

//! Ends of verb forms; before each at least one more syllable is asked for.
constexpr QStringView verbEndings =
    u"습니다 습니까 ㅂ니다 았다 었다 였다 겠다 는다 았던 었던 였던 았고 었고 았으며 었으며 았으나 었으나 았지만 었지만 "
    u"았는데 었는데 았을 었을 았다고 었다고 "
    u"았다는 었다는 는다고 는다는 는다면 았기 었기 았음 었음 겠습니다 았습니다 었습니다 면서 면서도 지만 는데 는데도 "
    u"으며 으면 으면서 으니 으니까 으나 으려 으려고 "
    u"으므로 려고 려는 려면 어서 아서 어야 아야 어도 아도 도록 거나 게끔 다가 다고 다는 다며 다면 든지 더니 더라 "
    u"더라도 지는 기에는 "
    u"는가 는지 는지를 는지도 던가 던지 을까 을지 을지도 을수록 느냐 느냐는 느라 자마자 세요 어요 아요 네요 지요 해요 "
    u"예요 냈다 갔다 왔다 났다 렸다 졌다 켰다 쳤다 줬다 "
    u"봤다 됐다 했다 섰다 썼다 꼈다 뒀다 셨다 왔던 갔던 났던 렸던 졌던 쳤던 졌고 렸고 졌으며 렸으며 왔으며 졌지만 "
    u"렸지만 진다 린다 킨다 친다 간다 온다 난다 준다 본다 "
    u"른다 신다 쓴다 든다 운다 푼다 산다 인다 낸다 긴다 뀐다 싶다 싶은 싶어 없다 없는 없이 없고 없어 없었다 없으며 "
    u"없지만 없을 없지 없음 없던 있다 있는 있고 있어 있었다 "
    u"있으며 있지만 있을 있지 있음 있던 있게 있도록 있어서 있습니다 없습니다 않다 않은 않는 않고 않아 않았다 않을 "
    u"않으며 않지만 않게 않는다 않으면 같은 같다 같이 "
    u"많은 많다 많고 많아 많이 높은 높다 높고 낮은 좋은 좋다 좋고 좋아 크다 크고 작은 작다 적은 짧은 깊은 넓은 젊은 "
    u"늙은 맑은 밝은 싫은 받은 받는 받고 받아 받았다 받을 "
    u"얻은 얻는 얻고 믿는 믿고 읽는 읽고 읽은 먹는 먹고 먹은 걷는 찾는 찾고 찾은 찾아 놓은 놓고 놓는 남은 남는 남아 "
    u"남긴 지닌 가진 만든 만들 만드는 만들고 만들어 만들었다";

std::vector<QStringView> sortedWords(std::initializer_list<QStringView> lists)
{
    std::vector<QStringView> words;
    for (const QStringView list : lists) {
        for (const QStringView word : list.split(u' ', Qt::SkipEmptyParts)) {
            words.push_back(word);
        }
    }
    std::ranges::sort(words, [](QStringView a, QStringView b) { return a.compare(b) < 0; });
    return words;
}

bool contains(const std::vector<QStringView> &sorted, QStringView word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word,
                              [](QStringView a, QStringView b) { return a.compare(b) < 0; });
}

//! Length of the longest end of run that is in the list and leaves something before it; 0 when there is none.
qsizetype longestEnd(const std::vector<QStringView> &sorted, QStringView run)
{
    constexpr qsizetype longest = 5;
    for (qsizetype length = std::min(longest, run.size() - 1); length > 0; --length) {
        if (contains(sorted, run.last(length))) {
            return length;
        }
    }
    return 0;
}

}

Tag closedClassTag(QStringView run)
{
    static const auto tagged = [] {
        std::vector<std::pair<Tag, std::vector<QStringView>>> all;
        for (const ClosedClass &closedClass : closedClasses) {
            all.emplace_back(closedClass.tag, sortedWords({closedClass.words}));
        }
        return all;
    }();
    for (const auto &[tag, words] : tagged) {
        if (contains(words, run)) {
            return tag;
        }
    }
    return Tag::Unknown;
}

qsizetype verbalNounLength(QStringView run)
{
    static const auto suffixes = sortedWords({verbSuffixes});
    const qsizetype suffix = longestEnd(suffixes, run);
    const qsizetype stem = run.size() - suffix;
    return suffix > 0 && stem >= 2 ? stem : 0;
}

bool endsAsVerb(QStringView run)
{
    static const auto endings = sortedWords({verbEndings});
    return longestEnd(endings, run) > 0;
}

}
