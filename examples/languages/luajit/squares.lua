-- Squares a few numbers and draws a triangle into a PNG, in LuaJIT through its ffi.
--
--     WGPU_LIB_PATH=../../target/release/libwgpu_native.so luajit luajit/squares.lua picture.png
--
-- A callback from another thread would run Lua while Lua runs. With the mode WaitAnyOnly there is none:
-- callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.

-- Compiled code must not call what calls back.
jit.off()

local ffi = require("ffi")
local bit = require("bit")

-- What is needed of webgpu.h, and of png.h. LuaJIT hands no structs to callbacks; a string view arrives
-- in its two members, as it does by the calling conventions of 64-bit machines but Windows'.
ffi.cdef [[
typedef struct { const char *data; size_t length; } Text;
typedef struct { void *next; uint32_t sType; } Chained;
typedef struct { void *next; size_t featureCount; const uint32_t *features; void *limits; } InstanceDescriptor;
typedef struct { void *next; uint32_t mode; void *callback, *userdata1, *userdata2; } CallbackInfo;
typedef struct { uint64_t id; } Future;
typedef struct { Future future; uint32_t completed; } FutureWaitInfo;
typedef struct { Chained chain; Text code; } ShaderSourceWGSL;
typedef struct { void *next; Text label; } ShaderModuleDescriptor;
typedef struct { void *next; Text label; uint64_t usage, size; uint32_t mapped; } BufferDescriptor;
typedef struct { void *next, *module; Text entryPoint; size_t constantCount; void *constants; } Stage;
typedef struct { void *next; Text label; void *layout; Stage compute; } ComputePipelineDescriptor;
typedef struct {
    void *next;
    uint32_t binding;
    void *buffer;
    uint64_t offset, size;
    void *sampler, *textureView;
} BindGroupEntry;
typedef struct {
    void *next;
    Text label;
    void *layout;
    size_t entryCount;
    const BindGroupEntry *entries;
} BindGroupDescriptor;
typedef struct { uint32_t width, height, depth; } Extent3D;
typedef struct {
    void *next;
    Text label;
    uint64_t usage;
    uint32_t dimension;
    Extent3D size;
    uint32_t format, mipLevels, samples;
    size_t viewFormatCount;
    void *viewFormats;
} TextureDescriptor;
typedef struct { void *next; uint32_t format; void *blend; uint64_t writeMask; } ColorTargetState;
typedef struct { Stage stage; size_t bufferCount; void *buffers; } VertexState;
typedef struct { Stage stage; size_t targetCount; const ColorTargetState *targets; } FragmentState;
typedef struct {
    void *next;
    uint32_t topology, indexFormat, frontFace, cullMode, unclippedDepth;
} PrimitiveState;
typedef struct { void *next; uint32_t count, mask, alphaToCoverage; } MultisampleState;
typedef struct {
    void *next;
    Text label;
    void *layout;
    VertexState vertex;
    PrimitiveState primitive;
    void *depthStencil;
    MultisampleState multisample;
    const FragmentState *fragment;
} RenderPipelineDescriptor;
typedef struct {
    void *next, *view;
    uint32_t depthSlice;
    void *resolveTarget;
    uint32_t loadOp, storeOp;
    double clear[4];
} ColorAttachment;
typedef struct {
    void *next;
    Text label;
    size_t colorCount;
    const ColorAttachment *colors;
    void *depthStencil, *occlusion, *timestamps;
} RenderPassDescriptor;
typedef struct { void *texture; uint32_t mipLevel, x, y, z, aspect; } TextureInfo;
typedef struct { uint64_t offset; uint32_t bytesPerRow, rowsPerImage; void *buffer; } BufferInfo;

typedef void (*ObjectCallback)(uint32_t status, void *object, const char *message, size_t length, void *, void *);
typedef void (*MapCallback)(uint32_t status, const char *message, size_t length, void *, void *);

void *wgpuCreateInstance(const InstanceDescriptor *);
uint32_t wgpuInstanceWaitAny(void *, size_t, FutureWaitInfo *, uint64_t timeout);
Future wgpuInstanceRequestAdapter(void *, void *options, CallbackInfo);
Future wgpuAdapterRequestDevice(void *, void *descriptor, CallbackInfo);
void *wgpuDeviceGetQueue(void *);
void *wgpuDeviceCreateShaderModule(void *, const ShaderModuleDescriptor *);
void *wgpuDeviceCreateBuffer(void *, const BufferDescriptor *);
void *wgpuDeviceCreateTexture(void *, const TextureDescriptor *);
void *wgpuTextureCreateView(void *, void *descriptor);
void *wgpuDeviceCreateComputePipeline(void *, const ComputePipelineDescriptor *);
void *wgpuDeviceCreateRenderPipeline(void *, const RenderPipelineDescriptor *);
void *wgpuComputePipelineGetBindGroupLayout(void *, uint32_t group);
void *wgpuDeviceCreateBindGroup(void *, const BindGroupDescriptor *);
void *wgpuDeviceCreateCommandEncoder(void *, void *descriptor);
void *wgpuCommandEncoderBeginComputePass(void *, void *descriptor);
void wgpuComputePassEncoderSetPipeline(void *, void *pipeline);
void wgpuComputePassEncoderSetBindGroup(void *, uint32_t, void *group, size_t count, const uint32_t *offsets);
void wgpuComputePassEncoderDispatchWorkgroups(void *, uint32_t x, uint32_t y, uint32_t z);
void wgpuComputePassEncoderEnd(void *);
void *wgpuCommandEncoderBeginRenderPass(void *, const RenderPassDescriptor *);
void wgpuRenderPassEncoderSetPipeline(void *, void *pipeline);
void wgpuRenderPassEncoderDraw(void *, uint32_t vertices, uint32_t instances, uint32_t, uint32_t);
void wgpuRenderPassEncoderEnd(void *);
void wgpuCommandEncoderCopyBufferToBuffer(void *, void *, uint64_t from, void *, uint64_t to, uint64_t size);
void wgpuCommandEncoderCopyTextureToBuffer(void *, const TextureInfo *, const BufferInfo *, const Extent3D *);
void *wgpuCommandEncoderFinish(void *, void *descriptor);
void wgpuQueueSubmit(void *, size_t count, void **commands);
void wgpuQueueWriteBuffer(void *, void *buffer, uint64_t offset, const void *data, size_t size);
Future wgpuBufferMapAsync(void *, uint64_t mode, size_t offset, size_t size, CallbackInfo);
const void *wgpuBufferGetConstMappedRange(void *, size_t offset, size_t size);

typedef struct {
    void *opaque;
    uint32_t version, width, height, format, flags, colormap_entries, warning_or_error;
    char message[64];
} png_image;
int png_image_write_to_file(png_image *, const char *path, int convert, const void *, int32_t stride, void *);
]]

