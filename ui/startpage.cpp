#include "ui/startpage.h"

#include "ui/errortext.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr int mostRows = 8; // of the list; it scrolls beyond

}

StartPage::StartPage(const StartSamples &samples, QWidget *parent)
    : QWidget(parent), m_recentTitle(new QLabel(tr("Read lately"), this)), m_recent(new QListWidget(this))
{
    setObjectName(QStringLiteral("startPage"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(96));
    icon->setAlignment(Qt::AlignCenter);
    icon->setVisible(!QApplication::windowIcon().isNull());
    auto *sentence = new QLabel(tr("Open a folder that holds an essay and the discussion about it.\n"
                                   "You can also drop it on this window."),
                                this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    QPushButton *open = button("startOpenFolder", tr("&Open Folder…"), &StartPage::openFolderRequested);
    open->setDefault(true);
    QPushButton *sample = button("startOpenSample", tr("Open the &Sample"), &StartPage::openSampleRequested);
    QPushButton *other =
        button("startOpenOtherSample", samples.isOtherKorean ? tr("Sample in &Korean") : tr("Sample in Engl&ish"),
               &StartPage::openOtherSampleRequested);
    QPushButton *tour = button("startTour", tr("Keyboard &Tour, Two Minutes"), &StartPage::tourRequested);
    QPushButton *guide = button("startGuide", tr("User G&uide"), &StartPage::guideRequested);
    sample->setVisible(samples.hasOwn);
    other->setVisible(samples.hasOther);
    tour->setVisible(samples.hasOwn); // it is taken in the sample

    m_recent->setObjectName(QStringLiteral("startRecent"));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setMaximumWidth(560);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentTitle->setBuddy(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit folderChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit folderChosen(item->data(Qt::UserRole).toString()); });

    arrange({icon, sentence}, {{open}, {sample, other}, {tour, guide}});
    setFocusProxy(open);
}

QPushButton *StartPage::button(const char *name, const QString &text, void (StartPage::*request)())
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QPushButton::clicked, this, request);
    return made;
}

void StartPage::arrange(const QList<QWidget *> &head, const QList<QList<QWidget *>> &rows)
{
    auto *buttons = new QVBoxLayout;
    for (const QList<QWidget *> &row : rows) {
        auto *beside = new QHBoxLayout;
        beside->addStretch();
        for (QWidget *each : row)
            beside->addWidget(each);
        beside->addStretch();
        buttons->addLayout(beside);
    }
    auto *recentColumn = new QVBoxLayout;
    recentColumn->addWidget(m_recentTitle);
    recentColumn->addWidget(m_recent);
    auto *recentRow = new QHBoxLayout;
    recentRow->addStretch(1);
    recentRow->addLayout(recentColumn, 4);
    recentRow->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    layout->addStretch(2);
    for (QWidget *each : head)
        layout->addWidget(each);
    layout->addLayout(buttons);
    layout->addSpacing(10);
    layout->addLayout(recentRow);
    layout->addStretch(3);
}

void StartPage::setRecentFolders(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString name = info.fileName().isEmpty() ? path : info.fileName();
        auto *item = new QListWidgetItem(
            tr("%1 — %2", "a folder and where it is").arg(plainName(name), plainName(info.absolutePath())), m_recent);
        item->setData(Qt::UserRole, path);
    }
    m_recent->setFixedHeight(m_recent->sizeHintForRow(0) * int(qMin(paths.size(), qsizetype(mostRows))) + 4);
    m_recent->setVisible(!paths.isEmpty());
    m_recentTitle->setVisible(!paths.isEmpty());
}

}
