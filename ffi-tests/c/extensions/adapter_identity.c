/* Which GPU an adapter is, what memory it has, and how one asks for a certain GPU. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* Copies of an identity's strings, for use after they are freed. */
typedef struct Identity {
    char uuid[64], driver_uuid[64], pci[32], driver[256];
    WGPUAdapterIdentity all;
} Identity;

static void copy(char *to, size_t size, WGPUStringView from)
{
    CHECK(from.length < size);
    snprintf(to, size, "%.*s", (int)from.length, from.data ? from.data : "");
}

static Identity identity_of(WGPUAdapter adapter)
{
    Identity identity = {.all = WGPU_ADAPTER_IDENTITY_INIT};
    CHECK_EQ(wgpuAdapterGetIdentity(adapter, &identity.all), WGPUStatus_Success);
    copy(identity.uuid, sizeof identity.uuid, identity.all.deviceUUID);
    copy(identity.driver_uuid, sizeof identity.driver_uuid, identity.all.driverUUID);
    copy(identity.pci, sizeof identity.pci, identity.all.pciBusID);
    copy(identity.driver, sizeof identity.driver, identity.all.driver);
    wgpuAdapterIdentityFreeMembers(identity.all);
    return identity;
}

/* 8-4-4-4-12 small hexadecimal digits. */
static bool is_uuid(const char *text)
{
    for (size_t i = 0; i < 36; i++) {
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-'
                   : !isxdigit((unsigned char)text[i]) || isupper((unsigned char)text[i])) {
            return false;
        }
    }
    return text[36] == '\0';
}

TEST(an_adapter_tells_which_gpu_it_is, A_DEVICE)
{
    Identity identity = identity_of(gpu->adapter);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    /* AdapterInfo has the driver and more in one string. */
    char description[512];
    copy(description, sizeof description, info.description);
    CHECK_CONTAINS(description, identity.driver);
    if (info.backendType == WGPUBackendType_Vulkan) {
        CHECK(is_uuid(identity.uuid));
        CHECK(is_uuid(identity.driver_uuid));
        CHECK(strcmp(identity.uuid, identity.driver_uuid) != 0);
        CHECK(identity.driver[0] != '\0');
        CHECK(identity.all.transientSavesMemory != WGPUOptionalBool_Undefined);
    }
    if (info.backendType == WGPUBackendType_Null || info.backendType == WGPUBackendType_OpenGL) {
        CHECK_EQ(strlen(identity.uuid) + strlen(identity.driver_uuid) + strlen(identity.pci), 0);
        CHECK_EQ(identity.all.deviceLUID, 0);
        CHECK(!identity.all.hasDRMRender && !identity.all.hasDRMPrimary);
        CHECK_EQ(identity.all.driverVersion, 0);
    }
    /* Software is on no bus, and has no node of a device. */
    if (info.adapterType == WGPUAdapterType_CPU) {
        CHECK_EQ(strlen(identity.pci), 0);
        CHECK(!identity.all.hasDRMRender);
    }
    wgpuAdapterInfoFreeMembers(info);
}

