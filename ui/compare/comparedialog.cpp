#include "ui/compare/comparedialog.h"

#include "ui/models/readingcolours.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextEdit>

#include <algorithm>

namespace Catena::Ui {

namespace {

enum Side { Left, Right };

QTextCharFormat markFormat(const QPalette &palette, Side side, bool isCurrent)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor hue = side == Left ? QColor(214, 68, 60) : QColor(32, 140, 84);
    const QColor ground(Models::blend(hue, base, isCurrent ? 0.55 : 0.24).rgb());
    QTextCharFormat format;
    format.setBackground(ground);
    format.setForeground(Models::legible(palette.color(QPalette::Text), ground, 4.5));
    format.setFontStrikeOut(side == Left);
    format.setFontUnderline(side == Right);
    if (isCurrent)
        format.setFontWeight(QFont::Bold);
    return format;
}

}

CompareDialog::CompareDialog(QWidget *parent)
    : QDialog(parent), m_chooserRow(new QWidget(this)), m_chooser(new QComboBox(m_chooserRow)),
      m_summary(new QLabel(this)), m_next(new QPushButton(tr("&Next Difference"), this)),
      m_previous(new QPushButton(tr("&Previous Difference"), this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare"));
    auto *choose = new QLabel(tr("&Compare:"), m_chooserRow);
    choose->setBuddy(m_chooser);
    m_chooser->setObjectName(QStringLiteral("compareChooser"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *chooserLayout = new QHBoxLayout(m_chooserRow);
    chooserLayout->setContentsMargins(0, 0, 0, 0);
    chooserLayout->addWidget(choose);
    chooserLayout->addWidget(m_chooser, 1);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->addWidget(m_chooserRow, 0, 0, 1, 2);
    buildSides();
    auto *box = new QDialogButtonBox(this);
    QPushButton *close = box->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_previous);
    foot->addWidget(m_next);
    foot->addWidget(box);
    grid->addLayout(foot, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_next->setDefault(true);
    m_previous->setAutoDefault(false);
    resize(880, 520);

    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &CompareDialog::nextDifference);
    connect(m_previous, &QPushButton::clicked, this, &CompareDialog::previousDifference);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &CompareDialog::showPair);
    connect(new QShortcut(Qt::Key_F3, this), &QShortcut::activated, this, &CompareDialog::nextDifference);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F3, this), &QShortcut::activated, this,
            &CompareDialog::previousDifference);
}

void CompareDialog::buildSides()
{
    auto *grid = qobject_cast<QGridLayout *>(layout());
    for (const Side side : {Left, Right}) {
        auto *title = new QLabel(this);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        auto *text = new QTextEdit(this);
        text->setObjectName(side == Left ? QStringLiteral("compareLeft") : QStringLiteral("compareRight"));
        text->setReadOnly(true);
        text->setAcceptRichText(false);
        text->setUndoRedoEnabled(false);
        text->setTabChangesFocus(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAttribute(Qt::WA_InputMethodEnabled, false);
        text->installEventFilter(this);
        title->setBuddy(text);
        grid->addWidget(title, 1, side, Qt::AlignBottom);
        grid->addWidget(text, 2, side);
        m_titles[side] = title;
        m_sides[side] = text;
        connect(text->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, side] { scrollTogether(side); });
    }
}

void CompareDialog::setComparisons(std::vector<Comparison> comparisons)
{
    m_comparisons = std::move(comparisons);
    m_chooser->blockSignals(true);
    m_chooser->clear();
    for (const Comparison &each : m_comparisons)
        m_chooser->addItem(each.name);
    m_chooser->blockSignals(false);
    m_chooserRow->setVisible(m_comparisons.size() > 1);
    showPair(m_comparisons.empty() ? -1 : 0);
    m_sides[Right]->setFocus(Qt::OtherFocusReason);
}

