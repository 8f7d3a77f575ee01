#include "concepts/conceptedits.h"

#include "text/normalise.h"

#include <algorithm>
#include <utility>

namespace Catena::Concepts {

namespace {

using Kind = ConceptEdit::Kind;

constexpr std::pair<Kind, char16_t> signs[] = {
    {Kind::Stop, u'!'},      {Kind::Accept, u'~'},    {Kind::Reject, u'?'}, {Kind::Uses, u'^'},
    {Kind::CaseExact, u'='}, {Kind::NotInside, u'-'}, {Kind::Split, u'/'},
};

//! The sign a line of a kind begins with; 0 for none.
char16_t signOf(Kind kind)
{
    for (const auto &[each, sign] : signs) {
        if (each == kind)
            return sign;
    }
    return 0;
}

Kind kindOf(QChar first)
{
    for (const auto &[kind, sign] : signs) {
        if (first == QChar(sign))
            return kind;
    }
    return Kind::Term;
}

bool needsBackslash(QStringView term)
{
    const QChar first = term.isEmpty() ? QChar() : term.front();
    return first == QLatin1Char('#') || first == QLatin1Char('\\') || kindOf(first) != Kind::Term;
}

//! A term without what would end its field; a bar parts aliases.
QString field(QStringView term)
{
    QString plain = term.toString().simplified();
    plain.replace(QLatin1Char('|'), QLatin1Char('/'));
    return plain;
}

void readFlags(QStringView flags, ConceptEdit &edit)
{
    for (const QStringView part : flags.split(QLatin1Char(','))) {
        const QStringView flag = part.trimmed();
        if (flag == u"pin")
            edit.isPinned = true;
        else if (flag == u"-verbal")
            edit.skipsVerbal = true;
        else if (flag == u"-nested")
            edit.skipsNested = true;
        else if (flag.startsWith(u"color=") || flag.startsWith(u"colour="))
            edit.colour = flag.mid(flag.indexOf(QLatin1Char('=')) + 1).toString();
    }
}

ConceptEdit parseLine(QStringView line)
{
    const QStringView content = line.trimmed();
    const ConceptEdit asText{Kind::Text, line.toString(), {}, false, {}, false, false};
    if (content.isEmpty() || content.front() == QLatin1Char('#'))
        return asText;
    const QList<QStringView> fields = line.split(QLatin1Char('\t'));
    ConceptEdit edit;
    QStringView subject = fields[0].trimmed();
    edit.kind = subject.isEmpty() ? Kind::Text : kindOf(subject.front());
    if (edit.kind != Kind::Term || subject.startsWith(QLatin1Char('\\')))
        subject = subject.mid(1).trimmed();
    edit.subject = subject.toString();
    if (Text::foldKey(subject).isEmpty())
        return asText;
    const bool hasFlagsOnly = edit.kind == Kind::Uses;
    if (fields.size() > 1 && !hasFlagsOnly) {
        for (const QStringView object : fields[1].split(QLatin1Char('|'))) {
            if (!Text::foldKey(object).isEmpty())
                edit.objects.append(object.trimmed().toString());
        }
    }
    const qsizetype flags = hasFlagsOnly ? 1 : 2;
    if (fields.size() > flags)
        readFlags(fields[flags], edit);
    const bool needsObject = edit.kind == Kind::Accept || edit.kind == Kind::Reject || edit.kind == Kind::NotInside;
    return needsObject && edit.objects.isEmpty() ? asText : edit;
}

QString writeLine(const ConceptEdit &edit)
{
    if (edit.kind == Kind::Text)
        return edit.subject;
    QString line;
    if (const char16_t sign = signOf(edit.kind))
        line += QChar(sign);
    else if (needsBackslash(edit.subject))
        line += QLatin1Char('\\');
    line += field(edit.subject);
    QStringList flags;
    if (edit.isPinned)
        flags += QStringLiteral("pin");
    if (!edit.colour.isEmpty())
        flags += QStringLiteral("color=") + edit.colour;
    if (edit.skipsVerbal)
        flags += QStringLiteral("-verbal");
    if (edit.skipsNested)
        flags += QStringLiteral("-nested");
    QStringList objects;
    for (const QString &object : edit.objects)
        objects += field(object);
    if (edit.kind == Kind::Uses)
        return line + QLatin1Char('\t') + flags.join(QLatin1Char(','));
    if (!objects.isEmpty() || !flags.isEmpty())
        line += QLatin1Char('\t') + objects.join(QLatin1Char('|'));
    if (!flags.isEmpty())
        line += QLatin1Char('\t') + flags.join(QLatin1Char(','));
    return line;
}

bool isAbout(const ConceptEdit &edit, Kind kind, QStringView subject)
{
    if (edit.kind != kind)
        return false;
    if (kind == Kind::Split)
        return Text::nfc(edit.subject) == Text::nfc(subject);
    return Text::foldKey(edit.subject) == Text::foldKey(subject);
}

//! The line of a kind about a term, made where there is none.
ConceptEdit &lineOf(ConceptEdits &edits, Kind kind, const QString &subject)
{
    for (auto edit = edits.lines.rbegin(); edit != edits.lines.rend(); ++edit) {
        if (isAbout(*edit, kind, subject))
            return *edit;
    }
    ConceptEdit fresh;
    fresh.kind = kind;
    fresh.subject = field(subject);
    edits.lines.push_back(fresh);
    return edits.lines.back();
}

void drop(ConceptEdits &edits, Kind kind, const QString &subject, const QString &object = {})
{
    std::erase_if(edits.lines, [&](const ConceptEdit &edit) {
        return isAbout(edit, kind, subject)
            && (object.isEmpty()
                || (!edit.objects.isEmpty()
                    && isAbout({kind, edit.objects[0], {}, false, {}, false, false}, kind, object)));
    });
}

}

const ConceptEdit *ConceptEdits::find(ConceptEdit::Kind kind, QStringView subject) const
{
    for (auto edit = lines.rbegin(); edit != lines.rend(); ++edit) {
        if (isAbout(*edit, kind, subject))
            return &*edit;
    }
    return nullptr;
}

ConceptEdits parseEdits(QStringView text)
{
    ConceptEdits edits;
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text = text.mid(1);
    const QList<QStringView> lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringView line = lines[i];
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        if (i + 1 < lines.size() || !line.isEmpty())
            edits.lines.push_back(parseLine(line));
    }
    return edits;
}

