# add_unit_test(<stage> SOURCES <file>… [LIBRARIES <target>…])
#
# The executable test_<stage>, linked to lagesbild_<stage> and Catch2's main, and the test unit.<stage>.
function(add_unit_test stage)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LIBRARIES")
    add_catch_test(test_${stage} NAME unit.${stage} SOURCES ${test_SOURCES}
        LIBRARIES lagesbild_${stage} ${test_LIBRARIES})
endfunction()

# add_catch_test(<executable> NAME <test> SOURCES <file>… [LIBRARIES <target>…])
#
# Any other program of Catch2 tests. It runs in the repository root, where it finds tests/, layouts/ and sources/.
function(add_catch_test executable)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "NAME" "SOURCES;LIBRARIES")
    add_executable(${executable} ${test_SOURCES})
    target_link_libraries(${executable} PRIVATE catch_main lagesbild_options ${test_LIBRARIES})
    target_include_directories(${executable} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${executable} PRIVATE
        LAGESBILD_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LAGESBILD_BINARY_DIR="${PROJECT_BINARY_DIR}")
    add_test(NAME ${test_NAME} COMMAND ${executable} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
endfunction()
