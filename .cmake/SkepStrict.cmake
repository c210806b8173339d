# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# One INTERFACE target with every strictness flag; every library and program of Skep links it. The presets that developers
# and CI run turn warnings into errors (CMAKE_COMPILE_WARNING_AS_ERROR); a user's build is not to fail for one.
add_library(skep_strict INTERFACE)
target_compile_features(skep_strict INTERFACE cxx_std_20)
target_compile_options(skep_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wimplicit-fallthrough -fno-exceptions
    -Wno-missing-field-initializers) # designated initialisers leave out what has a default
# GCC 12 sees uninitialised members in every std::optional under -O3 and the sanitizers; those find the real ones.
target_compile_options(skep_strict INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_compile_definitions(skep_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(SKEP_SANITIZE)
    list(JOIN SKEP_SANITIZE "," sanitizers)
    target_compile_options(skep_strict INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # clang does not recognise objects of Qt's classes by what its libraries export.
    target_compile_options(skep_strict INTERFACE $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=vptr>)
    target_link_options(skep_strict INTERFACE -fsanitize=${sanitizers})
endif()
