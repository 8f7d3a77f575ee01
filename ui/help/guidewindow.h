#pragma once

#include "ui/essay/essaytext.h"
#include "ui/help/guidebook.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace Catena::Ui {

class EssayView;

//! The user guide: its pages by their tasks, and the one that is read. Not modal.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    GuideWindow(std::vector<GuidePage> pages, QWidget *parent = nullptr);

    //! Shows a page by the name of its file.
    void showPage(const QString &name);
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] EssayView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void filter(const QString &typed);
    void write();
    void insertPictures(const GuidePage &page);

    std::vector<GuidePage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    EssayView *m_view;
    EssayText m_text;
};

}
