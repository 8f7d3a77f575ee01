#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Fuzz {

//! The words of a dictionary of libFuzzer: a line each, name="word" or "word", with \\, \" and \xAB; # begins a
//! comment.
[[nodiscard]] std::vector<QByteArray> wordsOf(const QByteArray &dictionary);

}
