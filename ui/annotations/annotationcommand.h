#pragma once

#include "annotations/annotationstep.h"

#include <QUndoCommand>

namespace Catena::Ui {

class AnnotationLog;

//! One step to undo of an AnnotationLog. Owned by the undo stack.
class AnnotationCommand : public QUndoCommand
{
public:
    //! session: commands of one session that follow each other become one; 0: never.
    AnnotationCommand(AnnotationLog *log, Annotations::AnnotationStep step, quint64 session, const QString &text);

    [[nodiscard]] const Annotations::AnnotationStep &step() const { return m_step; }
    [[nodiscard]] quint64 session() const { return m_session; }

    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    void undo() override;
    void redo() override;

private:
    AnnotationLog *m_log;
    Annotations::AnnotationStep m_step;
    quint64 m_session;
};

}