local wgpu = ffi.load(assert(os.getenv("WGPU_LIB_PATH"), "WGPU_LIB_PATH names the library"))
local png = ffi.load("png16.so.16")

local SIDE = 240
local ROW = 4 * SIDE
local PADDED_ROW = math.ceil(ROW / 256) * 256 -- a row of a texture takes a multiple of 256 bytes in a buffer

-- Flags have 64 bits, enums 32. What ffi.new() is not given is 0, which for most members means the
-- default; where it does not, the program below sets it.
local STRLEN, WHOLE_SIZE, FOREVER, UNDEFINED = -1ULL, -1ULL, -1ULL, 0xffffffff
local WAIT_ANY_ONLY, TIMED_WAIT_ANY, SHADER_SOURCE_WGSL, SUCCESS = 1, 1, 2, 1
local MAP_READ, COPY_SRC, COPY_DST, STORAGE = 1, 4, 8, 0x80 -- WGPUBufferUsage
local TEXTURE_COPY_SRC, RENDER_ATTACHMENT = 1, 0x10 -- WGPUTextureUsage
local RGBA8_UNORM, CLEAR, STORE, COLOR_WRITE_ALL = 0x16, 2, 1, 0xf

local owned = {}

-- Notes that `handle` is ours to release. Not ffi.gc(): finalizers run late, and in any order.
local function own(kind, handle)
    table.insert(owned, 1, { kind, handle })
    return handle
