#include "ui/help/guidewindow.h"

#include "ui/essay/essayview.h"
#include "ui/models/readingcolours.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextImageFormat>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

GuideWindow::GuideWindow(std::vector<GuidePage> pages, QWidget *parent)
    : QDialog(parent), m_pages(std::move(pages)), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_view(new EssayView(this))
{
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("User Guide"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Page"));
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (const GuidePage &page : m_pages)
        m_list->addItem(page.title);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, 620});
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(splitter);
    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &GuideWindow::write);
    connect(m_list, &QListWidget::itemActivated, m_view, [this] { m_view->setFocus(); });
    resize(940, 700);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void GuideWindow::showPage(const QString &name)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&name](const GuidePage &page) { return page.name == name; });
    if (found == m_pages.end())
        return;
    m_search->clear();
    m_list->setCurrentRow(int(found - m_pages.begin()));
}

// A page stays in the list where every word that was typed stands somewhere in it.
void GuideWindow::filter(const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const GuidePage &page = m_pages[std::size_t(i)];
        const bool isHit = std::all_of(words.begin(), words.end(), [&page](const QString &word) {
            const auto &blocks = page.text.blocks;
            return page.title.contains(word, Qt::CaseInsensitive)
                || std::any_of(blocks.begin(), blocks.end(), [&word](const Formats::EssayBlock &block) {
                       return block.text.contains(word, Qt::CaseInsensitive);
                   });
        });
        m_list->item(i)->setHidden(!isHit);
        if (isHit && first < 0)
            first = i;
    }
    if (first >= 0 && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentRow(first);
}

void GuideWindow::write()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const GuidePage &page = m_pages[std::size_t(row)];
    m_text.write(*m_view->document(), {page.text}, Models::ReadingColours::from(palette()));
    insertPictures(page);
    m_view->fitMeasure();
    m_view->setTextCursor(QTextCursor(m_view->document()));
    m_view->verticalScrollBar()->setValue(0);
}

// From the last to the first, so that the places of those before stay as they are.
void GuideWindow::insertPictures(const GuidePage &page)
{
    const int widest = QFontInfo(m_view->font()).pixelSize() * EssayView::measure;
    for (auto picture = page.pictures.rbegin(); picture != page.pictures.rend(); ++picture) {
        const QImage image(picture->path);
        const int position = m_text.position(0, picture->block, 0);
        if (image.isNull() || position < 0)
            continue;
        const QUrl name(QLatin1String("guide:") + picture->path.section(QLatin1Char('/'), -1));
        const QImage fitting = image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
        m_view->document()->addResource(QTextDocument::ImageResource, name, fitting);
        QTextCursor cursor(m_view->document());
        cursor.setPosition(position);
        cursor.insertBlock();
        cursor.movePosition(QTextCursor::PreviousBlock);
        QTextBlockFormat above;
        above.setTopMargin(6);
        above.setBottomMargin(4);
        cursor.setBlockFormat(above);
        QTextImageFormat format;
        format.setName(name.toString());
        cursor.insertImage(format);
    }
}

void GuideWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

}
