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

# Sanitizers: catena_instrument for the rooms of app/, catena_sanitize for everything that links them. Undefined behaviour
# is looked for in app/ alone: it doubles what the compiler has to do, and what reads foreign data is there.
add_library(catena_instrument INTERFACE)
add_library(catena_sanitize INTERFACE)
if(CATENA_SANITIZE)
    string(REPLACE ",undefined" "" CATENA_SANITIZE_MEMORY "${CATENA_SANITIZE}")
    set(sanitize_how -fno-sanitize-recover=all -fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS)
    target_compile_options(catena_instrument INTERFACE -fsanitize=${CATENA_SANITIZE} ${sanitize_how})
    target_compile_options(catena_sanitize INTERFACE -fsanitize=${CATENA_SANITIZE_MEMORY} ${sanitize_how})
    target_link_options(catena_instrument INTERFACE -fsanitize=${CATENA_SANITIZE})
    target_link_options(catena_sanitize INTERFACE -fsanitize=${CATENA_SANITIZE})
endif()

# Precompiled headers, one for each set of flags; catena_precompile(TARGET app|ui|tests) lends a target its set's: app for
# the rooms of app/, ui for what links Qt6::Widgets, tests for all else.
if(CATENA_PCH)
    set(sets app tests)
    if(CATENA_BUILD_UI)
        list(APPEND sets ui)
    endif()
    foreach(set IN LISTS sets)
        file(WRITE ${CMAKE_BINARY_DIR}/precompiled_${set}.cpp "")
        add_library(catena_precompiled_${set} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled_${set}.cpp)
        set_target_properties(catena_precompiled_${set} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_precompile_headers(catena_precompiled_${set} PRIVATE
            <QtCore/QtCore> <algorithm> <memory> <optional> <span> <unordered_map> <variant> <vector>)
        target_link_libraries(catena_precompiled_${set} PRIVATE Qt6::Core catena_warnings)
    endforeach()
    target_link_libraries(catena_precompiled_app PRIVATE catena_instrument)
    target_link_libraries(catena_precompiled_tests PRIVATE catena_sanitize)
    if(CATENA_BUILD_UI)
        target_link_libraries(catena_precompiled_ui PRIVATE catena_sanitize Qt6::Widgets)
        target_precompile_headers(catena_precompiled_ui PRIVATE <QtWidgets/QtWidgets>)
    endif()
endif()
function(catena_precompile target set)
    if(CATENA_PCH)
        target_precompile_headers(${target} REUSE_FROM catena_precompiled_${set})
        if(NOT set STREQUAL "ui") # what moc makes is nearly always empty there
            set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
                PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
        endif()
    endif()
endfunction()

# catena_room(NAME SOURCES f... PUBLIC lib... PRIVATE lib...): one static target for one room of app/ or ui/.
function(catena_room name)
    cmake_parse_arguments(R "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(catena_${name} STATIC ${R_SOURCES})
    add_library(Catena::${name} ALIAS catena_${name})
    target_include_directories(catena_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
    target_link_libraries(catena_${name} PUBLIC ${R_PUBLIC} PRIVATE ${R_PRIVATE} catena_warnings)
    string(FIND "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app/" in_app)
    if(in_app EQUAL 0)
        target_link_libraries(catena_${name} PRIVATE catena_instrument)
        catena_precompile(catena_${name} app)
    else()
        target_link_libraries(catena_${name} PRIVATE catena_sanitize)
        if("Qt6::Widgets" IN_LIST R_PUBLIC)
            catena_precompile(catena_${name} ui)
        else()
            catena_precompile(catena_${name} tests)
        endif()
    endif()
endfunction()
