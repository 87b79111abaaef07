/// @file webgpu_cpp.h
/// webgpu.hpp, by the name under which programs written for Dawn include it.
#ifndef WEBGPU_CPP_H_
#define WEBGPU_CPP_H_

// Dawn's brings these along, and programs use what is in them.
#include <cassert>
#include <cmath>
#include <optional>

#include "webgpu.hpp"

#endif // WEBGPU_CPP_H_
