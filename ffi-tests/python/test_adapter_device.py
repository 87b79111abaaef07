"""Adapters and devices: what they tell, and what they refuse."""

import pytest
import wgpu


def test_adapters_are_enumerated():
    adapters = wgpu.gpu.enumerate_adapters_sync()
    assert adapters
    for adapter in adapters:
        assert adapter.summary
        assert adapter.request_device_sync().queue


def test_adapter_info(adapter):
    info = adapter.info
    assert info["device"]
    assert info["backend_type"] in ("Vulkan", "OpenGL", "Metal", "D3D12")
    assert info["adapter_type"] in ("CPU", "DiscreteGPU", "IntegratedGPU", "Unknown")
    assert isinstance(info["vendor_id"], int)


@pytest.mark.parametrize("preference", ["low-power", "high-performance"])
def test_power_preference(preference):
    assert wgpu.gpu.request_adapter_sync(power_preference=preference).info["device"]


def test_limits(adapter, device):
    assert adapter.limits["max-texture-dimension-2d"] >= 8192
    assert device.limits["max-bind-groups"] >= 4
    assert device.limits["max-compute-workgroups-per-dimension"] >= 65535


def test_required_limits(adapter):
    device = adapter.request_device_sync(required_limits={"max-bind-groups": 3})
    assert device.limits["max-bind-groups"] >= 3


def test_limits_beyond_the_adapter(adapter):
    too_many = adapter.limits["max-bind-groups"] + 1
    with pytest.raises(Exception, match=str(too_many)):
        adapter.request_device_sync(required_limits={"max-bind-groups": too_many})


def test_features(adapter):
    features = adapter.features
    assert features and all(isinstance(feature, str) for feature in features)
    device = adapter.request_device_sync(required_features=sorted(features & {
        "timestamp-query", "depth-clip-control", "texture-compression-bc"}))
    assert device.features <= features


def test_several_devices(adapter):
    devices = [adapter.request_device_sync(label=f"device {i}") for i in range(4)]
    buffers = [device.create_buffer_with_data(data=bytes([i] * 16), usage=wgpu.BufferUsage.COPY_SRC)
               for i, device in enumerate(devices)]
    for i, (device, buffer) in enumerate(zip(devices, buffers)):
        assert bytes(device.queue.read_buffer(buffer)) == bytes([i] * 16)


def test_work_goes_on_after_another_device_is_destroyed(adapter, device):
    other = adapter.request_device_sync()
    other.destroy()
    buffer = device.create_buffer_with_data(data=b"12345678", usage=wgpu.BufferUsage.COPY_SRC)
    assert bytes(device.queue.read_buffer(buffer)) == b"12345678"


def test_objects_of_another_device_are_refused(adapter, device):
    other = adapter.request_device_sync(label="the other device")
    buffer = other.create_buffer(size=16, usage=wgpu.BufferUsage.COPY_DST)
    with pytest.raises(wgpu.GPUValidationError):
        device.queue.write_buffer(buffer, 0, b"1234")
