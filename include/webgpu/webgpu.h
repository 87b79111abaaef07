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
 *	static void adapter_found(WGPURequestAdapterStatus status, WGPUAdapter found,
 *							  WGPUStringView message, void *result, void *unused) {
 *		(void)unused;
 *		if (status != WGPURequestAdapterStatus_Success)
 *			fprintf(stderr, "no adapter: %.*s\n", (int)message.length, message.data);
 *		*(WGPUAdapter *)result = found;
 *	}
 *
 *	static void device_made(WGPURequestDeviceStatus status, WGPUDevice made,
 *							WGPUStringView message, void *result, void *unused) {
 *		(void)unused;
 *		if (status != WGPURequestDeviceStatus_Success)
 *			fprintf(stderr, "no device: %.*s\n", (int)message.length, message.data);
 *		*(WGPUDevice *)result = made;
 *	}
 *
 *	WGPUInstance instance = wgpuCreateInstance(NULL);
 *
 *	WGPUAdapter adapter = NULL;
 *	WGPURequestAdapterCallbackInfo on_adapter = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
 *	on_adapter.mode = WGPUCallbackMode_AllowProcessEvents;
 *	on_adapter.callback = adapter_found;
 *	on_adapter.userdata1 = &adapter;
 *	wgpuInstanceRequestAdapter(instance, NULL, on_adapter);
 *	wgpuInstanceProcessEvents(instance);
 *
 *	WGPUDevice device = NULL;
 *	WGPURequestDeviceCallbackInfo on_device = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
 *	on_device.mode = WGPUCallbackMode_AllowProcessEvents;
 *	on_device.callback = device_made;
 *	on_device.userdata1 = &device;
 *	if (adapter) {
 *		wgpuAdapterRequestDevice(adapter, NULL, on_device);
 *		wgpuInstanceProcessEvents(instance);
 *	}
 *
 *	WGPUQueue queue = device ? wgpuDeviceGetQueue(device) : NULL;
 * @endcode
 *
 * An adapter has features and limits. A device has the features that were requested and no others,
 * and WebGPU's default limits where no better ones were requested. A request for more than the
 * adapter has fails, so look at the adapter first.
 *
 * @code{.c}
 *	WGPULimits limits = WGPU_LIMITS_INIT; // every limit: no demand
 *	limits.maxStorageBufferBindingSize = 128u << 20;
 *	WGPUFeatureName features[1] = {WGPUFeatureName_TimestampQuery};
 *
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	descriptor.requiredLimits = &limits;
 *	descriptor.requiredFeatures = features;
 *	descriptor.requiredFeatureCount = wgpuAdapterHasFeature(adapter, features[0]) ? 1 : 0;
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
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
 *	WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
 *	wgpuTextureRelease(texture); // the view keeps it
 *
 *	WGPUTextureView also_mine = view;
 *	wgpuTextureViewAddRef(also_mine);
 *	wgpuTextureViewRelease(view);
 *	wgpuTextureViewRelease(also_mine); // now both are gone
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
 *	WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
 *	if (wgpuAdapterGetInfo(adapter, &info) == WGPUStatus_Success) {
 *		printf("%.*s\n", (int)info.device.length, info.device.data);
 *		wgpuAdapterInfoFreeMembers(info);
 *	}
 *
 *	WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
 *	wgpuAdapterGetFeatures(adapter, &features);
 *	for (size_t i = 0; i < features.featureCount; i++)
 *		printf("feature 0x%x\n", (unsigned)features.features[i]);
 *	wgpuSupportedFeaturesFreeMembers(features);
 * @endcode
 *
 *
 * @section structs Structs
 *
 * Each struct has a macro `WGPU_..._INIT` with its default values. Begin with that, and set what
 * differs. Where a function accepts NULL for a descriptor, NULL means the same as INIT.
 *
 * @code{.c}
 *	WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 *	descriptor.label.data = "vertices";
 *	descriptor.size = 1024;
 *	descriptor.usage = WGPUBufferUsage_Vertex | WGPUBufferUsage_CopyDst;
 *	WGPUBuffer vertices = wgpuDeviceCreateBuffer(device, &descriptor);
 *	wgpuBufferRelease(vertices);
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
 *	WGPUStringView label = {"a name", WGPU_STRLEN};
 *	wgpuBufferSetLabel(buffer, label);
 *
 *	const char *both = "vertices,indices";
 *	WGPUStringView first = {both, 8};
 *	wgpuBufferSetLabel(buffer, first);
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
 *	WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
 *	source.code.data = "@compute @workgroup_size(64) fn main() {}";
 *
 *	WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
 *	descriptor.nextInChain = &source.chain;
 *	WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &descriptor);
 *	wgpuShaderModuleRelease(module);
 * @endcode
 *
 * Structs that the library fills in are extended in the same way, and it fills in the whole chain.
 *
 * @code{.c}
 *	WGPUCompatibilityModeLimits more = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
 *	WGPULimits limits = WGPU_LIMITS_INIT;
 *	limits.nextInChain = &more.chain;
 *	wgpuDeviceGetLimits(device, &limits);
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
 *	static void on_error(WGPUDevice const *lent, WGPUErrorType type, WGPUStringView message,
 *						 void *userdata1, void *userdata2) {
 *		(void)lent, (void)userdata1, (void)userdata2;
 *		fprintf(stderr, "error %d: %.*s\n", (int)type, (int)message.length, message.data);
 *	}
 *
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	descriptor.uncapturedErrorCallbackInfo.callback = on_error;
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 * An error scope catches the first error of its type that this thread causes on this device.
 *
 * @code{.c}
 *	static void scope_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type,
 *							 WGPUStringView message, void *is_good, void *unused) {
 *		(void)unused;
 *		*(int *)is_good = status == WGPUPopErrorScopeStatus_Success && type == WGPUErrorType_NoError;
 *		if (type != WGPUErrorType_NoError)
 *			fprintf(stderr, "too large: %.*s\n", (int)message.length, message.data);
 *	}
 *
 *	WGPUBufferDescriptor large = WGPU_BUFFER_DESCRIPTOR_INIT;
 *	large.size = UINT64_C(1) << 60;
 *	large.usage = WGPUBufferUsage_Storage;
 *
 *	int is_good = 0;
 *	WGPUPopErrorScopeCallbackInfo popped = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
 *	popped.mode = WGPUCallbackMode_AllowProcessEvents;
 *	popped.callback = scope_popped;
 *	popped.userdata1 = &is_good;
 *
 *	wgpuDevicePushErrorScope(device, WGPUErrorFilter_Validation);
 *	WGPUBuffer candidate = wgpuDeviceCreateBuffer(device, &large);
 *	wgpuDevicePopErrorScope(device, popped);
 *	wgpuInstanceProcessEvents(instance);
 *	wgpuBufferRelease(candidate); // an error object is released, too
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
 *	static void work_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *done,
 *						  void *unused) {
 *		(void)message, (void)unused;
 *		*(int *)done = status == WGPUQueueWorkDoneStatus_Success;
 *	}
 *
 *	WGPUInstanceFeatureName features[1] = {WGPUInstanceFeatureName_TimedWaitAny};
 *	WGPUInstanceDescriptor waiting = WGPU_INSTANCE_DESCRIPTOR_INIT;
 *	waiting.requiredFeatures = features;
 *	waiting.requiredFeatureCount = 1;
 *	WGPUInstance patient = wgpuCreateInstance(&waiting);
 *	// ... adapter, device and queue of this instance, as above
 *
 *	int done = 0;
 *	WGPUQueueWorkDoneCallbackInfo on_done = WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT;
 *	on_done.mode = WGPUCallbackMode_WaitAnyOnly;
 *	on_done.callback = work_done;
 *	on_done.userdata1 = &done;
 *
 *	WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
 *	wait.future = wgpuQueueOnSubmittedWorkDone(queue, on_done);
 *	if (wgpuInstanceWaitAny(instance, 1, &wait, UINT64_C(1000000000)) == WGPUWaitStatus_TimedOut)
 *		fprintf(stderr, "not within a second\n");
 *
 *	wgpuInstanceRelease(patient);
 * @endcode
 *
 *
 * @section memory Memory: to the GPU and back
 *
 * For small amounts there are wgpuQueueWriteBuffer() and wgpuQueueWriteTexture(). They copy what
 * you pass before they return, and whatever is submitted later sees it.
 *
 * @code{.c}
 *	const uint32_t numbers[4] = {1, 2, 3, 4};
 *	wgpuQueueWriteBuffer(queue, buffer, 0, numbers, sizeof numbers);
 * @endcode
 *
 * A new buffer of any usage can be filled in place:
 *
 * @code{.c}
 *	WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 *	descriptor.size = 4096;
 *	descriptor.usage = WGPUBufferUsage_Uniform;
 *	descriptor.mappedAtCreation = WGPU_TRUE;
 *	WGPUBuffer uniforms = wgpuDeviceCreateBuffer(device, &descriptor);
 *	void *data = wgpuBufferGetMappedRange(uniforms, 0, WGPU_WHOLE_MAP_SIZE);
 *	if (data)
 *		memset(data, 0, 4096);
 *	wgpuBufferUnmap(uniforms); // from now on it is the GPU's
 *	wgpuBufferRelease(uniforms);
 * @endcode
 *
 * To read something back, copy it to a buffer of usage MapRead and map that. While a buffer is
 * mapped, work that uses it cannot be submitted.
 *
 * @code{.c}
 *	static void mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *mapped_now,
 *					   void *unused) {
 *		(void)message, (void)unused;
 *		*(int *)mapped_now = status == WGPUMapAsyncStatus_Success;
 *	}
 *
 *	WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
 *	descriptor.size = 16;
 *	descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
 *	WGPUBuffer readable = wgpuDeviceCreateBuffer(device, &descriptor);
 *
 *	WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 *	wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, readable, 0, 16);
 *	WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 *	wgpuQueueSubmit(queue, 1, &commands);
 *	wgpuCommandBufferRelease(commands);
 *	wgpuCommandEncoderRelease(encoder);
 *
 *	int mapped_now = 0;
 *	WGPUBufferMapCallbackInfo on_mapped = WGPU_BUFFER_MAP_CALLBACK_INFO_INIT;
 *	on_mapped.mode = WGPUCallbackMode_WaitAnyOnly;
 *	on_mapped.callback = mapped;
 *	on_mapped.userdata1 = &mapped_now;
 *	WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
 *	wait.future = wgpuBufferMapAsync(readable, WGPUMapMode_Read, 0, 16, on_mapped);
 *	wgpuInstanceWaitAny(instance, 1, &wait, UINT64_MAX);
 *	if (mapped_now) {
 *		const uint32_t *numbers = (const uint32_t *)wgpuBufferGetConstMappedRange(readable, 0, 16);
 *		printf("%u\n", (unsigned)numbers[0]);
 *		wgpuBufferUnmap(readable);
 *	}
 *	wgpuBufferRelease(readable);
 * @endcode
 *
 * Texels lie in rows that are `bytesPerRow` apart. In copies between buffers and textures that has
 * to be a multiple of 256; wgpuQueueWriteTexture() accepts any distance.
 *
 * @code{.c}
 *	WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
 *	descriptor.size.width = 2;
 *	descriptor.size.height = 2;
 *	descriptor.format = WGPUTextureFormat_RGBA8Unorm;
 *	descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
 *	WGPUTexture checkers = wgpuDeviceCreateTexture(device, &descriptor);
 *
 *	const uint32_t texels[4] = {0xFFFFFFFF, 0xFF000000, 0xFF000000, 0xFFFFFFFF};
 *	WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
 *	destination.texture = checkers;
 *	WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
 *	layout.bytesPerRow = 8;
 *	wgpuQueueWriteTexture(queue, &destination, texels, sizeof texels, &layout, &descriptor.size);
 *	wgpuTextureRelease(checkers);
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
 *	WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
 *	source.code.data =
 *		"@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;"
 *		"@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {"
 *		"    numbers[id.x] *= 2u;"
 *		"}";
 *	WGPUShaderModuleDescriptor code = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
 *	code.nextInChain = &source.chain;
 *	WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &code);
 *
 *	WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
 *	descriptor.compute.module = module;
 *	WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(device, &descriptor);
 *
 *	WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT; // the whole buffer, at binding 0
 *	entry.buffer = buffer;
 *	WGPUBindGroupDescriptor bindings = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
 *	bindings.layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
 *	bindings.entries = &entry;
 *	bindings.entryCount = 1;
 *	WGPUBindGroup group = wgpuDeviceCreateBindGroup(device, &bindings);
 *
 *	WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 *	WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
 *	wgpuComputePassEncoderSetPipeline(pass, pipeline);
 *	wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
 *	wgpuComputePassEncoderDispatchWorkgroups(pass, 4, 1, 1);
 *	wgpuComputePassEncoderEnd(pass);
 *	WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 *	wgpuQueueSubmit(queue, 1, &commands);
 *
 *	wgpuCommandBufferRelease(commands);
 *	wgpuComputePassEncoderRelease(pass);
 *	wgpuCommandEncoderRelease(encoder);
 *	wgpuBindGroupRelease(group);
 *	wgpuBindGroupLayoutRelease(bindings.layout);
 *	wgpuComputePipelineRelease(pipeline);
 *	wgpuShaderModuleRelease(module);
 * @endcode
 *
 *
 * @section rendering Rendering
 *
 * A render pass draws into attachments, which are views of textures. Here `module` has a vertex and
 * a fragment entry point, and `view` has the format RGBA8Unorm.
 *
 * @code{.c}
 *	WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
 *	target.format = WGPUTextureFormat_RGBA8Unorm;
 *	WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
 *	fragment.module = module;
 *	fragment.targets = &target;
 *	fragment.targetCount = 1;
 *	WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
 *	descriptor.vertex.module = module;
 *	descriptor.fragment = &fragment;
 *	WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(device, &descriptor);
 *
 *	WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
 *	color.view = view;
 *	color.loadOp = WGPULoadOp_Clear;
 *	color.storeOp = WGPUStoreOp_Store;
 *	color.clearValue.a = 1.0;
 *	WGPURenderPassDescriptor attachments = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
 *	attachments.colorAttachments = &color;
 *	attachments.colorAttachmentCount = 1;
 *
 *	WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(device, NULL);
 *	WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &attachments);
 *	wgpuRenderPassEncoderSetPipeline(pass, pipeline);
 *	wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
 *	wgpuRenderPassEncoderEnd(pass);
 *	WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
 *	wgpuQueueSubmit(queue, 1, &commands);
 *
 *	wgpuCommandBufferRelease(commands);
 *	wgpuRenderPassEncoderRelease(pass);
 *	wgpuCommandEncoderRelease(encoder);
 *	wgpuRenderPipelineRelease(pipeline);
 * @endcode
 *
 * For a window there is a surface. It lends a texture for each frame, and shows it. Here the window
 * is Xlib's; for other window systems, chain the struct that is made for them.
 *
 * @code{.c}
 *	WGPUSurfaceSourceXlibWindow source = WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT;
 *	source.display = display;
 *	source.window = window;
 *	WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
 *	descriptor.nextInChain = &source.chain;
 *	WGPUSurface surface = wgpuInstanceCreateSurface(instance, &descriptor);
 *
 *	WGPUSurfaceCapabilities capabilities = WGPU_SURFACE_CAPABILITIES_INIT;
 *	wgpuSurfaceGetCapabilities(surface, adapter, &capabilities);
 *	if (capabilities.formatCount > 0) {
 *		WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
 *		configuration.device = device;
 *		configuration.format = capabilities.formats[0]; // the one that suits best
 *		configuration.width = 640;
 *		configuration.height = 480;
 *		wgpuSurfaceConfigure(surface, &configuration);
 *
 *		WGPUSurfaceTexture frame = WGPU_SURFACE_TEXTURE_INIT;
 *		wgpuSurfaceGetCurrentTexture(surface, &frame);
 *		if (frame.status == WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal ||
 *			frame.status == WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal) {
 *			// ... draw into a view of frame.texture, and submit
 *			wgpuSurfacePresent(surface);
 *		} // Outdated: configure again with the window's new size
 *		if (frame.texture)
 *			wgpuTextureRelease(frame.texture);
 *	}
 *	wgpuSurfaceCapabilitiesFreeMembers(capabilities);
 *	wgpuSurfaceRelease(surface);
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
 *	WGPUStringView name = {"wgpuDevicePoll", WGPU_STRLEN};
 *	if (wgpuGetProcAddress(name) == NULL)
 *		fprintf(stderr, "wgpuDevicePoll is not in this library\n");
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

/* ---- Constants ------------------------------------------------------------------------------ */

/** @addtogroup constants Constants
 *  @{ */

/** True, as a @ref WGPUBool. */
#define WGPU_TRUE UINT32_C(1)

/** False, as a @ref WGPUBool. */
#define WGPU_FALSE UINT32_C(0)

/**
 * As `arrayLayerCount` of a texture view: 1 for 1D, 2D and 3D views, 6 for a cube, and for the
 * array dimensions all layers from the first one on.
 */
#define WGPU_ARRAY_LAYER_COUNT_UNDEFINED UINT32_MAX

/**
 * As `bytesPerRow` or `rowsPerImage` of a buffer layout: no stride given. Allowed when the copy
 * never steps to a second row, or to a second image respectively; an error otherwise.
 */
#define WGPU_COPY_STRIDE_UNDEFINED UINT32_MAX

/**
 * As `depthClearValue`: no value given (a NaN, so test with `isnan`, not `==`). An error when the
 * depth load operation is @ref WGPULoadOp_Clear.
 */
#define WGPU_DEPTH_CLEAR_VALUE_UNDEFINED NAN

/**
 * As `depthSlice` of a color attachment: no slice. Required for 2D views and refused for 3D views,
 * which must name a slice.
 */
#define WGPU_DEPTH_SLICE_UNDEFINED UINT32_MAX

/** As a 32-bit limit in a device request: no demand, the device gets the default limit. */
#define WGPU_LIMIT_U32_UNDEFINED UINT32_MAX

/** As a 64-bit limit in a device request: no demand, the device gets the default limit. */
#define WGPU_LIMIT_U64_UNDEFINED UINT64_MAX

/** As `mipLevelCount` of a texture view: every level from `baseMipLevel` to the last. */
#define WGPU_MIP_LEVEL_COUNT_UNDEFINED UINT32_MAX

/**
 * As a write index in WGPUPassTimestampWrites: no timestamp is written at that end of the
 * pass.
 */
#define WGPU_QUERY_SET_INDEX_UNDEFINED UINT32_MAX

/**
 * As the length of a @ref WGPUStringView passed in: `data` ends at its NUL byte. With a NULL
 * `data` it makes the null string. Strings that come out of the library always have a real length.
 */
#define WGPU_STRLEN SIZE_MAX

/**
 * As the size of a mapping or of a mapped range: all that follows the offset.
 * @ref wgpuBufferReadMappedRange and @ref wgpuBufferWriteMappedRange need a real size instead.
 */
#define WGPU_WHOLE_MAP_SIZE SIZE_MAX

/** As the size of a buffer binding, clear, vertex or index range: all that follows the offset. */
#define WGPU_WHOLE_SIZE UINT64_MAX

/** @} */

/* ---- Basic types ---------------------------------------------------------------------------- */

/** @addtogroup basic_types Basic types
 *  @{ */

/**
 * A boolean of fixed 32-bit size. Zero is false and any other value is true on the way in; on the
 * way out it is @ref WGPU_FALSE or @ref WGPU_TRUE.
 */
typedef uint32_t WGPUBool;

/**
 * Storage of every bit-flag type: 64 bits, values combined with `|`. Bits without a defined
 * meaning are a validation error.
 */
typedef uint64_t WGPUFlags;

/** @} */

/* ---- Strings -------------------------------------------------------------------------------- */

/** @addtogroup strings Strings
 *  @{ */

/**
 * A piece of UTF-8 text: every string that crosses this API, in either direction, has this form.
 * `{NULL, WGPU_STRLEN}` is the null string (what `WGPU_STRING_VIEW_INIT` gives),
 * `{p, WGPU_STRLEN}` ends at the first NUL byte, `{p, n}` is exactly `n` bytes, and any view of
 * length 0 is empty. Where a string is required, null counts as empty. Strings passed in are
 * copied before the call returns; strings passed to a callback are gone when it returns; strings
 * inside a returned struct live until that struct's FreeMembers call.
 */
typedef struct WGPUStringView {
    /**
     * First byte of the text; need not be NUL-terminated when `length` says how long it is. May be
     * NULL only with `length` 0 or @ref WGPU_STRLEN.
     */
    WGPU_NULLABLE char const * data;
    /**
     * Bytes of text, without any terminator. @ref WGPU_STRLEN, the default, means: up to the NUL
     * byte (or, with NULL `data`, no string at all).
     */
    size_t length;
} WGPUStringView WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUStringView. */
#define WGPU_STRING_VIEW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUStringView, { \
    /*.data=*/NULL _wgpu_COMMA \
    /*.length=*/WGPU_STRLEN _wgpu_COMMA \
})

/** @} */

/* ---- Objects -------------------------------------------------------------------------------- */

/** @addtogroup objects Objects
 *  @{ */

/**
 * One GPU as seen through one backend, together with what it supports. Delivered by
 * @ref wgpuInstanceRequestAdapter or @ref wgpuInstanceEnumerateAdapters. The last release forgets
 * it; devices made from it live on. May be used from any thread. See GPUAdapter in the WebGPU
 * specification.
 */
typedef struct WGPUAdapterImpl * WGPUAdapter WGPU_OBJECT_ATTRIBUTE;

/**
 * Buffers, textures and samplers fixed to the slots of a layout, set on an encoder in one call.
 * Made by @ref wgpuDeviceCreateBindGroup; immutable. It keeps its resources alive until its last
 * release. May be used from any thread. See GPUBindGroup in the WebGPU specification.
 */
typedef struct WGPUBindGroupImpl * WGPUBindGroup WGPU_OBJECT_ATTRIBUTE;

/**
 * The shape of a bind group: which kind of resource sits at which binding number and which shader
 * stages see it. Made by @ref wgpuDeviceCreateBindGroupLayout, or read from a pipeline. Dropped
 * with its last release. May be used from any thread. See GPUBindGroupLayout in the WebGPU
 * specification.
 */
typedef struct WGPUBindGroupLayoutImpl * WGPUBindGroupLayout WGPU_OBJECT_ATTRIBUTE;

/**
 * A block of GPU memory of fixed size. Made by @ref wgpuDeviceCreateBuffer. The last release gives
 * the memory back once no bind group, command buffer or submitted work needs it;
 * @ref wgpuBufferDestroy does so at once. May be used from any thread. See GPUBuffer in the WebGPU
 * specification.
 */
typedef struct WGPUBufferImpl * WGPUBuffer WGPU_OBJECT_ATTRIBUTE;

/**
 * A finished recording, ready for one @ref wgpuQueueSubmit; a second submit is an error. Made by
 * @ref wgpuCommandEncoderFinish. Releasing it before the submit throws the work away; afterwards
 * it changes nothing. May be used from any thread. See GPUCommandBuffer in the WebGPU
 * specification.
 */
typedef struct WGPUCommandBufferImpl * WGPUCommandBuffer WGPU_OBJECT_ATTRIBUTE;

/**
 * Records copies, passes and other GPU work. Made by @ref wgpuDeviceCreateCommandEncoder and
 * closed by @ref wgpuCommandEncoderFinish, which does not consume the reference. Releasing it
 * unfinished discards the recording. Use it from one thread at a time. See GPUCommandEncoder in
 * the WebGPU specification.
 */
typedef struct WGPUCommandEncoderImpl * WGPUCommandEncoder WGPU_OBJECT_ATTRIBUTE;

/**
 * Records compute dispatches. Made by @ref wgpuCommandEncoderBeginComputePass; its command encoder
 * is locked until @ref wgpuComputePassEncoderEnd. Releasing it without End leaves the command
 * encoder unable to finish. Use it from one thread at a time. See GPUComputePassEncoder in the
 * WebGPU specification.
 */
typedef struct WGPUComputePassEncoderImpl * WGPUComputePassEncoder WGPU_OBJECT_ATTRIBUTE;

/**
 * A compute shader compiled for the device. Made by @ref wgpuDeviceCreateComputePipeline or its
 * Async sibling; immutable. The last release frees it when no recorded work needs it. May be used
 * from any thread. See GPUComputePipeline in the WebGPU specification.
 */
typedef struct WGPUComputePipelineImpl * WGPUComputePipeline WGPU_OBJECT_ATTRIBUTE;

/**
 * A connection to an adapter; it makes every other GPU object and decides where their errors go.
 * Delivered by @ref wgpuAdapterRequestDevice. The last release acts like wgpuDeviceDestroy:
 * its buffers are unmapped and the lost event fires with reason Destroyed and a NULL device. May
 * be used from any thread. See GPUDevice in the WebGPU specification.
 */
typedef struct WGPUDeviceImpl * WGPUDevice WGPU_OBJECT_ATTRIBUTE;

/**
 * A 2D image from outside (a video frame, say) that shaders may sample, whatever its planes look
 * like. This header has no function that makes one; the type exists for its bindings and reference
 * counting. May be used from any thread. See GPUExternalTexture in the WebGPU specification.
 */
typedef struct WGPUExternalTextureImpl * WGPUExternalTexture WGPU_OBJECT_ATTRIBUTE;

/**
 * The entry point to the library: it finds adapters, makes surfaces and owns every future. Made by
 * @ref wgpuCreateInstance. Releasing the last reference completes all pending callbacks with their
 * CallbackCancelled status; nothing can be waited on afterwards. May be used from any thread.
 */
typedef struct WGPUInstanceImpl * WGPUInstance WGPU_OBJECT_ATTRIBUTE;

/**
 * The bind group layouts, in order, and the immediate data size that a pipeline expects. Made by
 * @ref wgpuDeviceCreatePipelineLayout. Dropped with its last release; pipelines keep their own
 * hold. May be used from any thread. See GPUPipelineLayout in the WebGPU specification.
 */
typedef struct WGPUPipelineLayoutImpl * WGPUPipelineLayout WGPU_OBJECT_ATTRIBUTE;

/**
 * A row of slots for query results of one type. Made by @ref wgpuDeviceCreateQuerySet. The last
 * release frees it after submitted work is done; @ref wgpuQuerySetDestroy frees it at once. May be
 * used from any thread. See GPUQuerySet in the WebGPU specification.
 */
typedef struct WGPUQuerySetImpl * WGPUQuerySet WGPU_OBJECT_ATTRIBUTE;

/**
 * Where finished command buffers and direct writes are handed to the GPU, in order.
 * @ref wgpuDeviceGetQueue returns a new reference to the one queue a device has. Releasing it
 * never cancels work already submitted. May be used from any thread. See GPUQueue in the WebGPU
 * specification.
 */
typedef struct WGPUQueueImpl * WGPUQueue WGPU_OBJECT_ATTRIBUTE;

/**
 * A finished, reusable recording of draws, run by @ref wgpuRenderPassEncoderExecuteBundles as
 * often as wanted. Made by @ref wgpuRenderBundleEncoderFinish. It holds what it draws with until
 * its last release. May be used from any thread. See GPURenderBundle in the WebGPU specification.
 */
typedef struct WGPURenderBundleImpl * WGPURenderBundle WGPU_OBJECT_ATTRIBUTE;

/**
 * Records draws once, to be replayed in many render passes. Made by
 * @ref wgpuDeviceCreateRenderBundleEncoder and closed by @ref wgpuRenderBundleEncoderFinish.
 * Releasing it unfinished discards the recording. Use it from one thread at a time. See
 * GPURenderBundleEncoder in the WebGPU specification.
 */
typedef struct WGPURenderBundleEncoderImpl * WGPURenderBundleEncoder WGPU_OBJECT_ATTRIBUTE;

/**
 * Records draws into a set of attachments. Made by @ref wgpuCommandEncoderBeginRenderPass; its
 * command encoder is locked until @ref wgpuRenderPassEncoderEnd. Releasing it without End leaves
 * the command encoder unable to finish. Use it from one thread at a time. See GPURenderPassEncoder
 * in the WebGPU specification.
 */
typedef struct WGPURenderPassEncoderImpl * WGPURenderPassEncoder WGPU_OBJECT_ATTRIBUTE;

/**
 * Vertex and fragment shaders plus all fixed-function state of a draw, compiled for the device.
 * Made by @ref wgpuDeviceCreateRenderPipeline or its Async sibling; immutable. The last release
 * frees it when no recorded work needs it. May be used from any thread. See GPURenderPipeline in
 * the WebGPU specification.
 */
typedef struct WGPURenderPipelineImpl * WGPURenderPipeline WGPU_OBJECT_ATTRIBUTE;

/**
 * How a shader reads a texture: filtering, addressing outside the edges, level-of-detail range.
 * Made by @ref wgpuDeviceCreateSampler; immutable. The last release frees it when no bind group
 * holds it. May be used from any thread. See GPUSampler in the WebGPU specification.
 */
typedef struct WGPUSamplerImpl * WGPUSampler WGPU_OBJECT_ATTRIBUTE;

/**
 * Checked shader code with one or more entry points. Made by @ref wgpuDeviceCreateShaderModule
 * from WGSL, SPIR-V or GLSL. It may be released as soon as the pipelines that use it exist. May be
 * used from any thread. See GPUShaderModule in the WebGPU specification.
 */
typedef struct WGPUShaderModuleImpl * WGPUShaderModule WGPU_OBJECT_ATTRIBUTE;

/**
 * A window or layer that frames can be shown on. Made by @ref wgpuInstanceCreateSurface from a
 * platform handle, which must outlive it. The last release gives up the swapchain but never closes
 * the window. May be used from any thread.
 */
typedef struct WGPUSurfaceImpl * WGPUSurface WGPU_OBJECT_ATTRIBUTE;

/**
 * An image in GPU memory: 1D, 2D (possibly layered) or 3D, with mip levels. Made by
 * @ref wgpuDeviceCreateTexture or lent by a surface. The last release frees it when neither views
 * nor submitted work need it; @ref wgpuTextureDestroy frees it at once. May be used from any
 * thread. See GPUTexture in the WebGPU specification.
 */
typedef struct WGPUTextureImpl * WGPUTexture WGPU_OBJECT_ATTRIBUTE;

/**
 * A window onto some mip levels, layers and one aspect of a texture, which it keeps alive. Made by
 * @ref wgpuTextureCreateView. The last release drops the view and its hold on the texture. May be
 * used from any thread. See GPUTextureView in the WebGPU specification.
 */
typedef struct WGPUTextureViewImpl * WGPUTextureView WGPU_OBJECT_ATTRIBUTE;

/** @} */

/* ---- Enums ---------------------------------------------------------------------------------- */

/** @addtogroup enums Enums
 *  @{ */

/**
 * What kind of hardware stands behind an adapter; found in @ref WGPUAdapterInfo. Informative only:
 * nothing is allowed or refused because of it.
 */
typedef enum WGPUAdapterType {
    /** A graphics card with memory of its own. */
    WGPUAdapterType_DiscreteGPU = 0x00000001,
    /** A GPU that shares the system's memory with the CPU. */
    WGPUAdapterType_IntegratedGPU = 0x00000002,
    /** A software rasteriser such as lavapipe, SwiftShader or WARP. */
    WGPUAdapterType_CPU = 0x00000003,
    /** The driver does not say, or the GPU is a virtual one. */
    WGPUAdapterType_Unknown = 0x00000004,
    WGPUAdapterType_Force32 = 0x7FFFFFFF
} WGPUAdapterType WGPU_ENUM_ATTRIBUTE;

/**
 * What a sampler returns for coordinates outside 0..1, chosen per axis in
 * @ref WGPUSamplerDescriptor. See GPUAddressMode in the WebGPU specification.
 * @ref WGPUNativeAddressMode adds one.
 */
typedef enum WGPUAddressMode {
    /** No choice: @ref WGPUAddressMode_ClampToEdge. */
    WGPUAddressMode_Undefined = 0x00000000,
    /** The texel at the nearest edge. */
    WGPUAddressMode_ClampToEdge = 0x00000001,
    /** The texture tiles: only the fractional part of the coordinate counts. */
    WGPUAddressMode_Repeat = 0x00000002,
    /** The texture tiles and every second copy is flipped. */
    WGPUAddressMode_MirrorRepeat = 0x00000003,
    WGPUAddressMode_Force32 = 0x7FFFFFFF
} WGPUAddressMode WGPU_ENUM_ATTRIBUTE;

/**
 * The graphics API an adapter runs on: reported in @ref WGPUAdapterInfo, and a filter in
 * @ref WGPURequestAdapterOptions.
 */
typedef enum WGPUBackendType {
    /** As a filter: any backend will do. */
    WGPUBackendType_Undefined = 0x00000000,
    /** A backend that drives no GPU at all. */
    WGPUBackendType_Null = 0x00000001,
    /**
     * The WebGPU of a browser. Not available in a native build, so a request for it finds nothing.
     */
    WGPUBackendType_WebGPU = 0x00000002,
    /** Direct3D 11. This library has no such backend, so a request for it finds nothing. */
    WGPUBackendType_D3D11 = 0x00000003,
    /** Direct3D 12 on Windows 10 and later. */
    WGPUBackendType_D3D12 = 0x00000004,
    /** Metal on Apple systems. */
    WGPUBackendType_Metal = 0x00000005,
    /** Vulkan on Linux, Android and Windows, and on Apple systems through a portability driver. */
    WGPUBackendType_Vulkan = 0x00000006,
    /** Desktop OpenGL. */
    WGPUBackendType_OpenGL = 0x00000007,
    /** OpenGL ES 3. */
    WGPUBackendType_OpenGLES = 0x00000008,
    WGPUBackendType_Force32 = 0x7FFFFFFF
} WGPUBackendType WGPU_ENUM_ATTRIBUTE;

/**
 * What one side of a blend is multiplied with, in @ref WGPUBlendComponent. Source is the fragment
 * shader's output, destination is what the attachment holds. See GPUBlendFactor in the WebGPU
 * specification.
 */
typedef enum WGPUBlendFactor {
    /**
     * No choice: @ref WGPUBlendFactor_One as `srcFactor`, @ref WGPUBlendFactor_Zero as
     * `dstFactor`.
     */
    WGPUBlendFactor_Undefined = 0x00000000,
    /** 0: this side contributes nothing. */
    WGPUBlendFactor_Zero = 0x00000001,
    /** 1: this side contributes unchanged. */
    WGPUBlendFactor_One = 0x00000002,
    /** The source, channel by channel. */
    WGPUBlendFactor_Src = 0x00000003,
    /** 1 minus the source, channel by channel. */
    WGPUBlendFactor_OneMinusSrc = 0x00000004,
    /** The source's alpha. */
    WGPUBlendFactor_SrcAlpha = 0x00000005,
    /** 1 minus the source's alpha. */
    WGPUBlendFactor_OneMinusSrcAlpha = 0x00000006,
    /** The destination, channel by channel. */
    WGPUBlendFactor_Dst = 0x00000007,
    /** 1 minus the destination, channel by channel. */
    WGPUBlendFactor_OneMinusDst = 0x00000008,
    /** The destination's alpha. */
    WGPUBlendFactor_DstAlpha = 0x00000009,
    /** 1 minus the destination's alpha. */
    WGPUBlendFactor_OneMinusDstAlpha = 0x0000000A,
    /** The smaller of source alpha and 1 minus destination alpha for color; 1 for alpha. */
    WGPUBlendFactor_SrcAlphaSaturated = 0x0000000B,
    /** The value given to @ref wgpuRenderPassEncoderSetBlendConstant. */
    WGPUBlendFactor_Constant = 0x0000000C,
    /** 1 minus the value given to @ref wgpuRenderPassEncoderSetBlendConstant. */
    WGPUBlendFactor_OneMinusConstant = 0x0000000D,
    /** The fragment shader's second output. Requires @ref WGPUFeatureName_DualSourceBlending. */
    WGPUBlendFactor_Src1 = 0x0000000E,
    /**
     * 1 minus the fragment shader's second output. Requires
     * @ref WGPUFeatureName_DualSourceBlending.
     */
    WGPUBlendFactor_OneMinusSrc1 = 0x0000000F,
    /**
     * The alpha of the fragment shader's second output. Requires
     * @ref WGPUFeatureName_DualSourceBlending.
     */
    WGPUBlendFactor_Src1Alpha = 0x00000010,
    /**
     * 1 minus the alpha of the fragment shader's second output. Requires
     * @ref WGPUFeatureName_DualSourceBlending.
     */
    WGPUBlendFactor_OneMinusSrc1Alpha = 0x00000011,
    WGPUBlendFactor_Force32 = 0x7FFFFFFF
} WGPUBlendFactor WGPU_ENUM_ATTRIBUTE;

/**
 * How the weighted source and destination are joined, in @ref WGPUBlendComponent. See
 * GPUBlendOperation in the WebGPU specification.
 */
typedef enum WGPUBlendOperation {
    /** No choice: @ref WGPUBlendOperation_Add. */
    WGPUBlendOperation_Undefined = 0x00000000,
    /** Source plus destination. */
    WGPUBlendOperation_Add = 0x00000001,
    /** Source minus destination. */
    WGPUBlendOperation_Subtract = 0x00000002,
    /** Destination minus source. */
    WGPUBlendOperation_ReverseSubtract = 0x00000003,
    /** The smaller of the two; both factors must be @ref WGPUBlendFactor_One. */
    WGPUBlendOperation_Min = 0x00000004,
    /** The larger of the two; both factors must be @ref WGPUBlendFactor_One. */
    WGPUBlendOperation_Max = 0x00000005,
    WGPUBlendOperation_Force32 = 0x7FFFFFFF
} WGPUBlendOperation WGPU_ENUM_ATTRIBUTE;

/**
 * How a shader sees a bound buffer, in @ref WGPUBufferBindingLayout. See GPUBufferBindingType in
 * the WebGPU specification.
 */
typedef enum WGPUBufferBindingType {
    /** The layout entry is not a buffer. The value of a zeroed struct. */
    WGPUBufferBindingType_BindingNotUsed = 0x00000000,
    /** A buffer of unspecified type: @ref WGPUBufferBindingType_Uniform. */
    WGPUBufferBindingType_Undefined = 0x00000001,
    /**
     * Small, read-only, fast; WGSL `var<uniform>`. The buffer needs @ref WGPUBufferUsage_Uniform.
     */
    WGPUBufferBindingType_Uniform = 0x00000002,
    /**
     * Large, readable and writable; WGSL `var<storage, read_write>`. The buffer needs
     * @ref WGPUBufferUsage_Storage.
     */
    WGPUBufferBindingType_Storage = 0x00000003,
    /**
     * Large and read-only; WGSL `var<storage, read>`. The buffer needs
     * @ref WGPUBufferUsage_Storage.
     */
    WGPUBufferBindingType_ReadOnlyStorage = 0x00000004,
    WGPUBufferBindingType_Force32 = 0x7FFFFFFF
} WGPUBufferBindingType WGPU_ENUM_ATTRIBUTE;

/**
 * Whether the CPU can see a buffer's memory at this moment; returned by
 * @ref wgpuBufferGetMapState. See GPUBufferMapState in the WebGPU specification.
 */
typedef enum WGPUBufferMapState {
    /** Not mapped: the GPU may use the buffer. */
    WGPUBufferMapState_Unmapped = 0x00000001,
    /** @ref wgpuBufferMapAsync was called and its callback has not been reached. */
    WGPUBufferMapState_Pending = 0x00000002,
    /** Mapped: pointers can be had, and submitting work that uses the buffer is an error. */
    WGPUBufferMapState_Mapped = 0x00000003,
    WGPUBufferMapState_Force32 = 0x7FFFFFFF
} WGPUBufferMapState WGPU_ENUM_ATTRIBUTE;

/**
 * When the callback of an asynchronous call may run; a field of every `*CallbackInfo` struct.
 * There is no default: 0 is refused, with a null future and a log record.
 */
typedef enum WGPUCallbackMode {
    /** Only inside @ref wgpuInstanceWaitAny, when the call's future is in the list. */
    WGPUCallbackMode_WaitAnyOnly = 0x00000001,
    /** Inside @ref wgpuInstanceProcessEvents as well as inside @ref wgpuInstanceWaitAny. */
    WGPUCallbackMode_AllowProcessEvents = 0x00000002,
    /**
     * Whenever the work is found complete, on any thread, also inside unrelated calls, and even
     * before the asynchronous call itself returns. Keep such a callback short, and take no lock
     * that the caller of another function may hold.
     */
    WGPUCallbackMode_AllowSpontaneous = 0x00000003,
    WGPUCallbackMode_Force32 = 0x7FFFFFFF
} WGPUCallbackMode WGPU_ENUM_ATTRIBUTE;

/**
 * A test between a new and a stored value: fragment depth against the depth buffer, the stencil
 * reference against the stencil buffer, or a shader's reference value against a sampled depth.
 * What Undefined means depends on the place. See GPUCompareFunction in the WebGPU specification.
 */
typedef enum WGPUCompareFunction {
    /**
     * No choice. A sampler without it does not compare; a stencil face uses
     * @ref WGPUCompareFunction_Always; `depthCompare` may stay undefined only where no depth test
     * is needed.
     */
    WGPUCompareFunction_Undefined = 0x00000000,
    /** Fails always. */
    WGPUCompareFunction_Never = 0x00000001,
    /** Passes when new < stored. */
    WGPUCompareFunction_Less = 0x00000002,
    /** Passes when new == stored. */
    WGPUCompareFunction_Equal = 0x00000003,
    /** Passes when new <= stored. */
    WGPUCompareFunction_LessEqual = 0x00000004,
    /** Passes when new > stored. */
    WGPUCompareFunction_Greater = 0x00000005,
    /** Passes when new != stored. */
    WGPUCompareFunction_NotEqual = 0x00000006,
    /** Passes when new >= stored. */
    WGPUCompareFunction_GreaterEqual = 0x00000007,
    /** Passes always. */
    WGPUCompareFunction_Always = 0x00000008,
    WGPUCompareFunction_Force32 = 0x7FFFFFFF
} WGPUCompareFunction WGPU_ENUM_ATTRIBUTE;

/** How @ref wgpuShaderModuleGetCompilationInfo ended; first argument of its callback. */
typedef enum WGPUCompilationInfoRequestStatus {
    /** The messages are there (there may be none). */
    WGPUCompilationInfoRequestStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUCompilationInfoRequestStatus_CallbackCancelled = 0x00000002,
    WGPUCompilationInfoRequestStatus_Force32 = 0x7FFFFFFF
} WGPUCompilationInfoRequestStatus WGPU_ENUM_ATTRIBUTE;

/**
 * How serious a @ref WGPUCompilationMessage is. See GPUCompilationMessageType in the WebGPU
 * specification.
 */
typedef enum WGPUCompilationMessageType {
    /** The shader module is unusable because of this. */
    WGPUCompilationMessageType_Error = 0x00000001,
    /** The module works, but something deserves a look. */
    WGPUCompilationMessageType_Warning = 0x00000002,
    /** A remark that asks for nothing. */
    WGPUCompilationMessageType_Info = 0x00000003,
    WGPUCompilationMessageType_Force32 = 0x7FFFFFFF
} WGPUCompilationMessageType WGPU_ENUM_ATTRIBUTE;

/**
 * Where one channel of a texture view takes its value from, in @ref WGPUTextureComponentSwizzle.
 * Anything but the identity requires @ref WGPUFeatureName_TextureComponentSwizzle.
 */
typedef enum WGPUComponentSwizzle {
    /** No choice: the channel of the same name. */
    WGPUComponentSwizzle_Undefined = 0x00000000,
    /** Always 0. */
    WGPUComponentSwizzle_Zero = 0x00000001,
    /** Always 1. */
    WGPUComponentSwizzle_One = 0x00000002,
    /** The texture's red channel. */
    WGPUComponentSwizzle_R = 0x00000003,
    /** The texture's green channel. */
    WGPUComponentSwizzle_G = 0x00000004,
    /** The texture's blue channel. */
    WGPUComponentSwizzle_B = 0x00000005,
    /** The texture's alpha channel. */
    WGPUComponentSwizzle_A = 0x00000006,
    WGPUComponentSwizzle_Force32 = 0x7FFFFFFF
} WGPUComponentSwizzle WGPU_ENUM_ATTRIBUTE;

/**
 * What the window system does with the alpha of a presented frame; set in
 * @ref WGPUSurfaceConfiguration, possible values listed in @ref WGPUSurfaceCapabilities.
 */
typedef enum WGPUCompositeAlphaMode {
    /**
     * The library picks @ref WGPUCompositeAlphaMode_Opaque or, failing that,
     * @ref WGPUCompositeAlphaMode_Inherit. Never listed among the capabilities.
     */
    WGPUCompositeAlphaMode_Auto = 0x00000000,
    /** Alpha is ignored; the frame covers what is behind it. */
    WGPUCompositeAlphaMode_Opaque = 0x00000001,
    /**
     * Alpha counts, and the color channels were already multiplied by it: half-transparent green
     * is (0, 0.5, 0, 0.5).
     */
    WGPUCompositeAlphaMode_Premultiplied = 0x00000002,
    /**
     * Alpha counts, and the color channels are at full strength: half-transparent green is (0, 1,
     * 0, 0.5).
     */
    WGPUCompositeAlphaMode_Unpremultiplied = 0x00000003,
    /** Whatever the window itself was set up for by other means. */
    WGPUCompositeAlphaMode_Inherit = 0x00000004,
    WGPUCompositeAlphaMode_Force32 = 0x7FFFFFFF
} WGPUCompositeAlphaMode WGPU_ENUM_ATTRIBUTE;

/**
 * How @ref wgpuDeviceCreateComputePipelineAsync or @ref wgpuDeviceCreateRenderPipelineAsync ended;
 * first argument of their callbacks. Failures reported here raise no device error.
 */
typedef enum WGPUCreatePipelineAsyncStatus {
    /** The pipeline is ready and belongs to the application. */
    WGPUCreatePipelineAsyncStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUCreatePipelineAsyncStatus_CallbackCancelled = 0x00000002,
    /** The descriptor breaks a rule; the message names it. */
    WGPUCreatePipelineAsyncStatus_ValidationError = 0x00000003,
    /** The descriptor is valid, but the compiler or driver could not cope with it. */
    WGPUCreatePipelineAsyncStatus_InternalError = 0x00000004,
    WGPUCreatePipelineAsyncStatus_Force32 = 0x7FFFFFFF
} WGPUCreatePipelineAsyncStatus WGPU_ENUM_ATTRIBUTE;

/**
 * Which triangles are dropped by the way they face; a field of @ref WGPUPrimitiveState. See
 * GPUCullMode in the WebGPU specification.
 */
typedef enum WGPUCullMode {
    /** No choice: @ref WGPUCullMode_None. */
    WGPUCullMode_Undefined = 0x00000000,
    /** Both sides are drawn. */
    WGPUCullMode_None = 0x00000001,
    /** Front-facing triangles are dropped. */
    WGPUCullMode_Front = 0x00000002,
    /** Back-facing triangles are dropped. */
    WGPUCullMode_Back = 0x00000003,
    WGPUCullMode_Force32 = 0x7FFFFFFF
} WGPUCullMode WGPU_ENUM_ATTRIBUTE;

/**
 * Why a device stopped working; passed to @ref WGPUDeviceLostCallback. See GPUDeviceLostReason in
 * the WebGPU specification.
 */
typedef enum WGPUDeviceLostReason {
    /** The driver failed, the GPU was removed or reset, or memory ran out. */
    WGPUDeviceLostReason_Unknown = 0x00000001,
    /** @ref wgpuDeviceDestroy was called, or the last reference was released. */
    WGPUDeviceLostReason_Destroyed = 0x00000002,
    /** The instance's last reference was released while the device was still working. */
    WGPUDeviceLostReason_CallbackCancelled = 0x00000003,
    /** The device request failed, so there never was a device; its handle is NULL. */
    WGPUDeviceLostReason_FailedCreation = 0x00000004,
    WGPUDeviceLostReason_Force32 = 0x7FFFFFFF
} WGPUDeviceLostReason WGPU_ENUM_ATTRIBUTE;

/**
 * Which errors a scope catches; argument of @ref wgpuDevicePushErrorScope. Others pass on to the
 * scope outside it. See GPUErrorFilter in the WebGPU specification.
 */
typedef enum WGPUErrorFilter {
    /** A call broke a rule of the API. */
    WGPUErrorFilter_Validation = 0x00000001,
    /** An allocation failed. */
    WGPUErrorFilter_OutOfMemory = 0x00000002,
    /** The call was valid but the implementation or driver failed. */
    WGPUErrorFilter_Internal = 0x00000003,
    WGPUErrorFilter_Force32 = 0x7FFFFFFF
} WGPUErrorFilter WGPU_ENUM_ATTRIBUTE;

/**
 * The kind of an error handed to the uncaptured-error callback or to the callback of
 * @ref wgpuDevicePopErrorScope.
 */
typedef enum WGPUErrorType {
    /** The popped scope caught nothing. */
    WGPUErrorType_NoError = 0x00000001,
    /** A call broke a rule of the API; the message names function, object and value. */
    WGPUErrorType_Validation = 0x00000002,
    /** Memory for a buffer, texture or other resource could not be had. */
    WGPUErrorType_OutOfMemory = 0x00000003,
    /** The call was valid but the implementation or driver failed. */
    WGPUErrorType_Internal = 0x00000004,
    /** None of the other kinds. No error scope catches it. This library never reports it. */
    WGPUErrorType_Unknown = 0x00000005,
    WGPUErrorType_Force32 = 0x7FFFFFFF
} WGPUErrorType WGPU_ENUM_ATTRIBUTE;

/** The baseline an adapter must reach, in @ref WGPURequestAdapterOptions. */
typedef enum WGPUFeatureLevel {
    /** No choice: @ref WGPUFeatureLevel_Core. */
    WGPUFeatureLevel_Undefined = 0x00000000,
    /**
     * A smaller set of features and limits, within reach of OpenGL ES 3.1 class hardware. A full
     * Core adapter may be returned as well.
     */
    WGPUFeatureLevel_Compatibility = 0x00000001,
    /** Everything the WebGPU specification guarantees. */
    WGPUFeatureLevel_Core = 0x00000002,
    WGPUFeatureLevel_Force32 = 0x7FFFFFFF
} WGPUFeatureLevel WGPU_ENUM_ATTRIBUTE;

/**
 * Optional abilities. An adapter lists what it has (@ref wgpuAdapterGetFeatures), a device has
 * what was put in its `requiredFeatures`, and using one that was not enabled is a validation
 * error. @ref WGPUNativeFeature holds further values for the same places. See GPUFeatureName in
 * the WebGPU specification.
 */
typedef enum WGPUFeatureName {
    /**
     * The adapter or device meets the full Core level; without it only the Compatibility level is
     * promised.
     */
    WGPUFeatureName_CoreFeaturesAndLimits = 0x00000001,
    /**
     * `unclippedDepth` in WGPUPrimitiveState: depth is clamped rather than clipped, useful
     * for shadow maps.
     */
    WGPUFeatureName_DepthClipControl = 0x00000002,
    /** The format @ref WGPUTextureFormat_Depth32FloatStencil8. */
    WGPUFeatureName_Depth32FloatStencil8 = 0x00000003,
    /** The BC formats for 2D textures; usual on desktop GPUs. */
    WGPUFeatureName_TextureCompressionBC = 0x00000004,
    /** 3D textures in BC formats. Needs @ref WGPUFeatureName_TextureCompressionBC too. */
    WGPUFeatureName_TextureCompressionBCSliced3D = 0x00000005,
    /** The ETC2 and EAC formats for 2D textures; usual on mobile GPUs. */
    WGPUFeatureName_TextureCompressionETC2 = 0x00000006,
    /** The ASTC formats (LDR) for 2D textures; usual on mobile GPUs. */
    WGPUFeatureName_TextureCompressionASTC = 0x00000007,
    /** 3D textures in ASTC formats. Needs @ref WGPUFeatureName_TextureCompressionASTC too. */
    WGPUFeatureName_TextureCompressionASTCSliced3D = 0x00000008,
    /** @ref WGPUQueryType_Timestamp query sets, written at the start and end of passes. */
    WGPUFeatureName_TimestampQuery = 0x00000009,
    /** A `firstInstance` other than 0 in the arguments of indirect draws. */
    WGPUFeatureName_IndirectFirstInstance = 0x0000000A,
    /** 16-bit floats in shaders: `enable f16;`, type `f16`. */
    WGPUFeatureName_ShaderF16 = 0x0000000B,
    /**
     * @ref WGPUTextureFormat_RG11B10Ufloat as a color attachment, with blending and multisampling.
     */
    WGPUFeatureName_RG11B10UfloatRenderable = 0x0000000C,
    /** @ref WGPUTextureFormat_BGRA8Unorm as a write-only storage texture. */
    WGPUFeatureName_BGRA8UnormStorage = 0x0000000D,
    /** Linear filtering of the formats with 32-bit float channels. */
    WGPUFeatureName_Float32Filterable = 0x0000000E,
    /** Blending into color attachments with 32-bit float channels. */
    WGPUFeatureName_Float32Blendable = 0x0000000F,
    /** Vertex shader output `builtin(clip_distances)`, after `enable clip_distances;`. */
    WGPUFeatureName_ClipDistances = 0x00000010,
    /**
     * A second fragment output for blending (`blend_src`), after `enable dual_source_blending;`.
     * It serves the Src1 values of @ref WGPUBlendFactor.
     */
    WGPUFeatureName_DualSourceBlending = 0x00000011,
    /**
     * Subgroup operations in compute and fragment shaders. Maps to the `SUBGROUP` feature of wgpu,
     * like @ref WGPUNativeFeature_Subgroup.
     */
    WGPUFeatureName_Subgroups = 0x00000012,
    /**
     * Norm formats with 16-bit channels, rendering to more of the signed norm formats, and more
     * storage formats. Includes @ref WGPUFeatureName_RG11B10UfloatRenderable.
     */
    WGPUFeatureName_TextureFormatsTier1 = 0x00000013,
    /**
     * Read-write storage access for a number of 8, 16 and 32-bit formats. Includes
     * @ref WGPUFeatureName_TextureFormatsTier1.
     */
    WGPUFeatureName_TextureFormatsTier2 = 0x00000014,
    /** Fragment shader input `builtin(primitive_index)`, after `enable primitive_index;`. */
    WGPUFeatureName_PrimitiveIndex = 0x00000015,
    /**
     * Texture views that reorder or replace channels, by
     * @ref WGPUTextureComponentSwizzleDescriptor.
     */
    WGPUFeatureName_TextureComponentSwizzle = 0x00000016,
    /** A compute shader may demand a subgroup size instead of leaving it to the driver. */
    WGPUFeatureName_SubgroupSizeControl = 0x00000017,
    WGPUFeatureName_Force32 = 0x7FFFFFFF
} WGPUFeatureName WGPU_ENUM_ATTRIBUTE;

/**
 * How a sampler joins texels of one mip level; for magnification and minification in
 * @ref WGPUSamplerDescriptor. See GPUFilterMode in the WebGPU specification.
 */
typedef enum WGPUFilterMode {
    /** No choice: @ref WGPUFilterMode_Nearest. */
    WGPUFilterMode_Undefined = 0x00000000,
    /** The closest texel, unmixed. */
    WGPUFilterMode_Nearest = 0x00000001,
    /** A weighted mean of the neighbouring texels, two per dimension. Needs a filterable format. */
    WGPUFilterMode_Linear = 0x00000002,
    WGPUFilterMode_Force32 = 0x7FFFFFFF
} WGPUFilterMode WGPU_ENUM_ATTRIBUTE;

/**
 * Which winding, seen on screen, makes a triangle front-facing; a field of
 * @ref WGPUPrimitiveState. See GPUFrontFace in the WebGPU specification.
 */
typedef enum WGPUFrontFace {
    /** No choice: @ref WGPUFrontFace_CCW. */
    WGPUFrontFace_Undefined = 0x00000000,
    /** Vertices in counter-clockwise order. */
    WGPUFrontFace_CCW = 0x00000001,
    /** Vertices in clockwise order. */
    WGPUFrontFace_CW = 0x00000002,
    WGPUFrontFace_Force32 = 0x7FFFFFFF
} WGPUFrontFace WGPU_ENUM_ATTRIBUTE;

/**
 * The size of one vertex index, in @ref wgpuRenderPassEncoderSetIndexBuffer and, for strips, in
 * @ref WGPUPrimitiveState. See GPUIndexFormat in the WebGPU specification.
 */
typedef enum WGPUIndexFormat {
    /**
     * None: right for `stripIndexFormat` of list topologies, refused when an index buffer is set.
     */
    WGPUIndexFormat_Undefined = 0x00000000,
    /** 2 bytes per index; 0xFFFF restarts a strip. */
    WGPUIndexFormat_Uint16 = 0x00000001,
    /** 4 bytes per index; 0xFFFFFFFF restarts a strip. */
    WGPUIndexFormat_Uint32 = 0x00000002,
    WGPUIndexFormat_Force32 = 0x7FFFFFFF
} WGPUIndexFormat WGPU_ENUM_ATTRIBUTE;

/**
 * Optional abilities of an instance: listed by @ref wgpuGetInstanceFeatures, enabled in
 * @ref WGPUInstanceDescriptor.
 */
typedef enum WGPUInstanceFeatureName {
    /** @ref wgpuInstanceWaitAny with a timeout above 0. Polling with timeout 0 needs no feature. */
    WGPUInstanceFeatureName_TimedWaitAny = 0x00000001,
    /**
     * @ref WGPUShaderSourceSPIRV in a shader module descriptor. This library accepts it without
     * the feature too.
     */
    WGPUInstanceFeatureName_ShaderSourceSPIRV = 0x00000002,
    /** An adapter stays usable after it has made a device. */
    WGPUInstanceFeatureName_MultipleDevicesPerAdapter = 0x00000003,
    WGPUInstanceFeatureName_Force32 = 0x7FFFFFFF
} WGPUInstanceFeatureName WGPU_ENUM_ATTRIBUTE;

/**
 * What an attachment holds when a render pass begins; a field of the attachment structs. See
 * GPULoadOp in the WebGPU specification.
 */
typedef enum WGPULoadOp {
    /**
     * None. Right only for depth or stencil aspects that are absent or read-only, and for a color
     * attachment without a view.
     */
    WGPULoadOp_Undefined = 0x00000000,
    /** What it held before. */
    WGPULoadOp_Load = 0x00000001,
    /** The attachment's clear value; often cheaper than loading. */
    WGPULoadOp_Clear = 0x00000002,
    WGPULoadOp_Force32 = 0x7FFFFFFF
} WGPULoadOp WGPU_ENUM_ATTRIBUTE;

/** How @ref wgpuBufferMapAsync ended; first argument of its callback. */
typedef enum WGPUMapAsyncStatus {
    /** The range is mapped. */
    WGPUMapAsyncStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUMapAsyncStatus_CallbackCancelled = 0x00000002,
    /** The call was invalid; a validation error went to the device as well. */
    WGPUMapAsyncStatus_Error = 0x00000003,
    /** The buffer was unmapped or destroyed, or its device lost, while the mapping was pending. */
    WGPUMapAsyncStatus_Aborted = 0x00000004,
    WGPUMapAsyncStatus_Force32 = 0x7FFFFFFF
} WGPUMapAsyncStatus WGPU_ENUM_ATTRIBUTE;

/**
 * How a sampler joins neighbouring mip levels; a field of @ref WGPUSamplerDescriptor. See
 * GPUMipmapFilterMode in the WebGPU specification.
 */
typedef enum WGPUMipmapFilterMode {
    /** No choice: @ref WGPUMipmapFilterMode_Nearest. */
    WGPUMipmapFilterMode_Undefined = 0x00000000,
    /** The closest level alone. */
    WGPUMipmapFilterMode_Nearest = 0x00000001,
    /** A mix of the two closest levels. */
    WGPUMipmapFilterMode_Linear = 0x00000002,
    WGPUMipmapFilterMode_Force32 = 0x7FFFFFFF
} WGPUMipmapFilterMode WGPU_ENUM_ATTRIBUTE;

/**
 * A boolean that can be left open, as `depthWriteEnabled` of @ref WGPUDepthStencilState. Note that
 * here zero is False and not Undefined.
 */
typedef enum WGPUOptionalBool {
    /** No. */
    WGPUOptionalBool_False = 0x00000000,
    /** Yes. */
    WGPUOptionalBool_True = 0x00000001,
    /** Left open. For `depthWriteEnabled` that is right only when the format has no depth. */
    WGPUOptionalBool_Undefined = 0x00000002,
    WGPUOptionalBool_Force32 = 0x7FFFFFFF
} WGPUOptionalBool WGPU_ENUM_ATTRIBUTE;

/**
 * How @ref wgpuDevicePopErrorScope ended; first argument of its callback. Whether an error was
 * caught is told by the @ref WGPUErrorType beside it.
 */
typedef enum WGPUPopErrorScopeStatus {
    /** A scope was popped, with or without a caught error. */
    WGPUPopErrorScopeStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUPopErrorScopeStatus_CallbackCancelled = 0x00000002,
    /** There was no scope to pop on this thread, as the message says; the type is NoError. */
    WGPUPopErrorScopeStatus_Error = 0x00000003,
    WGPUPopErrorScopeStatus_Force32 = 0x7FFFFFFF
} WGPUPopErrorScopeStatus WGPU_ENUM_ATTRIBUTE;

/**
 * Which adapter to favour when there are several, in @ref WGPURequestAdapterOptions. A wish: it
 * never makes a request fail. See GPUPowerPreference in the WebGPU specification.
 */
typedef enum WGPUPowerPreference {
    /** No wish. */
    WGPUPowerPreference_Undefined = 0x00000000,
    /** Favour a thrifty GPU, usually the integrated one. */
    WGPUPowerPreference_LowPower = 0x00000001,
    /** Favour a strong GPU, usually the discrete one. */
    WGPUPowerPreference_HighPerformance = 0x00000002,
    WGPUPowerPreference_Force32 = 0x7FFFFFFF
} WGPUPowerPreference WGPU_ENUM_ATTRIBUTE;

/**
 * How color values of a surface are to be read, in @ref WGPUSurfaceColorManagement. See
 * PredefinedColorSpace in the HTML specification.
 */
typedef enum WGPUPredefinedColorSpace {
    /** sRGB, what ordinary displays and images use. */
    WGPUPredefinedColorSpace_SRGB = 0x00000001,
    /** Display P3: wider primaries with the transfer curve of sRGB. */
    WGPUPredefinedColorSpace_DisplayP3 = 0x00000002,
    WGPUPredefinedColorSpace_Force32 = 0x7FFFFFFF
} WGPUPredefinedColorSpace WGPU_ENUM_ATTRIBUTE;

/**
 * How presented frames meet the display's refresh, in @ref WGPUSurfaceConfiguration; possible
 * values are listed in @ref WGPUSurfaceCapabilities.
 */
typedef enum WGPUPresentMode {
    /** No choice: @ref WGPUPresentMode_Fifo. */
    WGPUPresentMode_Undefined = 0x00000000,
    /**
     * Frames queue up and one is shown per refresh. No tearing; a full queue slows the application
     * to the display's rate. Always available.
     */
    WGPUPresentMode_Fifo = 0x00000001,
    /** As Fifo, but a frame that comes too late is shown at once, which may tear. */
    WGPUPresentMode_FifoRelaxed = 0x00000002,
    /** Frames are shown without waiting. Lowest latency; may tear. */
    WGPUPresentMode_Immediate = 0x00000003,
    /**
     * One frame waits for the refresh and a newer one replaces it. No tearing and no slowing down,
     * at the price of frames never shown.
     */
    WGPUPresentMode_Mailbox = 0x00000004,
    WGPUPresentMode_Force32 = 0x7FFFFFFF
} WGPUPresentMode WGPU_ENUM_ATTRIBUTE;

/**
 * What consecutive vertices form; a field of @ref WGPUPrimitiveState. See GPUPrimitiveTopology in
 * the WebGPU specification.
 */
typedef enum WGPUPrimitiveTopology {
    /** No choice: @ref WGPUPrimitiveTopology_TriangleList. */
    WGPUPrimitiveTopology_Undefined = 0x00000000,
    /** Each vertex a point, one pixel in size. */
    WGPUPrimitiveTopology_PointList = 0x00000001,
    /** Each pair of vertices a line. */
    WGPUPrimitiveTopology_LineList = 0x00000002,
    /**
     * Each vertex after the first a line from the one before. Indexed draws need
     * `stripIndexFormat`.
     */
    WGPUPrimitiveTopology_LineStrip = 0x00000003,
    /** Each three vertices a triangle. */
    WGPUPrimitiveTopology_TriangleList = 0x00000004,
    /**
     * Each vertex after the second a triangle with the two before. Indexed draws need
     * `stripIndexFormat`.
     */
    WGPUPrimitiveTopology_TriangleStrip = 0x00000005,
    WGPUPrimitiveTopology_Force32 = 0x7FFFFFFF
} WGPUPrimitiveTopology WGPU_ENUM_ATTRIBUTE;

/**
 * What the slots of a query set record, in @ref WGPUQuerySetDescriptor. Every result is resolved
 * as 64-bit values. @ref WGPUNativeQueryType adds one. See GPUQueryType in the WebGPU
 * specification.
 */
typedef enum WGPUQueryType {
    /**
     * Whether samples passed depth and stencil tests: 0 for none, otherwise not 0 (the exact count
     * is not promised).
     */
    WGPUQueryType_Occlusion = 0x00000001,
    /**
     * GPU clock ticks; @ref wgpuQueueGetTimestampPeriod gives the nanoseconds per tick. Requires
     * @ref WGPUFeatureName_TimestampQuery.
     */
    WGPUQueryType_Timestamp = 0x00000002,
    WGPUQueryType_Force32 = 0x7FFFFFFF
} WGPUQueryType WGPU_ENUM_ATTRIBUTE;

/** How @ref wgpuQueueOnSubmittedWorkDone ended; first argument of its callback. */
typedef enum WGPUQueueWorkDoneStatus {
    /** Everything submitted before the call is finished. */
    WGPUQueueWorkDoneStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUQueueWorkDoneStatus_CallbackCancelled = 0x00000002,
    /** The queue could not be asked. This library never reports it. */
    WGPUQueueWorkDoneStatus_Error = 0x00000003,
    WGPUQueueWorkDoneStatus_Force32 = 0x7FFFFFFF
} WGPUQueueWorkDoneStatus WGPU_ENUM_ATTRIBUTE;

/**
 * How @ref wgpuInstanceRequestAdapter ended; first argument of its callback. Unless it is Success
 * the adapter is NULL and the message tells why.
 */
typedef enum WGPURequestAdapterStatus {
    /** An adapter was found and belongs to the application. */
    WGPURequestAdapterStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPURequestAdapterStatus_CallbackCancelled = 0x00000002,
    /** The request is fine but no adapter on this machine meets it. */
    WGPURequestAdapterStatus_Unavailable = 0x00000003,
    /** The request itself is invalid, such as an unknown enum value or chained struct. */
    WGPURequestAdapterStatus_Error = 0x00000004,
    WGPURequestAdapterStatus_Force32 = 0x7FFFFFFF
} WGPURequestAdapterStatus WGPU_ENUM_ATTRIBUTE;

/**
 * How @ref wgpuAdapterRequestDevice ended; first argument of its callback. Unless it is Success
 * the device is NULL and the message tells why.
 */
typedef enum WGPURequestDeviceStatus {
    /** The device is ready and belongs to the application. */
    WGPURequestDeviceStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPURequestDeviceStatus_CallbackCancelled = 0x00000002,
    /**
     * A feature is missing, a limit is beyond the adapter, the descriptor is invalid, or the
     * driver refused.
     */
    WGPURequestDeviceStatus_Error = 0x00000003,
    WGPURequestDeviceStatus_Force32 = 0x7FFFFFFF
} WGPURequestDeviceStatus WGPU_ENUM_ATTRIBUTE;

/**
 * Says which struct follows a @ref WGPUChainedStruct header. A chain may hold each type once and
 * only types its root struct knows; anything else is an error. @ref WGPUNativeSType holds the
 * extensions' values.
 */
typedef enum WGPUSType {
    /** A @ref WGPUShaderSourceSPIRV, chained to @ref WGPUShaderModuleDescriptor. */
    WGPUSType_ShaderSourceSPIRV = 0x00000001,
    /** A @ref WGPUShaderSourceWGSL, chained to @ref WGPUShaderModuleDescriptor. */
    WGPUSType_ShaderSourceWGSL = 0x00000002,
    /** A @ref WGPURenderPassMaxDrawCount, chained to @ref WGPURenderPassDescriptor. */
    WGPUSType_RenderPassMaxDrawCount = 0x00000003,
    /** A @ref WGPUSurfaceSourceMetalLayer, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceMetalLayer = 0x00000004,
    /** A @ref WGPUSurfaceSourceWindowsHWND, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceWindowsHWND = 0x00000005,
    /** A @ref WGPUSurfaceSourceXlibWindow, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceXlibWindow = 0x00000006,
    /** A @ref WGPUSurfaceSourceWaylandSurface, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceWaylandSurface = 0x00000007,
    /** A @ref WGPUSurfaceSourceAndroidNativeWindow, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceAndroidNativeWindow = 0x00000008,
    /** A @ref WGPUSurfaceSourceXCBWindow, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceXCBWindow = 0x00000009,
    /** A @ref WGPUSurfaceColorManagement, chained to @ref WGPUSurfaceConfiguration. */
    WGPUSType_SurfaceColorManagement = 0x0000000A,
    /** A @ref WGPURequestAdapterWebXROptions, chained to @ref WGPURequestAdapterOptions. */
    WGPUSType_RequestAdapterWebXROptions = 0x0000000B,
    /** A @ref WGPUTextureComponentSwizzleDescriptor, chained to @ref WGPUTextureViewDescriptor. */
    WGPUSType_TextureComponentSwizzleDescriptor = 0x0000000C,
    /** A @ref WGPUExternalTextureBindingLayout, chained to @ref WGPUBindGroupLayoutEntry. */
    WGPUSType_ExternalTextureBindingLayout = 0x0000000D,
    /** A @ref WGPUExternalTextureBindingEntry, chained to @ref WGPUBindGroupEntry. */
    WGPUSType_ExternalTextureBindingEntry = 0x0000000E,
    /** A @ref WGPUCompatibilityModeLimits, chained to @ref WGPULimits. */
    WGPUSType_CompatibilityModeLimits = 0x0000000F,
    /** A @ref WGPUTextureBindingViewDimension, chained to @ref WGPUTextureDescriptor. */
    WGPUSType_TextureBindingViewDimension = 0x00000010,
    WGPUSType_Force32 = 0x7FFFFFFF
} WGPUSType WGPU_ENUM_ATTRIBUTE;

/**
 * Which samplers fit a binding, in @ref WGPUSamplerBindingLayout. See GPUSamplerBindingType in the
 * WebGPU specification.
 */
typedef enum WGPUSamplerBindingType {
    /** The layout entry is not a sampler. The value of a zeroed struct. */
    WGPUSamplerBindingType_BindingNotUsed = 0x00000000,
    /** A sampler of unspecified type: @ref WGPUSamplerBindingType_Filtering. */
    WGPUSamplerBindingType_Undefined = 0x00000001,
    /** Any sampler that does not compare; it may filter linearly. */
    WGPUSamplerBindingType_Filtering = 0x00000002,
    /** Only samplers whose filters are all nearest, as unfilterable formats need. */
    WGPUSamplerBindingType_NonFiltering = 0x00000003,
    /** Only samplers with a compare function; WGSL `sampler_comparison`. */
    WGPUSamplerBindingType_Comparison = 0x00000004,
    WGPUSamplerBindingType_Force32 = 0x7FFFFFFF
} WGPUSamplerBindingType WGPU_ENUM_ATTRIBUTE;

/**
 * Result of functions that can refuse at once, such as the getters that fill a struct. On Error
 * the outputs are untouched and the reason is logged.
 */
typedef enum WGPUStatus {
    /** Done. */
    WGPUStatus_Success = 0x00000001,
    /** Not done: an argument, a chained struct or the object's state was invalid. */
    WGPUStatus_Error = 0x00000002,
    WGPUStatus_Force32 = 0x7FFFFFFF
} WGPUStatus WGPU_ENUM_ATTRIBUTE;

/**
 * What happens to the stored stencil value, in @ref WGPUStencilFaceState. See GPUStencilOperation
 * in the WebGPU specification.
 */
typedef enum WGPUStencilOperation {
    /** No choice: @ref WGPUStencilOperation_Keep. */
    WGPUStencilOperation_Undefined = 0x00000000,
    /** It stays. */
    WGPUStencilOperation_Keep = 0x00000001,
    /** It becomes 0. */
    WGPUStencilOperation_Zero = 0x00000002,
    /** It becomes the reference value set by @ref wgpuRenderPassEncoderSetStencilReference. */
    WGPUStencilOperation_Replace = 0x00000003,
    /** All its bits flip. */
    WGPUStencilOperation_Invert = 0x00000004,
    /** It grows by 1 and stops at the maximum. */
    WGPUStencilOperation_IncrementClamp = 0x00000005,
    /** It shrinks by 1 and stops at 0. */
    WGPUStencilOperation_DecrementClamp = 0x00000006,
    /** It grows by 1; the maximum is followed by 0. */
    WGPUStencilOperation_IncrementWrap = 0x00000007,
    /** It shrinks by 1; 0 is followed by the maximum. */
    WGPUStencilOperation_DecrementWrap = 0x00000008,
    WGPUStencilOperation_Force32 = 0x7FFFFFFF
} WGPUStencilOperation WGPU_ENUM_ATTRIBUTE;

/**
 * What a shader may do with a storage texture, in @ref WGPUStorageTextureBindingLayout. See
 * GPUStorageTextureAccess in the WebGPU specification.
 */
typedef enum WGPUStorageTextureAccess {
    /** The layout entry is not a storage texture. The value of a zeroed struct. */
    WGPUStorageTextureAccess_BindingNotUsed = 0x00000000,
    /** A storage texture of unspecified access: @ref WGPUStorageTextureAccess_WriteOnly. */
    WGPUStorageTextureAccess_Undefined = 0x00000001,
    /** Store texels only. */
    WGPUStorageTextureAccess_WriteOnly = 0x00000002,
    /** Load texels only. */
    WGPUStorageTextureAccess_ReadOnly = 0x00000003,
    /**
     * Load and store, for the few formats that allow it (the 32-bit single-channel ones always
     * do).
     */
    WGPUStorageTextureAccess_ReadWrite = 0x00000004,
    WGPUStorageTextureAccess_Force32 = 0x7FFFFFFF
} WGPUStorageTextureAccess WGPU_ENUM_ATTRIBUTE;

/**
 * What remains of an attachment when a render pass ends; a field of the attachment structs. See
 * GPUStoreOp in the WebGPU specification.
 */
typedef enum WGPUStoreOp {
    /**
     * None. Right only for depth or stencil aspects that are absent or read-only, and for a color
     * attachment without a view.
     */
    WGPUStoreOp_Undefined = 0x00000000,
    /** What was rendered is kept. */
    WGPUStoreOp_Store = 0x00000001,
    /**
     * The contents may be dropped; reading them later gives zeros. Saves bandwidth for depth and
     * multisampled targets.
     */
    WGPUStoreOp_Discard = 0x00000002,
    WGPUStoreOp_Force32 = 0x7FFFFFFF
} WGPUStoreOp WGPU_ENUM_ATTRIBUTE;

/**
 * How @ref wgpuSurfaceGetCurrentTexture went; `status` of @ref WGPUSurfaceTexture. Only the two
 * Success values come with a texture. @ref WGPUNativeSurfaceGetCurrentTextureStatus adds one.
 */
typedef enum WGPUSurfaceGetCurrentTextureStatus {
    /** A texture, matching the surface exactly. */
    WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal = 0x00000001,
    /**
     * A texture that can be shown, though the surface has changed; configure again when
     * convenient.
     */
    WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal = 0x00000002,
    /** No texture became free in time; skip this frame. */
    WGPUSurfaceGetCurrentTextureStatus_Timeout = 0x00000003,
    /** The surface no longer fits its configuration, usually after a resize; configure again. */
    WGPUSurfaceGetCurrentTextureStatus_Outdated = 0x00000004,
    /** The connection to the window system is gone; make a new surface. */
    WGPUSurfaceGetCurrentTextureStatus_Lost = 0x00000005,
    /** The call was invalid: not configured, or a texture is still out. The reason is logged. */
    WGPUSurfaceGetCurrentTextureStatus_Error = 0x00000006,
    WGPUSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF
} WGPUSurfaceGetCurrentTextureStatus WGPU_ENUM_ATTRIBUTE;

/**
 * Which part of a depth-stencil texture is meant, in views and copies. See GPUTextureAspect in the
 * WebGPU specification.
 */
typedef enum WGPUTextureAspect {
    /** No choice: @ref WGPUTextureAspect_All. */
    WGPUTextureAspect_Undefined = 0x00000000,
    /** Everything the format holds. */
    WGPUTextureAspect_All = 0x00000001,
    /** The stencil part. */
    WGPUTextureAspect_StencilOnly = 0x00000002,
    /** The depth part. */
    WGPUTextureAspect_DepthOnly = 0x00000003,
    WGPUTextureAspect_Force32 = 0x7FFFFFFF
} WGPUTextureAspect WGPU_ENUM_ATTRIBUTE;

/**
 * How many dimensions a texture has, in @ref WGPUTextureDescriptor. See GPUTextureDimension in the
 * WebGPU specification.
 */
typedef enum WGPUTextureDimension {
    /** No choice: @ref WGPUTextureDimension_2D. */
    WGPUTextureDimension_Undefined = 0x00000000,
    /** A single row of texels. */
    WGPUTextureDimension_1D = 0x00000001,
    /** Width and height; `depthOrArrayLayers` counts layers. */
    WGPUTextureDimension_2D = 0x00000002,
    /** Width, height and depth. */
    WGPUTextureDimension_3D = 0x00000003,
    WGPUTextureDimension_Force32 = 0x7FFFFFFF
} WGPUTextureDimension WGPU_ENUM_ATTRIBUTE;

/**
 * The layout of one texel, or of one block of a compressed format, in memory. Undefined means
 * "take it from the texture" in a view and "none" for a pipeline's or bundle's unused target.
 * Formats that name a feature are an error without it. See GPUTextureFormat in the WebGPU
 * specification.
 */
typedef enum WGPUTextureFormat {
    /**
     * No format: a view takes its texture's, a color target is a hole, a depth-stencil format is
     * absent.
     */
    WGPUTextureFormat_Undefined = 0x00000000,
    /** One 8-bit unsigned normalised (0..1) channel (red), 1 byte per texel. */
    WGPUTextureFormat_R8Unorm = 0x00000001,
    /**
     * One 8-bit signed normalised (-1..1) channel (red), 1 byte per texel. Rendering to it
     * requires @ref WGPUFeatureName_TextureFormatsTier1.
     */
    WGPUTextureFormat_R8Snorm = 0x00000002,
    /** One 8-bit unsigned integer channel (red), 1 byte per texel. */
    WGPUTextureFormat_R8Uint = 0x00000003,
    /** One 8-bit signed integer channel (red), 1 byte per texel. */
    WGPUTextureFormat_R8Sint = 0x00000004,
    /**
     * One 16-bit unsigned normalised (0..1) channel (red), 2 bytes per texel. Requires
     * @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_R16Unorm = 0x00000005,
    /**
     * One 16-bit signed normalised (-1..1) channel (red), 2 bytes per texel. Requires
     * @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_R16Snorm = 0x00000006,
    /** One 16-bit unsigned integer channel (red), 2 bytes per texel. */
    WGPUTextureFormat_R16Uint = 0x00000007,
    /** One 16-bit signed integer channel (red), 2 bytes per texel. */
    WGPUTextureFormat_R16Sint = 0x00000008,
    /** One 16-bit float channel (red), 2 bytes per texel. Filterable, blendable and resolvable. */
    WGPUTextureFormat_R16Float = 0x00000009,
    /** Two 8-bit unsigned normalised (0..1) channels (red, green), 2 bytes per texel. */
    WGPUTextureFormat_RG8Unorm = 0x0000000A,
    /**
     * Two 8-bit signed normalised (-1..1) channels (red, green), 2 bytes per texel. Rendering to
     * it requires @ref WGPUFeatureName_TextureFormatsTier1.
     */
    WGPUTextureFormat_RG8Snorm = 0x0000000B,
    /** Two 8-bit unsigned integer channels (red, green), 2 bytes per texel. */
    WGPUTextureFormat_RG8Uint = 0x0000000C,
    /** Two 8-bit signed integer channels (red, green), 2 bytes per texel. */
    WGPUTextureFormat_RG8Sint = 0x0000000D,
    /**
     * One 32-bit float channel (red), 4 bytes per texel. Filtering requires
     * @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
     * Allows read-write storage access.
     */
    WGPUTextureFormat_R32Float = 0x0000000E,
    /**
     * One 32-bit unsigned integer channel (red), 4 bytes per texel. Allows read-write storage
     * access; atomics require @ref WGPUNativeFeature_TextureAtomic.
     */
    WGPUTextureFormat_R32Uint = 0x0000000F,
    /**
     * One 32-bit signed integer channel (red), 4 bytes per texel. Allows read-write storage
     * access; atomics require @ref WGPUNativeFeature_TextureAtomic.
     */
    WGPUTextureFormat_R32Sint = 0x00000010,
    /**
     * Two 16-bit unsigned normalised (0..1) channels (red, green), 4 bytes per texel. Requires
     * @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_RG16Unorm = 0x00000011,
    /**
     * Two 16-bit signed normalised (-1..1) channels (red, green), 4 bytes per texel. Requires
     * @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_RG16Snorm = 0x00000012,
    /** Two 16-bit unsigned integer channels (red, green), 4 bytes per texel. */
    WGPUTextureFormat_RG16Uint = 0x00000013,
    /** Two 16-bit signed integer channels (red, green), 4 bytes per texel. */
    WGPUTextureFormat_RG16Sint = 0x00000014,
    /**
     * Two 16-bit float channels (red, green), 4 bytes per texel. Filterable, blendable and
     * resolvable.
     */
    WGPUTextureFormat_RG16Float = 0x00000015,
    /**
     * Four 8-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 4 bytes per texel.
     * Usable as a storage texture.
     */
    WGPUTextureFormat_RGBA8Unorm = 0x00000016,
    /**
     * As @ref WGPUTextureFormat_RGBA8Unorm, with color channels stored in the sRGB curve: decoded
     * on read, encoded on write; alpha stays linear.
     */
    WGPUTextureFormat_RGBA8UnormSrgb = 0x00000017,
    /**
     * Four 8-bit signed normalised (-1..1) channels (red, green, blue, alpha), 4 bytes per texel.
     * Usable as a storage texture; rendering to it requires
     * @ref WGPUFeatureName_TextureFormatsTier1.
     */
    WGPUTextureFormat_RGBA8Snorm = 0x00000018,
    /**
     * Four 8-bit unsigned integer channels (red, green, blue, alpha), 4 bytes per texel. Usable as
     * a storage texture.
     */
    WGPUTextureFormat_RGBA8Uint = 0x00000019,
    /**
     * Four 8-bit signed integer channels (red, green, blue, alpha), 4 bytes per texel. Usable as a
     * storage texture.
     */
    WGPUTextureFormat_RGBA8Sint = 0x0000001A,
    /**
     * Four 8-bit unsigned normalised (0..1) channels (blue, green, red, alpha), 4 bytes per texel.
     * The usual surface format. As a storage texture it requires
     * @ref WGPUFeatureName_BGRA8UnormStorage.
     */
    WGPUTextureFormat_BGRA8Unorm = 0x0000001B,
    /**
     * As @ref WGPUTextureFormat_BGRA8Unorm, with color channels stored in the sRGB curve: decoded
     * on read, encoded on write; alpha stays linear.
     */
    WGPUTextureFormat_BGRA8UnormSrgb = 0x0000001C,
    /**
     * 10-bit unsigned integer red, green, blue and 2-bit unsigned integer alpha, packed from the
     * lowest bit up; 4 bytes per texel.
     */
    WGPUTextureFormat_RGB10A2Uint = 0x0000001D,
    /**
     * 10-bit red, green, blue and 2-bit alpha, unsigned normalised, packed from the lowest bit up;
     * 4 bytes per texel.
     */
    WGPUTextureFormat_RGB10A2Unorm = 0x0000001E,
    /**
     * 11-bit red, 11-bit green and 10-bit blue floats without sign, packed from the lowest bit up;
     * 4 bytes per texel. Rendering to it requires @ref WGPUFeatureName_RG11B10UfloatRenderable.
     */
    WGPUTextureFormat_RG11B10Ufloat = 0x0000001F,
    /**
     * 9-bit mantissas of red, green and blue that share a 5-bit exponent, no sign; 4 bytes per
     * texel. Sampling and copying only.
     */
    WGPUTextureFormat_RGB9E5Ufloat = 0x00000020,
    /**
     * Two 32-bit float channels (red, green), 8 bytes per texel. Filtering requires
     * @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
     */
    WGPUTextureFormat_RG32Float = 0x00000021,
    /**
     * Two 32-bit unsigned integer channels (red, green), 8 bytes per texel. Usable as a storage
     * texture, not multisampled.
     */
    WGPUTextureFormat_RG32Uint = 0x00000022,
    /**
     * Two 32-bit signed integer channels (red, green), 8 bytes per texel. Usable as a storage
     * texture, not multisampled.
     */
    WGPUTextureFormat_RG32Sint = 0x00000023,
    /**
     * Four 16-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 8 bytes per
     * texel. Requires @ref WGPUFeatureName_TextureFormatsTier1 or
     * @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_RGBA16Unorm = 0x00000024,
    /**
     * Four 16-bit signed normalised (-1..1) channels (red, green, blue, alpha), 8 bytes per texel.
     * Requires @ref WGPUFeatureName_TextureFormatsTier1 or
     * @ref WGPUNativeFeature_TextureFormat16bitNorm.
     */
    WGPUTextureFormat_RGBA16Snorm = 0x00000025,
    /** Four 16-bit unsigned integer channels (red, green, blue, alpha), 8 bytes per texel. */
    WGPUTextureFormat_RGBA16Uint = 0x00000026,
    /** Four 16-bit signed integer channels (red, green, blue, alpha), 8 bytes per texel. */
    WGPUTextureFormat_RGBA16Sint = 0x00000027,
    /**
     * Four 16-bit float channels (red, green, blue, alpha), 8 bytes per texel. Filterable,
     * blendable and usable as a storage texture.
     */
    WGPUTextureFormat_RGBA16Float = 0x00000028,
    /**
     * Four 32-bit float channels (red, green, blue, alpha), 16 bytes per texel. Filtering requires
     * @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
     */
    WGPUTextureFormat_RGBA32Float = 0x00000029,
    /**
     * Four 32-bit unsigned integer channels (red, green, blue, alpha), 16 bytes per texel. Usable
     * as a storage texture, not multisampled.
     */
    WGPUTextureFormat_RGBA32Uint = 0x0000002A,
    /**
     * Four 32-bit signed integer channels (red, green, blue, alpha), 16 bytes per texel. Usable as
     * a storage texture, not multisampled.
     */
    WGPUTextureFormat_RGBA32Sint = 0x0000002B,
    /** 8-bit unsigned integer stencil. 1 byte per texel in copies. */
    WGPUTextureFormat_Stencil8 = 0x0000002C,
    /** 16-bit unsigned normalised depth, 2 bytes per texel. Copies work in both directions. */
    WGPUTextureFormat_Depth16Unorm = 0x0000002D,
    /**
     * Depth of at least 24 bits, as a 24-bit integer or a 32-bit float at the driver's choice.
     * Cannot be copied to or from buffers.
     */
    WGPUTextureFormat_Depth24Plus = 0x0000002E,
    /**
     * Depth of at least 24 bits with an 8-bit stencil. Only the stencil part can be copied to and
     * from buffers, 1 byte per texel.
     */
    WGPUTextureFormat_Depth24PlusStencil8 = 0x0000002F,
    /** 32-bit float depth, 4 bytes per texel. It can be copied to a buffer, not filled from one. */
    WGPUTextureFormat_Depth32Float = 0x00000030,
    /**
     * 32-bit float depth (4 bytes per texel in copies) with an 8-bit stencil (1 byte). Requires
     * @ref WGPUFeatureName_Depth32FloatStencil8.
     */
    WGPUTextureFormat_Depth32FloatStencil8 = 0x00000031,
    /**
     * Color from two 5:6:5 end points with 1-bit alpha (DXT1); 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC1RGBAUnorm = 0x00000032,
    /**
     * Color from two 5:6:5 end points with 1-bit alpha (DXT1), color in the sRGB curve; 4x4 texels
     * in 8 bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC1RGBAUnormSrgb = 0x00000033,
    /**
     * Color as in BC1 with 4-bit explicit alpha (DXT3); 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC2RGBAUnorm = 0x00000034,
    /**
     * Color as in BC1 with 4-bit explicit alpha (DXT3), color in the sRGB curve; 4x4 texels in 16
     * bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC2RGBAUnormSrgb = 0x00000035,
    /**
     * Color as in BC1 with interpolated alpha (DXT5); 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC3RGBAUnorm = 0x00000036,
    /**
     * Color as in BC1 with interpolated alpha (DXT5), color in the sRGB curve; 4x4 texels in 16
     * bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC3RGBAUnormSrgb = 0x00000037,
    /**
     * One interpolated channel, unsigned normalised; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC4RUnorm = 0x00000038,
    /**
     * One interpolated channel, signed normalised; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC4RSnorm = 0x00000039,
    /**
     * Two interpolated channels, unsigned normalised; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC5RGUnorm = 0x0000003A,
    /**
     * Two interpolated channels, signed normalised; suits normal maps; 4x4 texels in 16 bytes.
     * Requires @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC5RGSnorm = 0x0000003B,
    /**
     * Three half-float channels without sign; for HDR images; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC6HRGBUfloat = 0x0000003C,
    /**
     * Three half-float channels with sign; for HDR images; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC6HRGBFloat = 0x0000003D,
    /**
     * High-quality color with optional alpha; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC7RGBAUnorm = 0x0000003E,
    /**
     * High-quality color with optional alpha, color in the sRGB curve; 4x4 texels in 16 bytes.
     * Requires @ref WGPUFeatureName_TextureCompressionBC.
     */
    WGPUTextureFormat_BC7RGBAUnormSrgb = 0x0000003F,
    /**
     * Opaque color; 4x4 texels in 8 bytes. Requires @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGB8Unorm = 0x00000040,
    /**
     * Opaque color, color in the sRGB curve; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGB8UnormSrgb = 0x00000041,
    /**
     * Color with 1-bit alpha; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGB8A1Unorm = 0x00000042,
    /**
     * Color with 1-bit alpha, color in the sRGB curve; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGB8A1UnormSrgb = 0x00000043,
    /**
     * Color with 8-bit alpha; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGBA8Unorm = 0x00000044,
    /**
     * Color with 8-bit alpha, color in the sRGB curve; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_ETC2RGBA8UnormSrgb = 0x00000045,
    /**
     * One channel of about 11 bits, unsigned normalised; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_EACR11Unorm = 0x00000046,
    /**
     * One channel of about 11 bits, signed normalised; 4x4 texels in 8 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_EACR11Snorm = 0x00000047,
    /**
     * Two channels of about 11 bits, unsigned normalised; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_EACRG11Unorm = 0x00000048,
    /**
     * Two channels of about 11 bits, signed normalised; 4x4 texels in 16 bytes. Requires
     * @ref WGPUFeatureName_TextureCompressionETC2.
     */
    WGPUTextureFormat_EACRG11Snorm = 0x00000049,
    /**
     * ASTC color with alpha, unsigned normalised; 4x4 texels in 16 bytes (8 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC4x4Unorm = 0x0000004A,
    /**
     * ASTC color with alpha, color in the sRGB curve; 4x4 texels in 16 bytes (8 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC4x4UnormSrgb = 0x0000004B,
    /**
     * ASTC color with alpha, unsigned normalised; 5x4 texels in 16 bytes (6.4 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC5x4Unorm = 0x0000004C,
    /**
     * ASTC color with alpha, color in the sRGB curve; 5x4 texels in 16 bytes (6.4 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC5x4UnormSrgb = 0x0000004D,
    /**
     * ASTC color with alpha, unsigned normalised; 5x5 texels in 16 bytes (5.12 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC5x5Unorm = 0x0000004E,
    /**
     * ASTC color with alpha, color in the sRGB curve; 5x5 texels in 16 bytes (5.12 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC5x5UnormSrgb = 0x0000004F,
    /**
     * ASTC color with alpha, unsigned normalised; 6x5 texels in 16 bytes (4.27 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC6x5Unorm = 0x00000050,
    /**
     * ASTC color with alpha, color in the sRGB curve; 6x5 texels in 16 bytes (4.27 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC6x5UnormSrgb = 0x00000051,
    /**
     * ASTC color with alpha, unsigned normalised; 6x6 texels in 16 bytes (3.56 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC6x6Unorm = 0x00000052,
    /**
     * ASTC color with alpha, color in the sRGB curve; 6x6 texels in 16 bytes (3.56 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC6x6UnormSrgb = 0x00000053,
    /**
     * ASTC color with alpha, unsigned normalised; 8x5 texels in 16 bytes (3.2 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x5Unorm = 0x00000054,
    /**
     * ASTC color with alpha, color in the sRGB curve; 8x5 texels in 16 bytes (3.2 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x5UnormSrgb = 0x00000055,
    /**
     * ASTC color with alpha, unsigned normalised; 8x6 texels in 16 bytes (2.67 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x6Unorm = 0x00000056,
    /**
     * ASTC color with alpha, color in the sRGB curve; 8x6 texels in 16 bytes (2.67 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x6UnormSrgb = 0x00000057,
    /**
     * ASTC color with alpha, unsigned normalised; 8x8 texels in 16 bytes (2 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x8Unorm = 0x00000058,
    /**
     * ASTC color with alpha, color in the sRGB curve; 8x8 texels in 16 bytes (2 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC8x8UnormSrgb = 0x00000059,
    /**
     * ASTC color with alpha, unsigned normalised; 10x5 texels in 16 bytes (2.56 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x5Unorm = 0x0000005A,
    /**
     * ASTC color with alpha, color in the sRGB curve; 10x5 texels in 16 bytes (2.56 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x5UnormSrgb = 0x0000005B,
    /**
     * ASTC color with alpha, unsigned normalised; 10x6 texels in 16 bytes (2.13 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x6Unorm = 0x0000005C,
    /**
     * ASTC color with alpha, color in the sRGB curve; 10x6 texels in 16 bytes (2.13 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x6UnormSrgb = 0x0000005D,
    /**
     * ASTC color with alpha, unsigned normalised; 10x8 texels in 16 bytes (1.6 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x8Unorm = 0x0000005E,
    /**
     * ASTC color with alpha, color in the sRGB curve; 10x8 texels in 16 bytes (1.6 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x8UnormSrgb = 0x0000005F,
    /**
     * ASTC color with alpha, unsigned normalised; 10x10 texels in 16 bytes (1.28 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x10Unorm = 0x00000060,
    /**
     * ASTC color with alpha, color in the sRGB curve; 10x10 texels in 16 bytes (1.28 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC10x10UnormSrgb = 0x00000061,
    /**
     * ASTC color with alpha, unsigned normalised; 12x10 texels in 16 bytes (1.07 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC12x10Unorm = 0x00000062,
    /**
     * ASTC color with alpha, color in the sRGB curve; 12x10 texels in 16 bytes (1.07 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC12x10UnormSrgb = 0x00000063,
    /**
     * ASTC color with alpha, unsigned normalised; 12x12 texels in 16 bytes (0.89 bits per texel).
     * Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC12x12Unorm = 0x00000064,
    /**
     * ASTC color with alpha, color in the sRGB curve; 12x12 texels in 16 bytes (0.89 bits per
     * texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
     */
    WGPUTextureFormat_ASTC12x12UnormSrgb = 0x00000065,
    WGPUTextureFormat_Force32 = 0x7FFFFFFF
} WGPUTextureFormat WGPU_ENUM_ATTRIBUTE;

/**
 * What a shader gets when it reads a bound texture, in @ref WGPUTextureBindingLayout. See
 * GPUTextureSampleType in the WebGPU specification.
 */
typedef enum WGPUTextureSampleType {
    /** The layout entry is not a sampled texture. The value of a zeroed struct. */
    WGPUTextureSampleType_BindingNotUsed = 0x00000000,
    /** A texture of unspecified type: @ref WGPUTextureSampleType_Float. */
    WGPUTextureSampleType_Undefined = 0x00000001,
    /** Floats, filtering allowed. */
    WGPUTextureSampleType_Float = 0x00000002,
    /** Floats, filtering not allowed; fits any float or depth format. */
    WGPUTextureSampleType_UnfilterableFloat = 0x00000003,
    /** Depth values; comparison samplers are allowed. WGSL `texture_depth_*`. */
    WGPUTextureSampleType_Depth = 0x00000004,
    /** Signed integers. */
    WGPUTextureSampleType_Sint = 0x00000005,
    /** Unsigned integers; also the stencil part of a texture. */
    WGPUTextureSampleType_Uint = 0x00000006,
    WGPUTextureSampleType_Force32 = 0x7FFFFFFF
} WGPUTextureSampleType WGPU_ENUM_ATTRIBUTE;

/**
 * How a view presents its texture to shaders, in views and binding layouts. See
 * GPUTextureViewDimension in the WebGPU specification.
 */
typedef enum WGPUTextureViewDimension {
    /**
     * No choice: @ref WGPUTextureViewDimension_2D in binding layouts; in a view it follows the
     * texture, with 2DArray for 2D textures of several layers.
     */
    WGPUTextureViewDimension_Undefined = 0x00000000,
    /** One-dimensional; WGSL `texture_1d`. */
    WGPUTextureViewDimension_1D = 0x00000001,
    /** A single 2D image; WGSL `texture_2d`. */
    WGPUTextureViewDimension_2D = 0x00000002,
    /** Several 2D images chosen by index; WGSL `texture_2d_array`. */
    WGPUTextureViewDimension_2DArray = 0x00000003,
    /** Six square layers as the faces of a cube (+X, -X, +Y, -Y, +Z, -Z); WGSL `texture_cube`. */
    WGPUTextureViewDimension_Cube = 0x00000004,
    /** Several cubes, six layers each; WGSL `texture_cube_array`. */
    WGPUTextureViewDimension_CubeArray = 0x00000005,
    /** A volume; WGSL `texture_3d`. */
    WGPUTextureViewDimension_3D = 0x00000006,
    WGPUTextureViewDimension_Force32 = 0x7FFFFFFF
} WGPUTextureViewDimension WGPU_ENUM_ATTRIBUTE;

/**
 * What becomes of color values beyond the display's standard range, in
 * @ref WGPUSurfaceColorManagement. See GPUCanvasToneMappingMode in the WebGPU specification.
 */
typedef enum WGPUToneMappingMode {
    /** They are cut to the standard range. */
    WGPUToneMappingMode_Standard = 0x00000001,
    /** They are shown brighter than white where the display can (HDR). */
    WGPUToneMappingMode_Extended = 0x00000002,
    WGPUToneMappingMode_Force32 = 0x7FFFFFFF
} WGPUToneMappingMode WGPU_ENUM_ATTRIBUTE;

/**
 * How one attribute is stored in a vertex buffer, in @ref WGPUVertexAttribute. The shader input
 * may have fewer or more components: missing ones read as 0, a missing fourth as 1. There is no
 * default. See GPUVertexFormat in the WebGPU specification.
 */
typedef enum WGPUVertexFormat {
    /** One 8-bit unsigned integer; 1 byte, `u32` in WGSL. */
    WGPUVertexFormat_Uint8 = 0x00000001,
    /** Two 8-bit unsigned integers; 2 bytes, `vec2<u32>` in WGSL. */
    WGPUVertexFormat_Uint8x2 = 0x00000002,
    /** Four 8-bit unsigned integers; 4 bytes, `vec4<u32>` in WGSL. */
    WGPUVertexFormat_Uint8x4 = 0x00000003,
    /** One 8-bit signed integer; 1 byte, `i32` in WGSL. */
    WGPUVertexFormat_Sint8 = 0x00000004,
    /** Two 8-bit signed integers; 2 bytes, `vec2<i32>` in WGSL. */
    WGPUVertexFormat_Sint8x2 = 0x00000005,
    /** Four 8-bit signed integers; 4 bytes, `vec4<i32>` in WGSL. */
    WGPUVertexFormat_Sint8x4 = 0x00000006,
    /** One 8-bit unsigned normalised value, read as 0..1; 1 byte, `f32` in WGSL. */
    WGPUVertexFormat_Unorm8 = 0x00000007,
    /** Two 8-bit unsigned normalised values, read as 0..1; 2 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Unorm8x2 = 0x00000008,
    /** Four 8-bit unsigned normalised values, read as 0..1; 4 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Unorm8x4 = 0x00000009,
    /** One 8-bit signed normalised value, read as -1..1; 1 byte, `f32` in WGSL. */
    WGPUVertexFormat_Snorm8 = 0x0000000A,
    /** Two 8-bit signed normalised values, read as -1..1; 2 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Snorm8x2 = 0x0000000B,
    /** Four 8-bit signed normalised values, read as -1..1; 4 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Snorm8x4 = 0x0000000C,
    /** One 16-bit unsigned integer; 2 bytes, `u32` in WGSL. */
    WGPUVertexFormat_Uint16 = 0x0000000D,
    /** Two 16-bit unsigned integers; 4 bytes, `vec2<u32>` in WGSL. */
    WGPUVertexFormat_Uint16x2 = 0x0000000E,
    /** Four 16-bit unsigned integers; 8 bytes, `vec4<u32>` in WGSL. */
    WGPUVertexFormat_Uint16x4 = 0x0000000F,
    /** One 16-bit signed integer; 2 bytes, `i32` in WGSL. */
    WGPUVertexFormat_Sint16 = 0x00000010,
    /** Two 16-bit signed integers; 4 bytes, `vec2<i32>` in WGSL. */
    WGPUVertexFormat_Sint16x2 = 0x00000011,
    /** Four 16-bit signed integers; 8 bytes, `vec4<i32>` in WGSL. */
    WGPUVertexFormat_Sint16x4 = 0x00000012,
    /** One 16-bit unsigned normalised value, read as 0..1; 2 bytes, `f32` in WGSL. */
    WGPUVertexFormat_Unorm16 = 0x00000013,
    /** Two 16-bit unsigned normalised values, read as 0..1; 4 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Unorm16x2 = 0x00000014,
    /** Four 16-bit unsigned normalised values, read as 0..1; 8 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Unorm16x4 = 0x00000015,
    /** One 16-bit signed normalised value, read as -1..1; 2 bytes, `f32` in WGSL. */
    WGPUVertexFormat_Snorm16 = 0x00000016,
    /** Two 16-bit signed normalised values, read as -1..1; 4 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Snorm16x2 = 0x00000017,
    /** Four 16-bit signed normalised values, read as -1..1; 8 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Snorm16x4 = 0x00000018,
    /** One 16-bit float; 2 bytes, `f32` in WGSL. */
    WGPUVertexFormat_Float16 = 0x00000019,
    /** Two 16-bit floats; 4 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Float16x2 = 0x0000001A,
    /** Four 16-bit floats; 8 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Float16x4 = 0x0000001B,
    /** One 32-bit float; 4 bytes, `f32` in WGSL. */
    WGPUVertexFormat_Float32 = 0x0000001C,
    /** Two 32-bit floats; 8 bytes, `vec2<f32>` in WGSL. */
    WGPUVertexFormat_Float32x2 = 0x0000001D,
    /** Three 32-bit floats; 12 bytes, `vec3<f32>` in WGSL. */
    WGPUVertexFormat_Float32x3 = 0x0000001E,
    /** Four 32-bit floats; 16 bytes, `vec4<f32>` in WGSL. */
    WGPUVertexFormat_Float32x4 = 0x0000001F,
    /** One 32-bit unsigned integer; 4 bytes, `u32` in WGSL. */
    WGPUVertexFormat_Uint32 = 0x00000020,
    /** Two 32-bit unsigned integers; 8 bytes, `vec2<u32>` in WGSL. */
    WGPUVertexFormat_Uint32x2 = 0x00000021,
    /** Three 32-bit unsigned integers; 12 bytes, `vec3<u32>` in WGSL. */
    WGPUVertexFormat_Uint32x3 = 0x00000022,
    /** Four 32-bit unsigned integers; 16 bytes, `vec4<u32>` in WGSL. */
    WGPUVertexFormat_Uint32x4 = 0x00000023,
    /** One 32-bit signed integer; 4 bytes, `i32` in WGSL. */
    WGPUVertexFormat_Sint32 = 0x00000024,
    /** Two 32-bit signed integers; 8 bytes, `vec2<i32>` in WGSL. */
    WGPUVertexFormat_Sint32x2 = 0x00000025,
    /** Three 32-bit signed integers; 12 bytes, `vec3<i32>` in WGSL. */
    WGPUVertexFormat_Sint32x3 = 0x00000026,
    /** Four 32-bit signed integers; 16 bytes, `vec4<i32>` in WGSL. */
    WGPUVertexFormat_Sint32x4 = 0x00000027,
    /**
     * Three 10-bit and one 2-bit unsigned normalised values, packed from the lowest bit up, read
     * as 0..1; 4 bytes, `vec4<f32>` in WGSL.
     */
    WGPUVertexFormat_Unorm10_10_10_2 = 0x00000028,
    /**
     * Four 8-bit unsigned normalised values stored as blue, green, red, alpha and read as red,
     * green, blue, alpha; 4 bytes, `vec4<f32>` in WGSL.
     */
    WGPUVertexFormat_Unorm8x4BGRA = 0x00000029,
    WGPUVertexFormat_Force32 = 0x7FFFFFFF
} WGPUVertexFormat WGPU_ENUM_ATTRIBUTE;

/**
 * When a vertex buffer moves to its next element, in @ref WGPUVertexBufferLayout. See
 * GPUVertexStepMode in the WebGPU specification.
 */
typedef enum WGPUVertexStepMode {
    /**
     * @ref WGPUVertexStepMode_Vertex if the layout has attributes; with none it makes the slot a
     * hole.
     */
    WGPUVertexStepMode_Undefined = 0x00000000,
    /** For each vertex. */
    WGPUVertexStepMode_Vertex = 0x00000001,
    /** For each instance. */
    WGPUVertexStepMode_Instance = 0x00000002,
    WGPUVertexStepMode_Force32 = 0x7FFFFFFF
} WGPUVertexStepMode WGPU_ENUM_ATTRIBUTE;

/**
 * Parts of WGSL that not every implementation understands; listed by
 * @ref wgpuInstanceGetWGSLLanguageFeatures, always on where present. A shader may insist on one
 * with `requires`. See the language extensions in the WGSL specification.
 */
typedef enum WGPUWGSLLanguageFeatureName {
    /**
     * Access modes `read` and `read_write` for storage textures:
     * `readonly_and_readwrite_storage_textures`.
     */
    WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures = 0x00000001,
    /**
     * Dot products of four 8-bit integers packed in a `u32`, such as `dot4U8Packed`:
     * `packed_4x8_integer_dot_product`.
     */
    WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct = 0x00000002,
    /**
     * Pointers to storage, uniform and workgroup variables, and to parts of variables, as function
     * arguments: `unrestricted_pointer_parameters`.
     */
    WGPUWGSLLanguageFeatureName_UnrestrictedPointerParameters = 0x00000003,
    /**
     * Members and elements reached straight through a pointer, as in `p.x` or `p[i]`:
     * `pointer_composite_access`.
     */
    WGPUWGSLLanguageFeatureName_PointerCompositeAccess = 0x00000004,
    /**
     * Uniform buffers laid out like storage buffers, without 16-byte rounding of arrays and
     * structs: `uniform_buffer_standard_layout`.
     */
    WGPUWGSLLanguageFeatureName_UniformBufferStandardLayout = 0x00000005,
    /** Builtins `subgroup_id` and `num_subgroups` in compute shaders: `subgroup_id`. */
    WGPUWGSLLanguageFeatureName_SubgroupId = 0x00000006,
    /** Textures and samplers bound to a `let`: `texture_and_sampler_let`. */
    WGPUWGSLLanguageFeatureName_TextureAndSamplerLet = 0x00000007,
    /** Uniformity judged per subgroup as well as per workgroup: `subgroup_uniformity`. */
    WGPUWGSLLanguageFeatureName_SubgroupUniformity = 0x00000008,
    /**
     * The storage texel formats of @ref WGPUFeatureName_TextureFormatsTier1 in shader code:
     * `texture_formats_tier1`.
     */
    WGPUWGSLLanguageFeatureName_TextureFormatsTier1 = 0x00000009,
    /**
     * Builtins that number invocations and workgroups in one dimension, `global_invocation_index`
     * and `workgroup_index`: `linear_indexing`.
     */
    WGPUWGSLLanguageFeatureName_LinearIndexing = 0x0000000A,
    /**
     * Variables in `var<immediate>`, filled by the SetImmediates functions:
     * `immediate_address_space`.
     */
    WGPUWGSLLanguageFeatureName_ImmediateAddressSpace = 0x0000000B,
    WGPUWGSLLanguageFeatureName_Force32 = 0x7FFFFFFF
} WGPUWGSLLanguageFeatureName WGPU_ENUM_ATTRIBUTE;

/** Result of @ref wgpuInstanceWaitAny. */
typedef enum WGPUWaitStatus {
    /** At least one future in the list is complete; `completed` marks all that are. */
    WGPUWaitStatus_Success = 0x00000001,
    /** None was complete when the time ran out. */
    WGPUWaitStatus_TimedOut = 0x00000002,
    /**
     * The wait is not possible: a timeout without @ref WGPUInstanceFeatureName_TimedWaitAny, too
     * many futures, or futures that cannot be waited on together. The reason is logged.
     */
    WGPUWaitStatus_Error = 0x00000003,
    WGPUWaitStatus_Force32 = 0x7FFFFFFF
} WGPUWaitStatus WGPU_ENUM_ATTRIBUTE;

/** @} */

/* ---- Bit flags ------------------------------------------------------------------------------ */

/** @addtogroup bit_flags Bit flags
 *  @{ */

/**
 * What a buffer will be used for, fixed when it is made (@ref WGPUBufferDescriptor); any other use
 * is a validation error. See GPUBufferUsage in the WebGPU specification.
 */
typedef WGPUFlags WGPUBufferUsage;
/** No use at all; refused when making a buffer. */
static const WGPUBufferUsage WGPUBufferUsage_None = 0x0000000000000000;
/**
 * Can be mapped for reading. Combines only with CopyDst, unless
 * @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled.
 */
static const WGPUBufferUsage WGPUBufferUsage_MapRead = 0x0000000000000001;
/**
 * Can be mapped for writing. Combines only with CopySrc, unless
 * @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled. Not needed for `mappedAtCreation`.
 */
static const WGPUBufferUsage WGPUBufferUsage_MapWrite = 0x0000000000000002;
/** GPU copies may read from it. */
static const WGPUBufferUsage WGPUBufferUsage_CopySrc = 0x0000000000000004;
/** GPU copies, clears and @ref wgpuQueueWriteBuffer may write to it. */
static const WGPUBufferUsage WGPUBufferUsage_CopyDst = 0x0000000000000008;
/** Can be set as an index buffer. */
static const WGPUBufferUsage WGPUBufferUsage_Index = 0x0000000000000010;
/** Can be set as a vertex buffer. */
static const WGPUBufferUsage WGPUBufferUsage_Vertex = 0x0000000000000020;
/** Can be bound as a uniform buffer. */
static const WGPUBufferUsage WGPUBufferUsage_Uniform = 0x0000000000000040;
/** Can be bound as a storage buffer, writable or read-only. */
static const WGPUBufferUsage WGPUBufferUsage_Storage = 0x0000000000000080;
/** Can hold the arguments of indirect draws and dispatches. */
static const WGPUBufferUsage WGPUBufferUsage_Indirect = 0x0000000000000100;
/** Can receive results from @ref wgpuCommandEncoderResolveQuerySet. */
static const WGPUBufferUsage WGPUBufferUsage_QueryResolve = 0x0000000000000200;

/**
 * Which channels of a color attachment a pipeline writes, in @ref WGPUColorTargetState. See
 * GPUColorWrite in the WebGPU specification.
 */
typedef WGPUFlags WGPUColorWriteMask;
/** No channel. */
static const WGPUColorWriteMask WGPUColorWriteMask_None = 0x0000000000000000;
/** The red channel. */
static const WGPUColorWriteMask WGPUColorWriteMask_Red = 0x0000000000000001;
/** The green channel. */
static const WGPUColorWriteMask WGPUColorWriteMask_Green = 0x0000000000000002;
/** The blue channel. */
static const WGPUColorWriteMask WGPUColorWriteMask_Blue = 0x0000000000000004;
/** The alpha channel. */
static const WGPUColorWriteMask WGPUColorWriteMask_Alpha = 0x0000000000000008;
/** All four channels; the default. */
static const WGPUColorWriteMask WGPUColorWriteMask_All = 0x000000000000000F;

/**
 * What the CPU will do with a mapped range; argument of @ref wgpuBufferMapAsync, which wants
 * exactly one of Read and Write. See GPUMapMode in the WebGPU specification.
 */
typedef WGPUFlags WGPUMapMode;
/** Neither; refused by @ref wgpuBufferMapAsync. */
static const WGPUMapMode WGPUMapMode_None = 0x0000000000000000;
/** Read GPU results. The buffer needs @ref WGPUBufferUsage_MapRead. */
static const WGPUMapMode WGPUMapMode_Read = 0x0000000000000001;
/** Write data for the GPU. The buffer needs @ref WGPUBufferUsage_MapWrite. */
static const WGPUMapMode WGPUMapMode_Write = 0x0000000000000002;

/**
 * Shader stages that see a binding, in @ref WGPUBindGroupLayoutEntry. See GPUShaderStage in the
 * WebGPU specification.
 */
typedef WGPUFlags WGPUShaderStage;
/** No stage; the binding is present but unseen. */
static const WGPUShaderStage WGPUShaderStage_None = 0x0000000000000000;
/** Vertex shaders. */
static const WGPUShaderStage WGPUShaderStage_Vertex = 0x0000000000000001;
/** Fragment shaders. */
static const WGPUShaderStage WGPUShaderStage_Fragment = 0x0000000000000002;
/** Compute shaders. */
static const WGPUShaderStage WGPUShaderStage_Compute = 0x0000000000000004;

/**
 * What a texture will be used for, fixed when it is made (@ref WGPUTextureDescriptor); in a view,
 * 0 takes over the texture's usages. Which ones a format allows depends on format and features.
 * See GPUTextureUsage in the WebGPU specification.
 */
typedef WGPUFlags WGPUTextureUsage;
/** No use: refused for a texture, "as the texture" for a view. */
static const WGPUTextureUsage WGPUTextureUsage_None = 0x0000000000000000;
/** GPU copies may read from it. */
static const WGPUTextureUsage WGPUTextureUsage_CopySrc = 0x0000000000000001;
/** GPU copies and @ref wgpuQueueWriteTexture may write to it. */
static const WGPUTextureUsage WGPUTextureUsage_CopyDst = 0x0000000000000002;
/** Can be bound for reading, with or without a sampler. */
static const WGPUTextureUsage WGPUTextureUsage_TextureBinding = 0x0000000000000004;
/** Can be bound as a storage texture. */
static const WGPUTextureUsage WGPUTextureUsage_StorageBinding = 0x0000000000000008;
/** Can be a color, depth-stencil or resolve attachment of a render pass. */
static const WGPUTextureUsage WGPUTextureUsage_RenderAttachment = 0x0000000000000010;
/**
 * Lives only inside a render pass, so that tiled GPUs need no memory for it. Goes with
 * RenderAttachment alone; contents are cleared at the start and discarded at the end.
 */
static const WGPUTextureUsage WGPUTextureUsage_TransientAttachment = 0x0000000000000020;

/** @} */

struct WGPUCompilationInfo;

/* ---- Callbacks ------------------------------------------------------------------------------ */

/** @addtogroup callbacks Callbacks
 *  @{ */

/**
 * Receives the outcome of @ref wgpuBufferMapAsync.
 * @param status How it went; @ref wgpuBufferMapAsync lists the outcomes.
 * @param message What went wrong; empty on success. Valid during the call only.
 * @param userdata1 As given in @ref WGPUBufferMapCallbackInfo.
 * @param userdata2 As given in @ref WGPUBufferMapCallbackInfo.
 */
typedef void (*WGPUBufferMapCallback)(WGPUMapAsyncStatus status, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives what the shader compiler had to say, as @ref wgpuShaderModuleGetCompilationInfo asks
 * for.
 * @param status How it went, which says nothing about the shader;
 *   @ref wgpuShaderModuleGetCompilationInfo lists the outcomes.
 * @param compilationInfo The messages; none unless `status` is Success. They and all that they
 *   point to are lent until the callback returns. Skip chained structs that you do not know.
 * @param userdata1 As given in @ref WGPUCompilationInfoCallbackInfo.
 * @param userdata2 As given in @ref WGPUCompilationInfoCallbackInfo.
 */
typedef void (*WGPUCompilationInfoCallback)(WGPUCompilationInfoRequestStatus status, struct WGPUCompilationInfo const * compilationInfo, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the outcome of @ref wgpuDeviceCreateComputePipelineAsync.
 * @param status How it went; @ref wgpuDeviceCreateComputePipelineAsync lists the outcomes.
 * @param pipeline On success the pipeline, of which you own a reference; otherwise NULL.
 * @param message Why it failed; empty on success. Valid during the call only.
 * @param userdata1 As given in @ref WGPUCreateComputePipelineAsyncCallbackInfo.
 * @param userdata2 As given in @ref WGPUCreateComputePipelineAsyncCallbackInfo.
 */
typedef void (*WGPUCreateComputePipelineAsyncCallback)(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the outcome of @ref wgpuDeviceCreateRenderPipelineAsync.
 * @param status How it went; @ref wgpuDeviceCreateRenderPipelineAsync lists the outcomes.
 * @param pipeline On success the pipeline, of which you own a reference; otherwise NULL.
 * @param message Why it failed; empty on success. Valid during the call only.
 * @param userdata1 As given in @ref WGPUCreateRenderPipelineAsyncCallbackInfo.
 * @param userdata2 As given in @ref WGPUCreateRenderPipelineAsyncCallbackInfo.
 */
typedef void (*WGPUCreateRenderPipelineAsyncCallback)(WGPUCreatePipelineAsyncStatus status, WGPURenderPipeline pipeline, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells that a device is gone for good. It is called once per requested device, also for one whose
 * creation failed. After it, the device raises no more uncaptured errors.
 * @param device Never NULL itself. Points to the handle of the lost device, which is lent. The
 *   handle is NULL when there never was a device, or its last reference has been released.
 * @param reason Why it is gone:
 *   - @ref WGPUDeviceLostReason_Destroyed - by @ref wgpuDeviceDestroy or the last release.
 *   - @ref WGPUDeviceLostReason_FailedCreation - the request for the device failed.
 *   - @ref WGPUDeviceLostReason_CallbackCancelled - the instance was released first.
 *   - @ref WGPUDeviceLostReason_Unknown - anything else, such as a reset of the driver.
 *
 * @param message Details for a human reader. Valid during the call only.
 * @param userdata1 As given in @ref WGPUDeviceLostCallbackInfo.
 * @param userdata2 As given in @ref WGPUDeviceLostCallbackInfo.
 */
typedef void (*WGPUDeviceLostCallback)(WGPUDevice const * device, WGPUDeviceLostReason reason, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives what an error scope caught, as @ref wgpuDevicePopErrorScope asks for.
 * @param status How it went; @ref wgpuDevicePopErrorScope lists the outcomes.
 * @param type Type of the first error caught. @ref WGPUErrorType_NoError when there was none, or
 *   `status` is not Success.
 * @param message The text of that error, or why the pop failed; empty when nothing was caught.
 *   Valid during the call only.
 * @param userdata1 As given in @ref WGPUPopErrorScopeCallbackInfo.
 * @param userdata2 As given in @ref WGPUPopErrorScopeCallbackInfo.
 */
typedef void (*WGPUPopErrorScopeCallback)(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * A function of unknown signature, as @ref wgpuGetProcAddress returns it. Cast it to the matching
 * `WGPUProcXxx` pointer type before calling; NULL stands for a name the library does not export.
 */
typedef void (*WGPUProc)(void) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells that the GPU has finished all that was submitted to the queue before
 * @ref wgpuQueueOnSubmittedWorkDone was called.
 * @param status How it went; @ref wgpuQueueOnSubmittedWorkDone lists the outcomes.
 * @param message Empty on success, otherwise the reason. Valid during the call only.
 * @param userdata1 As given in @ref WGPUQueueWorkDoneCallbackInfo.
 * @param userdata2 As given in @ref WGPUQueueWorkDoneCallbackInfo.
 */
typedef void (*WGPUQueueWorkDoneCallback)(WGPUQueueWorkDoneStatus status, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the outcome of @ref wgpuInstanceRequestAdapter.
 * @param status How it went; @ref wgpuInstanceRequestAdapter lists the outcomes.
 * @param adapter On success the adapter, of which you own a reference; otherwise NULL.
 * @param message Why there is no adapter; empty on success. Valid during the call only.
 * @param userdata1 As given in @ref WGPURequestAdapterCallbackInfo.
 * @param userdata2 As given in @ref WGPURequestAdapterCallbackInfo.
 */
typedef void (*WGPURequestAdapterCallback)(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the outcome of @ref wgpuAdapterRequestDevice.
 * @param status How it went; @ref wgpuAdapterRequestDevice lists the outcomes.
 * @param device On success the device, of which you own a reference; otherwise NULL.
 * @param message Names the feature, limit or struct at fault; empty on success. Valid during the
 *   call only.
 * @param userdata1 As given in @ref WGPURequestDeviceCallbackInfo.
 * @param userdata2 As given in @ref WGPURequestDeviceCallbackInfo.
 */
typedef void (*WGPURequestDeviceCallback)(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the errors of a device that no error scope of the failing thread catches. It may run
 * within the call that failed, on any thread, and on several at once; never after the device is
 * lost. It may call the library.
 * @param device Points to the handle of the device, which is lent. Take a reference to keep it.
 * @param type What kind of error it is:
 *   - @ref WGPUErrorType_Validation - a call broke a rule.
 *   - @ref WGPUErrorType_OutOfMemory - memory could not be had.
 *   - @ref WGPUErrorType_Internal - the call was valid, but the library or the driver failed.
 *
 * @param message Names the function, the object's label and the offending value. Valid during the
 *   call only.
 * @param userdata1 As given in @ref WGPUUncapturedErrorCallbackInfo.
 * @param userdata2 As given in @ref WGPUUncapturedErrorCallbackInfo.
 */
typedef void (*WGPUUncapturedErrorCallback)(WGPUDevice const * device, WGPUErrorType type, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Structs -------------------------------------------------------------------------------- */

/** @addtogroup structs Structs
 *  @{ */

/**
 * The head that every extension struct starts with, and the link type of every chain. A chain
 * hangs off the `nextInChain` of a root struct; each link says by its `sType` which struct it
 * heads. A link whose `sType` does not belong to that root, or which occurs twice, makes the call
 * fail: a Validation error on the device, an Error status in the request's callback, or
 * @ref WGPUStatus_Error with all outputs left as they were. Nothing behind the head of such a link
 * is read.
 */
typedef struct WGPUChainedStruct {
    /** The following link, or NULL at the end of the chain. */
    struct WGPUChainedStruct * next;
    /** Which struct this is the head of. The root struct decides which values are accepted. */
    WGPUSType sType;
} WGPUChainedStruct WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Limits of instances in this process, filled by @ref wgpuGetInstanceLimits and demanded through
 * @ref WGPUInstanceDescriptor. INIT: all 0, no demand.
 */
typedef struct WGPUInstanceLimits {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Most futures that one @ref wgpuInstanceWaitAny with a timeout above 0 accepts; more are
     * @ref WGPUWaitStatus_Error. Demanding more than @ref wgpuGetInstanceLimits reports makes
     * instance creation fail.
     */
    size_t timedWaitAnyMaxCount;
} WGPUInstanceLimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUInstanceLimits. */
#define WGPU_INSTANCE_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUInstanceLimits, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.timedWaitAnyMaxCount=*/0 _wgpu_COMMA \
})

/**
 * Optional details for @ref wgpuCreateInstance; NULL stands for the INIT values.
 * @ref WGPUInstanceExtras chooses backends and debugging aids. What cannot be met is logged, and
 * the creation returns NULL.
 */
typedef struct WGPUInstanceDescriptor {
    /** May start a chain with @ref WGPUInstanceExtras and @ref WGPUVulkanInstance. */
    WGPUChainedStruct * nextInChain;
    /** Elements of `requiredFeatures`. Default 0. */
    size_t requiredFeatureCount;
    /**
     * Instance features to enable, each one from @ref wgpuGetInstanceFeatures. Read during the
     * call only; NULL with count 0.
     */
    WGPUInstanceFeatureName const * requiredFeatures;
    /**
     * Instance limits to guarantee, none above those of @ref wgpuGetInstanceLimits; NULL
     * (default): no demand.
     */
    WGPU_NULLABLE WGPUInstanceLimits const * requiredLimits;
} WGPUInstanceDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUInstanceDescriptor. */
#define WGPU_INSTANCE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUInstanceDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.requiredFeatureCount=*/0 _wgpu_COMMA \
    /*.requiredFeatures=*/NULL _wgpu_COMMA \
    /*.requiredLimits=*/NULL _wgpu_COMMA \
})

/**
 * List of instance features, filled by @ref wgpuGetInstanceFeatures. The array belongs to the
 * application until @ref wgpuSupportedInstanceFeaturesFreeMembers.
 */
typedef struct WGPUSupportedInstanceFeatures {
    /** Elements of `features`. */
    size_t featureCount;
    /** The features, each once, in no promised order. */
    WGPUInstanceFeatureName const * features;
} WGPUSupportedInstanceFeatures WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSupportedInstanceFeatures. */
#define WGPU_SUPPORTED_INSTANCE_FEATURES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSupportedInstanceFeatures, { \
    /*.featureCount=*/0 _wgpu_COMMA \
    /*.features=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuInstanceCreateSurface wraps. The window comes in the chain and exactly one must be
 * there, a `WGPUSurfaceSourceXxx` struct of the platform at hand; none, two, or a NULL window
 * yield an error surface, on which every operation fails cleanly.
 */
typedef struct WGPUSurfaceDescriptor {
    /**
     * Must start a chain with the window to draw to, one `WGPUSurfaceSourceXxx` struct such as
     * @ref WGPUSurfaceSourceWaylandSurface or @ref WGPUSurfaceSourceSwapChainPanel.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the surface, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
} WGPUSurfaceDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceDescriptor. */
#define WGPU_SURFACE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * List of WGSL language extensions, filled by @ref wgpuInstanceGetWGSLLanguageFeatures. The array
 * belongs to the application until @ref wgpuSupportedWGSLLanguageFeaturesFreeMembers. See
 * WGSLLanguageFeatures in the WebGPU specification.
 */
typedef struct WGPUSupportedWGSLLanguageFeatures {
    /** Elements of `features`. */
    size_t featureCount;
    /** The extensions, each once, in no promised order. */
    WGPUWGSLLanguageFeatureName const * features;
} WGPUSupportedWGSLLanguageFeatures WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSupportedWGSLLanguageFeatures. */
#define WGPU_SUPPORTED_WGSL_LANGUAGE_FEATURES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSupportedWGSLLanguageFeatures, { \
    /*.featureCount=*/0 _wgpu_COMMA \
    /*.features=*/NULL _wgpu_COMMA \
})

/**
 * Names one asynchronous operation, to be waited for with @ref wgpuInstanceWaitAny. A plain value
 * without ownership: copy it, drop it, or ignore it at will.
 */
typedef struct WGPUFuture {
    /**
     * Number of the operation, never reused during the instance's life. 0 (INIT) is the null
     * future, returned when the operation could not be started.
     */
    uint64_t id;
} WGPUFuture WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUFuture. */
#define WGPU_FUTURE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUFuture, { \
    /*.id=*/0 _wgpu_COMMA \
})

/**
 * What the adapter from @ref wgpuInstanceRequestAdapter has to be like; NULL stands for the INIT
 * values, with which any adapter will do. Demands that no adapter meets end in status Unavailable,
 * unknown enum values and bad chains in status Error. May chain
 * @ref WGPURequestAdapterWebXROptions. See GPURequestAdapterOptions in the WebGPU specification.
 */
typedef struct WGPURequestAdapterOptions {
    /** May start a chain with @ref WGPURequestAdapterWebXROptions. */
    WGPUChainedStruct * nextInChain;
    /**
     * Least feature level the adapter must support. Undefined (INIT) is Core; a request for
     * Compatibility may be answered with a Core adapter.
     */
    WGPUFeatureLevel featureLevel;
    /**
     * Which adapter to prefer on machines with several; a wish, not a demand. Undefined (INIT): no
     * preference.
     */
    WGPUPowerPreference powerPreference;
    /** True: accept only a software (fallback) adapter. Default false. */
    WGPUBool forceFallbackAdapter;
    /** Accept only adapters of this backend. Undefined (INIT): any. */
    WGPUBackendType backendType;
    /** Accept only adapters that can present to this surface. NULL (default): no such demand. */
    WGPU_NULLABLE WGPUSurface compatibleSurface;
} WGPURequestAdapterOptions WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURequestAdapterOptions. */
#define WGPU_REQUEST_ADAPTER_OPTIONS_INIT _wgpu_MAKE_INIT_STRUCT(WGPURequestAdapterOptions, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.featureLevel=*/WGPUFeatureLevel_Undefined _wgpu_COMMA \
    /*.powerPreference=*/WGPUPowerPreference_Undefined _wgpu_COMMA \
    /*.forceFallbackAdapter=*/WGPU_FALSE _wgpu_COMMA \
    /*.backendType=*/WGPUBackendType_Undefined _wgpu_COMMA \
    /*.compatibleSurface=*/NULL _wgpu_COMMA \
})

/** Whom @ref wgpuInstanceRequestAdapter hands the adapter, and in which situations it may do so. */
typedef struct WGPURequestAdapterCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPURequestAdapterCallback. NULL: the future
     * completes unannounced.
     */
    WGPURequestAdapterCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPURequestAdapterCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURequestAdapterCallbackInfo. */
#define WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPURequestAdapterCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/** One future that @ref wgpuInstanceWaitAny waits for, and the answer. */
typedef struct WGPUFutureWaitInfo {
    /**
     * The future to wait for. One that has completed before, or that the instance does not know,
     * counts as complete at once.
     */
    WGPUFuture future;
    /**
     * Written by the wait: true if the operation is complete, in which case its callback has
     * already run. INIT: false.
     */
    WGPUBool completed;
} WGPUFutureWaitInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUFutureWaitInfo. */
#define WGPU_FUTURE_WAIT_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUFutureWaitInfo, { \
    /*.future=*/WGPU_FUTURE_INIT _wgpu_COMMA \
    /*.completed=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * List of features, filled by @ref wgpuAdapterGetFeatures and @ref wgpuDeviceGetFeatures. The
 * array belongs to the application until @ref wgpuSupportedFeaturesFreeMembers. See
 * GPUSupportedFeatures in the WebGPU specification.
 */
typedef struct WGPUSupportedFeatures {
    /** Elements of `features`. */
    size_t featureCount;
    /** The features, each once, in no promised order. May hold values of @ref WGPUNativeFeature. */
    WGPUFeatureName const * features;
} WGPUSupportedFeatures WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSupportedFeatures. */
#define WGPU_SUPPORTED_FEATURES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSupportedFeatures, { \
    /*.featureCount=*/0 _wgpu_COMMA \
    /*.features=*/NULL _wgpu_COMMA \
})

/**
 * Who made an adapter and what it is, filled by @ref wgpuAdapterGetInfo and
 * @ref wgpuDeviceGetAdapterInfo. The strings belong to the application until
 * @ref wgpuAdapterInfoFreeMembers. See GPUAdapterInfo in the WebGPU specification.
 */
typedef struct WGPUAdapterInfo {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /**
     * Vendor of the hardware, in lower case; of an adapter that is the CPU, the driver's name. Empty
     * when unknown.
     */
    WGPUStringView vendor;
    /** Family or generation of the hardware; empty when unknown. */
    WGPUStringView architecture;
    /** Name or identifier of the device, in the driver's words; empty when unknown. */
    WGPUStringView device;
    /** Free text about the adapter or its driver, for people to read; do not parse it. */
    WGPUStringView description;
    /** Graphics API behind the adapter, such as @ref WGPUBackendType_Vulkan. */
    WGPUBackendType backendType;
    /** Kind of hardware: discrete, integrated, CPU, or unknown. */
    WGPUAdapterType adapterType;
    /** Vendor number the backend reports (the PCI id on most systems); 0 when there is none. */
    uint32_t vendorID;
    /** Device number the backend reports (the PCI id on most systems); 0 when there is none. */
    uint32_t deviceID;
    /** Fewest invocations a subgroup can have on this adapter: a power of two, 4 when unknown. */
    uint32_t subgroupMinSize;
    /** Most invocations a subgroup can have on this adapter: a power of two, 128 when unknown. */
    uint32_t subgroupMaxSize;
} WGPUAdapterInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUAdapterInfo. */
#define WGPU_ADAPTER_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUAdapterInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.vendor=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.architecture=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.device=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.description=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.backendType=*/WGPUBackendType_Undefined _wgpu_COMMA \
    /*.adapterType=*/_wgpu_ENUM_ZERO_INIT(WGPUAdapterType) _wgpu_COMMA \
    /*.vendorID=*/0 _wgpu_COMMA \
    /*.deviceID=*/0 _wgpu_COMMA \
    /*.subgroupMinSize=*/0 _wgpu_COMMA \
    /*.subgroupMaxSize=*/0 _wgpu_COMMA \
})

/**
 * Bounds of what an adapter can do and a device accepts. Filled by @ref wgpuAdapterGetLimits and
 * @ref wgpuDeviceGetLimits; demanded through @ref WGPUDeviceDescriptor, where the INIT value
 * @ref WGPU_LIMIT_U32_UNDEFINED (or its U64 twin) asks for the default given below (that of
 * feature level Core) and a value better than the adapter's fails the request with a message that
 * names the limit. Exceeding a device's limit later is a Validation error. Extensions:
 * @ref WGPUCompatibilityModeLimits, @ref WGPUNativeLimits, @ref WGPURayTracingLimits,
 * @ref WGPUMeshShaderLimits. See GPUSupportedLimits in the WebGPU specification.
 */
typedef struct WGPULimits {
    /**
     * May start a chain of @ref WGPUCompatibilityModeLimits, @ref WGPUNativeLimits,
     * @ref WGPURayTracingLimits and @ref WGPUMeshShaderLimits.
     */
    WGPUChainedStruct * nextInChain;
    /** Widest 1D texture, in texels. Default 8192. */
    uint32_t maxTextureDimension1D;
    /** Widest and highest 2D texture, in texels. Default 8192. */
    uint32_t maxTextureDimension2D;
    /** Largest 3D texture along each axis, in texels. Default 2048. */
    uint32_t maxTextureDimension3D;
    /** Most array layers of a 2D texture. Default 256. */
    uint32_t maxTextureArrayLayers;
    /** Most bind groups in a pipeline layout. Default 4. */
    uint32_t maxBindGroups;
    /**
     * Most bind groups and vertex buffers of a render pipeline together, gaps below the highest
     * used index included. Default 24.
     */
    uint32_t maxBindGroupsPlusVertexBuffers;
    /** Bound of `binding` numbers: they must be less than this. Default 1000. */
    uint32_t maxBindingsPerBindGroup;
    /** Most uniform buffers with dynamic offset in a pipeline layout. Default 8. */
    uint32_t maxDynamicUniformBuffersPerPipelineLayout;
    /** Most storage buffers with dynamic offset in a pipeline layout. Default 4. */
    uint32_t maxDynamicStorageBuffersPerPipelineLayout;
    /** Most sampled textures that one stage sees. Default 16. */
    uint32_t maxSampledTexturesPerShaderStage;
    /** Most samplers that one stage sees. Default 16. */
    uint32_t maxSamplersPerShaderStage;
    /** Most storage buffers that one stage sees. Default 8. */
    uint32_t maxStorageBuffersPerShaderStage;
    /** Most storage textures that one stage sees. Default 4. */
    uint32_t maxStorageTexturesPerShaderStage;
    /** Most uniform buffers that one stage sees. Default 12. */
    uint32_t maxUniformBuffersPerShaderStage;
    /** Largest range of a uniform binding, in bytes. Default 65536 (64 KiB). */
    uint64_t maxUniformBufferBindingSize;
    /** Largest range of a storage binding, in bytes. Default 134217728 (128 MiB). */
    uint64_t maxStorageBufferBindingSize;
    /**
     * Uniform bindings and their dynamic offsets start at multiples of this many bytes. A power of
     * two; smaller is better. Default 256.
     */
    uint32_t minUniformBufferOffsetAlignment;
    /**
     * Storage bindings and their dynamic offsets start at multiples of this many bytes. A power of
     * two; smaller is better. Default 256.
     */
    uint32_t minStorageBufferOffsetAlignment;
    /** Most vertex buffers of a render pipeline. Default 8. */
    uint32_t maxVertexBuffers;
    /**
     * Largest buffer, in bytes; smaller ones may still run out of memory. Default 268435456 (256
     * MiB).
     */
    uint64_t maxBufferSize;
    /** Most vertex attributes of a render pipeline, over all its buffers. Default 16. */
    uint32_t maxVertexAttributes;
    /** Largest `arrayStride` of a vertex buffer, in bytes. Default 2048. */
    uint32_t maxVertexBufferArrayStride;
    /** Most variables passed from vertex to fragment stage. Default 16. */
    uint32_t maxInterStageShaderVariables;
    /** Most color attachments of a pass, and most targets of a pipeline. Default 8. */
    uint32_t maxColorAttachments;
    /**
     * Most bytes that one sample takes over all color attachments, counted by the specification's
     * render target cost of each format (8 for RGBA8Unorm). Default 32.
     */
    uint32_t maxColorAttachmentBytesPerSample;
    /** Most bytes of `workgroup` variables of a compute entry point. Default 16384. */
    uint32_t maxComputeWorkgroupStorageSize;
    /** Most invocations in a workgroup, the product of its three sizes. Default 256. */
    uint32_t maxComputeInvocationsPerWorkgroup;
    /** Largest workgroup along x. Default 256. */
    uint32_t maxComputeWorkgroupSizeX;
    /** Largest workgroup along y. Default 256. */
    uint32_t maxComputeWorkgroupSizeY;
    /** Largest workgroup along z. Default 64. */
    uint32_t maxComputeWorkgroupSizeZ;
    /** Most workgroups of a dispatch along each axis. Default 65535. */
    uint32_t maxComputeWorkgroupsPerDimension;
    /**
     * Most bytes of immediate data in a pipeline layout. Default 64; 0 on adapters without immediate
     * data.
     */
    uint32_t maxImmediateSize;
} WGPULimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPULimits. */
#define WGPU_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPULimits, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.maxTextureDimension1D=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTextureDimension2D=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTextureDimension3D=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTextureArrayLayers=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindGroups=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindGroupsPlusVertexBuffers=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindingsPerBindGroup=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxDynamicUniformBuffersPerPipelineLayout=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxDynamicStorageBuffersPerPipelineLayout=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxSampledTexturesPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxSamplersPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxStorageBuffersPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxStorageTexturesPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxUniformBuffersPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxUniformBufferBindingSize=*/WGPU_LIMIT_U64_UNDEFINED _wgpu_COMMA \
    /*.maxStorageBufferBindingSize=*/WGPU_LIMIT_U64_UNDEFINED _wgpu_COMMA \
    /*.minUniformBufferOffsetAlignment=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.minStorageBufferOffsetAlignment=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxVertexBuffers=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBufferSize=*/WGPU_LIMIT_U64_UNDEFINED _wgpu_COMMA \
    /*.maxVertexAttributes=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxVertexBufferArrayStride=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxInterStageShaderVariables=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxColorAttachments=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxColorAttachmentBytesPerSample=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeWorkgroupStorageSize=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeInvocationsPerWorkgroup=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeWorkgroupSizeX=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeWorkgroupSizeY=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeWorkgroupSizeZ=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxComputeWorkgroupsPerDimension=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxImmediateSize=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
})

/**
 * Details of a device's queue; part of @ref WGPUDeviceDescriptor. See GPUQueueDescriptor in the
 * WebGPU specification.
 */
typedef struct WGPUQueueDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the device's queue, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
} WGPUQueueDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUQueueDescriptor. */
#define WGPU_QUEUE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUQueueDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * Who hears of a device's loss; part of @ref WGPUDeviceDescriptor. The same event is the future
 * that @ref wgpuDeviceGetLostFuture returns.
 */
typedef struct WGPUDeviceLostCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. Ignored while `callback` is NULL;
     * with a callback, INIT's 0 or any other value outside the enum fails the device request.
     */
    WGPUCallbackMode mode;
    /**
     * Called once, when the device is lost. NULL: nobody is told, though the future still
     * completes.
     */
    WGPUDeviceLostCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUDeviceLostCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDeviceLostCallbackInfo. */
#define WGPU_DEVICE_LOST_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDeviceLostCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * Who receives the errors that no scope catches; part of @ref WGPUDeviceDescriptor. It has no
 * mode: such errors are reported at once, wherever they happen.
 */
typedef struct WGPUUncapturedErrorCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Called for each uncaptured error. NULL: the error goes to the log at level Error and the
     * program carries on.
     */
    WGPUUncapturedErrorCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUUncapturedErrorCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUUncapturedErrorCallbackInfo. */
#define WGPU_UNCAPTURED_ERROR_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUUncapturedErrorCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuAdapterRequestDevice opens; NULL stands for the INIT values: no features, default
 * limits. A demand the adapter cannot meet ends in @ref WGPURequestDeviceStatus_Error with a
 * message that names it. @ref WGPUDeviceExtras records a trace. See GPUDeviceDescriptor in the
 * WebGPU specification.
 */
typedef struct WGPUDeviceDescriptor {
    /**
     * May start a chain with @ref WGPUDeviceExtras, @ref WGPUDevicePipelineCacheFolder,
     * @ref WGPUDeviceMemoryHints and @ref WGPUVulkanDevice.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the device, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /** Elements of `requiredFeatures`. Default 0. */
    size_t requiredFeatureCount;
    /**
     * Features to enable, of @ref WGPUFeatureName or @ref WGPUNativeFeature; no others can be used
     * on the device. Read during the call only; NULL with count 0.
     */
    WGPUFeatureName const * requiredFeatures;
    /**
     * Limits to guarantee, none better than the adapter's. NULL (default): the default of every
     * limit.
     */
    WGPU_NULLABLE WGPULimits const * requiredLimits;
    /** Details of the queue that @ref wgpuDeviceGetQueue returns. */
    WGPUQueueDescriptor defaultQueue;
    /** Who hears of the device's loss, including a failed creation. INIT: nobody. */
    WGPUDeviceLostCallbackInfo deviceLostCallbackInfo;
    /** Who receives errors that no error scope catches. INIT: nobody; they go to the log. */
    WGPUUncapturedErrorCallbackInfo uncapturedErrorCallbackInfo;
} WGPUDeviceDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDeviceDescriptor. */
#define WGPU_DEVICE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDeviceDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.requiredFeatureCount=*/0 _wgpu_COMMA \
    /*.requiredFeatures=*/NULL _wgpu_COMMA \
    /*.requiredLimits=*/NULL _wgpu_COMMA \
    /*.defaultQueue=*/WGPU_QUEUE_DESCRIPTOR_INIT _wgpu_COMMA \
    /*.deviceLostCallbackInfo=*/WGPU_DEVICE_LOST_CALLBACK_INFO_INIT _wgpu_COMMA \
    /*.uncapturedErrorCallbackInfo=*/WGPU_UNCAPTURED_ERROR_CALLBACK_INFO_INIT _wgpu_COMMA \
})

/** Whom @ref wgpuAdapterRequestDevice hands the device, and in which situations it may do so. */
typedef struct WGPURequestDeviceCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPURequestDeviceCallback. NULL: the future completes
     * unannounced.
     */
    WGPURequestDeviceCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPURequestDeviceCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURequestDeviceCallbackInfo. */
#define WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPURequestDeviceCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/** Whom @ref wgpuBufferMapAsync tells about its outcome, and in which situations it may do so. */
typedef struct WGPUBufferMapCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUBufferMapCallback. NULL: the future completes
     * unannounced.
     */
    WGPUBufferMapCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUBufferMapCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBufferMapCallbackInfo. */
#define WGPU_BUFFER_MAP_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBufferMapCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * Where a pass notes when it began and ended on the GPU; used by @ref WGPUComputePassDescriptor
 * and @ref WGPURenderPassDescriptor. Needs @ref WGPUFeatureName_TimestampQuery, and at least one
 * of the two indices. See GPURenderPassTimestampWrites in the WebGPU specification.
 */
typedef struct WGPUPassTimestampWrites {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /** Receives the timestamps. Must be of type Timestamp and of the encoder's device. */
    WGPUQuerySet querySet;
    /**
     * Query written as the pass begins; less than the set's count.
     * @ref WGPU_QUERY_SET_INDEX_UNDEFINED (default): not written.
     */
    uint32_t beginningOfPassWriteIndex;
    /**
     * Query written as the pass ends; different from the other index and less than the set's
     * count. @ref WGPU_QUERY_SET_INDEX_UNDEFINED (default): not written.
     */
    uint32_t endOfPassWriteIndex;
} WGPUPassTimestampWrites WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPassTimestampWrites. */
#define WGPU_PASS_TIMESTAMP_WRITES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPassTimestampWrites, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.querySet=*/NULL _wgpu_COMMA \
    /*.beginningOfPassWriteIndex=*/WGPU_QUERY_SET_INDEX_UNDEFINED _wgpu_COMMA \
    /*.endOfPassWriteIndex=*/WGPU_QUERY_SET_INDEX_UNDEFINED _wgpu_COMMA \
})

/**
 * Optional details for @ref wgpuCommandEncoderBeginComputePass; a NULL descriptor means an unnamed
 * pass without timestamps. See GPUComputePassDescriptor in the WebGPU specification.
 */
typedef struct WGPUComputePassDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the pass, for messages and debugging tools. Default none; invalid UTF-8 is replaced.
     */
    WGPUStringView label;
    /** Where to note the pass's begin and end; NULL (default): nowhere. */
    WGPU_NULLABLE WGPUPassTimestampWrites const * timestampWrites;
} WGPUComputePassDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUComputePassDescriptor. */
#define WGPU_COMPUTE_PASS_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUComputePassDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.timestampWrites=*/NULL _wgpu_COMMA \
})

/**
 * A color of four channels: clear value of an attachment, or blend constant
 * (@ref wgpuRenderPassEncoderSetBlendConstant). For integer formats the value is converted to the
 * format's type. A non-finite channel is a Validation error. INIT: all 0, transparent black.
 */
typedef struct WGPUColor {
    /** Red. */
    double r;
    /** Green. */
    double g;
    /** Blue. */
    double b;
    /** Alpha; 1 is opaque. */
    double a;
} WGPUColor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUColor. */
#define WGPU_COLOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUColor, { \
    /*.r=*/0.0 _wgpu_COMMA \
    /*.g=*/0.0 _wgpu_COMMA \
    /*.b=*/0.0 _wgpu_COMMA \
    /*.a=*/0.0 _wgpu_COMMA \
})

/**
 * A color attachment of a pass; see @ref WGPURenderPassDescriptor. See
 * GPURenderPassColorAttachment in the WebGPU specification.
 */
typedef struct WGPURenderPassColorAttachment {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * The attachment: a view of one mip level and one layer, with RenderAttachment usage. NULL
     * (default) leaves this index empty, and the other members are ignored.
     */
    WGPU_NULLABLE WGPUTextureView view;
    /**
     * Slice to draw to when `view` is 3D, where it is required. @ref WGPU_DEPTH_SLICE_UNDEFINED
     * (default) is required for all other views.
     */
    uint32_t depthSlice;
    /**
     * Receives the multisampled `view`, averaged to one sample, at the end of the pass. Same size
     * and format as `view`, one sample. NULL (default): no resolve.
     */
    WGPU_NULLABLE WGPUTextureView resolveTarget;
    /**
     * What the attachment holds when the pass begins: its old contents (Load) or `clearValue`
     * (Clear). No default: Undefined (INIT) is a Validation error.
     */
    WGPULoadOp loadOp;
    /**
     * Whether the result is kept (Store) or may be forgotten (Discard) at the end of the pass; a
     * resolve takes place either way. No default: Undefined (INIT) is a Validation error.
     */
    WGPUStoreOp storeOp;
    /** Color that Clear writes. Default all 0; ignored with Load. */
    WGPUColor clearValue;
} WGPURenderPassColorAttachment WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderPassColorAttachment. */
#define WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderPassColorAttachment, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.view=*/NULL _wgpu_COMMA \
    /*.depthSlice=*/WGPU_DEPTH_SLICE_UNDEFINED _wgpu_COMMA \
    /*.resolveTarget=*/NULL _wgpu_COMMA \
    /*.loadOp=*/WGPULoadOp_Undefined _wgpu_COMMA \
    /*.storeOp=*/WGPUStoreOp_Undefined _wgpu_COMMA \
    /*.clearValue=*/WGPU_COLOR_INIT _wgpu_COMMA \
})

/**
 * Depth-stencil attachment of a pass; see @ref WGPURenderPassDescriptor. Load and store operations
 * have no default: an aspect that the format has and that is not read-only needs both, any other
 * aspect must leave both Undefined; all else is a Validation error. See
 * GPURenderPassDepthStencilAttachment in the WebGPU specification.
 */
typedef struct WGPURenderPassDepthStencilAttachment {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * The attachment: a view of all aspects of one mip level and one layer, with RenderAttachment
     * usage. Required.
     */
    WGPUTextureView view;
    /**
     * What depth holds when the pass begins: its old contents (Load) or `depthClearValue` (Clear).
     * INIT: Undefined.
     */
    WGPULoadOp depthLoadOp;
    /**
     * Whether depth is kept (Store) or may be forgotten (Discard) at the end of the pass. INIT:
     * Undefined.
     */
    WGPUStoreOp depthStoreOp;
    /**
     * Depth that Clear writes, from 0 to 1. INIT: @ref WGPU_DEPTH_CLEAR_VALUE_UNDEFINED (NaN), no
     * value, which is a Validation error with `depthLoadOp` Clear. Infinity is an error always.
     */
    float depthClearValue;
    /**
     * True: nothing in the pass writes depth, and the aspect can be sampled meanwhile. Default
     * false.
     */
    WGPUBool depthReadOnly;
    /**
     * What stencil holds when the pass begins: its old contents (Load) or `stencilClearValue`
     * (Clear). INIT: Undefined.
     */
    WGPULoadOp stencilLoadOp;
    /**
     * Whether stencil is kept (Store) or may be forgotten (Discard) at the end of the pass. INIT:
     * Undefined.
     */
    WGPUStoreOp stencilStoreOp;
    /** Stencil that Clear writes; only as many low bits as the format has count. Default 0. */
    uint32_t stencilClearValue;
    /**
     * True: nothing in the pass writes stencil, and the aspect can be sampled meanwhile. Default
     * false.
     */
    WGPUBool stencilReadOnly;
} WGPURenderPassDepthStencilAttachment WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderPassDepthStencilAttachment. */
#define WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderPassDepthStencilAttachment, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.view=*/NULL _wgpu_COMMA \
    /*.depthLoadOp=*/WGPULoadOp_Undefined _wgpu_COMMA \
    /*.depthStoreOp=*/WGPUStoreOp_Undefined _wgpu_COMMA \
    /*.depthClearValue=*/WGPU_DEPTH_CLEAR_VALUE_UNDEFINED _wgpu_COMMA \
    /*.depthReadOnly=*/WGPU_FALSE _wgpu_COMMA \
    /*.stencilLoadOp=*/WGPULoadOp_Undefined _wgpu_COMMA \
    /*.stencilStoreOp=*/WGPUStoreOp_Undefined _wgpu_COMMA \
    /*.stencilClearValue=*/0 _wgpu_COMMA \
    /*.stencilReadOnly=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * The attachments and queries of a pass, for @ref wgpuCommandEncoderBeginRenderPass. At least one
 * attachment; all of equal size and sample count. Errors show when the encoder is finished. May
 * chain @ref WGPURenderPassMaxDrawCount. See GPURenderPassDescriptor in the WebGPU specification.
 */
typedef struct WGPURenderPassDescriptor {
    /** May start a chain with @ref WGPURenderPassMaxDrawCount and @ref WGPUMultiview. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the pass, for messages and debugging tools. Default none; invalid UTF-8 is replaced.
     */
    WGPUStringView label;
    /** Elements of `colorAttachments`, at most the limit `maxColorAttachments`. Default 0. */
    size_t colorAttachmentCount;
    /**
     * Color attachments by index; one with a NULL view is a hole. Read during the call only; NULL
     * with count 0.
     */
    WGPURenderPassColorAttachment const * colorAttachments;
    /** Depth-stencil attachment; NULL (default): none. */
    WGPU_NULLABLE WGPURenderPassDepthStencilAttachment const * depthStencilAttachment;
    /**
     * Query set of type Occlusion for @ref wgpuRenderPassEncoderBeginOcclusionQuery; NULL
     * (default): none, and beginning such a query is an error.
     */
    WGPU_NULLABLE WGPUQuerySet occlusionQuerySet;
    /** Where to note the pass's begin and end; NULL (default): nowhere. */
    WGPU_NULLABLE WGPUPassTimestampWrites const * timestampWrites;
} WGPURenderPassDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderPassDescriptor. */
#define WGPU_RENDER_PASS_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderPassDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.colorAttachmentCount=*/0 _wgpu_COMMA \
    /*.colorAttachments=*/NULL _wgpu_COMMA \
    /*.depthStencilAttachment=*/NULL _wgpu_COMMA \
    /*.occlusionQuerySet=*/NULL _wgpu_COMMA \
    /*.timestampWrites=*/NULL _wgpu_COMMA \
})

/**
 * How texel rows lie in linear memory, for copies between buffers and textures and for
 * @ref wgpuQueueWriteTexture. Rows are rows of blocks for compressed formats. See
 * GPUTexelCopyBufferLayout in the WebGPU specification.
 */
typedef struct WGPUTexelCopyBufferLayout {
    /**
     * Bytes from the start to the first texel. In a buffer it is a multiple of the texel block
     * size, or of 4 for depth-stencil formats. Default 0.
     */
    uint64_t offset;
    /**
     * Bytes from one row to the next. In a buffer a multiple of 256; in @ref wgpuQueueWriteTexture
     * any value that holds a row. @ref WGPU_COPY_STRIDE_UNDEFINED (default) is fine for copies of
     * a single row only.
     */
    uint32_t bytesPerRow;
    /**
     * Rows from one layer or depth slice to the next, at least the copy's own.
     * @ref WGPU_COPY_STRIDE_UNDEFINED (default) is fine for copies of a single layer only.
     */
    uint32_t rowsPerImage;
} WGPUTexelCopyBufferLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTexelCopyBufferLayout. */
#define WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTexelCopyBufferLayout, { \
    /*.offset=*/0 _wgpu_COMMA \
    /*.bytesPerRow=*/WGPU_COPY_STRIDE_UNDEFINED _wgpu_COMMA \
    /*.rowsPerImage=*/WGPU_COPY_STRIDE_UNDEFINED _wgpu_COMMA \
})

/**
 * The buffer side of a copy between buffer and texture
 * (@ref wgpuCommandEncoderCopyBufferToTexture, @ref wgpuCommandEncoderCopyTextureToBuffer). See
 * GPUTexelCopyBufferInfo in the WebGPU specification.
 */
typedef struct WGPUTexelCopyBufferInfo {
    /** Where the texels lie in the buffer. */
    WGPUTexelCopyBufferLayout layout;
    /** The buffer, with CopySrc or CopyDst usage as the direction requires. */
    WGPUBuffer buffer;
} WGPUTexelCopyBufferInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTexelCopyBufferInfo. */
#define WGPU_TEXEL_COPY_BUFFER_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTexelCopyBufferInfo, { \
    /*.layout=*/WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT _wgpu_COMMA \
    /*.buffer=*/NULL _wgpu_COMMA \
})

/**
 * Corner of a region in a texture, in texels. INIT: the texture's own origin. See GPUOrigin3D in
 * the WebGPU specification.
 */
typedef struct WGPUOrigin3D {
    /** Texels from the left edge; for block-compressed formats a multiple of the block width. */
    uint32_t x;
    /** Texels from the top edge; for block-compressed formats a multiple of the block height. */
    uint32_t y;
    /** Depth slice of a 3D texture, array layer otherwise. */
    uint32_t z;
} WGPUOrigin3D WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUOrigin3D. */
#define WGPU_ORIGIN_3D_INIT _wgpu_MAKE_INIT_STRUCT(WGPUOrigin3D, { \
    /*.x=*/0 _wgpu_COMMA \
    /*.y=*/0 _wgpu_COMMA \
    /*.z=*/0 _wgpu_COMMA \
})

/**
 * The texture side of a copy or of wgpuQueueWriteTexture: which part of which texture. See
 * GPUTexelCopyTextureInfo in the WebGPU specification.
 */
typedef struct WGPUTexelCopyTextureInfo {
    /** The texture, with CopySrc or CopyDst usage as the direction requires. */
    WGPUTexture texture;
    /** Mip level that is read or written. Default 0. */
    uint32_t mipLevel;
    /** First texel of the region within that level. Default the level's origin. */
    WGPUOrigin3D origin;
    /**
     * Aspect that is copied. Undefined (INIT) is All; copies between a buffer and a texture with
     * depth and stencil must choose one.
     */
    WGPUTextureAspect aspect;
} WGPUTexelCopyTextureInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTexelCopyTextureInfo. */
#define WGPU_TEXEL_COPY_TEXTURE_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTexelCopyTextureInfo, { \
    /*.texture=*/NULL _wgpu_COMMA \
    /*.mipLevel=*/0 _wgpu_COMMA \
    /*.origin=*/WGPU_ORIGIN_3D_INIT _wgpu_COMMA \
    /*.aspect=*/WGPUTextureAspect_Undefined _wgpu_COMMA \
})

/**
 * Size of a texture or of a copied region, in texels. See GPUExtent3D in the WebGPU specification.
 */
typedef struct WGPUExtent3D {
    /** Texels along x. INIT: 0. */
    uint32_t width;
    /** Texels along y. INIT: 1; must be 1 for 1D textures. */
    uint32_t height;
    /** Texels along z for 3D textures, number of array layers otherwise. INIT: 1. */
    uint32_t depthOrArrayLayers;
} WGPUExtent3D WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExtent3D. */
#define WGPU_EXTENT_3D_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExtent3D, { \
    /*.width=*/0 _wgpu_COMMA \
    /*.height=*/1 _wgpu_COMMA \
    /*.depthOrArrayLayers=*/1 _wgpu_COMMA \
})

/**
 * Optional details for @ref wgpuCommandEncoderFinish; a NULL descriptor means an unnamed command
 * buffer. See GPUCommandBufferDescriptor in the WebGPU specification.
 */
typedef struct WGPUCommandBufferDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the command buffer, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
} WGPUCommandBufferDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCommandBufferDescriptor. */
#define WGPU_COMMAND_BUFFER_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCommandBufferDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * What one binding of a bind group refers to. Exactly one of `buffer`, `sampler`, `textureView` or
 * a chained struct names the resource, and it has to be of the kind the layout's entry asks for;
 * otherwise it is a Validation error. @ref WGPUBindGroupEntryExtras binds arrays,
 * @ref WGPUExternalTextureBindingEntry an external texture. See GPUBindGroupEntry in the WebGPU
 * specification.
 */
typedef struct WGPUBindGroupEntry {
    /**
     * May start a chain with @ref WGPUBindGroupEntryExtras or
     * @ref WGPUExternalTextureBindingEntry.
     */
    WGPUChainedStruct * nextInChain;
    /** The `binding` number, one of the layout's; each is given once. */
    uint32_t binding;
    /** The buffer, if this binding is one; otherwise NULL (default). */
    WGPU_NULLABLE WGPUBuffer buffer;
    /**
     * First byte of the bound range, a multiple of `minUniformBufferOffsetAlignment` or
     * `minStorageBufferOffsetAlignment`. Default 0. Only for buffers.
     */
    uint64_t offset;
    /**
     * Bytes of the bound range; @ref WGPU_WHOLE_SIZE (default) reaches to the buffer's end. Not 0,
     * at least the layout's `minBindingSize`, and at most `maxUniformBufferBindingSize` or
     * `maxStorageBufferBindingSize`; a multiple of 4 for storage. Only for buffers.
     */
    uint64_t size;
    /** The sampler, if this binding is one; otherwise NULL (default). */
    WGPU_NULLABLE WGPUSampler sampler;
    /** The view, if this binding is a sampled or storage texture; otherwise NULL (default). */
    WGPU_NULLABLE WGPUTextureView textureView;
} WGPUBindGroupEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBindGroupEntry. */
#define WGPU_BIND_GROUP_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBindGroupEntry, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.binding=*/0 _wgpu_COMMA \
    /*.buffer=*/NULL _wgpu_COMMA \
    /*.offset=*/0 _wgpu_COMMA \
    /*.size=*/WGPU_WHOLE_SIZE _wgpu_COMMA \
    /*.sampler=*/NULL _wgpu_COMMA \
    /*.textureView=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateBindGroup creates: resources for each binding of a layout. Breaking a
 * rule of the layout is a Validation error and yields an error bind group. See
 * GPUBindGroupDescriptor in the WebGPU specification.
 */
typedef struct WGPUBindGroupDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the bind group, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /** The layout to fill. Required. */
    WGPUBindGroupLayout layout;
    /** Elements of `entries`: as many as the layout has. Default 0. */
    size_t entryCount;
    /**
     * One entry for each binding of the layout, in any order. The bind group keeps the resources
     * alive. Read during the call only; NULL with count 0.
     */
    WGPUBindGroupEntry const * entries;
} WGPUBindGroupDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBindGroupDescriptor. */
#define WGPU_BIND_GROUP_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBindGroupDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.layout=*/NULL _wgpu_COMMA \
    /*.entryCount=*/0 _wgpu_COMMA \
    /*.entries=*/NULL _wgpu_COMMA \
})

/**
 * States that a bind group layout entry is a buffer, and which kind. See GPUBufferBindingLayout in
 * the WebGPU specification.
 */
typedef struct WGPUBufferBindingLayout {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Uniform, Storage or ReadOnlyStorage. Undefined, the value of this struct's own INIT, is
     * Uniform; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the entry
     * is no buffer.
     */
    WGPUBufferBindingType type;
    /**
     * True: each @ref wgpuRenderPassEncoderSetBindGroup (or its compute and bundle sibling)
     * supplies an offset that is added to the binding's own. Default false. Counts against the
     * limit of dynamic buffers in a pipeline layout.
     */
    WGPUBool hasDynamicOffset;
    /**
     * Smallest byte size a bound range may have, checked when the bind group is made. Default 0
     * defers the check to each draw or dispatch. A value smaller than what the shader declares
     * makes pipeline creation a Validation error.
     */
    uint64_t minBindingSize;
} WGPUBufferBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBufferBindingLayout. */
#define WGPU_BUFFER_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBufferBindingLayout, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.type=*/WGPUBufferBindingType_Undefined _wgpu_COMMA \
    /*.hasDynamicOffset=*/WGPU_FALSE _wgpu_COMMA \
    /*.minBindingSize=*/0 _wgpu_COMMA \
})

/**
 * States that a bind group layout entry is a sampler, and which kind. See GPUSamplerBindingLayout
 * in the WebGPU specification.
 */
typedef struct WGPUSamplerBindingLayout {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Filtering, NonFiltering or Comparison. Undefined, the value of this struct's own INIT, is
     * Filtering; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the
     * entry is no sampler.
     */
    WGPUSamplerBindingType type;
} WGPUSamplerBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSamplerBindingLayout. */
#define WGPU_SAMPLER_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSamplerBindingLayout, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.type=*/WGPUSamplerBindingType_Undefined _wgpu_COMMA \
})

/**
 * States that a bind group layout entry is a sampled texture, and which kind. See
 * GPUTextureBindingLayout in the WebGPU specification.
 */
typedef struct WGPUTextureBindingLayout {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * What sampling yields: Float, UnfilterableFloat, Depth, Sint or Uint. Undefined, the value of
     * this struct's own INIT, is Float; BindingNotUsed (0, what the enclosing entry's INIT leaves
     * here) says that the entry is no sampled texture.
     */
    WGPUTextureSampleType sampleType;
    /** Dimension of the bound view. Undefined (INIT) is 2D. */
    WGPUTextureViewDimension viewDimension;
    /**
     * True: the texture has more than one sample; `viewDimension` must then be 2D, and
     * `sampleType` not Float. Default false.
     */
    WGPUBool multisampled;
} WGPUTextureBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureBindingLayout. */
#define WGPU_TEXTURE_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureBindingLayout, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.sampleType=*/WGPUTextureSampleType_Undefined _wgpu_COMMA \
    /*.viewDimension=*/WGPUTextureViewDimension_Undefined _wgpu_COMMA \
    /*.multisampled=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * States that a bind group layout entry is a storage texture, and which kind. See
 * GPUStorageTextureBindingLayout in the WebGPU specification.
 */
typedef struct WGPUStorageTextureBindingLayout {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * WriteOnly, ReadOnly or ReadWrite. Undefined, the value of this struct's own INIT, is
     * WriteOnly; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the
     * entry is no storage texture.
     */
    WGPUStorageTextureAccess access;
    /**
     * Format of the bound view; has to match the shader and support `access`. Required: Undefined
     * (INIT) is a Validation error.
     */
    WGPUTextureFormat format;
    /** Dimension of the bound view, not Cube or CubeArray. Undefined (INIT) is 2D. */
    WGPUTextureViewDimension viewDimension;
} WGPUStorageTextureBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUStorageTextureBindingLayout. */
#define WGPU_STORAGE_TEXTURE_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUStorageTextureBindingLayout, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.access=*/WGPUStorageTextureAccess_Undefined _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.viewDimension=*/WGPUTextureViewDimension_Undefined _wgpu_COMMA \
})

/**
 * One binding of a bind group layout. Exactly one of `buffer`, `sampler`, `texture`,
 * `storageTexture` or a chained @ref WGPUExternalTextureBindingLayout must be in use; INIT zeroes
 * all four, which leaves them unused. See GPUBindGroupLayoutEntry in the WebGPU specification.
 */
typedef struct WGPUBindGroupLayoutEntry {
    /**
     * May start a chain with @ref WGPUBindGroupLayoutEntryExtras or
     * @ref WGPUExternalTextureBindingLayout.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * The `binding` number, unique within the layout and less than the limit
     * `maxBindingsPerBindGroup`.
     */
    uint32_t binding;
    /**
     * Shader stages that may use the binding. Default None. Writable storage is not allowed in the
     * vertex stage without @ref WGPUNativeFeature_VertexWritableStorage.
     */
    WGPUShaderStage visibility;
    /**
     * Not 0: the binding is a `binding_array` of this many resources, which takes the native
     * feature for arrays of that kind, for instance @ref WGPUNativeFeature_TextureBindingArray.
     * Default 0: a single resource.
     */
    uint32_t bindingArraySize;
    /** In use when its `type` is not BindingNotUsed. */
    WGPUBufferBindingLayout buffer;
    /** In use when its `type` is not BindingNotUsed. */
    WGPUSamplerBindingLayout sampler;
    /** In use when its `sampleType` is not BindingNotUsed. */
    WGPUTextureBindingLayout texture;
    /** In use when its `access` is not BindingNotUsed. */
    WGPUStorageTextureBindingLayout storageTexture;
} WGPUBindGroupLayoutEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBindGroupLayoutEntry. */
#define WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBindGroupLayoutEntry, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.binding=*/0 _wgpu_COMMA \
    /*.visibility=*/WGPUShaderStage_None _wgpu_COMMA \
    /*.bindingArraySize=*/0 _wgpu_COMMA \
    /*.buffer=*/_wgpu_STRUCT_ZERO_INIT _wgpu_COMMA \
    /*.sampler=*/_wgpu_STRUCT_ZERO_INIT _wgpu_COMMA \
    /*.texture=*/_wgpu_STRUCT_ZERO_INIT _wgpu_COMMA \
    /*.storageTexture=*/_wgpu_STRUCT_ZERO_INIT _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateBindGroupLayout creates: the number and kind of a bind group's
 * resources. See GPUBindGroupLayoutDescriptor in the WebGPU specification.
 */
typedef struct WGPUBindGroupLayoutDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the bind group layout, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
    /** Elements of `entries`. Default 0, an empty layout. */
    size_t entryCount;
    /** The bindings, in any order. Read during the call only; NULL with count 0. */
    WGPUBindGroupLayoutEntry const * entries;
} WGPUBindGroupLayoutDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBindGroupLayoutDescriptor. */
#define WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBindGroupLayoutDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.entryCount=*/0 _wgpu_COMMA \
    /*.entries=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateBuffer creates. Breaking a rule below is a Validation error and yields
 * an error buffer. See GPUBufferDescriptor in the WebGPU specification.
 */
typedef struct WGPUBufferDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the buffer, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /**
     * Everything the buffer will be used for; at least one flag. MapRead combines only with
     * CopyDst, and MapWrite only with CopySrc, unless
     * @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled. INIT: None, which is an error if
     * left so.
     */
    WGPUBufferUsage usage;
    /**
     * Size in bytes, at most the limit `maxBufferSize`; a multiple of 4 when `mappedAtCreation` is
     * set. 0 is allowed and the default.
     */
    uint64_t size;
    /**
     * True: the buffer starts out mapped for writing, whatever its usage, until
     * @ref wgpuBufferUnmap. When memory for the mapping cannot be had, the creation returns NULL
     * instead of an error buffer. Default false.
     */
    WGPUBool mappedAtCreation;
} WGPUBufferDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBufferDescriptor. */
#define WGPU_BUFFER_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBufferDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.usage=*/WGPUBufferUsage_None _wgpu_COMMA \
    /*.size=*/0 _wgpu_COMMA \
    /*.mappedAtCreation=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Optional details for @ref wgpuDeviceCreateCommandEncoder; a NULL descriptor means an unnamed
 * encoder. See GPUCommandEncoderDescriptor in the WebGPU specification.
 */
typedef struct WGPUCommandEncoderDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the command encoder, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
} WGPUCommandEncoderDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCommandEncoderDescriptor. */
#define WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCommandEncoderDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * Gives one pipeline-overridable constant (`override` in WGSL) its value for one stage. Constants
 * not listed keep the shader's default; one without a default must be listed. See
 * GPUProgrammableStage in the WebGPU specification.
 */
typedef struct WGPUConstantEntry {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * The constant's numeric `id` in decimal if it has one, otherwise its name. An unknown or
     * repeated key makes pipeline creation fail.
     */
    WGPUStringView key;
    /**
     * The value, converted to the constant's own type; for `bool`, anything but 0 is true.
     * Non-finite, or not representable in that type: pipeline creation fails. Default 0.
     */
    double value;
} WGPUConstantEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUConstantEntry. */
#define WGPU_CONSTANT_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUConstantEntry, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.key=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.value=*/0.0 _wgpu_COMMA \
})

/**
 * The compute stage of a pipeline: which shader runs, and with which constants; part of
 * @ref WGPUComputePipelineDescriptor. See GPUProgrammableStage in the WebGPU specification.
 */
typedef struct WGPUComputeState {
    /** May start a chain with @ref WGPUWorkgroupMemory. */
    WGPUChainedStruct * nextInChain;
    /** Shader module with the entry point, from the pipeline's own device. Required. */
    WGPUShaderModule module;
    /**
     * Name of a `compute` function. The null string (default) takes the module's only one; none
     * or several make pipeline creation fail.
     */
    WGPUStringView entryPoint;
    /** Elements of `constants`. Default 0. */
    size_t constantCount;
    /**
     * Values for the module's overridable constants. Read during the call only; NULL with count 0.
     */
    WGPUConstantEntry const * constants;
} WGPUComputeState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUComputeState. */
#define WGPU_COMPUTE_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUComputeState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.module=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateComputePipeline and @ref wgpuDeviceCreateComputePipelineAsync create.
 * See GPUComputePipelineDescriptor in the WebGPU specification.
 */
typedef struct WGPUComputePipelineDescriptor {
    /** May start a chain with @ref WGPUPipelineDescriptorExtras. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the compute pipeline, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
    /**
     * Layout of bind groups and immediate data, which must cover what the shader uses. NULL
     * (default): derived from the shader; bind groups made for such a layout fit this pipeline
     * only.
     */
    WGPU_NULLABLE WGPUPipelineLayout layout;
    /** The shader to run. */
    WGPUComputeState compute;
} WGPUComputePipelineDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUComputePipelineDescriptor. */
#define WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUComputePipelineDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.layout=*/NULL _wgpu_COMMA \
    /*.compute=*/WGPU_COMPUTE_STATE_INIT _wgpu_COMMA \
})

/**
 * Whom @ref wgpuDeviceCreateComputePipelineAsync hands the pipeline, and in which situations it
 * may do so.
 */
typedef struct WGPUCreateComputePipelineAsyncCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUCreateComputePipelineAsyncCallback. NULL: the
     * future completes unannounced.
     */
    WGPUCreateComputePipelineAsyncCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUCreateComputePipelineAsyncCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCreateComputePipelineAsyncCallbackInfo. */
#define WGPU_CREATE_COMPUTE_PIPELINE_ASYNC_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCreateComputePipelineAsyncCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreatePipelineLayout creates: the bind group layouts by group index, and
 * room for immediate data. See GPUPipelineLayoutDescriptor in the WebGPU specification.
 */
typedef struct WGPUPipelineLayoutDescriptor {
    /** May start a chain with @ref WGPUPipelineLayoutExtras. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the pipeline layout, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
    /** Elements of `bindGroupLayouts`, at most the limit `maxBindGroups`. Default 0. */
    size_t bindGroupLayoutCount;
    /**
     * Element n describes `group(n)`. A NULL element leaves that group empty. Read during the
     * call only; NULL with count 0.
     */
    WGPUBindGroupLayout const * bindGroupLayouts;
    /**
     * Bytes of immediate data that pipelines of this layout see, a multiple of 4 and at most the
     * limit `maxImmediateSize`. Default 0.
     */
    uint32_t immediateSize;
} WGPUPipelineLayoutDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPipelineLayoutDescriptor. */
#define WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPipelineLayoutDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.bindGroupLayoutCount=*/0 _wgpu_COMMA \
    /*.bindGroupLayouts=*/NULL _wgpu_COMMA \
    /*.immediateSize=*/0 _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateQuerySet creates. @ref WGPUQuerySetDescriptorExtras makes it a set of
 * pipeline statistics. See GPUQuerySetDescriptor in the WebGPU specification.
 */
typedef struct WGPUQuerySetDescriptor {
    /** May start a chain with @ref WGPUQuerySetDescriptorExtras. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the query set, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /**
     * What each query measures. No default: INIT's 0 is a Validation error. Timestamp needs
     * @ref WGPUFeatureName_TimestampQuery; @ref WGPUNativeQueryType_PipelineStatistics needs
     * @ref WGPUNativeFeature_PipelineStatisticsQuery and the chained struct.
     */
    WGPUQueryType type;
    /** Number of queries, at most 4096. */
    uint32_t count;
} WGPUQuerySetDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUQuerySetDescriptor. */
#define WGPU_QUERY_SET_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUQuerySetDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.type=*/_wgpu_ENUM_ZERO_INIT(WGPUQueryType) _wgpu_COMMA \
    /*.count=*/0 _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateRenderBundleEncoder records for: formats and sample count must equal
 * those of every pass that executes the bundle. At least one color or depth-stencil format is
 * needed. See GPURenderBundleEncoderDescriptor in the WebGPU specification.
 */
typedef struct WGPURenderBundleEncoderDescriptor {
    /** May start a chain with @ref WGPUMultiview. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the bundle encoder, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /** Elements of `colorFormats`, at most the limit `maxColorAttachments`. Default 0. */
    size_t colorFormatCount;
    /**
     * Format of each color attachment by index; Undefined leaves that index out. Read during the
     * call only; NULL with count 0.
     */
    WGPUTextureFormat const * colorFormats;
    /** Format of the depth-stencil attachment. Undefined (INIT): there is none. */
    WGPUTextureFormat depthStencilFormat;
    /** Samples per pixel of the attachments. Default 1. */
    uint32_t sampleCount;
    /**
     * True: the bundle promises not to write depth, as a pass with read-only depth requires.
     * Default false.
     */
    WGPUBool depthReadOnly;
    /**
     * True: the bundle promises not to write stencil, as a pass with read-only stencil requires.
     * Default false.
     */
    WGPUBool stencilReadOnly;
} WGPURenderBundleEncoderDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderBundleEncoderDescriptor. */
#define WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderBundleEncoderDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.colorFormatCount=*/0 _wgpu_COMMA \
    /*.colorFormats=*/NULL _wgpu_COMMA \
    /*.depthStencilFormat=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.sampleCount=*/1 _wgpu_COMMA \
    /*.depthReadOnly=*/WGPU_FALSE _wgpu_COMMA \
    /*.stencilReadOnly=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * One shader input fetched from a vertex buffer; an element of @ref WGPUVertexBufferLayout. See
 * GPUVertexAttribute in the WebGPU specification.
 */
typedef struct WGPUVertexAttribute {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /** Type and size of the data in memory. No default: INIT's 0 is a Validation error. */
    WGPUVertexFormat format;
    /**
     * Bytes from the start of the buffer's element, a multiple of 4 or of the format's size if
     * that is smaller. The attribute must end within `arrayStride`, or within the limit
     * `maxVertexBufferArrayStride` when the stride is 0. Default 0.
     */
    uint64_t offset;
    /**
     * The shader's `location`; unique among all buffers of the pipeline and less than the limit
     * `maxVertexAttributes`.
     */
    uint32_t shaderLocation;
} WGPUVertexAttribute WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVertexAttribute. */
#define WGPU_VERTEX_ATTRIBUTE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVertexAttribute, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.format=*/_wgpu_ENUM_ZERO_INIT(WGPUVertexFormat) _wgpu_COMMA \
    /*.offset=*/0 _wgpu_COMMA \
    /*.shaderLocation=*/0 _wgpu_COMMA \
})

/**
 * How a vertex buffer is walked and what is taken from it; an element of @ref WGPUVertexState.
 * With no attributes and `stepMode` Undefined, as INIT leaves it, the element is a hole: the slot
 * is unused. See GPUVertexBufferLayout in the WebGPU specification.
 */
typedef struct WGPUVertexBufferLayout {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Whether the buffer advances per vertex or per instance. Undefined (INIT) is Vertex if there
     * are attributes, and marks a hole if there are none.
     */
    WGPUVertexStepMode stepMode;
    /**
     * Bytes from one element to the next, a multiple of 4 and at most the limit
     * `maxVertexBufferArrayStride`. 0 (default): every vertex reads the same element.
     */
    uint64_t arrayStride;
    /** Elements of `attributes`. Default 0. */
    size_t attributeCount;
    /** The shader inputs fed by this buffer. Read during the call only; NULL with count 0. */
    WGPUVertexAttribute const * attributes;
} WGPUVertexBufferLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVertexBufferLayout. */
#define WGPU_VERTEX_BUFFER_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVertexBufferLayout, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.stepMode=*/WGPUVertexStepMode_Undefined _wgpu_COMMA \
    /*.arrayStride=*/0 _wgpu_COMMA \
    /*.attributeCount=*/0 _wgpu_COMMA \
    /*.attributes=*/NULL _wgpu_COMMA \
})

/**
 * The vertex stage of a pipeline: its shader and the buffers that feed it; part of
 * @ref WGPURenderPipelineDescriptor. See GPUVertexState in the WebGPU specification.
 */
typedef struct WGPUVertexState {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /** Shader module with the entry point, from the pipeline's own device. Required. */
    WGPUShaderModule module;
    /**
     * Name of a `vertex` function. The null string (default) takes the module's only one; none or
     * several make pipeline creation fail.
     */
    WGPUStringView entryPoint;
    /** Elements of `constants`. Default 0. */
    size_t constantCount;
    /**
     * Values for the module's overridable constants. Read during the call only; NULL with count 0.
     */
    WGPUConstantEntry const * constants;
    /** Elements of `buffers`, at most the limit `maxVertexBuffers`. Default 0. */
    size_t bufferCount;
    /**
     * Vertex buffer layouts; element n is what @ref wgpuRenderPassEncoderSetVertexBuffer binds to
     * slot n. Read during the call only; NULL with count 0.
     */
    WGPUVertexBufferLayout const * buffers;
} WGPUVertexState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVertexState. */
#define WGPU_VERTEX_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVertexState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.module=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
    /*.bufferCount=*/0 _wgpu_COMMA \
    /*.buffers=*/NULL _wgpu_COMMA \
})

/**
 * How vertices become primitives; part of @ref WGPURenderPipelineDescriptor.
 * @ref WGPUPrimitiveStateExtras adds wireframe and conservative rasterization. See
 * GPUPrimitiveState in the WebGPU specification.
 */
typedef struct WGPUPrimitiveState {
    /** May start a chain with @ref WGPUPrimitiveStateExtras. */
    WGPUChainedStruct * nextInChain;
    /** What consecutive vertices form. Undefined (INIT) is TriangleList. */
    WGPUPrimitiveTopology topology;
    /**
     * Index format of indexed draws with a strip topology: its all-ones value restarts the strip.
     * Must be Undefined (INIT) for list topologies; needed for strips only if they are drawn
     * indexed.
     */
    WGPUIndexFormat stripIndexFormat;
    /** Winding of a front-facing triangle. Undefined (INIT) is counter-clockwise (CCW). */
    WGPUFrontFace frontFace;
    /** Which faces are thrown away. Undefined (INIT) is None. */
    WGPUCullMode cullMode;
    /**
     * True: fragments outside the depth range 0 to 1 survive, their depth being clamped. Needs
     * @ref WGPUFeatureName_DepthClipControl. Default false.
     */
    WGPUBool unclippedDepth;
} WGPUPrimitiveState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPrimitiveState. */
#define WGPU_PRIMITIVE_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPrimitiveState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.topology=*/WGPUPrimitiveTopology_Undefined _wgpu_COMMA \
    /*.stripIndexFormat=*/WGPUIndexFormat_Undefined _wgpu_COMMA \
    /*.frontFace=*/WGPUFrontFace_Undefined _wgpu_COMMA \
    /*.cullMode=*/WGPUCullMode_Undefined _wgpu_COMMA \
    /*.unclippedDepth=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Stencil test and update for one facing of primitives; part of @ref WGPUDepthStencilState. The
 * INIT values switch stencilling off. See GPUStencilFaceState in the WebGPU specification.
 */
typedef struct WGPUStencilFaceState {
    /** How the stencil reference is compared with the stored value. Undefined (INIT) is Always. */
    WGPUCompareFunction compare;
    /** Update when the stencil comparison fails. Undefined (INIT) is Keep. */
    WGPUStencilOperation failOp;
    /**
     * Update when the stencil comparison passes but the depth test fails. Undefined (INIT) is
     * Keep.
     */
    WGPUStencilOperation depthFailOp;
    /** Update when both pass. Undefined (INIT) is Keep. */
    WGPUStencilOperation passOp;
} WGPUStencilFaceState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUStencilFaceState. */
#define WGPU_STENCIL_FACE_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUStencilFaceState, { \
    /*.compare=*/WGPUCompareFunction_Undefined _wgpu_COMMA \
    /*.failOp=*/WGPUStencilOperation_Undefined _wgpu_COMMA \
    /*.depthFailOp=*/WGPUStencilOperation_Undefined _wgpu_COMMA \
    /*.passOp=*/WGPUStencilOperation_Undefined _wgpu_COMMA \
})

/**
 * Depth and stencil test of a render pipeline; see @ref WGPURenderPipelineDescriptor. See
 * GPUDepthStencilState in the WebGPU specification.
 */
typedef struct WGPUDepthStencilState {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Format of the attachment, with a depth or a stencil aspect. Required: Undefined (INIT) is a
     * Validation error.
     */
    WGPUTextureFormat format;
    /**
     * Whether passing fragments write their depth. Must be set if the format has depth; True is an
     * error if it has none. INIT: Undefined.
     */
    WGPUOptionalBool depthWriteEnabled;
    /**
     * Depth test. Must be set if the format has depth and depth is written or a `depthFailOp` is
     * not Keep. INIT: Undefined, which otherwise acts as Always.
     */
    WGPUCompareFunction depthCompare;
    /**
     * Stencil rules for front-facing primitives, and for points and lines. Must stay as INIT if
     * the format has no stencil.
     */
    WGPUStencilFaceState stencilFront;
    /** Stencil rules for back-facing triangles. Must stay as INIT if the format has no stencil. */
    WGPUStencilFaceState stencilBack;
    /** Bits that take part in the stencil comparison. Default 0xFFFFFFFF. */
    uint32_t stencilReadMask;
    /** Bits that stencil updates may change. Default 0xFFFFFFFF. */
    uint32_t stencilWriteMask;
    /**
     * Constant added to each depth, in units of the format's smallest step. Default 0; must be 0
     * for points and lines.
     */
    int32_t depthBias;
    /**
     * Bias per unit of the triangle's depth slope. Default 0; must be 0 for points and lines.
     * Non-finite is a Validation error.
     */
    float depthBiasSlopeScale;
    /**
     * Bound of the total bias, upper if positive and lower if negative; 0 (default) is no bound.
     * Must be 0 for points and lines. Non-finite is a Validation error.
     */
    float depthBiasClamp;
} WGPUDepthStencilState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDepthStencilState. */
#define WGPU_DEPTH_STENCIL_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDepthStencilState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.depthWriteEnabled=*/WGPUOptionalBool_Undefined _wgpu_COMMA \
    /*.depthCompare=*/WGPUCompareFunction_Undefined _wgpu_COMMA \
    /*.stencilFront=*/WGPU_STENCIL_FACE_STATE_INIT _wgpu_COMMA \
    /*.stencilBack=*/WGPU_STENCIL_FACE_STATE_INIT _wgpu_COMMA \
    /*.stencilReadMask=*/UINT32_MAX _wgpu_COMMA \
    /*.stencilWriteMask=*/UINT32_MAX _wgpu_COMMA \
    /*.depthBias=*/0 _wgpu_COMMA \
    /*.depthBiasSlopeScale=*/0.0f _wgpu_COMMA \
    /*.depthBiasClamp=*/0.0f _wgpu_COMMA \
})

/**
 * Multisampling of a render pipeline; part of @ref WGPURenderPipelineDescriptor. See
 * GPUMultisampleState in the WebGPU specification.
 */
typedef struct WGPUMultisampleState {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Samples per pixel, the same as in every attachment the pipeline draws to: 1 (default) or 4.
     * Other counts need @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures and a format
     * that supports them.
     */
    uint32_t count;
    /** Bit n set: sample n may be written. Default 0xFFFFFFFF, all samples. */
    uint32_t mask;
    /**
     * True: the first color output's alpha decides how many samples are covered. Needs `count`
     * above 1, a blendable first target with alpha, and a fragment shader that does not write
     * `sample_mask`. Default false.
     */
    WGPUBool alphaToCoverageEnabled;
} WGPUMultisampleState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMultisampleState. */
#define WGPU_MULTISAMPLE_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMultisampleState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.count=*/1 _wgpu_COMMA \
    /*.mask=*/UINT32_MAX _wgpu_COMMA \
    /*.alphaToCoverageEnabled=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * How one part of a color (the RGB channels, or alpha) is blended:
 * `operation(source * srcFactor, target * dstFactor)`. The INIT values replace the target. See
 * GPUBlendComponent in the WebGPU specification.
 */
typedef struct WGPUBlendComponent {
    /**
     * How the two products are combined. Undefined (INIT) is Add. With Min or Max both factors
     * must be One, else the pipeline is a Validation error.
     */
    WGPUBlendOperation operation;
    /**
     * Multiplier of the fragment shader's output. Undefined (INIT) is One. The four Src1 factors
     * need @ref WGPUFeatureName_DualSourceBlending.
     */
    WGPUBlendFactor srcFactor;
    /**
     * Multiplier of what the attachment holds. Undefined (INIT) is Zero. The four Src1 factors
     * need @ref WGPUFeatureName_DualSourceBlending.
     */
    WGPUBlendFactor dstFactor;
} WGPUBlendComponent WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlendComponent. */
#define WGPU_BLEND_COMPONENT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlendComponent, { \
    /*.operation=*/WGPUBlendOperation_Undefined _wgpu_COMMA \
    /*.srcFactor=*/WGPUBlendFactor_Undefined _wgpu_COMMA \
    /*.dstFactor=*/WGPUBlendFactor_Undefined _wgpu_COMMA \
})

/**
 * How a fragment's color is blended with the attachment's; see @ref WGPUColorTargetState. See
 * GPUBlendState in the WebGPU specification.
 */
typedef struct WGPUBlendState {
    /** Rule for the red, green and blue channels. */
    WGPUBlendComponent color;
    /** Rule for the alpha channel. */
    WGPUBlendComponent alpha;
} WGPUBlendState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlendState. */
#define WGPU_BLEND_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlendState, { \
    /*.color=*/WGPU_BLEND_COMPONENT_INIT _wgpu_COMMA \
    /*.alpha=*/WGPU_BLEND_COMPONENT_INIT _wgpu_COMMA \
})

/**
 * One color output of a render pipeline; an element of @ref WGPUFragmentState. See
 * GPUColorTargetState in the WebGPU specification.
 */
typedef struct WGPUColorTargetState {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Format of the attachment, a renderable color format. Undefined (INIT) leaves a hole: the
     * pipeline does not write this index, and the other members are ignored.
     */
    WGPUTextureFormat format;
    /**
     * How the output is blended with the attachment; the format must be blendable. NULL (default):
     * the output replaces it.
     */
    WGPU_NULLABLE WGPUBlendState const * blend;
    /** Channels that are written. Default All. */
    WGPUColorWriteMask writeMask;
} WGPUColorTargetState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUColorTargetState. */
#define WGPU_COLOR_TARGET_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUColorTargetState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.blend=*/NULL _wgpu_COMMA \
    /*.writeMask=*/WGPUColorWriteMask_All _wgpu_COMMA \
})

/**
 * The fragment stage of a pipeline: its shader and its color outputs; see
 * @ref WGPURenderPipelineDescriptor. See GPUFragmentState in the WebGPU specification.
 */
typedef struct WGPUFragmentState {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /** Shader module with the entry point, from the pipeline's own device. Required. */
    WGPUShaderModule module;
    /**
     * Name of a `fragment` function. The null string (default) takes the module's only one; none
     * or several make pipeline creation fail.
     */
    WGPUStringView entryPoint;
    /** Elements of `constants`. Default 0. */
    size_t constantCount;
    /**
     * Values for the module's overridable constants. Read during the call only; NULL with count 0.
     */
    WGPUConstantEntry const * constants;
    /** Elements of `targets`, at most the limit `maxColorAttachments`. Default 0. */
    size_t targetCount;
    /**
     * Color outputs; element n is the shader's `location(n)`. Read during the call only; NULL
     * with count 0.
     */
    WGPUColorTargetState const * targets;
} WGPUFragmentState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUFragmentState. */
#define WGPU_FRAGMENT_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUFragmentState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.module=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
    /*.targetCount=*/0 _wgpu_COMMA \
    /*.targets=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateRenderPipeline and @ref wgpuDeviceCreateRenderPipelineAsync create.
 * See GPURenderPipelineDescriptor in the WebGPU specification.
 */
typedef struct WGPURenderPipelineDescriptor {
    /** May start a chain with @ref WGPUPipelineDescriptorExtras and @ref WGPUMultiview. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the render pipeline, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
    /**
     * Layout of bind groups and immediate data, which must cover what the shaders use. NULL
     * (default): derived from the shaders; bind groups made for such a layout fit this pipeline
     * only.
     */
    WGPU_NULLABLE WGPUPipelineLayout layout;
    /** Vertex shader and vertex buffers. */
    WGPUVertexState vertex;
    /** How vertices become primitives. */
    WGPUPrimitiveState primitive;
    /**
     * Depth and stencil test, required if the pass has a depth-stencil attachment. NULL (default):
     * neither.
     */
    WGPU_NULLABLE WGPUDepthStencilState const * depthStencil;
    /** Sample count and masks. */
    WGPUMultisampleState multisample;
    /**
     * Fragment shader and color outputs. NULL (default): no colors are written, only depth and
     * stencil.
     */
    WGPU_NULLABLE WGPUFragmentState const * fragment;
} WGPURenderPipelineDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderPipelineDescriptor. */
#define WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderPipelineDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.layout=*/NULL _wgpu_COMMA \
    /*.vertex=*/WGPU_VERTEX_STATE_INIT _wgpu_COMMA \
    /*.primitive=*/WGPU_PRIMITIVE_STATE_INIT _wgpu_COMMA \
    /*.depthStencil=*/NULL _wgpu_COMMA \
    /*.multisample=*/WGPU_MULTISAMPLE_STATE_INIT _wgpu_COMMA \
    /*.fragment=*/NULL _wgpu_COMMA \
})

/**
 * Whom @ref wgpuDeviceCreateRenderPipelineAsync hands the pipeline, and in which situations it may
 * do so.
 */
typedef struct WGPUCreateRenderPipelineAsyncCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUCreateRenderPipelineAsyncCallback. NULL: the
     * future completes unannounced.
     */
    WGPUCreateRenderPipelineAsyncCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUCreateRenderPipelineAsyncCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCreateRenderPipelineAsyncCallbackInfo. */
#define WGPU_CREATE_RENDER_PIPELINE_ASYNC_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCreateRenderPipelineAsyncCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateSampler creates; a NULL descriptor stands for the INIT values.
 * @ref WGPUSamplerDescriptorExtras adds a border color. See GPUSamplerDescriptor in the WebGPU
 * specification.
 */
typedef struct WGPUSamplerDescriptor {
    /** May start a chain with @ref WGPUSamplerDescriptorExtras. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the sampler, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /**
     * What sampling beyond the texture's edges yields along u. Undefined (INIT) is ClampToEdge.
     * @ref WGPUNativeAddressMode_ClampToBorder needs its native feature.
     */
    WGPUAddressMode addressModeU;
    /** As `addressModeU`, along v. */
    WGPUAddressMode addressModeV;
    /** As `addressModeU`, along w. */
    WGPUAddressMode addressModeW;
    /** How texels combine when the texture appears enlarged. Undefined (INIT) is Nearest. */
    WGPUFilterMode magFilter;
    /** How texels combine when the texture appears reduced. Undefined (INIT) is Nearest. */
    WGPUFilterMode minFilter;
    /** How neighbouring mip levels combine. Undefined (INIT) is Nearest: one level is picked. */
    WGPUMipmapFilterMode mipmapFilter;
    /** Lowest mip level of detail used, 0 or more. Default 0. Non-finite is a Validation error. */
    float lodMinClamp;
    /**
     * Highest mip level of detail used, at least `lodMinClamp`. Default 32, beyond any mip chain.
     * Non-finite is a Validation error.
     */
    float lodMaxClamp;
    /** Makes it a comparison sampler with this function. Undefined (INIT): an ordinary sampler. */
    WGPUCompareFunction compare;
    /**
     * Upper bound of anisotropic filtering, clamped to what the hardware has. Default 1, none. 0
     * is a Validation error, and so is more than 1 unless all three filters are Linear.
     */
    uint16_t maxAnisotropy;
} WGPUSamplerDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSamplerDescriptor. */
#define WGPU_SAMPLER_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSamplerDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.addressModeU=*/WGPUAddressMode_Undefined _wgpu_COMMA \
    /*.addressModeV=*/WGPUAddressMode_Undefined _wgpu_COMMA \
    /*.addressModeW=*/WGPUAddressMode_Undefined _wgpu_COMMA \
    /*.magFilter=*/WGPUFilterMode_Undefined _wgpu_COMMA \
    /*.minFilter=*/WGPUFilterMode_Undefined _wgpu_COMMA \
    /*.mipmapFilter=*/WGPUMipmapFilterMode_Undefined _wgpu_COMMA \
    /*.lodMinClamp=*/0.0f _wgpu_COMMA \
    /*.lodMaxClamp=*/32.0f _wgpu_COMMA \
    /*.compare=*/WGPUCompareFunction_Undefined _wgpu_COMMA \
    /*.maxAnisotropy=*/1 _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateShaderModule compiles. The source comes in the chain and exactly one
 * must be there: @ref WGPUShaderSourceWGSL, @ref WGPUShaderSourceSPIRV or
 * @ref WGPUShaderSourceGLSL; none or several is a Validation error. See GPUShaderModuleDescriptor
 * in the WebGPU specification.
 *
 * A shader has bounds, far from what programs use: 1 MiB of text or 4 MiB of SPIR-V, 98,304 tokens in
 * a function with its macros expanded, 1,000 operators and brackets and 256 statements within each
 * other, and 8,192 bytes of variables in a function and as many private ones in an entry point
 * (65,536 in SPIR-V and GLSL). One beyond them is a Validation error that names the bound.
 */
typedef struct WGPUShaderModuleDescriptor {
    /**
     * Must start a chain with the source: @ref WGPUShaderSourceWGSL, @ref WGPUShaderSourceSPIRV or
     * @ref WGPUShaderSourceGLSL.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
} WGPUShaderModuleDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderModuleDescriptor. */
#define WGPU_SHADER_MODULE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderModuleDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateTexture creates. Breaking a rule below is a Validation error and
 * yields an error texture. May chain @ref WGPUTextureBindingViewDimension. See
 * GPUTextureDescriptor in the WebGPU specification.
 */
typedef struct WGPUTextureDescriptor {
    /** May start a chain with @ref WGPUTextureBindingViewDimension. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the texture, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /**
     * Everything the texture will be used for, as far as `format` supports it; at least one flag.
     * INIT: None, which is an error if left so.
     */
    WGPUTextureUsage usage;
    /** 1D, 2D or 3D. Undefined (INIT) is 2D. */
    WGPUTextureDimension dimension;
    /**
     * Size of mip level 0. No part may be 0 or above the limit for `dimension`; block-compressed
     * sizes are multiples of the block. INIT: 0 x 1 x 1.
     */
    WGPUExtent3D size;
    /**
     * Format of the texels. Required: Undefined (INIT) is an error, and so is a format whose
     * feature is not enabled.
     */
    WGPUTextureFormat format;
    /**
     * Mip levels, from 1 (default) down to the level that is 1 texel in size. 1D textures have
     * one.
     */
    uint32_t mipLevelCount;
    /**
     * Samples per texel: 1 (default) or 4. More than 1 requires a 2D texture of one level and one
     * layer with RenderAttachment and without StorageBinding usage. Other counts need
     * @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures.
     */
    uint32_t sampleCount;
    /** Elements of `viewFormats`. Default 0. */
    size_t viewFormatCount;
    /**
     * Formats, beside `format`, that views may have: the sRGB or linear twin of `format`. Read
     * during the call only; NULL with count 0.
     */
    WGPUTextureFormat const * viewFormats;
} WGPUTextureDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureDescriptor. */
#define WGPU_TEXTURE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.usage=*/WGPUTextureUsage_None _wgpu_COMMA \
    /*.dimension=*/WGPUTextureDimension_Undefined _wgpu_COMMA \
    /*.size=*/WGPU_EXTENT_3D_INIT _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.mipLevelCount=*/1 _wgpu_COMMA \
    /*.sampleCount=*/1 _wgpu_COMMA \
    /*.viewFormatCount=*/0 _wgpu_COMMA \
    /*.viewFormats=*/NULL _wgpu_COMMA \
})

/**
 * Whom @ref wgpuDevicePopErrorScope hands the caught error, and in which situations it may do so.
 */
typedef struct WGPUPopErrorScopeCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUPopErrorScopeCallback. NULL: the future completes
     * unannounced.
     */
    WGPUPopErrorScopeCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUPopErrorScopeCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPopErrorScopeCallbackInfo. */
#define WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPopErrorScopeCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * Whom @ref wgpuQueueOnSubmittedWorkDone tells that the work is done, and in which situations it
 * may do so.
 */
typedef struct WGPUQueueWorkDoneCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUQueueWorkDoneCallback. NULL: the future completes
     * unannounced.
     */
    WGPUQueueWorkDoneCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUQueueWorkDoneCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUQueueWorkDoneCallbackInfo. */
#define WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUQueueWorkDoneCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * Optional details for @ref wgpuRenderBundleEncoderFinish; a NULL descriptor means an unnamed
 * bundle. See GPURenderBundleDescriptor in the WebGPU specification.
 */
typedef struct WGPURenderBundleDescriptor {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the bundle, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
} WGPURenderBundleDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderBundleDescriptor. */
#define WGPU_RENDER_BUNDLE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderBundleDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * One remark of the shader compiler; an element of @ref WGPUCompilationInfo, borrowed for the
 * callback. Positions count bytes of UTF-8. See GPUCompilationMessage in the WebGPU specification.
 */
typedef struct WGPUCompilationMessage {
    /** Set by the library, NULL today; skip links you do not know. */
    WGPUChainedStruct * nextInChain;
    /** The remark itself, for people to read; its wording is not stable. */
    WGPUStringView message;
    /** Severity: error, warning or info. Any error means that the module cannot be used. */
    WGPUCompilationMessageType type;
    /** Line the remark points at, the first being 1; 0 when it concerns no particular place. */
    uint64_t lineNum;
    /** Byte position within that line, the first being 1; 0 when unknown. */
    uint64_t linePos;
    /** Byte position within the whole source, the first being 0; 0 as well when unknown. */
    uint64_t offset;
    /**
     * Bytes of source the remark covers, from `offset` on; 0 when unknown or when it marks a
     * point.
     */
    uint64_t length;
} WGPUCompilationMessage WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCompilationMessage. */
#define WGPU_COMPILATION_MESSAGE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCompilationMessage, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.message=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.type=*/_wgpu_ENUM_ZERO_INIT(WGPUCompilationMessageType) _wgpu_COMMA \
    /*.lineNum=*/0 _wgpu_COMMA \
    /*.linePos=*/0 _wgpu_COMMA \
    /*.offset=*/0 _wgpu_COMMA \
    /*.length=*/0 _wgpu_COMMA \
})

/**
 * All remarks of the compiler about one shader module, passed to @ref WGPUCompilationInfoCallback
 * and valid there only. See GPUCompilationInfo in the WebGPU specification.
 */
typedef struct WGPUCompilationInfo {
    /** Set by the library, NULL today; skip links you do not know. */
    WGPUChainedStruct * nextInChain;
    /** Elements of `messages`; 0 when the compiler had nothing to say. */
    size_t messageCount;
    /** The remarks, in the order the compiler gave them. */
    WGPUCompilationMessage const * messages;
} WGPUCompilationInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCompilationInfo. */
#define WGPU_COMPILATION_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCompilationInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.messageCount=*/0 _wgpu_COMMA \
    /*.messages=*/NULL _wgpu_COMMA \
})

/**
 * Whom @ref wgpuShaderModuleGetCompilationInfo hands the compiler's messages, and in which
 * situations it may do so.
 */
typedef struct WGPUCompilationInfoCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUCompilationInfoCallback. NULL: the future
     * completes unannounced.
     */
    WGPUCompilationInfoCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUCompilationInfoCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCompilationInfoCallbackInfo. */
#define WGPU_COMPILATION_INFO_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCompilationInfoCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * How a surface's textures look and how they reach the screen, for @ref wgpuSurfaceConfigure.
 * Checked against @ref wgpuSurfaceGetCapabilities; what does not fit is a Validation error on
 * `device`. Extensions: @ref WGPUSurfaceColorManagement, @ref WGPUSurfaceConfigurationExtras. See
 * GPUCanvasConfiguration in the WebGPU specification.
 */
typedef struct WGPUSurfaceConfiguration {
    /**
     * May start a chain of @ref WGPUSurfaceColorManagement and
     * @ref WGPUSurfaceConfigurationExtras.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * Device that draws the frames; the surface keeps it alive while configured. NULL is logged
     * and leaves the surface unconfigured.
     */
    WGPUDevice device;
    /**
     * Format of the textures, one of the capabilities' `formats`. Required: Undefined (INIT) is an
     * error.
     */
    WGPUTextureFormat format;
    /** Usage of the textures, a subset of the capabilities' `usages`. Default RenderAttachment. */
    WGPUTextureUsage usage;
    /** Width in physical pixels, at most `maxTextureDimension2D`. 0 (INIT) is an error. */
    uint32_t width;
    /** Height in physical pixels, at most `maxTextureDimension2D`. 0 (INIT) is an error. */
    uint32_t height;
    /** Elements of `viewFormats`. Default 0. */
    size_t viewFormatCount;
    /**
     * Formats, beside `format`, that views of the textures may have: the sRGB or linear twin of
     * `format`. Read during the call only; NULL with count 0.
     */
    WGPUTextureFormat const * viewFormats;
    /**
     * How the window system composes the frame with what lies behind. Auto (default) takes Opaque
     * or Inherit, whichever suits the surface.
     */
    WGPUCompositeAlphaMode alphaMode;
    /**
     * When a frame is shown, and whether frames queue up. Undefined (INIT) is Fifo: no tearing,
     * never faster than the screen.
     */
    WGPUPresentMode presentMode;
} WGPUSurfaceConfiguration WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceConfiguration. */
#define WGPU_SURFACE_CONFIGURATION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceConfiguration, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.device=*/NULL _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.usage=*/WGPUTextureUsage_RenderAttachment _wgpu_COMMA \
    /*.width=*/0 _wgpu_COMMA \
    /*.height=*/0 _wgpu_COMMA \
    /*.viewFormatCount=*/0 _wgpu_COMMA \
    /*.viewFormats=*/NULL _wgpu_COMMA \
    /*.alphaMode=*/WGPUCompositeAlphaMode_Auto _wgpu_COMMA \
    /*.presentMode=*/WGPUPresentMode_Undefined _wgpu_COMMA \
})

/**
 * What @ref wgpuSurfaceConfigure will accept for one surface on one adapter, filled by
 * @ref wgpuSurfaceGetCapabilities. The arrays belong to the application until
 * @ref wgpuSurfaceCapabilitiesFreeMembers.
 */
typedef struct WGPUSurfaceCapabilities {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** Usages a surface texture may have; RenderAttachment is always among them. */
    WGPUTextureUsage usages;
    /** Elements of `formats`. */
    size_t formatCount;
    /** Usable texture formats, the best suited first. */
    WGPUTextureFormat const * formats;
    /** Elements of `presentModes`. */
    size_t presentModeCount;
    /** Usable present modes; Fifo is always among them. */
    WGPUPresentMode const * presentModes;
    /** Elements of `alphaModes`. */
    size_t alphaModeCount;
    /** Usable alpha modes. Auto is not listed, yet always allowed: it picks among these. */
    WGPUCompositeAlphaMode const * alphaModes;
} WGPUSurfaceCapabilities WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceCapabilities. */
#define WGPU_SURFACE_CAPABILITIES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceCapabilities, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.usages=*/WGPUTextureUsage_None _wgpu_COMMA \
    /*.formatCount=*/0 _wgpu_COMMA \
    /*.formats=*/NULL _wgpu_COMMA \
    /*.presentModeCount=*/0 _wgpu_COMMA \
    /*.presentModes=*/NULL _wgpu_COMMA \
    /*.alphaModeCount=*/0 _wgpu_COMMA \
    /*.alphaModes=*/NULL _wgpu_COMMA \
})

/**
 * The next frame to draw to, filled by @ref wgpuSurfaceGetCurrentTexture once per frame, before
 * @ref wgpuSurfacePresent.
 */
typedef struct WGPUSurfaceTexture {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /**
     * The frame, with one reference that belongs to the application: release it, before or after
     * presenting. NULL unless `status` is one of the two Success values.
     */
    WGPUTexture texture;
    /**
     * Success, or why there is no frame. SuccessSuboptimal works but advises to configure anew;
     * Outdated asks for it; Timeout: try again later; Lost: make a new surface; Error:
     * unconfigured, or the previous frame is still out.
     * WGPUSurfaceGetCurrentTextureStatus_Occluded: the window is hidden, skip the frame.
     */
    WGPUSurfaceGetCurrentTextureStatus status;
} WGPUSurfaceTexture WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceTexture. */
#define WGPU_SURFACE_TEXTURE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceTexture, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.texture=*/NULL _wgpu_COMMA \
    /*.status=*/_wgpu_ENUM_ZERO_INIT(WGPUSurfaceGetCurrentTextureStatus) _wgpu_COMMA \
})

/**
 * Which part of a texture a view shows, and how, for @ref wgpuTextureCreateView; NULL stands for
 * the INIT values: the whole texture. May chain @ref WGPUTextureComponentSwizzleDescriptor. See
 * GPUTextureViewDescriptor in the WebGPU specification.
 */
typedef struct WGPUTextureViewDescriptor {
    /** May start a chain with @ref WGPUTextureComponentSwizzleDescriptor. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the texture view, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /**
     * Format of the view: the texture's own or one of its `viewFormats`. Undefined (INIT): the
     * texture's own, or that of the chosen `aspect`.
     */
    WGPUTextureFormat format;
    /**
     * Dimension of the view. Undefined (INIT): the texture's; for a 2D texture 2DArray if it has
     * more than one layer, else 2D.
     */
    WGPUTextureViewDimension dimension;
    /** First mip level that the view shows. Default 0. */
    uint32_t baseMipLevel;
    /**
     * Number of mip levels, at least 1. @ref WGPU_MIP_LEVEL_COUNT_UNDEFINED (default): all from
     * `baseMipLevel` on.
     */
    uint32_t mipLevelCount;
    /** First array layer that the view shows. Default 0. */
    uint32_t baseArrayLayer;
    /**
     * Number of array layers, at least 1; 6 for Cube, a multiple of 6 for CubeArray.
     * @ref WGPU_ARRAY_LAYER_COUNT_UNDEFINED (default): all from `baseArrayLayer` on for the array
     * dimensions, 6 for Cube, else 1.
     */
    uint32_t arrayLayerCount;
    /** Which of depth and stencil the view shows. Undefined (INIT) is All. */
    WGPUTextureAspect aspect;
    /**
     * What the view may be used for, a subset of the texture's usage. None (default): all of that.
     */
    WGPUTextureUsage usage;
} WGPUTextureViewDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureViewDescriptor. */
#define WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureViewDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.format=*/WGPUTextureFormat_Undefined _wgpu_COMMA \
    /*.dimension=*/WGPUTextureViewDimension_Undefined _wgpu_COMMA \
    /*.baseMipLevel=*/0 _wgpu_COMMA \
    /*.mipLevelCount=*/WGPU_MIP_LEVEL_COUNT_UNDEFINED _wgpu_COMMA \
    /*.baseArrayLayer=*/0 _wgpu_COMMA \
    /*.arrayLayerCount=*/WGPU_ARRAY_LAYER_COUNT_UNDEFINED _wgpu_COMMA \
    /*.aspect=*/WGPUTextureAspect_Undefined _wgpu_COMMA \
    /*.usage=*/WGPUTextureUsage_None _wgpu_COMMA \
})

/**
 * Chained to @ref WGPURequestAdapterOptions by programs that also run in a browser. See
 * GPURequestAdapterOptions in the WebGPU specification.
 */
typedef struct WGPURequestAdapterWebXROptions {
    /** Must carry sType @ref WGPUSType_RequestAdapterWebXROptions. */
    WGPUChainedStruct chain;
    /**
     * True: ask for an adapter that can render for a WebXR headset. Default false. Outside a
     * browser it has no effect.
     */
    WGPUBool xrCompatible;
} WGPURequestAdapterWebXROptions WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURequestAdapterWebXROptions. */
#define WGPU_REQUEST_ADAPTER_WEBXR_OPTIONS_INIT _wgpu_MAKE_INIT_STRUCT(WGPURequestAdapterWebXROptions, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_RequestAdapterWebXROptions _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.xrCompatible=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUBindGroupEntry in place of a buffer, sampler or texture view, to bind an
 * external texture. The layout's entry must carry @ref WGPUExternalTextureBindingLayout. This
 * header has no function that makes an external texture.
 */
typedef struct WGPUExternalTextureBindingEntry {
    /** Must carry sType @ref WGPUSType_ExternalTextureBindingEntry. */
    WGPUChainedStruct chain;
    /** The external texture to bind. NULL is a Validation error. */
    WGPUExternalTexture externalTexture;
} WGPUExternalTextureBindingEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureBindingEntry. */
#define WGPU_EXTERNAL_TEXTURE_BINDING_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureBindingEntry, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_ExternalTextureBindingEntry _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.externalTexture=*/NULL _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUBindGroupLayoutEntry whose four other members are unused, to make it an
 * external texture binding. Having the struct in the chain is all it takes. See
 * GPUExternalTextureBindingLayout in the WebGPU specification.
 */
typedef struct WGPUExternalTextureBindingLayout {
    /** Must carry sType @ref WGPUSType_ExternalTextureBindingLayout. */
    WGPUChainedStruct chain;
} WGPUExternalTextureBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureBindingLayout. */
#define WGPU_EXTERNAL_TEXTURE_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureBindingLayout, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_ExternalTextureBindingLayout _wgpu_COMMA \
    }) _wgpu_COMMA \
})

/**
 * Chained to @ref WGPULimits, to query or to request the per-stage limits of Compatibility Mode.
 * On a device with @ref WGPUFeatureName_CoreFeaturesAndLimits each one merely repeats its
 * `PerShaderStage` counterpart. INIT: all @ref WGPU_LIMIT_U32_UNDEFINED, no demand. See
 * GPUSupportedLimits in the WebGPU specification.
 */
typedef struct WGPUCompatibilityModeLimits {
    /** Must carry sType @ref WGPUSType_CompatibilityModeLimits. */
    WGPUChainedStruct chain;
    /**
     * Most storage buffers a vertex stage may use. On core devices equal to
     * `maxStorageBuffersPerShaderStage`.
     */
    uint32_t maxStorageBuffersInVertexStage;
    /**
     * Most storage textures a vertex stage may use. On core devices equal to
     * `maxStorageTexturesPerShaderStage`.
     */
    uint32_t maxStorageTexturesInVertexStage;
    /**
     * Most storage buffers a fragment stage may use. On core devices equal to
     * `maxStorageBuffersPerShaderStage`.
     */
    uint32_t maxStorageBuffersInFragmentStage;
    /**
     * Most storage textures a fragment stage may use. On core devices equal to
     * `maxStorageTexturesPerShaderStage`.
     */
    uint32_t maxStorageTexturesInFragmentStage;
} WGPUCompatibilityModeLimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCompatibilityModeLimits. */
#define WGPU_COMPATIBILITY_MODE_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCompatibilityModeLimits, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_CompatibilityModeLimits _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.maxStorageBuffersInVertexStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxStorageTexturesInVertexStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxStorageBuffersInFragmentStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxStorageTexturesInFragmentStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
})

/**
 * Chained to @ref WGPURenderPassDescriptor to announce how many draws the pass may record, so that
 * a backend can reserve room for them. See GPURenderPassDescriptor in the WebGPU specification.
 */
typedef struct WGPURenderPassMaxDrawCount {
    /** Must carry sType @ref WGPUSType_RenderPassMaxDrawCount. */
    WGPUChainedStruct chain;
    /**
     * Upper bound of draw calls, those inside executed bundles included. Default 50000000, which
     * also holds without this struct. The WebGPU specification makes a pass with more draws
     * invalid.
     */
    uint64_t maxDrawCount;
} WGPURenderPassMaxDrawCount WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURenderPassMaxDrawCount. */
#define WGPU_RENDER_PASS_MAX_DRAW_COUNT_INIT _wgpu_MAKE_INIT_STRUCT(WGPURenderPassMaxDrawCount, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_RenderPassMaxDrawCount _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.maxDrawCount=*/50000000 _wgpu_COMMA \
})

/**
 * Chained to WGPUShaderModuleDescriptor: the module is given as SPIR-V. Accepted whether or
 * not the instance enabled @ref WGPUInstanceFeatureName_ShaderSourceSPIRV. Malformed or
 * unsupported code is a Validation error and yields an error module.
 */
typedef struct WGPUShaderSourceSPIRV {
    /** Must carry sType @ref WGPUSType_ShaderSourceSPIRV. */
    WGPUChainedStruct chain;
    /** Length of `code` in 32-bit words (not bytes). */
    uint32_t codeSize;
    /** The SPIR-V words, in host byte order. Copied during the call. */
    uint32_t const * code;
} WGPUShaderSourceSPIRV WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderSourceSPIRV. */
#define WGPU_SHADER_SOURCE_SPIRV_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderSourceSPIRV, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_ShaderSourceSPIRV _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.codeSize=*/0 _wgpu_COMMA \
    /*.code=*/NULL _wgpu_COMMA \
})

/**
 * Chained to WGPUShaderModuleDescriptor: the module is given as WGSL text. Compile errors,
 * invalid UTF-8 included, are a Validation error and yield an error module;
 * @ref wgpuShaderModuleGetCompilationInfo has the details. See GPUShaderModuleDescriptor in the
 * WebGPU specification.
 */
typedef struct WGPUShaderSourceWGSL {
    /** Must carry sType @ref WGPUSType_ShaderSourceWGSL. */
    WGPUChainedStruct chain;
    /** The source text. The null string counts as an empty module. Copied during the call. */
    WGPUStringView code;
} WGPUShaderSourceWGSL WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderSourceWGSL. */
#define WGPU_SHADER_SOURCE_WGSL_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderSourceWGSL, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_ShaderSourceWGSL _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.code=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUSurfaceConfiguration to choose color space and dynamic range of the frames.
 * Without it a surface shows sRGB at standard range. A combination that the surface cannot show is
 * a Validation error. See GPUCanvasConfiguration in the WebGPU specification.
 */
typedef struct WGPUSurfaceColorManagement {
    /** Must carry sType @ref WGPUSType_SurfaceColorManagement. */
    WGPUChainedStruct chain;
    /** Color space in which the frame's values are read. No default: INIT's 0 is an error. */
    WGPUPredefinedColorSpace colorSpace;
    /**
     * Standard clips to the screen's ordinary range; Extended lets values above 1 use the headroom
     * of an HDR screen. No default: INIT's 0 is an error.
     */
    WGPUToneMappingMode toneMappingMode;
} WGPUSurfaceColorManagement WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceColorManagement. */
#define WGPU_SURFACE_COLOR_MANAGEMENT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceColorManagement, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceColorManagement _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.colorSpace=*/_wgpu_ENUM_ZERO_INIT(WGPUPredefinedColorSpace) _wgpu_COMMA \
    /*.toneMappingMode=*/_wgpu_ENUM_ZERO_INIT(WGPUToneMappingMode) _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on an Android window. */
typedef struct WGPUSurfaceSourceAndroidNativeWindow {
    /** Must carry sType @ref WGPUSType_SurfaceSourceAndroidNativeWindow. */
    WGPUChainedStruct chain;
    /** The `ANativeWindow *`, which must outlive the surface. NULL yields an error surface. */
    void* window;
} WGPUSurfaceSourceAndroidNativeWindow WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceAndroidNativeWindow. */
#define WGPU_SURFACE_SOURCE_ANDROID_NATIVE_WINDOW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceAndroidNativeWindow, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceAndroidNativeWindow _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.window=*/NULL _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on a Core Animation layer (macOS, iOS). */
typedef struct WGPUSurfaceSourceMetalLayer {
    /** Must carry sType @ref WGPUSType_SurfaceSourceMetalLayer. */
    WGPUChainedStruct chain;
    /** The `CAMetalLayer *`, which must outlive the surface. NULL yields an error surface. */
    void* layer;
} WGPUSurfaceSourceMetalLayer WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceMetalLayer. */
#define WGPU_SURFACE_SOURCE_METAL_LAYER_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceMetalLayer, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceMetalLayer _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.layer=*/NULL _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on a Wayland surface. */
typedef struct WGPUSurfaceSourceWaylandSurface {
    /** Must carry sType @ref WGPUSType_SurfaceSourceWaylandSurface. */
    WGPUChainedStruct chain;
    /**
     * The connection, a `wl_display *`, which must outlive the surface. NULL yields an error
     * surface.
     */
    void* display;
    /**
     * The `wl_surface *` to draw to, which must outlive the surface. NULL yields an error surface.
     */
    void* surface;
} WGPUSurfaceSourceWaylandSurface WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceWaylandSurface. */
#define WGPU_SURFACE_SOURCE_WAYLAND_SURFACE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceWaylandSurface, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceWaylandSurface _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.display=*/NULL _wgpu_COMMA \
    /*.surface=*/NULL _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on a Win32 window. */
typedef struct WGPUSurfaceSourceWindowsHWND {
    /** Must carry sType @ref WGPUSType_SurfaceSourceWindowsHWND. */
    WGPUChainedStruct chain;
    /** The `HINSTANCE` of the module the window belongs to, as a rule `GetModuleHandle(NULL)`. */
    void* hinstance;
    /** The window, an `HWND`, which must outlive the surface. NULL yields an error surface. */
    void* hwnd;
} WGPUSurfaceSourceWindowsHWND WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceWindowsHWND. */
#define WGPU_SURFACE_SOURCE_WINDOWS_HWND_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceWindowsHWND, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceWindowsHWND _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.hinstance=*/NULL _wgpu_COMMA \
    /*.hwnd=*/NULL _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on an X11 window reached through XCB. */
typedef struct WGPUSurfaceSourceXCBWindow {
    /** Must carry sType @ref WGPUSType_SurfaceSourceXCBWindow. */
    WGPUChainedStruct chain;
    /** The `xcb_connection_t *`, which must outlive the surface. NULL yields an error surface. */
    void* connection;
    /** The window's `xcb_window_t`. 0 yields an error surface. */
    uint32_t window;
} WGPUSurfaceSourceXCBWindow WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceXCBWindow. */
#define WGPU_SURFACE_SOURCE_XCB_WINDOW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceXCBWindow, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceXCBWindow _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.connection=*/NULL _wgpu_COMMA \
    /*.window=*/0 _wgpu_COMMA \
})

/** Chained to WGPUSurfaceDescriptor: the surface shows on an X11 window reached through Xlib. */
typedef struct WGPUSurfaceSourceXlibWindow {
    /** Must carry sType @ref WGPUSType_SurfaceSourceXlibWindow. */
    WGPUChainedStruct chain;
    /** The `Display *`, which must outlive the surface. NULL yields an error surface. */
    void* display;
    /** The window's XID (`Window`), widened to 64 bits. 0 yields an error surface. */
    uint64_t window;
} WGPUSurfaceSourceXlibWindow WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSurfaceSourceXlibWindow. */
#define WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSurfaceSourceXlibWindow, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_SurfaceSourceXlibWindow _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.display=*/NULL _wgpu_COMMA \
    /*.window=*/0 _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUTextureDescriptor to fix the one view dimension under which Compatibility
 * Mode may bind the texture. Accepted everywhere, without effect on devices that have
 * @ref WGPUFeatureName_CoreFeaturesAndLimits. See GPUTextureDescriptor in the WebGPU
 * specification.
 */
typedef struct WGPUTextureBindingViewDimension {
    /** Must carry sType @ref WGPUSType_TextureBindingViewDimension. */
    WGPUChainedStruct chain;
    /**
     * The view dimension. Undefined (INIT): derived from the texture's dimension and layer count.
     */
    WGPUTextureViewDimension textureBindingViewDimension;
} WGPUTextureBindingViewDimension WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureBindingViewDimension. */
#define WGPU_TEXTURE_BINDING_VIEW_DIMENSION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureBindingViewDimension, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_TextureBindingViewDimension _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.textureBindingViewDimension=*/WGPUTextureViewDimension_Undefined _wgpu_COMMA \
})

/**
 * Which component a shader finds in each channel when it reads a texture view. The INIT values
 * change nothing.
 */
typedef struct WGPUTextureComponentSwizzle {
    /** What is read as red. Undefined (INIT) is R. */
    WGPUComponentSwizzle r;
    /** What is read as green. Undefined (INIT) is G. */
    WGPUComponentSwizzle g;
    /** What is read as blue. Undefined (INIT) is B. */
    WGPUComponentSwizzle b;
    /** What is read as alpha. Undefined (INIT) is A. */
    WGPUComponentSwizzle a;
} WGPUTextureComponentSwizzle WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureComponentSwizzle. */
#define WGPU_TEXTURE_COMPONENT_SWIZZLE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureComponentSwizzle, { \
    /*.r=*/WGPUComponentSwizzle_Undefined _wgpu_COMMA \
    /*.g=*/WGPUComponentSwizzle_Undefined _wgpu_COMMA \
    /*.b=*/WGPUComponentSwizzle_Undefined _wgpu_COMMA \
    /*.a=*/WGPUComponentSwizzle_Undefined _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUTextureViewDescriptor to reorder the components a shader reads. Anything but
 * the identity needs @ref WGPUFeatureName_TextureComponentSwizzle, else it is a Validation error;
 * such a view cannot be a render attachment or storage texture. See GPUTextureViewDescriptor in
 * the WebGPU specification.
 */
typedef struct WGPUTextureComponentSwizzleDescriptor {
    /** Must carry sType @ref WGPUSType_TextureComponentSwizzleDescriptor. */
    WGPUChainedStruct chain;
    /** The new order. INIT: the identity. */
    WGPUTextureComponentSwizzle swizzle;
} WGPUTextureComponentSwizzleDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureComponentSwizzleDescriptor. */
#define WGPU_TEXTURE_COMPONENT_SWIZZLE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureComponentSwizzleDescriptor, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/WGPUSType_TextureComponentSwizzleDescriptor _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.swizzle=*/WGPU_TEXTURE_COMPONENT_SWIZZLE_INIT _wgpu_COMMA \
})

/** @} */

#ifdef __cplusplus
extern "C" {
#endif

#if !defined(WGPU_SKIP_PROCS)

/* ---- Function pointer types, for loading functions at run time ------------------------------ */

/** @addtogroup function_pointer_types__for_loading_functions_at_run_time Function pointer types, for loading functions at run time
 *  @{ */

/* Instance */
typedef WGPUInstance (*WGPUProcCreateInstance)(WGPU_NULLABLE WGPUInstanceDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcGetInstanceFeatures)(WGPUSupportedInstanceFeatures * features) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcGetInstanceLimits)(WGPUInstanceLimits * limits) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBool (*WGPUProcHasInstanceFeature)(WGPUInstanceFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUProc (*WGPUProcGetProcAddress)(WGPUStringView procName) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUSurface (*WGPUProcInstanceCreateSurface)(WGPUInstance instance, WGPUSurfaceDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcInstanceGetWGSLLanguageFeatures)(WGPUInstance instance, WGPUSupportedWGSLLanguageFeatures * features) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBool (*WGPUProcInstanceHasWGSLLanguageFeature)(WGPUInstance instance, WGPUWGSLLanguageFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcInstanceProcessEvents)(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcInstanceRequestAdapter)(WGPUInstance instance, WGPU_NULLABLE WGPURequestAdapterOptions const * options, WGPURequestAdapterCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUWaitStatus (*WGPUProcInstanceWaitAny)(WGPUInstance instance, size_t futureCount, WGPU_NULLABLE WGPUFutureWaitInfo * futures, uint64_t timeoutNS) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcInstanceAddRef)(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcInstanceRelease)(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSupportedInstanceFeaturesFreeMembers)(WGPUSupportedInstanceFeatures supportedInstanceFeatures) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSupportedWGSLLanguageFeaturesFreeMembers)(WGPUSupportedWGSLLanguageFeatures supportedWGSLLanguageFeatures) WGPU_FUNCTION_ATTRIBUTE;

/* Adapter */
typedef void (*WGPUProcAdapterGetFeatures)(WGPUAdapter adapter, WGPUSupportedFeatures * features) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcAdapterGetInfo)(WGPUAdapter adapter, WGPUAdapterInfo * info) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcAdapterGetLimits)(WGPUAdapter adapter, WGPULimits * limits) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBool (*WGPUProcAdapterHasFeature)(WGPUAdapter adapter, WGPUFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcAdapterRequestDevice)(WGPUAdapter adapter, WGPU_NULLABLE WGPUDeviceDescriptor const * descriptor, WGPURequestDeviceCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcAdapterAddRef)(WGPUAdapter adapter) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcAdapterRelease)(WGPUAdapter adapter) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcAdapterInfoFreeMembers)(WGPUAdapterInfo adapterInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSupportedFeaturesFreeMembers)(WGPUSupportedFeatures supportedFeatures) WGPU_FUNCTION_ATTRIBUTE;

/* Bind group */
typedef void (*WGPUProcBindGroupSetLabel)(WGPUBindGroup bindGroup, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBindGroupAddRef)(WGPUBindGroup bindGroup) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBindGroupRelease)(WGPUBindGroup bindGroup) WGPU_FUNCTION_ATTRIBUTE;

/* Bind group layout */
typedef void (*WGPUProcBindGroupLayoutSetLabel)(WGPUBindGroupLayout bindGroupLayout, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBindGroupLayoutAddRef)(WGPUBindGroupLayout bindGroupLayout) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBindGroupLayoutRelease)(WGPUBindGroupLayout bindGroupLayout) WGPU_FUNCTION_ATTRIBUTE;

/* Buffer */
typedef void (*WGPUProcBufferDestroy)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef void const * (*WGPUProcBufferGetConstMappedRange)(WGPUBuffer buffer, size_t offset, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void* (*WGPUProcBufferGetMappedRange)(WGPUBuffer buffer, size_t offset, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBufferMapState (*WGPUProcBufferGetMapState)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef uint64_t (*WGPUProcBufferGetSize)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBufferUsage (*WGPUProcBufferGetUsage)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcBufferMapAsync)(WGPUBuffer buffer, WGPUMapMode mode, size_t offset, size_t size, WGPUBufferMapCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcBufferReadMappedRange)(WGPUBuffer buffer, size_t offset, void* data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBufferSetLabel)(WGPUBuffer buffer, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBufferUnmap)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcBufferWriteMappedRange)(WGPUBuffer buffer, size_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBufferAddRef)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcBufferRelease)(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/* Command buffer */
typedef void (*WGPUProcCommandBufferSetLabel)(WGPUCommandBuffer commandBuffer, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandBufferAddRef)(WGPUCommandBuffer commandBuffer) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandBufferRelease)(WGPUCommandBuffer commandBuffer) WGPU_FUNCTION_ATTRIBUTE;

/* Command encoder */
typedef WGPUComputePassEncoder (*WGPUProcCommandEncoderBeginComputePass)(WGPUCommandEncoder commandEncoder, WGPU_NULLABLE WGPUComputePassDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPURenderPassEncoder (*WGPUProcCommandEncoderBeginRenderPass)(WGPUCommandEncoder commandEncoder, WGPURenderPassDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderClearBuffer)(WGPUCommandEncoder commandEncoder, WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderCopyBufferToBuffer)(WGPUCommandEncoder commandEncoder, WGPUBuffer source, uint64_t sourceOffset, WGPUBuffer destination, uint64_t destinationOffset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderCopyBufferToTexture)(WGPUCommandEncoder commandEncoder, WGPUTexelCopyBufferInfo const * source, WGPUTexelCopyTextureInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderCopyTextureToBuffer)(WGPUCommandEncoder commandEncoder, WGPUTexelCopyTextureInfo const * source, WGPUTexelCopyBufferInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderCopyTextureToTexture)(WGPUCommandEncoder commandEncoder, WGPUTexelCopyTextureInfo const * source, WGPUTexelCopyTextureInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUCommandBuffer (*WGPUProcCommandEncoderFinish)(WGPUCommandEncoder commandEncoder, WGPU_NULLABLE WGPUCommandBufferDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderInsertDebugMarker)(WGPUCommandEncoder commandEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderPopDebugGroup)(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderPushDebugGroup)(WGPUCommandEncoder commandEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderResolveQuerySet)(WGPUCommandEncoder commandEncoder, WGPUQuerySet querySet, uint32_t firstQuery, uint32_t queryCount, WGPUBuffer destination, uint64_t destinationOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderSetLabel)(WGPUCommandEncoder commandEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderWriteTimestamp)(WGPUCommandEncoder commandEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderAddRef)(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcCommandEncoderRelease)(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;

/* Compute pass encoder */
typedef void (*WGPUProcComputePassEncoderDispatchWorkgroups)(WGPUComputePassEncoder computePassEncoder, uint32_t workgroupCountX, uint32_t workgroupCountY, uint32_t workgroupCountZ) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderDispatchWorkgroupsIndirect)(WGPUComputePassEncoder computePassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderEnd)(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderInsertDebugMarker)(WGPUComputePassEncoder computePassEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderPopDebugGroup)(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderPushDebugGroup)(WGPUComputePassEncoder computePassEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderSetBindGroup)(WGPUComputePassEncoder computePassEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderSetImmediates)(WGPUComputePassEncoder computePassEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderSetLabel)(WGPUComputePassEncoder computePassEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderSetPipeline)(WGPUComputePassEncoder computePassEncoder, WGPUComputePipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderAddRef)(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePassEncoderRelease)(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/* Compute pipeline */
typedef WGPUBindGroupLayout (*WGPUProcComputePipelineGetBindGroupLayout)(WGPUComputePipeline computePipeline, uint32_t groupIndex) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePipelineSetLabel)(WGPUComputePipeline computePipeline, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePipelineAddRef)(WGPUComputePipeline computePipeline) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcComputePipelineRelease)(WGPUComputePipeline computePipeline) WGPU_FUNCTION_ATTRIBUTE;

/* Device */
typedef WGPUBindGroup (*WGPUProcDeviceCreateBindGroup)(WGPUDevice device, WGPUBindGroupDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBindGroupLayout (*WGPUProcDeviceCreateBindGroupLayout)(WGPUDevice device, WGPUBindGroupLayoutDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPU_NULLABLE WGPUBuffer (*WGPUProcDeviceCreateBuffer)(WGPUDevice device, WGPUBufferDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUCommandEncoder (*WGPUProcDeviceCreateCommandEncoder)(WGPUDevice device, WGPU_NULLABLE WGPUCommandEncoderDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUComputePipeline (*WGPUProcDeviceCreateComputePipeline)(WGPUDevice device, WGPUComputePipelineDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcDeviceCreateComputePipelineAsync)(WGPUDevice device, WGPUComputePipelineDescriptor const * descriptor, WGPUCreateComputePipelineAsyncCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUPipelineLayout (*WGPUProcDeviceCreatePipelineLayout)(WGPUDevice device, WGPUPipelineLayoutDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUQuerySet (*WGPUProcDeviceCreateQuerySet)(WGPUDevice device, WGPUQuerySetDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPURenderBundleEncoder (*WGPUProcDeviceCreateRenderBundleEncoder)(WGPUDevice device, WGPURenderBundleEncoderDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPURenderPipeline (*WGPUProcDeviceCreateRenderPipeline)(WGPUDevice device, WGPURenderPipelineDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcDeviceCreateRenderPipelineAsync)(WGPUDevice device, WGPURenderPipelineDescriptor const * descriptor, WGPUCreateRenderPipelineAsyncCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUSampler (*WGPUProcDeviceCreateSampler)(WGPUDevice device, WGPU_NULLABLE WGPUSamplerDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUShaderModule (*WGPUProcDeviceCreateShaderModule)(WGPUDevice device, WGPUShaderModuleDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUTexture (*WGPUProcDeviceCreateTexture)(WGPUDevice device, WGPUTextureDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDeviceDestroy)(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcDeviceGetAdapterInfo)(WGPUDevice device, WGPUAdapterInfo * adapterInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDeviceGetFeatures)(WGPUDevice device, WGPUSupportedFeatures * features) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcDeviceGetLimits)(WGPUDevice device, WGPULimits * limits) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcDeviceGetLostFuture)(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUQueue (*WGPUProcDeviceGetQueue)(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUBool (*WGPUProcDeviceHasFeature)(WGPUDevice device, WGPUFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUFuture (*WGPUProcDevicePopErrorScope)(WGPUDevice device, WGPUPopErrorScopeCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDevicePushErrorScope)(WGPUDevice device, WGPUErrorFilter filter) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDeviceSetLabel)(WGPUDevice device, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDeviceAddRef)(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcDeviceRelease)(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/* External texture */
typedef void (*WGPUProcExternalTextureSetLabel)(WGPUExternalTexture externalTexture, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcExternalTextureAddRef)(WGPUExternalTexture externalTexture) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcExternalTextureRelease)(WGPUExternalTexture externalTexture) WGPU_FUNCTION_ATTRIBUTE;

/* Pipeline layout */
typedef void (*WGPUProcPipelineLayoutSetLabel)(WGPUPipelineLayout pipelineLayout, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcPipelineLayoutAddRef)(WGPUPipelineLayout pipelineLayout) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcPipelineLayoutRelease)(WGPUPipelineLayout pipelineLayout) WGPU_FUNCTION_ATTRIBUTE;

/* Query set */
typedef void (*WGPUProcQuerySetDestroy)(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcQuerySetGetCount)(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUQueryType (*WGPUProcQuerySetGetType)(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQuerySetSetLabel)(WGPUQuerySet querySet, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQuerySetAddRef)(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQuerySetRelease)(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/* Queue */
typedef WGPUFuture (*WGPUProcQueueOnSubmittedWorkDone)(WGPUQueue queue, WGPUQueueWorkDoneCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueSetLabel)(WGPUQueue queue, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueSubmit)(WGPUQueue queue, size_t commandCount, WGPUCommandBuffer const * commands) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueWriteBuffer)(WGPUQueue queue, WGPUBuffer buffer, uint64_t bufferOffset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueWriteTexture)(WGPUQueue queue, WGPUTexelCopyTextureInfo const * destination, void const * data, size_t dataSize, WGPUTexelCopyBufferLayout const * dataLayout, WGPUExtent3D const * writeSize) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueAddRef)(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcQueueRelease)(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;

/* Render bundle */
typedef void (*WGPUProcRenderBundleSetLabel)(WGPURenderBundle renderBundle, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleAddRef)(WGPURenderBundle renderBundle) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleRelease)(WGPURenderBundle renderBundle) WGPU_FUNCTION_ATTRIBUTE;

/* Render bundle encoder */
typedef void (*WGPUProcRenderBundleEncoderDraw)(WGPURenderBundleEncoder renderBundleEncoder, uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderDrawIndexed)(WGPURenderBundleEncoder renderBundleEncoder, uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex, int32_t baseVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderDrawIndexedIndirect)(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderDrawIndirect)(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPURenderBundle (*WGPUProcRenderBundleEncoderFinish)(WGPURenderBundleEncoder renderBundleEncoder, WGPU_NULLABLE WGPURenderBundleDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderInsertDebugMarker)(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderPopDebugGroup)(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderPushDebugGroup)(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetBindGroup)(WGPURenderBundleEncoder renderBundleEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetImmediates)(WGPURenderBundleEncoder renderBundleEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetIndexBuffer)(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer buffer, WGPUIndexFormat format, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetLabel)(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetPipeline)(WGPURenderBundleEncoder renderBundleEncoder, WGPURenderPipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderSetVertexBuffer)(WGPURenderBundleEncoder renderBundleEncoder, uint32_t slot, WGPU_NULLABLE WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderAddRef)(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderBundleEncoderRelease)(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;

/* Render pass encoder */
typedef void (*WGPUProcRenderPassEncoderBeginOcclusionQuery)(WGPURenderPassEncoder renderPassEncoder, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderDraw)(WGPURenderPassEncoder renderPassEncoder, uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderDrawIndexed)(WGPURenderPassEncoder renderPassEncoder, uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex, int32_t baseVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderDrawIndexedIndirect)(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderDrawIndirect)(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderEnd)(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderEndOcclusionQuery)(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderExecuteBundles)(WGPURenderPassEncoder renderPassEncoder, size_t bundleCount, WGPURenderBundle const * bundles) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderInsertDebugMarker)(WGPURenderPassEncoder renderPassEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderPopDebugGroup)(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderPushDebugGroup)(WGPURenderPassEncoder renderPassEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetBindGroup)(WGPURenderPassEncoder renderPassEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetBlendConstant)(WGPURenderPassEncoder renderPassEncoder, WGPUColor const * color) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetImmediates)(WGPURenderPassEncoder renderPassEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetIndexBuffer)(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer buffer, WGPUIndexFormat format, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetLabel)(WGPURenderPassEncoder renderPassEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetPipeline)(WGPURenderPassEncoder renderPassEncoder, WGPURenderPipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetScissorRect)(WGPURenderPassEncoder renderPassEncoder, uint32_t x, uint32_t y, uint32_t width, uint32_t height) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetStencilReference)(WGPURenderPassEncoder renderPassEncoder, uint32_t reference) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetVertexBuffer)(WGPURenderPassEncoder renderPassEncoder, uint32_t slot, WGPU_NULLABLE WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderSetViewport)(WGPURenderPassEncoder renderPassEncoder, float x, float y, float width, float height, float minDepth, float maxDepth) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderAddRef)(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPassEncoderRelease)(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/* Render pipeline */
typedef WGPUBindGroupLayout (*WGPUProcRenderPipelineGetBindGroupLayout)(WGPURenderPipeline renderPipeline, uint32_t groupIndex) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPipelineSetLabel)(WGPURenderPipeline renderPipeline, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPipelineAddRef)(WGPURenderPipeline renderPipeline) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcRenderPipelineRelease)(WGPURenderPipeline renderPipeline) WGPU_FUNCTION_ATTRIBUTE;

/* Sampler */
typedef void (*WGPUProcSamplerSetLabel)(WGPUSampler sampler, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSamplerAddRef)(WGPUSampler sampler) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSamplerRelease)(WGPUSampler sampler) WGPU_FUNCTION_ATTRIBUTE;

/* Shader module */
typedef WGPUFuture (*WGPUProcShaderModuleGetCompilationInfo)(WGPUShaderModule shaderModule, WGPUCompilationInfoCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcShaderModuleSetLabel)(WGPUShaderModule shaderModule, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcShaderModuleAddRef)(WGPUShaderModule shaderModule) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcShaderModuleRelease)(WGPUShaderModule shaderModule) WGPU_FUNCTION_ATTRIBUTE;

/* Surface */
typedef void (*WGPUProcSurfaceConfigure)(WGPUSurface surface, WGPUSurfaceConfiguration const * config) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcSurfaceGetCapabilities)(WGPUSurface surface, WGPUAdapter adapter, WGPUSurfaceCapabilities * capabilities) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceGetCurrentTexture)(WGPUSurface surface, WGPUSurfaceTexture * surfaceTexture) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUStatus (*WGPUProcSurfacePresent)(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceSetLabel)(WGPUSurface surface, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceUnconfigure)(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceAddRef)(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceRelease)(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcSurfaceCapabilitiesFreeMembers)(WGPUSurfaceCapabilities surfaceCapabilities) WGPU_FUNCTION_ATTRIBUTE;

/* Texture */
typedef WGPUTextureView (*WGPUProcTextureCreateView)(WGPUTexture texture, WGPU_NULLABLE WGPUTextureViewDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureDestroy)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcTextureGetDepthOrArrayLayers)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUTextureDimension (*WGPUProcTextureGetDimension)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUTextureFormat (*WGPUProcTextureGetFormat)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcTextureGetHeight)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcTextureGetMipLevelCount)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcTextureGetSampleCount)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUTextureViewDimension (*WGPUProcTextureGetTextureBindingViewDimension)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef WGPUTextureUsage (*WGPUProcTextureGetUsage)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef uint32_t (*WGPUProcTextureGetWidth)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureSetLabel)(WGPUTexture texture, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureAddRef)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureRelease)(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/* Texture view */
typedef void (*WGPUProcTextureViewSetLabel)(WGPUTextureView textureView, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureViewAddRef)(WGPUTextureView textureView) WGPU_FUNCTION_ATTRIBUTE;
typedef void (*WGPUProcTextureViewRelease)(WGPUTextureView textureView) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

#endif /* !defined(WGPU_SKIP_PROCS) */

#if !defined(WGPU_SKIP_DECLARATIONS)

/* ---- Functions: Instance -------------------------------------------------------------------- */

/** @addtogroup functions__instance Functions: Instance
 *  @{ */

/**
 * Makes an instance, the root from which adapters and surfaces come. Chain @ref WGPUInstanceExtras
 * to choose backends, debug flags and options of backends.
 *
 * These environment variables count. They are read when an instance is made, except for
 * `WGPU_LOG`, which is read once, when the library is first used:
 *
 * - `WGPU_BACKEND` or `WGPU_BACKEND_TYPE`: Vulkan, Metal, D3D12 or OpenGL, the only backends to
 *   start where @ref WGPUInstanceExtras names none.
 * - `WGPU_ADAPTER_NAME`: a part of the name that adapters must have.
 * - `WGPU_POWER_PREF`: low or high, for requests without a `powerPreference`.
 * - `WGPU_TRACE`: a folder, in which every device without a `tracePath` records a trace.
 * - `WGPU_LOG`: off, error, warn, info, debug or trace, the log level until wgpuSetLogLevel().
 * - `WGPU_VALIDATION`, `WGPU_DEBUG` and the other variables of @ref WGPUInstanceFlag, where the
 *   flags are left to the library: 0 is off.
 *
 * @param descriptor NULL: no features, and default limits.
 * @return The instance. NULL, with a log record, when wgpuHasInstanceFeature() or
 *   wgpuGetInstanceLimits() do not offer what is required, or a chained struct does not belong
 *   here.
 */
WGPU_EXPORT WGPUInstance wgpuCreateInstance(WGPU_NULLABLE WGPUInstanceDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists what may be put into `WGPUInstanceDescriptor::requiredFeatures`. Needs no instance. Free
 * the list with wgpuSupportedInstanceFeaturesFreeMembers(). What the struct held before is
 * overwritten, not freed.
 */
WGPU_EXPORT void wgpuGetInstanceFeatures(WGPUSupportedInstanceFeatures * features) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gets the best limits that an instance can be created with; at present that is how many futures
 * one timed wgpuInstanceWaitAny() takes. Needs no instance.
 * @return @ref WGPUStatus_Error, when `limits` is NULL.
 */
WGPU_EXPORT WGPUStatus wgpuGetInstanceLimits(WGPUInstanceLimits * limits) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says whether wgpuCreateInstance() accepts a feature. For a value that the library does not know,
 * the answer is 0, and nothing is logged.
 */
WGPU_EXPORT WGPUBool wgpuHasInstanceFeature(WGPUInstanceFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Finds a function of webgpu.h or wgpu.h by its name, for loaders that do not link the library.
 * Cast the result to the function's WGPUProc... type. It is the same for all instances and
 * devices, and good for as long as the library is loaded.
 * @return NULL when `procName` is not the name of such a function.
 */
WGPU_EXPORT WGPUProc wgpuGetProcAddress(WGPUStringView procName) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a surface for a window or layer. Without a source, with two of them or with a NULL window,
 * the problem is logged, and the result is an error object on which every operation fails cleanly.
 * @param descriptor Chain exactly one source to it. The window and its display connection stay
 *   yours, and must outlive the surface.
 *   - @ref WGPUSurfaceSourceAndroidNativeWindow
 *   - @ref WGPUSurfaceSourceMetalLayer
 *   - @ref WGPUSurfaceSourceWaylandSurface
 *   - @ref WGPUSurfaceSourceWindowsHWND
 *   - @ref WGPUSurfaceSourceXCBWindow
 *   - @ref WGPUSurfaceSourceXlibWindow
 *   - @ref WGPUSurfaceSourceSwapChainPanel (native extension)
 *
 * @return The surface.
 */
WGPU_EXPORT WGPUSurface wgpuInstanceCreateSurface(WGPUInstance instance, WGPUSurfaceDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists the WGSL language extensions that shaders may name in a `requires` directive. Free the
 * list with wgpuSupportedWGSLLanguageFeaturesFreeMembers(). See GPU.wgslLanguageFeatures in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuInstanceGetWGSLLanguageFeatures(WGPUInstance instance, WGPUSupportedWGSLLanguageFeatures * features) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says whether shaders can use a WGSL language extension. For an unknown value, the answer is 0.
 * See GPU.wgslLanguageFeatures in the WebGPU specification.
 */
WGPU_EXPORT WGPUBool wgpuInstanceHasWGSLLanguageFeature(WGPUInstance instance, WGPUWGSLLanguageFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Looks once, without blocking, for asynchronous operations that have completed, and runs their
 * callbacks. It leaves those of mode @ref WGPUCallbackMode_WaitAnyOnly to wgpuInstanceWaitAny().
 * Several threads may call it at once, and a callback that runs in it may call it again.
 */
WGPU_EXPORT void wgpuInstanceProcessEvents(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Looks for an adapter. The callback receives one of these, and a message if there is no adapter:
 *
 * - @ref WGPURequestAdapterStatus_Success - an adapter, of which you own a reference.
 * - @ref WGPURequestAdapterStatus_Unavailable - no adapter meets the options.
 * - @ref WGPURequestAdapterStatus_Error - the options are invalid, because of an unknown enum
 *   value or chained struct, say.
 * - @ref WGPURequestAdapterStatus_CallbackCancelled - the instance was released first.
 *
 * See GPU.requestAdapter() in the WebGPU specification.
 * @param options NULL: any adapter of core feature level. `backendType`, `forceFallbackAdapter`
 *   and `compatibleSurface` are conditions; `powerPreference` is a wish.
 * @return The future of the request; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuInstanceRequestAdapter(WGPUInstance instance, WGPU_NULLABLE WGPURequestAdapterOptions const * options, WGPURequestAdapterCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Waits until at least one of the futures has completed. Before it returns, it runs the callbacks
 * of all in the list that have, whatever their mode, and sets their `completed`. It blocks without
 * spinning, and holds up no other thread.
 * @param futureCount How many futures. Without any, the wait is a success.
 * @param futures A future that completed earlier, or is unknown, counts as complete.
 * @param timeoutNS Nanoseconds. 0 looks once, and UINT64_MAX has no limit. Anything but 0 needs:
 *   - an instance with the feature @ref WGPUInstanceFeatureName_TimedWaitAny;
 *   - at most `timedWaitAnyMaxCount` futures;
 *   - futures that all belong to the same queue, or all to none. Those of wgpuBufferMapAsync() and
 *     wgpuQueueOnSubmittedWorkDone() belong to the queue of their device.
 *
 * @return How the wait ended:
 *   - @ref WGPUWaitStatus_Success - at least one has completed.
 *   - @ref WGPUWaitStatus_TimedOut - none has completed in time.
 *   - @ref WGPUWaitStatus_Error - what `timeoutNS` needs is missing; the log says what.
 */
WGPU_EXPORT WGPUWaitStatus wgpuInstanceWaitAny(WGPUInstance instance, size_t futureCount, WGPU_NULLABLE WGPUFutureWaitInfo * futures, uint64_t timeoutNS) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `instance`, to be given back with wgpuInstanceRelease(). Adapters
 * and devices keep what they need of the instance alive, but not its futures.
 */
WGPU_EXPORT void wgpuInstanceAddRef(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `instance`. With the last one, all pending futures complete, their
 * callbacks are told CallbackCancelled, and nothing can be waited for any more. Adapters, devices
 * and surfaces that it made stay usable.
 */
WGPU_EXPORT void wgpuInstanceRelease(WGPUInstance instance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the list that wgpuGetInstanceFeatures() put into a struct. The struct comes by value: your
 * copy keeps a pointer that is no longer good.
 */
WGPU_EXPORT void wgpuSupportedInstanceFeaturesFreeMembers(WGPUSupportedInstanceFeatures supportedInstanceFeatures) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the list that wgpuInstanceGetWGSLLanguageFeatures() put into a struct. The struct comes by
 * value: your copy keeps a pointer that is no longer good.
 */
WGPU_EXPORT void wgpuSupportedWGSLLanguageFeaturesFreeMembers(WGPUSupportedWGSLLanguageFeatures supportedWGSLLanguageFeatures) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Adapter --------------------------------------------------------------------- */

/** @addtogroup functions__adapter Functions: Adapter
 *  @{ */

/**
 * Lists the features that a device of this adapter can have, those of @ref WGPUNativeFeature
 * included. Free the list with wgpuSupportedFeaturesFreeMembers(). See GPUAdapter.features in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuAdapterGetFeatures(WGPUAdapter adapter, WGPUSupportedFeatures * features) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Describes the hardware and the driver behind the adapter: names, ids, backend, kind of device
 * and subgroup sizes. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUAdapter.info in
 * the WebGPU specification.
 * @return @ref WGPUStatus_Error, with `info` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetInfo(WGPUAdapter adapter, WGPUAdapterInfo * info) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gets the best value that the adapter offers for each limit. For the limits of the extensions,
 * chain @ref WGPUNativeLimits or @ref WGPUCompatibilityModeLimits, or both, to `limits`. See
 * GPUAdapter.limits in the WebGPU specification.
 * @return @ref WGPUStatus_Error, with `limits` and its chain untouched, for a bad chain.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetLimits(WGPUAdapter adapter, WGPULimits * limits) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says whether a device of this adapter can have a feature, standard or native. For a value that
 * is no feature, the answer is 0. See GPUAdapter.features in the WebGPU specification.
 */
WGPU_EXPORT WGPUBool wgpuAdapterHasFeature(WGPUAdapter adapter, WGPUFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Asks for a device. An adapter makes one, and more if the instance was created with
 * @ref WGPUInstanceFeatureName_MultipleDevicesPerAdapter or in the way of wgpu.h, or if this device
 * is asked for in that way. The callback receives one of these:
 *
 * - @ref WGPURequestDeviceStatus_Success - a device, of which you own a reference.
 * - @ref WGPURequestDeviceStatus_Error - a feature is unknown or not supported, a limit is better
 *   than the adapter's, a chain is wrong, the adapter has made its device, or the driver refuses.
 *   The message names what cannot be had. The device-lost callback, if there is one, is told
 *   @ref WGPUDeviceLostReason_FailedCreation.
 * - @ref WGPURequestDeviceStatus_CallbackCancelled - the instance was released first.
 *
 * See GPUAdapter.requestDevice() in the WebGPU specification.
 * @param descriptor Features, limits and callbacks of the device. NULL: no features beyond the
 *   basic set, default limits, no callbacks. A limit that is left undefined has its default, too.
 * @return The future of the request; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuAdapterRequestDevice(WGPUAdapter adapter, WGPU_NULLABLE WGPUDeviceDescriptor const * descriptor, WGPURequestDeviceCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `adapter`, to be given back with wgpuAdapterRelease(). */
WGPU_EXPORT void wgpuAdapterAddRef(WGPUAdapter adapter) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `adapter`. Devices and device requests that came from it go on without
 * it.
 */
WGPU_EXPORT void wgpuAdapterRelease(WGPUAdapter adapter) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the strings that wgpuAdapterGetInfo() or wgpuDeviceGetAdapterInfo() put into a struct. The
 * struct comes by value: your copy keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuAdapterInfoFreeMembers(WGPUAdapterInfo adapterInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the list that wgpuAdapterGetFeatures() or wgpuDeviceGetFeatures() put into a struct. The
 * struct comes by value: your copy keeps a pointer that is no longer good.
 */
WGPU_EXPORT void wgpuSupportedFeaturesFreeMembers(WGPUSupportedFeatures supportedFeatures) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Bind group ------------------------------------------------------------------ */

/** @addtogroup functions__bind_group Functions: Bind group
 *  @{ */

/**
 * Renames `bindGroup` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuBindGroupSetLabel(WGPUBindGroup bindGroup, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `bindGroup`, to be given back with wgpuBindGroupRelease(). */
WGPU_EXPORT void wgpuBindGroupAddRef(WGPUBindGroup bindGroup) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `bindGroup`. Recorded commands that use the group keep it, and what it
 * binds, alive until they have run.
 */
WGPU_EXPORT void wgpuBindGroupRelease(WGPUBindGroup bindGroup) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Bind group layout ----------------------------------------------------------- */

/** @addtogroup functions__bind_group_layout Functions: Bind group layout
 *  @{ */

/**
 * Renames `bindGroupLayout`, as messages about layouts that do not match show it. See
 * GPUObjectBase.label in the WebGPU specification.
 */
WGPU_EXPORT void wgpuBindGroupLayoutSetLabel(WGPUBindGroupLayout bindGroupLayout, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `bindGroupLayout`, to be given back with
 * wgpuBindGroupLayoutRelease().
 */
WGPU_EXPORT void wgpuBindGroupLayoutAddRef(WGPUBindGroupLayout bindGroupLayout) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `bindGroupLayout`. Pipeline layouts and bind groups that were made
 * with it stay valid.
 */
WGPU_EXPORT void wgpuBindGroupLayoutRelease(WGPUBindGroupLayout bindGroupLayout) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Buffer ---------------------------------------------------------------------- */

/** @addtogroup functions__buffer Functions: Buffer
 *  @{ */

/**
 * Frees the buffer's memory as soon as submitted work is done with it, whoever has references. A
 * mapping ends; a request for one that is pending ends with @ref WGPUMapAsyncStatus_Aborted. Using
 * the buffer in commands or submissions is a validation error from then on. Its getters do no
 * harm, nor does destroying it again. See GPUBuffer.destroy() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuBufferDestroy(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns a pointer for reading a part of the mapping, be it one for reading, for writing or at
 * creation. Ranges may overlap. The pointer, taken modulo 16, agrees with `offset`. It is good
 * until the buffer is unmapped, destroyed or gone; writing through it is undefined behaviour. See
 * GPUBuffer.getMappedRange() in the WebGPU specification.
 * @param offset Bytes from the start of the buffer, a multiple of 8.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
 * @return The pointer. NULL, with a log record but no device error, when the buffer is not mapped,
 *   or the range is misaligned or leaves the mapping.
 */
WGPU_EXPORT void const * wgpuBufferGetConstMappedRange(WGPUBuffer buffer, size_t offset, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns a pointer for reading and writing a part of a mapping for writing, be it of
 * @ref WGPUMapMode_Write or at creation. What is written reaches the GPU with wgpuBufferUnmap().
 * The pointer, taken modulo 16, agrees with `offset`; other threads may use it, too. It is good
 * until the buffer is unmapped, destroyed or gone.
 *
 * More is allowed than in WebGPU, because programs for libwgpu_native rely on it:
 *
 * - Ranges may overlap.
 * - A mapping for reading gives a pointer, too. Only read through it; portable code calls
 *   wgpuBufferGetConstMappedRange().
 *
 * See GPUBuffer.getMappedRange() in the WebGPU specification.
 * @param offset Bytes from the start of the buffer, a multiple of 8.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
 * @return The pointer. NULL, with a log record but no device error, when the buffer is not mapped,
 *   or the range is misaligned or leaves the mapping.
 */
WGPU_EXPORT void* wgpuBufferGetMappedRange(WGPUBuffer buffer, size_t offset, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says whether the buffer is unmapped, mapped, or about to be mapped. Another thread may change
 * that at any moment. See GPUBuffer.mapState in the WebGPU specification.
 */
WGPU_EXPORT WGPUBufferMapState wgpuBufferGetMapState(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the size in bytes that the buffer was created with, also for a destroyed buffer or an
 * error object. See GPUBuffer.size in the WebGPU specification.
 */
WGPU_EXPORT uint64_t wgpuBufferGetSize(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the usage that the buffer was created with, also for a destroyed buffer or an error
 * object. See GPUBuffer.usage in the WebGPU specification.
 */
WGPU_EXPORT WGPUBufferUsage wgpuBufferGetUsage(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Asks for a part of the buffer to be made accessible to the CPU. This happens when the work that
 * was submitted before no longer uses the buffer. From now until the buffer is unmapped, work that
 * uses it cannot be submitted. The callback receives one of these:
 *
 * - @ref WGPUMapAsyncStatus_Success - the range is mapped.
 * - @ref WGPUMapAsyncStatus_Error - the call is invalid: a wrong mode, usage or range, or the
 *   buffer is mapped already or waits to be. Unless it waits, that is a validation error of the
 *   device, too.
 * - @ref WGPUMapAsyncStatus_Aborted - the buffer was unmapped, destroyed or released first, or the
 *   device was lost.
 * - @ref WGPUMapAsyncStatus_CallbackCancelled - the instance was released first.
 *
 * For a wait with a timeout, the future belongs to the device's queue (wgpuInstanceWaitAny()). See
 * GPUBuffer.mapAsync() in the WebGPU specification.
 * @param mode Either @ref WGPUMapMode_Read, for a buffer of usage MapRead, or
 *   @ref WGPUMapMode_Write, for one of usage MapWrite.
 * @param offset Bytes from the start of the buffer, a multiple of 8.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE reaches to the end of the buffer.
 * @return The future of the map; the null future, with a log record, for an unknown callback mode.
 */
WGPU_EXPORT WGPUFuture wgpuBufferMapAsync(WGPUBuffer buffer, WGPUMapMode mode, size_t offset, size_t size, WGPUBufferMapCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Copies bytes out of a mapping. The checks are those of wgpuBufferGetConstMappedRange().
 * @param offset Bytes from the start of the buffer, a multiple of 8.
 * @param data Where the bytes go.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE is refused.
 * @return @ref WGPUStatus_Error, with nothing copied, when a check fails.
 */
WGPU_EXPORT WGPUStatus wgpuBufferReadMappedRange(WGPUBuffer buffer, size_t offset, void* data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `buffer` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuBufferSetLabel(WGPUBuffer buffer, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends the mapping, and gives the buffer back to the GPU with what was written. All pointers to
 * mapped memory become invalid. A request for a mapping that is pending ends with
 * @ref WGPUMapAsyncStatus_Aborted. A buffer that is not mapped is left as it is. See
 * GPUBuffer.unmap() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuBufferUnmap(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Copies bytes into a mapping for writing, with the checks of wgpuBufferGetMappedRange(): a
 * mapping for reading is refused, though.
 * @param offset Bytes from the start of the buffer, a multiple of 8.
 * @param data Where the bytes come from.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_MAP_SIZE is refused.
 * @return @ref WGPUStatus_Error, with nothing copied, when a check fails.
 */
WGPU_EXPORT WGPUStatus wgpuBufferWriteMappedRange(WGPUBuffer buffer, size_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `buffer`, to be given back with wgpuBufferRelease(). A mapping
 * belongs to the buffer, not to a reference.
 */
WGPU_EXPORT void wgpuBufferAddRef(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `buffer`. Bind groups and submitted work keep its memory alive. With
 * the last reference, a mapping ends; a request for one that is pending ends with
 * @ref WGPUMapAsyncStatus_Aborted.
 */
WGPU_EXPORT void wgpuBufferRelease(WGPUBuffer buffer) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Command buffer -------------------------------------------------------------- */

/** @addtogroup functions__command_buffer Functions: Command buffer
 *  @{ */

/**
 * Renames `commandBuffer`, as the errors of wgpuQueueSubmit() show it. See GPUObjectBase.label in
 * the WebGPU specification.
 */
WGPU_EXPORT void wgpuCommandBufferSetLabel(WGPUCommandBuffer commandBuffer, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `commandBuffer`, to be given back with wgpuCommandBufferRelease().
 * It can still be submitted only once.
 */
WGPU_EXPORT void wgpuCommandBufferAddRef(WGPUCommandBuffer commandBuffer) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `commandBuffer`. With the last one, the commands of one that was not
 * submitted are thrown away.
 */
WGPU_EXPORT void wgpuCommandBufferRelease(WGPUCommandBuffer commandBuffer) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Command encoder ------------------------------------------------------------- */

/** @addtogroup functions__command_encoder Functions: Command encoder
 *  @{ */

/**
 * Opens a compute pass. Until wgpuComputePassEncoderEnd(), the command encoder itself accepts no
 * commands. See GPUCommandEncoder.beginComputePass() in the WebGPU specification.
 * @param descriptor NULL: no label and no timestamps. `timestampWrites` needs the feature
 *   @ref WGPUFeatureName_TimestampQuery.
 * @return The encoder of the pass.
 */
WGPU_EXPORT WGPUComputePassEncoder wgpuCommandEncoderBeginComputePass(WGPUCommandEncoder commandEncoder, WGPU_NULLABLE WGPUComputePassDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens a render pass that draws into the given attachments, and keeps them alive. Until
 * wgpuRenderPassEncoderEnd(), the command encoder itself accepts no commands.
 *
 * - There must be at least one attachment. All have the same size and sample count.
 * - A color attachment whose `view` is NULL leaves its slot empty.
 * - A view of a 3D texture needs a `depthSlice`.
 * - A pass records up to 50,000,000 draws, unless a chained @ref WGPURenderPassMaxDrawCount says
 *   otherwise.
 *
 * See GPUCommandEncoder.beginRenderPass() in the WebGPU specification.
 * @return The encoder of the pass.
 */
WGPU_EXPORT WGPURenderPassEncoder wgpuCommandEncoderBeginRenderPass(WGPUCommandEncoder commandEncoder, WGPURenderPassDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records filling a part of a buffer with zeros. See GPUCommandEncoder.clearBuffer() in the WebGPU
 * specification.
 * @param buffer Of usage CopyDst.
 * @param offset Bytes from the start of the buffer, a multiple of 4.
 * @param size Bytes, a multiple of 4. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
 */
WGPU_EXPORT void wgpuCommandEncoderClearBuffer(WGPUCommandEncoder commandEncoder, WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a copy of bytes from one buffer to another. See GPUCommandEncoder.copyBufferToBuffer()
 * in the WebGPU specification.
 * @param source Of usage CopySrc.
 * @param sourceOffset Bytes, a multiple of 4.
 * @param destination Another buffer, of usage CopyDst.
 * @param destinationOffset Bytes, a multiple of 4.
 * @param size Bytes, a multiple of 4. 0 copies nothing.
 */
WGPU_EXPORT void wgpuCommandEncoderCopyBufferToBuffer(WGPUCommandEncoder commandEncoder, WGPUBuffer source, uint64_t sourceOffset, WGPUBuffer destination, uint64_t destinationOffset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a copy of texels from a buffer to one mip level of a texture. Origin and size fit whole
 * texel blocks. Of a depth-stencil format, one aspect is copied at a time. See
 * GPUCommandEncoder.copyBufferToTexture() in the WebGPU specification.
 * @param source A buffer of usage CopySrc, and where in it the texels lie:
 *   - `offset` is a multiple of the texel block's bytes (of 4 for depth and stencil).
 *   - `bytesPerRow` is a multiple of 256. For a single row it may stay
 *     @ref WGPU_COPY_STRIDE_UNDEFINED.
 *   - `rowsPerImage` may do so for a single image.
 *
 * @param destination A texture of usage CopyDst, with one sample per texel.
 * @param copySize In texels.
 */
WGPU_EXPORT void wgpuCommandEncoderCopyBufferToTexture(WGPUCommandEncoder commandEncoder, WGPUTexelCopyBufferInfo const * source, WGPUTexelCopyTextureInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a copy of texels from one mip level of a texture to a buffer. Origin and size fit whole
 * texel blocks. Of a depth-stencil format, one aspect is copied at a time, and not every depth
 * aspect can be. The gaps between rows in the buffer stay as they were. See
 * GPUCommandEncoder.copyTextureToBuffer() in the WebGPU specification.
 * @param source A texture of usage CopySrc, with one sample per texel.
 * @param destination A buffer of usage CopyDst, and where in it the texels go: as for
 *   wgpuCommandEncoderCopyBufferToTexture().
 * @param copySize In texels.
 */
WGPU_EXPORT void wgpuCommandEncoderCopyTextureToBuffer(WGPUCommandEncoder commandEncoder, WGPUTexelCopyTextureInfo const * source, WGPUTexelCopyBufferInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a copy between textures. Their formats are equal, or differ only in being sRGB, and
 * their sample counts are equal. Multisampled and depth-stencil subresources are copied as a
 * whole, with all aspects. See GPUCommandEncoder.copyTextureToTexture() in the WebGPU
 * specification.
 * @param source A texture of usage CopySrc.
 * @param destination A texture of usage CopyDst. It may be the same one if the two sets of layers
 *   do not overlap.
 * @param copySize In texels.
 */
WGPU_EXPORT void wgpuCommandEncoderCopyTextureToTexture(WGPUCommandEncoder commandEncoder, WGPUTexelCopyTextureInfo const * source, WGPUTexelCopyTextureInfo const * destination, WGPUExtent3D const * copySize) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the encoder and turns what it recorded into a command buffer, for one wgpuQueueSubmit().
 * The encoder accepts no more commands, and has yet to be released. A mistake made while
 * recording, an open pass or an open debug group is a validation error. See
 * GPUCommandEncoder.finish() in the WebGPU specification.
 * @param descriptor NULL: no label.
 * @return The command buffer; an error object after an error.
 */
WGPU_EXPORT WGPUCommandBuffer wgpuCommandEncoderFinish(WGPUCommandEncoder commandEncoder, WGPU_NULLABLE WGPUCommandBufferDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a named point among the commands, for GPU debuggers to show. See
 * GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuCommandEncoderInsertDebugMarker(WGPUCommandEncoder commandEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the innermost debug group of the encoder. It is an error if none is open. See
 * GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuCommandEncoderPopDebugGroup(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens a named group around the commands that follow, for GPU debuggers and error messages to
 * show. Groups nest, and each must be popped before wgpuCommandEncoderFinish(). See
 * GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuCommandEncoderPushDebugGroup(WGPUCommandEncoder commandEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records copying the results of queries to a buffer. Each result is one uint64_t; pipeline
 * statistics have one for each statistic of the set. A query that never ran gives 0. Timestamps
 * count in units of wgpuQueueGetTimestampPeriod() nanoseconds. See
 * GPUCommandEncoder.resolveQuerySet() in the WebGPU specification.
 * @param querySet The set.
 * @param firstQuery Index of the first query.
 * @param queryCount How many queries from there on.
 * @param destination A buffer of usage QueryResolve.
 * @param destinationOffset Bytes, a multiple of 256.
 */
WGPU_EXPORT void wgpuCommandEncoderResolveQuerySet(WGPUCommandEncoder commandEncoder, WGPUQuerySet querySet, uint32_t firstQuery, uint32_t queryCount, WGPUBuffer destination, uint64_t destinationOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `commandEncoder`, as the errors found while recording show it. See GPUObjectBase.label
 * in the WebGPU specification.
 */
WGPU_EXPORT void wgpuCommandEncoderSetLabel(WGPUCommandEncoder commandEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records writing the GPU's clock to a query once all earlier commands are done. Needs the
 * features @ref WGPUFeatureName_TimestampQuery and
 * @ref WGPUNativeFeature_TimestampQueryInsideEncoders. The portable way is `timestampWrites` in
 * the descriptors of passes.
 * @param querySet A set of type @ref WGPUQueryType_Timestamp.
 * @param queryIndex The query in it.
 */
WGPU_EXPORT void wgpuCommandEncoderWriteTimestamp(WGPUCommandEncoder commandEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `commandEncoder`, to be given back with wgpuCommandEncoderRelease().
 */
WGPU_EXPORT void wgpuCommandEncoderAddRef(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `commandEncoder`. With the last one, an unfinished recording is thrown
 * away. A command buffer that was made from it is not affected.
 */
WGPU_EXPORT void wgpuCommandEncoderRelease(WGPUCommandEncoder commandEncoder) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Compute pass encoder -------------------------------------------------------- */

/** @addtogroup functions__compute_pass_encoder Functions: Compute pass encoder
 *  @{ */

/**
 * Records running the current pipeline on a grid of workgroups. Pipeline and bind groups must be
 * set, and fit together. No count may exceed the limit `maxComputeWorkgroupsPerDimension`; if one
 * is 0, nothing runs. See GPUComputePassEncoder.dispatchWorkgroups() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderDispatchWorkgroups(WGPUComputePassEncoder computePassEncoder, uint32_t workgroupCountX, uint32_t workgroupCountY, uint32_t workgroupCountZ) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a dispatch whose workgroup counts the GPU reads from a buffer: three uint32_t, for x, y
 * and z. Nothing runs if one exceeds the limit `maxComputeWorkgroupsPerDimension`. See
 * GPUComputePassEncoder.dispatchWorkgroupsIndirect() in the WebGPU specification.
 * @param indirectBuffer Of usage Indirect.
 * @param indirectOffset Bytes, a multiple of 4, with 12 bytes of buffer behind it.
 */
WGPU_EXPORT void wgpuComputePassEncoderDispatchWorkgroupsIndirect(WGPUComputePassEncoder computePassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the pass, so that the command encoder accepts commands again. Debug groups and statistics
 * queries must be closed before. Recording into a pass that has ended, or ending it again, is an
 * error. See GPUComputePassEncoder.end() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderEnd(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a named point inside the pass, for GPU debuggers to show. See
 * GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderInsertDebugMarker(WGPUComputePassEncoder computePassEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the innermost debug group of the pass. It is an error if none is open. See
 * GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderPopDebugGroup(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens a named group around the commands of the pass that follow. Groups nest, and each must be
 * popped before the pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderPushDebugGroup(WGPUComputePassEncoder computePassEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Binds a bind group for the dispatches that follow, and keeps it alive. See
 * GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
 * @param groupIndex The slot, below the limit `maxBindGroups`.
 * @param group NULL empties the slot.
 * @param dynamicOffsetCount As many as the group has dynamic buffer bindings.
 * @param dynamicOffsets For each of these, in the order of binding numbers, an offset in bytes: a
 *   multiple of the limit `minUniformBufferOffsetAlignment` or `minStorageBufferOffsetAlignment`.
 */
WGPU_EXPORT void wgpuComputePassEncoderSetBindGroup(WGPUComputePassEncoder computePassEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Writes bytes of the immediate data, which the shaders of the following dispatches see as
 * `var<immediate>`. All other bytes keep their values, and a change of pipelines changes none. It
 * is an error to dispatch a shader that uses bytes that were never set. See
 * GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
 * @param offset Bytes, a multiple of 4.
 * @param data The bytes.
 * @param size Bytes, a multiple of 4. The range must lie within the limit `maxImmediateSize`,
 *   which is 64 unless more was requested.
 */
WGPU_EXPORT void wgpuComputePassEncoderSetImmediates(WGPUComputePassEncoder computePassEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `computePassEncoder`, which had its descriptor's label. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderSetLabel(WGPUComputePassEncoder computePassEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Chooses the compute pipeline for the dispatches that follow. Bind groups stay set, and are
 * checked against its layout at the next dispatch. See GPUComputePassEncoder.setPipeline() in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePassEncoderSetPipeline(WGPUComputePassEncoder computePassEncoder, WGPUComputePipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `computePassEncoder`, to be given back with
 * wgpuComputePassEncoderRelease().
 */
WGPU_EXPORT void wgpuComputePassEncoderAddRef(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `computePassEncoder`. That does not end the pass: without
 * wgpuComputePassEncoderEnd(), the command encoder stays locked and cannot be finished.
 */
WGPU_EXPORT void wgpuComputePassEncoderRelease(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Compute pipeline ------------------------------------------------------------ */

/** @addtogroup functions__compute_pipeline Functions: Compute pipeline
 *  @{ */

/**
 * Returns the layout that the pipeline has for a bind group. If the pipeline was made with a NULL
 * layout, bind groups made with this one fit no other pipeline. An index that the pipeline does
 * not have is a validation error. See GPUPipelineBase.getBindGroupLayout() in the WebGPU
 * specification.
 * @param groupIndex The slot of the bind group.
 * @return The layout; an error object after an error.
 */
WGPU_EXPORT WGPUBindGroupLayout wgpuComputePipelineGetBindGroupLayout(WGPUComputePipeline computePipeline, uint32_t groupIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `computePipeline`, as the errors of dispatches show it. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuComputePipelineSetLabel(WGPUComputePipeline computePipeline, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `computePipeline`, to be given back with
 * wgpuComputePipelineRelease().
 */
WGPU_EXPORT void wgpuComputePipelineAddRef(WGPUComputePipeline computePipeline) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `computePipeline`. Passes that have set it may still be finished and
 * run.
 */
WGPU_EXPORT void wgpuComputePipelineRelease(WGPUComputePipeline computePipeline) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Device ---------------------------------------------------------------------- */

/** @addtogroup functions__device Functions: Device
 *  @{ */

/**
 * Ties buffers, samplers and texture views to the bindings of a layout. The group keeps them
 * alive.
 *
 * - Each entry names one resource. For a binding array, chain @ref WGPUBindGroupEntryExtras to it.
 * - A buffer's `offset` is a multiple of the limit `minUniformBufferOffsetAlignment` or
 *   `minStorageBufferOffsetAlignment`; its `size` may be @ref WGPU_WHOLE_SIZE, up to the end.
 * - An entry that is missing, is one too many or does not fit is a validation error.
 *
 * See GPUDevice.createBindGroup() in the WebGPU specification.
 * @return The bind group; an error object after an error.
 */
WGPU_EXPORT WGPUBindGroup wgpuDeviceCreateBindGroup(WGPUDevice device, WGPUBindGroupDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Describes the bindings of a bind group.
 *
 * - Each entry uses exactly one of `buffer`, `sampler`, `texture` and `storageTexture`. In the
 *   others, BindingNotUsed stays as @ref WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT sets it.
 * - Binding arrays come from `bindingArraySize` or a chained @ref WGPUBindGroupLayoutEntryExtras.
 *   They need their native features.
 * - A binding number that occurs twice is a validation error, and so is exceeding a limit.
 *
 * See GPUDevice.createBindGroupLayout() in the WebGPU specification.
 * @return The layout; an error object after an error.
 */
WGPU_EXPORT WGPUBindGroupLayout wgpuDeviceCreateBindGroupLayout(WGPUDevice device, WGPUBindGroupLayoutDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a buffer, filled with zeros. With `mappedAtCreation`, it starts out mapped for writing,
 * whatever its usage. These errors may occur:
 *
 * - @ref WGPUErrorType_Validation - the usage is wrong, or the size exceeds the limit
 *   `maxBufferSize` or, with `mappedAtCreation`, is not a multiple of 4.
 * - @ref WGPUErrorType_OutOfMemory - there is too little GPU memory.
 *
 * See GPUDevice.createBuffer() in the WebGPU specification.
 * @return The buffer; an error object after an error. NULL when memory for `mappedAtCreation`
 *   cannot be allocated, which is no error of the device besides.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUBuffer wgpuDeviceCreateBuffer(WGPUDevice device, WGPUBufferDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Starts recording commands for the device's queue. Encoders are independent of each other. See
 * GPUDevice.createCommandEncoder() in the WebGPU specification.
 * @param descriptor NULL: no label.
 * @return The encoder.
 */
WGPU_EXPORT WGPUCommandEncoder wgpuDeviceCreateCommandEncoder(WGPUDevice device, WGPU_NULLABLE WGPUCommandEncoderDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Compiles a compute pipeline, and returns when that is done. These errors may occur:
 *
 * - @ref WGPUErrorType_Validation - something in the descriptor or its shader does not fit.
 * - @ref WGPUErrorType_Internal - the driver's compiler failed.
 *
 * See GPUDevice.createComputePipeline() in the WebGPU specification.
 * @param descriptor A NULL `layout` is derived from the shader. A null `entryPoint` picks the
 *   module's only one for compute. `constants` take the place of the shader's `override` values,
 *   by name or id.
 * @return The pipeline; an error object after an error.
 */
WGPU_EXPORT WGPUComputePipeline wgpuDeviceCreateComputePipeline(WGPUDevice device, WGPUComputePipelineDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Compiles a compute pipeline like wgpuDeviceCreateComputePipeline(), but on a thread of the
 * library. Error scopes and the uncaptured-error callback hear nothing of it. The objects that the
 * descriptor names may be released when the call returns. The callback receives one of these:
 *
 * - @ref WGPUCreatePipelineAsyncStatus_Success - the pipeline, of which you own a reference. On a
 *   lost device it may be an error object.
 * - @ref WGPUCreatePipelineAsyncStatus_ValidationError - something in the descriptor or its shader
 *   does not fit.
 * - @ref WGPUCreatePipelineAsyncStatus_InternalError - the driver's compiler failed.
 * - @ref WGPUCreatePipelineAsyncStatus_CallbackCancelled - the instance was released first.
 *
 * See GPUDevice.createComputePipelineAsync() in the WebGPU specification.
 * @return The future of the pipeline; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuDeviceCreateComputePipelineAsync(WGPUDevice device, WGPUComputePipelineDescriptor const * descriptor, WGPUCreateComputePipelineAsyncCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Joins bind group layouts, and a size of immediate data, into what a pipeline expects to be
 * bound. It keeps the layouts alive. Exceeding a limit, over all groups, is a validation error.
 * See GPUDevice.createPipelineLayout() in the WebGPU specification.
 * @param descriptor The slot of a layout is its index in the array, which has up to
 *   `maxBindGroups`. `immediateSize` is in bytes, a multiple of 4, up to the limit
 *   `maxImmediateSize`.
 * @return The pipeline layout; an error object after an error.
 */
WGPU_EXPORT WGPUPipelineLayout wgpuDeviceCreatePipelineLayout(WGPUDevice device, WGPUPipelineLayoutDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes up to 4096 queries of one type. A missing feature or too large a count is a validation
 * error.
 *
 * - @ref WGPUQueryType_Occlusion needs no feature.
 * - @ref WGPUQueryType_Timestamp needs @ref WGPUFeatureName_TimestampQuery.
 * - @ref WGPUNativeQueryType_PipelineStatistics needs
 *   @ref WGPUNativeFeature_PipelineStatisticsQuery, and a chained
 *   @ref WGPUQuerySetDescriptorExtras with the statistics that are wanted.
 *
 * See GPUDevice.createQuerySet() in the WebGPU specification.
 * @return The query set; an error object after an error.
 */
WGPU_EXPORT WGPUQuerySet wgpuDeviceCreateQuerySet(WGPUDevice device, WGPUQuerySetDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Starts recording a render bundle. Formats that cannot be rendered to are a validation error. See
 * GPUDevice.createRenderBundleEncoder() in the WebGPU specification.
 * @param descriptor Color formats, depth-stencil format, sample count and read-only flags of the
 *   passes that will execute the bundle. @ref WGPUTextureFormat_Undefined as a color format leaves
 *   the slot empty.
 * @return The encoder.
 */
WGPU_EXPORT WGPURenderBundleEncoder wgpuDeviceCreateRenderBundleEncoder(WGPUDevice device, WGPURenderBundleEncoderDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Compiles a render pipeline, and returns when that is done. These errors may occur:
 *
 * - @ref WGPUErrorType_Validation - something in the descriptor or its shaders does not fit.
 * - @ref WGPUErrorType_Internal - the driver's compiler failed.
 *
 * See GPUDevice.createRenderPipeline() in the WebGPU specification.
 * @param descriptor What may be left out, or added:
 *   - A NULL `layout` is derived from the shaders.
 *   - A null `entryPoint` picks the module's only one for the stage.
 *   - Without a `fragment`, the pipeline draws depth and stencil only.
 *   - A vertex buffer with undefined step mode and no attributes is a hole, and so is a target
 *     with undefined format.
 *   - For wireframe and conservative rasterization, chain @ref WGPUPrimitiveStateExtras to
 *     `primitive`.
 *
 * @return The pipeline; an error object after an error.
 */
WGPU_EXPORT WGPURenderPipeline wgpuDeviceCreateRenderPipeline(WGPUDevice device, WGPURenderPipelineDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Compiles a render pipeline like wgpuDeviceCreateRenderPipeline(), but on a thread of the
 * library. Error scopes and the uncaptured-error callback hear nothing of it. The objects that the
 * descriptor names may be released when the call returns. The callback receives one of these:
 *
 * - @ref WGPUCreatePipelineAsyncStatus_Success - the pipeline, of which you own a reference. On a
 *   lost device it may be an error object.
 * - @ref WGPUCreatePipelineAsyncStatus_ValidationError - something in the descriptor or its
 *   shaders does not fit.
 * - @ref WGPUCreatePipelineAsyncStatus_InternalError - the driver's compiler failed.
 * - @ref WGPUCreatePipelineAsyncStatus_CallbackCancelled - the instance was released first.
 *
 * See GPUDevice.createRenderPipelineAsync() in the WebGPU specification.
 * @return The future of the pipeline; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuDeviceCreateRenderPipelineAsync(WGPUDevice device, WGPURenderPipelineDescriptor const * descriptor, WGPUCreateRenderPipelineAsyncCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a sampler. Bounds of the level of detail that are not finite, or reversed, are a
 * validation error, and so is a `maxAnisotropy` above 1 unless all filters are linear. See
 * GPUDevice.createSampler() in the WebGPU specification.
 * @param descriptor NULL: clamp to edge, nearest filtering, levels of detail from 0 to 32,
 *   anisotropy 1 and no comparison. For border colors, chain @ref WGPUSamplerDescriptorExtras,
 *   which needs the feature @ref WGPUNativeFeature_AddressModeClampToBorder.
 * @return The sampler; an error object after an error.
 */
WGPU_EXPORT WGPUSampler wgpuDeviceCreateSampler(WGPUDevice device, WGPU_NULLABLE WGPUSamplerDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Parses and checks the source of a shader. Code that does not compile, or is not valid UTF-8, is
 * a validation error. wgpuShaderModuleGetCompilationInfo() lists the messages of the error object
 * that results. See GPUDevice.createShaderModule() in the WebGPU specification.
 * @param descriptor Chain exactly one source to it:
 *   - @ref WGPUShaderSourceWGSL
 *   - @ref WGPUShaderSourceSPIRV, which works without its instance feature
 *   - @ref WGPUShaderSourceGLSL
 *
 * @return The shader module; an error object after an error.
 */
WGPU_EXPORT WGPUShaderModule wgpuDeviceCreateShaderModule(WGPUDevice device, WGPUShaderModuleDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a texture, whose texels read as zero until they are written. These errors may occur:
 *
 * - @ref WGPUErrorType_Validation - the feature of the format is not enabled, the size exceeds the
 *   limits, or the usage is impossible.
 * - @ref WGPUErrorType_OutOfMemory - there is too little GPU memory.
 *
 * See GPUDevice.createTexture() in the WebGPU specification.
 * @param descriptor `size` is in texels of mip level 0. An undefined `dimension` is 2D.
 *   `viewFormats` lists further formats for views, of which only the sRGB twin is allowed.
 * @return The texture; an error object after an error.
 */
WGPU_EXPORT WGPUTexture wgpuDeviceCreateTexture(WGPUDevice device, WGPUTextureDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Loses the device on purpose. Its buffers are destroyed, mappings end, and requests for them that
 * are pending end with @ref WGPUMapAsyncStatus_Aborted. The device-lost callback is told
 * @ref WGPUDeviceLostReason_Destroyed. Objects of the device may still be used and released,
 * without effect and without errors. Destroying it again changes nothing. See GPUDevice.destroy()
 * in the WebGPU specification.
 */
WGPU_EXPORT void wgpuDeviceDestroy(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Describes the adapter of the device like wgpuAdapterGetInfo(). That adapter may be released
 * already. Free the strings with wgpuAdapterInfoFreeMembers(). See GPUDevice.adapterInfo in the
 * WebGPU specification.
 * @return @ref WGPUStatus_Error, with `adapterInfo` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetAdapterInfo(WGPUDevice device, WGPUAdapterInfo * adapterInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists the features that are enabled on the device: those requested, and those that come with
 * them. Free the list with wgpuSupportedFeaturesFreeMembers(). See GPUDevice.features in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuDeviceGetFeatures(WGPUDevice device, WGPUSupportedFeatures * features) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gets the limits that the device enforces: those requested or the defaults, not the best that its
 * adapter can do. For the limits of the extensions, chain @ref WGPUNativeLimits. See
 * GPUDevice.limits in the WebGPU specification.
 * @return @ref WGPUStatus_Error, with `limits` and its chain untouched, for a bad chain.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetLimits(WGPUDevice device, WGPULimits * limits) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the future of the device's loss, always the same one. Waiting for it runs the
 * device-lost callback, as its mode allows. Once the device is lost, the future is complete. See
 * GPUDevice.lost in the WebGPU specification.
 */
WGPU_EXPORT WGPUFuture wgpuDeviceGetLostFuture(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the one queue of the device. Each call returns a new reference, for you to release. See
 * GPUDevice.queue in the WebGPU specification.
 */
WGPU_EXPORT WGPUQueue wgpuDeviceGetQueue(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says whether a feature, standard or native, is enabled on the device. For a value that is no
 * feature, the answer is 0. See GPUDevice.features in the WebGPU specification.
 */
WGPU_EXPORT WGPUBool wgpuDeviceHasFeature(WGPUDevice device, WGPUFeatureName feature) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the error scope that the calling thread opened last on the device, and reports what it
 * caught. Errors of all calls before this one are included. The callback receives one of these:
 *
 * - @ref WGPUPopErrorScopeStatus_Success - with the type and the message of the first error that
 *   the scope caught; with @ref WGPUErrorType_NoError and an empty message if it caught none.
 * - @ref WGPUPopErrorScopeStatus_Error - this thread has no open scope on the device.
 * - @ref WGPUPopErrorScopeStatus_CallbackCancelled - the instance was released first.
 *
 * See GPUDevice.popErrorScope() in the WebGPU specification.
 * @return The future of the report; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuDevicePopErrorScope(WGPUDevice device, WGPUPopErrorScopeCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens an error scope for one type of errors that calls of this thread cause on the device. Pop
 * it on the same thread.
 *
 * - It keeps the first error of its type, and swallows further ones.
 * - Errors of other types go on to the scope outside it, and at last to the uncaptured-error
 *   callback, which may run within the call that failed.
 * - Scopes of other threads are neither told of these errors nor touched.
 *
 * See GPUDevice.pushErrorScope() in the WebGPU specification.
 * @param filter The type. An unknown value is a validation error, and opens no scope.
 */
WGPU_EXPORT void wgpuDevicePushErrorScope(WGPUDevice device, WGPUErrorFilter filter) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `device` in error messages and log records. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuDeviceSetLabel(WGPUDevice device, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `device`, to be given back with wgpuDeviceRelease(). Only these
 * references count: the objects that a device made do not keep it from being destroyed.
 */
WGPU_EXPORT void wgpuDeviceAddRef(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `device`. With the last one the device is destroyed, as by
 * wgpuDeviceDestroy(), and the device-lost callback then gets a NULL device. Its queue and other
 * objects have yet to be released.
 */
WGPU_EXPORT void wgpuDeviceRelease(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: External texture ------------------------------------------------------------ */

/** @addtogroup functions__external_texture Functions: External texture
 *  @{ */

/**
 * Renames `externalTexture` in error messages. `wgpu.h` has the function that makes such an object.
 */
WGPU_EXPORT void wgpuExternalTextureSetLabel(WGPUExternalTexture externalTexture, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `externalTexture`, to be given back with
 * wgpuExternalTextureRelease().
 */
WGPU_EXPORT void wgpuExternalTextureAddRef(WGPUExternalTexture externalTexture) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `externalTexture`. Bind groups that contain it keep it alive. */
WGPU_EXPORT void wgpuExternalTextureRelease(WGPUExternalTexture externalTexture) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Pipeline layout ------------------------------------------------------------- */

/** @addtogroup functions__pipeline_layout Functions: Pipeline layout
 *  @{ */

/**
 * Renames `pipelineLayout`, as errors of pipeline creation show it. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuPipelineLayoutSetLabel(WGPUPipelineLayout pipelineLayout, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `pipelineLayout`, to be given back with wgpuPipelineLayoutRelease().
 */
WGPU_EXPORT void wgpuPipelineLayoutAddRef(WGPUPipelineLayout pipelineLayout) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `pipelineLayout`. Pipelines that were made with it are not affected.
 */
WGPU_EXPORT void wgpuPipelineLayoutRelease(WGPUPipelineLayout pipelineLayout) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Query set ------------------------------------------------------------------- */

/** @addtogroup functions__query_set Functions: Query set
 *  @{ */

/**
 * Frees the queries once submitted work is done with them, whoever has references. Submitting
 * commands that use the set is a validation error from then on; destroying it again is not. See
 * GPUQuerySet.destroy() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuQuerySetDestroy(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns how many queries the set was created with, also when it is destroyed. See
 * GPUQuerySet.count in the WebGPU specification.
 */
WGPU_EXPORT uint32_t wgpuQuerySetGetCount(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the type that the set was created with, which may be
 * @ref WGPUNativeQueryType_PipelineStatistics. See GPUQuerySet.type in the WebGPU specification.
 */
WGPU_EXPORT WGPUQueryType wgpuQuerySetGetType(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `querySet` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuQuerySetSetLabel(WGPUQuerySet querySet, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `querySet`, to be given back with wgpuQuerySetRelease(). */
WGPU_EXPORT void wgpuQuerySetAddRef(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `querySet`. Recorded commands keep the set until they have run. */
WGPU_EXPORT void wgpuQuerySetRelease(WGPUQuerySet querySet) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Queue ----------------------------------------------------------------------- */

/** @addtogroup functions__queue Functions: Queue
 *  @{ */

/**
 * Reports when all that was submitted to the queue before this call has run; if that is nothing,
 * at once. The callback receives one of these:
 *
 * - @ref WGPUQueueWorkDoneStatus_Success - the work is done, or the device was lost.
 * - @ref WGPUQueueWorkDoneStatus_CallbackCancelled - the instance was released first.
 *
 * For a wait with a timeout, the future belongs to this queue (wgpuInstanceWaitAny()). See
 * GPUQueue.onSubmittedWorkDone() in the WebGPU specification.
 * @return The future of the report; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuQueueOnSubmittedWorkDone(WGPUQueue queue, WGPUQueueWorkDoneCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `queue`, as the errors of submissions and writes show it. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuQueueSetLabel(WGPUQueue queue, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sends command buffers to the GPU, to run in the order given, after all earlier submissions and
 * writes. Resources stay alive until the work has run.
 *
 * - Each command buffer can be submitted once. It is spent afterwards, also when the submission
 *   fails, and has yet to be released.
 * - If one is an error object, was submitted before, or uses a resource that is mapped or
 *   destroyed, nothing runs, and that is a validation error.
 *
 * See GPUQueue.submit() in the WebGPU specification.
 * @param commandCount May be 0.
 * @param commands The command buffers.
 */
WGPU_EXPORT void wgpuQueueSubmit(WGPUQueue queue, size_t commandCount, WGPUCommandBuffer const * commands) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Writes bytes to a buffer before the commands of the next submission run. A range that is
 * misaligned or too long is a validation error, and nothing is written. See GPUQueue.writeBuffer()
 * in the WebGPU specification.
 * @param buffer Of usage CopyDst, and not mapped.
 * @param bufferOffset Bytes from the start of the buffer, a multiple of 4.
 * @param data The bytes, which are copied during the call.
 * @param size Bytes, a multiple of 4. 0 writes nothing.
 */
WGPU_EXPORT void wgpuQueueWriteBuffer(WGPUQueue queue, WGPUBuffer buffer, uint64_t bufferOffset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Writes texels to one mip level of a texture before the commands of the next submission run. It
 * is a validation error if `data` is too short or the region leaves the texture, and nothing is
 * written. See GPUQueue.writeTexture() in the WebGPU specification.
 * @param destination A texture of usage CopyDst, with one sample per texel.
 * @param data The texels, which are copied during the call.
 * @param dataSize Bytes that can be read at `data`.
 * @param dataLayout `offset` is in bytes from `data`. `bytesPerRow` need not be a multiple of 256.
 *   It may stay @ref WGPU_COPY_STRIDE_UNDEFINED for a single row, and `rowsPerImage` for a single
 *   image.
 * @param writeSize In texels; whole blocks for compressed formats.
 */
WGPU_EXPORT void wgpuQueueWriteTexture(WGPUQueue queue, WGPUTexelCopyTextureInfo const * destination, void const * data, size_t dataSize, WGPUTexelCopyBufferLayout const * dataLayout, WGPUExtent3D const * writeSize) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `queue`, to be given back with wgpuQueueRelease(). It is no
 * reference to the device.
 */
WGPU_EXPORT void wgpuQueueAddRef(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `queue`. Submitted work runs to its end, and the device keeps its
 * queue.
 */
WGPU_EXPORT void wgpuQueueRelease(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Render bundle --------------------------------------------------------------- */

/** @addtogroup functions__render_bundle Functions: Render bundle
 *  @{ */

/**
 * Renames `renderBundle`, as the errors of wgpuRenderPassEncoderExecuteBundles() show it. See
 * GPUObjectBase.label in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderBundleSetLabel(WGPURenderBundle renderBundle, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `renderBundle`, to be given back with wgpuRenderBundleRelease(). */
WGPU_EXPORT void wgpuRenderBundleAddRef(WGPURenderBundle renderBundle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `renderBundle`. Passes that execute it keep it and its resources
 * alive.
 */
WGPU_EXPORT void wgpuRenderBundleRelease(WGPURenderBundle renderBundle) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Render bundle encoder ------------------------------------------------------- */

/** @addtogroup functions__render_bundle_encoder Functions: Render bundle encoder
 *  @{ */

/**
 * Records drawing vertices. Pipeline, bind groups and vertex buffers must be set, and the buffers
 * must have all vertices and instances. See GPURenderCommandsMixin.draw() in the WebGPU
 * specification.
 * @param vertexCount 0 draws nothing.
 * @param instanceCount 0 draws nothing, 1 is a draw without instancing.
 * @param firstVertex Index of the first vertex.
 * @param firstInstance Index of the first instance.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderDraw(WGPURenderBundleEncoder renderBundleEncoder, uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records drawing with indices from the current index buffer. A strip topology needs a pipeline
 * whose `stripIndexFormat` is the format of the buffer.
 *
 * - A range of indices that ends past the index buffer is an error.
 * - An index past the end of a vertex buffer reads zeros, or something else from that buffer.
 *
 * See GPURenderCommandsMixin.drawIndexed() in the WebGPU specification.
 * @param indexCount 0 draws nothing.
 * @param instanceCount 0 draws nothing, 1 is a draw without instancing.
 * @param firstIndex In indices, not bytes.
 * @param baseVertex Added to each index. May be negative.
 * @param firstInstance Index of the first instance.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderDrawIndexed(WGPURenderBundleEncoder renderBundleEncoder, uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex, int32_t baseVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records an indexed draw whose parameters the GPU reads from a buffer: indexCount, instanceCount,
 * firstIndex, baseVertex and firstInstance, 32 bits each. A firstInstance above 0 needs the
 * feature @ref WGPUFeatureName_IndirectFirstInstance. See
 * GPURenderCommandsMixin.drawIndexedIndirect() in the WebGPU specification.
 * @param indirectBuffer Of usage Indirect.
 * @param indirectOffset Bytes, a multiple of 4, with 20 bytes of buffer behind it.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderDrawIndexedIndirect(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount,
 * firstVertex and firstInstance, a uint32_t each. A firstInstance above 0 needs the feature
 * @ref WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect() in the
 * WebGPU specification.
 * @param indirectBuffer Of usage Indirect.
 * @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderDrawIndirect(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the encoder and turns what it recorded into a bundle, which any number of passes may
 * execute. The encoder accepts nothing more, and has yet to be released. A mistake made while
 * recording is a validation error. See GPURenderBundleEncoder.finish() in the WebGPU
 * specification.
 * @param descriptor NULL: no label.
 * @return The bundle; an error object after an error.
 */
WGPU_EXPORT WGPURenderBundle wgpuRenderBundleEncoderFinish(WGPURenderBundleEncoder renderBundleEncoder, WGPU_NULLABLE WGPURenderBundleDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a named point inside the bundle, for GPU debuggers to show. See
 * GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderInsertDebugMarker(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the innermost debug group of the bundle. It is an error if none is open. See
 * GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderPopDebugGroup(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens a named group around the commands of the bundle that follow. Groups nest, and each must be
 * popped before the bundle ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderPushDebugGroup(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Binds a bind group for the draws that follow, and keeps it alive. See
 * GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
 * @param groupIndex The slot, below the limit `maxBindGroups`.
 * @param group NULL empties the slot.
 * @param dynamicOffsetCount As many as the group has dynamic buffer bindings.
 * @param dynamicOffsets For each of these, in the order of binding numbers, an offset in bytes: a
 *   multiple of the limit `minUniformBufferOffsetAlignment` or `minStorageBufferOffsetAlignment`.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetBindGroup(WGPURenderBundleEncoder renderBundleEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Writes bytes of the immediate data, which the shaders of the following draws see as
 * `var<immediate>`. All other bytes keep their values, and a change of pipelines changes none. It
 * is an error to draw with a shader that uses bytes that were never set. See
 * GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
 * @param offset Bytes, a multiple of 4.
 * @param data The bytes.
 * @param size Bytes, a multiple of 4. The range must lie within the limit `maxImmediateSize`,
 *   which is 64 unless more was requested.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetImmediates(WGPURenderBundleEncoder renderBundleEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Chooses the index buffer for the indexed draws that follow. See
 * GPURenderCommandsMixin.setIndexBuffer() in the WebGPU specification.
 * @param buffer Of usage Index.
 * @param format @ref WGPUIndexFormat_Uint16 or @ref WGPUIndexFormat_Uint32.
 * @param offset Bytes, a multiple of the size of one index.
 * @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetIndexBuffer(WGPURenderBundleEncoder renderBundleEncoder, WGPUBuffer buffer, WGPUIndexFormat format, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `renderBundleEncoder`. The bundle has its name from the descriptor of
 * wgpuRenderBundleEncoderFinish(), not from here. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetLabel(WGPURenderBundleEncoder renderBundleEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Chooses the render pipeline for the draws that follow. Its target formats, sample count and
 * depth writes must suit what the encoder was made for. See GPURenderCommandsMixin.setPipeline()
 * in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetPipeline(WGPURenderBundleEncoder renderBundleEncoder, WGPURenderPipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Puts a buffer into a vertex buffer slot, for the draws that follow. See
 * GPURenderCommandsMixin.setVertexBuffer() in the WebGPU specification.
 * @param slot Below the limit `maxVertexBuffers`.
 * @param buffer Of usage Vertex. NULL empties the slot; then `offset` is 0, and `size` is 0 or
 *   @ref WGPU_WHOLE_SIZE.
 * @param offset Bytes, a multiple of 4.
 * @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetVertexBuffer(WGPURenderBundleEncoder renderBundleEncoder, uint32_t slot, WGPU_NULLABLE WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `renderBundleEncoder`, to be given back with
 * wgpuRenderBundleEncoderRelease().
 */
WGPU_EXPORT void wgpuRenderBundleEncoderAddRef(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `renderBundleEncoder`. With the last one, an unfinished recording is
 * thrown away.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderRelease(WGPURenderBundleEncoder renderBundleEncoder) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Render pass encoder --------------------------------------------------------- */

/** @addtogroup functions__render_pass_encoder Functions: Render pass encoder
 *  @{ */

/**
 * Starts counting the samples that pass the depth and stencil tests. The result is 0 for none, and
 * some other number otherwise. One query runs at a time. See
 * GPURenderPassEncoder.beginOcclusionQuery() in the WebGPU specification.
 * @param queryIndex A query of the pass's `occlusionQuerySet`, each once per pass.
 */
WGPU_EXPORT void wgpuRenderPassEncoderBeginOcclusionQuery(WGPURenderPassEncoder renderPassEncoder, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records drawing vertices. Pipeline, bind groups and vertex buffers must be set, and the buffers
 * must have all vertices and instances. See GPURenderCommandsMixin.draw() in the WebGPU
 * specification.
 * @param vertexCount 0 draws nothing.
 * @param instanceCount 0 draws nothing, 1 is a draw without instancing.
 * @param firstVertex Index of the first vertex.
 * @param firstInstance Index of the first instance.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDraw(WGPURenderPassEncoder renderPassEncoder, uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records drawing with indices from the current index buffer. A strip topology needs a pipeline
 * whose `stripIndexFormat` is the format of the buffer.
 *
 * - A range of indices that ends past the index buffer is an error.
 * - An index past the end of a vertex buffer reads zeros, or something else from that buffer.
 *
 * See GPURenderCommandsMixin.drawIndexed() in the WebGPU specification.
 * @param indexCount 0 draws nothing.
 * @param instanceCount 0 draws nothing, 1 is a draw without instancing.
 * @param firstIndex In indices, not bytes.
 * @param baseVertex Added to each index. May be negative.
 * @param firstInstance Index of the first instance.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDrawIndexed(WGPURenderPassEncoder renderPassEncoder, uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex, int32_t baseVertex, uint32_t firstInstance) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records an indexed draw whose parameters the GPU reads from a buffer: indexCount, instanceCount,
 * firstIndex, baseVertex and firstInstance, 32 bits each. A firstInstance above 0 needs the
 * feature @ref WGPUFeatureName_IndirectFirstInstance. See
 * GPURenderCommandsMixin.drawIndexedIndirect() in the WebGPU specification.
 * @param indirectBuffer Of usage Indirect.
 * @param indirectOffset Bytes, a multiple of 4, with 20 bytes of buffer behind it.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDrawIndexedIndirect(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount,
 * firstVertex and firstInstance, a uint32_t each. A firstInstance above 0 needs the feature
 * @ref WGPUFeatureName_IndirectFirstInstance. See GPURenderCommandsMixin.drawIndirect() in the
 * WebGPU specification.
 * @param indirectBuffer Of usage Indirect.
 * @param indirectOffset Bytes, a multiple of 4, with 16 bytes of buffer behind it.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDrawIndirect(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer indirectBuffer, uint64_t indirectOffset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the pass: attachments are resolved and stored, and the command encoder accepts commands
 * again. Occlusion queries, statistics queries and debug groups must be closed before. Recording
 * into a pass that has ended, or ending it again, is an error. See GPURenderPassEncoder.end() in
 * the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderEnd(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends the occlusion query that is running. It is an error if none is running. See
 * GPURenderPassEncoder.endOcclusionQuery() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderEndOcclusionQuery(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records running bundles in the order given. Their formats, sample count and read-only flags must
 * be those of the pass. Afterwards no pipeline, bind group, index or vertex buffer is set. A
 * bundle can be executed again. See GPURenderPassEncoder.executeBundles() in the WebGPU
 * specification.
 * @param bundleCount May be 0; what was set is unset all the same.
 * @param bundles The bundles.
 */
WGPU_EXPORT void wgpuRenderPassEncoderExecuteBundles(WGPURenderPassEncoder renderPassEncoder, size_t bundleCount, WGPURenderBundle const * bundles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records a named point inside the pass, for GPU debuggers to show. See
 * GPUDebugCommandsMixin.insertDebugMarker() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderInsertDebugMarker(WGPURenderPassEncoder renderPassEncoder, WGPUStringView markerLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Closes the innermost debug group of the pass. It is an error if none is open. See
 * GPUDebugCommandsMixin.popDebugGroup() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderPopDebugGroup(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Opens a named group around the commands of the pass that follow. Groups nest, and each must be
 * popped before the pass ends. See GPUDebugCommandsMixin.pushDebugGroup() in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderPushDebugGroup(WGPURenderPassEncoder renderPassEncoder, WGPUStringView groupLabel) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Binds a bind group for the draws that follow, and keeps it alive. See
 * GPUBindingCommandsMixin.setBindGroup() in the WebGPU specification.
 * @param groupIndex The slot, below the limit `maxBindGroups`.
 * @param group NULL empties the slot.
 * @param dynamicOffsetCount As many as the group has dynamic buffer bindings.
 * @param dynamicOffsets For each of these, in the order of binding numbers, an offset in bytes: a
 *   multiple of the limit `minUniformBufferOffsetAlignment` or `minStorageBufferOffsetAlignment`.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetBindGroup(WGPURenderPassEncoder renderPassEncoder, uint32_t groupIndex, WGPU_NULLABLE WGPUBindGroup group, size_t dynamicOffsetCount, uint32_t const * dynamicOffsets) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets the color that the blend factors Constant and OneMinusConstant stand for. A pass starts
 * with all zeros. Components are taken as 32-bit floats, and must be finite. See
 * GPURenderPassEncoder.setBlendConstant() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetBlendConstant(WGPURenderPassEncoder renderPassEncoder, WGPUColor const * color) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Writes bytes of the immediate data, which the shaders of the following draws see as
 * `var<immediate>`. All other bytes keep their values, and a change of pipelines changes none. It
 * is an error to draw with a shader that uses bytes that were never set. See
 * GPUBindingCommandsMixin.setImmediates() in the WebGPU specification.
 * @param offset Bytes, a multiple of 4.
 * @param data The bytes.
 * @param size Bytes, a multiple of 4. The range must lie within the limit `maxImmediateSize`,
 *   which is 64 unless more was requested.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetImmediates(WGPURenderPassEncoder renderPassEncoder, uint32_t offset, void const * data, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Chooses the index buffer for the indexed draws that follow. See
 * GPURenderCommandsMixin.setIndexBuffer() in the WebGPU specification.
 * @param buffer Of usage Index.
 * @param format @ref WGPUIndexFormat_Uint16 or @ref WGPUIndexFormat_Uint32.
 * @param offset Bytes, a multiple of the size of one index.
 * @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetIndexBuffer(WGPURenderPassEncoder renderPassEncoder, WGPUBuffer buffer, WGPUIndexFormat format, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `renderPassEncoder`, which had its descriptor's label. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetLabel(WGPURenderPassEncoder renderPassEncoder, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Chooses the render pipeline for the draws that follow. Its target formats and sample count must
 * be those of the pass, and it must not write depth or stencil where the pass is read-only. Bind
 * groups and vertex buffers stay set. See GPURenderCommandsMixin.setPipeline() in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetPipeline(WGPURenderPassEncoder renderPassEncoder, WGPURenderPipeline pipeline) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Confines drawing to a rectangle, which must lie within the attachments. An empty one draws
 * nothing. A pass starts with the whole attachment. See GPURenderPassEncoder.setScissorRect() in
 * the WebGPU specification.
 * @param x Left edge, in pixels from the left.
 * @param y Top edge, in pixels from the top.
 * @param width In pixels.
 * @param height In pixels.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetScissorRect(WGPURenderPassEncoder renderPassEncoder, uint32_t x, uint32_t y, uint32_t width, uint32_t height) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets the value that stencil tests compare with, and that the operation Replace writes. A pass
 * starts with 0. Only as many low bits count as the format has. See
 * GPURenderPassEncoder.setStencilReference() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetStencilReference(WGPURenderPassEncoder renderPassEncoder, uint32_t reference) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Puts a buffer into a vertex buffer slot, for the draws that follow. See
 * GPURenderCommandsMixin.setVertexBuffer() in the WebGPU specification.
 * @param slot Below the limit `maxVertexBuffers`.
 * @param buffer Of usage Vertex. NULL empties the slot; then `offset` is 0, and `size` is 0 or
 *   @ref WGPU_WHOLE_SIZE.
 * @param offset Bytes, a multiple of 4.
 * @param size Bytes from `offset`. @ref WGPU_WHOLE_SIZE reaches to the end of the buffer.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetVertexBuffer(WGPURenderPassEncoder renderPassEncoder, uint32_t slot, WGPU_NULLABLE WGPUBuffer buffer, uint64_t offset, uint64_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets the rectangle and the depth range that clip space is mapped to. A pass starts with the
 * whole attachment and depths from 0 to 1. The rectangle may stick out of the attachment, but lies
 * within twice the limit `maxTextureDimension2D` in each direction. All arguments must be finite.
 * See GPURenderPassEncoder.setViewport() in the WebGPU specification.
 * @param x Left edge, in pixels.
 * @param y Top edge, in pixels.
 * @param width In pixels, from 0 to the limit `maxTextureDimension2D`.
 * @param height In pixels, as `width`.
 * @param minDepth From 0 to `maxDepth`.
 * @param maxDepth From `minDepth` to 1.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetViewport(WGPURenderPassEncoder renderPassEncoder, float x, float y, float width, float height, float minDepth, float maxDepth) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `renderPassEncoder`, to be given back with
 * wgpuRenderPassEncoderRelease().
 */
WGPU_EXPORT void wgpuRenderPassEncoderAddRef(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `renderPassEncoder`. That does not end the pass: without
 * wgpuRenderPassEncoderEnd(), the command encoder stays locked and cannot be finished.
 */
WGPU_EXPORT void wgpuRenderPassEncoderRelease(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Render pipeline ------------------------------------------------------------- */

/** @addtogroup functions__render_pipeline Functions: Render pipeline
 *  @{ */

/**
 * Returns the layout that the pipeline has for a bind group. If the pipeline was made with a NULL
 * layout, bind groups made with this one fit no other pipeline. An index that the pipeline does
 * not have is a validation error. See GPUPipelineBase.getBindGroupLayout() in the WebGPU
 * specification.
 * @param groupIndex The slot of the bind group.
 * @return The layout; an error object after an error.
 */
WGPU_EXPORT WGPUBindGroupLayout wgpuRenderPipelineGetBindGroupLayout(WGPURenderPipeline renderPipeline, uint32_t groupIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `renderPipeline`, as the errors of draws show it. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuRenderPipelineSetLabel(WGPURenderPipeline renderPipeline, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `renderPipeline`, to be given back with wgpuRenderPipelineRelease().
 */
WGPU_EXPORT void wgpuRenderPipelineAddRef(WGPURenderPipeline renderPipeline) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `renderPipeline`. Passes and bundles that have set it are not
 * affected.
 */
WGPU_EXPORT void wgpuRenderPipelineRelease(WGPURenderPipeline renderPipeline) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Sampler --------------------------------------------------------------------- */

/** @addtogroup functions__sampler Functions: Sampler
 *  @{ */

/**
 * Renames `sampler` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuSamplerSetLabel(WGPUSampler sampler, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `sampler`, to be given back with wgpuSamplerRelease(). */
WGPU_EXPORT void wgpuSamplerAddRef(WGPUSampler sampler) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `sampler`. Bind groups that contain it keep it alive. */
WGPU_EXPORT void wgpuSamplerRelease(WGPUSampler sampler) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shader module --------------------------------------------------------------- */

/** @addtogroup functions__shader_module Functions: Shader module
 *  @{ */

/**
 * Reports what the compiler had to say about the module, also about an error object. The callback
 * receives one of these:
 *
 * - @ref WGPUCompilationInfoRequestStatus_Success - the messages, which are lent. Copy what you
 *   need before the callback returns.
 * - @ref WGPUCompilationInfoRequestStatus_CallbackCancelled - the instance was released first.
 *
 * See GPUShaderModule.getCompilationInfo() in the WebGPU specification.
 * @return The future of the report; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuShaderModuleGetCompilationInfo(WGPUShaderModule shaderModule, WGPUCompilationInfoCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `shaderModule`, as errors of pipeline creation show it. See GPUObjectBase.label in the
 * WebGPU specification.
 */
WGPU_EXPORT void wgpuShaderModuleSetLabel(WGPUShaderModule shaderModule, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `shaderModule`, to be given back with wgpuShaderModuleRelease(). */
WGPU_EXPORT void wgpuShaderModuleAddRef(WGPUShaderModule shaderModule) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `shaderModule`. Pipelines that were made from it go on working. */
WGPU_EXPORT void wgpuShaderModuleRelease(WGPUShaderModule shaderModule) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Surface --------------------------------------------------------------------- */

/** @addtogroup functions__surface Functions: Surface
 *  @{ */

/**
 * Sets device, format, usage, size, present mode and alpha mode of the surface's textures. Call it
 * first, and again when the size of the window changes.
 *
 * - A value outside the capabilities, or a width or height of 0, is a validation error of
 *   `config->device`. With a NULL device, the error is logged.
 * - A configuration replaces the one before it, whose current texture is destroyed without being
 *   shown. After an error, the surface is not configured.
 * - On a lost device it succeeds, and so does what follows, without effect.
 *
 * See GPUCanvasContext.configure() in the WebGPU specification.
 * @param config The size is in pixels. @ref WGPUPresentMode_Undefined means Fifo, and
 *   @ref WGPUCompositeAlphaMode_Auto lets the library choose how frames are composited. Chain
 *   @ref WGPUSurfaceConfigurationExtras for the number of frames in flight.
 */
WGPU_EXPORT void wgpuSurfaceConfigure(WGPUSurface surface, WGPUSurfaceConfiguration const * config) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells how devices of an adapter can present to the surface. Free the lists with
 * wgpuSurfaceCapabilitiesFreeMembers().
 *
 * - `formats`: the best one first.
 * - `presentModes`: @ref WGPUPresentMode_Fifo is always among them.
 * - `alphaModes`: @ref WGPUCompositeAlphaMode_Auto never is.
 * - `usages`: @ref WGPUTextureUsage_RenderAttachment always is.
 *
 * @return @ref WGPUStatus_Error, with `capabilities` untouched, for an error object.
 */
WGPU_EXPORT WGPUStatus wgpuSurfaceGetCapabilities(WGPUSurface surface, WGPUAdapter adapter, WGPUSurfaceCapabilities * capabilities) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Takes the texture for the next frame. May block until the display has one. The two Success
 * values come with a reference to a texture, which you release before or after presenting;
 * otherwise `texture` is NULL. The `status` in the struct says:
 *
 * - @ref WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal - there is a texture.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal - there is one, and it can be shown.
 *   Configure again when convenient.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_Timeout - none became free in time.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_Outdated - configure again.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_Lost - make a new surface.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_Occluded - a native extension: the window is hidden.
 *   Try again later.
 * - @ref WGPUSurfaceGetCurrentTextureStatus_Error - the surface is not configured, or its texture
 *   is already taken. The log says which.
 *
 * On a lost device the status is a success, and the texture an error object. See
 * GPUCanvasContext.getCurrentTexture() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuSurfaceGetCurrentTexture(WGPUSurface surface, WGPUSurfaceTexture * surfaceTexture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Shows the current texture once the work that was submitted on it is done, and destroys it like
 * wgpuTextureDestroy(). Your reference to it has yet to be released. With
 * @ref WGPUPresentMode_Fifo it may wait for the display; on Wayland, that can be for as long as
 * the window is hidden.
 * @return @ref WGPUStatus_Error when no current texture was taken, or you have destroyed it.
 */
WGPU_EXPORT WGPUStatus wgpuSurfacePresent(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `surface` in error messages and log records. */
WGPU_EXPORT void wgpuSurfaceSetLabel(WGPUSurface surface, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Detaches the surface from its device. A current texture is destroyed without being shown. Until
 * the next wgpuSurfaceConfigure() no texture can be taken. A surface that is not configured is
 * left as it is. See GPUCanvasContext.unconfigure() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuSurfaceUnconfigure(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `surface`, to be given back with wgpuSurfaceRelease(). */
WGPU_EXPORT void wgpuSurfaceAddRef(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `surface`. Destroy the window only after the last one is gone. */
WGPU_EXPORT void wgpuSurfaceRelease(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the three lists that wgpuSurfaceGetCapabilities() put into a struct. The struct comes by
 * value: your copy keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuSurfaceCapabilitiesFreeMembers(WGPUSurfaceCapabilities surfaceCapabilities) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Texture --------------------------------------------------------------------- */

/** @addtogroup functions__texture Functions: Texture
 *  @{ */

/**
 * Makes a view of some mip levels, array layers and aspects of the texture. The view keeps the
 * texture alive, but not from being destroyed. A bad range is a validation error. See
 * GPUTexture.createView() in the WebGPU specification.
 * @param descriptor What is left undefined, or all with NULL, follows from the texture: its format
 *   and dimension, all remaining levels and layers, all aspects. The format must be the texture's
 *   own or one of its `viewFormats`.
 * @return The view; an error object after an error.
 */
WGPU_EXPORT WGPUTextureView wgpuTextureCreateView(WGPUTexture texture, WGPU_NULLABLE WGPUTextureViewDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the texture's memory as soon as submitted work is done with it, whoever has references and
 * views. Submitting commands that use it is a validation error from then on. Its getters do no
 * harm, nor does destroying it again. See GPUTexture.destroy() in the WebGPU specification.
 */
WGPU_EXPORT void wgpuTextureDestroy(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the depth of a 3D texture in texels, or the number of array layers of any other, as at
 * creation. See GPUTexture.depthOrArrayLayers in the WebGPU specification.
 */
WGPU_EXPORT uint32_t wgpuTextureGetDepthOrArrayLayers(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns whether the texture is 1D, 2D or 3D. One that was created with an undefined dimension is
 * 2D. See GPUTexture.dimension in the WebGPU specification.
 */
WGPU_EXPORT WGPUTextureDimension wgpuTextureGetDimension(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the format that the texture was created, or its surface configured, with. It may be a
 * @ref WGPUNativeTextureFormat. See GPUTexture.format in the WebGPU specification.
 */
WGPU_EXPORT WGPUTextureFormat wgpuTextureGetFormat(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the height of mip level 0 in texels. See GPUTexture.height in the WebGPU specification.
 */
WGPU_EXPORT uint32_t wgpuTextureGetHeight(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the number of mip levels, which is 1 at least. See GPUTexture.mipLevelCount in the
 * WebGPU specification.
 */
WGPU_EXPORT uint32_t wgpuTextureGetMipLevelCount(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the number of samples per texel, which is 1 unless the texture is multisampled. See
 * GPUTexture.sampleCount in the WebGPU specification.
 */
WGPU_EXPORT uint32_t wgpuTextureGetSampleCount(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the one dimension in which a compatibility-mode device can bind views of the texture. On
 * a device with the feature @ref WGPUFeatureName_CoreFeaturesAndLimits, which has no such
 * restriction, it is @ref WGPUTextureViewDimension_Undefined. See
 * GPUTexture.textureBindingViewDimension in the WebGPU specification.
 */
WGPU_EXPORT WGPUTextureViewDimension wgpuTextureGetTextureBindingViewDimension(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the usage that the texture was created with. See GPUTexture.usage in the WebGPU
 * specification.
 */
WGPU_EXPORT WGPUTextureUsage wgpuTextureGetUsage(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/** Returns the width of mip level 0 in texels. See GPUTexture.width in the WebGPU specification. */
WGPU_EXPORT uint32_t wgpuTextureGetWidth(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Renames `texture` in error messages and GPU debuggers. See GPUObjectBase.label in the WebGPU
 * specification.
 */
WGPU_EXPORT void wgpuTextureSetLabel(WGPUTexture texture, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `texture`, to be given back with wgpuTextureRelease(). */
WGPU_EXPORT void wgpuTextureAddRef(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `texture`. Views, bind groups and submitted work keep its memory
 * alive.
 */
WGPU_EXPORT void wgpuTextureRelease(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Texture view ---------------------------------------------------------------- */

/** @addtogroup functions__texture_view Functions: Texture view
 *  @{ */

/**
 * Renames `textureView`, but not its texture. See GPUObjectBase.label in the WebGPU specification.
 */
WGPU_EXPORT void wgpuTextureViewSetLabel(WGPUTextureView textureView, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `textureView`, to be given back with wgpuTextureViewRelease(). */
WGPU_EXPORT void wgpuTextureViewAddRef(WGPUTextureView textureView) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `textureView`. Bind groups and recorded passes that use it keep it
 * alive.
 */
WGPU_EXPORT void wgpuTextureViewRelease(WGPUTextureView textureView) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

#endif /* !defined(WGPU_SKIP_DECLARATIONS) */

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* WEBGPU_H_ */
