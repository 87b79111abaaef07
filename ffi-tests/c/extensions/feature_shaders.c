/* What the language of shaders has with a feature, and must not have without: in compute shaders. */
#include <stdio.h>

#include "words.h"

ALSO_ON(gl, noop);

/* A feature that a compute shader needs, and what the shader then writes. */
typedef struct Ability {
    const char *name;
    WGPUFeatureName features[3]; /* up to the first 0; the first one is what the shader is about */
    const char *code;
    uint32_t expected[4];
} Ability;

#define NATIVE(name) ((WGPUFeatureName)WGPUNativeFeature_##name)
#define OWN "@group(0) @binding(0) var<storage, read_write> own: "
#define OUT "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"

static const Ability abilities[] = {
    {"ShaderF16",
     {WGPUFeatureName_ShaderF16},
     "enable f16;\n" OUT "@compute @workgroup_size(1) fn main() {\n"
     "    let zero = f16(words[15]);\n"
     "    words[0] = u32((zero + 1.5h) * 2.0h);\n"
     "    words[1] = u32(f16(f32(words[14]) + 2049.0));\n" /* has 11 bits of precision */
     "}\n",
     {3, 2048}},
    {"ShaderF64",
     {NATIVE(ShaderF64)},
     OUT "@compute @workgroup_size(1) fn main() {\n"
         "    let large = f64(words[15]) + 16777217.0lf;\n" /* is no f32 */
         "    words[0] = u32(large);\n"
         "    words[1] = u32(large * 0.5lf * 4.0lf);\n"
         "}\n",
     {16777217, 33554434}},
    {"ShaderI16",
     {NATIVE(ShaderI16)},
     "enable wgpu_int16;\n" OUT "@compute @workgroup_size(1) fn main() {\n"
     "    words[0] = u32(u16(words[15]) + u16(65535) + u16(2));\n" /* wraps */
     "    words[1] = bitcast<u32>(i32(i16(words[15]) - i16(5)));\n"
     "}\n",
     {1, (uint32_t)-5}},
    {"ShaderInt64",
     {NATIVE(ShaderInt64)},
     OUT "@compute @workgroup_size(1) fn main() {\n"
         "    let large = u64(words[15]) + 0xFFFFFFFFlu * 3lu;\n"
         "    words[0] = u32(large & 0xFFFFFFFFlu);\n"
         "    words[1] = u32(large >> 32u);\n"
         "    let negative = i64(words[15]) - 7li;\n"
         "    words[2] = u32(select(0u, 1u, negative < 0li));\n"
         "}\n",
     {0xFFFFFFFD, 2, 1}},
    {"ShaderInt64AtomicMinMax",
     {NATIVE(ShaderInt64AtomicMinMax), NATIVE(ShaderInt64)},
     OWN "array<atomic<u64>, 8>;\n"
         "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
         "    atomicMax(&own[0], (1lu << 40u) + u64(i));\n"
         "}\n",
     {63, 256}},
    {"ShaderInt64AtomicAllOps",
     {NATIVE(ShaderInt64AtomicAllOps), NATIVE(ShaderInt64AtomicMinMax), NATIVE(ShaderInt64)},
     OWN "array<atomic<u64>, 8>;\n"
         "@compute @workgroup_size(64) fn main() { atomicAdd(&own[0], 0xFFFFFFFFlu); }\n",
     {0xFFFFFFC0, 0x3F}},
    {"ShaderFloat32Atomic",
     {NATIVE(ShaderFloat32Atomic)},
     OWN "array<atomic<f32>, 16>;\n"
         "@compute @workgroup_size(64) fn main() { atomicAdd(&own[0], 0.5); }\n",
     {0x42000000}}, /* 32.0 */
    {"Subgroups",
     {WGPUFeatureName_Subgroups},
     "enable subgroups;\n" OUT
     "@compute @workgroup_size(64) fn main(@builtin(subgroup_size) size: u32,\n"
     "                                     @builtin(subgroup_invocation_id) id: u32,\n"
     "                                     @builtin(local_invocation_index) i: u32) {\n"
     "    let sum = subgroupAdd(1u);\n"
     "    let first = subgroupBroadcastFirst(i);\n"
     "    let all = subgroupAll(sum <= size && id < size);\n"
     "    if i == 0 { words[0] = select(0u, 1u, sum == size); words[1] = first; }\n"
     "    if i == 63 { words[2] = select(0u, 1u, all); }\n"
     "}\n",
     {1, 0, 1}},
    {"Subgroups: one of the invocations, and others by signed numbers",
     {WGPUFeatureName_Subgroups},
     "enable subgroups;\n" OUT
     "const second = 1i;\n"
     "@compute @workgroup_size(64) fn main(@builtin(subgroup_size) size: u32,\n"
     "                                     @builtin(local_invocation_index) i: u32) {\n"
     "    let elected = subgroupAdd(select(0u, 1u, subgroupElect()));\n"
     "    let first = subgroupBroadcast(i + 5, 0) - subgroupShuffle(i, i32(words[15]));\n"
     "    let next = subgroupBroadcast(i, second) + subgroupShuffleXor(i, 1);\n"
     "    let quad = quadBroadcast(i, 3);\n"
     "    if i == 0 {\n"
     "        words[0] = elected; words[1] = first; words[2] = next; words[3] = quad;\n"
     "    }\n"
     "}\n",
     {1, 5, 2, 3}},
    {"Subgroups: places in a workgroup of two dimensions",
     {WGPUFeatureName_Subgroups},
     "enable subgroups;\n" OUT
     "struct Place { @builtin(local_invocation_index) i: u32,\n"
     "               @builtin(subgroup_invocation_id) id: u32, @builtin(subgroup_size) size: u32 }\n"
     "var<workgroup> counts: array<atomic<u32>, 64>;\n"
     "@compute @workgroup_size(8, 8) fn main(place: Place, @builtin(subgroup_id) group: u32,\n"
     "                                       @builtin(num_subgroups) groups: u32) {\n"
     "    atomicAdd(&counts[group], place.id + 1);\n"
     "    let before = subgroupExclusiveAdd(1u);\n"
     "    let whole = subgroupAdd(place.id + 1);\n"
     "    if before != place.id || place.id >= place.size { words[1] = 1; }\n"
     "    if group >= groups { words[2] = 1; }\n"
     "    workgroupBarrier();\n"
     "    if atomicLoad(&counts[group]) != whole { words[3] = 1; }\n"
     "    if place.i == 0 { words[0] = 1; }\n"
     "}\n",
     {1, 0, 0, 0}},
    {"the native Subgroup, without the directive",
     {NATIVE(Subgroup)},
     OUT "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
         "    let highest = subgroupMax(i);\n"
         "    if i == 63 { words[0] = highest; }\n"
         "}\n",
     {63}},
    {"SubgroupBarrier",
     {NATIVE(SubgroupBarrier), NATIVE(Subgroup)},
     OUT "var<workgroup> shared_words: array<u32, 64>;\n"
         "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
         "    shared_words[i] = i + 1;\n"
         "    subgroupBarrier();\n"
         "    if i == 0 { words[0] = shared_words[0]; }\n"
         "}\n",
     {1}},
    {"MemoryDecorationCoherent",
     {NATIVE(MemoryDecorationCoherent)},
     "@coherent " OWN "array<u32, 16>;\n"
     "@compute @workgroup_size(1) fn main() { own[0] = 5; own[1] = own[0] + 1; }\n",
     {5, 6}},
    {"MemoryDecorationVolatile",
     {NATIVE(MemoryDecorationVolatile)},
     "@volatile " OWN "array<u32, 16>;\n"
     "@compute @workgroup_size(1) fn main() { own[0] = 7; own[1] = own[0] + 1; }\n",
     {7, 8}},
};

