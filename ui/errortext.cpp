#include "ui/errortext.h"

#include <QFileInfo>
#include <QLocale>

namespace Catena::Ui {

QString plainName(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        const char16_t u = c.unicode();
        const bool isBidiControl = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        if (u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || isBidiControl)
            c = QChar::ReplacementCharacter;
    }
    return plain;
}

QString ErrorText::happened(const Base::Error &error)
{
    const QString path = plainName(error.path);
    switch (error.kind) {
    case Base::ErrorKind::NotFound:
        return tr("There is no file or folder “%1”").arg(path);
    case Base::ErrorKind::NotReadable:
        return tr("“%1” may not be read").arg(path);
    case Base::ErrorKind::NotADocument:
        return tr("“%1” is neither a file nor a folder of text").arg(path);
    case Base::ErrorKind::Empty:
        return tr("There is nothing to read in “%1”").arg(path);
    case Base::ErrorKind::NoText:
        return tr("None of the files in “%1” holds text").arg(path);
    case Base::ErrorKind::TooLarge:
        return tr("“%1” is too large to be read").arg(path);
    case Base::ErrorKind::NotWritable:
        return tr("“%1” could not be written").arg(path);
    case Base::ErrorKind::NotFaithful:
        return tr("“%1” was not written, for its text would not be that of the folder").arg(path);
    case Base::ErrorKind::Cancelled:
        return tr("Stopped before everything was done");
    case Base::ErrorKind::DiskFull:
        return tr("There is no room left for “%1”").arg(path);
    case Base::ErrorKind::Damaged:
        return tr("Your store of repairs and notes is damaged: “%1”").arg(path);
    case Base::ErrorKind::Busy:
        return tr("Another Catena holds “%1”").arg(path);
    case Base::ErrorKind::TooNew:
        return tr("“%1” was written by a later version of Catena").arg(path);
    case Base::ErrorKind::Unreachable:
        return tr("The shared notes at “%1” cannot be reached").arg(path);
    case Base::ErrorKind::DriverMissing:
        return tr("What shared notes are reached with is not installed");
    case Base::ErrorKind::Internal:
        return tr("A part of Catena is missing or damaged: “%1”").arg(path);
    }
    Q_UNREACHABLE();
}

