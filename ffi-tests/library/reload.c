/* Opens the library, uses it and closes it, again and again, on threads that end and on the first one.
 *
 *     reload LIBRARY vulkan|gl|noop
 *
 * Prints how often it was gone from memory in between. A callback of each round may still be to come when the library is closed. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

static void give_up(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(1);
}

#define FUNCTION(library, name) ((WGPUProc##name)(uintptr_t)find(library, "wgpu" #name))

static void *find(void *library, const char *name)
{
    void *function = dlsym(library, name);
    if (!function) {
        give_up(name);
    }
    return function;
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *got, void *unused)
{
    (void)status, (void)message, (void)unused;
    *(WGPUAdapter *)got = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *got, void *unused)
{
    (void)status, (void)message, (void)unused;
    *(WGPUDevice *)got = device;
}

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *one, void *two)
{
    (void)status, (void)message, (void)one, (void)two;
}

typedef struct Round {
    const char *path;
    WGPUBackendType backend;
} Round;

/* On a thread of its own, whose data the library has a part in. */
static void *use(void *round_pointer)
{
    const Round *round = round_pointer;
    void *library = dlopen(round->path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        give_up(dlerror());
    }
    WGPUInstance instance = FUNCTION(library, CreateInstance)(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = round->backend;
    WGPUAdapter adapter = NULL;
    WGPUDevice device = NULL;
    FUNCTION(library, InstanceRequestAdapter)
    (instance, &options,
     (WGPURequestAdapterCallbackInfo){
         .mode = WGPUCallbackMode_AllowSpontaneous, .callback = on_adapter, .userdata1 = &adapter});
    if (!adapter) {
        puts("there is no such adapter");
        exit(77);
    }
    FUNCTION(library, AdapterRequestDevice)
    (adapter, NULL,
     (WGPURequestDeviceCallbackInfo){
         .mode = WGPUCallbackMode_AllowSpontaneous, .callback = on_device, .userdata1 = &device});
    if (!device) {
        give_up("no device");
    }
    WGPUQueue queue = FUNCTION(library, DeviceGetQueue)(device);
    FUNCTION(library, DevicePushErrorScope)(device, WGPUErrorFilter_Validation);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 64;
    WGPUBuffer buffer = FUNCTION(library, DeviceCreateBuffer)(device, &descriptor);
    FUNCTION(library, QueueWriteBuffer)(queue, buffer, 0, &descriptor, 16);
    FUNCTION(library, QueueSubmit)(queue, 0, NULL);
    FUNCTION(library, QueueOnSubmittedWorkDone)
    (queue, (WGPUQueueWorkDoneCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous,
                                            .callback = on_done});
    FUNCTION(library, BufferRelease)(buffer);
    FUNCTION(library, QueueRelease)(queue);
    FUNCTION(library, DeviceRelease)(device);
    FUNCTION(library, AdapterRelease)(adapter);
    FUNCTION(library, InstanceRelease)(instance);
    dlclose(library);
    return NULL;
}

/* What a thread of it keeps goes with the next dlclose() after the thread. */
static int is_loaded(const Round *round)
{
    void *library = NULL;
    for (int i = 0; i < 2; i++) {
        library = dlopen(round->path, RTLD_NOW | RTLD_NOLOAD);
        if (library) {
            dlclose(library);
        }
    }
    return library != NULL;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        give_up("reload LIBRARY vulkan|gl|noop");
    }
    Round round = {.path = arguments[1],
                   .backend = strcmp(arguments[2], "gl") == 0     ? WGPUBackendType_OpenGLES
                              : strcmp(arguments[2], "noop") == 0 ? WGPUBackendType_Null
                                                                  : WGPUBackendType_Vulkan};
    int gone = 0;
    for (int i = 0; i < 20; i++) {
        pthread_t thread;
        if (i % 10 == 9) {
            use(&round);
        } else if (pthread_create(&thread, NULL, use, &round) == 0) {
            pthread_join(thread, NULL);
        } else {
            give_up("no thread");
        }
        gone += !is_loaded(&round);
    }
    printf("gone %d times\n", gone);
    return 0;
}
