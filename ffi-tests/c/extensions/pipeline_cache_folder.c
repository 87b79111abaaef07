/* The folder in which the library keeps what pipelines were compiled to: what it writes there and when,
 * and that nothing in it, and nothing that is wrong with it, is the program's business. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "futures.h"
#include "log.h"
#include "pipelines.h"

ALSO_ON(gl, noop);

#define FEATURE_NAME ((WGPUFeatureName)WGPUNativeFeature_PipelineCache)
#define PROCESSES 6

/* A folder of the test's own, which is not there yet, in one that is. */
typedef struct Place {
    char outer[64], folder[80];
} Place;

static void place_open(Place *place)
{
    strcpy(place->outer, "/tmp/webgpu-c-pipelines-XXXXXX");
    if (!mkdtemp(place->outer)) {
        check_give_up("no folder");
    }
    snprintf(place->folder, sizeof place->folder, "%s/kept", place->outer);
}

static void place_close(const Place *place)
{
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", place->outer);
    CHECK_EQ(system(command), 0);
}

/* What is in a folder: how many files with this ending, and the last of them. */
typedef struct Files {
    unsigned count;
    char path[512];
    struct stat about;
} Files;

static Files files_in(const char *folder, const char *ending)
{
    Files files = {0};
    DIR *open = opendir(folder);
    struct dirent *entry;
    while (open && (entry = readdir(open))) {
        size_t length = strlen(entry->d_name), end = strlen(ending);
        if (length > end && strcmp(entry->d_name + length - end, ending) == 0) {
            files.count++;
            snprintf(files.path, sizeof files.path, "%s/%s", folder, entry->d_name);
            stat(files.path, &files.about);
        }
    }
    if (open) {
        closedir(open);
    }
    return files;
}

static Files kept_in(const Place *place)
{
    return files_in(place->folder, ".pipelines");
}

/* A device that keeps its pipelines in the folder; NULL leaves that to the environment. */
static void open_keeping(Gpu *gpu, const char *folder, uint64_t most)
{
    WGPUDevicePipelineCacheFolder asked = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
    asked.path = text(folder ? folder : "");
    asked.maxSize = most;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = folder ? &asked.chain : NULL;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, descriptor);
}

/* Leaves a test on a backend that has no caches, or none with anything in it. */
static void needs_caches(void)
{
    WGPUInstance instance = KEEP(wgpuCreateInstance(NULL));
    WGPUAdapter adapter = KEEP(open_adapter(instance));
    needs_execution("nothing is compiled");
    if (!wgpuAdapterHasFeature(adapter, FEATURE_NAME)) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_PipelineCache");
    }
}

/* A pipeline that is like no other with another number. */
static void make_pipeline(Gpu *gpu, unsigned number)
{
    char code[256];
    snprintf(code, sizeof code,
             "@group(0) @binding(0) var<storage, read_write> n: array<u32>;"
             "@compute @workgroup_size(1) fn main() { n[%u] = %u * n[0]; }",
             number + 1, number + 7);
    CHECK_VALID(gpu, RELEASE(create_compute_pipeline(gpu, code)));
}

static void write_file(const char *path, const char *text, size_t size)
{
    FILE *file = fopen(path, "w");
    CHECK(file && fwrite(text, 1, size, file) == size);
    CHECK(file && fclose(file) == 0);
}

/* Makes a device that uses the folder, and a pipeline; checks that there is one whole file then. */
static void check_is_kept(Gpu *gpu, const Place *place)
{
    open_keeping(gpu, place->folder, 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    Files files = kept_in(place);
    CHECK_EQ(files.count, 1);
    CHECK(files.about.st_size > 44);
}

/* Before anything else here, as drivers do not survive a fork. */
TEST(several_processes_use_a_folder_at_once, NO_DEVICE)
{
    Place place;
    place_open(&place);
    pid_t children[PROCESSES];
    fflush(stdout);
    for (unsigned i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            CheckCounts before = check_counts();
            log_collect(WGPULogLevel_Warn);
            for (unsigned round = 0; round < 3; round++) {
                open_keeping(gpu, place.folder, 0);
                make_pipeline(gpu, i * 10 + round);
                gpu_close(gpu);
            }
            bool told = strstr(log_text(), place.folder) != NULL;
            fflush(stdout);
            _exit(told ? 2 : check_counts().failures > before.failures ? 1 : 0);
        }
    }
    for (unsigned i = 0; i < PROCESSES; i++) {
        int status = -1;
        CHECK_EQ(waitpid(children[i], &status, 0), children[i]);
        CHECK(WIFEXITED(status) &&
              (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == CHECK_SKIPPED));
    }
    log_collect(WGPULogLevel_Warn);
    open_keeping(gpu, place.folder, 0);
    bool has_caches = test_backend() != WGPUBackendType_Null &&
                      wgpuAdapterHasFeature(gpu->adapter, FEATURE_NAME);
    CHECK(!strstr(log_text(), place.folder));
    wgpuSetLogCallback(NULL, NULL);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&place).count, has_caches);
    CHECK_EQ(files_in(place.folder, ".new").count, 0);
    place_close(&place);
}

