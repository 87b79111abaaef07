#include "cases.h"

#include <stdarg.h>
#include <stdio.h>

void case_begin(Gpu *gpu)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
}

/* Pops a scope and checks what it caught; `where` says what the scope was around. */
static bool end_scope(Gpu *gpu, const char *file, int line, bool valid, const char *where,
                      const char *name)
{
    Caught caught = scope_pop(gpu);
    bool raised = caught.type == WGPUErrorType_Validation;
    char message[sizeof caught.message + 512];
    snprintf(message, sizeof message, "case \"%s\"%s: expected %s%s", name, where,
             valid ? "VALID, but raised: " : "INVALID, but nothing was raised",
             valid ? caught.message.text : "");
    return check_that(file, line,
                      caught.status == WGPUPopErrorScopeStatus_Success && raised != valid, message);
}

bool case_end(Gpu *gpu, const char *file, int line, Outcome outcome, const char *name, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, name);
    vsnprintf(text, sizeof text, name, arguments);
    va_end(arguments);
    return end_scope(gpu, file, line, outcome == VALID, "", text);
}

WGPUCommandEncoder begin_commands(Gpu *gpu)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    return create_encoder(gpu);
}

bool end_commands(Gpu *gpu, WGPUCommandEncoder encoder, const char *file, int line, Outcome outcome,
                  const char *name, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, name);
    vsnprintf(text, sizeof text, name, arguments);
    va_end(arguments);

    bool good = end_scope(gpu, file, line, true, " while recording", text);
    scope_push(gpu, WGPUErrorFilter_Validation);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    good &= end_scope(gpu, file, line, outcome != INVALID, " at finish", text);
    if (outcome != INVALID) {
        scope_push(gpu, WGPUErrorFilter_Validation);
        wgpuQueueSubmit(gpu->queue, 1, &commands);
        good &= end_scope(gpu, file, line, outcome == VALID, " at submit", text);
    }
    wgpuCommandBufferRelease(commands);
    RELEASE(encoder);
    return good;
}

WGPUBuffer create_error_buffer(Gpu *gpu)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    WGPUBuffer buffer = create_buffer(gpu, "error buffer", 0, 16);
    scope_pop(gpu);
    return buffer;
}

WGPUTexture create_error_texture(Gpu *gpu)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    WGPUTexture texture = create_texture(gpu, "error texture", WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 0, 0);
    scope_pop(gpu);
    return texture;
}
