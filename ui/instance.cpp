#include "ui/instance.h"

#include "ui/instanceadaptor.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QFileInfo>
#include <QUrl>

namespace Catena::Ui {

namespace {

const QString interfaceName = QStringLiteral("org.freedesktop.Application");

// "io.github.Name" is at "/io/github/Name"; a dash becomes an underscore.
QString objectPath(const QString &service)
{
    QString path = QLatin1Char('/') + service;
    return path.replace(QLatin1Char('.'), QLatin1Char('/')).replace(QLatin1Char('-'), QLatin1Char('_'));
}

// Asking for a bus where there is none would start one.
bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/bus"));
}

}

Instance::Instance(const QString &applicationId, QObject *parent) : QObject(parent), m_service(applicationId)
{
    new InstanceAdaptor(this);
}

Instance::~Instance()
{
    if (!m_isOwner)
        return;
    QDBusConnection::sessionBus().unregisterService(m_service);
    QDBusConnection::sessionBus().unregisterObject(objectPath(m_service));
}

bool Instance::claim()
{
    if (!hasBus() || !QDBusConnection::sessionBus().isConnected())
        return true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    // The object first: whoever sees the name may call at once.
    bus.registerObject(objectPath(m_service), this);
    m_isOwner = bus.registerService(m_service);
    if (!m_isOwner)
        bus.unregisterObject(objectPath(m_service));
    return m_isOwner;
}

bool Instance::forward(const QStringList &paths) const
{
    constexpr int patience = 4'000;
    QStringList uris;
    for (const QString &path : paths)
        uris += QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
    QVariantMap platformData;
    if (const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); !token.isEmpty())
        platformData.insert(QStringLiteral("activation-token"), token);
    QDBusMessage call =
        QDBusMessage::createMethodCall(m_service, objectPath(m_service), interfaceName,
                                       uris.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open"));
    if (!uris.isEmpty())
        call << uris;
    call << platformData;
    return QDBusConnection::sessionBus().call(call, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
}

}
