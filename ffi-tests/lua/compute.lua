-- The library in LuaJIT, through its ffi: numbers go to the GPU, are squared there, and come back.
--
--     luajit compute.lua LIBRARY

-- Compiled code must not call what calls back.
jit.off()

local ffi = require("ffi")

-- What is needed of webgpu.h. LuaJIT hands no structs to callbacks; a string view arrives in its two
-- members, as it does by the calling conventions of 64-bit machines but Windows'.
ffi.cdef [[
typedef struct { const char *data; size_t length; } Text;
typedef struct { void *next; uint32_t sType; } Chain;
typedef struct { void *next; uint32_t mode; void *callback, *userdata1, *userdata2; } CallbackInfo;
typedef struct { void *next, *callback, *userdata1, *userdata2; } ErrorCallbackInfo;
typedef struct { void *next; Text label; } Labelled;
typedef struct {
    Labelled device;
    size_t featureCount;
    void *features, *limits;
    Labelled queue;
    CallbackInfo lost;
    ErrorCallbackInfo error;
} DeviceDescriptor;
typedef struct { Labelled buffer; uint64_t usage, size; uint32_t mapped; } BufferDescriptor;
typedef struct { Chain chain; Text code; } SourceWGSL;
typedef struct {
    Labelled pipeline;
    void *layout, *stageNext, *module;
    Text entryPoint;
    size_t constantCount;
    void *constants;
} ComputePipelineDescriptor;
typedef struct {
    void *next;
    uint32_t binding;
    void *buffer;
    uint64_t offset, size;
    void *sampler, *textureView;
} BindGroupEntry;
typedef struct { Labelled group; void *layout; size_t entryCount; BindGroupEntry *entries; } BindGroupDescriptor;

typedef void (*OnObject)(uint32_t status, void *object, const char *message, size_t length, void *, void *);
typedef void (*OnMapped)(uint32_t status, const char *message, size_t length, void *, void *);
typedef void (*OnError)(void *device, uint32_t type, const char *message, size_t length, void *, void *);

uint32_t wgpuGetVersion(void);
void *wgpuCreateInstance(void *descriptor);
void wgpuInstanceProcessEvents(void *instance);
uint64_t wgpuInstanceRequestAdapter(void *instance, void *options, CallbackInfo info);
uint64_t wgpuAdapterRequestDevice(void *adapter, DeviceDescriptor *descriptor, CallbackInfo info);
void *wgpuDeviceGetQueue(void *device);
void *wgpuDeviceCreateBuffer(void *device, BufferDescriptor *descriptor);
void *wgpuDeviceCreateShaderModule(void *device, Labelled *descriptor);
void *wgpuDeviceCreateComputePipeline(void *device, ComputePipelineDescriptor *descriptor);
void *wgpuComputePipelineGetBindGroupLayout(void *pipeline, uint32_t index);
void *wgpuDeviceCreateBindGroup(void *device, BindGroupDescriptor *descriptor);
void *wgpuDeviceCreateCommandEncoder(void *device, void *descriptor);
void *wgpuCommandEncoderBeginComputePass(void *encoder, void *descriptor);
void wgpuComputePassEncoderSetPipeline(void *pass, void *pipeline);
void wgpuComputePassEncoderSetBindGroup(void *pass, uint32_t index, void *group, size_t count, void *offsets);
void wgpuComputePassEncoderDispatchWorkgroups(void *pass, uint32_t x, uint32_t y, uint32_t z);
void wgpuComputePassEncoderEnd(void *pass);
void wgpuCommandEncoderCopyBufferToBuffer(void *encoder, void *source, uint64_t from, void *target, uint64_t to, uint64_t size);
void *wgpuCommandEncoderFinish(void *encoder, void *descriptor);
void wgpuQueueSubmit(void *queue, size_t count, void **commands);
void wgpuQueueWriteBuffer(void *queue, void *buffer, uint64_t offset, const void *data, size_t size);
uint64_t wgpuBufferMapAsync(void *buffer, uint64_t mode, size_t offset, size_t size, CallbackInfo info);
const void *wgpuBufferGetConstMappedRange(void *buffer, size_t offset, size_t size);
void wgpuBufferUnmap(void *buffer);
void wgpuInstanceRelease(void *), wgpuAdapterRelease(void *), wgpuDeviceRelease(void *);
void wgpuQueueRelease(void *), wgpuBufferRelease(void *), wgpuShaderModuleRelease(void *);
void wgpuComputePipelineRelease(void *), wgpuBindGroupLayoutRelease(void *);
void wgpuBindGroupRelease(void *), wgpuCommandEncoderRelease(void *);
void wgpuComputePassEncoderRelease(void *), wgpuCommandBufferRelease(void *);
]]

local wgpu = ffi.load(assert(arg[1], "usage: luajit compute.lua LIBRARY"))

local STRLEN = ffi.cast("size_t", -1)
local ALLOW_PROCESS_EVENTS, SUCCESS = 2, 1
local MAP_READ, COPY_SRC, COPY_DST, STORAGE = 1, 4, 8, 0x80
local COUNT, BYTES = 64, 64 * 4

local code = [[
@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
    numbers[id.x] *= numbers[id.x];
}
]]

