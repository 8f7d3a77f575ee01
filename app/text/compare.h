#pragma once

#include <QStringList>

#include <memory>

namespace Catena::Text {

//! Compares names for people by the collation rules of a language (CLDR through ICU), Korean by default.
class Collator
{
public:
    explicit Collator(const QString &locale = QStringLiteral("ko"));
    ~Collator();
    Collator(Collator &&) noexcept;
    Collator &operator=(Collator &&) noexcept;

    //! < 0, 0 or > 0.
    [[nodiscard]] int compare(QStringView left, QStringView right) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
