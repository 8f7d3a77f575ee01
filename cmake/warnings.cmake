# The house's compiler flags on one INTERFACE target; catena_room() and catena_test() link it.
add_library(catena_warnings INTERFACE)
target_compile_options(catena_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough)
if(CATENA_WERROR)
    target_compile_options(catena_warnings INTERFACE -Werror)
endif()
target_compile_definitions(catena_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

add_library(catena_sanitize INTERFACE)
if(CATENA_SANITIZE)
    target_compile_options(catena_sanitize INTERFACE -fsanitize=${CATENA_SANITIZE} -fno-sanitize-recover=all
        -fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS)
    target_link_options(catena_sanitize INTERFACE -fsanitize=${CATENA_SANITIZE})
endif()

# catena_room(NAME SOURCES f... PUBLIC lib... PRIVATE lib...): one static target for one room of app/ or ui/.
function(catena_room name)
    cmake_parse_arguments(R "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(catena_${name} STATIC ${R_SOURCES})
    add_library(Catena::${name} ALIAS catena_${name})
    target_include_directories(catena_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
    target_link_libraries(catena_${name} PUBLIC ${R_PUBLIC} catena_sanitize PRIVATE ${R_PRIVATE} catena_warnings)
endfunction()
