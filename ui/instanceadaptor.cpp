#include "ui/instanceadaptor.h"

#include "ui/instance.h"

#include <QUrl>

namespace Catena::Ui {

namespace {

// Lets the window come to the front where the desktop asks for a sign that the user wished it.
void takeToken(const QVariantMap &platformData)
{
    const QByteArray token = platformData.value(QStringLiteral("activation-token")).toByteArray();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
}

}

InstanceAdaptor::InstanceAdaptor(Instance *instance) : QDBusAbstractAdaptor(instance), m_instance(instance) { }

void InstanceAdaptor::Activate(const QVariantMap &platformData)
{
    takeToken(platformData);
    emit m_instance->activateRequested();
}

void InstanceAdaptor::Open(const QStringList &uris, const QVariantMap &platformData)
{
    takeToken(platformData);
    QStringList paths;
    for (const QString &uri : uris) {
        const QUrl url(uri);
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty())
        emit m_instance->activateRequested();
    else
        emit m_instance->openRequested(paths);
}

void InstanceAdaptor::ActivateAction(const QString &name, const QVariantList &, const QVariantMap &platformData)
{
    takeToken(platformData);
    emit m_instance->actionRequested(name);
}

}
