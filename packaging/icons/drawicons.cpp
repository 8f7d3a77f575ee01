#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

#include <cstdio>

// drawicons SVG OUTPUT SIZE: draws a square icon as a PNG, at build time.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QSvgRenderer icon(arguments.value(1));
    const int size = arguments.value(3).toInt();
    if (!icon.isValid() || size <= 0) {
        std::fputs("usage: drawicons SVG OUTPUT SIZE\n", stderr);
        return 2;
    }
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.render(&painter);
    painter.end();
    return image.save(arguments.value(2)) ? 0 : 1;
}
