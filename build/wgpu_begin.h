/**
 * @file wgpu.h
 *
 * What libwgpu_native offers beyond webgpu.h. The values that this file adds to standard enums and
 * chains begin at 0x00030000.
 *
 * This file is written from the library's Rust sources. Change those, then run `make headers`.
 */
#ifndef WGPU_H_
#define WGPU_H_

#include "webgpu.h"

