#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace Catena::Ui {

//! Calls a function with the result of a future on the thread of an object, unless the object is gone by then or the
//! future was cancelled. Instead of QFuture::then(), whose context must outlive the future in Qt 6.4.
template <class T, class Function>
void whenDone(QObject *context, const QFuture<T> &future, Function function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, call = std::move(function)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            call(watcher->result());
    });
    watcher->setFuture(future);
}

}