void CompareDialog::showPair(int index)
{
    m_shown = index;
    m_current = -1;
    const Comparison pair = index >= 0 ? m_comparisons[std::size_t(index)] : Comparison();
    m_differences = differences(pair.left, pair.right);
    m_titles[Left]->setText(pair.leftTitle);
    m_titles[Right]->setText(pair.rightTitle);
    m_sides[Left]->setAccessibleName(pair.leftTitle);
    m_sides[Right]->setAccessibleName(pair.rightTitle);
    m_sides[Left]->setPlainText(pair.left);
    m_sides[Right]->setPlainText(pair.right);
    m_next->setEnabled(!m_differences.empty());
    m_previous->setEnabled(!m_differences.empty());
    paintMarks();
    showSummary();
}

void CompareDialog::paintMarks()
{
    for (const Side side : {Left, Right}) {
        QTextCursor cursor(m_sides[side]->document());
        cursor.beginEditBlock();
        cursor.select(QTextCursor::Document);
        cursor.setCharFormat(QTextCharFormat());
        for (std::size_t i = 0; i < m_differences.size(); ++i) {
            const Text::Span span = side == Left ? m_differences[i].left : m_differences[i].right;
            cursor.setPosition(span.begin);
            cursor.setPosition(span.end, QTextCursor::KeepAnchor);
            cursor.setCharFormat(markFormat(palette(), side, int(i) == m_current));
        }
        cursor.endEditBlock();
    }
}

void CompareDialog::showSummary()
{
    if (m_shown < 0)
        return m_summary->setText(tr("There is nothing to compare."));
    if (m_differences.empty())
        return m_summary->setText(tr("The two are equal, letter by letter."));
    const Comparison &pair = m_comparisons[std::size_t(m_shown)];
    const QLocale locale;
    const QString share =
        locale.toString(int(commonShare(pair.left.size(), pair.right.size(), m_differences) * 100)); // never 100
    if (m_current < 0)
        return m_summary->setText(tr("%n difference(s), %1 % in common", "", int(m_differences.size())).arg(share));
    m_summary->setText(
        tr("Difference %1 of %2").arg(locale.toString(m_current + 1), locale.toString(int(m_differences.size()))));
}

void CompareDialog::nextDifference()
{
    step(1);
}

void CompareDialog::previousDifference()
{
    step(-1);
}

void CompareDialog::step(int by)
{
    const int count = int(m_differences.size());
    if (count == 0)
        return;
    m_current = m_current < 0 && by < 0 ? count - 1 : (m_current + by + count) % count;
    paintMarks();
    m_isScrolling = true; // each side goes to its own place
    for (const Side side : {Left, Right}) {
        const Difference &here = m_differences[std::size_t(m_current)];
        QTextCursor cursor = m_sides[side]->textCursor();
        cursor.setPosition(side == Left ? here.left.end : here.right.end);
        m_sides[side]->setTextCursor(cursor);
        cursor.setPosition(side == Left ? here.left.begin : here.right.begin);
        m_sides[side]->setTextCursor(cursor);
        m_sides[side]->ensureCursorVisible();
    }
    m_isScrolling = false;
    showSummary();
}

void CompareDialog::scrollTogether(int from)
{
    if (m_isScrolling)
        return;
    m_isScrolling = true;
    const QScrollBar *one = m_sides[std::size_t(from)]->verticalScrollBar();
    QScrollBar *other = m_sides[std::size_t(1 - from)]->verticalScrollBar();
    if (one->maximum() > 0)
        other->setValue(int(qint64(one->value()) * other->maximum() / one->maximum()));
    m_isScrolling = false;
}

// Letters go from difference to difference, also those of a Korean keyboard.
bool CompareDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier || key->text().isEmpty())
        return QDialog::eventFilter(watched, event);
    const QChar letter = key->text().front();
    if (QStringView(u"nj\u315c\u3153").contains(letter))
        nextDifference();
    else if (QStringView(u"pk\u3154\u314f").contains(letter))
        previousDifference();
    else if (letter == u'=')
        reject();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

}
