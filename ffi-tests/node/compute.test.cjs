// The library in Node, through koffi: numbers go to the GPU, are squared there, and come back.
// WEBGPU_C_LIBRARY names the library; `npm ci` brings koffi.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const koffi = require("koffi");

const library = koffi.load(process.env.WEBGPU_C_LIBRARY);

const STRLEN = 0xffffffffffffffffn; // WGPU_STRLEN: up to the NUL
const ALLOW_PROCESS_EVENTS = 2; // WGPUCallbackMode
const SUCCESS = 1; // of every status
const MAP_READ = 1, COPY_SRC = 4, COPY_DST = 8, STORAGE = 0x80; // WGPUBufferUsage
const COMPUTE_WGSL = `
    @group(0) @binding(0) var<storage, read_write> numbers: array<u32>;
    @compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
        numbers[id.x] *= numbers[id.x];
    }`;

// What is needed of webgpu.h. Strings go out as JavaScript's, and come in as pointer and length.
koffi.struct("Text", { data: "str", length: "uint64_t" });
koffi.struct("Message", { data: "void *", length: "size_t" });
koffi.struct("Chain", { next: "void *", sType: "uint32_t" });
koffi.struct("CallbackInfo", {
    next: "void *", mode: "uint32_t", callback: "void *", userdata1: "void *", userdata2: "void *",
});
koffi.struct("ErrorCallbackInfo", {
    next: "void *", callback: "void *", userdata1: "void *", userdata2: "void *",
});
koffi.struct("DeviceDescriptor", {
    next: "void *", label: "Text", featureCount: "size_t", features: "void *", limits: "void *",
    queueNext: "void *", queueLabel: "Text", lost: "CallbackInfo", error: "ErrorCallbackInfo",
});
koffi.struct("BufferDescriptor", {
    next: "void *", label: "Text", usage: "uint64_t", size: "uint64_t", mapped: "uint32_t",
});
koffi.struct("SourceWGSL", { chain: "Chain", code: "Text" });
koffi.struct("Labelled", { next: "void *", label: "Text" });
koffi.struct("ComputePipelineDescriptor", {
    next: "void *", label: "Text", layout: "void *", stageNext: "void *", module: "void *",
    entryPoint: "Text", constantCount: "size_t", constants: "void *",
});
koffi.struct("BindGroupEntry", {
    next: "void *", binding: "uint32_t", buffer: "void *", offset: "uint64_t", size: "uint64_t",
    sampler: "void *", textureView: "void *",
});
koffi.struct("BindGroupDescriptor", {
    next: "void *", label: "Text", layout: "void *", entryCount: "size_t", entries: "BindGroupEntry *",
});

const declare = (declaration) => library.func(declaration);
const getVersion = declare("uint32_t wgpuGetVersion()");
const createInstance = declare("void *wgpuCreateInstance(void *descriptor)");
const processEvents = declare("void wgpuInstanceProcessEvents(void *instance)");
const requestAdapter = declare(
    "uint64_t wgpuInstanceRequestAdapter(void *instance, void *options, CallbackInfo info)");
const requestDevice = declare(
    "uint64_t wgpuAdapterRequestDevice(void *adapter, DeviceDescriptor *descriptor, CallbackInfo info)");
const getQueue = declare("void *wgpuDeviceGetQueue(void *device)");
const createBuffer = declare("void *wgpuDeviceCreateBuffer(void *device, BufferDescriptor *descriptor)");
const createModule = declare("void *wgpuDeviceCreateShaderModule(void *device, Labelled *descriptor)");
const createPipeline = declare(
    "void *wgpuDeviceCreateComputePipeline(void *device, ComputePipelineDescriptor *descriptor)");
const getLayout = declare("void *wgpuComputePipelineGetBindGroupLayout(void *pipeline, uint32_t index)");
const createBindGroup = declare(
    "void *wgpuDeviceCreateBindGroup(void *device, BindGroupDescriptor *descriptor)");
const createEncoder = declare("void *wgpuDeviceCreateCommandEncoder(void *device, void *descriptor)");
const beginPass = declare("void *wgpuCommandEncoderBeginComputePass(void *encoder, void *descriptor)");
const setPipeline = declare("void wgpuComputePassEncoderSetPipeline(void *pass, void *pipeline)");
const setBindGroup = declare(
    "void wgpuComputePassEncoderSetBindGroup(void *pass, uint32_t index, void *group, size_t count, void *offsets)");
const dispatch = declare(
    "void wgpuComputePassEncoderDispatchWorkgroups(void *pass, uint32_t x, uint32_t y, uint32_t z)");
const endPass = declare("void wgpuComputePassEncoderEnd(void *pass)");
const copyBuffer = declare(
    "void wgpuCommandEncoderCopyBufferToBuffer(void *encoder, void *source, uint64_t from, void *target, uint64_t to, uint64_t size)");
const finish = declare("void *wgpuCommandEncoderFinish(void *encoder, void *descriptor)");
const submit = declare("void wgpuQueueSubmit(void *queue, size_t count, void **commands)");
const writeBuffer = declare(
    "void wgpuQueueWriteBuffer(void *queue, void *buffer, uint64_t offset, const void *data, size_t size)");
const mapAsync = declare(
    "uint64_t wgpuBufferMapAsync(void *buffer, uint64_t mode, size_t offset, size_t size, CallbackInfo info)");
