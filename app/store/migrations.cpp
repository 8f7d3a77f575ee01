#include "store/migrations.h"

#include <QDir>
#include <QFile>

void initialiseSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace Catena::Store {

namespace {

Base::Result<QString> scriptOf(int version, const QDir &scripts)
{
    const QStringList names = scripts.entryList({QStringLiteral("%1-*.sql").arg(version, 3, 10, QLatin1Char('0'))});
    QFile file(names.size() == 1 ? scripts.filePath(names.front()) : QString());
    if (!file.open(QIODevice::ReadOnly))
        return Base::Error{Base::ErrorKind::Internal, scripts.path(), QStringLiteral("schema %1").arg(version)};
    return QString::fromUtf8(file.readAll());
}

Base::Result<Base::Done> runScript(Database &database, int version, const QDir &scripts)
{
    const Base::Result<QString> script = scriptOf(version, scripts);
    if (!script)
        return script.error();
    for (const QString &statement : statementsOf(script.value())) {
        const Base::Result<Base::Done> done = database.run(statement);
        if (!done)
            return done;
    }
    return setSchema(database, version);
}

}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(QLatin1Char('\n'))) {
        const qsizetype comment = line.indexOf(QLatin1String("--"));
        const QString code = (comment < 0 ? line : line.first(comment)).trimmed();
        if (code.isEmpty())
            continue;
        statement += statement.isEmpty() ? code : QString(QLatin1Char(' ') + code);
        if (code.endsWith(QLatin1Char(';'))) {
            statements += statement.chopped(1);
            statement.clear();
        }
    }
    return statements;
}

Base::Result<Base::Done> migrate(Database &database, int version, const QString &scripts)
{
    initialiseSchema();
    return database.transaction([&]() -> Base::Result<Base::Done> {
        const Base::Result<int> known = schemaOf(database);
        if (!known)
            return known.error();
        if (known.value() > version)
            return Base::Error{Base::ErrorKind::TooNew, database.path(), QString::number(known.value())};
        Base::Result<Base::Done> done = Base::Done{};
        if (!database.dialect().isShared)
            done = database.run(QStringLiteral("PRAGMA application_id=%1").arg(applicationId));
        for (int next = known.value() + 1; done && next <= version; ++next)
            done = runScript(database, next, QDir(scripts));
        return done;
    });
}

}