TEST(own_04_what_was_given_is_freed, A_DEVICE)
{
    WGPUAdapterIdentity identity = WGPU_ADAPTER_IDENTITY_INIT;
    wgpuAdapterIdentityFreeMembers(identity); /* nothing to free */
    memset(&identity, 0xCC, sizeof identity); /* programs leave output structs unset */
    CHECK_EQ(wgpuAdapterGetIdentity(gpu->adapter, &identity), WGPUStatus_Success);
    wgpuAdapterIdentityFreeMembers(identity);
    WGPUMemoryHeaps heaps = WGPU_MEMORY_HEAPS_INIT;
    wgpuMemoryHeapsFreeMembers(heaps);
    memset(&heaps, 0xCC, sizeof heaps);
    CHECK_EQ(wgpuAdapterGetMemoryHeaps(gpu->adapter, &heaps), WGPUStatus_Success);
    wgpuMemoryHeapsFreeMembers(heaps);

    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuAdapterGetIdentity(gpu->adapter, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuAdapterGetIdentity: identity: NULL is not allowed");
    CHECK_EQ(wgpuAdapterGetMemoryHeaps(gpu->adapter, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuAdapterGetMemoryHeaps: heaps: NULL is not allowed");
}

TEST(an_adapter_lists_its_memory, A_DEVICE)
{
    WGPUMemoryHeaps heaps = WGPU_MEMORY_HEAPS_INIT;
    CHECK_EQ(wgpuAdapterGetMemoryHeaps(gpu->adapter, &heaps), WGPUStatus_Success);
    WGPUMemoryHeapProperty all = WGPUMemoryHeapProperty_None;
    for (size_t i = 0; i < heaps.heapCount; i++) {
        const WGPUMemoryHeap *heap = &heaps.heaps[i];
        all |= heap->properties;
        CHECK(heap->size > 1 << 20);
        if (heap->hasBudget) {
            CHECK(heap->budget > 0 && heap->budget <= heap->size);
        } else {
            CHECK_EQ(heap->budget + heap->usage, 0);
        }
    }
    bool told = test_backend() == WGPUBackendType_Undefined ||
                test_backend() == WGPUBackendType_Vulkan;
    if (told) {
        CHECK_EQ(all, WGPUMemoryHeapProperty_DeviceLocal | WGPUMemoryHeapProperty_HostVisible);
    } else {
        CHECK_EQ(heaps.heapCount, 0);
    }
    wgpuMemoryHeapsFreeMembers(heaps);
}

/* Asks for the GPU, on the backend of the test. */
static WGPURequestAdapterStatus request(Gpu *gpu, WGPURequestAdapterIdentityOptions *identity,
                                        WGPUAdapter *adapter, Message *message)
{
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = test_backend();
    options.nextInChain = &identity->chain;
    return request_adapter(gpu->instance, &options, adapter, message);
}

TEST(an_adapter_is_found_by_its_uuid, A_DEVICE)
{
    Identity wanted = identity_of(gpu->adapter);
    if (!wanted.uuid[0]) {
        check_skip("the adapter has no UUID");
    }
    char spellings[3][80];
    snprintf(spellings[0], sizeof spellings[0], "%s", wanted.uuid);
    snprintf(spellings[1], sizeof spellings[1], "GPU-%s", wanted.uuid);
    char *digit = spellings[2];
    for (const char *from = wanted.uuid; *from; from++) {
        if (*from != '-') {
            *digit++ = (char)toupper((unsigned char)*from);
        }
    }
    *digit = '\0';
    for (size_t i = 0; i < COUNT(spellings); i++) {
        WGPURequestAdapterIdentityOptions identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
        identity.deviceUUID = text(spellings[i]);
        WGPUAdapter adapter;
        Message message;
        CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Success);
        CHECK_CONTAINS(identity_of(adapter).uuid, wanted.uuid);
        wgpuAdapterRelease(adapter);
    }
}

TEST(with_nothing_set_any_adapter_will_do, A_DEVICE)
{
    WGPURequestAdapterIdentityOptions identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Success);
    wgpuAdapterRelease(adapter);
}

TEST(where_no_adapter_is_the_gpu_the_message_lists_those_that_there_are, A_DEVICE)
{
    static const char unknown[] = "01234567-89ab-cdef-0123-456789abcdef";
    WGPURequestAdapterIdentityOptions identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
    identity.deviceUUID = text(unknown);
    identity.pciBusID = text("00000000:FE:1F.7");
    identity.deviceLUID = 0x1234;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Unavailable);
    CHECK(adapter == NULL);
    CHECK_CONTAINS(message.text, "no suitable adapter has the UUID ");
    CHECK_CONTAINS(message.text, unknown);
    CHECK_CONTAINS(message.text, "the LUID 0x1234");
    CHECK_CONTAINS(message.text, "the place on the PCI bus 0000:fe:1f.7; there are 0: '");
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    char name[256];
    copy(name, sizeof name, info.device);
    wgpuAdapterInfoFreeMembers(info);
    CHECK_CONTAINS(message.text, name);
    Identity own = identity_of(gpu->adapter);
    CHECK_CONTAINS(message.text, own.uuid);

    /* One of them alone is enough to refuse. */
    if (own.uuid[0]) {
        identity.deviceUUID = text(own.uuid);
        CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Unavailable);
    }
}

TEST(err_06_what_names_no_gpu_is_an_error, A_DEVICE)
{
    WGPURequestAdapterIdentityOptions identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
    WGPUAdapter adapter;
    Message message;
    identity.deviceUUID = text("the second one");
    CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Error);
    CHECK_CONTAINS(message.text, "deviceUUID: 'the second one' is not allowed, expected a UUID of "
                                 "32 hexadecimal digits");
    identity.deviceUUID = text("");
    identity.pciBusID = text("slot 4");
    CHECK_EQ(request(gpu, &identity, &adapter, &message), WGPURequestAdapterStatus_Error);
    CHECK_CONTAINS(message.text, "pciBusID: 'slot 4' is not allowed, expected a place on the PCI "
                                 "bus such as 0000:1b:00.0");
}

TEST(adapters_of_a_list_are_told_apart, NO_DEVICE)
{
    WGPUInstance instance = KEEP(wgpuCreateInstance(NULL));
    size_t count = wgpuInstanceEnumerateAdapters(instance, NULL, NULL);
    WGPUAdapter adapters[16];
    if (count == 0 || count > COUNT(adapters)) {
        check_skip("needs adapters, and not too many");
    }
    wgpuInstanceEnumerateAdapters(instance, NULL, adapters);
    for (size_t i = 0; i < count; i++) {
        Identity one = identity_of(adapters[i]);
        for (size_t k = i + 1; one.uuid[0] && k < count; k++) {
            WGPUAdapterInfo infos[2] = {WGPU_ADAPTER_INFO_INIT, WGPU_ADAPTER_INFO_INIT};
            wgpuAdapterGetInfo(adapters[i], &infos[0]);
            wgpuAdapterGetInfo(adapters[k], &infos[1]);
            if (infos[0].backendType == infos[1].backendType) {
                CHECK(strcmp(one.uuid, identity_of(adapters[k]).uuid) != 0);
            }
            wgpuAdapterInfoFreeMembers(infos[0]);
            wgpuAdapterInfoFreeMembers(infos[1]);
        }
    }
    for (size_t i = 0; i < count; i++) {
        wgpuAdapterRelease(adapters[i]);
    }
}
