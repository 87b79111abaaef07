# Which programs are left out where they would test the platform and not the library, and why. Each
# counts as skipped, and says so. PROGRAM.default is the run of it on the backend that is tested, where
# the others are of use.
function(leave_out reason)
  foreach(program ${ARGN})
    set(left_out_${program} "${reason}" PARENT_SCOPE)
  endforeach()
endfunction()

if(WIN32)
  leave_out("Windows has no fork"
    contract_environment contract_fork contract_process endurance_exits extensions_pipeline_cache_folder)
  leave_out("Windows has handles in place of file descriptors"
    extensions_shared_memory extensions_shared_memory_cuda extensions_shared_textures extensions_shared_vulkan
    extensions_shared_dma_buf)
  leave_out("Windows has no setrlimit"
    endurance_memory endurance_scarcity validation_memory)
endif()
if(NOT (CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64"))
  leave_out("it executes one instruction at a time, as Linux on x86-64 lets a program do"
    contract_recording)
elseif(CMAKE_C_COMPILER MATCHES "musl")
  leave_out("it counts the allocations of glibc" contract_recording)
endif()
if(CMAKE_CROSSCOMPILING_EMULATOR MATCHES "qemu")
  leave_out("it would measure the memory of the emulator" endurance_soak)
elseif(CMAKE_CROSSCOMPILING_EMULATOR MATCHES "wine")
  leave_out("it would measure the memory of Wine's Vulkan, which grows with the first thousands of pipelines"
    endurance_soak.default)
endif()
