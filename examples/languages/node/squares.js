// Squares a few numbers and draws a triangle into a PNG, in Node through koffi.
//
//     npm install koffi pngjs
//     WGPU_LIB_PATH=../../target/release/libwgpu_native.so node node/squares.js picture.png
//
// JavaScript has one thread. To wait without holding it up, wgpuInstanceWaitAny is called on one of
// koffi's threads; callbacks of mode WaitAnyOnly run there, and koffi passes them on to our thread,
// which is free to take them.
"use strict";

const fs = require("node:fs");
const { promisify } = require("node:util");
const koffi = require("koffi");
const { PNG } = require("pngjs");

const SIDE = 240;
const ROW = 4 * SIDE;
const PADDED_ROW = Math.ceil(ROW / 256) * 256; // a row of a texture takes a multiple of 256 bytes in a buffer

// Flags have 64 bits, enums 32. Numbers from 2^53 on need BigInt.
const STRLEN = 2n ** 64n - 1n, WHOLE_SIZE = STRLEN, FOREVER = STRLEN, UNDEFINED = 0xffffffff;
const WAIT_ANY_ONLY = 1, TIMED_WAIT_ANY = 1, SHADER_SOURCE_WGSL = 2, SUCCESS = 1;
const MAP_READ = 1, COPY_SRC = 4, COPY_DST = 8, STORAGE = 0x80; // WGPUBufferUsage
const TEXTURE_COPY_SRC = 1, RENDER_ATTACHMENT = 0x10; // WGPUTextureUsage
const RGBA8_UNORM = 0x16, CLEAR = 2, STORE = 1, COLOR_WRITE_ALL = 0xf;

// What is needed of webgpu.h. koffi sets members that an object lacks to 0, which for most means the
// default; where it does not, the program below sets it.
const u32 = "uint32_t", u64 = "uint64_t", pointer = "void *";
koffi.struct("Text", { data: "str", length: u64 }); // outward
koffi.struct("Message", { data: pointer, length: u64 }); // inward: it need not end with a NUL
koffi.struct("Chained", { next: pointer, sType: u32 });
koffi.struct("InstanceDescriptor", { next: pointer, featureCount: u64, features: "uint32_t *", limits: pointer });
koffi.struct("CallbackInfo", { next: pointer, mode: u32, callback: pointer, userdata1: pointer, userdata2: pointer });
koffi.struct("FutureWaitInfo", { future: u64, completed: u32 });
koffi.struct("ShaderSourceWGSL", { chain: "Chained", code: "Text" });
koffi.struct("ShaderModuleDescriptor", { next: "ShaderSourceWGSL *", label: "Text" });
koffi.struct("BufferDescriptor", { next: pointer, label: "Text", usage: u64, size: u64, mapped: u32 });
koffi.struct("Stage", {
    next: pointer, module: pointer, entryPoint: "Text", constantCount: u64, constants: pointer,
});
koffi.struct("ComputePipelineDescriptor", { next: pointer, label: "Text", layout: pointer, compute: "Stage" });
koffi.struct("BindGroupEntry", {
    next: pointer, binding: u32, buffer: pointer, offset: u64, size: u64, sampler: pointer, textureView: pointer,
});
koffi.struct("BindGroupDescriptor", {
    next: pointer, label: "Text", layout: pointer, entryCount: u64, entries: "BindGroupEntry *",
});
koffi.struct("Extent3D", { width: u32, height: u32, depth: u32 });
koffi.struct("TextureDescriptor", {
    next: pointer, label: "Text", usage: u64, dimension: u32, size: "Extent3D", format: u32, mipLevels: u32,
    samples: u32, viewFormatCount: u64, viewFormats: pointer,
});
koffi.struct("ColorTargetState", { next: pointer, format: u32, blend: pointer, writeMask: u64 });
koffi.struct("VertexState", { stage: "Stage", bufferCount: u64, buffers: pointer });
koffi.struct("FragmentState", { stage: "Stage", targetCount: u64, targets: "ColorTargetState *" });
koffi.struct("PrimitiveState", {
    next: pointer, topology: u32, indexFormat: u32, frontFace: u32, cullMode: u32, unclippedDepth: u32,
});
koffi.struct("MultisampleState", { next: pointer, count: u32, mask: u32, alphaToCoverage: u32 });
koffi.struct("RenderPipelineDescriptor", {
    next: pointer, label: "Text", layout: pointer, vertex: "VertexState", primitive: "PrimitiveState",
    depthStencil: pointer, multisample: "MultisampleState", fragment: "FragmentState *",
});
koffi.struct("Color", { r: "double", g: "double", b: "double", a: "double" });
koffi.struct("ColorAttachment", {
    next: pointer, view: pointer, depthSlice: u32, resolveTarget: pointer, loadOp: u32, storeOp: u32, clear: "Color",
});
koffi.struct("RenderPassDescriptor", {
    next: pointer, label: "Text", colorCount: u64, colors: "ColorAttachment *", depthStencil: pointer,
    occlusion: pointer, timestamps: pointer,
});
koffi.struct("TextureInfo", { texture: pointer, mipLevel: u32, x: u32, y: u32, z: u32, aspect: u32 });
koffi.struct("BufferInfo", { offset: u64, bytesPerRow: u32, rowsPerImage: u32, buffer: pointer });
const ObjectCallback = koffi.proto("void ObjectCallback(uint32_t, void *, Message, void *, void *)");
const MapCallback = koffi.proto("void MapCallback(uint32_t, Message, void *, void *)");

