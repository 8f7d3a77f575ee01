#pragma once

#include <QtGlobal>

#include <vector>

namespace Catena::Captures {

//! For one document: what claims each of its units. Every unit is in exactly one class.
struct DocumentLedger
{
    enum class Unit : quint8 { Line, Record };
    struct Range
    {
        qint32 first = 0; //!< 1-based, inclusive
        qint32 last = 0;
    };

    quint32 document = 0;
    Unit unit = Unit::Line;
    qint32 total = 0;
    qint32 placed = 0; //!< occurrence, furniture or blank
    std::vector<Range> unclaimed;
};
using Ledger = std::vector<DocumentLedger>;

}
