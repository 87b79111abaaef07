#include "why.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webgpu/wgpu.h>

#include "out.h"

/* What the log says while one backend starts. */
typedef struct Start {
    const char *name; /* as the log calls the backend */
    bool has_started;
    char failure[512];
    char problem[512]; /* the first warning or error */
} Start;

typedef struct Backend {
    const char *name;
    const char *name_in_log;
    WGPUInstanceBackend flag;
    const char *needs;
} Backend;

static const Backend BACKENDS[] = {
    {"Vulkan", "Vulkan", WGPUInstanceBackend_Vulkan,
     "the loader libvulkan.so.1 (Debian: libvulkan1) and a driver's JSON file in /usr/share/vulkan/icd.d or where "
     "VK_DRIVER_FILES points (Debian: mesa-vulkan-drivers, or the vendor's)"},
    {"OpenGL", "Gl", WGPUInstanceBackend_GL,
     "libEGL.so.1 (Debian: libegl1) with a driver (Debian: libegl-mesa0, or the vendor's)"},
    {"Metal", "Metal", WGPUInstanceBackend_Metal, "macOS or iOS"},
    {"Direct3D 12", "Dx12", WGPUInstanceBackend_DX12, "Windows 10 or newer"},
};

static void copy(char *to, size_t size, WGPUStringView text)
{
    snprintf(to, size, "%.*s", (int)text.length, text.data);
    for (char *end = to + strlen(to); end > to && end[-1] == '\n'; end--) {
        end[-1] = '\0';
    }
}

static void on_log(WGPULogLevel level, WGPUStringView message, void *userdata)
{
    Start *start = userdata;
    char text[512], created[64], failed[64];
    copy(text, sizeof text, message);
    snprintf(created, sizeof created, "created %s backend", start->name);
    snprintf(failed, sizeof failed, "failed to create %s backend: ", start->name);
    const char *failure = strstr(text, failed);
    if (strstr(text, created)) {
        start->has_started = true;
    } else if (failure) {
        snprintf(start->failure, sizeof start->failure, "%s", failure + strlen(failed));
    } else if (level <= WGPULogLevel_Warn && !start->problem[0]) {
        snprintf(start->problem, sizeof start->problem, "%s", text);
    }
}

static WGPUInstance create_instance(WGPUInstanceBackend backends, WGPUInstanceFlag flags)
{
    WGPUInstanceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_InstanceExtras};
    extras.backends = backends;
    extras.flags = flags;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    return wgpuCreateInstance(&descriptor);
}

/* How many adapters a backend offers. The log callback of `start` sees what it says meanwhile. */
static size_t count_adapters(WGPUInstanceBackend backend, WGPUInstanceFlag flags, Start *start)
{
    wgpuSetLogCallback(on_log, start);
    wgpuSetLogLevel(WGPULogLevel_Debug);
    WGPUInstance instance = create_instance(backend, flags);
    WGPUInstanceEnumerateAdapterOptions options = {.backends = backend};
    size_t count = instance ? wgpuInstanceEnumerateAdapters(instance, &options, NULL) : 0;
    if (instance) {
        wgpuInstanceRelease(instance);
    }
    wgpuSetLogLevel(WGPULogLevel_Off);
    wgpuSetLogCallback(NULL, NULL);
    return count;
}

static void show_backend(const Backend *backend)
{
    Start start = {.name = backend->name_in_log}, unused = {.name = backend->name_in_log};
    size_t count = count_adapters(backend->flag, WGPUInstanceFlag_Empty, &start);
    size_t with_all =
        count_adapters(backend->flag, WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter, &unused);
    out_begin(backend->name, backend->name);
    out_number("adapters", count);
    if (start.failure[0]) {
        out_string("state", "does not start");
        out_string("reason", start.failure);
    } else if (!start.has_started) {
        out_string("state", "is not in this build of the library");
    } else if (count == 0) {
        out_string("state", "starts, and has no adapter");
    } else {
        out_string("state", "works");
    }
    if (count == 0) {
        if (start.problem[0]) {
            out_string("log", start.problem);
        }
        out_string("needs", backend->needs);
    }
    if (with_all > count) {
        out_number("adaptersNotConformant", with_all - count);
        out_string("toUseThem", "WGPU_ALLOW_UNDERLYING_NONCOMPLIANT_ADAPTER=1");
    }
    out_end();
}

/* What in the environment keeps adapters from programs that leave the choice to the library. */
static void show_environment(void)
{
    static const char *const variables[] = {
        "WGPU_BACKEND", "WGPU_BACKEND_TYPE", "WGPU_ADAPTER_NAME", "VK_DRIVER_FILES", "VK_ICD_FILENAMES",
        "VK_LOADER_DRIVERS_DISABLE", "__EGL_VENDOR_LIBRARY_FILENAMES", "LIBGL_ALWAYS_SOFTWARE",
    };
    out_begin("environment", NULL);
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value && *value) {
            out_string(variables[i], value);
        }
    }
    out_end();
}

void show_why(void)
{
    out_begin("backends", NULL);
    for (size_t i = 0; i < sizeof BACKENDS / sizeof *BACKENDS; i++) {
        show_backend(&BACKENDS[i]);
    }
    out_end();
    show_environment();
}
