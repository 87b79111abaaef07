/*
 * Objects made of equal descriptors. The library may share behind them what it likes: each stays an
 * object of its own, with its own references, label and errors.
 */
#define _DEFAULT_SOURCE

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cases.h"
#include "log.h"
#include "usage.h"

ALSO_ON(gl, noop);

static WGPUBindGroupLayoutEntry storage_buffer(uint32_t binding)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.binding = binding;
    entry.visibility = WGPUShaderStage_Compute;
    entry.buffer.type = WGPUBufferBindingType_Storage;
    return entry;
}

static WGPUBindGroupLayout make_layout(WGPUDevice device, const char *label, uint32_t binding)
{
    WGPUBindGroupLayoutEntry entry = storage_buffer(binding);
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return wgpuDeviceCreateBindGroupLayout(device, &descriptor);
}

static WGPUPipelineLayout make_pipeline_layout(WGPUDevice device, WGPUBindGroupLayout layout)
{
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = 1;
    descriptor.bindGroupLayouts = &layout;
    return wgpuDeviceCreatePipelineLayout(device, &descriptor);
}

static WGPUSampler make_sampler(WGPUDevice device, const char *label, float level)
{
    WGPUSamplerDescriptor descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    descriptor.lodMaxClamp = level;
    return wgpuDeviceCreateSampler(device, &descriptor);
}

static WGPUTextureView make_view(WGPUTexture texture, const char *label)
{
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.label = text(label);
    return wgpuTextureCreateView(texture, &descriptor);
}

static const char count_code[] =
    "@group(0) @binding(0) var<storage, read_write> number: u32;\n"
    "@compute @workgroup_size(1) fn count() { number += 1; }\n";

static WGPUComputePipeline make_pipeline(Gpu *gpu, WGPUPipelineLayout layout)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.compute.module = create_shader(gpu, "count", count_code);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

typedef struct Counts {
    size_t layouts, pipeline_layouts, samplers, views;
} Counts;

static Counts count(Gpu *gpu)
{
    WGPUGlobalReport report;
    wgpuGenerateReport(gpu->instance, &report);
    const WGPUHubReport *hub = &report.hub;
    CHECK_EQ(hub->samplers.numAllocated, hub->samplers.numKeptFromUser);
    CHECK_EQ(hub->textureViews.numAllocated, hub->textureViews.numKeptFromUser);
    return (Counts){
        hub->bindGroupLayouts.numKeptFromUser,
        hub->pipelineLayouts.numKeptFromUser,
        hub->samplers.numKeptFromUser,
        hub->textureViews.numKeptFromUser,
    };
}

TEST(own_03_each_creation_gives_an_object_of_its_own, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    enum { MANY = 5 };
    WGPUBindGroupLayout layouts[MANY];
    WGPUPipelineLayout pipeline_layouts[MANY];
    WGPUSampler samplers[MANY];
    WGPUTextureView views[MANY];
    const Counts before = count(gpu);
    for (size_t i = 0; i < MANY; i++) {
        layouts[i] = make_layout(gpu->device, "layout", 0);
        pipeline_layouts[i] = make_pipeline_layout(gpu->device, layouts[i]);
        samplers[i] = make_sampler(gpu->device, "sampler", 8);
        views[i] = make_view(texture, "view");
        for (size_t j = 0; j < i; j++) {
            CHECK(layouts[i] != layouts[j]);
            CHECK(pipeline_layouts[i] != pipeline_layouts[j]);
            CHECK(samplers[i] != samplers[j]);
            CHECK(views[i] != views[j]);
        }
    }
    for (size_t left = MANY; left-- > 0;) {
        Counts now = count(gpu);
        CHECK_EQ(now.layouts, before.layouts + left + 1);
        CHECK_EQ(now.pipeline_layouts, before.pipeline_layouts + left + 1);
        CHECK_EQ(now.samplers, before.samplers + left + 1);
        CHECK_EQ(now.views, before.views + left + 1);
        wgpuBindGroupLayoutRelease(layouts[left]);
        wgpuPipelineLayoutRelease(pipeline_layouts[left]);
        wgpuSamplerRelease(samplers[left]);
        wgpuTextureViewRelease(views[left]);
    }
    Counts after = count(gpu);
    CHECK_BYTES(&after, &before, sizeof after);
}

