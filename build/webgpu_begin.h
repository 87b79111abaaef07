/**
 * @file webgpu.h
 *
 * WebGPU for C: the stable interface, as libwgpu_native implements it. What goes beyond it is in
 * wgpu.h.
 *
 * This file is written from the library's Rust sources. Change those, then run `make headers`.
 */
#ifndef WEBGPU_H_
#define WEBGPU_H_

/* How the functions are imported or exported. Define WGPU_SHARED_LIBRARY to link to the shared
 * library on Windows; WGPU_IMPLEMENTATION is for a library that defines the functions. */
#if !defined(WGPU_SHARED_LIBRARY)
#define WGPU_EXPORT
#elif defined(_WIN32) && defined(WGPU_IMPLEMENTATION)
#define WGPU_EXPORT __declspec(dllexport)
#elif defined(_WIN32)
#define WGPU_EXPORT __declspec(dllimport)
#elif defined(WGPU_IMPLEMENTATION)
#define WGPU_EXPORT __attribute__((visibility("default")))
#else
#define WGPU_EXPORT
#endif

/* Marks for tools that read this header, such as binding generators. A compiler needs none of
 * them; whoever does defines them before including this file. */
#if !defined(WGPU_OBJECT_ATTRIBUTE)
#define WGPU_OBJECT_ATTRIBUTE
#endif
#if !defined(WGPU_ENUM_ATTRIBUTE)
#define WGPU_ENUM_ATTRIBUTE
#endif
#if !defined(WGPU_STRUCTURE_ATTRIBUTE)
#define WGPU_STRUCTURE_ATTRIBUTE
#endif
#if !defined(WGPU_FUNCTION_ATTRIBUTE)
#define WGPU_FUNCTION_ATTRIBUTE
#endif
/* The pointer or handle may be NULL. */
#if !defined(WGPU_NULLABLE)
#define WGPU_NULLABLE
#endif

#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* What the WGPU_..._INIT macros are made of. They serve as initializers in every C and C++, and
 * since C99 and C++11 as expressions too. A comma inside a macro's argument has to hide. */
#define _wgpu_COMMA ,
#if defined(__cplusplus)
#define _wgpu_ENUM_ZERO_INIT(type) type(0)
#define _wgpu_STRUCT_ZERO_INIT {}
#if __cplusplus >= 201103L
#define _wgpu_MAKE_INIT_STRUCT(type, value) (type value)
#else
#define _wgpu_MAKE_INIT_STRUCT(type, value) value
#endif
#else
#define _wgpu_ENUM_ZERO_INIT(type) (type)0
#define _wgpu_STRUCT_ZERO_INIT {0}
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define _wgpu_MAKE_INIT_STRUCT(type, value) ((type) value)
#else
#define _wgpu_MAKE_INIT_STRUCT(type, value) value
#endif
#endif

