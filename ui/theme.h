#pragma once

#include <QPalette>
#include <QString>

namespace Catena::Ui {

//! The colours of the program: the system's, or a palette of its own where the user wants one. Nothing moves by itself
//! in any of them: the program has no animations.
class Theme
{
public:
    enum class Kind : quint8 { System, Light, Dark, Contrast };

    [[nodiscard]] static Kind fromName(const QString &name); //!< "system", "light", "dark", "contrast"; else System
    [[nodiscard]] static QString name(Kind kind);
    [[nodiscard]] static QPalette palette(Kind kind); //!< all but System
    //! For the whole application, at once.
    static void apply(Kind kind);
};

}
