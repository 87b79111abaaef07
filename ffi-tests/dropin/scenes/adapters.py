"""What adapters and devices say of themselves."""

import wgpu
from scene import scene

from .gpu import contents, filled, new_adapter, new_device

# What libwgpu_native 29 has in its own way: vendors by another name, a limit that it leaves at 0, and
# one without bound that it gives as a number that means "undefined" when it is asked for.
ITS_OWN_WAY = {"vendor", "description", "max-bind-groups-plus-vertex-buffers",
               "max-non-sampler-bindings"}


def facts(mapping):
    return {key: value for key, value in mapping.items() if key not in ITS_OWN_WAY}


@scene
def listed():
    adapters = wgpu.gpu.enumerate_adapters_sync()
    return {"summaries": sorted(adapter.summary for adapter in adapters)}


@scene
def info():
    adapter = new_adapter()
    return {"summary": adapter.summary, **facts(adapter.info)}


@scene
def features():
    return {"features": sorted(new_adapter().features)}


@scene
def limits():
    return facts(new_adapter().limits)


@scene
def device():
    adapter = new_adapter()
    features = sorted(adapter.features & {"timestamp-query", "float32-filterable", "immediates"})
    device = adapter.request_device_sync(
        label="named", required_features=features,
        required_limits={"max-bind-groups": 5, "max-immediate-size": 64})
    return {
        "label": device.label, "features": sorted(device.features),
        "limits": facts(device.limits), "info": facts(device.adapter_info),
        "same adapter": device.adapter is adapter, "queue": type(device.queue).__name__,
    }


@scene
def preferences():
    def summary(**options):
        adapter = wgpu.gpu.request_adapter_sync(**options)
        return adapter.summary if adapter else None

    return {
        "low power": summary(power_preference="low-power"),
        "high performance": summary(power_preference="high-performance"),
        "fallback": summary(force_fallback_adapter=True),
    }


@scene
def default_device():
    device = wgpu.utils.get_default_device()
    return {"features": sorted(device.features), "adapter": device.adapter.summary}


@scene
def several_devices():
    devices = [new_device() for _ in range(3)]
    buffers = [filled(device, bytes([i] * 8)) for i, device in enumerate(devices)]
    devices[1].destroy()
    return {"first": contents(devices[0], buffers[0]), "last": contents(devices[2], buffers[2])}
