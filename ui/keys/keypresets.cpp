#include "ui/keys/keypresets.h"

#include <QFile>

void initialiseKeys()
{
    Q_INIT_RESOURCE(keys);
}

namespace Catena::Ui {

QStringList keyPresets()
{
    return {QStringLiteral("catena"), QStringLiteral("mutt"), QStringLiteral("gmail"), QStringLiteral("vim")};
}

KeyBindings keyPreset(const QString &id)
{
    initialiseKeys();
    QFile file(QStringLiteral(":/keys/%1.tsv").arg(id));
    return keyPresets().contains(id) && file.open(QIODevice::ReadOnly) ? KeyBindings::fromText(file.readAll()).bindings
                                                                       : KeyBindings();
}

QString keyPresetOf(const KeyBindings &bindings)
{
    for (const QString &id : keyPresets()) {
        if (keyPreset(id) == bindings)
            return id;
    }
    return {};
}

}
