#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStringList>
#include <QWidget>

namespace Catena::TestLib {

//! What does not fit: visible labels and buttons below a widget whose words need more room than they have, each with
//! its words. Lists, texts and line edits scroll or elide on purpose and are not looked at.
inline QStringList clippedWidgets(const QWidget &top)
{
    constexpr int tolerance = 2; // pixels; styles round
    QStringList clipped;
    const auto tell = [&clipped](const QWidget *each, const QString &words, QSize needs) {
        clipped.append(QStringLiteral("%1 \"%2\" has %3 × %4, needs %5 × %6")
                           .arg(QLatin1String(each->metaObject()->className()), words)
                           .arg(each->width())
                           .arg(each->height())
                           .arg(needs.width())
                           .arg(needs.height()));
    };
    for (const QWidget *each : top.findChildren<QWidget *>()) {
        if (!each->isVisibleTo(&top))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(each)) {
            if (label->text().isEmpty())
                continue;
            const QSize needs = label->wordWrap()
                ? QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()))
                : label->sizeHint();
            if (needs.width() > label->width() + tolerance || needs.height() > label->height() + tolerance)
                tell(label, label->text(), needs);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(each)) {
            const QSize needs = button->sizeHint();
            if (!button->text().isEmpty() && needs.width() > button->width() + tolerance)
                tell(button, button->text(), needs);
        }
    }
    return clipped;
}

}
