#include "ui/repairs/repairstep.h"

#include "ui/repairs/repairlog.h"

namespace Catena::Ui {

RepairStep::RepairStep(RepairLog *log, quint64 key, bool inForce, const QString &text)
    : QUndoCommand(text), m_log(log), m_key(key), m_inForce(inForce)
{
}

void RepairStep::undo()
{
    m_log->setInForce(m_key, !m_inForce);
}

void RepairStep::redo()
{
    m_log->setInForce(m_key, m_inForce);
}

}
