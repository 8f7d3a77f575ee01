#include "fuzzwords.h"

namespace Catena::Fuzz {

namespace {

QByteArray unescaped(const QByteArray &word)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] != '\\' || i + 1 == word.size()) {
            bytes += word[i];
        } else if (word[i + 1] == 'x') {
            bytes += QByteArray::fromHex(word.mid(i + 2, 2));
            i += 3;
        } else {
            bytes += word[++i];
        }
    }
    return bytes;
}

}

std::vector<QByteArray> wordsOf(const QByteArray &dictionary)
{
    std::vector<QByteArray> words;
    for (const QByteArray &line : dictionary.split('\n')) {
        const qsizetype begin = line.indexOf('"');
        const qsizetype end = line.lastIndexOf('"');
        if (!line.startsWith('#') && begin >= 0 && end > begin + 1)
            words.push_back(unescaped(line.mid(begin + 1, end - begin - 1)));
    }
    return words;
}

}
