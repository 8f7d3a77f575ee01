#pragma once

#include "captures/fingerprint.h"
#include "captures/repair.h"
#include "text/texthash.h"

#include <algorithm>

namespace Catena::Store {

//! A repair that can be told from others by its number.
inline Captures::Repair sampleRepair(int number)
{
    Captures::Repair repair;
    repair.kind = Captures::RepairKind(number % 10);
    repair.target.author = QStringLiteral("author %1").arg(number % 7);
    repair.target.opening = QStringLiteral("the opening of comment %1, 댓글의 첫머리").arg(number);
    repair.target.hash = Text::stableHash(repair.target.opening);
    repair.target.length = 40 + number;
    repair.other.opening = QStringLiteral("another");
    repair.other.hash = ~quint64(number);
    repair.other.length = 7;
    repair.position = {QStringLiteral("exact"), QStringLiteral("pre'\";--"), QStringLiteral("suf"), 0.25};
    repair.document = QStringLiteral("paste.txt");
    repair.author = QStringLiteral("somebody else");
    repair.date = {qint64(number) * 60'000, 540, Base::Moment::Precision::Minute, true};
    return repair;
}

//! What sets a sample apart, read back.
inline int numberOf(const Captures::Repair &repair)
{
    return repair.target.length - 40;
}

//! The fingerprint of a discussion of comments [from, to).
inline Captures::Fingerprint sampleFingerprint(int from, int to, const QString &name = QStringLiteral("a"))
{
    Captures::Fingerprint print;
    for (int i = from; i < to; ++i)
        print.hashes.push_back(Text::stableHash(QString(name + QString::number(i))));
    std::sort(print.hashes.begin(), print.hashes.end());
    return print;
}

}