end

-- Calls `begin` with a callback info, waits, and returns the object that the callback gets, if any.
local function wait_for(instance, callback_type, begin)
    local status, message, object
    local function on_mapped(its_status, text, length)
        status, message = its_status, ffi.string(text, length)
    end
    local function on_object(its_status, its_object, text, length)
        on_mapped(its_status, text, length)
        object = its_object
    end
    -- Callbacks are scarce, and live until they are freed.
    local callback = ffi.cast(callback_type, callback_type == "MapCallback" and on_mapped or on_object)
    local info = ffi.new("CallbackInfo", nil, WAIT_ANY_ONLY, ffi.cast("void *", callback))
    wgpu.wgpuInstanceWaitAny(instance, 1, ffi.new("FutureWaitInfo[1]", { { begin(info) } }), FOREVER)
    callback:free()
    assert(status == SUCCESS, message) -- an error inside a callback would tear the frames between apart
    return object
end

local timed = ffi.new("uint32_t[1]", TIMED_WAIT_ANY)
local instance = own("Instance", wgpu.wgpuCreateInstance(ffi.new("InstanceDescriptor", nil, 1, timed)))
local adapter = own("Adapter", wait_for(instance, "ObjectCallback", function(info)
    return wgpu.wgpuInstanceRequestAdapter(instance, nil, info)
end))
local device = own("Device", wait_for(instance, "ObjectCallback", function(info)
    return wgpu.wgpuAdapterRequestDevice(adapter, nil, info)
end))
local queue = own("Queue", wgpu.wgpuDeviceGetQueue(device))

local function create_buffer(usage, size)
    return own("Buffer", wgpu.wgpuDeviceCreateBuffer(
        device, ffi.new("BufferDescriptor", { usage = usage, size = size })))
end

-- A stage whose entry point is the only one that fits.
local function stage(path)
    local file = assert(io.open(path))
    local code = file:read("*a") -- a Lua string, which must outlive the pointer to its bytes
    file:close()
    -- Members by name: a table of values in order ends at its first nil.
    local source = ffi.new("ShaderSourceWGSL", {
        chain = { sType = SHADER_SOURCE_WGSL }, code = { code, #code },
    })
    local descriptor = ffi.new("ShaderModuleDescriptor", source)
    local module = own("ShaderModule", wgpu.wgpuDeviceCreateShaderModule(device, descriptor))
    return { module = module, entryPoint = { length = STRLEN } }
end

local function square(encoder, numbers)
    local pipeline = own("ComputePipeline", wgpu.wgpuDeviceCreateComputePipeline(
        device, ffi.new("ComputePipelineDescriptor", { compute = stage("squares.wgsl") })))
    local layout = own("BindGroupLayout", wgpu.wgpuComputePipelineGetBindGroupLayout(pipeline, 0))
    local entry = ffi.new("BindGroupEntry", { buffer = numbers, size = WHOLE_SIZE })
    local group = own("BindGroup", wgpu.wgpuDeviceCreateBindGroup(
        device, ffi.new("BindGroupDescriptor", { layout = layout, entryCount = 1, entries = entry })))
    local pass = own("ComputePassEncoder", wgpu.wgpuCommandEncoderBeginComputePass(encoder, nil))
    wgpu.wgpuComputePassEncoderSetPipeline(pass, pipeline)
    wgpu.wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, nil)
    wgpu.wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1)
    wgpu.wgpuComputePassEncoderEnd(pass)
end

