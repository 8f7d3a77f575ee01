#pragma once

#include "export/textstyle.h"

namespace Catena::Export {

//! A line of parts with a middle dot between them, some of them bold or links.
class MetaLine
{
public:
    //! Adds a part; nothing where text is empty. span: how it is shown; its range is set here.
    void add(const QString &text, TextSpan span = {});
    //! Adds a part right after the last one, with a space, or with a comma between members of a list.
    void append(const QString &text, TextSpan span = {});
    void list(const QString &text, TextSpan span = {});

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const TextSpans &spans() const { return m_spans; }

private:
    void addAfter(const QString &separator, const QString &text, TextSpan span);

    QString m_text;
    TextSpans m_spans;
};

}
