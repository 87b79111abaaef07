/*
 * A compute shader in SPIR-V: entry point "main" doubles the number of its invocation in the storage
 * buffer at group 0, binding 0.
 */
#ifndef DOUBLING_SPIRV_H
#define DOUBLING_SPIRV_H

#include <stdint.h>

/* One instruction per line. */
static const uint32_t doubling_spirv[] = {
    /* clang-format off */
    0x07230203, 0x00010000, 0, 22, 0, /* magic number, version 1.0, no generator, ids below 22 */
    0x00020011, 1, /* OpCapability Shader */
    0x0003000e, 0, 1, /* OpMemoryModel Logical GLSL450 */
    0x0006000f, 5, 1, 0x6e69616d, 0, 2, /* OpEntryPoint GLCompute %main "main" %id */
    0x00060010, 1, 17, 1, 1, 1, /* OpExecutionMode %main LocalSize 1 1 1 */
    0x00040047, 3, 6, 4, /* OpDecorate %numbers ArrayStride 4 */
    0x00050048, 4, 0, 35, 0, /* OpMemberDecorate %block 0 Offset 0 */
    0x00030047, 4, 3, /* OpDecorate %block BufferBlock */
    0x00040047, 5, 34, 0, /* OpDecorate %data DescriptorSet 0 */
    0x00040047, 5, 33, 0, /* OpDecorate %data Binding 0 */
    0x00040047, 2, 11, 28, /* OpDecorate %id BuiltIn GlobalInvocationId */
    0x00020013, 6, /* %void = OpTypeVoid */
    0x00030021, 7, 6, /* %func = OpTypeFunction %void */
    0x00040015, 8, 32, 0, /* %uint = OpTypeInt 32 0 */
    0x0003001d, 3, 8, /* %numbers = OpTypeRuntimeArray %uint */
    0x0003001e, 4, 3, /* %block = OpTypeStruct %numbers */
    0x00040020, 9, 2, 4, /* %block_ptr = OpTypePointer Uniform %block */
    0x00040020, 10, 2, 8, /* %uint_ptr = OpTypePointer Uniform %uint */
    0x00040017, 11, 8, 3, /* %vec3 = OpTypeVector %uint 3 */
    0x00040020, 12, 1, 11, /* %vec3_ptr = OpTypePointer Input %vec3 */
    0x00040020, 13, 1, 8, /* %in_ptr = OpTypePointer Input %uint */
    0x0004002b, 8, 14, 0, /* %uint_0 = OpConstant %uint 0 */
    0x0004002b, 8, 15, 2, /* %uint_2 = OpConstant %uint 2 */
    0x0004003b, 9, 5, 2, /* %data = OpVariable %block_ptr Uniform */
    0x0004003b, 12, 2, 1, /* %id = OpVariable %vec3_ptr Input */
    0x00050036, 6, 1, 0, 7, /* %main = OpFunction %void None %func */
    0x000200f8, 16, /* %label = OpLabel */
    0x00050041, 13, 17, 2, 14, /* %id_x = OpAccessChain %in_ptr %id %uint_0 */
    0x0004003d, 8, 18, 17, /* %x = OpLoad %uint %id_x */
    0x00060041, 10, 19, 5, 14, 18, /* %element = OpAccessChain %uint_ptr %data %uint_0 %x */
    0x0004003d, 8, 20, 19, /* %value = OpLoad %uint %element */
    0x00050084, 8, 21, 20, 15, /* %doubled = OpIMul %uint %value %uint_2 */
    0x0003003e, 19, 21, /* OpStore %element %doubled */
    0x000100fd, /* OpReturn */
    0x00010038, /* OpFunctionEnd */
    /* clang-format on */
};

#endif
