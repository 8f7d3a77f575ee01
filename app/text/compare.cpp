#include "text/compare.h"

#include <unicode/coll.h>
#include <unicode/locid.h>

namespace Catena::Text {

struct Collator::Private
{
    std::unique_ptr<icu::Collator> collator; //!< null when ICU has no data: then by code point
};

Collator::Collator(const QString &locale) : d(std::make_unique<Private>())
{
    UErrorCode status = U_ZERO_ERROR;
    d->collator.reset(icu::Collator::createInstance(icu::Locale(locale.toLatin1().constData()), status));
    if (U_FAILURE(status))
        d->collator.reset();
}

Collator::~Collator() = default;
Collator::Collator(Collator &&) noexcept = default;
Collator &Collator::operator=(Collator &&) noexcept = default;

int Collator::compare(QStringView left, QStringView right) const
{
    if (!d->collator)
        return left.compare(right);
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult result =
        d->collator->compare(left.utf16(), int32_t(left.size()), right.utf16(), int32_t(right.size()), status);
    return U_FAILURE(status) ? left.compare(right) : int(result);
}

}
