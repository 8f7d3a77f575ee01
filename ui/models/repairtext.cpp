#include "ui/models/repairtext.h"

#include "ui/models/commenttext.h"

namespace Catena::Models {

using Captures::Placement;
using Captures::RepairKind;

QString RepairText::step(RepairKind kind)
{
    switch (kind) {
    case RepairKind::Split:
        return tr("Split");
    case RepairKind::Join:
        return tr("Join");
    case RepairKind::Reparent:
        return tr("Set Parent");
    case RepairKind::MakeRoot:
        return tr("Make Root");
    case RepairKind::MarkRepeat:
        return tr("Mark as Repeat");
    case RepairKind::UnmarkRepeat:
        return tr("Unmark Repeat");
    case RepairKind::SetAuthor:
        return tr("Set Author");
    case RepairKind::SetDate:
        return tr("Set Date");
    case RepairKind::LineToFurniture:
        return tr("Take Out a Line");
    case RepairKind::LineToComment:
        return tr("Take In a Line");
    }
    return {};
}

QString RepairText::comment(const Snapshot::Snapshot &snapshot, Base::CommentId id, const Captures::CommentRef &ref,
                            Naming naming)
{
    constexpr qsizetype most = 40;
    const bool isShown = id.index < snapshot.comments->size() && snapshot.tree->indexOf(id) >= 0;
    if (isShown && naming == Naming::Quoted)
        return CommentText::quoted(snapshot, id);
    return tr("“%1”").arg(CommentText::firstWords(isShown ? snapshot.comments->text(id) : ref.opening, most));
}

QString RepairText::sentence(const Snapshot::Snapshot &snapshot, const Captures::RepairState::Entry &entry,
                             Naming naming)
{
    constexpr qsizetype most = 40;
    const Captures::Repair &repair = entry.repair;
    const QString target = comment(snapshot, entry.target, repair.target, naming);
    const auto other = [&] { return comment(snapshot, entry.other, repair.other, naming); };
    switch (repair.kind) {
    case RepairKind::Split:
        return tr("%1 – split before “%2”").arg(target, CommentText::firstWords(repair.position.suffix, most));
    case RepairKind::Join:
        return tr("%1 – joined with %2").arg(target, other());
    case RepairKind::Reparent:
        return tr("%1 – answers %2").arg(target, other());
    case RepairKind::MakeRoot:
        return tr("%1 – answers nobody").arg(target);
    case RepairKind::MarkRepeat:
        return tr("%1 – says the same as %2").arg(target, other());
    case RepairKind::UnmarkRepeat:
        return tr("%1 – does not repeat %2").arg(target, other());
    case RepairKind::SetAuthor:
        return repair.author.isEmpty() ? tr("%1 – by nobody known").arg(target)
                                       : tr("%1 – by %2").arg(target, repair.author);
    case RepairKind::SetDate:
        return repair.date.isValid() ? tr("%1 – of %2").arg(target, CommentText::date(repair.date))
                                     : tr("%1 – without a date").arg(target);
    case RepairKind::LineToFurniture:
        return tr("%1 – without the line “%2”").arg(target, CommentText::firstWords(repair.position.exact, most));
    case RepairKind::LineToComment:
        return tr("%1 – with the line “%2”").arg(target, CommentText::firstWords(repair.position.exact, most));
    }
    return {};
}

QString RepairText::why(Placement placement)
{
    switch (placement) {
    case Placement::Placed:
        return {};
    case Placement::TargetMissing:
        return tr("Not placed: no comment of this discussion fits, or more than one does.");
    case Placement::OtherMissing:
        return tr("Not placed: the other comment is not found, or more than one fits.");
    case Placement::PositionMissing:
        return tr("Not placed: its place in the text is not found.");
    case Placement::Pointless:
        return tr("Not placed: there is nothing left for it to change.");
    case Placement::Superseded:
        return tr("Without effect: a later repair says otherwise.");
    case Placement::WouldLoop:
        return tr("Not placed: the comment would answer itself.");
    }
    return {};
}

}
