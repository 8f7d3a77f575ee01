#include "concepts/findconcepts.h"

namespace Catena::Concepts {

Base::Result<ConceptIndex> findConcepts(std::vector<Passage> passages, const ConceptOptions &options,
                                        const Base::Cancellation &cancellation)
{
    TermOptions terms;
    terms.dictionary = options.dictionary;
    terms.most = options.most;
    const TermSet set = findTerms(passages, terms, cancellation);
    if (cancellation.isCancelled())
        return Base::Error{Base::ErrorKind::Cancelled, {}, {}};
    LinkOptions links;
    links.dictionary = options.dictionary;
    links.edits = options.edits;
    links.matching = options.matching;
    return linkTerms(std::move(passages), set, links, cancellation);
}

}