const getRange = declare("void *wgpuBufferGetConstMappedRange(void *buffer, size_t offset, size_t size)");
const unmap = declare("void wgpuBufferUnmap(void *buffer)");
const release = (kind, handle) => declare(`void wgpu${kind}Release(void *handle)`)(handle);

const OnObject = koffi.proto(
    "void OnObject(uint32_t status, void *object, Message message, void *userdata1, void *userdata2)");
const OnMapped = koffi.proto(
    "void OnMapped(uint32_t status, Message message, void *userdata1, void *userdata2)");
const OnError = koffi.proto(
    "void OnError(void *device, uint32_t type, Message message, void *userdata1, void *userdata2)");

const text = (string) => ({ data: string, length: STRLEN });
const noText = { data: null, length: STRLEN };
const noCallback = { next: null, mode: ALLOW_PROCESS_EVENTS, callback: null, userdata1: null, userdata2: null };

/** Calls `begin` with a callback info, and returns what the callback got once it has run. */
function waited(instance, prototype, begin) {
    let got = null;
    const callback = koffi.register((...values) => { got = values; }, koffi.pointer(prototype));
    begin({ ...noCallback, callback });
    for (let i = 0; !got && i < 1e6; i++) {
        processEvents(instance);
    }
    koffi.unregister(callback);
    assert.ok(got, "the callback did not run");
    return got;
}

/** Runs `body` with a device, and gives the messages of its errors. */
function withDevice(body) {
    const messages = [];
    const onError = koffi.register((device, type, message) => {
        messages.push(koffi.decode(message.data, "char", Number(message.length)));
    }, koffi.pointer(OnError));
    const instance = createInstance(null);
    const [adapterStatus, adapter] = waited(
        instance, OnObject, (info) => requestAdapter(instance, null, info));
    assert.equal(adapterStatus, SUCCESS);
    const descriptor = {
        next: null, label: text("from node"), featureCount: 0, features: null, limits: null,
        queueNext: null, queueLabel: noText, lost: noCallback,
        error: { next: null, callback: onError, userdata1: null, userdata2: null },
    };
    const [deviceStatus, device] = waited(
        instance, OnObject, (info) => requestDevice(adapter, descriptor, info));
    assert.equal(deviceStatus, SUCCESS);
    body(instance, device);
    release("Device", device);
    release("Adapter", adapter);
    release("Instance", instance);
    koffi.unregister(onError);
    return messages;
}

test("the version", () => {
    assert.equal(getVersion() >>> 8, 0x1e0001); // 30.0.1
});

test("numbers are squared", () => {
    const numbers = Uint32Array.from({ length: 64 }, (_, i) => i * 3);
    const errors = withDevice((instance, device) => {
        const queue = getQueue(device);
        const create = (usage) => createBuffer(device, {
            next: null, label: text("numbers"), usage, size: numbers.byteLength, mapped: 0,
        });
        const storage = create(STORAGE | COPY_SRC | COPY_DST);
        const result = create(MAP_READ | COPY_DST);
        writeBuffer(queue, storage, 0, numbers, numbers.byteLength);

        const source = { chain: { next: null, sType: 2 }, code: text(COMPUTE_WGSL) };
        const module = createModule(device, {
            next: koffi.as(source, "SourceWGSL *"), label: text("squares"),
        });
        const pipeline = createPipeline(device, {
            next: null, label: noText, layout: null, stageNext: null, module, entryPoint: noText,
            constantCount: 0, constants: null,
        });
        const layout = getLayout(pipeline, 0);
        const group = createBindGroup(device, {
            next: null, label: noText, layout, entryCount: 1,
            entries: [{
                next: null, binding: 0, buffer: storage, offset: 0, size: numbers.byteLength,
                sampler: null, textureView: null,
            }],
        });

        const encoder = createEncoder(device, null);
        const pass = beginPass(encoder, null);
        setPipeline(pass, pipeline);
        setBindGroup(pass, 0, group, 0, null);
        dispatch(pass, numbers.length, 1, 1);
        endPass(pass);
        copyBuffer(encoder, storage, 0, result, 0, numbers.byteLength);
        const commands = finish(encoder, null);
        submit(queue, 1, [commands]);

        const [status] = waited(
            instance, OnMapped, (info) => mapAsync(result, 1, 0, numbers.byteLength, info));
        assert.equal(status, SUCCESS);
        const range = getRange(result, 0, numbers.byteLength);
        const squares = koffi.decode(range, koffi.array("uint32_t", numbers.length, "Array"));
        assert.deepEqual(squares, Array.from(numbers, (number) => number * number));
        unmap(result);

        const objects = {
            CommandBuffer: commands, ComputePassEncoder: pass, CommandEncoder: encoder,
            BindGroup: group, BindGroupLayout: layout, ComputePipeline: pipeline,
            ShaderModule: module, Queue: queue,
        };
        for (const [kind, handle] of Object.entries(objects)) {
            release(kind, handle);
        }
        release("Buffer", storage);
        release("Buffer", result);
    });
    assert.deepEqual(errors, []);
});

test("an error tells what is wrong", () => {
    const errors = withDevice((_, device) => {
        const descriptor = { next: null, label: text("ünsinn"), usage: MAP_READ | STORAGE, size: 16, mapped: 0 };
        release("Buffer", createBuffer(device, descriptor));
    });
    assert.equal(errors.length, 1);
    assert.match(errors[0], /^wgpuDeviceCreateBuffer: 'ünsinn'/);
});
