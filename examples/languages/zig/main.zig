//! Squares a few numbers and draws a triangle into a PNG, in Zig, which reads the header itself.
//!
//!     zig build-exe zig/main.zig -lc -I../../include -L../../target/release -lwgpu_native -lpng16
//!         -rpath ../../target/release
//!     ./main picture.png             (here, where squares.wgsl and picture.wgsl are)
//!
//! Callbacks have the mode WaitAnyOnly: they run inside wgpuInstanceWaitAny, on the thread that calls it,
//! so that they may write to the stack of the waiting function.

const std = @import("std");
const c = @cImport({
    @cInclude("webgpu/webgpu.h");
    @cInclude("png.h");
});

const side = 240;
const row = 4 * side;
/// A row of a texture takes a multiple of 256 bytes in a buffer.
const padded_row = std.mem.alignForward(usize, row, 256);
const forever = std.math.maxInt(u64);
const undefined_u32 = std.math.maxInt(u32);

/// What a callback brings: a status, an object if it is about one, and a message.
fn Outcome(comptime Object: type) type {
    return struct {
        const Self = @This();
        status: c_uint = 0,
        object: Object = undefined,

        fn onObject(status: c_uint, object: Object, message: c.WGPUStringView, self: ?*anyopaque, _: ?*anyopaque) callconv(.c) void {
            report(status, message);
            const outcome: *Self = @ptrCast(@alignCast(self));
            outcome.* = .{ .status = status, .object = object };
        }

        fn onMapped(status: c_uint, message: c.WGPUStringView, self: ?*anyopaque, _: ?*anyopaque) callconv(.c) void {
            report(status, message);
            const outcome: *Self = @ptrCast(@alignCast(self));
            outcome.* = .{ .status = status };
        }
    };
}

/// A message is good during the callback alone.
fn report(status: c_uint, message: c.WGPUStringView) void {
    if (status != success) std.debug.print("{s}\n", .{message.data[0..message.length]});
}

const success = 1; // in every enum of statuses

// The _INIT macros are beyond what Zig translates. Zeroes are the default for most members; where they
// are not, the program below sets them.
fn zeroed(comptime Struct: type) Struct {
    return std.mem.zeroes(Struct);
}

