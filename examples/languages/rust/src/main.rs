//! Squares a few numbers and draws a triangle into a PNG, in Rust through what bindgen makes of the header.
//!
//!     WGPU_LIB_PATH=$PWD/../../target/release/libwgpu_native.so \
//!         cargo run --manifest-path rust/Cargo.toml picture.png
//!
//! Callbacks have the mode WaitAnyOnly: they run inside wgpuInstanceWaitAny, on the thread that calls it.
//! So they may borrow from the waiting function, and need not be Send.

use std::ffi::{c_char, c_void};
use std::fs::File;
use std::ptr::null;

#[allow(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    dead_code
)]
mod webgpu {
    include!(concat!(env!("OUT_DIR"), "/webgpu.rs"));
}
use webgpu::*;

const SIDE: u32 = 240;
const ROW: usize = 4 * SIDE as usize;
/// A row of a texture takes a multiple of 256 bytes in a buffer.
const PADDED_ROW: usize = ROW.next_multiple_of(256);
const PIXELS_SIZE: usize = PADDED_ROW * SIDE as usize;

// bindgen makes nothing of the _INIT macros. `Default` is 0, which for most members means the default;
// where it does not, the program below sets it.
const STRLEN: usize = usize::MAX;
const WHOLE_SIZE: u64 = u64::MAX;
const UNDEFINED: u32 = u32::MAX;

/// A handle, released where its owner ends.
struct Owned<T>(T, unsafe extern "C" fn(T))
where
    T: Copy;

impl<T: Copy> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: the handle is ours, and this is its one release.
        unsafe { self.1(self.0) }
    }
}

/// What a callback brings: a status, an object if it is about one, and a message.
struct Outcome<T> {
    status: u32,
    object: T,
    message: String,
}

impl<T> Outcome<T> {
    /// `this` is the callback's userdata1: an `Option<Outcome<T>>` of the waiting function.
    unsafe fn note(this: *mut c_void, status: u32, object: T, message: WGPUStringView) {
        // SAFETY: a string view's pointer is good for its length during the callback, if that is not 0.
        let message = match message.length {
            0 => String::new(),
            length => String::from_utf8_lossy(unsafe {
                std::slice::from_raw_parts(message.data.cast(), length)
            })
            .into_owned(),
        };
        // SAFETY: the waiting function waits, and nobody else looks at it meanwhile.
        unsafe {
            *this.cast::<Option<Self>>() = Some(Self {
                status,
                object,
                message,
            })
        };
    }
}

// A panic in them would end the process: `extern "C"` lets none through.
unsafe extern "C" fn on_adapter(
    status: WGPURequestAdapterStatus,
    adapter: WGPUAdapter,
    message: WGPUStringView,
    outcome: *mut c_void,
    _: *mut c_void,
) {
    // SAFETY: userdata1 is what `wait_for` has set.
    unsafe { Outcome::note(outcome, status, adapter, message) }
}

unsafe extern "C" fn on_device(
    status: WGPURequestDeviceStatus,
    device: WGPUDevice,
    message: WGPUStringView,
    outcome: *mut c_void,
    _: *mut c_void,
) {
    // SAFETY: as above.
    unsafe { Outcome::note(outcome, status, device, message) }
}

unsafe extern "C" fn on_mapped(
    status: WGPUMapAsyncStatus,
    message: WGPUStringView,
    outcome: *mut c_void,
    _: *mut c_void,
) {
    // SAFETY: as above.
    unsafe { Outcome::note(outcome, status, (), message) }
}

/// Calls `begin` with where the callback puts its outcome, waits, and returns the object.
fn wait_for<T>(instance: WGPUInstance, begin: impl FnOnce(*mut c_void) -> WGPUFuture) -> T {
    let mut outcome: Option<Outcome<T>> = None;
    let future = begin((&raw mut outcome).cast());
    let mut wait = WGPUFutureWaitInfo {
        future,
        completed: 0,
    };
    // SAFETY: `wait` and `outcome` outlive the call, and no later call runs the callback.
    unsafe { wgpuInstanceWaitAny(instance, 1, &mut wait, u64::MAX) };
    let outcome = outcome.expect("the callback has run");
    assert_eq!(outcome.status, 1, "{}", outcome.message); // Success, in every enum of statuses
    outcome.object
}

fn text(string: &str) -> WGPUStringView {
    WGPUStringView {
        data: string.as_ptr().cast::<c_char>(),
        length: string.len(),
    }
}

/// The name of an entry point that is the only one of its stage.
const ONLY: WGPUStringView = WGPUStringView {
    data: null(),
    length: STRLEN,
};

/// What the rest needs. Members are dropped in this order.
struct Gpu {
    queue: Owned<WGPUQueue>,
    device: Owned<WGPUDevice>,
    instance: Owned<WGPUInstance>,
}

