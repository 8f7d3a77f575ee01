#pragma once

#include <QByteArray>

#include <compare>

namespace Catena::Export {

//! A block of an essay.
struct EssayPlace
{
    quint32 essay = 0;
    quint32 block = 0;

    auto operator<=>(const EssayPlace &) const = default;
    //! Of its destination: "e1.3".
    [[nodiscard]] QByteArray name() const
    {
        return 'e' + QByteArray::number(essay + 1) + '.' + QByteArray::number(block + 1);
    }
};

}
