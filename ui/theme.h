#pragma once

#include <QPalette>
#include <QString>

namespace Catena::Ui {

//! The colours of the program: the system's, or a light or dark palette of its own where the user wants one.
class Theme
{
public:
    enum class Kind : quint8 { System, Light, Dark };

    [[nodiscard]] static Kind fromName(const QString &name); //!< "system", "light", "dark"; else System
    [[nodiscard]] static QString name(Kind kind);
    [[nodiscard]] static QPalette palette(Kind kind); //!< Light or Dark
    //! For the whole application, at once.
    static void apply(Kind kind);
};

}
