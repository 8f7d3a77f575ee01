#include "ui/export/pagepreview.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr int pageWidth = 300; // pixels of a page in the list
constexpr int delay = 250; // until typing in a field has ended

}

PagePreview::PagePreview(QWidget *parent) : QWidget(parent), m_pages(new QListWidget(this)), m_words(new QLabel(this))
{
    m_pages->setObjectName(QStringLiteral("exportPages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setViewMode(QListView::IconMode);
    m_pages->setResizeMode(QListView::Adjust);
    m_pages->setMovement(QListView::Static);
    m_pages->setSpacing(8);
    QPalette behind = m_pages->palette(); // the paper is white, in every theme
    behind.setColor(QPalette::Base, behind.color(QPalette::Mid));
    behind.setColor(QPalette::Text, behind.color(QPalette::WindowText));
    m_pages->setPalette(behind);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_words);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this,
            [this] { m_job.start(m_snapshot, m_options, qRound(pageWidth * devicePixelRatioF())); });
    connect(&m_job, &Export::PreviewJob::pageReady, this, &PagePreview::addPage);
    connect(&m_job, &Export::PreviewJob::finished, this, [this](bool isAll) {
        while (m_pages->count() > 0 && m_pages->item(m_pages->count() - 1)->data(Qt::UserRole).toBool())
            delete m_pages->takeItem(m_pages->count() - 1); // pages of an earlier, longer preview
        m_words->setText(isAll ? tr("%n page(s)", "", m_pages->count())
                               : tr("The first %n page(s)", "", m_pages->count()));
        emit finished();
    });
}

void PagePreview::show(const Snapshot::SnapshotPtr &snapshot, const Export::ExportOptions &options)
{
    m_snapshot = snapshot;
    m_options = options;
    // The old pages stay until the new ones come, so that nothing flickers.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->item(i)->setData(Qt::UserRole, true);
    m_pages->setEnabled(true);
    m_words->setText(tr("Setting the pages…"));
    m_delay.start();
}

void PagePreview::showNothing(const QString &why)
{
    m_delay.stop();
    m_job.cancel();
    m_pages->clear();
    m_pages->setEnabled(false);
    m_words->setText(why);
}

int PagePreview::pageCount() const
{
    return m_pages->count();
}

void PagePreview::addPage(int page, const QImage &image)
{
    QPixmap picture = QPixmap::fromImage(image);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_pages->setIconSize((QSizeF(image.size()) / devicePixelRatioF()).toSize());
    QListWidgetItem *item = page < m_pages->count() ? m_pages->item(page) : nullptr;
    if (!item) {
        item = new QListWidgetItem(m_pages);
        item->setText(QString::number(page + 1));
        item->setData(Qt::AccessibleTextRole, tr("Page %1").arg(page + 1));
    }
    item->setIcon(QIcon(picture));
    item->setData(Qt::UserRole, false);
}

}
