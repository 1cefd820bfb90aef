# What every target of ours is compiled and linked with: `lagesbild_options`. Imported libraries are not held to it.
# Position-independent, as parts of executables only: nobody can put another function in the place of one of ours, which
# -fPIC would have to reckon with at every call.
add_compile_options(-fPIE)
add_link_options(-pie)

option(LAGESBILD_COVERAGE "Count the lines and branches that tests run" OFF)
set(LAGESBILD_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")
option(LAGESBILD_FUZZ "Build the fuzzers, which need clang's libFuzzer" OFF)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(lagesbild_options INTERFACE)
target_compile_features(lagesbild_options INTERFACE cxx_std_20)
target_include_directories(lagesbild_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
# g++ 12 sees overlapping copies in std::string's operator+ (its bug 105651) and uninitialised values in
# std::optional where there are none: -Wno-restrict, -Wno-maybe-uninitialized. Clang knows neither.
# Fused multiply-add would round differently from machine to machine, and the same input must give the same bytes.
target_compile_options(lagesbild_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>
    -ffp-contract=off -fstack-protector-strong)
target_compile_definitions(lagesbild_options INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(lagesbild_options INTERFACE -Wl,-z,relro,-z,now)

find_program(MOLD mold)
if(MOLD)
    target_link_options(lagesbild_options INTERFACE -fuse-ld=mold)
endif()

if(LAGESBILD_SANITIZE)
    target_compile_options(lagesbild_options INTERFACE
        "-fsanitize=${LAGESBILD_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(lagesbild_options INTERFACE "-fsanitize=${LAGESBILD_SANITIZE}")
else()
    # Fortified functions need an optimised build, and hide from the address sanitizer what it looks for.
    target_compile_definitions(lagesbild_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()

if(LAGESBILD_COVERAGE)
    target_compile_options(lagesbild_options INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(lagesbild_options INTERFACE --coverage)
endif()
