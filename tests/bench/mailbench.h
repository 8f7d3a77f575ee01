#pragma once

#include <QString>

namespace Catena::Bench {

//! The share of the boxes in mbox/mail-thread below a folder of gold whose stated links are those expected.
void benchMailTrees(const QString &gold);

}
