#include "ui/annotations/annotationcommand.h"

#include "ui/annotations/annotationlog.h"

namespace Catena::Ui {

AnnotationCommand::AnnotationCommand(AnnotationLog *log, Annotations::AnnotationStep step, quint64 session,
                                     const QString &text)
    : QUndoCommand(text), m_log(log), m_step(std::move(step)), m_session(session)
{
}

int AnnotationCommand::id() const
{
    constexpr int own = 0x6E6F; // of this kind of command among those of the stack
    return own;
}

bool AnnotationCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const AnnotationCommand *>(other); // of the same id
    if (m_session == 0 || next->m_session != m_session || next->m_step.key != m_step.key)
        return false;
    m_step = next->m_step;
    return true;
}

void AnnotationCommand::undo()
{
    m_step.isUndone = true;
    m_log->apply(m_step);
}

void AnnotationCommand::redo()
{
    m_step.isUndone = false;
    m_log->apply(m_step);
}

}
