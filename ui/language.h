#pragma once

class QCoreApplication;

namespace Catena::Ui {

//! Chooses the language of the program: the locale becomes QLocale's default, and translations of the program and of
//! Qt's own dialogs are installed. LANGUAGE, LC_ALL, LC_MESSAGES and LANG count in the usual order.
void installLanguage(QCoreApplication &application);

}
