/**
 * @file webgpu.h
 *
 * WebGPU for C: the stable interface, as libwgpu_native implements it. What goes beyond it is in
 * wgpu.h.
 *
 * This file is written from the library's Rust sources. Change those, then run `make headers`.
 */
/**
 * @mainpage WebGPU for C
 *
 * How to use this header, in the order in which you need to know it. What holds everywhere is said
 * here; each function, struct and value further down adds what is particular to it.
 *
 * - @ref start
 * - @ref ownership
 * - @ref structs
 * - @ref strings
 * - @ref chains
 * - @ref errors
 * - @ref futures
 * - @ref memory
 * - @ref compute
 * - @ref rendering
 * - @ref threads
 * - @ref versions
 *
 * The examples are parts of programs. They assume that `instance`, `adapter`, `device`, `queue` and
 * the like exist, and leave most checks out.
 *
 *
 * @section start Getting started
 *
 * Everything begins with an instance. It finds adapters (one is a GPU as seen through one backend,
 * such as Vulkan), and an adapter gives devices. A device makes everything else, and has one queue
 * that runs its work. Functions that may take long are asynchronous: they answer through a
 * callback.
 *
 * @code{.c}
 * static void adapter_found(WGPURequestAdapterStatus status, WGPUAdapter found,
 *                           WGPUStringView message, void *result, void *unused) {
 *     (void)unused;
 *     if (status != WGPURequestAdapterStatus_Success)
 *         fprintf(stderr, "no adapter: %.*s\n", (int)message.length, message.data);
 *     *(WGPUAdapter *)result = found;
 * }
 *
 * static void device_made(WGPURequestDeviceStatus status, WGPUDevice made,
 *                         WGPUStringView message, void *result, void *unused) {
 *     (void)unused;
 *     if (status != WGPURequestDeviceStatus_Success)
 *         fprintf(stderr, "no device: %.*s\n", (int)message.length, message.data);
 *     *(WGPUDevice *)result = made;
 * }
 *
 * WGPUInstance instance = wgpuCreateInstance(NULL);
 *
 * WGPUAdapter adapter = NULL;
 * WGPURequestAdapterCallbackInfo on_adapter = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
 * on_adapter.mode = WGPUCallbackMode_AllowProcessEvents;
 * on_adapter.callback = adapter_found;
 * on_adapter.userdata1 = &adapter;
 * wgpuInstanceRequestAdapter(instance, NULL, on_adapter);
 * wgpuInstanceProcessEvents(instance);
 *
 * WGPUDevice device = NULL;
 * WGPURequestDeviceCallbackInfo on_device = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
 * on_device.mode = WGPUCallbackMode_AllowProcessEvents;
 * on_device.callback = device_made;
 * on_device.userdata1 = &device;
 * if (adapter) {
 *     wgpuAdapterRequestDevice(adapter, NULL, on_device);
 *     wgpuInstanceProcessEvents(instance);
 * }
 *
 * WGPUQueue queue = device ? wgpuDeviceGetQueue(device) : NULL;
 * @endcode
 *
 * An adapter has features and limits. A device has the features that were requested and no others,
 * and WebGPU's default limits where no better ones were requested. A request for more than the
 * adapter has fails, so look at the adapter first.
 *
 * @code{.c}
 * WGPULimits limits = WGPU_LIMITS_INIT; // every limit: no demand
 * limits.maxStorageBufferBindingSize = 128u << 20;
 * WGPUFeatureName features[1] = {WGPUFeatureName_TimestampQuery};
 *
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * descriptor.requiredLimits = &limits;
 * descriptor.requiredFeatures = features;
 * descriptor.requiredFeatureCount = wgpuAdapterHasFeature(adapter, features[0]) ? 1 : 0;
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section ownership Ownership
 *
 * Objects are reference counted. When a function returns an object, writes one into a struct of
 * yours or passes one to a callback, you own a reference to it. Give each reference back with one
 * `...Release`; `...AddRef` makes another, for a second owner. Nothing else changes the count:
 * wgpuCommandEncoderFinish() and wgpuQueueSubmit() do not take yours.
 *
 * An object keeps alive what it needs. So release a thing as soon as you will not name it again:
 *
 * @code{.c}
 * WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
 * wgpuTextureRelease(texture); // the view keeps it
 *
 * WGPUTextureView also_mine = view;
 * wgpuTextureViewAddRef(also_mine);
 * wgpuTextureViewRelease(view);
 * wgpuTextureViewRelease(also_mine); // now both are gone
 * @endcode
 *
 * | function | what it ends |
 * | --- | --- |
 * | `...Release` | your reference. Work that was submitted goes on and is not waited for |
 * | `...Destroy` | the GPU memory or the connection behind the object, whoever has references |
 *
 * A handle is a number that the library looks up. One that is NULL, was released or is of another
 * type is an error like any other (@ref errors) and does no harm.
 *
 * What is only lent:
 *
 * - **Arguments.** The library reads the strings, structs and arrays that you pass during the call,
 *   and they may be gone after it. It keeps the `userdata` pointers of callbacks, and never follows
 *   them.
 * - **What a callback gets.** Strings and structs are valid until the callback returns. So is the
 *   device in the uncaptured-error and device-lost callbacks, which comes without a reference.
 * - **Mapped memory** is valid until the buffer is unmapped.
 *
 * When the library fills in a struct of yours, its members may own memory. Such a struct has a
 * `...FreeMembers` function. It frees the members, but neither the struct itself nor what is
 * chained to it, and it accepts a zeroed struct.
 *
 * @code{.c}
 * WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
 * if (wgpuAdapterGetInfo(adapter, &info) == WGPUStatus_Success) {
 *     printf("%.*s\n", (int)info.device.length, info.device.data);
 *     wgpuAdapterInfoFreeMembers(info);
 * }
 *
 * WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
 * wgpuAdapterGetFeatures(adapter, &features);
 * for (size_t i = 0; i < features.featureCount; i++)
 *     printf("feature 0x%x\n", (unsigned)features.features[i]);
 * wgpuSupportedFeaturesFreeMembers(features);
 * @endcode
 *
 *
 * @section structs Structs
 *
 * Each struct has a macro `WGPU_..._INIT` with its default values. Begin with that, and set what
 * differs. Where a function accepts NULL for a descriptor, NULL means the same as INIT.
 *
 * @code{.c}
 * WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 * descriptor.label.data = "vertices";
 * descriptor.size = 1024;
 * descriptor.usage = WGPUBufferUsage_Vertex | WGPUBufferUsage_CopyDst;
 * WGPUBuffer vertices = wgpuDeviceCreateBuffer(device, &descriptor);
 * wgpuBufferRelease(vertices);
 * @endcode
 *
 * - An array is a pointer and a count; with a count of 0 the pointer may be NULL.
 * - `..._Undefined` of an enum means "not given": the default applies, which the member's text
 *   names. `WGPU_..._UNDEFINED`, @ref WGPU_WHOLE_SIZE and the like are numbers with that meaning.
 * - Flags are 64 bits wide and combined with `|`.
 * - For a @ref WGPUBool, any number but 0 is true.
 * - Enum values and flags that the library does not know are refused.
 *
 *
 * @section strings Strings
 *
 * A @ref WGPUStringView is a pointer to UTF-8 and a length in bytes; the length @ref WGPU_STRLEN
 * stands for "up to the NUL". INIT macros set that length, so for a C string it is enough to set
 * `data`.
 *
 * | view | is |
 * | --- | --- |
 * | `{text, WGPU_STRLEN}` | a C string |
 * | `{text, n}` | exactly `n` bytes, NULs among them |
 * | `{anything, 0}` | the empty string |
 * | `{NULL, WGPU_STRLEN}` | no string: no label, the one entry point there is |
 *
 * Strings that come from the library have a real length and *no* NUL behind them: print them with
 * `%.*s`. A label that is not valid UTF-8 is repaired; shader code that is not is refused.
 *
 * @code{.c}
 * WGPUStringView label = {"a name", WGPU_STRLEN};
 * wgpuBufferSetLabel(buffer, label);
 *
 * const char *both = "vertices,indices";
 * WGPUStringView first = {both, 8};
 * wgpuBufferSetLabel(buffer, first);
 * @endcode
 *
 *
 * @section chains Chains
 *
 * A struct is extended by further structs in a chain that begins at its `nextInChain`. Each of
 * those has a @ref WGPUChainedStruct as its first member, whose `sType` says what it is (INIT
 * macros set it) and whose `next` points to the next one or is NULL. The text of `nextInChain` says
 * which extensions a struct accepts; any other, or the same one twice, is an error.
 *
 * @code{.c}
 * WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
 * source.code.data = "@compute @workgroup_size(64) fn main() {}";
 *
 * WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
 * descriptor.nextInChain = &source.chain;
 * WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &descriptor);
 * wgpuShaderModuleRelease(module);
 * @endcode
 *
 * Structs that the library fills in are extended in the same way, and it fills in the whole chain.
 *
 * @code{.c}
 * WGPUCompatibilityModeLimits more = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
 * WGPULimits limits = WGPU_LIMITS_INIT;
 * limits.nextInChain = &more.chain;
 * wgpuDeviceGetLimits(device, &limits);
 * @endcode
 *
 *
 * @section errors Errors
 *
 * Where you hear of a mistake depends on what failed:
 *
 * - **A call on a device, or on one of its objects**: an *error* of the device. It goes to the
 *   innermost error scope that the calling thread has open for its type; without one to the
 *   uncaptured-error callback; without that to the log, which is stderr if nobody asks for it.
 * - **An asynchronous call**: its callback, with a status and a message.
 * - **A function that returns a @ref WGPUStatus, a pointer or a status of its own**: what it
 *   returns says that it failed, and the log says why.
 * - **A call on a handle that is no good**: the log; the function returns 0 or NULL.
 * - **Anything on a device that is lost**: nowhere. The device-lost callback has told, once.
 *
 * A creation that fails returns an object all the same, an *error object*: to be released like any
 * other, and an error wherever it is used. So you need not check each creation; the first error
 * tells what was wrong.
 *
 * What is recorded into an encoder is checked when the encoder is finished; the error names the
 * command.
 *
 * Set a callback for errors when you request the device. It may be called on any thread, during any
 * call. Messages name function, label, argument, value and what was expected.
 *
 * @code{.c}
 * static void on_error(WGPUDevice const *lent, WGPUErrorType type, WGPUStringView message,
 *                      void *userdata1, void *userdata2) {
 *     (void)lent, (void)userdata1, (void)userdata2;
 *     fprintf(stderr, "error %d: %.*s\n", (int)type, (int)message.length, message.data);
 * }
 *
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * descriptor.uncapturedErrorCallbackInfo.callback = on_error;
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 * An error scope catches the first error of its type that this thread causes on this device.
 *
 * @code{.c}
 * static void scope_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type,
 *                          WGPUStringView message, void *is_good, void *unused) {
 *     (void)unused;
 *     *(int *)is_good = status == WGPUPopErrorScopeStatus_Success && type == WGPUErrorType_NoError;
 *     if (type != WGPUErrorType_NoError)
 *         fprintf(stderr, "too large: %.*s\n", (int)message.length, message.data);
 * }
 *
 * WGPUBufferDescriptor large = WGPU_BUFFER_DESCRIPTOR_INIT;
 * large.size = UINT64_C(1) << 60;
 * large.usage = WGPUBufferUsage_Storage;
 *
 * int is_good = 0;
 * WGPUPopErrorScopeCallbackInfo popped = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
 * popped.mode = WGPUCallbackMode_AllowProcessEvents;
 * popped.callback = scope_popped;
 * popped.userdata1 = &is_good;
 *
 * wgpuDevicePushErrorScope(device, WGPUErrorFilter_Validation);
 * WGPUBuffer candidate = wgpuDeviceCreateBuffer(device, &large);
 * wgpuDevicePopErrorScope(device, popped);
 * wgpuInstanceProcessEvents(instance);
 * wgpuBufferRelease(candidate); // an error object is released, too
 * @endcode
 *
 *
 * @section futures Futures and callbacks
 *
 * An asynchronous function takes a callback, with two pointers for whatever the callback needs, and
 * returns a @ref WGPUFuture. The callback runs exactly once, with the outcome or with a status that
 * says why there is none. Its mode says where it may run:
 *
 * | mode | runs within |
 * | --- | --- |
 * | @ref WGPUCallbackMode_WaitAnyOnly | a wgpuInstanceWaitAny() for this future |
 * | @ref WGPUCallbackMode_AllowProcessEvents | that, and wgpuInstanceProcessEvents() |
 * | @ref WGPUCallbackMode_AllowSpontaneous | any call on any thread, and threads of the library |
 *
 * The library holds no lock meanwhile: a callback may call any function, and even wait. When the
 * last reference to the instance is released, all callbacks that have not run yet do so, with the
 * status CallbackCancelled.
 *
 * wgpuInstanceProcessEvents() never blocks: call it once per frame, say. To wait, make the instance
 * with the feature TimedWaitAny:
 *
 * @code{.c}
 * static void work_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *done,
 *                       void *unused) {
 *     (void)message, (void)unused;
 *     *(int *)done = status == WGPUQueueWorkDoneStatus_Success;
 * }
 *
 * WGPUInstanceFeatureName features[1] = {WGPUInstanceFeatureName_TimedWaitAny};
 * WGPUInstanceDescriptor waiting = WGPU_INSTANCE_DESCRIPTOR_INIT;
 * waiting.requiredFeatures = features;
 * waiting.requiredFeatureCount = 1;
 * WGPUInstance patient = wgpuCreateInstance(&waiting);
 * // ... adapter, device and queue of this instance, as above
 *
 * int done = 0;
 * WGPUQueueWorkDoneCallbackInfo on_done = WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT;
 * on_done.mode = WGPUCallbackMode_WaitAnyOnly;
 * on_done.callback = work_done;
 * on_done.userdata1 = &done;
 *
 * WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
 * wait.future = wgpuQueueOnSubmittedWorkDone(queue, on_done);
 * if (wgpuInstanceWaitAny(instance, 1, &wait, UINT64_C(1000000000)) == WGPUWaitStatus_TimedOut)
 *     fprintf(stderr, "not within a second\n");
 *
 * wgpuInstanceRelease(patient);
 * @endcode
 *
 *
 * @section memory Memory: to the GPU and back
 *
 * For small amounts there are wgpuQueueWriteBuffer() and wgpuQueueWriteTexture(). They copy what
 * you pass before they return, and whatever is submitted later sees it.
 *
 * @code{.c}
 * const uint32_t numbers[4] = {1, 2, 3, 4};
 * wgpuQueueWriteBuffer(queue, buffer, 0, numbers, sizeof numbers);
 * @endcode
 *
 * A new buffer of any usage can be filled in place:
 *
 * @code{.c}
 * WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 * descriptor.size = 4096;
 * descriptor.usage = WGPUBufferUsage_Uniform;
 * descriptor.mappedAtCreation = WGPU_TRUE;
 * WGPUBuffer uniforms = wgpuDeviceCreateBuffer(device, &descriptor);
 * void *data = wgpuBufferGetMappedRange(uniforms, 0, WGPU_WHOLE_MAP_SIZE);
 * if (data)
 *     memset(data, 0, 4096);
 * wgpuBufferUnmap(uniforms); // from now on it is the GPU's
 * wgpuBufferRelease(uniforms);
 * @endcode
 *
 * To read something back, copy it to a buffer of usage MapRead and map that. While a buffer is
 * mapped, work that uses it cannot be submitted.
 *
 * @code{.c}
 * static void mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *mapped_now,
 *                    void *unused) {
 *     (void)message, (void)unused;
 *     *(int *)mapped_now = status == WGPUMapAsyncStatus_Success;
 * }
 *
 * WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 * descriptor.size = 16;
 * descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
 * WGPUBuffer readable = wgpuDeviceCreateBuffer(device, &descriptor);
 *
 * WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 * wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, readable, 0, 16);
 * WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 * wgpuQueueSubmit(queue, 1, &commands);
 * wgpuCommandBufferRelease(commands);
 * wgpuCommandEncoderRelease(encoder);
 *
 * int mapped_now = 0;
 * WGPUBufferMapCallbackInfo on_mapped = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
 * on_mapped.mode = WGPUCallbackMode_WaitAnyOnly;
 * on_mapped.callback = mapped;
 * on_mapped.userdata1 = &mapped_now;
 * WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
 * wait.future = wgpuBufferMapAsync(readable, WGPUMapMode_Read, 0, 16, on_mapped);
 * wgpuInstanceWaitAny(instance, 1, &wait, UINT64_MAX);
 * if (mapped_now) {
 *     const uint32_t *numbers = (const uint32_t *)wgpuBufferGetConstMappedRange(readable, 0, 16);
 *     printf("%u\n", (unsigned)numbers[0]);
 *     wgpuBufferUnmap(readable);
 * }
 * wgpuBufferRelease(readable);
 * @endcode
 *
 * Texels lie in rows that are `bytesPerRow` apart. In copies between buffers and textures that has
 * to be a multiple of 256; wgpuQueueWriteTexture() accepts any distance.
 *
 * @code{.c}
 * WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
 * descriptor.size.width = 2;
 * descriptor.size.height = 2;
 * descriptor.format = WGPUTextureFormat_RGBA8Unorm;
 * descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
 * WGPUTexture checkers = wgpuDeviceCreateTexture(device, &descriptor);
 *
 * const uint32_t texels[4] = {0xFFFFFFFF, 0xFF000000, 0xFF000000, 0xFFFFFFFF};
 * WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
 * destination.texture = checkers;
 * WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
 * layout.bytesPerRow = 8;
 * wgpuQueueWriteTexture(queue, &destination, texels, sizeof texels, &layout, &descriptor.size);
 * wgpuTextureRelease(checkers);
 * @endcode
 *
 *
 * @section compute Computing
 *
 * A pipeline is a compiled shader with its settings. A bind group says which resource is meant by
 * each binding number in the shader. A pipeline layout that is left out (NULL) is derived from the
 * shader.
 *
 * @code{.c}
 * WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
 * source.code.data =
 *     "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;"
 *     "@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {"
 *     "    numbers[id.x] *= 2u;"
 *     "}";
 * WGPUShaderModuleDescriptor code = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
 * code.nextInChain = &source.chain;
 * WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &code);
 *
 * WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
 * descriptor.compute.module = module;
 * WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(device, &descriptor);
 *
 * WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT; // the whole buffer, at binding 0
 * entry.buffer = buffer;
 * WGPUBindGroupDescriptor bindings = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
 * bindings.layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
 * bindings.entries = &entry;
 * bindings.entryCount = 1;
 * WGPUBindGroup group = wgpuDeviceCreateBindGroup(device, &bindings);
 *
 * WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 * WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
 * wgpuComputePassEncoderSetPipeline(pass, pipeline);
 * wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
 * wgpuComputePassEncoderDispatchWorkgroups(pass, 4, 1, 1);
 * wgpuComputePassEncoderEnd(pass);
 * WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 * wgpuQueueSubmit(queue, 1, &commands);
 *
 * wgpuCommandBufferRelease(commands);
 * wgpuComputePassEncoderRelease(pass);
 * wgpuCommandEncoderRelease(encoder);
 * wgpuBindGroupRelease(group);
 * wgpuBindGroupLayoutRelease(bindings.layout);
 * wgpuComputePipelineRelease(pipeline);
 * wgpuShaderModuleRelease(module);
 * @endcode
 *
 *
 * @section rendering Rendering
 *
 * A render pass draws into attachments, which are views of textures. Here `module` has a vertex and
 * a fragment entry point, and `view` has the format RGBA8Unorm.
 *
 * @code{.c}
 * WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
 * target.format = WGPUTextureFormat_RGBA8Unorm;
 * WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
 * fragment.module = module;
 * fragment.targets = &target;
 * fragment.targetCount = 1;
 * WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
 * descriptor.vertex.module = module;
 * descriptor.fragment = &fragment;
 * WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(device, &descriptor);
 *
 * WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
 * color.view = view;
 * color.loadOp = WGPULoadOp_Clear;
 * color.storeOp = WGPUStoreOp_Store;
 * color.clearValue.a = 1.0;
 * WGPURenderPassDescriptor attachments = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
 * attachments.colorAttachments = &color;
 * attachments.colorAttachmentCount = 1;
 *
 * WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 * WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &attachments);
 * wgpuRenderPassEncoderSetPipeline(pass, pipeline);
 * wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
 * wgpuRenderPassEncoderEnd(pass);
 * WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 * wgpuQueueSubmit(queue, 1, &commands);
 *
 * wgpuCommandBufferRelease(commands);
 * wgpuRenderPassEncoderRelease(pass);
 * wgpuCommandEncoderRelease(encoder);
 * wgpuRenderPipelineRelease(pipeline);
 * @endcode
 *
 * For a window there is a surface. It lends a texture for each frame, and shows it. Here the window
 * is Xlib's; for other window systems, chain the struct that is made for them.
 *
 * @code{.c}
 * WGPUSurfaceSourceXlibWindow source = WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT;
 * source.display = display;
 * source.window = window;
 * WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
 * descriptor.nextInChain = &source.chain;
 * WGPUSurface surface = wgpuInstanceCreateSurface(instance, &descriptor);
 *
 * WGPUSurfaceCapabilities capabilities = WGPU_SURFACE_CAPABILITIES_INIT;
 * wgpuSurfaceGetCapabilities(surface, adapter, &capabilities);
 * if (capabilities.formatCount > 0) {
 *     WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
 *     configuration.device = device;
 *     configuration.format = capabilities.formats[0]; // the one that suits best
 *     configuration.width = 640;
 *     configuration.height = 480;
 *     wgpuSurfaceConfigure(surface, &configuration);
 *
 *     WGPUSurfaceTexture frame = WGPU_SURFACE_TEXTURE_INIT;
 *     wgpuSurfaceGetCurrentTexture(surface, &frame);
 *     if (frame.status == WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal ||
 *         frame.status == WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal) {
 *         // ... draw into a view of frame.texture, and submit
 *         wgpuSurfacePresent(surface);
 *     } // Outdated: configure again with the window's new size
 *     if (frame.texture)
 *         wgpuTextureRelease(frame.texture);
 * }
 * wgpuSurfaceCapabilitiesFreeMembers(capabilities);
 * wgpuSurfaceRelease(surface);
 * @endcode
 *
 *
 * @section threads Threads
 *
 * Any function may be called on any thread at any time, with one exception: an encoder (@ref
 * WGPUCommandEncoder, @ref WGPUComputePassEncoder, @ref WGPURenderPassEncoder or @ref
 * WGPURenderBundleEncoder) is for one thread at a time. It need not always be the same one.
 *
 * - Error scopes belong to the thread that opens them.
 * - A callback runs on the thread that waits or processes events, or, with AllowSpontaneous, on
 *   any. The uncaptured-error callback may run on any thread, several at once.
 * - An object may be released while other threads are in calls on it or hand it to calls: each of
 *   them finds the object, or says that the handle was released. Two kinds of calls want a reference
 *   that stays: the commands of passes and bundles (without one, they may fail with an internal
 *   error), and those that only read what an object was made with, such as wgpuBufferGetSize() and
 *   wgpuTextureGetFormat().
 *
 *
 * @section versions Versions
 *
 * What is declared here does not change, and what is new gets a new name. So a program that was
 * built with an older header runs with a newer library. To see whether a library has a function,
 * look it up:
 *
 * @code{.c}
 * WGPUStringView name = {"wgpuDevicePoll", WGPU_STRLEN};
 * if (wgpuGetProcAddress(name) == NULL)
 *     fprintf(stderr, "wgpuDevicePoll is not in this library\n");
 * @endcode
 */
