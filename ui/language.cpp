#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Catena::Ui {

void installLanguage(QCoreApplication &application)
{
    const auto install = [&application](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            return QCoreApplication::installTranslator(translator);
        delete translator;
        return false;
    };
    const QLocale locale;
    const QString own = QStringLiteral(":/i18n");
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file of its own for its plurals, which every other language falls back to.
    if (!install(locale, QStringLiteral("catena"), own))
        install(QLocale(QLocale::English), QStringLiteral("catena"), own);
}

}
