/* The limits of shaders in docs/limits.md: what is within is a module, what is beyond is refused. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

ALSO_ON(noop);

static void append(char *code, const char *text)
{
    static char *end;
    end = *code ? end : code;
    const size_t length = strlen(text);
    memcpy(end, text, length + 1);
    end += length;
}

#define ROOM (2 << 20)

/* `before`, `text` so many times, `after`. */
static const char *repeat(const char *before, const char *text, size_t times, const char *after)
{
    static char code[ROOM];
    *code = 0;
    append(code, before);
    for (size_t i = 0; i < times; i++) {
        append(code, text);
    }
    append(code, after);
    return code;
}

/* ROW: shader-size */
TEST(bytes_of_a_shader, A_DEVICE)
{
    CASE(gpu, VALID, create_shader(gpu, "large", repeat("", " ", 1 << 20, "")), "1 MiB");
    CHECK_INVALID(gpu, "bytes of code",
                  create_shader(gpu, "larger", repeat("", " ", (1 << 20) + 1, "")));
}

/* ROW: shader-depth */
TEST(statements_within_each_other, A_DEVICE)
{
    for (size_t count = 200; count <= 300; count += 100) {
        CASE(gpu, count < 256 ? VALID : INVALID,
             create_shader(gpu, "nested",
                           repeat("fn f(a: bool) { if a {}", " else if a {}", count, "}")),
             "%zu conditions", count);
    }
    CHECK_INVALID(gpu, "brace nesting limit",
                  create_shader(gpu, "braces", repeat("fn f() {", "{", 127, "")));
}

/* ROW: shader-constants */
TEST(constants_of_constants, A_DEVICE)
{
    for (int count = 8; count <= 40; count += 32) {
        char code[4096] = "const a0 = array(1, 2);", line[64];
        for (int i = 1; i <= count; i++) {
            snprintf(line, sizeof line, "const a%d = array(a%d, a%d);", i, i - 1, i - 1);
            strcat(code, line);
        }
        CASE(gpu, count < 16 ? VALID : INVALID, create_shader(gpu, "constants", code),
             "%d doublings", count);
    }
}

/* ROW: shader-macros */
TEST(macros_of_macros, A_DEVICE)
{
    for (int count = 4; count <= 40; count += 36) {
        char code[4096] = "#version 450\n#define A0 1 +\n", line[64];
        for (int i = 1; i <= count; i++) {
            snprintf(line, sizeof line, "#define A%d A%d A%d\n", i, i - 1, i - 1);
            strcat(code, line);
        }
        snprintf(line, sizeof line, "void main() { int a = A%d 0; }\n", count);
        strcat(code, line);
        WGPUShaderSourceGLSL source = {
            .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
            .stage = WGPUShaderStage_Compute,
            .code = text(code),
        };
        WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
        descriptor.nextInChain = &source.chain;
        CASE(gpu, count < 16 ? VALID : INVALID,
             KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor)), "%d doublings", count);
    }
}

/* ROW: shader-calls */
TEST(calls_of_calls, A_DEVICE)
{
    for (int count = 8; count <= 72; count += 32) {
        char code[4096] = "var<private> a: u32; fn f0() { a += 1; }", line[64];
        for (int i = 1; i <= count; i++) {
            snprintf(line, sizeof line, "fn f%d() { f%d(); f%d(); }", i, i - 1, i - 1);
            strcat(code, line);
        }
        snprintf(line, sizeof line, "@compute @workgroup_size(1) fn main() { f%d(); }", count);
        strcat(code, line);
        CASE(gpu, count < 16 ? VALID : INVALID, create_shader(gpu, "calls", code), "%d doublings",
             count);
    }
}

/* ROW: shader-storage */
TEST(variables_of_a_function, A_DEVICE)
{
    CHECK_VALID(gpu, create_shader(gpu, "large",
                                   "fn f() { var a: array<u32, 2048>;"
                                   "  for (var i = 0; i < 2048; i++) { a[i] = 1; } }"));
    CHECK_INVALID(gpu, "bytes of variables in a function",
                  create_shader(gpu, "larger", "fn f() { var a: array<u32, 4097>; a[0] = 1; }"));
}

/* ROW: let-overrides */
TEST(what_a_let_makes_with_overrides, EXECUTION)
{
    const char *form = "override k: f32 = 2.0; @group(0) @binding(0) var<storage, read_write> o: f32;"
                       "@compute @workgroup_size(1) fn main() { %s a = 3.0e38; o = k + a * 10.0; }";
    const char *kinds[] = {"let", "var"};
    for (size_t i = 0; i < COUNT(kinds); i++) {
        char code[256];
        snprintf(code, sizeof code, form, kinds[i]);
        CASE(gpu, i == 0 ? INVALID : VALID, create_compute_pipeline(gpu, code), "%s", kinds[i]);
    }
}