TEST(a_device_leaves_its_pipelines_and_another_takes_them, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    log_collect(WGPULogLevel_Warn);
    check_is_kept(gpu, &place);
    Files files = kept_in(&place);
    CHECK_EQ(files.about.st_mode & 0777, 0600);
    CHECK(strstr(files.path, "/extensions_pipeline_cache_folder-") != NULL);
    char begin[8] = "";
    FILE *file = fopen(files.path, "r");
    CHECK(file && fread(begin, 1, sizeof begin, file) == sizeof begin && fclose(file) == 0);
    CHECK_BYTES(begin, "WGPUCPL\1", 8);

    struct timeval old[2] = {{1000000, 0}, {1000000, 0}};
    CHECK_EQ(utimes(files.path, old), 0);
    check_is_kept(gpu, &place);
    CHECK(kept_in(&place).about.st_mtime > 1000000); /* it was used */
    CHECK(!strstr(log_text(), place.folder));
    wgpuSetLogCallback(NULL, NULL);
    place_close(&place);
}

TEST(who_has_a_folder_has_no_feature_of_it, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    open_keeping(gpu, place.folder, 0);
    CHECK(!wgpuDeviceHasFeature(gpu->device, FEATURE_NAME));
    WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuDeviceGetFeatures(gpu->device, &features);
    for (size_t i = 0; i < features.featureCount; i++) {
        CHECK(features.features[i] != FEATURE_NAME);
    }
    wgpuSupportedFeaturesFreeMembers(features);
    CHECK_INVALID(gpu, "a device without the feature",
                  KEEP(wgpuDeviceCreatePipelineCache(gpu->device, NULL)));
    gpu_close(gpu);
    place_close(&place);
}

TEST(a_pipeline_with_a_cache_of_its_own_is_left_alone, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    WGPUDevicePipelineCacheFolder asked = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
    asked.path = text(place.folder);
    WGPUDeviceDescriptor device = WGPU_DEVICE_DESCRIPTOR_INIT;
    device.nextInChain = &asked.chain;
    WGPUFeatureName wanted = FEATURE_NAME;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 1, &wanted, device);
    WGPUPipelineDescriptorExtras extras = WGPU_PIPELINE_DESCRIPTOR_EXTRAS_INIT;
    extras.pipelineCache = KEEP(wgpuDeviceCreatePipelineCache(gpu->device, NULL));
    Pipeline p;
    describe_pipeline(&p, gpu, &(Look){0});
    make_modules(&p, "plain");
    p.descriptor.nextInChain = &extras.chain;
    CHECK_VALID(gpu, KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor)));
    gpu_close(gpu);
    CHECK_EQ(kept_in(&place).count, 0);
    place_close(&place);
}

TEST(the_file_is_written_while_the_device_lives, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    open_keeping(gpu, place.folder, 0);
    CHECK_EQ(kept_in(&place).count, 0);
    make_pipeline(gpu, 1);
    for (unsigned i = 0; i < 1000 && kept_in(&place).count == 0; i++) {
        sleep_ms(10);
    }
    CHECK_EQ(kept_in(&place).count, 1);
    CHECK_EQ(unlink(kept_in(&place).path), 0);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&place).count, 0); /* nothing was new */

    /* Who destroys a device does not release it. */
    open_keeping(gpu, place.folder, 0);
    make_pipeline(gpu, 2);
    wgpuDeviceDestroy(gpu->device);
    CHECK_EQ(kept_in(&place).count, 1);
    gpu_close(gpu);
    place_close(&place);
}

