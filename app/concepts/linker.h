#pragma once

#include "base/cancellation.h"
#include "concepts/ahocorasick.h"
#include "concepts/conceptindex.h"
#include "concepts/paragraph.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace Catena::Concepts {

//! One place of a term, before it is known which spelling leads.
struct Link
{
    quint32 term = 0; //!< as add() gave it
    quint32 passage = 0;
    qint32 begin = 0; //!< UTF-16 offsets in the passage's text
    qint32 end = 0;
    bool isAlias = false; //!< by another key than the term's own
    bool isByParticle = false; //!< the particle list parted it, not the tagger
    MentionFlags flags;
};

//! Finds the places of terms: one Aho-Corasick pass over the folded text of every paragraph, each hit judged at both
//! ends. A place never begins or ends inside a character, a Latin word or a morpheme.
class Linker
{
public:
    //! A term by its key and those of its aliases; a key that was there before stays with the first. With
    //! needsCapitals only what has no small letter is a place of it. The number of the term, from 0.
    quint32 add(const QString &key, const QStringList &aliasKeys = {}, bool needsCapitals = false);
    //! The term a key belongs to; -1 = none.
    [[nodiscard]] qint32 find(const QString &key) const { return m_termByKey.value(key, -1); }
    //! Every place of every term, paragraph by paragraph. Stops early when cancelled.
    [[nodiscard]] std::vector<Link> link(const std::vector<Paragraph> &paragraphs,
                                         const Base::Cancellation &cancellation);

private:
    struct Pattern
    {
        quint32 term = 0;
        bool isAlias = false;
        bool needsCapitals = false;
    };

    void addPattern(const QString &key, Pattern pattern);

    AhoCorasick m_finder;
    std::vector<Pattern> m_patterns;
    QHash<QString, qint32> m_termByKey; //!< looked up, never walked
    quint32 m_termCount = 0;
};

}
