#pragma once

#include "export/exportfile.h"
#include "ui/export/exportchoices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QFormLayout;
class QSpinBox;

namespace Catena::Ui {

//! The options of an export, to be chosen; what does not concern the format is greyed.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(ExportChoices choices, QWidget *parent = nullptr);

    [[nodiscard]] Export::Format format() const;
    [[nodiscard]] Export::ExportOptions options() const;

signals:
    void changed();

private:
    enum class Part : quint8 { Whole, Expanded, Branch };

    void addWhat(QFormLayout *layout);
    void addHow(QFormLayout *layout);
    QCheckBox *addCheck(QFormLayout *layout, const QString &text, const QString &name, bool isOn, bool isEnabled);
    QComboBox *addCombo(QFormLayout *layout, const QString &label, const QString &name);
    void showWhatConcerns();

    ExportChoices m_choices;
    QComboBox *m_format = nullptr;
    QComboBox *m_part = nullptr;
    QComboBox *m_naming = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_columns = nullptr;
    QFontComboBox *m_font = nullptr;
    QCheckBox *m_archive = nullptr;
    QCheckBox *m_ownFont = nullptr;
    QSpinBox *m_size = nullptr;
    QCheckBox *m_repeats = nullptr;
    QCheckBox *m_notes = nullptr;
    QCheckBox *m_notesList = nullptr;
    QCheckBox *m_sources = nullptr;
    QCheckBox *m_concept = nullptr;
};

}