/* Opens a device with the features from `first` on. False where the adapter lacks one of them. */
static bool open_with(Gpu *gpu, const Ability *ability, size_t first)
{
    size_t count = 0;
    while (count < COUNT(ability->features) && ability->features[count]) {
        count++;
    }
    gpu_open_with(gpu, count - first, ability->features + first);
    for (size_t i = first; i < count; i++) {
        if (!wgpuDeviceHasFeature(gpu->device, ability->features[i])) {
            gpu_close(gpu);
            return false;
        }
    }
    return true;
}

TEST(with_the_feature, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    for (size_t i = 0; i < COUNT(abilities); i++) {
        const Ability *ability = &abilities[i];
        check_step(ability->name);
        if (!open_with(gpu, ability, 0)) {
            printf("    not available on this adapter: %s\n", ability->name);
            continue;
        }
        uint32_t words[WORDS];
        run_words(gpu, ability->code, words);
        for (size_t w = 0; w < COUNT(ability->expected); w++) {
            char message[128];
            snprintf(message, sizeof message, "%s: word %zu is %u, expected %u", ability->name, w,
                     words[w], ability->expected[w]);
            check_that(__FILE__, __LINE__, words[w] == ability->expected[w], message);
        }
        gpu_close(gpu);
    }
}

/* Refused as soon as the module is made, whatever the GPU could do. */
TEST(without_the_feature, NO_DEVICE)
{
    for (size_t i = 0; i < COUNT(abilities); i++) {
        const Ability *ability = &abilities[i];
        check_step(ability->name);
        if (open_with(gpu, ability, 1)) {
            scope_push(gpu, WGPUErrorFilter_Validation);
            create_shader(gpu, "lacking", ability->code);
            Caught caught = scope_pop(gpu);
            char message[128];
            snprintf(message, sizeof message, "%s: not refused without its feature", ability->name);
            check_that(__FILE__, __LINE__, caught.type == WGPUErrorType_Validation, message);
            CHECK_CONTAINS(caught.message.text, "wgpuDeviceCreateShaderModule: 'lacking'");
            gpu_close(gpu);
        }
    }
}
