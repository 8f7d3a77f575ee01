#include "formats/jsonwalk.h"

#include "base/limits.h"

#include <algorithm>
#include <cstring>

namespace Catena::Formats {

namespace {

constexpr std::size_t mostBreaks = 8; //!< that are told one by one

//! Where the value in a call begins ("callback({...});", with or without a comment before it); 0 where there is none.
qint64 callArgument(QByteArrayView text)
{
    const qsizetype open = text.first(qMin(text.size(), qsizetype(256))).indexOf('(');
    if (open < 1)
        return 0;
    for (const char c : text.first(open).trimmed()) {
        const bool isName = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '$'
            || c == '.' || c == '/' || c == '*' || c == ' ' || c == '\n' || c == ';' || c == '\r';
        if (!isName)
            return 0;
    }
    return open + 1;
}

}

JsonKeys::JsonKeys(std::initializer_list<const char *> names)
{
    Q_ASSERT(names.size() <= most);
    m_table.fill(-1);
    for (const char *name : names)
        add(QByteArrayView(name));
}

JsonKeys::JsonKeys(const std::vector<QByteArray> &names)
{
    Q_ASSERT(names.size() <= most);
    m_table.fill(-1);
    for (const QByteArray &name : names)
        add(name);
}

void JsonKeys::add(QByteArrayView name)
{
    std::size_t at = bucketOf(name);
    while (m_table[at] >= 0)
        at = (at + 1) % buckets;
    m_table[at] = qint8(m_names.size());
    m_names.push_back(name);
}

std::size_t JsonKeys::bucketOf(QByteArrayView name)
{
    if (name.isEmpty())
        return 0;
    const auto at = [&](qsizetype i) { return std::size_t(quint8(name[i])); };
    return (std::size_t(name.size()) * 7 + at(0) * 5 + at(name.size() - 1) * 3 + at(name.size() / 2)) % buckets;
}

int JsonKeys::numberOf(QByteArrayView name) const
{
    for (std::size_t at = bucketOf(name); m_table[at] >= 0; at = (at + 1) % buckets) {
        const QByteArrayView known = m_names[std::size_t(m_table[at])];
        if (known.size() == name.size() && std::memcmp(known.data(), name.data(), std::size_t(name.size())) == 0)
            return m_table[at];
    }
    return -1;
}

JsonWalk::JsonWalk(QByteArrayView text, const JsonKeys &keys)
    : m_text(text), m_keys(keys), m_scanner(text, callArgument(text)), m_isCall(callArgument(text) > 0)
{
    m_frames.resize(8);
}

bool JsonWalk::next()
{
    while (!m_isOver) {
        switch (m_scanner.next()) {
        case JsonScanner::Token::BeginObject:
            beginContainer(true);
            break;
        case JsonScanner::Token::BeginArray:
            beginContainer(false);
            break;
        case JsonScanner::Token::EndObject:
            if (endContainer(true))
                return true;
            break;
        case JsonScanner::Token::EndArray:
            endContainer(false);
            break;
        case JsonScanner::Token::Key:
            m_key = m_scanner.value().isEscaped ? -1 : m_keys.numberOf(m_scanner.raw());
            break;
        case JsonScanner::Token::Value:
            put(m_scanner.value());
            break;
        case JsonScanner::Token::Error:
            recover(m_scanner.error());
            break;
        case JsonScanner::Token::End:
            if (!m_levels.empty())
                recover("the text ends too early");
            m_isOver = true;
            break;
        }
    }
    return endOpen();
}

void JsonWalk::beginContainer(bool isObject)
{
    if (m_tooDeep > 0 || m_levels.size() >= std::size_t(Base::Limits::jsonDepth)) {
        ++m_tooDeep;
        m_wasTooDeep = true;
        return;
    }
    int key = m_key;
    if (!m_levels.empty() && !m_levels.back().isObject) {
        key = m_levels.back().key;
        ++m_levels.back().elements;
    }
    m_levels.push_back({isObject, key, 0});
    m_key = -1;
    if (!isObject)
        return;
    if (m_objects == m_frames.size())
        m_frames.resize(m_frames.size() * 2);
    JsonObject &frame = m_frames[m_objects];
    frame.has = 0;
    frame.begin = m_scanner.value().begin;
    frame.key = key;
    frame.depth = int(m_objects);
    ++m_objects;
}

bool JsonWalk::endContainer(bool isObject)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return false;
    }
    if (m_levels.empty() || m_levels.back().isObject != isObject) {
        recover("a bracket that closes nothing");
        return false;
    }
    const Level level = m_levels.back();
    m_levels.pop_back();
    m_key = -1;
    const bool isField = level.key >= 0 && !m_levels.empty() && m_levels.back().isObject && m_objects > 0;
    if (isObject)
        --m_objects;
    if (isField && m_objects > 0) {
        JsonObject &around = m_frames[m_objects - 1];
        around.set(level.key,
                   {isObject ? m_frames[m_objects].begin : m_scanner.place(), level.elements,
                    isObject ? JsonValue::Kind::Object : JsonValue::Kind::Array, false});
    }
    return isObject;
}

void JsonWalk::put(const JsonValue &value)
{
    if (m_tooDeep > 0 || m_levels.empty())
        return;
    if (!m_levels.back().isObject)
        ++m_levels.back().elements;
    else if (m_key >= 0)
        m_frames[m_objects - 1].set(m_key, value);
    m_key = -1;
}

void JsonWalk::recover(const char *why)
{
    if (m_isCall && m_levels.empty()) {
        m_isOver = true; // ");" behind the value
        return;
    }
    ++m_breakCount;
    if (m_breaks.size() < mostBreaks)
        m_breaks.push_back({m_scanner.place(), why});
    const bool isLine = m_levels.empty() || m_levels.front().isObject;
    const qsizetype line =
        isLine ? m_text.indexOf(QByteArrayView("\n{"), qMin(m_scanner.place(), qint64(m_text.size()))) : -1;
    if (line < 0) {
        m_isOver = true;
        return;
    }
    m_levels.clear();
    m_objects = 0;
    m_tooDeep = 0;
    m_key = -1;
    m_scanner = JsonScanner(m_text, line + 1);
}

//! After the end: gives the objects that were still open, innermost first.
bool JsonWalk::endOpen()
{
    m_tooDeep = 0;
    while (!m_levels.empty()) {
        if (endContainer(m_levels.back().isObject))
            return true;
    }
    return false;
}

Base::Issues issuesOf(const JsonWalk &walk, QByteArrayView text, const QString &path)
{
    Base::Issues issues;
    qint64 line = 1;
    qint64 counted = 0;
    for (const JsonWalk::Break &found : walk.breaks()) {
        const qint64 until = std::clamp(found.place, counted, qint64(text.size()));
        line += std::count(text.begin() + counted, text.begin() + until, '\n');
        counted = until;
        issues.append({Base::IssueKind::Broken, path, line, QString::fromLatin1(found.why)});
    }
    const qint64 more = walk.breakCount() - qint64(walk.breaks().size());
    if (more > 0)
        issues.append({Base::IssueKind::Broken, path, 0, QStringLiteral("%1 more broken lines").arg(more)});
    if (walk.wasTooDeep())
        issues.append({Base::IssueKind::Broken, path, 0,
                       QStringLiteral("what lies deeper than %1 levels was left out").arg(Base::Limits::jsonDepth)});
    return issues;
}

}