const Gpu = struct {
    instance: c.WGPUInstance,
    device: c.WGPUDevice,
    queue: c.WGPUQueue,

    fn open() !Gpu {
        var timed: c.WGPUInstanceFeatureName = c.WGPUInstanceFeatureName_TimedWaitAny;
        var descriptor = zeroed(c.WGPUInstanceDescriptor);
        descriptor.requiredFeatureCount = 1;
        descriptor.requiredFeatures = &timed;
        const instance = c.wgpuCreateInstance(&descriptor);

        const Adapter = Outcome(c.WGPUAdapter);
        var adapter: Adapter = .{};
        var adapter_info = zeroed(c.WGPURequestAdapterCallbackInfo);
        adapter_info.mode = c.WGPUCallbackMode_WaitAnyOnly;
        adapter_info.callback = Adapter.onObject;
        adapter_info.userdata1 = &adapter;
        waitFor(instance, c.wgpuInstanceRequestAdapter(instance, null, adapter_info));
        if (adapter.status != success) return error.NoAdapter;
        defer c.wgpuAdapterRelease(adapter.object);

        const Device = Outcome(c.WGPUDevice);
        var device: Device = .{};
        var device_info = zeroed(c.WGPURequestDeviceCallbackInfo);
        device_info.mode = c.WGPUCallbackMode_WaitAnyOnly;
        device_info.callback = Device.onObject;
        device_info.userdata1 = &device;
        waitFor(instance, c.wgpuAdapterRequestDevice(adapter.object, null, device_info));
        if (device.status != success) return error.NoDevice;
        return .{ .instance = instance, .device = device.object, .queue = c.wgpuDeviceGetQueue(device.object) };
    }

    fn close(gpu: Gpu) void {
        c.wgpuQueueRelease(gpu.queue);
        c.wgpuDeviceRelease(gpu.device);
        c.wgpuInstanceRelease(gpu.instance);
    }

    fn createBuffer(gpu: Gpu, usage: c.WGPUBufferUsage, size: usize) c.WGPUBuffer {
        var descriptor = zeroed(c.WGPUBufferDescriptor);
        descriptor.usage = usage;
        descriptor.size = size;
        return c.wgpuDeviceCreateBuffer(gpu.device, &descriptor);
    }

    fn loadShader(gpu: Gpu, path: []const u8) !c.WGPUShaderModule {
        var bytes: [4096]u8 = undefined;
        const code = try std.fs.cwd().readFile(path, &bytes);
        var source = zeroed(c.WGPUShaderSourceWGSL);
        source.chain.sType = c.WGPUSType_ShaderSourceWGSL;
        source.code = text(code);
        var descriptor = zeroed(c.WGPUShaderModuleDescriptor);
        descriptor.nextInChain = &source.chain;
        descriptor.label = text(path);
        return c.wgpuDeviceCreateShaderModule(gpu.device, &descriptor);
    }

    fn square(gpu: Gpu, encoder: c.WGPUCommandEncoder, numbers: c.WGPUBuffer) !void {
        const module = try gpu.loadShader("squares.wgsl");
        defer c.wgpuShaderModuleRelease(module);
        var pipeline_descriptor = zeroed(c.WGPUComputePipelineDescriptor);
        pipeline_descriptor.compute.module = module;
        pipeline_descriptor.compute.entryPoint = only;
        const pipeline = c.wgpuDeviceCreateComputePipeline(gpu.device, &pipeline_descriptor);
        defer c.wgpuComputePipelineRelease(pipeline);

        const layout = c.wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
        defer c.wgpuBindGroupLayoutRelease(layout);
        var entry = zeroed(c.WGPUBindGroupEntry);
        entry.buffer = numbers;
        entry.size = c.WGPU_WHOLE_SIZE;
        var group_descriptor = zeroed(c.WGPUBindGroupDescriptor);
        group_descriptor.layout = layout;
        group_descriptor.entryCount = 1;
        group_descriptor.entries = &entry;
        const group = c.wgpuDeviceCreateBindGroup(gpu.device, &group_descriptor);
        defer c.wgpuBindGroupRelease(group);

        const pass = c.wgpuCommandEncoderBeginComputePass(encoder, null);
        defer c.wgpuComputePassEncoderRelease(pass);
        c.wgpuComputePassEncoderSetPipeline(pass, pipeline);
        c.wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, null);
        c.wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        c.wgpuComputePassEncoderEnd(pass);
    }

    fn createRenderPipeline(gpu: Gpu, format: c.WGPUTextureFormat) !c.WGPURenderPipeline {
        const module = try gpu.loadShader("picture.wgsl");
        defer c.wgpuShaderModuleRelease(module);
        var target = zeroed(c.WGPUColorTargetState);
        target.format = format;
        target.writeMask = c.WGPUColorWriteMask_All;
        var fragment = zeroed(c.WGPUFragmentState);
        fragment.module = module;
        fragment.entryPoint = only;
        fragment.targetCount = 1;
        fragment.targets = &target;
        var descriptor = zeroed(c.WGPURenderPipelineDescriptor);
        descriptor.vertex.module = module;
        descriptor.vertex.entryPoint = only;
        descriptor.multisample.count = 1;
        descriptor.multisample.mask = undefined_u32;
        descriptor.fragment = &fragment;
        return c.wgpuDeviceCreateRenderPipeline(gpu.device, &descriptor);
    }

    fn draw(gpu: Gpu, encoder: c.WGPUCommandEncoder, pixels: c.WGPUBuffer) !void {
        var texture_descriptor = zeroed(c.WGPUTextureDescriptor);
        texture_descriptor.usage = c.WGPUTextureUsage_RenderAttachment | c.WGPUTextureUsage_CopySrc;
        texture_descriptor.size = .{ .width = side, .height = side, .depthOrArrayLayers = 1 };
        texture_descriptor.format = c.WGPUTextureFormat_RGBA8Unorm;
        texture_descriptor.mipLevelCount = 1;
        texture_descriptor.sampleCount = 1;
        const texture = c.wgpuDeviceCreateTexture(gpu.device, &texture_descriptor);
        defer c.wgpuTextureRelease(texture);
        const view = c.wgpuTextureCreateView(texture, null);
        defer c.wgpuTextureViewRelease(view);
        const pipeline = try gpu.createRenderPipeline(texture_descriptor.format);
        defer c.wgpuRenderPipelineRelease(pipeline);

        var attachment = zeroed(c.WGPURenderPassColorAttachment);
        attachment.view = view;
        attachment.depthSlice = undefined_u32;
        attachment.loadOp = c.WGPULoadOp_Clear;
        attachment.storeOp = c.WGPUStoreOp_Store;
        attachment.clearValue.a = 1;
        var pass_descriptor = zeroed(c.WGPURenderPassDescriptor);
        pass_descriptor.colorAttachmentCount = 1;
        pass_descriptor.colorAttachments = &attachment;
        const pass = c.wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
        defer c.wgpuRenderPassEncoderRelease(pass);
        c.wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        c.wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        c.wgpuRenderPassEncoderEnd(pass);

        var source = zeroed(c.WGPUTexelCopyTextureInfo);
        source.texture = texture;
        var destination = zeroed(c.WGPUTexelCopyBufferInfo);
        destination.buffer = pixels;
        destination.layout.bytesPerRow = padded_row;
        destination.layout.rowsPerImage = undefined_u32;
        c.wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &texture_descriptor.size);
    }

    /// The contents of a buffer once the GPU has filled it; good until the buffer is released.
    fn map(gpu: Gpu, buffer: c.WGPUBuffer) ![]const u8 {
        const size = c.wgpuBufferGetSize(buffer);
        const Mapping = Outcome(void);
        var mapping: Mapping = .{};
        var info = zeroed(c.WGPUBufferMapCallbackInfo);
        info.mode = c.WGPUCallbackMode_WaitAnyOnly;
        info.callback = Mapping.onMapped;
        info.userdata1 = &mapping;
        waitFor(gpu.instance, c.wgpuBufferMapAsync(buffer, c.WGPUMapMode_Read, 0, size, info));
        if (mapping.status != success) return error.NotMapped;
        const bytes: [*]const u8 = @ptrCast(c.wgpuBufferGetConstMappedRange(buffer, 0, size));
        return bytes[0..size];
    }
};

