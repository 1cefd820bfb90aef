# embed_text(<file> <namespace> <name> <variable>)
#
# Makes a source file that defines `const std::string_view <namespace>::<name>`, the text of a file, so that the program
# needs no such file when it runs; its path is left in <variable>. When the text changes it is made anew.
function(embed_text file namespace name variable)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" text)
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[#include <string_view>

namespace @namespace@ {

extern const std::string_view @name@;
const std::string_view @name@ = R"text(@text@)text";

}  // namespace @namespace@
]])
    set(${variable} "${source}" PARENT_SCOPE)
endfunction()