TEST(own_01_a_release_is_of_one_of_them, A_DEVICE)
{
    WGPUSampler first = make_sampler(gpu->device, "first", 8),
                second = KEEP(make_sampler(gpu->device, "first", 8));
    wgpuSamplerRelease(first);
    log_collect(WGPULogLevel_Error);
    wgpuSamplerAddRef(first);
    CHECK_CONTAINS(log_text(), "released (was 'first')");
    wgpuSamplerAddRef(second);
    wgpuSamplerRelease(second);

    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.sampler.type = WGPUSamplerBindingType_NonFiltering;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    WGPUBindGroupEntry bound = sampler_entry(0, second);
    CASE(gpu, VALID, RELEASE(create_group(gpu, layout, 1, &bound)), "the one that is left");
    bound.sampler = first;
    CASE(gpu, INVALID, RELEASE(create_group(gpu, layout, 1, &bound)), "the one that is gone");
}

TEST(equal_layouts_stand_for_each_other, EXECUTION)
{
    WGPUBindGroupLayout of_pipeline = make_layout(gpu->device, "of the pipeline", 0),
                        of_group = make_layout(gpu->device, "of the group", 0);
    WGPUPipelineLayout layout = make_pipeline_layout(gpu->device, of_pipeline);
    WGPUPipelineLayout equal = KEEP(make_pipeline_layout(gpu->device, of_group));
    WGPUComputePipeline pipeline = make_pipeline(gpu, layout), other = make_pipeline(gpu, equal);
    wgpuPipelineLayoutRelease(layout);
    wgpuBindGroupLayoutRelease(of_pipeline);

    uint32_t number = 40;
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "number", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc,
                             &number, sizeof number);
    WGPUBindGroupEntry entry = buffer_entry(0, buffer);
    WGPUBindGroup group = create_group(gpu, of_group, 1, &entry);
    wgpuBindGroupLayoutRelease(of_group);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    dispatch(gpu, other, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, &number, sizeof number);
    CHECK_EQ(number, 42);
}

/* exclusivePipeline in the WebGPU specification. */
TEST(a_derived_layout_equals_none_that_was_made, EXECUTION)
{
    WGPUBindGroupLayout before = KEEP(make_layout(gpu->device, "before", 0));
    WGPUComputePipeline pipeline = make_pipeline(gpu, NULL);
    WGPUBindGroupLayout derived = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, 0)),
                        after = KEEP(make_layout(gpu->device, "after", 0));
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBindGroupLayout layout;
    } cases[] = {
        {"made before", INVALID, before},
        {"derived", VALID, derived},
        {"made afterwards", INVALID, after},
    };
    WGPUBindGroupEntry entry =
        buffer_entry(0, create_buffer(gpu, "number", WGPUBufferUsage_Storage, 4));
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBindGroup group = create_group(gpu, cases[i].layout, 1, &entry);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        wgpuComputePassEncoderEnd(pass);
        wgpuComputePassEncoderRelease(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    /* Nor is it allowed where layouts are made of it, however often that is tried. */
    for (int i = 0; i < 2; i++) {
        WGPUPipelineLayout layout = NULL;
        CASE(gpu, INVALID, layout = make_pipeline_layout(gpu->device, derived), "of the derived");
        wgpuPipelineLayoutRelease(layout);
        CASE(gpu, VALID, layout = make_pipeline_layout(gpu->device, after), "of the other");
        wgpuPipelineLayoutRelease(layout);
    }
}

TEST(err_06_messages_call_each_by_its_own_label, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView first = KEEP(make_view(texture, "first view")),
                    second = KEEP(make_view(texture, "second view"));
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.texture.sampleType = WGPUTextureSampleType_Float;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    WGPUBindGroupEntry bound = view_entry(0, first);
    CHECK_INVALID(gpu, "first view", create_group(gpu, layout, 1, &bound));
    bound = view_entry(0, second);
    CHECK_INVALID(gpu, "second view", create_group(gpu, layout, 1, &bound));
}

TEST(renaming_one_leaves_the_others_names, A_DEVICE)
{
    WGPUSampler samplers[3];
    for (size_t i = 0; i < COUNT(samplers); i++) {
        samplers[i] = make_sampler(gpu->device, "equal", 8);
    }
    wgpuSamplerSetLabel(samplers[1], text("renamed"));
    const char *names[] = {"(was 'equal')", "(was 'renamed')", "(was 'equal')"};
    for (size_t i = 0; i < COUNT(samplers); i++) {
        wgpuSamplerRelease(samplers[i]);
        log_collect(WGPULogLevel_Error);
        wgpuSamplerAddRef(samplers[i]);
        CHECK_CONTAINS(log_text(), names[i]);
    }
}

