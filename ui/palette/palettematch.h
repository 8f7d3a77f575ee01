#pragma once

#include <QString>

namespace Catena::Ui {

//! How well what is typed fits a name; higher is better, -1 = not at all. The letters typed have to stand in the name
//! in their order, case and marks ignored; a consonant alone stands for every syllable that begins with it ("ㅋㅁ" fits
//! "코멘트"). Letters that follow each other, and those that begin a word, count more; so does a short name. Names
//! longer than 200 characters are cut.
[[nodiscard]] int paletteScore(const QString &typed, const QString &name);

}
