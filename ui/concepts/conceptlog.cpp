#include "ui/concepts/conceptlog.h"

#include "base/savedfile.h"
#include "text/texthash.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QStringDecoder>
#include <QUndoCommand>

#include <algorithm>
#include <optional>

namespace Catena::Ui {

using Concepts::ConceptEdit;
using Concepts::ConceptEdits;

namespace {

//! The name of a text's own file: by its essays, else by its first comment, so that a newer paste and a moved folder
//! are known again.
QString nameOf(const Snapshot::Snapshot &snapshot)
{
    QString words;
    for (const Formats::Essay &essay : *snapshot.essays) {
        for (const Formats::EssayBlock &block : essay.blocks)
            words += Text::foldBody(block.text);
    }
    if (words.isEmpty() && snapshot.comments->size() > 0)
        words = Text::foldBody(snapshot.comments->text(Base::CommentId{0}));
    return words.isEmpty() ? QString() : QStringLiteral("%1").arg(Text::stableHash(words), 16, 16, QLatin1Char('0'));
}

QString sharedPath(const QString &folder)
{
    return folder.isEmpty() ? QString() : folder + QLatin1String("/concepts.tsv");
}

QString ownPath(const QString &folder, const QString &name)
{
    return folder.isEmpty() || name.isEmpty() ? QString()
                                              : folder + QLatin1String("/concepts/") + name + QLatin1String(".tsv");
}

//! What a file says; nothing where there is none. None where there is one that cannot be read, which must not be
//! replaced then.
std::optional<ConceptEdits> readFile(const QString &path)
{
    constexpr qint64 mostBytes = qint64(4) << 20;
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return ConceptEdits();
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(mostBytes + 1);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (bytes.size() > mostBytes || file.error() != QFileDevice::NoError || decode.hasError())
        return {};
    return Concepts::parseEdits(text);
}

//! What stands at the head of a file that the program begins.
ConceptEdits headed(ConceptEdits edits)
{
    static const QString head = QStringLiteral(
        "# Concepts as the reader has them. One a line, fields between tab characters; lines with # are left alone.\n"
        "# term <TAB> alias|alias <TAB> pin,color=#aa4400\n"
        "# !term hidden   ~odd <TAB> term the same   ?odd <TAB> term not the same   /spelling a concept of its own\n"
        "# ^term <TAB> -verbal,-nested such uses left out   =TERM only so written   -term <TAB> longer never in it\n");
    if (!edits.isEmpty())
        return edits;
    return Concepts::parseEdits(head);
}

//! The lines of one that the other lacks.
std::vector<ConceptEdit> without(const ConceptEdits &edits, const ConceptEdits &other)
{
    std::vector<ConceptEdit> left;
    for (const ConceptEdit &edit : edits.lines) {
        if (std::find(other.lines.begin(), other.lines.end(), edit) == other.lines.end())
            left.push_back(edit);
    }
    return left;
}

//! Replaces lines by others, where the first of those stood; what somebody else wrote meanwhile stays.
ConceptEdits replaced(ConceptEdits edits, const std::vector<ConceptEdit> &old, const std::vector<ConceptEdit> &fresh)
{
    auto place = edits.lines.size();
    for (const ConceptEdit &edit : old) {
        const auto at = std::find(edits.lines.begin(), edits.lines.end(), edit);
        if (at == edits.lines.end())
            continue;
        place = std::min(place, std::size_t(at - edits.lines.begin()));
        edits.lines.erase(at);
    }
    place = std::min(place, edits.lines.size());
    edits.lines.insert(edits.lines.begin() + std::ptrdiff_t(place), fresh.begin(), fresh.end());
    return edits;
}

}

//! One change to one file as a step: by its lines, so that undoing it leaves alone what was written since.
class ConceptStep : public QUndoCommand
{
public:
    ConceptStep(ConceptLog *log, ConceptLog::Scope scope, const ConceptEdits &before, const ConceptEdits &after,
                const QString &text)
        : QUndoCommand(text), m_log(log), m_scope(scope), m_old(without(before, after)),
          m_fresh(without(after, before)), m_name(log->m_name)
    {
    }

    void undo() override { put(m_fresh, m_old); }
    void redo() override { put(m_old, m_fresh); }

private:
    void put(const std::vector<ConceptEdit> &old, const std::vector<ConceptEdit> &fresh)
    {
        if (m_log)
            putInto(*m_log, old, fresh);
    }
    void putInto(ConceptLog &log, const std::vector<ConceptEdit> &old, const std::vector<ConceptEdit> &fresh)
    {
        const bool isElsewhere = m_scope == ConceptLog::Scope::ThisText && log.m_name != m_name;
        if (!isElsewhere)
            log.replace(m_scope, old, fresh);
    }