TEST(err_04_what_is_invalid_is_so_each_time, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.baseMipLevel = 7;
    WGPUBindGroupLayoutEntry twins[2] = {storage_buffer(3), storage_buffer(3)};
    WGPUBindGroupLayoutDescriptor layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    layout.entryCount = 2;
    layout.entries = twins;
    WGPUPipelineLayoutDescriptor pipeline_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    pipeline_layout.immediateSize = 1;
    for (int i = 0; i < 3; i++) {
        CASE(gpu, INVALID, KEEP(make_sampler(gpu->device, "sampler", -1)), "sampler %d", i);
        CASE(gpu, INVALID, KEEP(wgpuTextureCreateView(texture, &view)), "view %d", i);
        CASE(gpu, INVALID, KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &layout)),
             "layout %d", i);
        CASE(gpu, INVALID, KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout)),
             "pipeline layout %d", i);
    }
}

/* Views of a destroyed texture may be made and bound; what uses them cannot be submitted. */
TEST(views_of_a_destroyed_texture_are_made_as_ever, EXECUTION)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView before = KEEP(make_view(texture, "view"));
    wgpuTextureViewRelease(make_view(texture, "let go"));
    wgpuTextureDestroy(texture);
    WGPUTextureView after[2] = {NULL, NULL};
    CASE(gpu, VALID, after[0] = KEEP(make_view(texture, "view")), "a view of the same name");
    CASE(gpu, VALID, after[1] = KEEP(make_view(texture, "let go")), "one that was let go");

    static const char code[] = "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
                               "@group(0) @binding(1) var<storage, read_write> out: vec4f;\n"
                               "@compute @workgroup_size(1) fn look() {\n"
                               "    out = textureLoad(picture, vec2(0), 0);\n"
                               "}\n";
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer out = create_buffer(gpu, "out", WGPUBufferUsage_Storage, 16);
    WGPUTextureView views[] = {before, after[0], after[1]};
    for (size_t i = 0; i < COUNT(views); i++) {
        WGPUBindGroupEntry entries[] = {view_entry(0, views[i]), buffer_entry(1, out)};
        WGPUBindGroup group = NULL;
        CASE(gpu, VALID, group = create_group_of(gpu, pipeline, 2, entries), "group %zu", i);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        wgpuComputePassEncoderEnd(pass);
        wgpuComputePassEncoderRelease(pass);
        END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "view %zu", i);
    }
}

/* Views that nobody uses go with their texture, which may come before them. */
TEST(own_02_a_view_outlives_its_texture, A_DEVICE)
{
    WGPUTexture texture = TAKE(create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                              WGPUTextureFormat_RGBA8Unorm, 4, 4));
    WGPUTextureView one = KEEP(make_view(texture, "one")), twin = make_view(texture, "one");
    wgpuTextureViewRelease(make_view(texture, "another"));
    wgpuTextureRelease(texture);
    wgpuTextureViewRelease(twin);
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.texture.sampleType = WGPUTextureSampleType_Float;
    WGPUBindGroupEntry bound = view_entry(0, one);
    CASE(gpu, VALID, create_group(gpu, create_layout(gpu, 1, &entry), 1, &bound), "bound");
}

TEST(devices_share_nothing, A_DEVICE)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.sampler.type = WGPUSamplerBindingType_NonFiltering;
    WGPUSampler here = KEEP(make_sampler(gpu->device, "equal", 8));
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    Gpu other;
    gpu_open(&other);
    WGPUSampler there = KEEP(make_sampler(other.device, "equal", 8));
    WGPUBindGroupLayout other_layout = create_layout(&other, 1, &entry);
    WGPUBindGroupEntry bound = sampler_entry(0, there);
    CASE(&other, VALID, create_group(&other, other_layout, 1, &bound), "its own");
    CASE(gpu, INVALID, create_group(gpu, layout, 1, &bound), "the other device's");
    gpu_close(&other);
    bound = sampler_entry(0, here);
    CASE(gpu, VALID, create_group(gpu, layout, 1, &bound), "here, the other device being gone");
}

TEST(err_09_a_destroyed_device_gives_objects_and_no_errors, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    KEEP(make_layout(gpu->device, "layout", 0));
    KEEP(make_sampler(gpu->device, "sampler", 8));
    KEEP(make_view(texture, "view"));
    wgpuDeviceDestroy(gpu->device);
    for (int i = 0; i < 2; i++) {
        WGPUBindGroupLayout layout = KEEP(make_layout(gpu->device, "layout", 0));
        CHECK(layout != NULL);
        CHECK(KEEP(make_pipeline_layout(gpu->device, layout)) != NULL);
        CHECK(KEEP(make_sampler(gpu->device, "sampler", 8)) != NULL);
        CHECK(KEEP(make_view(texture, "view")) != NULL);
    }
}