// SAFETY, for all calls below: handles live as long as their owners, descriptors and what they point to
// until the end of the call, which keeps nothing of them.
impl Gpu {
    fn open() -> Self {
        let timed = WGPUInstanceFeatureName_TimedWaitAny;
        let descriptor = WGPUInstanceDescriptor {
            requiredFeatureCount: 1,
            requiredFeatures: &timed,
            ..Default::default()
        };
        let instance = Owned(
            unsafe { wgpuCreateInstance(&descriptor) },
            wgpuInstanceRelease,
        );
        let adapter = wait_for(instance.0, |outcome| unsafe {
            let info = WGPURequestAdapterCallbackInfo {
                mode: WGPUCallbackMode_WaitAnyOnly,
                callback: Some(on_adapter),
                userdata1: outcome,
                ..Default::default()
            };
            wgpuInstanceRequestAdapter(instance.0, null(), info)
        });
        let adapter = Owned(adapter, wgpuAdapterRelease);
        let device = wait_for(instance.0, |outcome| unsafe {
            let info = WGPURequestDeviceCallbackInfo {
                mode: WGPUCallbackMode_WaitAnyOnly,
                callback: Some(on_device),
                userdata1: outcome,
                ..Default::default()
            };
            wgpuAdapterRequestDevice(adapter.0, null(), info)
        });
        let device = Owned(device, wgpuDeviceRelease);
        let queue = Owned(unsafe { wgpuDeviceGetQueue(device.0) }, wgpuQueueRelease);
        Self {
            queue,
            device,
            instance,
        }
    }

    fn create_buffer(&self, usage: WGPUBufferUsage, size: usize) -> Owned<WGPUBuffer> {
        let descriptor = WGPUBufferDescriptor {
            usage,
            size: size as u64,
            ..Default::default()
        };
        Owned(
            unsafe { wgpuDeviceCreateBuffer(self.device.0, &descriptor) },
            wgpuBufferRelease,
        )
    }

    fn load_shader(&self, path: &str) -> Owned<WGPUShaderModule> {
        let code = std::fs::read_to_string(path).expect(path);
        let mut source = WGPUShaderSourceWGSL {
            code: text(&code),
            ..Default::default()
        };
        source.chain.sType = WGPUSType_ShaderSourceWGSL;
        let descriptor = WGPUShaderModuleDescriptor {
            nextInChain: &mut source.chain,
            label: text(path),
        };
        Owned(
            unsafe { wgpuDeviceCreateShaderModule(self.device.0, &descriptor) },
            wgpuShaderModuleRelease,
        )
    }

    fn square(&self, encoder: WGPUCommandEncoder, numbers: WGPUBuffer) {
        let module = self.load_shader("squares.wgsl");
        let mut descriptor = WGPUComputePipelineDescriptor::default();
        descriptor.compute.module = module.0;
        descriptor.compute.entryPoint = ONLY;
        let pipeline = unsafe { wgpuDeviceCreateComputePipeline(self.device.0, &descriptor) };
        let pipeline = Owned(pipeline, wgpuComputePipelineRelease);

        let layout = unsafe { wgpuComputePipelineGetBindGroupLayout(pipeline.0, 0) };
        let layout = Owned(layout, wgpuBindGroupLayoutRelease);
        let entry = WGPUBindGroupEntry {
            buffer: numbers,
            size: WHOLE_SIZE,
            ..Default::default()
        };
        let descriptor = WGPUBindGroupDescriptor {
            layout: layout.0,
            entryCount: 1,
            entries: &entry,
            ..Default::default()
        };
        let group = unsafe { wgpuDeviceCreateBindGroup(self.device.0, &descriptor) };
        let group = Owned(group, wgpuBindGroupRelease);

        unsafe {
            let pass = wgpuCommandEncoderBeginComputePass(encoder, null());
            let pass = Owned(pass, wgpuComputePassEncoderRelease);
            wgpuComputePassEncoderSetPipeline(pass.0, pipeline.0);
            wgpuComputePassEncoderSetBindGroup(pass.0, 0, group.0, 0, null());
            wgpuComputePassEncoderDispatchWorkgroups(pass.0, 1, 1, 1);
            wgpuComputePassEncoderEnd(pass.0);
        }
    }

    fn create_render_pipeline(&self, format: WGPUTextureFormat) -> Owned<WGPURenderPipeline> {
        let module = self.load_shader("picture.wgsl");
        let target = WGPUColorTargetState {
            format,
            writeMask: WGPUColorWriteMask_All,
            ..Default::default()
        };
        let fragment = WGPUFragmentState {
            module: module.0,
            entryPoint: ONLY,
            targetCount: 1,
            targets: &target,
            ..Default::default()
        };
        let mut descriptor = WGPURenderPipelineDescriptor {
            fragment: &fragment,
            ..Default::default()
        };
        descriptor.vertex.module = module.0;
        descriptor.vertex.entryPoint = ONLY;
        descriptor.multisample.count = 1;
        descriptor.multisample.mask = UNDEFINED;
        let pipeline = unsafe { wgpuDeviceCreateRenderPipeline(self.device.0, &descriptor) };
        Owned(pipeline, wgpuRenderPipelineRelease)
    }