const library = koffi.load(process.env.WGPU_LIB_PATH);
const wgpu = Object.fromEntries([
    "void *CreateInstance(InstanceDescriptor *)",
    "uint32_t InstanceWaitAny(void *, size_t, FutureWaitInfo *, uint64_t)",
    // A WGPUFuture is a struct of one uint64_t, and comes back as one.
    "uint64_t InstanceRequestAdapter(void *, void *, CallbackInfo)",
    "uint64_t AdapterRequestDevice(void *, void *, CallbackInfo)",
    "uint64_t BufferMapAsync(void *, uint64_t, size_t, size_t, CallbackInfo)",
    "void *BufferGetConstMappedRange(void *, size_t, size_t)",
    "void *DeviceGetQueue(void *)",
    "void *DeviceCreateShaderModule(void *, ShaderModuleDescriptor *)",
    "void *DeviceCreateBuffer(void *, BufferDescriptor *)",
    "void *DeviceCreateTexture(void *, TextureDescriptor *)",
    "void *TextureCreateView(void *, void *)",
    "void *DeviceCreateComputePipeline(void *, ComputePipelineDescriptor *)",
    "void *DeviceCreateRenderPipeline(void *, RenderPipelineDescriptor *)",
    "void *ComputePipelineGetBindGroupLayout(void *, uint32_t)",
    "void *DeviceCreateBindGroup(void *, BindGroupDescriptor *)",
    "void *DeviceCreateCommandEncoder(void *, void *)",
    "void *CommandEncoderBeginComputePass(void *, void *)",
    "void ComputePassEncoderSetPipeline(void *, void *)",
    "void ComputePassEncoderSetBindGroup(void *, uint32_t, void *, size_t, void *)",
    "void ComputePassEncoderDispatchWorkgroups(void *, uint32_t, uint32_t, uint32_t)",
    "void ComputePassEncoderEnd(void *)",
    "void *CommandEncoderBeginRenderPass(void *, RenderPassDescriptor *)",
    "void RenderPassEncoderSetPipeline(void *, void *)",
    "void RenderPassEncoderDraw(void *, uint32_t, uint32_t, uint32_t, uint32_t)",
    "void RenderPassEncoderEnd(void *)",
    "void CommandEncoderCopyBufferToBuffer(void *, void *, uint64_t, void *, uint64_t, uint64_t)",
    "void CommandEncoderCopyTextureToBuffer(void *, TextureInfo *, BufferInfo *, Extent3D *)",
    "void *CommandEncoderFinish(void *, void *)",
    "void QueueSubmit(void *, size_t, void **)",
    "void QueueWriteBuffer(void *, void *, uint64_t, const void *, size_t)",
].map((declaration) => {
    const name = declaration.match(/(\w+)\(/)[1];
    return [name, library.func(declaration.replace(name, `wgpu${name}`))];
}));
const waitAny = promisify(wgpu.InstanceWaitAny.async);

const owned = [];

/** Notes that `handle` is ours to release. Not a FinalizationRegistry: it may never be asked. */
function own(kind, handle) {
    owned.push([kind, handle]);
    return handle;
}

/** Calls `begin` with a callback info, waits, and returns the object that the callback gets, if any. */
async function waitFor(prototype, begin) {
    let got;
    // koffi.register() rather than a plain function: the library keeps the pointer after the call.
    const callback = koffi.register((status, ...rest) => {
        const message = rest.at(-3);
        got = {
            status, object: rest.at(-4),
            message: message.length ? koffi.decode(message.data, "char", Number(message.length)) : "",
        };
    }, koffi.pointer(prototype));
    const future = begin({ mode: WAIT_ANY_ONLY, callback });
    await waitAny(instance, 1, { future }, FOREVER);
    koffi.unregister(callback);
    if (got.status !== SUCCESS) {
        throw new Error(got.message);
    }
    return got.object;
}

/** A stage whose entry point is the only one that fits. */
function stage(path) {
    const code = { data: fs.readFileSync(path, "utf8"), length: STRLEN };
    const next = { chain: { sType: SHADER_SOURCE_WGSL }, code };
    const module = own("ShaderModule", wgpu.DeviceCreateShaderModule(device, { next }));
    return { module, entryPoint: { length: STRLEN } };
}

function createBuffer(usage, size) {
    return own("Buffer", wgpu.DeviceCreateBuffer(device, { usage, size }));
}

function square(encoder, numbers) {
    const pipeline = own("ComputePipeline",
        wgpu.DeviceCreateComputePipeline(device, { compute: stage("squares.wgsl") }));
    const layout = own("BindGroupLayout", wgpu.ComputePipelineGetBindGroupLayout(pipeline, 0));
    const group = own("BindGroup", wgpu.DeviceCreateBindGroup(device, {
        layout, entryCount: 1, entries: [{ buffer: numbers, size: WHOLE_SIZE }],
    }));
    const pass = own("ComputePassEncoder", wgpu.CommandEncoderBeginComputePass(encoder, null));
    wgpu.ComputePassEncoderSetPipeline(pass, pipeline);
    wgpu.ComputePassEncoderSetBindGroup(pass, 0, group, 0, null);
    wgpu.ComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    wgpu.ComputePassEncoderEnd(pass);
}

function draw(encoder, pixels) {
    const size = { width: SIDE, height: SIDE, depth: 1 };
    const texture = own("Texture", wgpu.DeviceCreateTexture(device, {
        usage: RENDER_ATTACHMENT | TEXTURE_COPY_SRC, size, format: RGBA8_UNORM, mipLevels: 1, samples: 1,
    }));
    const view = own("TextureView", wgpu.TextureCreateView(texture, null));
    const triangle = stage("picture.wgsl");
    const pipeline = own("RenderPipeline", wgpu.DeviceCreateRenderPipeline(device, {
        vertex: { stage: triangle },
        multisample: { count: 1, mask: UNDEFINED },
        fragment: {
            stage: triangle, targetCount: 1, targets: [{ format: RGBA8_UNORM, writeMask: COLOR_WRITE_ALL }],
        },
    }));
    const pass = own("RenderPassEncoder", wgpu.CommandEncoderBeginRenderPass(encoder, {
        colorCount: 1,
        colors: [{
            view, depthSlice: UNDEFINED, loadOp: CLEAR, storeOp: STORE, clear: { r: 0, g: 0, b: 0, a: 1 },
        }],
    }));
    wgpu.RenderPassEncoderSetPipeline(pass, pipeline);
    wgpu.RenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpu.RenderPassEncoderEnd(pass);
    wgpu.CommandEncoderCopyTextureToBuffer(encoder,
        { texture }, { bytesPerRow: PADDED_ROW, rowsPerImage: UNDEFINED, buffer: pixels }, size);
}

/** The bytes of a buffer, copied: what is mapped is gone with the buffer. */
async function read(buffer, size) {
    await waitFor(MapCallback, (info) => wgpu.BufferMapAsync(buffer, MAP_READ, 0, size, info));
    const range = wgpu.BufferGetConstMappedRange(buffer, 0, size);
    return koffi.decode(range, koffi.array("uint8_t", size, "Typed"));
}

function fnv1a(bytes) {
    return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

let instance, device;

async function main(path) {
    instance = own("Instance", wgpu.CreateInstance({ featureCount: 1, features: [TIMED_WAIT_ANY] }));
    const adapter = own("Adapter",
        await waitFor(ObjectCallback, (info) => wgpu.InstanceRequestAdapter(instance, null, info)));
    device = own("Device", await waitFor(ObjectCallback, (info) => wgpu.AdapterRequestDevice(adapter, null, info)));
    const queue = own("Queue", wgpu.DeviceGetQueue(device));

    const values = Uint32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const numbers = createBuffer(STORAGE | COPY_DST | COPY_SRC, values.byteLength);
    const squares = createBuffer(MAP_READ | COPY_DST, values.byteLength);
    const pixels = createBuffer(MAP_READ | COPY_DST, PADDED_ROW * SIDE);
    wgpu.QueueWriteBuffer(queue, numbers, 0, values, values.byteLength);

    const encoder = own("CommandEncoder", wgpu.DeviceCreateCommandEncoder(device, null));
    square(encoder, numbers);
    wgpu.CommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, values.byteLength);
    draw(encoder, pixels);
    const commands = own("CommandBuffer", wgpu.CommandEncoderFinish(encoder, null));
    wgpu.QueueSubmit(queue, 1, [commands]);

    const results = new Uint32Array((await read(squares, values.byteLength)).buffer);
    const padded = await read(pixels, PADDED_ROW * SIDE);
    const picture = new PNG({ width: SIDE, height: SIDE });
    for (let y = 0; y < SIDE; y++) {
        picture.data.set(padded.subarray(y * PADDED_ROW, y * PADDED_ROW + ROW), y * ROW);
    }
    console.log(...results, fnv1a(picture.data).toString(16).padStart(8, "0"));
    if (path) {
        fs.writeFileSync(path, PNG.sync.write(picture));
    }

    for (const [kind, handle] of owned.reverse()) {
        library.func(`void wgpu${kind}Release(void *)`)(handle);
    }
}

main(process.argv[2]);