TEST(pipelines_that_come_later_are_kept_too, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    open_keeping(gpu, place.folder, 0);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module =
        create_shader(gpu, "later", "@compute @workgroup_size(1) fn main() {}");
    Heard heard = {0};
    wgpuDeviceCreateComputePipelineAsync(
        gpu->device, &descriptor, hear_compute_pipeline(&heard, WGPUCallbackMode_AllowSpontaneous));
    CHECK(heard_in_time(&heard, 1));
    KEEP((WGPUComputePipeline)heard.object);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&place).count, 1);
    place_close(&place);
}

TEST(the_environment_names_a_folder_unless_the_program_does, NO_DEVICE)
{
    needs_caches();
    Place user, program;
    place_open(&user);
    place_open(&program);
    CHECK_EQ(setenv("WGPU_PIPELINE_CACHE", user.folder, 1), 0);
    open_keeping(gpu, program.folder, 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&program).count, 1);
    open_keeping(gpu, "", 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&user).count, 0);
    open_keeping(gpu, NULL, 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&user).count, 1);
    CHECK_EQ(setenv("WGPU_PIPELINE_CACHE", "", 1), 0);
    CHECK_EQ(unlink(kept_in(&user).path), 0);
    open_keeping(gpu, NULL, 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&user).count, 0);
    unsetenv("WGPU_PIPELINE_CACHE");
    place_close(&program);
    place_close(&user);
}

TEST(a_file_that_is_none_of_ours_is_told_of_and_written_anew, NO_DEVICE)
{
    needs_caches();
    static const struct {
        const char *text, *part;
        size_t size;
    } cases[] = {
        {"", "something else, of 0 bytes,", 0},
        {"once upon a time there was a driver", "something else, of 35 bytes,", 35},
        {"WGPUCPL\1", "what is cut off or changed, of 8 bytes,", 8},
        {"WGPUCPL\1 and then came another one, which believed in nothing",
         "what is cut off or changed, of 62 bytes,", 62},
    };
    Place place;
    place_open(&place);
    check_is_kept(gpu, &place);
    for (size_t i = 0; i < COUNT(cases); i++) {
        write_file(kept_in(&place).path, cases[i].text, cases[i].size);
        log_collect(WGPULogLevel_Warn);
        open_keeping(gpu, place.folder, 0);
        CHECK_CONTAINS(log_text(), cases[i].part);
        CHECK_CONTAINS(log_text(), "and is written anew");
        make_pipeline(gpu, 1);
        gpu_close(gpu);
        log_collect(WGPULogLevel_Warn);
        check_is_kept(gpu, &place);
        CHECK(!strstr(log_text(), place.folder));
        wgpuSetLogCallback(NULL, NULL);
    }
    /* What is no file is not read, and not written over. */
    char path[512];
    strcpy(path, kept_in(&place).path);
    CHECK_EQ(unlink(path), 0);
    CHECK_EQ(mkdir(path, 0700), 0);
    log_collect(WGPULogLevel_Warn);
    open_keeping(gpu, place.folder, 0);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_CONTAINS(log_text(), "cannot be written, so pipelines are not kept: ");
    wgpuSetLogCallback(NULL, NULL);
    place_close(&place);
}

TEST(a_folder_that_cannot_be_is_told_of_and_no_error, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    char file[96], below[112], open_to_all[96], other[96];
    snprintf(file, sizeof file, "%s/file", place.outer);
    snprintf(below, sizeof below, "%s/below", file);
    snprintf(open_to_all, sizeof open_to_all, "%s/all", place.outer);
    snprintf(other, sizeof other, "%s/link", place.outer);
    write_file(file, "", 0);
    CHECK_EQ(mkdir(open_to_all, 0700), 0);
    CHECK_EQ(chmod(open_to_all, 0777), 0);
    CHECK_EQ(symlink(open_to_all, other), 0);
    const char *const folders[] = {file, below, open_to_all, other, "/proc/none"};
    for (size_t i = 0; i < COUNT(folders); i++) {
        char part[160];
        snprintf(part, sizeof part,
                 "the folder '%s' for compiled pipelines cannot be used: ", folders[i]);
        log_collect(WGPULogLevel_Warn);
        open_keeping(gpu, folders[i], 0);
        CHECK_CONTAINS(log_text(), part);
        make_pipeline(gpu, 1);
        gpu_close(gpu);
        wgpuSetLogCallback(NULL, NULL);
    }
    place_close(&place);
}

