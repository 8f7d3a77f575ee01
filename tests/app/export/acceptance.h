#pragma once

#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

#include <QMap>

#include <optional>

namespace Catena::Export {

//! A folder whose export is looked at with the programs of others, and what the file has to say of it.
class Acceptance
{
public:
    //! "seeds", "scripts" or "thousand". None for the seeds where they are not there.
    [[nodiscard]] static std::optional<Acceptance> of(const QString &name);

    [[nodiscard]] const Snapshot::Snapshot &snapshot() const { return *m_snapshot; }
    [[nodiscard]] const ExportOptions &options() const { return m_options; }
    //! The texts of the folder, each line one, in the order of reading.
    [[nodiscard]] QStringList paragraphs() const;
    //! The words under the highlight of each name; `concept:` and the place for a mention of a concept.
    [[nodiscard]] QString wordsOf(const QString &name) const;

private:
    Snapshot::SnapshotPtr m_snapshot;
    ExportOptions m_options;
};

//! Without white space, joiners, direction marks and selectors, composed: what is left to compare where programs
//! differ.
[[nodiscard]] QString bare(QString text);

}