fn waitFor(instance: c.WGPUInstance, future: c.WGPUFuture) void {
    var wait: c.WGPUFutureWaitInfo = .{ .future = future, .completed = 0 };
    _ = c.wgpuInstanceWaitAny(instance, 1, &wait, forever);
}

fn text(string: []const u8) c.WGPUStringView {
    return .{ .data = string.ptr, .length = string.len };
}

/// The name of an entry point that is the only one of its stage.
const only: c.WGPUStringView = .{ .data = null, .length = c.WGPU_STRLEN };

fn fnv1a(rows: []const u8) u32 {
    var hash = std.hash.Fnv1a_32.init();
    for (0..side) |y| hash.update(rows[y * padded_row ..][0..row]);
    return hash.final();
}

fn savePng(path: [*:0]const u8, rows: []const u8) !void {
    var image = zeroed(c.png_image);
    image.version = c.PNG_IMAGE_VERSION;
    image.width = side;
    image.height = side;
    image.format = c.PNG_FORMAT_RGBA;
    if (c.png_image_write_to_file(&image, path, 0, rows.ptr, padded_row, null) == 0) return error.PngNotWritten;
}

pub fn main() !void {
    const gpu = try Gpu.open();
    defer gpu.close();

    const values = [_]u32{ 1, 2, 3, 4, 5, 6, 7, 8 };
    const size = @sizeOf(@TypeOf(values));
    const numbers = gpu.createBuffer(
        c.WGPUBufferUsage_Storage | c.WGPUBufferUsage_CopyDst | c.WGPUBufferUsage_CopySrc,
        size,
    );
    defer c.wgpuBufferRelease(numbers);
    const squares = gpu.createBuffer(c.WGPUBufferUsage_MapRead | c.WGPUBufferUsage_CopyDst, size);
    defer c.wgpuBufferRelease(squares);
    const pixels = gpu.createBuffer(c.WGPUBufferUsage_MapRead | c.WGPUBufferUsage_CopyDst, padded_row * side);
    defer c.wgpuBufferRelease(pixels);
    c.wgpuQueueWriteBuffer(gpu.queue, numbers, 0, &values, size);

    const encoder = c.wgpuDeviceCreateCommandEncoder(gpu.device, null);
    defer c.wgpuCommandEncoderRelease(encoder);
    try gpu.square(encoder, numbers);
    c.wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, size);
    try gpu.draw(encoder, pixels);
    const commands = c.wgpuCommandEncoderFinish(encoder, null);
    defer c.wgpuCommandBufferRelease(commands);
    c.wgpuQueueSubmit(gpu.queue, 1, &commands);

    const results = std.mem.bytesAsSlice(u32, try gpu.map(squares));
    const rows = try gpu.map(pixels);
    var line: [256]u8 = undefined;
    var stdout = std.fs.File.stdout().writer(&line);
    for (results) |result| try stdout.interface.print("{d} ", .{result});
    try stdout.interface.print("{x:0>8}\n", .{fnv1a(rows)});
    try stdout.interface.flush();
    if (std.os.argv.len > 1) try savePng(std.os.argv[1], rows);
}
