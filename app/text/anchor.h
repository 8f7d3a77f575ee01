#pragma once

#include "text/segment.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Catena::Text {

//! A passage of a text named by its words and by what stands around them, as the TextQuoteSelector of the W3C Web
//! Annotation Data Model (2017, section 4.2.4); found again when the text around it has changed. A value.
struct Anchor
{
    static constexpr qint32 contextUnits = 48; //!< of prefix and suffix, in UTF-16 units

    QString exact; //!< the passage; empty for a point between two characters
    QString prefix; //!< what stands right before it, up to contextUnits
    QString suffix; //!< and right after it
    //! Where it began in the text it was made from, as a share of the text (0..1). Decides nothing alone.
    double position = 0;

    bool operator==(const Anchor &) const = default;

    //! The anchor of [begin, end) of a text; begin == end gives a point.
    [[nodiscard]] static Anchor of(QStringView text, qint32 begin, qint32 end);

    //! Where the passage stands in a text, in UTF-16 units of it; none rather than a place that may be wrong.
    //!
    //! Compared as NFC with every run of white space as one space, so that a text wrapped or composed otherwise is the
    //! same. In order: the passage with its whole context, where that stands once; the passage with the longer part of
    //! its context; the passage alone where it stands once and says enough; then the place within the smallest edit
    //! distance (Sellers 1980), where that is at most one edit in five units and no
    //! other place comes near; last, where runs of its words still follow each other (findByPieces). A point is found
    //! between its prefix and its suffix.
    [[nodiscard]] std::optional<Span> find(QStringView text) const;
};

}
