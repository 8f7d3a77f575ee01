#pragma once

#include "concepts/findconcepts.h"

#include <QFileInfo>
#include <QTest>

#include <vector>

//! What the tests of the concept room share: passages written down shortly, and the dictionary of the build.
namespace Catena::Concepts::Testing {

inline Passage essay(const QString &text, quint32 block = 0)
{
    Passage passage;
    passage.side = Side::Essay;
    passage.block = block;
    passage.text = text;
    return passage;
}

inline Passage comment(const QString &text, quint32 id = 0)
{
    Passage passage;
    passage.side = Side::Discussion;
    passage.comment.index = id;
    passage.text = text;
    return passage;
}

//! One essay block a text, then one comment a text.
inline std::vector<Passage> passages(const QStringList &essays, const QStringList &comments = {})
{
    std::vector<Passage> made;
    for (const QString &text : essays)
        made.push_back(essay(text, quint32(made.size())));
    for (qsizetype i = 0; i < comments.size(); ++i)
        made.push_back(comment(comments[i], quint32(i)));
    return made;
}

//! Options with the dictionary of the build; without one where it could not be packed.
inline ConceptOptions withDictionary()
{
    ConceptOptions options;
    auto dictionary = Text::Korean::Dictionary::open(QStringLiteral(CATENA_DICTIONARY));
    if (dictionary.ok())
        options.dictionary = std::move(dictionary).value();
    return options;
}

inline ConceptIndex found(std::vector<Passage> passages, const ConceptOptions &options)
{
    auto result = findConcepts(std::move(passages), options);
    if (!result.ok())
        qFatal("findConcepts failed");
    return std::move(result).value();
}

inline QStringList terms(const ConceptIndex &index)
{
    QStringList all;
    for (const Concept &one : index.concepts)
        all.append(one.term);
    return all;
}

//! "essay discussionRaw discussion" of a term; empty when it is no concept.
inline QString counts(const ConceptIndex &index, QStringView term)
{
    const qint32 at = index.find(term);
    if (at < 0)
        return {};
    const Concept &one = index.concepts[std::size_t(at)];
    return QStringLiteral("%1 %2 %3").arg(one.essay).arg(one.discussionRaw).arg(one.discussion);
}

}

#define CATENA_NEEDS_DICTIONARY(options)                                                                               \
    do {                                                                                                               \
        if (!(options).dictionary)                                                                                     \
            QSKIP("the Korean dictionary was not packed: liblucene8-java is not installed");                           \
    } while (false)
