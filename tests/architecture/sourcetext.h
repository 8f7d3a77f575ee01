#pragma once

#include <QString>

#include <vector>

namespace Catena::Architecture {

//! One #include of a C++ file.
struct Include
{
    int line = 0; //!< 1-based
    QString path; //!< between the quotes or angle brackets
    bool isAngled = false;
};

//! What the rules look at in a C++ file: its includes, and its code without comments and the contents of literals.
struct SourceText
{
    std::vector<Include> includes;
    QString code; //!< as long as the source, line for line
};

//! Reads a C++ source: line and block comments, string and character literals and raw strings (ISO C++ [lex]) are
//! known, line splices and digraphs are not.
[[nodiscard]] SourceText readSource(const QString &source);

}
