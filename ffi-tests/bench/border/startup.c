/* The start of a program: its first adapter, which no other line of a process can be, and devices. */
#include <stdio.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

void startup(void)
{
    Line first = {.name = "first_adapter", .best = 1e300};
    line_start(&first);
    WGPUInstance instance = create_instance_for_devices();
    WGPUAdapter adapter = open_adapter(instance);
    line_stop(&first, 1);
    line_close(&first);
    for (Line line = line_open("device_create"); line_goes_on(&line);) {
        WGPUDevice device;
        Message message;
        line_start(&line);
        WGPURequestDeviceStatus status = request_device(instance, adapter, NULL, &device, &message);
        line_stop(&line, 1);
        if (status != WGPURequestDeviceStatus_Success) {
            check_give_up(message.text);
        }
        wgpuDeviceRelease(device);
    }
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

void adapter(void)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(adapter, &info);
    printf("%.*s, %.*s\n", (int)info.device.length, info.device.data, (int)info.description.length,
           info.description.data);
    wgpuAdapterInfoFreeMembers(info);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}