TEST(where_nothing_can_be_written_the_log_says_so_once, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit before, none;
    CHECK_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    none = before;
    none.rlim_cur = 16;
    open_keeping(gpu, place.folder, 0);
    log_collect(WGPULogLevel_Warn);
    CHECK_EQ(setrlimit(RLIMIT_FSIZE, &none), 0);
    make_pipeline(gpu, 1);
    sleep_ms(400);
    make_pipeline(gpu, 2);
    gpu_close(gpu);
    CHECK_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    const char *told = strstr(log_text(), "cannot be written, so pipelines are not kept: ");
    CHECK(told != NULL);
    CHECK(told && !strstr(told + 1, "cannot be written"));
    wgpuSetLogCallback(NULL, NULL);
    CHECK_EQ(kept_in(&place).count, 0);
    CHECK_EQ(files_in(place.folder, ".new").count, 0);
    check_is_kept(gpu, &place);
    place_close(&place);
}

/* A file that was last used so many minutes ago. */
static void leave_file(const Place *place, const char *name, size_t size, unsigned minutes)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", place->folder, name);
    write_file(path, "", 0);
    CHECK_EQ(truncate(path, (off_t)size), 0);
    struct timeval used[2];
    gettimeofday(&used[0], NULL);
    used[0].tv_sec -= 60 * (time_t)minutes;
    used[1] = used[0];
    CHECK_EQ(utimes(path, used), 0);
}

static bool is_there(const Place *place, const char *name)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", place->folder, name);
    return access(path, F_OK) == 0;
}

TEST(what_was_used_least_lately_goes, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    check_is_kept(gpu, &place);
    const size_t own = (size_t)kept_in(&place).about.st_size;
    CHECK_EQ(unlink(kept_in(&place).path), 0);
    leave_file(&place, "oldest-1.pipelines", 3 * own, 40);
    leave_file(&place, "old-2.pipelines", 3 * own, 30);
    leave_file(&place, "new-3.pipelines", 3 * own, 20);
    leave_file(&place, "letter.txt", 4000, 50);
    leave_file(&place, "letter.new", 10, 50);
    leave_file(&place, "left-4.pipelines.77-0.new", 10, 50);
    leave_file(&place, "begun-5.pipelines.78-0.new", 10, 0);
    open_keeping(gpu, place.folder, 9 * own);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK(!is_there(&place, "oldest-1.pipelines"));
    CHECK(is_there(&place, "old-2.pipelines"));
    CHECK(is_there(&place, "new-3.pipelines"));
    CHECK_EQ(kept_in(&place).count, 3); /* with the device's own */
    CHECK(is_there(&place, "letter.txt") && is_there(&place, "letter.new"));
    CHECK(!is_there(&place, "left-4.pipelines.77-0.new"));
    CHECK(is_there(&place, "begun-5.pipelines.78-0.new"));
    place_close(&place);
}

TEST(a_file_has_a_quarter_at_most, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    check_is_kept(gpu, &place);
    log_collect(WGPULogLevel_Warn);
    open_keeping(gpu, place.folder, 64);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_CONTAINS(log_text(), "which is more than its share; the next run begins anew");
    wgpuSetLogCallback(NULL, NULL);
    CHECK_EQ(kept_in(&place).count, 0);
    check_is_kept(gpu, &place);
    place_close(&place);
}

TEST(a_traced_device_keeps_nothing, NO_DEVICE)
{
    needs_caches();
    Place place;
    place_open(&place);
    char trace[96];
    snprintf(trace, sizeof trace, "%s/trace", place.outer);
    WGPUDevicePipelineCacheFolder asked = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
    asked.path = text(place.folder);
    WGPUDeviceExtras extras = {.chain = {&asked.chain, (WGPUSType)WGPUSType_DeviceExtras},
                               .tracePath = text(trace)};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, descriptor);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    CHECK_EQ(kept_in(&place).count, 0);
    CHECK(files_in(trace, ".ron").count > 0);
    place_close(&place);
}

/* ROW: pipeline-caches */
TEST(an_adapter_without_caches_leaves_the_folder_alone, NO_DEVICE)
{
    Place place;
    place_open(&place);
    log_collect(WGPULogLevel_Info);
    open_keeping(gpu, place.folder, 0);
    bool has_caches = wgpuAdapterHasFeature(gpu->adapter, FEATURE_NAME);
    make_pipeline(gpu, 1);
    gpu_close(gpu);
    if (!has_caches) {
        CHECK_CONTAINS(log_text(), "this adapter has no pipeline cache to keep there");
        CHECK(access(place.folder, F_OK) != 0);
    }
    wgpuSetLogCallback(NULL, NULL);
    place_close(&place);
}
