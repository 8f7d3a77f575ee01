#include "base/moment.h"

#include <QDateTime>

namespace Catena::Base {

QString Moment::toIso() const
{
    if (!isValid())
        return {};
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(msecs + qint64(offsetMinutes) * 60'000, Qt::UTC);
    switch (precision) {
    case Precision::Day:
        return shown.date().toString(Qt::ISODate);
    case Precision::Minute:
    case Precision::Second: {
        QString text = shown.toString(precision == Precision::Minute ? QStringLiteral("yyyy-MM-ddTHH:mm")
                                                                     : QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
        if (!hasOffset)
            return text;
        if (offsetMinutes == 0)
            return text + QLatin1Char('Z');
        const int minutes = qAbs(int(offsetMinutes));
        return text
            + QStringLiteral("%1%2:%3")
                  .arg(offsetMinutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                  .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                  .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    case Precision::None:
        break;
    }
    return {};
}

}
