# The library under test, and the kit that all C tests are made with: included by the CMakeLists.txt
# of ffi-tests/c, ffi-tests/surface and ffi-tests/trace.
set(WEBGPU_C_LIBRARY "" CACHE FILEPATH "The shared library under test")
set(WEBGPU_C_INCLUDE "${CMAKE_CURRENT_LIST_DIR}/../../../include" CACHE PATH
    "The directory that holds webgpu/webgpu.h and webgpu/wgpu.h")
foreach(needed "${WEBGPU_C_LIBRARY}" "${WEBGPU_C_INCLUDE}/webgpu/webgpu.h")
  if(NOT EXISTS "${needed}")
    message(FATAL_ERROR "Not found: '${needed}'. Run `make debug`, or set "
      "WEBGPU_C_LIBRARY and WEBGPU_C_INCLUDE to where the library and its headers are.")
  endif()
endforeach()

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # so that &wgpuBufferUnmap is the library's own address
set(CMAKE_COMPILE_WARNING_AS_ERROR ON)
add_compile_options(-Wall -Wextra -Wpedantic -g)

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

add_library(wgpu_native SHARED IMPORTED)
set_target_properties(wgpu_native PROPERTIES
  IMPORTED_LOCATION "${WEBGPU_C_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${WEBGPU_C_INCLUDE}")

file(GLOB kit_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/*.c")
if(WIN32)
  list(REMOVE_ITEM kit_sources "${CMAKE_CURRENT_LIST_DIR}/usage.c")
  file(GLOB windows_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/windows/*.c")
  list(APPEND kit_sources ${windows_sources})
endif()
add_library(kit STATIC ${kit_sources})
target_include_directories(kit PUBLIC "${CMAKE_CURRENT_LIST_DIR}")
target_link_libraries(kit PUBLIC wgpu_native Threads::Threads m)

# What this machine's libpng could do is no matter to programs for another, and Windows has none.
if(CMAKE_CROSSCOMPILING OR WIN32)
  target_compile_definitions(kit PRIVATE WITHOUT_PNG)
else()
  find_package(PNG REQUIRED)
  target_link_libraries(kit PRIVATE PNG::PNG)
endif()

if(WIN32)
  # MinGW's linker needs no other.
  set_target_properties(wgpu_native PROPERTIES IMPORTED_IMPLIB "${WEBGPU_C_LIBRARY}")
  target_include_directories(kit BEFORE PUBLIC "${CMAKE_CURRENT_LIST_DIR}/windows")
  # Functions by their own addresses; formats as C has them, which the compiler does not know of; threads
  # within the program.
  target_compile_definitions(kit PUBLIC WGPU_SHARED_LIBRARY __USE_MINGW_ANSI_STDIO=1)
  target_compile_options(kit PUBLIC -include posix.h -Wno-format -Wno-format-extra-args)
  target_link_options(kit PUBLIC -static)
endif()
