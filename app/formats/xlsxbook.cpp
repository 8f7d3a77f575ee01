#include "formats/xlsxbook.h"

#include "formats/packageparts.h"
#include "formats/xmlcursor.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <cmath>

namespace Catena::Formats {

namespace {

constexpr qint64 secondsADay = 86'400;
constexpr double latestSerial = 2'958'466; //!< the year 10000
constexpr double leapBug = 60; //!< the day that spreadsheets count and that never was: 1900-02-29

//! Built-in formats of numbers that are dates and times (18.8.30), with those of Korean, Japanese and Chinese.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

}

bool isDateFormat(QStringView code)
{
    bool inQuotes = false;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at].toLower();
        if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (inQuotes) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'[') {
            // "[h]" counts hours; "[Red]" and "[$-412]" say nothing.
            const qsizetype end = code.indexOf(u']', at);
            if (end < 0)
                return false;
            if (end == at + 2 && (code[at + 1].toLower() == u'h' || code[at + 1].toLower() == u's'))
                return true;
            at = end;
        } else if (c == u';') {
            return false;
        } else if (c == u'y' || c == u'd' || c == u'h' || c == u's' || c == u'm') {
            return true;
        } else if (c == u'g' && code.sliced(at).startsWith(u"General", Qt::CaseInsensitive)) {
            return false;
        }
    }
    return false;
}

QString withoutCellEscapes(const QString &text)
{
    constexpr qsizetype escapeSize = 7; // _xHHHH_
    QString plain;
    qsizetype at = 0;
    for (;;) {
        const qsizetype next = text.indexOf(QLatin1String("_x"), at);
        if (next < 0 || next + escapeSize > text.size())
            break;
        bool isNumber = false;
        const uint unit = QStringView(text).sliced(next + 2, 4).toUInt(&isNumber, 16);
        const bool isEscape = isNumber && text[next + escapeSize - 1] == u'_';
        plain += QStringView(text).sliced(at, next - at);
        if (isEscape)
            plain += QChar(char16_t(unit));
        else
            plain += QLatin1String("_x");
        at = next + (isEscape ? escapeSize : 2);
    }
    return plain + QStringView(text).sliced(at);
}

XlsxBook::XlsxBook(const Documents::Container &container)
{
    const QByteArray main = mainPart(container);
    readSheets(container, main);
    readTexts(container.part(relatedPart(container, main, u"/sharedStrings")));
    readStyles(container.part(relatedPart(container, main, u"/styles")));
}

QByteArrayView XlsxBook::sharedText(qsizetype index) const
{
    return index >= 0 && index < qsizetype(m_texts.size()) ? QByteArrayView(m_texts[std::size_t(index)])
                                                           : QByteArrayView();
}

bool XlsxBook::isDate(int style) const
{
    return style >= 0 && style < int(m_isDate.size()) && m_isDate[std::size_t(style)];
}

QByteArray XlsxBook::dateOf(double serial) const
{
    if (!(serial >= 0 && serial < latestSerial))
        return {};
    const qint64 seconds = std::llround(serial * double(secondsADay));
    const qint64 days = seconds / secondsADay;
    const bool hasTime = seconds % secondsADay != 0;
    const QTime time = QTime(0, 0).addSecs(int(seconds % secondsADay));
    if (days == 0)
        return time.toString(QStringLiteral("HH:mm:ss")).toUtf8();
    const QDate first = m_from1904 ? QDate(1904, 1, 1) : serial < leapBug ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    QString shown = first.addDays(days).toString(Qt::ISODate);
    if (hasTime)
        shown += QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm:ss"));
    return shown.toUtf8();
}

void XlsxBook::readSheets(const Documents::Container &container, const QByteArray &main)
{
    XmlCursor xml(container.part(main));
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        if (xml.name() == u"workbookPr") {
            const QStringView value = xml.attribute(u"date1904");
            m_from1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet") {
            const QByteArray part = relatedPart(container, main, u"/worksheet", xml.attribute(u"id"));
            if (!part.isEmpty())
                m_sheets.push_back({xml.attribute(u"name").toString(), part});
        }
    }
}

void XlsxBook::readTexts(QByteArrayView part)
{
    XmlCursor xml(part);
    QString text;
    bool inText = false;
    while (xml.next()) {
        const QStringView name = xml.name();
        if (xml.isText() && inText)
            text += xml.text();
        else if (xml.isStart() && name == u"rPh") // how Japanese is read aloud
            xml.skip();
        else if (xml.isStart() && name == u"si")
            text.clear();
        else if (xml.isEnd() && name == u"si")
            m_texts.push_back(withoutCellEscapes(text).toUtf8());
        else if (!xml.isText())
            inText = xml.isStart() && name == u"t";
    }
}

void XlsxBook::readStyles(QByteArrayView part)
{
    XmlCursor xml(part);
    QHash<int, bool> own; // by the number of a format that the file defines
    bool inCells = false;
    while (xml.next()) {
        const QStringView name = xml.name();
        if (name == u"cellXfs")
            inCells = xml.isStart();
        else if (xml.isStart() && name == u"numFmt")
            own.insert(xml.attribute(u"numFmtId").toInt(), isDateFormat(xml.attribute(u"formatCode")));
        else if (xml.isStart() && name == u"xf" && inCells) {
            const int format = xml.attribute(u"numFmtId").toInt();
            m_isDate.push_back(own.value(format, isBuiltInDate(format)));
        }
    }
}

}
