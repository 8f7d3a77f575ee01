#pragma once

#include "thread/threadtree.h"

#include <QCoreApplication>

namespace Catena::Models {

//! Says in the language of the user why a comment hangs where it hangs.
class LinkReason
{
    Q_DECLARE_TR_FUNCTIONS(LinkReason)

public:
    //! A whole sentence: "Inferred, 72 %: opens like an answer (“Good point”); shares rare words (history, IT)".
    //! Holds text of the comments: plain text only.
    [[nodiscard]] static QString sentence(const Thread::ThreadTree &tree, const Thread::Node &node);
    //! One observation: "opens like an answer (“Good point”)".
    [[nodiscard]] static QString phrase(const Thread::Evidence &evidence);
};

}