QString ErrorText::remedy(const Base::Error &error)
{
    switch (error.kind) {
    case Base::ErrorKind::NotFound:
        return tr("Check whether it was renamed, moved or unplugged, or open another folder.");
    case Base::ErrorKind::NotReadable:
        return tr("Give yourself the right to read it, or open another folder.");
    case Base::ErrorKind::NotADocument:
        return tr("Open a folder with an essay and a discussion in it, or a single text file.");
    case Base::ErrorKind::Empty:
        return tr("Put an essay and a discussion in it as text files, or open another folder.");
    case Base::ErrorKind::NoText:
        return tr("Save the essay and the discussion as plain text or Markdown files, or open another folder.");
    case Base::ErrorKind::TooLarge:
        return tr("Split it into smaller files, or open another folder.");
    case Base::ErrorKind::NotWritable:
        return tr("Check the free space and your rights there, or choose another place.");
    case Base::ErrorKind::NotFaithful:
        return tr("Try another font, or export it as HTML; what differs is: %1").arg(plainName(error.detail));
    case Base::ErrorKind::Cancelled:
        return tr("Start again when you are ready.");
    case Base::ErrorKind::DiskFull:
        return tr("Make some room on the disk and try again.");
    case Base::ErrorKind::Damaged:
        return tr("It was set aside; put the newest backup in its place, or go on with an empty one.");
    case Base::ErrorKind::Busy:
        return tr("Try again in a moment.");
    case Base::ErrorKind::TooNew:
        return tr("It is only read; install the newest Catena to write to it.");
    case Base::ErrorKind::Unreachable:
        return tr("Check the network, the address in the preferences and your password in ~/.pgpass, and try again.");
    case Base::ErrorKind::DriverMissing:
        return tr("Install the package libqt6sql6-psql and start Catena again.");
    case Base::ErrorKind::Internal:
        return tr("Install Catena again.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::sentence(const Base::Error &error)
{
    QString what = remedy(error);
    what.replace(0, 1, QLocale().toLower(what.first(1)));
    return tr("%1: %2", "what happened: what to do").arg(happened(error), what);
}

QString ErrorText::sentence(const Base::Issue &issue)
{
    const QString words = issueWords(issue);
    if (issue.path.isEmpty())
        return words;
    if (issue.line > 0)
        return tr("%1, line %2: %3").arg(plainName(issue.path), QLocale().toString(issue.line), words);
    return tr("%1: %2", "file: sentence").arg(plainName(issue.path), words);
}

QString ErrorText::issueWords(const Base::Issue &issue)
{
    const QString detail = plainName(issue.detail);
    const int number = issue.detail.toInt();
    switch (issue.kind) {
    case Base::IssueKind::UndecodableBytes:
        return tr("%n place(s) could not be decoded and are shown as �. Save the file as UTF-8 if you can.", "",
                  number);
    case Base::IssueKind::GuessedEncoding:
        return tr("The encoding is not stated; it was read as %1. Save the file as UTF-8 to be sure.").arg(detail);
    case Base::IssueKind::NotText:
        return tr("This is not text, so it was not read.");
    case Base::IssueKind::Unreadable:
        return tr("The file could not be opened. Check your rights to read it.");
    case Base::IssueKind::OutsideFolder:
        return tr(
            "This link leads out of the folder, so it was not followed. Copy the file into the folder to read it.");
    case Base::IssueKind::TooLarge:
        return tr("The file is too large, so it was not read. Split it to read it.");
    case Base::IssueKind::TooMany:
        return tr("The folder holds too many files; %n of them were not read. Open a smaller folder.", "", number);
    case Base::IssueKind::NulBytes:
        return tr("%n NUL character(s) stand in the text. The file may be damaged.", "", number);
    case Base::IssueKind::UnknownFormat:
        return tr("No reader knows this format yet, so it was not read. Save it as plain text or Markdown to read it.");
    case Base::IssueKind::NoDiscussion:
        return tr("No discussion was found. Set one under View, Document Roles, if a file holds it.");
    case Base::IssueKind::NoEssay:
        return tr("No essay was found. Set one under View, Document Roles, if a file holds it.");
    case Base::IssueKind::Broken:
        return tr("The file is damaged or breaks off here (%1). What stands before was read.").arg(detail);
    case Base::IssueKind::BrokenPasteProfile:
        return tr("This paste profile is broken, so it is not used: %1.").arg(detail);
    case Base::IssueKind::BrokenFieldMap:
        return tr("This description of a format is broken, so it is not used: %1.").arg(detail);
    case Base::IssueKind::RefusedEntry:
        return tr("The archive holds “%1”, which is no file inside it or stands there twice, so it was left out.")
            .arg(detail);
    case Base::IssueKind::Encrypted:
        return tr("A password locks this file, so it was not read. Save it without one to read it.");
    case Base::IssueKind::ProgramMissing:
        return tr("Reading this takes the program %1, which is not installed. Install it, or save the file as text.")
            .arg(detail);
    case Base::IssueKind::FromPages:
        return tr("The text was taken from %n printed page(s): paragraphs, columns and notes are guessed.", "", number);
    case Base::IssueKind::UntriedFormat:
        return tr("This format (%1) was never tried on a real file. Look whether all of it is there.").arg(detail);
    case Base::IssueKind::DictionaryMissing:
        return tr("The Korean dictionary is not installed, so terms were found by rules alone. "
                  "Install Catena again to have it.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::role(Documents::Role role)
{
    switch (role) {
    case Documents::Role::Essay:
        return tr("Essay");
    case Documents::Role::Discussion:
        return tr("Discussion");
    case Documents::Role::Other:
        return tr("Other", "role of a document");
    }
    Q_UNREACHABLE();
}

QString ErrorText::roleReason(const Documents::RoleReason &reason)
{
    switch (reason.kind) {
    case Documents::RoleReason::Kind::RunningText:
        return tr("Running text: %n paragraph(s) of %1 characters on average, next to no repeats.", "",
                  reason.paragraphs)
            .arg(reason.meanChars);
    case Documents::RoleReason::Kind::Repeats:
        return tr("%1 % of its lines stand there more than once.").arg(reason.repeatedPercent);
    case Documents::RoleReason::Kind::NamesAndDates:
        return tr("%n line(s) name who wrote and when.", "", reason.bylines);
    case Documents::RoleReason::Kind::ShortBlocks:
        return tr("Many short blocks: %n of %1 characters on average.", "", reason.paragraphs).arg(reason.meanChars);
    case Documents::RoleReason::Kind::QuotedReplies:
        return tr("Lines quoted with “>”, as in replies.");
    case Documents::RoleReason::Kind::Talk:
        return tr("Its lines answer each other.");
    case Documents::RoleReason::Kind::Messages:
        return tr("It holds messages.");
    case Documents::RoleReason::Kind::CommentsApart:
        return tr("The comments on it stand apart from its text.");
    case Documents::RoleReason::Kind::BesideEssay:
        return tr("Another document of the folder reads more like an essay.");
    case Documents::RoleReason::Kind::NotText:
        return tr("No text to read.");
    case Documents::RoleReason::Kind::TooShort:
        return tr("Only a few words.");
    case Documents::RoleReason::Kind::ChosenByUser:
        return tr("You chose this.");
    }
    Q_UNREACHABLE();
}

}
