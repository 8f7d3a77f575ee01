#pragma once

#include <QObject>
#include <QStringList>

namespace Catena::Ui {

//! The one running program of a user's session: takes the application's name on the session bus, or finds who has it.
//! What others ask for over org.freedesktop.Application (Desktop Entry Specification 1.5, D-Bus Activation) comes as
//! signals. Without a session bus every program stands alone.
class Instance : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const QString &applicationId, QObject *parent = nullptr);
    ~Instance() override;

    //! True where this is the one from now on, or no bus tells otherwise.
    [[nodiscard]] bool claim();
    //! Hands a request to the one that runs: to open paths, or without any to come to the front. False where it gives
    //! no answer.
    [[nodiscard]] bool forward(const QStringList &paths) const;

signals:
    void openRequested(const QStringList &paths);
    void activateRequested();
    //! "new-window" and whatever else the desktop entry may name.
    void actionRequested(const QString &name);

private:
    QString m_service;
    bool m_isOwner = false;
};

}
