#pragma once

#include "export/notechanges.h"

#include <QFuture>
#include <QObject>

namespace Catena::Export {

//! Reads the notes of a PDF off the GUI thread and compares them with those at hand. Lives on the GUI thread.
class NoteImportJob : public QObject
{
    Q_OBJECT

public:
    explicit NoteImportJob(QObject *parent = nullptr);
    ~NoteImportJob() override; //!< stops what is under way

    //! Does nothing while one is being read.
    void start(const QString &path, const Annotations::AnnotationList &known, const Snapshot::SnapshotPtr &snapshot);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void found(const std::vector<Catena::Export::NoteChange> &changes);
    void failed(const Catena::Base::Error &error);

private:
    QFuture<Base::Result<std::vector<NoteChange>>> m_future;
    Base::Cancellation m_cancellation;
    bool m_isRunning = false;
};

}
