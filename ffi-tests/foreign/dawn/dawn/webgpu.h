/* Dawn's folder, for programs that were written for Dawn: its own webgpu.h has more than the installed one.
 * This much of that is what the programs here call; nothing comes of it. */
#ifndef DAWN_WEBGPU_H_
#define DAWN_WEBGPU_H_

#include <webgpu/webgpu.h>

typedef int WGPULoggingType;

typedef void (*WGPULoggingCallback)(WGPULoggingType type, WGPUStringView message, void *userdata1,
                                    void *userdata2);

typedef struct WGPULoggingCallbackInfo {
    WGPUChainedStruct *nextInChain;
    WGPULoggingCallback callback;
    void *userdata1;
    void *userdata2;
} WGPULoggingCallbackInfo;

enum {
    WGPULoggingType_Verbose = 1,
    WGPULoggingType_Info = 2,
    WGPULoggingType_Warning = 3,
    WGPULoggingType_Error = 4,
};

static inline void wgpuDeviceSetLoggingCallback(WGPUDevice device, WGPULoggingCallbackInfo info)
{
    (void)device;
    (void)info;
}

#endif
