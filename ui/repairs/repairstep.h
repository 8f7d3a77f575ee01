#pragma once

#include <QUndoCommand>

namespace Catena::Ui {

class RepairLog;

//! One step to undo: a repair comes into force, or goes out of it. Owned by the undo stack of its log.
class RepairStep : public QUndoCommand
{
public:
    //! key: of a repair the log holds. inForce: what redoing makes of it.
    RepairStep(RepairLog *log, quint64 key, bool inForce, const QString &text);

    void undo() override;
    void redo() override;

private:
    RepairLog *m_log;
    quint64 m_key;
    bool m_inForce;
};

}
