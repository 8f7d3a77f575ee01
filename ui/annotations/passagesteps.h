#pragma once

#include "text/segment.h"

#include <QStringView>

namespace Catena::Ui {

//! What a passage is selected by with the keyboard.
enum class PassageUnit : quint8 { Sentence, Paragraph, Word };

//! The steps by which a passage of a text grows, shrinks and moves. Spans are UTF-16; a span given lies in the text.
//! Only the lines near the span are looked at, so that a step in a long text costs no more than in a short one.
namespace PassageSteps {

//! The unit at an offset, or the first one behind it, or the last one; empty where the text has none.
[[nodiscard]] Text::Span unitAt(QStringView text, PassageUnit unit, qint32 offset);
//! The end moved to that of the next unit, or back to that of the one before; never behind nothing.
[[nodiscard]] Text::Span withEnd(QStringView text, PassageUnit unit, Text::Span span, int by);
//! The same with the beginning: -1 makes the passage longer.
[[nodiscard]] Text::Span withBegin(QStringView text, PassageUnit unit, Text::Span span, int by);
//! The unit after the passage (1), or before it (-1).
[[nodiscard]] Text::Span moved(QStringView text, PassageUnit unit, Text::Span span, int by);

}

}