local function draw(encoder, pixels)
    local size = ffi.new("Extent3D", SIDE, SIDE, 1)
    local texture = own("Texture", wgpu.wgpuDeviceCreateTexture(device, ffi.new("TextureDescriptor", {
        usage = RENDER_ATTACHMENT + TEXTURE_COPY_SRC, size = size, format = RGBA8_UNORM, mipLevels = 1, samples = 1,
    })))
    local triangle = stage("picture.wgsl")
    local target = ffi.new("ColorTargetState", { format = RGBA8_UNORM, writeMask = COLOR_WRITE_ALL })
    local fragment = ffi.new("FragmentState", { stage = triangle, targetCount = 1, targets = target })
    local pipeline = own("RenderPipeline", wgpu.wgpuDeviceCreateRenderPipeline(
        device, ffi.new("RenderPipelineDescriptor", {
            vertex = { stage = triangle }, multisample = { count = 1, mask = UNDEFINED }, fragment = fragment,
        })))
    local color = ffi.new("ColorAttachment", {
        view = own("TextureView", wgpu.wgpuTextureCreateView(texture, nil)), depthSlice = UNDEFINED,
        loadOp = CLEAR, storeOp = STORE, clear = { 0, 0, 0, 1 },
    })
    local pass = own("RenderPassEncoder", wgpu.wgpuCommandEncoderBeginRenderPass(
        encoder, ffi.new("RenderPassDescriptor", { colorCount = 1, colors = color })))
    wgpu.wgpuRenderPassEncoderSetPipeline(pass, pipeline)
    wgpu.wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0)
    wgpu.wgpuRenderPassEncoderEnd(pass)
    wgpu.wgpuCommandEncoderCopyTextureToBuffer(
        encoder, ffi.new("TextureInfo", { texture = texture }),
        ffi.new("BufferInfo", { bytesPerRow = PADDED_ROW, rowsPerImage = UNDEFINED, buffer = pixels }), size)
end

-- The bytes of a buffer, good until the buffer is released.
local function map(buffer, size)
    wait_for(instance, "MapCallback", function(info)
        return wgpu.wgpuBufferMapAsync(buffer, MAP_READ, 0, size, info)
    end)
    return wgpu.wgpuBufferGetConstMappedRange(buffer, 0, size)
end

local function fnv1a(rows)
    local hash = 0x811c9dc5ULL
    for y = 0, SIDE - 1 do
        for x = 0, ROW - 1 do
            hash = bit.band(bit.bxor(hash, rows[y * PADDED_ROW + x]) * 0x01000193, 0xffffffffULL)
        end
    end
    return tonumber(hash)
end

local values = ffi.new("uint32_t[8]", 1, 2, 3, 4, 5, 6, 7, 8)
local numbers = create_buffer(STORAGE + COPY_DST + COPY_SRC, ffi.sizeof(values))
local squares = create_buffer(MAP_READ + COPY_DST, ffi.sizeof(values))
local pixels = create_buffer(MAP_READ + COPY_DST, PADDED_ROW * SIDE)
wgpu.wgpuQueueWriteBuffer(queue, numbers, 0, values, ffi.sizeof(values))

local encoder = own("CommandEncoder", wgpu.wgpuDeviceCreateCommandEncoder(device, nil))
square(encoder, numbers)
wgpu.wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, ffi.sizeof(values))
draw(encoder, pixels)
local commands = own("CommandBuffer", wgpu.wgpuCommandEncoderFinish(encoder, nil))
wgpu.wgpuQueueSubmit(queue, 1, ffi.new("void *[1]", commands))

local results = ffi.cast("const uint32_t *", map(squares, ffi.sizeof(values)))
for i = 0, 7 do
    io.write(results[i], " ")
end
local rows = ffi.cast("const uint8_t *", map(pixels, PADDED_ROW * SIDE))
print(("%08x"):format(fnv1a(rows)))
if arg[1] then
    -- Version 1 and format RGBA of libpng's simplified interface, which takes padded rows.
    local image = ffi.new("png_image", { version = 1, width = SIDE, height = SIDE, format = 3 })
    assert(png.png_image_write_to_file(image, arg[1], 0, rows, PADDED_ROW, nil) ~= 0, ffi.string(image.message))
end

for _, object in ipairs(owned) do
    local kind, handle = unpack(object)
    ffi.cdef(("void wgpu%sRelease(void *);"):format(kind))
    wgpu[("wgpu%sRelease"):format(kind)](handle)
end
