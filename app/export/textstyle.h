#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Export {

//! How a paragraph is set. Sizes in points; colours as three PDF numbers.
struct TextStyle
{
    double size = 10.2;
    double leading = 1.68; //!< distance of the lines, in sizes
    bool isBold = false;
    bool isMonospaced = false;
    QByteArray color = "0.1 0.1 0.1";
};

//! A part of a paragraph that differs from its style, or leads somewhere.
struct TextSpan
{
    qsizetype begin = 0; //!< UTF-16
    qsizetype end = 0;
    bool isBold = false;
    QByteArray color; //!< empty: the style's
    QByteArray destination; //!< name of a destination in the file; empty: no link to one
    QByteArray url; //!< an http, https or mailto address it leads out to; empty: none
    QString tip; //!< /Contents of the link

    [[nodiscard]] bool isLink() const { return !destination.isEmpty() || !url.isEmpty(); }
};

using TextSpans = std::vector<TextSpan>; //!< ascending, not overlapping

}
