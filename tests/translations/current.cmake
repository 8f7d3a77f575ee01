# Whether the translations have every text of the program and none that it lost: lupdate is run on a copy of them.
#   cmake -DLUPDATE=PROGRAM -DGENERATE=SCRIPT -DPROJECT=FILE -DSOURCE=FOLDER -DSCRATCH=FOLDER -P current.cmake
file(REMOVE_RECURSE ${SCRATCH})
file(MAKE_DIRECTORY ${SCRATCH})
foreach(language IN ITEMS en ko)
    file(COPY ${SOURCE}/catena_${language}.ts DESTINATION ${SCRATCH})
    list(APPEND copies ${SCRATCH}/catena_${language}.ts)
endforeach()
file(READ ${PROJECT} project)
file(WRITE ${SCRATCH}/project.cmake "${project}\nset(lupdate_translations \"${copies}\")\n")
execute_process(COMMAND ${CMAKE_COMMAND} -DIN_FILE=${SCRATCH}/project.cmake -DOUT_FILE=${SCRATCH}/project.json -P ${GENERATE}
    COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${LUPDATE} -project ${SCRATCH}/project.json -no-obsolete -locations none OUTPUT_QUIET
    COMMAND_ERROR_IS_FATAL ANY)
foreach(language IN ITEMS en ko)
    execute_process(COMMAND diff ${SOURCE}/catena_${language}.ts ${SCRATCH}/catena_${language}.ts RESULT_VARIABLE differs)
    if(differs)
        message(SEND_ERROR "translations/catena_${language}.ts is not as lupdate leaves it: see above")
    endif()
endforeach()
