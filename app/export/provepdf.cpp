#include "export/provepdf.h"

#include "export/sourcetexts.h"
#include "export/writtenpdf.h"

#include <QMap>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr qsizetype shownUnits = 60; //!< of a text, in an error

//! Characters that a page shows nothing of: joiners, direction marks, variation selectors.
bool isUnseen(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069)
        || (u >= 0xFE00 && u <= 0xFE0F) || (u >= 0x180B && u <= 0x180E) || u == 0x034F || u == 0x115F || u == 0x1160
        || u == 0x061C || u == 0x3164 || u == 0xFEFF;
}

QString comparable(const QString &text)
{
    QString result = text;
    result.replace(QChar(QChar::Nbsp), u' ');
    result.removeIf(isUnseen);
    return result;
}

QString withoutSpaces(const QString &text)
{
    QString result = comparable(text);
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

//! The pieces of a page under the quads, twice: those that lie in them for the most part, and those they touch.
struct Covered
{
    QString most;
    QString touched;
    QString whole; //!< lie in them altogether
};

Covered coveredBy(const std::vector<QRectF> &quads, const PageText &page)
{
    Covered covered;
    for (const TextPiece &piece : page.pieces) {
        const double width = std::max(0.01, piece.right - piece.left);
        for (const QRectF &quad : quads) {
            const bool isOnLine = piece.baseline >= quad.top() && piece.baseline <= quad.bottom();
            const double shared = (std::min(piece.right, quad.right()) - std::max(piece.left, quad.left())) / width;
            if (!isOnLine || piece.contentId < 0 || shared <= 0.1) {
                continue;
            }
            covered.touched += piece.text;
            covered.most += shared >= 0.5 ? piece.text : QString();
            covered.whole += shared >= 0.9 ? piece.text : QString();
            break;
        }
    }
    return covered;
}

//! Where a highlight begins or ends inside one glyph, a ligature, the words may be more or less by what it stands for.
bool isRight(const Covered &covered, const QString &expected)
{
    const QString words = withoutSpaces(expected);
    return withoutSpaces(covered.most) == words
        || (withoutSpaces(covered.touched).contains(words) && words.contains(withoutSpaces(covered.whole))
            && withoutSpaces(covered.touched).size() <= words.size() + 8);
}

QString quoted(const QString &text)
{
    return QChar(0x201C) + text.left(shownUnits) + QChar(0x201D);
}

//! Compares page by page; knows where it is in the claims.
class Comparison
{
public:
    Comparison(const ExportModel &model, const PdfClaims &claims)
        : m_claims(claims), m_texts(model), m_markedTexts(model), m_found(claims.paragraphs.size())
    {
    }

    [[nodiscard]] bool takePage(int number, const WrittenPage &page)
    {
        if (page.text.unknownCodes > 0) {
            return fail(
                QStringLiteral("page %1: %2 glyphs stand for no text").arg(number + 1).arg(page.text.unknownCodes));
        }
        return takeText(page) && takeHighlights(number, page);
    }

    [[nodiscard]] bool finish()
    {
        if (m_highlight < m_claims.highlights.size()) {
            return fail(QStringLiteral("highlights are missing"));
        }
        return settleUpTo(m_claims.paragraphs.size())
            && (!nextParagraph() || fail(QStringLiteral("this text is missing: %1").arg(quoted(m_paragraph))));
    }

    [[nodiscard]] const QString &difference() const { return m_difference; }
    [[nodiscard]] PdfProof proof() const { return {qint64(m_settled), qint64(m_highlight)}; }

private:
    bool fail(const QString &difference)
    {
        m_difference = difference;
        return false;
    }

    bool takeText(const WrittenPage &page)
    {
        for (const TextPiece &piece : page.text.pieces) {
            if (piece.contentId < 0 || std::size_t(piece.contentId) >= page.elements.size()) {
                continue;
            }
            const int element = paragraphOf(page.elements[std::size_t(piece.contentId)]);
            if (element != m_lastElement) {
                m_lastElement = element;
                const auto &all = m_claims.paragraphs;
                const auto place = std::lower_bound(all.begin(), all.end(), element);
                m_isSource = place != all.end() && *place == element;
                m_current = std::size_t(place - all.begin());
                if (m_isSource && !settleUpTo(m_current)) {
                    return false;
                }
                if (m_isSource && m_current < m_settled) {
                    return fail(QStringLiteral("the order differs at %1").arg(quoted(piece.text)));
                }
            }
            if (m_isSource) {
                m_found[m_current] += piece.text;
            }
        }
        return true;
    }

    //! The words of a link belong to the paragraph around it.
    [[nodiscard]] int paragraphOf(int element) const
    {
        const auto &links = m_claims.links;
        const auto found = std::lower_bound(links.begin(), links.end(), std::pair(element, 0));
        return found != links.end() && found->first == element ? found->second : element;
    }

    //! All paragraphs before this one are complete: compares them and forgets them.
    bool settleUpTo(std::size_t end)
    {
        for (; m_settled < end; ++m_settled) {
            if (!nextParagraph()) {
                return fail(QStringLiteral("there is more text than expected"));
            }
            QString &found = m_found[m_settled];
            if (comparable(found) != comparable(m_paragraph)
                && comparable(found).normalized(QString::NormalizationForm_C)
                    != comparable(m_paragraph).normalized(QString::NormalizationForm_C)) {
                return fail(QStringLiteral("%1 became %2").arg(quoted(m_paragraph), quoted(found)));
            }
            found = QString();
        }
        return true;
    }

    bool nextParagraph()
    {
        while (m_lines.isEmpty()) {
            if (!m_texts.next()) {
                return false;
            }
            m_lines = SourceTexts::paragraphs(m_texts.text());
        }
        m_paragraph = m_lines.takeFirst();
        return true;
    }

    bool takeHighlights(int number, const WrittenPage &page)
    {
        for (const std::vector<QRectF> &quads : page.highlights) {
            if (m_highlight >= m_claims.highlights.size() || m_claims.highlights[m_highlight].page != number) {
                return fail(QStringLiteral("page %1 has a highlight that nobody asked for").arg(number + 1));
            }
            const HighlightRecord &record = m_claims.highlights[m_highlight++];
            const QString expected = markedWords(record);
            const Covered covered = coveredBy(quads, page.text);
            if (!isRight(covered, expected)) {
                return fail(QStringLiteral("page %1: a highlight of %2 stands on %3")
                                .arg(QString::number(number + 1), quoted(expected), quoted(covered.most)));
            }
        }
        return true;
    }

    //! Widened to whole characters, as a highlight is.
    QString markedWords(const HighlightRecord &record)
    {
        while (m_markedText <= qint64(record.source) && m_markedTexts.next()) {
            if (m_earlier.size() > keptTexts) {
                m_earlier.erase(m_earlier.begin());
            }
            m_earlier.insert(quint32(m_markedText++), m_markedTexts.text());
        }
        const QString text = m_earlier.value(record.source);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        finder.setPosition(record.begin);
        const qsizetype begin = finder.isAtBoundary() ? record.begin : finder.toPreviousBoundary();
        finder.setPosition(record.end);
        const qsizetype end = finder.isAtBoundary() ? record.end : finder.toNextBoundary();
        return text.mid(begin, end - begin);
    }

    static constexpr qsizetype keptTexts = 64; //!< a text goes over page breaks, its highlights too

    const PdfClaims &m_claims;
    SourceTexts m_texts; //!< for the paragraphs
    SourceTexts m_markedTexts; //!< for the highlights
    QMap<quint32, QString> m_earlier; //!< the last texts of m_markedTexts by their number
    qint64 m_markedText = 0; //!< number of its next one
    std::vector<QString> m_found; //!< by paragraph, as far as read
    QStringList m_lines;
    QString m_paragraph;
    QString m_difference;
    std::size_t m_settled = 0;
    std::size_t m_current = 0;
    std::size_t m_highlight = 0;
    int m_lastElement = 0;
    bool m_isSource = false;
};

}

Base::Result<PdfProof> provePdf(const QFileDevice &file, const ExportModel &model, const PdfClaims &claims,
                                const Base::Cancellation &cancellation)
{
    using Base::Error;
    using Base::ErrorKind;
    WrittenPdf written(file);
    Comparison comparison(model, claims);
    for (std::size_t i = 0; i < claims.pages.size(); ++i) {
        if (cancellation.isCancelled()) {
            return Error{ErrorKind::Cancelled, file.fileName(), {}};
        }
        const std::optional<WrittenPage> page = written.page(claims.pages[i]);
        if (!page) {
            return Error{ErrorKind::NotFaithful, file.fileName(), written.failure()};
        }
        if (!comparison.takePage(int(i), *page)) {
            return Error{ErrorKind::NotFaithful, file.fileName(), comparison.difference()};
        }
    }
    if (!comparison.finish()) {
        return Error{ErrorKind::NotFaithful, file.fileName(), comparison.difference()};
    }
    return comparison.proof();
}

}
