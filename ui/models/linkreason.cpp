#include "ui/models/linkreason.h"

#include <QLocale>
#include <QStringList>

namespace Catena::Models {

using Thread::Cue;
using Thread::LinkKind;

QString LinkReason::phrase(const Thread::Evidence &evidence)
{
    switch (evidence.cue) {
    case Cue::AnswerFormula:
        return tr("opens like an answer (“%1”)").arg(evidence.detail);
    case Cue::Continuation:
        return tr("joins in (“%1”)").arg(evidence.detail);
    case Cue::PointsAtPost:
        return tr("speaks to the writer of the post (“%1”)").arg(evidence.detail);
    case Cue::PointsAtTerm:
        return tr("takes up what was said there (“%1”)").arg(evidence.detail);
    case Cue::SharedTerms:
        return tr("shares rare words (%1)").arg(evidence.detail);
    case Cue::Quote:
        return tr("quotes it (“%1”)").arg(evidence.detail);
    case Cue::Address:
        return tr("names its author (%1)").arg(evidence.detail);
    case Cue::Subject:
        return tr("has its subject (“%1”)").arg(evidence.detail);
    case Cue::Conversation:
        return tr("its writer and %1 speak with each other").arg(evidence.detail);
    case Cue::Question:
        return tr("it asks something");
    case Cue::Order:
        return tr("stands right after it");
    case Cue::OnlyPost:
        return tr("there is no other comment it could answer");
    }
    return {};
}

QString LinkReason::sentence(const Thread::ThreadTree &tree, const Thread::Node &node)
{
    QStringList phrases;
    for (const Thread::Evidence &evidence : tree.evidence(node))
        phrases += phrase(evidence);
    const QString why = phrases.join(tr("; ", "between the reasons of a link"));
    switch (node.link) {
    case LinkKind::Root:
        return tr("Begins the discussion");
    case LinkKind::Stated:
        return tr("Stated by the source");
    case LinkKind::Repaired:
        return tr("Set by you");
    case LinkKind::Unknown:
        return why.isEmpty() ? tr("Answers somebody, but nothing says whom")
                             : tr("Answers somebody, but not surely whom: %1").arg(why);
    case LinkKind::Inferred:
        break;
    }
    const QString percent = QLocale().toString(qRound(double(node.confidence) * 100));
    return why.isEmpty() ? tr("Inferred, %1 %").arg(percent) : tr("Inferred, %1 %: %2").arg(percent, why);
}

}
