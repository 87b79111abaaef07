/*
 * What the valid structs of structs.c refer to, and how the answers of calls are read. A call
 * tells of an error in one of four ways: to the device, by a status and the log, to a callback, or
 * with the end of a recording.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "structs.h"

typedef struct Fixture {
    WGPUBuffer buffer, mappable;
    WGPUTexture color_texture, depth_texture, copy_texture;
    WGPUTextureView color_view, depth_view;
    WGPUSampler sampler;
    WGPUQuerySet timestamps, occlusion;
    WGPUShaderModule module, mesh_module; /* the latter on a device with mesh shaders */
    WGPUBindGroupLayout layout;
    WGPUPipelineLayout pipeline_layout;
} Fixture;
extern Fixture fixture;
/* The WGSL of its module, with entry points for every stage. */
extern const char fixture_code[];

/* WRONG, for this reason. */
Verdict wrong(const char *what);

/* A device error, for calls between begin and end. */
void begin(void);
Verdict end(void);
/* The same for commands: finishes and releases the encoder. */
Verdict finish(WGPUCommandEncoder encoder);

/* A status, and a word in the log about it. */
Verdict status_verdict(WGPUStatus status);

/* The status of a callback, which comes with a message. */
typedef struct Reply {
    unsigned calls;
    int status;
    void *object;
} Reply;
void replied(Reply *reply, int status, void *object, WGPUStringView text);
void await_reply(Reply *reply, WGPUFuture future);
Verdict reply_verdict(const Reply *reply, int success, int refused, int failed);

/* A callback that hands such a reply on. */
#define ON_REPLY(Name, Status, Object)                                                             \
    static void on_##Name(Status status, Object object, WGPUStringView text, void *reply,          \
                          void *unused)                                                            \
    {                                                                                              \
        (void)unused;                                                                              \
        replied(reply, (int)status, object, text);                                                 \
    }

/* Creations on the device: an object comes back also when the struct is refused. */
#define CREATE(Object)                                                                             \
    static Verdict call_Create##Object(const void *data)                                           \
    {                                                                                              \
        begin();                                                                                   \
        WGPU##Object object = wgpuDeviceCreate##Object(gpu->device, data);                         \
        Verdict verdict = end();                                                                   \
        if (!object) {                                                                             \
            return data ? wrong("no object") : verdict;                                            \
        }                                                                                          \
        wgpu##Object##Release(object);                                                             \
        return verdict;                                                                            \
    }

/* Pipelines that are valid, also for the callbacks of their creation. */
void *build_CreateComputePipeline(void);
void *build_CreateRenderPipeline(void);

/* A root of a function of the device: a creation, a variant of one, or a struct by value. */
#define DEVICE_ROOT(Name, Type)                                                                    \
    .function = "wgpuDevice" #Name, .type = &struct_##Type, .build = build_##Name,                 \
    .call = call_##Name
#define VARIANT(variant, Name, build_name, Type)                                                   \
    .function = "wgpuDevice" #Name, .argument = variant, .type = &struct_##Type,                   \
    .build = build_name, .call = call_##Name

#endif
