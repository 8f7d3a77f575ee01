#include "openingbench.h"

#include <cstdio>

#ifdef CATENA_HAS_SIMDJSON
#include <simdjson.h>

#include <vector>
#endif

namespace Catena::Bench {

#ifdef CATENA_HAS_SIMDJSON

namespace {

//! The items below one, each its number and its text. Nested calls: as deep as the file, which is generated.
void walk(simdjson::ondemand::object item, std::uint64_t &numbers, std::size_t &bytes)
{
    for (auto field : item) {
        const std::string_view key = field.unescaped_key();
        if (key == "id") {
            numbers += field.value().get_uint64();
        } else if (key == "text") {
            std::string_view text;
            if (field.value().get_string().get(text) == simdjson::SUCCESS)
                bytes += text.size();
        } else if (key == "children") {
            for (auto child : field.value().get_array())
                walk(child.get_object(), numbers, bytes);
        }
    }
}

}

int walkJson(const QString &path)
{
    simdjson::ondemand::parser parser;
    const auto json = simdjson::padded_string::load(path.toStdString());
    if (json.error() != simdjson::SUCCESS)
        return 1;
    auto document = parser.iterate(json);
    if (document.error() != simdjson::SUCCESS)
        return 1;
    std::uint64_t numbers = 0;
    std::size_t bytes = 0;
    walk(document.get_object(), numbers, bytes);
    std::printf("numbers %llu bytes %zu\n", static_cast<unsigned long long>(numbers), bytes);
    return bytes > 0 ? 0 : 1;
}

#else

int walkJson(const QString &)
{
    return 1;
}

#endif

}
