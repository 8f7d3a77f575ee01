#include "formats/flowed.h"

namespace Catena::Formats {

namespace {

//! One line taken apart.
struct FlowedLine
{
    qsizetype depth = 0; //!< of quotation
    QByteArrayView text; //!< without quote marks and stuffing
    bool flows = false; //!< goes on in the next line
};

FlowedLine lineOf(QByteArrayView line)
{
    FlowedLine out;
    if (line.endsWith('\r'))
        line.chop(1);
    while (out.depth < line.size() && line[out.depth] == '>')
        ++out.depth;
    out.text = line.sliced(out.depth);
    if (out.text.startsWith(' '))
        out.text = out.text.sliced(1);
    out.flows = out.text.endsWith(' ') && out.text != QByteArrayView("-- ");
    return out;
}

void appendMarks(qsizetype depth, bool hasText, QByteArray &out)
{
    for (qsizetype i = 0; i < depth; ++i)
        out += i + 1 < depth || !hasText ? ">" : "> ";
}

}

QByteArray unflowed(QByteArrayView text, bool delSp)
{
    QByteArray out;
    out.reserve(text.size());
    bool isOpen = false; // the last line flows on
    qsizetype openDepth = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        FlowedLine line = lineOf(text.sliced(begin, end - begin));
        begin = end + 1;
        const bool isSignature = line.text == QByteArrayView("-- ");
        const bool joins = isOpen && openDepth == line.depth && !isSignature;
        if (isOpen && !joins)
            out.append('\n');
        if (!joins)
            appendMarks(line.depth, !line.text.isEmpty(), out);
        if (line.flows && delSp)
            line.text.chop(1);
        out += line.text;
        isOpen = line.flows;
        openDepth = line.depth;
        if (!isOpen)
            out.append('\n');
    }
    return out;
}

}