-- The string has to live as long as the view is in use.
local function text(string)
    return ffi.new("Text", string, string and #string or STRLEN)
end

-- Calls `begin` with a callback info, and returns what the callback got once it has run.
local function waited(instance, callback_type, begin)
    local status, object
    local callback = ffi.cast(callback_type, function(its_status, its_object)
        status, object = its_status, its_object
    end)
    begin(ffi.new("CallbackInfo", nil, ALLOW_PROCESS_EVENTS, ffi.cast("void *", callback)))
    for _ = 1, 1e6 do
        wgpu.wgpuInstanceProcessEvents(instance)
        if status then
            callback:free()
            assert(status == SUCCESS, "status " .. tonumber(status))
            return object
        end
    end
    error("the callback did not run")
end

local errors = {}
local on_error = ffi.cast("OnError", function(_, _, message, length)
    errors[#errors + 1] = ffi.string(message, length)
end)

assert(bit.rshift(wgpu.wgpuGetVersion(), 8) == 0x1e0001, "not version 30.0.1")

local instance = wgpu.wgpuCreateInstance(nil)
local adapter = waited(instance, "OnObject", function(info)
    wgpu.wgpuInstanceRequestAdapter(instance, nil, info)
end)
local descriptor = ffi.new("DeviceDescriptor")
descriptor.lost.mode = ALLOW_PROCESS_EVENTS
descriptor.error.callback = ffi.cast("void *", on_error)
local device = waited(instance, "OnObject", function(info)
    wgpu.wgpuAdapterRequestDevice(adapter, descriptor, info)
end)
local queue = wgpu.wgpuDeviceGetQueue(device)

local function create_buffer(label, usage)
    local buffer = ffi.new("BufferDescriptor", { usage = usage, size = BYTES })
    buffer.buffer.label = text(label)
    return wgpu.wgpuDeviceCreateBuffer(device, buffer)
end

local numbers = ffi.new("uint32_t[?]", COUNT)
for i = 0, COUNT - 1 do
    numbers[i] = i * 5
end
local storage = create_buffer("numbers", STORAGE + COPY_SRC + COPY_DST)
local result = create_buffer("squares", MAP_READ + COPY_DST)
wgpu.wgpuQueueWriteBuffer(queue, storage, 0, numbers, BYTES)

local source = ffi.new("SourceWGSL", { chain = { sType = 2 }, code = text(code) })
local module = wgpu.wgpuDeviceCreateShaderModule(device, ffi.new("Labelled", source, text("squares")))
local stage = ffi.new("ComputePipelineDescriptor", { module = module, entryPoint = text(nil) })
local pipeline = wgpu.wgpuDeviceCreateComputePipeline(device, stage)
local layout = wgpu.wgpuComputePipelineGetBindGroupLayout(pipeline, 0)
local entry = ffi.new("BindGroupEntry[1]", { { buffer = storage, size = BYTES } })
local group = wgpu.wgpuDeviceCreateBindGroup(
    device, ffi.new("BindGroupDescriptor", { layout = layout, entryCount = 1, entries = entry }))

local encoder = wgpu.wgpuDeviceCreateCommandEncoder(device, nil)
local pass = wgpu.wgpuCommandEncoderBeginComputePass(encoder, nil)
wgpu.wgpuComputePassEncoderSetPipeline(pass, pipeline)
wgpu.wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, nil)
wgpu.wgpuComputePassEncoderDispatchWorkgroups(pass, COUNT, 1, 1)
wgpu.wgpuComputePassEncoderEnd(pass)
wgpu.wgpuCommandEncoderCopyBufferToBuffer(encoder, storage, 0, result, 0, BYTES)
local commands = ffi.new("void *[1]", wgpu.wgpuCommandEncoderFinish(encoder, nil))
wgpu.wgpuQueueSubmit(queue, 1, commands)

waited(instance, "OnMapped", function(info)
    wgpu.wgpuBufferMapAsync(result, 1, 0, BYTES, info)
end)
local squares = ffi.cast("const uint32_t *", wgpu.wgpuBufferGetConstMappedRange(result, 0, BYTES))
for i = 0, COUNT - 1 do
    assert(squares[i] == (i * 5) ^ 2, "number " .. i .. " is " .. squares[i])
end
wgpu.wgpuBufferUnmap(result)
assert(#errors == 0, errors[1])

wgpu.wgpuBufferRelease(create_buffer("odd", MAP_READ + STORAGE))
assert(#errors == 1 and errors[1]:find("^wgpuDeviceCreateBuffer: 'odd'"), errors[1])

wgpu.wgpuCommandBufferRelease(commands[0])
wgpu.wgpuComputePassEncoderRelease(pass)
wgpu.wgpuCommandEncoderRelease(encoder)
wgpu.wgpuBindGroupRelease(group)
wgpu.wgpuBindGroupLayoutRelease(layout)
wgpu.wgpuComputePipelineRelease(pipeline)
wgpu.wgpuShaderModuleRelease(module)
wgpu.wgpuBufferRelease(storage)
wgpu.wgpuBufferRelease(result)
wgpu.wgpuQueueRelease(queue)
wgpu.wgpuDeviceRelease(device)
wgpu.wgpuAdapterRelease(adapter)
wgpu.wgpuInstanceRelease(instance)
on_error:free()
print("ok: " .. COUNT .. " numbers squared, 1 error told")
