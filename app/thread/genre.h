#pragma once

#include <QtGlobal>

namespace Catena::Thread {

//! What kind of talk a discussion is, as far as its own data tell; every kind has weights of its own.
enum class Genre : quint8 {
    Chat, //!< many short messages minutes apart, several conversations at once
    Mail, //!< messages with different subjects: several discussions in one box
    Forum, //!< writers (and dates), in the order of time
    Listing, //!< writers and dates, but not in the order of time: a tree laid out depth-first, without indentation
    Bare, //!< blocks of text with nothing said of writers or dates, in their order
    Moved, //!< such blocks in several copies that were moved against each other: not even an order
    Few, //!< a handful of blocks in Korean: of these no discussion is known to learn from
};
inline constexpr int genreCount = int(Genre::Few) + 1;

//! Whether nothing says in what order the comments were written.
[[nodiscard]] constexpr bool isOrderless(Genre genre)
{
    return genre == Genre::Bare || genre == Genre::Moved || genre == Genre::Few;
}

}