#ifndef WEBGPU_H_
#define WEBGPU_H_

/* How the functions are imported or exported. Define WGPU_SHARED_LIBRARY to link to the shared
 * library on Windows; WGPU_IMPLEMENTATION is for a library that defines the functions. */
#if !defined(WGPU_SHARED_LIBRARY)
#define WGPU_EXPORT
#elif defined(_WIN32) && defined(WGPU_IMPLEMENTATION)
#define WGPU_EXPORT __declspec(dllexport)
#elif defined(_WIN32)
#define WGPU_EXPORT __declspec(dllimport)
#elif defined(WGPU_IMPLEMENTATION)
#define WGPU_EXPORT __attribute__((visibility("default")))
#else
#define WGPU_EXPORT
#endif

/* Marks for tools that read this header, such as binding generators. A compiler needs none of
 * them; whoever does defines them before including this file. */
#if !defined(WGPU_OBJECT_ATTRIBUTE)
#define WGPU_OBJECT_ATTRIBUTE
#endif
#if !defined(WGPU_ENUM_ATTRIBUTE)
#define WGPU_ENUM_ATTRIBUTE
#endif
#if !defined(WGPU_STRUCTURE_ATTRIBUTE)
#define WGPU_STRUCTURE_ATTRIBUTE
#endif
#if !defined(WGPU_FUNCTION_ATTRIBUTE)
#define WGPU_FUNCTION_ATTRIBUTE
#endif
/* The pointer or handle may be NULL. */
#if !defined(WGPU_NULLABLE)
#define WGPU_NULLABLE
#endif

#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* What the WGPU_..._INIT macros are made of. They serve as initializers in every C and C++, and
 * since C99 and C++11 as expressions too. A comma inside a macro's argument has to hide. */
#define _wgpu_COMMA ,
#if defined(__cplusplus)
#define _wgpu_ENUM_ZERO_INIT(type) type(0)
#define _wgpu_STRUCT_ZERO_INIT {}
#if __cplusplus >= 201103L
#define _wgpu_MAKE_INIT_STRUCT(type, value) (type value)
#else
#define _wgpu_MAKE_INIT_STRUCT(type, value) value
#endif
#else
#define _wgpu_ENUM_ZERO_INIT(type) (type)0
#define _wgpu_STRUCT_ZERO_INIT {0}
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define _wgpu_MAKE_INIT_STRUCT(type, value) ((type) value)
#else
#define _wgpu_MAKE_INIT_STRUCT(type, value) value
#endif
#endif

