# The libraries that the stages link, all from Debian. Their headers are system headers: our warnings do not reach them.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(harfbuzz-subset REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(fontconfig REQUIRED IMPORTED_TARGET fontconfig)
# Loaded when messages are written, so that nothing else waits for it: of it the build needs the headers.
pkg_check_modules(gmime REQUIRED gmime-3.0)
pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
pkg_check_modules(libqpdf REQUIRED IMPORTED_TARGET libqpdf)
# std::shared_ptr, without qpdf's old PointerHolder; unsaid, its headers warn.
target_compile_definitions(PkgConfig::libqpdf INTERFACE POINTERHOLDER_TRANSITION=4)

# For libraries that ship neither a CMake package nor a pkg-config file.
function(import_library target library header)
    find_library(${target}_LIBRARY NAMES ${library} REQUIRED)
    find_path(${target}_INCLUDE_DIR NAMES ${header} REQUIRED)
    mark_as_advanced(${target}_LIBRARY ${target}_INCLUDE_DIR)
    add_library(${target} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(${target} PROPERTIES
        IMPORTED_LOCATION "${${target}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${${target}_INCLUDE_DIR}")
endfunction()

import_library(haru::haru hpdf hpdf.h)
import_library(hyphen::hyphen hyphen hyphen.h)  # its file's name says its version, which nothing else does

# A report is made in the time that it takes to find, map and link twenty libraries. Those that Debian has as archives
# become parts of the program.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
import_library(deflate::deflate deflate libdeflate.h)
import_library(lzma::lzma lzma lzma.h)
import_library(nettle::nettle nettle nettle/sha2.h)
find_package(ZLIB REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc data)
target_link_libraries(ICU::uc INTERFACE ICU::data)
target_link_libraries(ICU::i18n INTERFACE ICU::uc)
find_package(LibXml2 REQUIRED)
target_link_libraries(LibXml2::LibXml2 INTERFACE ICU::uc lzma::lzma ZLIB::ZLIB)
find_package(pugixml REQUIRED)
