/*
 * Lines of a test file that say how it is run; CMakeLists.txt reads them.
 */
#ifndef TEST_H
#define TEST_H

#define ALSO_ON(...) _Static_assert(1, "read by CMake")
#define RUNS_ALONE _Static_assert(1, "read by CMake")

#endif
