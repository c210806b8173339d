# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# What makes the build fast. Reading Qt's headers is most of a compilation; so they are read once into a precompiled header that
# many targets share, and the files of a room (a directory of core, server or gui) are compiled as one. Names in the unnamed
# namespaces of a room therefore differ. The preset `alone` compiles each file by itself, so that a missing include is found.
option(SKEP_FAST_BUILD "Precompile Qt's headers, and compile the files of a room as one" ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # ccache keeps what is compiled with a precompiled header only if it is told to, and needs a hint of the compiler.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

# A library's files need not wait until the libraries that it uses are built.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

# mold links in a fifth of the time.
find_program(MOLD_PROGRAM mold)
if(SKEP_TESTS AND MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

# skep_headers(<name> <header>... LIBS ...): a precompiled header, for the targets that name it in skep_precompile. It is made once,
# so these must be compiled with the same options.
function(skep_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 HEADERS "" "" "LIBS")
    if(SKEP_FAST_BUILD)
        file(CONFIGURE OUTPUT ${name}.cpp CONTENT "// A target needs a file.\n")
        add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
        set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
        target_link_libraries(${name} PRIVATE skep_strict ${HEADERS_LIBS})
        target_precompile_headers(${name} PRIVATE <algorithm> <array> <functional> <memory> <optional> <utility> <variant> <vector>
            <QByteArray> <QByteArrayView> <QDateTime> <QFile> <QHash> <QList> <QObject> <QSet> <QString> <QStringList> <QtEndian> ${HEADERS_UNPARSED_ARGUMENTS})
    endif()
endfunction()

# skep_precompile(<target> <headers>): the target's files are compiled with what skep_headers(<headers>) precompiled.
function(skep_precompile target headers)
    if(SKEP_FAST_BUILD)
        target_precompile_headers(${target} REUSE_FROM ${headers})
    endif()
endfunction()

# skep_rooms(<library>): the files of a directory are compiled as one, unless CMAKE_UNITY_BUILD=OFF says otherwise.
function(skep_rooms target)
    if(NOT SKEP_FAST_BUILD OR (DEFINED CMAKE_UNITY_BUILD AND NOT CMAKE_UNITY_BUILD))
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "[.]cpp$")
    foreach(source IN LISTS sources)
        cmake_path(GET source PARENT_PATH room)
        string(REPLACE "/" "_" room "${room}")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP "room_${room}")
    endforeach()
endfunction()
