# add_stage(<name> [SOURCES <file>…] [DEPENDS <stage>…] [LIBRARIES <target>…] [PRIVATE_LIBRARIES <target>…])
#
# A stage is the folder src/<name> and the static library lagesbild_<name>; without sources it is headers only.
# DEPENDS names other stages. LIBRARIES are those whose headers the stage's own headers show; PRIVATE_LIBRARIES stay
# inside.
function(add_stage name)
    cmake_parse_arguments(PARSE_ARGV 1 stage "" "" "SOURCES;DEPENDS;LIBRARIES;PRIVATE_LIBRARIES")
    if(stage_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "add_stage(${name}): unknown argument ${stage_UNPARSED_ARGUMENTS}")
    endif()
    list(TRANSFORM stage_DEPENDS PREPEND lagesbild_)
    if(stage_SOURCES)
        add_library(lagesbild_${name} STATIC ${stage_SOURCES})
        target_link_libraries(lagesbild_${name}
            PUBLIC ${stage_DEPENDS} ${stage_LIBRARIES} PRIVATE ${stage_PRIVATE_LIBRARIES} lagesbild_options)
    else()
        add_library(lagesbild_${name} INTERFACE)
        target_link_libraries(lagesbild_${name} INTERFACE ${stage_DEPENDS} ${stage_LIBRARIES})
    endif()
endfunction()