    QPointer<ConceptLog> m_log;
    ConceptLog::Scope m_scope;
    std::vector<ConceptEdit> m_old;
    std::vector<ConceptEdit> m_fresh;
    QString m_name;
};

ConceptLog::ConceptLog(const QString &folder, QUndoStack *steps, QObject *parent)
    : QObject(parent), m_folder(folder), m_steps(steps)
{
    m_shared = readFile(sharedPath(m_folder)).value_or(ConceptEdits());
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConceptLog::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConceptLog::read);
    watch();
}

ConceptLog::~ConceptLog()
{
    for (const Scope scope : {Scope::AllTexts, Scope::ThisText})
        writeLate(scope);
}

std::function<ConceptEdits(const Snapshot::Snapshot &)> ConceptLog::source() const
{
    return [folder = m_folder](const Snapshot::Snapshot &snapshot) {
        return Concepts::joined(readFile(sharedPath(folder)).value_or(ConceptEdits()),
                                readFile(ownPath(folder, nameOf(snapshot))).value_or(ConceptEdits()));
    };
}

void ConceptLog::setSnapshot(const Snapshot::Snapshot &snapshot)
{
    if (snapshot.stage < Snapshot::Stage::Comments)
        return;
    const QString name = nameOf(snapshot);
    if (name == m_name)
        return;
    writeLate(Scope::ThisText);
    m_name = name;
    m_own = readFile(ownPath(m_folder, m_name)).value_or(ConceptEdits());
    watch();
}

QString ConceptLog::path(Scope scope) const
{
    return scope == Scope::AllTexts ? sharedPath(m_folder) : ownPath(m_folder, m_name);
}

void ConceptLog::change(const Change &change, const QString &stepText)
{
    const Scope scope = m_name.isEmpty() ? Scope::AllTexts : m_scope;
    const ConceptEdits before = editsOf(scope);
    const ConceptEdits after = change(before);
    if (after != before)
        m_steps->push(new ConceptStep(this, scope, before, after, stepText));
}

void ConceptLog::changeBoth(const Change &change, const QString &stepText)
{
    const bool isBoth = change(m_shared) != m_shared && change(m_own) != m_own;
    if (isBoth)
        m_steps->beginMacro(stepText);
    for (const Scope scope : {Scope::AllTexts, Scope::ThisText}) {
        const ConceptEdits before = editsOf(scope);
        const ConceptEdits after = change(before);
        if (after != before)
            m_steps->push(new ConceptStep(this, scope, before, after, stepText));
    }
    if (isBoth)
        m_steps->endMacro();
}

// In what the file says now: another window may have written it a moment ago.
void ConceptLog::replace(Scope scope, const std::vector<ConceptEdit> &old, const std::vector<ConceptEdit> &fresh)
{
    const ConceptEdits before = editsOf(scope);
    takeOver(scope);
    const ConceptEdits there = editsOf(scope);
    editsOf(scope) = replaced(there, old, fresh);
    if (editsOf(scope) != there)
        write(scope);
    if (editsOf(scope) != before)
        emit changed();
}

void ConceptLog::write(Scope scope)
{
    const QString target = path(scope);
    if (target.isEmpty())
        return;
    m_isBehind[std::size_t(scope)] = true;
    if (!readFile(target))
        return emit notKept({Base::ErrorKind::NotReadable, target, {}});
    QDir().mkpath(QFileInfo(target).path());
    const bool isNew = !QFile::exists(target);
    ConceptEdits edits = editsOf(scope);
    if (isNew)
        edits = Concepts::joined(headed({}), edits);
    const Base::Result<Base::Done> written = Base::writeFile(target, Concepts::writeEdits(edits).toUtf8());
    if (!written)
        emit notKept(written.error());
    else if (isNew)
        editsOf(scope) = edits;
    m_isBehind[std::size_t(scope)] = !written;
    watch();
}

//! Tries once more, before it is gone from here.
void ConceptLog::writeLate(Scope scope)
{
    if (m_isBehind[std::size_t(scope)])
        write(scope);
    m_isBehind[std::size_t(scope)] = false;
}

//! What the file says holds, unless it lacks what could not be written.
void ConceptLog::takeOver(Scope scope)
{
    const QString file = path(scope);
    if (file.isEmpty() || m_isBehind[std::size_t(scope)])
        return;
    if (std::optional<ConceptEdits> there = readFile(file))
        editsOf(scope) = *std::move(there);
}

void ConceptLog::read()
{
    const ConceptEdits shared = m_shared;
    const ConceptEdits own = m_own;
    takeOver(Scope::AllTexts);
    takeOver(Scope::ThisText);
    watch();
    if (shared != m_shared || own != m_own)
        emit changed();
}

//! A file that is replaced drops out of the watcher, so the folders are watched as well.
void ConceptLog::watch()
{
    if (m_folder.isEmpty())
        return;
    QStringList wanted{m_folder, m_folder + QLatin1String("/concepts"), path(Scope::AllTexts), path(Scope::ThisText)};
    wanted.removeIf([this](const QString &each) {
        return each.isEmpty() || !QFile::exists(each) || m_watcher.files().contains(each)
            || m_watcher.directories().contains(each);
    });
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

}
