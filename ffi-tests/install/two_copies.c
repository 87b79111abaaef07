/* Two copies of the library in one process: one inside this program, one that it opens. Each makes
   its own instance and refuses, politely, the other's. */
#include <dlfcn.h>
#include <stdio.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

#define EXPECT(condition)                                     \
    do {                                                      \
        if (!(condition)) {                                   \
            fprintf(stderr, "expected " #condition "\n");     \
            return 1;                                         \
        }                                                     \
    } while (0)

static int adapters;

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *release, void *unused)
{
    (void)message, (void)unused;
    adapters += status == WGPURequestAdapterStatus_Success;
    if (adapter) {
        (*(WGPUProcAdapterRelease *)release)(adapter);
    }
}

typedef struct Copy {
    WGPUProcCreateInstance create;
    WGPUProcInstanceRelease release;
    WGPUProcInstanceRequestAdapter request;
    WGPUProcInstanceProcessEvents process;
    WGPUProcAdapterRelease release_adapter;
} Copy;

static void ask(Copy *copy, WGPUInstance instance)
{
    WGPURequestAdapterCallbackInfo callback = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_AllowProcessEvents;
    callback.callback = on_adapter;
    callback.userdata1 = &copy->release_adapter;
    copy->request(instance, NULL, callback);
    copy->process(instance);
}

int main(int count, char **arguments)
{
    EXPECT(count == 2);
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    EXPECT(library != NULL);
    Copy inside = {wgpuCreateInstance, wgpuInstanceRelease, wgpuInstanceRequestAdapter,
                   wgpuInstanceProcessEvents, wgpuAdapterRelease};
    Copy outside;
    *(void **)&outside.create = dlsym(library, "wgpuCreateInstance");
    *(void **)&outside.release = dlsym(library, "wgpuInstanceRelease");
    *(void **)&outside.request = dlsym(library, "wgpuInstanceRequestAdapter");
    *(void **)&outside.process = dlsym(library, "wgpuInstanceProcessEvents");
    *(void **)&outside.release_adapter = dlsym(library, "wgpuAdapterRelease");
    EXPECT(outside.create && outside.create != inside.create);

    WGPUInstance here = inside.create(NULL), there = outside.create(NULL);
    EXPECT(here && there);
    ask(&inside, here);
    EXPECT(adapters == 1);
    ask(&outside, there);
    EXPECT(adapters == 2);
    inside.release(here);
    ask(&outside, there);
    EXPECT(adapters == 3);
    outside.release(there);
    printf("two copies\n");
    return 0;
}
