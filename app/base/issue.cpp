#include "base/issue.h"

namespace Catena::Base {

QString issueName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::UndecodableBytes:
        return QStringLiteral("undecodable-bytes");
    case IssueKind::GuessedEncoding:
        return QStringLiteral("guessed-encoding");
    case IssueKind::NotText:
        return QStringLiteral("not-text");
    case IssueKind::UnknownFormat:
        return QStringLiteral("unknown-format");
    case IssueKind::Unreadable:
        return QStringLiteral("unreadable");
    case IssueKind::OutsideFolder:
        return QStringLiteral("outside-folder");
    case IssueKind::TooLarge:
        return QStringLiteral("too-large");
    case IssueKind::TooMany:
        return QStringLiteral("too-many-files");
    case IssueKind::NulBytes:
        return QStringLiteral("nul-bytes");
    case IssueKind::NoDiscussion:
        return QStringLiteral("no-discussion");
    case IssueKind::NoEssay:
        return QStringLiteral("no-essay");
    case IssueKind::Broken:
        return QStringLiteral("broken");
    case IssueKind::BrokenPasteProfile:
        return QStringLiteral("broken-paste-profile");
    case IssueKind::BrokenFieldMap:
        return QStringLiteral("broken-field-map");
    case IssueKind::RefusedEntry:
        return QStringLiteral("refused-entry");
    case IssueKind::Encrypted:
        return QStringLiteral("encrypted");
    case IssueKind::ProgramMissing:
        return QStringLiteral("program-missing");
    case IssueKind::FromPages:
        return QStringLiteral("from-pages");
    case IssueKind::UntriedFormat:
        return QStringLiteral("untried-format");
    case IssueKind::DictionaryMissing:
        return QStringLiteral("dictionary-missing");
    }
    Q_UNREACHABLE();
}

}
