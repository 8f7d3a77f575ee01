#include "ui/accessibleroles.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace Catena::Ui {

namespace {

constexpr QPair<const char *, QAccessible::Role> roles[] = {
    {"QScrollArea", QAccessible::Document}, // a page to read
    {"Catena::Ui::ConceptMapView", QAccessible::Graphic},
    {"QKeySequenceEdit", QAccessible::EditableText},
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    for (const auto &[name, role] : roles) {
        if (className == QLatin1String(name) && object->isWidgetType())
            return new QAccessibleWidget(static_cast<QWidget *>(object), role);
    }
    return nullptr;
}

}

void installAccessibleRoles()
{
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

}
