#include "formats/argdownlines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Catena::Formats {

namespace {

//! Reads lines one after the other; one of these a text.
class Lines
{
public:
    void take(qint32 number, QByteArrayView line)
    {
        if (takeData(number, line) || takeCode(line))
            return;
        const QByteArray words = withoutComments(line);
        const QByteArrayView text = QByteArrayView(words).trimmed();
        const bool isInference = takeInference(text);
        m_isBelowRule = m_isBelowRule || isInference;
        m_isInHeading = isHeading(text) || (m_isInHeading && !text.isEmpty());
        if (text.isEmpty() || isHeading(text) || isInference) {
            m_isOpen = m_isOpen && !line.trimmed().isEmpty() && text.isEmpty(); // a comment parts nothing
            return;
        }
        ArgdownElement element = elementOf(text, indentOf(words));
        if (m_isInHeading && element.sign.isEmpty() && element.title.isEmpty())
            return; // it goes on
        m_isInHeading = false;
        const bool begins = !element.sign.isEmpty() || !m_isOpen || (!element.title.isEmpty() && element.indent == 0);
        if (begins) {
            element.first = element.last = number;
            element.isConclusion = m_isBelowRule && element.kind == ArgdownElement::Kind::Premise;
            m_isBelowRule = m_isBelowRule && element.kind == ArgdownElement::Kind::Relation;
            elements.push_back(std::move(element));
            m_isOpen = true;
            return;
        }
        ArgdownElement &before = elements.back();
        before.words += (before.words.isEmpty() ? "" : " ") + text.toByteArray();
        before.last = number;
    }

    std::vector<ArgdownElement> elements;

private:
    //! The data between two "===" at the beginning.
    bool takeData(qint32 number, QByteArrayView line)
    {
        const bool isRuler = line.trimmed().size() >= 3 && line.trimmed().count('=') == line.trimmed().size();
        if (isRuler && (m_isInData || (elements.empty() && !m_hadData && number < 20))) {
            m_isInData = !m_isInData;
            m_hadData = true;
            return true;
        }
        return m_isInData;
    }

    bool takeCode(QByteArrayView line)
    {
        const bool isFence = line.trimmed().startsWith("```");
        const bool wasIn = m_isInCode;
        m_isInCode = isFence != m_isInCode;
        m_isOpen = m_isOpen && !isFence && !wasIn;
        return isFence || wasIn;
    }

    //! "/* */" and "<!-- -->" over lines, "//" to the end of one, but for addresses.
    QByteArray withoutComments(QByteArrayView line)
    {
        QByteArray words;
        qsizetype at = 0;
        while (at < line.size()) {
            const QByteArrayView rest = line.sliced(at);
            if (!m_commentEnd.isEmpty()) {
                const qsizetype end = rest.indexOf(m_commentEnd);
                at = end < 0 ? line.size() : at + end + m_commentEnd.size();
                m_commentEnd = end < 0 ? m_commentEnd : QByteArrayView();
            } else if (rest.startsWith("/*") || rest.startsWith("<!--")) {
                m_commentEnd = rest.startsWith("/*") ? QByteArrayView("*/") : QByteArrayView("-->");
                at += rest.startsWith("/*") ? 2 : 4;
            } else if (rest.startsWith("//") && !words.endsWith(':')) {
                break;
            } else {
                words += line[at++];
            }
        }
        return words;
    }

    static bool isHeading(QByteArrayView text)
    {
        const auto sharps = std::find_if(text.begin(), text.end(), [](char c) { return c != '#'; });
        return sharps != text.begin() && sharps != text.end() && *sharps == ' ';
    }

    //! The rule above a conclusion: "----", "-- Modus ponens --", or lines between two "--".
    bool takeInference(QByteArrayView text)
    {
        const bool wasIn = m_isInInference;
        if (text == QByteArrayView("--"))
            m_isInInference = !m_isInInference;
        return wasIn || m_isInInference || (text.size() > 3 && text.startsWith("--") && text.endsWith("--"));
    }

    static int indentOf(QByteArrayView line)
    {
        int columns = 0;
        for (const char c : line) {
            if (c == '\t')
                columns += 4 - columns % 4;
            else if (c == ' ')
                ++columns;
            else
                break;
        }
        return columns;
    }

    static ArgdownElement elementOf(QByteArrayView text, int indent)
    {
        static const std::array<const char *, 12> signs = {"<+ ", "<- ", "<_ ", "+> ", "-> ", "_> ",
                                                           "+< ", "-< ", "+ ",  "- ",  "_ ",  ">< "};
        ArgdownElement element;
        element.indent = indent;
        for (const char *sign : signs) {
            if (!text.startsWith(sign))
                continue;
            element.kind = ArgdownElement::Kind::Relation;
            element.sign = QByteArray(sign).trimmed();
            text = text.sliced(qsizetype(qstrlen(sign))).trimmed();
            break;
        }
        const qsizetype close = text.startsWith('(') ? text.indexOf(')') : -1;
        const bool isNumber = close > 1 && close <= 4
            && std::all_of(text.begin() + 1, text.begin() + close, [](char c) { return c >= '0' && c <= '9'; });
        if (element.sign.isEmpty() && isNumber) {
            element.kind = ArgdownElement::Kind::Premise;
            element.sign = text.first(close + 1).toByteArray();
            text = text.sliced(close + 1).trimmed();
        }
        takeTitle(text, element);
        element.words = text.toByteArray();
        return element;
    }

    //! "[Title]: words", "<Title>: words", or the title alone; "[words](address)" is a link.
    static void takeTitle(QByteArrayView &text, ArgdownElement &element)
    {
        const char close = text.startsWith('[') ? ']' : text.startsWith('<') ? '>' : '\0';
        const qsizetype end = close == '\0' ? -1 : text.indexOf(close);
        if (end < 2)
            return;
        const QByteArrayView rest = text.sliced(end + 1).trimmed();
        const bool isNamed = rest.isEmpty() || rest.startsWith('#') || rest.startsWith('{');
        if (!isNamed && !text.sliced(end + 1).startsWith(':'))
            return;
        element.title = text.first(end + 1).toByteArray();
        text = isNamed ? rest : rest.sliced(1).trimmed();
    }

    QByteArrayView m_commentEnd; //!< what ends the comment that is open; empty for none
    bool m_isOpen = false; //!< the last element may go on
    bool m_isBelowRule = false;
    bool m_isInHeading = false;
    bool m_isInInference = false;
    bool m_isInData = false;
    bool m_hadData = false;
    bool m_isInCode = false;
};

}

std::vector<ArgdownElement> argdownElements(const Documents::Document &document, qint32 last)
{
    Lines lines;
    const qint32 end = last < 0 ? document.lineCount() : std::min(last, document.lineCount());
    for (qint32 number = 1; number <= end; ++number)
        lines.take(number, document.lineUtf8(number));
    return std::move(lines.elements);
}

}
