#include "ui/thread/commentlayout.h"

#include "base/limits.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextOption>

#include <algorithm>

namespace Catena::Ui {

namespace {

// Lines of running text: fonts differ in how much room their own height leaves, so both are asked.
constexpr qreal leastOfHeight = 1.15;
constexpr qreal leastOfEm = 1.65;
constexpr qreal paragraphGap = 0.4; // of a line
constexpr int tabColumns = 4;

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// Where a piece that begins here ends: within the limit, at a space if one stands near, never inside a character.
int pieceEnd(const QString &text, int begin, int end)
{
    constexpr int limit = int(Base::Limits::paragraphChars);
    if (end - begin <= limit)
        return end;
    const int most = begin + limit;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), most - 1);
    if (space > most - limit / 8)
        return int(space) + 1;
    // A window is enough for the finder: shown() keeps characters short.
    const int window = qMax(begin, most - 256);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme,
                               QStringView(text).mid(window, most + 64 - window).toString());
    finder.setPosition(most - window);
    const bool splits = !finder.isAtBoundary();
    const qsizetype boundary = splits ? finder.toPreviousBoundary() : most - window;
    return boundary > 0 ? window + int(boundary) : most;
}

}

QString CommentLayout::shown(const QString &text)
{
    QString result = text;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : char32_t(text.at(i).unicode());
        run = isMark(c) ? run + 1 : 0;
        if (run > Base::Limits::combiningRun) {
            result[i] = QChar(0x200B);
            if (isPair)
                result[i + 1] = QChar(0x200B);
        }
        if (isPair)
            ++i;
    }
    return result;
}

CommentLayout::CommentLayout(const QString &text, const QFont &font, qreal width)
{
    const QString body = shown(text);
    const qreal gap = QFontMetricsF(font).height() * paragraphGap;
    int begin = 0;
    while (begin <= body.size()) {
        const qsizetype feed = body.indexOf(QLatin1Char('\n'), begin);
        const int end = int(feed < 0 ? body.size() : feed);
        // Blank lines and the ends of paragraphs alike give one gap.
        if (!QStringView(body).mid(begin, end - begin).trimmed().isEmpty()) {
            if (!m_pieces.empty())
                m_height += gap;
            addParagraph(body, begin, end, font, width);
        }
        begin = end + 1;
    }
}

void CommentLayout::addParagraph(const QString &text, int begin, int end, const QFont &font, qreal width)
{
    while (begin < end) {
        const int stop = pieceEnd(text, begin, end);
        addPiece(text.mid(begin, stop - begin), begin, font, width);
        begin = stop;
    }
}

void CommentLayout::addPiece(const QString &piece, int begin, const QFont &font, qreal width)
{
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(piece.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')) * tabColumns);
    auto layout = std::make_unique<QTextLayout>(piece, font);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    const qreal em = QFontInfo(font).pixelSize();
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        const qreal pitch = qMax(line.height() * leastOfHeight, em * leastOfEm);
        line.setPosition({0, y + (pitch - line.height()) / 2});
        y += pitch;
    }
    layout->endLayout();
    m_pieces.push_back({std::move(layout), begin, int(piece.size()), m_height, y});
    m_height += y;
}

void CommentLayout::draw(QPainter *painter, QPointF at, const QList<QTextLayout::FormatRange> &marks,
                         const QRectF &clip) const
{
    for (const Piece &piece : m_pieces) {
        const qreal top = at.y() + piece.top;
        if (top > clip.bottom())
            break;
        if (top + piece.height < clip.top())
            continue;
        QList<QTextLayout::FormatRange> here;
        for (QTextLayout::FormatRange mark : marks) {
            const int from = qMax(mark.start, piece.begin);
            const int to = int(qMin(qint64(mark.start) + mark.length, qint64(piece.begin) + piece.length));
            if (from >= to)
                continue;
            mark.start = from - piece.begin;
            mark.length = to - from;
            here += mark;
        }
        piece.layout->draw(painter, {at.x(), top}, here, clip);
    }
}

int CommentLayout::offsetAt(QPointF point) const
{
    for (const Piece &piece : m_pieces) {
        if (point.y() < piece.top || point.y() >= piece.top + piece.height)
            continue;
        const qreal y = point.y() - piece.top;
        for (int i = 0; i < piece.layout->lineCount(); ++i) {
            const QTextLine line = piece.layout->lineAt(i);
            const QRectF used = line.naturalTextRect();
            if (y >= used.bottom() && i + 1 < piece.layout->lineCount())
                continue;
            if (point.x() < used.left() || point.x() >= used.right())
                return -1;
            return piece.begin + line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        }
    }
    return -1;
}

int CommentLayout::lineAt(qreal y) const
{
    int found = 0;
    for (const Piece &piece : m_pieces) {
        for (int i = 0; i < piece.layout->lineCount(); ++i) {
            const QTextLine line = piece.layout->lineAt(i);
            if (piece.top + line.y() > y)
                return found;
            found = piece.begin + line.textStart();
        }
    }
    return found;
}

QRectF CommentLayout::rectOf(int begin, int end) const
{
    QRectF around;
    for (const Piece &piece : m_pieces) {
        for (int i = 0; i < piece.layout->lineCount(); ++i) {
            const QTextLine line = piece.layout->lineAt(i);
            const int first = piece.begin + line.textStart();
            if (begin < first + line.textLength() && end > first)
                around |= line.naturalTextRect().translated(0, piece.top);
        }
    }
    return around;
}

}
