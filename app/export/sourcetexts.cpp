#include "export/sourcetexts.h"

namespace Catena::Export {

bool SourceTexts::next()
{
    while (m_essay < m_model.essays().size()) {
        if (m_block < m_model.essays()[m_essay].blocks.size()) {
            m_text = m_model.essayText(m_essay, m_block++).text;
            return true;
        }
        ++m_essay;
        m_block = 0;
    }
    while (m_comment < m_model.commentCount()) {
        ExportComment comment = m_model.comment(m_comment++);
        if (!comment.isFolded) {
            m_text = std::move(comment.body.text);
            return true;
        }
    }
    return false;
}

QStringList SourceTexts::paragraphs(const QString &shown)
{
    QStringList paragraphs;
    for (const QStringView line : QStringView(shown).split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            paragraphs.append(line.toString());
        }
    }
    return paragraphs;
}

}
