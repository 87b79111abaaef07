/* Memory that is taken as it is: attachments that are not cleared, and memory of workgroups. */
#include "canvas.h"
#include "cases.h"
#include "words.h"

ALSO_ON(gl, noop);

static const WGPULoadOp dont_care = (WGPULoadOp)WGPUNativeLoadOp_DontCare;

static const char covering[] =
    "@vertex fn at(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn color() -> @location(0) vec4f { return vec4f(0.0, 1.0, 0.0, 1.0); }\n";

static void draw_over(Gpu *gpu, WGPUTexture texture)
{
    WGPURenderPassColorAttachment attachment = cleared(KEEP(wgpuTextureCreateView(texture, NULL)));
    attachment.loadOp = dont_care;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, create_render_pipeline(gpu, &(Look){.code = covering}));
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
}

TEST(what_is_drawn_over_need_not_be_cleared, EXECUTION)
{
    WGPUTexture texture =
        create_texture(gpu, "covered", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                       WGPUTextureFormat_RGBA8Unorm, CANVAS_SIZE, CANVAS_SIZE);
    draw_over(gpu, texture);
    uint8_t pixels[CANVAS_SIZE * CANVAS_SIZE][4];
    read_texture(gpu, texture, 4, pixels);
    for (size_t i = 0; i < COUNT(pixels); i++) {
        CHECK_EQ(pixels[i][0], 0);
        CHECK_EQ(pixels[i][1], 255);
    }
}

/* Depth and stencil as well. */
TEST(depth_and_stencil_need_not_be_cleared, A_DEVICE)
{
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = create_target(gpu, WGPUTextureFormat_Depth24PlusStencil8, 4, 1);
    depth.depthLoadOp = depth.stencilLoadOp = dont_care;
    depth.depthStoreOp = depth.stencilStoreOp = WGPUStoreOp_Discard;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.depthStencilAttachment = &depth;
    WGPUCommandEncoder encoder = begin_commands(gpu);
    END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
    END_COMMANDS(gpu, encoder, VALID, "%s", "not cleared");
}

/* A strict instance has what WebGPU has. */
TEST(not_where_the_instance_is_strict, NO_DEVICE)
{
    if (test_backend() == WGPUBackendType_OpenGLES) {
        check_skip("OpenGL has less than WebGPU, so a strict instance has no adapter of it");
    }
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .flags = WGPUInstanceFlag_Default | WGPUInstanceFlag_StrictWebgpuCompliance,
    };
    WGPUInstanceDescriptor instance = WGPU_INSTANCE_DESCRIPTOR_INIT;
    instance.nextInChain = &extras.chain;
    WGPUInstance strict = KEEP(wgpuCreateInstance(&instance));
    gpu_open_on(gpu, TAKE(strict), open_adapter(strict), 0, NULL, NULL);
    WGPURenderPassColorAttachment attachment =
        cleared(create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1));
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    const struct {
        Outcome outcome;
        WGPULoadOp load;
    } cases[] = {{VALID, WGPULoadOp_Clear}, {INVALID, dont_care}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        attachment.loadOp = cases[i].load;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
        END_COMMANDS(gpu, encoder, cases[i].outcome, "load %#x", (unsigned)cases[i].load);
    }
    gpu_close(gpu);
}

/* Adds up what 64 invocations have written to memory of their workgroup, and, if it begins as 0,
 * what they have not. */
static const char summing[] =
    "override reads: bool;\n"
    "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
    "var<workgroup> written: array<u32, 64>;\n"
    "var<workgroup> left: array<u32, 64>;\n"
    "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
    "    written[i] = i;\n"
    "    workgroupBarrier();\n"
    "    if (i == 0) {\n"
    "        for (var at = 0u; at < 64; at++) {\n"
    "            words[0] += written[at];\n"
    "            if (reads) { words[1] |= left[at]; }\n"
    "        }\n"
    "    }\n"
    "}\n";

TEST(workgroup_memory_begins_as_0_unless_it_need_not, EXECUTION)
{
    for (int zeros = 0; zeros < 2; zeros++) {
        WGPUWorkgroupMemory memory = WGPU_WORKGROUP_MEMORY_INIT;
        CHECK(memory.zeroInitialize);
        memory.zeroInitialize = zeros;
        const WGPUConstantEntry reads = {.key = text("reads"), .value = zeros};
        WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
        descriptor.compute.nextInChain = &memory.chain;
        descriptor.compute.module = create_shader(gpu, "summing", summing);
        descriptor.compute.constantCount = 1;
        descriptor.compute.constants = &reads;
        WGPUComputePipeline pipeline =
            KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
        uint32_t words[WORDS] = {0};
        WGPUBuffer buffer = create_filled_buffer(
            gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, words, sizeof words);
        dispatch(gpu, pipeline, create_group_of_buffers(gpu, pipeline, 1, &buffer), 1, 1, 1);
        read_buffer(gpu, buffer, 0, words, sizeof words);
        CHECK_EQ(words[0], 63 * 64 / 2);
        CHECK_EQ(words[1], 0);
    }
}
