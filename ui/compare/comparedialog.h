#pragma once

#include "ui/compare/comparison.h"
#include "ui/compare/textdifference.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QTextEdit;

namespace Catena::Ui {

//! Shows two texts side by side with what differs marked: by ground and by a line through (left) or under (right) it,
//! so that it is seen without colour. The sides scroll together. Not modal; plain text only.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CompareDialog(QWidget *parent = nullptr);

    //! The pairs to choose from; the first is shown.
    void setComparisons(std::vector<Comparison> comparisons);
    [[nodiscard]] const std::vector<Difference> &shown() const { return m_differences; }
    [[nodiscard]] int currentDifference() const { return m_current; } //!< -1 before the first step
    [[nodiscard]] QComboBox *chooser() const { return m_chooser; }
    [[nodiscard]] QTextEdit *side(int which) const { return m_sides[std::size_t(which)]; } //!< 0 left, 1 right

public slots:
    void nextDifference(); //!< round and round
    void previousDifference();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSides();
    void showPair(int index);
    void paintMarks();
    void step(int by);
    void scrollTogether(int from);
    void showSummary();

    std::vector<Comparison> m_comparisons;
    std::vector<Difference> m_differences;
    std::array<QLabel *, 2> m_titles{};
    std::array<QTextEdit *, 2> m_sides{};
    QWidget *m_chooserRow;
    QComboBox *m_chooser;
    QLabel *m_summary;
    QPushButton *m_next;
    QPushButton *m_previous;
    int m_shown = -1;
    int m_current = -1;
    bool m_isScrolling = false;
};

}