/* Each differs from all before it. */
static void make_and_release(Gpu *gpu, WGPUTexture texture, int *number, int times)
{
    char label[32];
    for (int i = 0; i < times; i++) {
        snprintf(label, sizeof label, "number %d", ++*number);
        wgpuSamplerRelease(make_sampler(gpu->device, label, 8));
        wgpuTextureViewRelease(make_view(texture, label));
        WGPUBindGroupLayoutEntry entry = storage_buffer(0);
        entry.buffer.minBindingSize = 4 * (uint64_t)*number;
        WGPUBindGroupLayout layout = TAKE(create_layout(gpu, 1, &entry));
        wgpuPipelineLayoutRelease(make_pipeline_layout(gpu->device, layout));
        wgpuBindGroupLayoutRelease(layout);
    }
}

TEST(different_ones_do_not_pile_up, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    int number = 0;
    make_and_release(gpu, texture, &number, 500);
    const Counts before = count(gpu);
    /* A leak shows in every stretch, and other growth does not. */
    size_t least = SIZE_MAX;
    for (int stretch = 0; stretch < 4; stretch++) {
        size_t then = usage_now().resident;
        make_and_release(gpu, texture, &number, 1000);
        size_t now = usage_now().resident, grown = now > then ? now - then : 0;
        least = grown < least ? grown : least;
    }
    CHECK(least < 128 * 1024);
    Counts after = count(gpu);
    CHECK_BYTES(&after, &before, sizeof after);
}

/* How often a file has this text at the beginning of a line. */
static size_t count_lines(const char *path, const char *beginning)
{
    size_t found = 0;
    char line[4096];
    FILE *file = fopen(path, "r");
    if (!CHECK(file != NULL)) {
        return 0;
    }
    for (bool begins = true; fgets(line, sizeof line, file); begins = strchr(line, '\n') != NULL) {
        found += begins && strncmp(line, beginning, strlen(beginning)) == 0;
    }
    fclose(file);
    return found;
}

static void remove_folder(const char *folder)
{
    DIR *files = opendir(folder);
    for (struct dirent *file; (file = readdir(files));) {
        char path[320];
        snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        CHECK(file->d_name[0] == '.' || remove(path) == 0);
    }
    closedir(files);
    CHECK_EQ(rmdir(folder), 0);
}

TEST(a_trace_tells_of_each, NO_DEVICE)
{
    char folder[] = "equal_objects.XXXXXX", path[64];
    CHECK(mkdtemp(folder) != NULL);
    WGPUDeviceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_DeviceExtras};
    extras.tracePath = text(folder);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, descriptor);
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    for (int i = 0; i < 3; i++) {
        KEEP(make_sampler(gpu->device, "equal", 8));
        KEEP(make_view(texture, "equal"));
        KEEP(make_pipeline_layout(gpu->device, KEEP(make_layout(gpu->device, "equal", 0))));
    }
    gpu_close(gpu);
    snprintf(path, sizeof path, "%s/trace.ron", folder);
    CHECK_EQ(count_lines(path, "CreateSampler("), 3);
    CHECK_EQ(count_lines(path, "CreateTextureView("), 3);
    CHECK_EQ(count_lines(path, "CreateBindGroupLayout("), 3);
    CHECK_EQ(count_lines(path, "CreatePipelineLayout("), 3);
    CHECK_EQ(count_lines(path, "DropSampler("), 3);
    CHECK_EQ(count_lines(path, "DropTextureView("), 3);
    remove_folder(folder);
}

typedef struct Worker {
    WGPUDevice device;
    WGPUTexture texture;
} Worker;

static void *make_equal_ones(void *argument)
{
    const Worker *worker = argument;
    for (int i = 0; i < 300; i++) {
        WGPUSampler samplers[2] = {make_sampler(worker->device, "equal", 8),
                                   make_sampler(worker->device, "equal", (float)(i % 40))};
        WGPUTextureView views[2] = {make_view(worker->texture, "equal"),
                                    make_view(worker->texture, i % 2 ? "odd" : "even")};
        WGPUBindGroupLayout layout = make_layout(worker->device, "equal", (uint32_t)(i % 30));
        WGPUPipelineLayout pipeline_layout = make_pipeline_layout(worker->device, layout);
        for (int j = 0; j < 2; j++) {
            wgpuSamplerRelease(samplers[j]);
            wgpuTextureViewRelease(views[j]);
        }
        wgpuBindGroupLayoutRelease(layout);
        wgpuPipelineLayoutRelease(pipeline_layout);
    }
    return NULL;
}

TEST(thr_01_threads_make_equal_ones_at_once, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    Worker worker = {gpu->device, texture};
    const Counts before = count(gpu);
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT(threads); i++) {
        CHECK_EQ(pthread_create(&threads[i], NULL, make_equal_ones, &worker), 0);
    }
    for (size_t i = 0; i < COUNT(threads); i++) {
        pthread_join(threads[i], NULL);
    }
    Counts after = count(gpu);
    CHECK_BYTES(&after, &before, sizeof after);
}
