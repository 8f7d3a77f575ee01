#pragma once

#include "export/exportmodel.h"

namespace Catena::Export {

//! The texts of the folder that an export holds, in its order: the blocks of the essays, then the comments with a body.
//! Keeps one text at a time.
class SourceTexts
{
public:
    explicit SourceTexts(const ExportModel &model) : m_model(model) { }

    //! The next text, as it is shown; false behind the last one.
    [[nodiscard]] bool next();
    [[nodiscard]] const QString &text() const { return m_text; }

    //! The parts of a shown text that become paragraphs of their own: its lines that are not blank.
    [[nodiscard]] static QStringList paragraphs(const QString &shown);

private:
    const ExportModel &m_model;
    QString m_text;
    std::size_t m_essay = 0;
    std::size_t m_block = 0;
    qint32 m_comment = 0;
};

}