    fn draw(&self, encoder: WGPUCommandEncoder, pixels: WGPUBuffer) {
        let format = WGPUTextureFormat_RGBA8Unorm;
        let size = WGPUExtent3D {
            width: SIDE,
            height: SIDE,
            depthOrArrayLayers: 1,
        };
        let descriptor = WGPUTextureDescriptor {
            usage: WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
            size,
            format,
            mipLevelCount: 1,
            sampleCount: 1,
            ..Default::default()
        };
        let texture = unsafe { wgpuDeviceCreateTexture(self.device.0, &descriptor) };
        let texture = Owned(texture, wgpuTextureRelease);
        let view = Owned(
            unsafe { wgpuTextureCreateView(texture.0, null()) },
            wgpuTextureViewRelease,
        );
        let pipeline = self.create_render_pipeline(format);

        let attachment = WGPURenderPassColorAttachment {
            view: view.0,
            depthSlice: UNDEFINED,
            loadOp: WGPULoadOp_Clear,
            storeOp: WGPUStoreOp_Store,
            clearValue: WGPUColor {
                r: 0.0,
                g: 0.0,
                b: 0.0,
                a: 1.0,
            },
            ..Default::default()
        };
        let descriptor = WGPURenderPassDescriptor {
            colorAttachmentCount: 1,
            colorAttachments: &attachment,
            ..Default::default()
        };
        let source = WGPUTexelCopyTextureInfo {
            texture: texture.0,
            ..Default::default()
        };
        let destination = WGPUTexelCopyBufferInfo {
            layout: WGPUTexelCopyBufferLayout {
                bytesPerRow: PADDED_ROW as u32,
                rowsPerImage: UNDEFINED,
                ..Default::default()
            },
            buffer: pixels,
        };
        unsafe {
            let pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
            let pass = Owned(pass, wgpuRenderPassEncoderRelease);
            wgpuRenderPassEncoderSetPipeline(pass.0, pipeline.0);
            wgpuRenderPassEncoderDraw(pass.0, 3, 1, 0, 0);
            wgpuRenderPassEncoderEnd(pass.0);
            wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &size);
        }
    }

    /// The bytes of a buffer once the GPU has filled it.
    fn map<'a>(&self, buffer: &'a Owned<WGPUBuffer>, size: usize) -> &'a [u8] {
        wait_for::<()>(self.instance.0, |outcome| unsafe {
            let info = WGPUBufferMapCallbackInfo {
                mode: WGPUCallbackMode_WaitAnyOnly,
                callback: Some(on_mapped),
                userdata1: outcome,
                ..Default::default()
            };
            wgpuBufferMapAsync(buffer.0, WGPUMapMode_Read, 0, size, info)
        });
        // SAFETY: the buffer stays mapped until it is released.
        unsafe {
            let range = wgpuBufferGetConstMappedRange(buffer.0, 0, size);
            std::slice::from_raw_parts(range.cast(), size)
        }
    }
}

fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x01000193)
    })
}

fn main() {
    let gpu = Gpu::open();
    let values: Vec<u8> = (1u32..=8).flat_map(u32::to_ne_bytes).collect();
    let numbers = gpu.create_buffer(
        WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc,
        values.len(),
    );
    let readable = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    let squares = gpu.create_buffer(readable, values.len());
    let pixels = gpu.create_buffer(readable, PIXELS_SIZE);

    let encoder = unsafe { wgpuDeviceCreateCommandEncoder(gpu.device.0, null()) };
    let encoder = Owned(encoder, wgpuCommandEncoderRelease);
    gpu.square(encoder.0, numbers.0);
    let size = values.len() as u64;
    unsafe { wgpuCommandEncoderCopyBufferToBuffer(encoder.0, numbers.0, 0, squares.0, 0, size) };
    gpu.draw(encoder.0, pixels.0);
    unsafe {
        wgpuQueueWriteBuffer(
            gpu.queue.0,
            numbers.0,
            0,
            values.as_ptr().cast(),
            values.len(),
        );
        let commands = Owned(
            wgpuCommandEncoderFinish(encoder.0, null()),
            wgpuCommandBufferRelease,
        );
        wgpuQueueSubmit(gpu.queue.0, 1, &commands.0);
    }

    for square in gpu.map(&squares, values.len()).chunks(4) {
        print!("{} ", u32::from_ne_bytes(square.try_into().unwrap()));
    }
    let picture: Vec<u8> = gpu
        .map(&pixels, PIXELS_SIZE)
        .chunks(PADDED_ROW)
        .flat_map(|row| &row[..ROW])
        .copied()
        .collect();
    println!("{:08x}", fnv1a(&picture));
    if let Some(path) = std::env::args().nth(1) {
        let mut encoder = png::Encoder::new(File::create(&path).expect(&path), SIDE, SIDE);
        encoder.set_color(png::ColorType::Rgba);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&picture)
            .unwrap();
    }
}
