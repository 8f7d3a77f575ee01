#include "documents/role.h"

namespace Catena::Documents {

QString roleName(Role role)
{
    switch (role) {
    case Role::Essay:
        return QStringLiteral("essay");
    case Role::Discussion:
        return QStringLiteral("discussion");
    case Role::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString roleReasonText(const RoleReason &reason)
{
    switch (reason.kind) {
    case RoleReason::Kind::RunningText:
        return QStringLiteral("running text: %1 paragraphs of %2 characters on average, %3 % of its lines repeated")
            .arg(reason.paragraphs)
            .arg(reason.meanChars)
            .arg(reason.repeatedPercent);
    case RoleReason::Kind::Repeats:
        return QStringLiteral("%1 % of its lines stand more than once").arg(reason.repeatedPercent);
    case RoleReason::Kind::NamesAndDates:
        return QStringLiteral("%1 lines name who wrote and when").arg(reason.bylines);
    case RoleReason::Kind::ShortBlocks:
        return QStringLiteral("%1 short blocks of %2 characters on average")
            .arg(reason.paragraphs)
            .arg(reason.meanChars);
    case RoleReason::Kind::QuotedReplies:
        return QStringLiteral("it quotes and answers line by line");
    case RoleReason::Kind::Talk:
        return QStringLiteral("its lines answer each other");
    case RoleReason::Kind::Messages:
        return QStringLiteral("its format holds messages");
    case RoleReason::Kind::CommentsApart:
        return QStringLiteral("the comments on it stand apart from its text");
    case RoleReason::Kind::BesideEssay:
        return QStringLiteral("another document of the folder reads more like the essay");
    case RoleReason::Kind::NotText:
        return QStringLiteral("not a text that can be read");
    case RoleReason::Kind::TooShort:
        return QStringLiteral("only a few words");
    case RoleReason::Kind::ChosenByUser:
        return QStringLiteral("chosen by the user");
    }
    Q_UNREACHABLE();
}

}
