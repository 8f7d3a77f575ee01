#include "text/stopwords.h"

#include "text/normalise.h"

#include <QFile>
#include <QSet>

//! Resources of a static library reach a program only when named; must stand outside a namespace.
static void initConceptResources()
{
    Q_INIT_RESOURCE(concepts);
}

namespace Catena::Text {

namespace {

//! One word or several a line; '#' begins a comment.
QSet<QString> readList(const QString &path)
{
    QSet<QString> words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return words;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString content = line.section(QLatin1Char('#'), 0, 0);
        for (const QString &word : content.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            words.insert(foldKey(word));
    }
    return words;
}

}

//! The regular forms of an English verb.
void insertForms(const QString &verb, QSet<QString> &words)
{
    const bool endsInE = verb.endsWith(QLatin1Char('e'));
    const QString stem = endsInE ? verb.chopped(1) : verb;
    for (const QLatin1String ending : {QLatin1String("ing"), QLatin1String("ed")})
        words.insert(stem + ending);
    words.insert(verb);
    words.insert(verb + QLatin1Char('s'));
}

StopWords::StopWords()
{
    initConceptResources();
    const auto add = [this](const QSet<QString> &words, int kinds) {
        for (const QString &word : words)
            m_words[word] |= quint8(kinds);
    };
    add(readList(QStringLiteral(":/concepts/korean-nouns.txt")), Stop);
    add(readList(QStringLiteral(":/concepts/korean-modifiers.txt")), Modifier);
    add(readList(QStringLiteral(":/concepts/english-function.txt")), Stop | Function);
    add(readList(QStringLiteral(":/concepts/english-joints.txt")), Stop | Function | Joint);
    add(readList(QStringLiteral(":/concepts/english-common.txt")), Stop);
    QSet<QString> verbs;
    for (const QString &verb : readList(QStringLiteral(":/concepts/english-verbs.txt")))
        insertForms(verb, verbs);
    add(verbs, Stop);
    add(readList(QStringLiteral(":/concepts/english-adjectives.txt")), Stop | Adjective);
    add(readList(QStringLiteral(":/concepts/japanese.txt")), Stop);
}

const StopWords &StopWords::instance()
{
    static const StopWords words;
    return words;
}

}