QString writeEdits(const ConceptEdits &edits)
{
    QString text;
    for (const ConceptEdit &edit : edits.lines)
        text += writeLine(edit) + QLatin1Char('\n');
    return text;
}

ConceptEdits joined(const ConceptEdits &shared, const ConceptEdits &own)
{
    ConceptEdits all = shared;
    all.lines.insert(all.lines.end(), own.lines.begin(), own.lines.end());
    return all;
}

ConceptEdits withTerm(ConceptEdits edits, const QString &term)
{
    if (Text::foldKey(term).isEmpty())
        return edits;
    drop(edits, Kind::Stop, term);
    (void)lineOf(edits, Kind::Term, term);
    return edits;
}

ConceptEdits withAlias(ConceptEdits edits, const QString &term, const QString &alias)
{
    const QString key = Text::foldKey(alias);
    if (key.isEmpty() || Text::foldKey(term).isEmpty() || key == Text::foldKey(term))
        return edits;
    ConceptEdit &line = lineOf(edits, Kind::Term, term);
    const bool isKnown = std::any_of(line.objects.begin(), line.objects.end(),
                                     [&](const QString &each) { return Text::foldKey(each) == key; });
    if (!isKnown)
        line.objects.append(field(alias));
    return edits;
}

ConceptEdits withoutAlias(ConceptEdits edits, const QString &term, const QString &alias)
{
    const QString key = Text::foldKey(alias);
    for (ConceptEdit &line : edits.lines) {
        if (isAbout(line, Kind::Term, term))
            line.objects.removeIf([&](const QString &each) { return Text::foldKey(each) == key; });
    }
    drop(edits, Kind::Accept, alias, term);
    return edits;
}

ConceptEdits withPin(ConceptEdits edits, const QString &term, bool isPinned)
{
    lineOf(edits, Kind::Term, term).isPinned = isPinned;
    return edits;
}

ConceptEdits withColour(ConceptEdits edits, const QString &term, const QString &colour)
{
    lineOf(edits, Kind::Term, term).colour = colour;
    return edits;
}

ConceptEdits withHidden(ConceptEdits edits, const QString &term, bool isHidden)
{
    drop(edits, Kind::Stop, term);
    if (!isHidden)
        return edits;
    (void)lineOf(edits, Kind::Stop, term);
    if (edits.find(Kind::Term, term))
        lineOf(edits, Kind::Term, term).isPinned = false; // what is hidden cannot stay on top
    return edits;
}

ConceptEdits withAnswer(ConceptEdits edits, const QString &term, const QString &other, bool isAccepted)
{
    for (const Kind kind : {Kind::Accept, Kind::Reject}) {
        drop(edits, kind, other, term);
        drop(edits, kind, term, other);
    }
    ConceptEdit line;
    line.kind = isAccepted ? Kind::Accept : Kind::Reject;
    line.subject = field(other);
    line.objects = QStringList{field(term)};
    edits.lines.push_back(line);
    return edits;
}

ConceptEdits withSplit(ConceptEdits edits, const QString &spelling)
{
    (void)lineOf(edits, Kind::Split, spelling);
    return edits;
}

ConceptEdits withUses(ConceptEdits edits, const QString &term, bool skipsVerbal, bool skipsNested)
{
    if (!skipsVerbal && !skipsNested) {
        drop(edits, Kind::Uses, term);
        return edits;
    }
    ConceptEdit &line = lineOf(edits, Kind::Uses, term);
    line.skipsVerbal = skipsVerbal;
    line.skipsNested = skipsNested;
    return edits;
}

}
