/* What the environment decides, and what it leaves to the application. Each look at it happens in a
 * process of its own, which has not used the library before. */
#define _DEFAULT_SOURCE

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit.h"

typedef struct Variable {
    const char *name, *value;
} Variable;

/* What a child process tells. */
typedef struct Report {
    WGPURequestAdapterStatus status;
    WGPUBackendType backend;
    char adapter[256], uuid[64];
    char names[16][256]; /* of all adapters, in the order of their list */
    size_t name_count;
    Message message;
    bool several_backends; /* whether adapters of different backends are listed */
    unsigned records[WGPULogLevel_Trace + 1]; /* of each level */
    bool debug, validation;                   /* whether the Vulkan backend was asked for them */
    char log[4096];                           /* warnings and errors */
} Report;

/* What the child's application chooses; zero is the default. */
typedef struct Choices {
    WGPUInstanceBackend backends;
    WGPUInstanceFlag flags;
    bool extras;
    bool level_set;
    WGPULogLevel level;
    WGPURequestAdapterOptions options;
    const Variable *late; /* set once the instance is there */
} Choices;

static void on_log(WGPULogLevel level, WGPUStringView message, void *report_pointer)
{
    Report *report = report_pointer;
    Message copy;
    copy_message(&copy, message);
    report->records[level]++;
    report->debug |= strstr(copy.text, "Enabling debug utils") != NULL;
    report->validation |= strstr(copy.text, "unable to find layer") != NULL;
    size_t length = strlen(report->log);
    if (level <= WGPULogLevel_Warn) {
        snprintf(report->log + length, sizeof report->log - length, "%s\n", copy.text);
    }
}

/* Whether a library of this name is loaded. */
static bool is_loaded(const char *name)
{
    char line[1024];
    bool found = false;
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps && !found && fgets(line, sizeof line, maps)) {
        found = strstr(line, name) != NULL;
    }
    if (maps) {
        fclose(maps);
    }
    return found;
}

static void look(const Choices *choices, Report *report)
{
    wgpuSetLogCallback(on_log, report);
    if (choices->level_set) {
        wgpuSetLogLevel(choices->level);
    }
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .backends = choices->backends,
        .flags = choices->flags,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = choices->extras ? &extras.chain : NULL;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    if (choices->late) {
        setenv(choices->late->name, choices->late->value, 1);
    }
    WGPUAdapter adapter;
    report->status = request_adapter(instance, &choices->options, &adapter, &report->message);
    if (adapter) {
        WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
        wgpuAdapterGetInfo(adapter, &info);
        report->backend = info.backendType;
        snprintf(report->adapter, sizeof report->adapter, "%.*s", (int)info.device.length,
                 info.device.data);
        wgpuAdapterInfoFreeMembers(info);
        WGPUAdapterIdentity identity = WGPU_ADAPTER_IDENTITY_INIT;
        wgpuAdapterGetIdentity(adapter, &identity);
        snprintf(report->uuid, sizeof report->uuid, "%.*s", (int)identity.deviceUUID.length,
                 identity.deviceUUID.data ? identity.deviceUUID.data : "");
        wgpuAdapterIdentityFreeMembers(identity);
        wgpuAdapterRelease(adapter);
    }
    WGPUAdapter all[16];
    size_t count = wgpuInstanceEnumerateAdapters(instance, NULL, NULL);
    if (count > 0 && count <= COUNT(all)) {
        wgpuInstanceEnumerateAdapters(instance, NULL, all);
        for (size_t i = 0; i < count; i++) {
            WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
            wgpuAdapterGetInfo(all[i], &info);
            snprintf(report->names[i], sizeof report->names[i], "%.*s", (int)info.device.length,
                     info.device.data);
            report->name_count = count;
            report->several_backends |= report->backend != info.backendType &&
                                        info.backendType != WGPUBackendType_Null;
            wgpuAdapterInfoFreeMembers(info);
            wgpuAdapterRelease(all[i]);
        }
    }
    report->validation |= is_loaded("libVkLayer_khronos_validation");
    wgpuInstanceRelease(instance);
    wgpuSetLogCallback(NULL, NULL);
}

/* Looks in a new process with these variables and no others of the library's. */
static Report look_with(const Choices *choices, size_t count, const Variable *variables)
{
    static const char *const known[] = {
        "WGPU_BACKEND",      "WGPU_BACKEND_TYPE", "WGPU_ADAPTER_NAME", "WGPU_ADAPTER_INDEX",
        "WGPU_ADAPTER_UUID", "WGPU_ADAPTER_PCI",  "WGPU_POWER_PREF",   "WGPU_LOG",
        "WGPU_VALIDATION",   "WGPU_DEBUG"};
    static Report report;
    memset(&report, 0, sizeof report);
    int ends[2];
    if (pipe(ends) != 0) {
        check_give_up("no pipe");
    }
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        for (size_t i = 0; i < COUNT(known); i++) {
            unsetenv(known[i]);
        }
        for (size_t i = 0; i < count; i++) {
            setenv(variables[i].name, variables[i].value, 1);
        }
        look(choices, &report);
        size_t written = 0;
        while (written < sizeof report) {
            ssize_t more = write(ends[1], (char *)&report + written, sizeof report - written);
            if (more <= 0) {
                _exit(1);
            }
            written += (size_t)more;
        }
        _exit(0);
    }
    close(ends[1]);
    size_t got = 0;
    ssize_t more;
    while (got < sizeof report &&
           (more = read(ends[0], (char *)&report + got, sizeof report - got)) > 0) {
        got += (size_t)more;
    }
    close(ends[0]);
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    CHECK_EQ(got, sizeof report);
    return report;
}

static Report look_with_one(const char *name, const char *value)
{
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    return look_with(&choices, 1, &(Variable){name, value});
}

static Report look_without(void)
{
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    return look_with(&choices, 0, NULL);
}

static bool has_backend(WGPUBackendType type)
{
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    choices.options.backendType = type;
    return look_with(&choices, 0, NULL).status == WGPURequestAdapterStatus_Success;
}

static const char *const backend_variables[] = {"WGPU_BACKEND", "WGPU_BACKEND_TYPE"};

TEST(a_backend_by_name, NO_DEVICE)
{
    const struct {
        const char *name;
        WGPUBackendType backend;
    } names[] = {
        {"Vulkan", WGPUBackendType_Vulkan}, {"vulkan", WGPUBackendType_Vulkan},
        {"OpenGL", WGPUBackendType_OpenGL}, {"GL", WGPUBackendType_OpenGL},
        {"gl", WGPUBackendType_OpenGL},     {"Metal", WGPUBackendType_Metal},
        {"D3D12", WGPUBackendType_D3D12},   {"DX12", WGPUBackendType_D3D12},
    };
    for (size_t i = 0; i < COUNT(names); i++) {
        bool there = has_backend(names[i].backend);
        for (size_t v = 0; v < COUNT(backend_variables); v++) {
            char setting[64];
            snprintf(setting, sizeof setting, "%s=%s", backend_variables[v], names[i].name);
            Report report = look_with_one(backend_variables[v], names[i].name);
            CHECK(!report.several_backends);
            if (there) {
                CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
                CHECK_EQ(report.backend, names[i].backend);
            } else {
                CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
                CHECK_CONTAINS(report.log, setting);
                CHECK_CONTAINS(report.message.text, setting);
            }
        }
    }
}

TEST(an_unknown_backend_is_not_replaced, NO_DEVICE)
{
    for (size_t v = 0; v < COUNT(backend_variables); v++) {
        Report report = look_with_one(backend_variables[v], "Glide");
        CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
        CHECK_CONTAINS(report.log, backend_variables[v]);
        CHECK_CONTAINS(report.log, "'Glide' is not allowed");
        CHECK(!report.several_backends);
    }
}

TEST(an_empty_variable_is_not_set, NO_DEVICE)
{
    Report without = look_without();
    for (size_t v = 0; v < COUNT(backend_variables); v++) {
        Report report = look_with_one(backend_variables[v], "");
        CHECK_EQ(report.status, without.status);
        CHECK_EQ(report.backend, without.backend);
        CHECK_EQ(report.several_backends, without.several_backends);
    }
}

TEST(the_application_chooses_first, NO_DEVICE)
{
    if (!has_backend(WGPUBackendType_Vulkan) || !has_backend(WGPUBackendType_OpenGL)) {
        check_not_applicable("needs adapters of Vulkan and of OpenGL");
        return;
    }
    const Variable gl = {"WGPU_BACKEND", "GL"};
    Choices choices = {.extras = true,
                       .backends = WGPUInstanceBackend_Vulkan,
                       .options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    CHECK_EQ(look_with(&choices, 1, &gl).backend, WGPUBackendType_Vulkan);
    choices.backends = WGPUInstanceBackend_All; /* no choice */
    CHECK_EQ(look_with(&choices, 1, &gl).backend, WGPUBackendType_OpenGL);
    /* The shorter name comes before the longer one. */
    const Variable both[] = {gl, {"WGPU_BACKEND_TYPE", "Vulkan"}};
    CHECK_EQ(look_with(&choices, 2, both).backend, WGPUBackendType_OpenGL);
    const Variable several = {"WGPU_BACKEND", "Vulkan,GL"};
    CHECK(look_with(&choices, 1, &several).several_backends);
}

TEST(only_the_creation_of_the_instance_looks, NO_DEVICE)
{
    Report without = look_without();
    const Variable late[] = {{"WGPU_BACKEND", "Metal"},
                             {"WGPU_BACKEND", "GL"},
                             {"WGPU_ADAPTER_NAME", "no such adapter"}};
    for (size_t i = 0; i < COUNT(late); i++) {
        Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT, .late = &late[i]};
        Report report = look_with(&choices, 0, NULL);
        CHECK_EQ(report.status, without.status);
        CHECK_EQ(report.backend, without.backend);
    }
}

TEST(an_adapter_by_a_part_of_its_name, NO_DEVICE)
{
    Report without = look_without();
    CHECK_EQ(without.status, WGPURequestAdapterStatus_Success);
    char part[8] = "";
    for (size_t i = 0; i + 1 < sizeof part && without.adapter[i]; i++) {
        char letter = without.adapter[i];
        part[i] = letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter;
    }
    Report report = look_with_one("WGPU_ADAPTER_NAME", part);
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
    CHECK_CONTAINS(report.adapter, without.adapter);

    report = look_with_one("WGPU_ADAPTER_NAME", "no such adapter");
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
    CHECK_CONTAINS(report.message.text, "WGPU_ADAPTER_NAME=no such adapter");
    CHECK_CONTAINS(report.log, "WGPU_ADAPTER_NAME=no such adapter");

    /* What the application asks for holds as well. */
    if (has_backend(WGPUBackendType_OpenGL)) {
        Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
        choices.options.backendType = WGPUBackendType_OpenGL;
        const char *name = look_with(&choices, 0, NULL).adapter;
        Report chosen = look_with(&choices, 1, &(Variable){"WGPU_ADAPTER_NAME", name});
        CHECK_EQ(chosen.backend, WGPUBackendType_OpenGL);
    }
}

TEST(an_adapter_by_its_index, NO_DEVICE)
{
    Report without = look_without();
    CHECK(without.name_count > 0);
    for (size_t i = 0; i < without.name_count; i++) {
        char index[16];
        snprintf(index, sizeof index, "%u", (unsigned)i);
        Report report = look_with_one("WGPU_ADAPTER_INDEX", index);
        CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
        CHECK_CONTAINS(report.adapter, without.names[i]);
    }
    Report report = look_with_one("WGPU_ADAPTER_INDEX", "99");
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
    CHECK_CONTAINS(report.message.text, "no suitable adapter has the index 99; there are 0: '");
    CHECK_CONTAINS(report.message.text, "; the environment says WGPU_ADAPTER_INDEX=99");
    CHECK_CONTAINS(report.log, "; the environment says WGPU_ADAPTER_INDEX=99");
}

TEST(an_adapter_by_its_uuid_or_its_place, NO_DEVICE)
{
    Report without = look_without();
    if (!without.uuid[0]) {
        check_not_applicable("needs an adapter with a UUID");
        return;
    }
    Report report = look_with_one("WGPU_ADAPTER_UUID", without.uuid);
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
    CHECK_CONTAINS(report.uuid, without.uuid);

    static const char *const others[][2] = {
        {"WGPU_ADAPTER_UUID", "01234567-89ab-cdef-0123-456789abcdef"},
        {"WGPU_ADAPTER_PCI", "fe:1f.7"},
    };
    for (size_t i = 0; i < COUNT(others); i++) {
        char setting[128];
        snprintf(setting, sizeof setting, "; the environment says %s=%s", others[i][0],
                 others[i][1]);
        report = look_with_one(others[i][0], others[i][1]);
        CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
        CHECK_CONTAINS(report.message.text, without.uuid);
        CHECK_CONTAINS(report.message.text, setting);
        CHECK_CONTAINS(report.log, setting);
    }

    /* Better no GPU than another one. */
    report = look_with_one("WGPU_ADAPTER_UUID", "the fast one");
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Unavailable);
    CHECK_CONTAINS(report.log, "WGPU_ADAPTER_UUID: 'the fast one' is not allowed");

    /* The application chooses first. */
    WGPURequestAdapterIdentityOptions identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
    identity.deviceUUID = text(without.uuid);
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    choices.options.nextInChain = &identity.chain;
    report = look_with(&choices, 1, &(Variable){others[0][0], others[0][1]});
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
}

TEST(a_power_preference, NO_DEVICE)
{
    const char *const names[] = {"low", "High", "none"};
    for (size_t i = 0; i < COUNT(names); i++) {
        Report report = look_with_one("WGPU_POWER_PREF", names[i]);
        CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
        CHECK(!strstr(report.log, "WGPU_POWER_PREF"));
    }
    Report report = look_with_one("WGPU_POWER_PREF", "solar");
    CHECK_EQ(report.status, WGPURequestAdapterStatus_Success);
    CHECK_CONTAINS(report.log, "WGPU_POWER_PREF: 'solar' is not allowed");
}

TEST(the_level_of_the_log, NO_DEVICE)
{
    /* An error, which every level but Off shows, and records of the search for adapters. */
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT};
    const Variable off[] = {{"WGPU_LOG", "off"}, {"WGPU_POWER_PREF", "solar"}};
    CHECK_EQ(strlen(look_with(&choices, 2, off).log), 0);
    const Variable debug[] = {{"WGPU_LOG", "Debug"}, {"WGPU_POWER_PREF", "solar"}};
    Report report = look_with(&choices, 2, debug);
    CHECK(report.records[WGPULogLevel_Debug] > 0);
    CHECK(report.records[WGPULogLevel_Error] > 0);
    CHECK_EQ(report.records[WGPULogLevel_Trace], 0);
    const Variable error[] = {{"WGPU_LOG", "error"}, {"WGPU_POWER_PREF", "solar"}};
    report = look_with(&choices, 2, error);
    CHECK_EQ(report.records[WGPULogLevel_Debug], 0);
    CHECK(report.records[WGPULogLevel_Error] > 0);
    const Variable unknown = {"WGPU_LOG", "loud"};
    CHECK_CONTAINS(look_with(&choices, 1, &unknown).log, "WGPU_LOG: 'loud' is not allowed");

    choices.level_set = true; /* by the application, whose word counts */
    choices.level = WGPULogLevel_Error;
    CHECK_EQ(look_with(&choices, 2, debug).records[WGPULogLevel_Debug], 0);
    choices.level = WGPULogLevel_Debug;
    CHECK(look_with(&choices, 2, error).records[WGPULogLevel_Debug] > 0);
}

TEST(flags_of_the_instance, NO_DEVICE)
{
    if (!has_backend(WGPUBackendType_Vulkan)) {
        check_not_applicable("needs an adapter of Vulkan");
        return;
    }
    const Variable debug[] = {{"WGPU_DEBUG", "1"}, {"WGPU_VALIDATION", "0"}};
    const Variable validation[] = {{"WGPU_DEBUG", "0"}, {"WGPU_VALIDATION", "1"}};
    const Variable neither[] = {{"WGPU_DEBUG", "0"}, {"WGPU_VALIDATION", "0"}};
    const struct {
        bool extras;
        WGPUInstanceFlag flags;
    } leaving[] = {{false, 0}, {true, WGPUInstanceFlag_Default}, {true, WGPUInstanceFlag_WithEnv}};
    Choices choices = {.options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT,
                       .level_set = true,
                       .level = WGPULogLevel_Debug};
    for (size_t i = 0; i < COUNT(leaving); i++) {
        choices.extras = leaving[i].extras;
        choices.flags = leaving[i].flags;
        Report report = look_with(&choices, 2, debug);
        CHECK(report.debug && !report.validation);
        report = look_with(&choices, 2, validation);
        CHECK(report.debug && report.validation); /* one includes the other */
        report = look_with(&choices, 2, neither);
        CHECK(!report.debug && !report.validation);
    }
    choices.extras = true; /* the application decides */
    choices.flags = WGPUInstanceFlag_Empty;
    Report report = look_with(&choices, 2, debug);
    CHECK(!report.debug && !report.validation);
    choices.flags = WGPUInstanceFlag_Debug;
    report = look_with(&choices, 2, neither);
    CHECK(report.debug);
}

/* A process that is started anew, and so with the rights of its file's owner: it makes a device, and
 * goes. */
__attribute__((constructor)) static void be_the_other_process(void)
{
    if (!getenv("WEBGPU_C_TEST_OTHER_PROCESS")) {
        return;
    }
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_Null;
    WGPUAdapter adapter;
    WGPUDevice device = NULL;
    Message message;
    request_adapter(instance, &options, &adapter, &message);
    request_device(instance, adapter, NULL, &device, &message);
    _exit(!device ? 1 : getauxval(AT_SECURE) ? 2 : 3);
}

/* How it ended, and in `traced` whether it has recorded a trace. */
static int run_other_process(const char *program, const char *folder, bool *traced)
{
    char traces[256], log[] = "WGPU_LOG=off", mark[] = "WEBGPU_C_TEST_OTHER_PROCESS=1";
    snprintf(traces, sizeof traces, "WGPU_TRACE=%s", folder);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        char *arguments[] = {(char *)program, NULL}, *variables[] = {traces, log, mark, NULL};
        execve(program, arguments, variables);
        _exit(4);
    }
    int status = 0;
    waitpid(child, &status, 0);
    *traced = rmdir(folder) != 0; /* only an empty one goes */
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(a_process_with_more_rights_than_its_user_has_no_environment, NO_DEVICE)
{
    enum { NOBODY = 65534 };
    if (geteuid() != 0) {
        check_not_applicable("needs root, to give a program to another user");
        return;
    }
    char folder[] = "/var/tmp/webgpu-c-rights-XXXXXX", program[64], traces[64], command[256];
    CHECK(mkdtemp(folder) != NULL);
    chmod(folder, 0755);
    snprintf(program, sizeof program, "%s/program", folder);
    snprintf(traces, sizeof traces, "%s/traces", folder);
    snprintf(command, sizeof command, "cp /proc/%d/exe %s", (int)getpid(), program);
    CHECK_EQ(system(command), 0);
    const struct {
        mode_t mode;
        uid_t owner;
        int expected;
        bool traced;
    } cases[] = {{0755, 0, 3, true}, {04755, NOBODY, 2, false}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_EQ(chown(program, cases[i].owner, 0), 0);
        CHECK_EQ(chmod(program, cases[i].mode), 0);
        CHECK_EQ(mkdir(traces, 0700), 0);
        CHECK_EQ(chown(traces, cases[i].owner, 0), 0);
        bool traced = false;
        int ended = run_other_process(program, traces, &traced);
        if (i > 0 && (ended == 3 || ended == 127)) {
            check_not_applicable("the rights of a file's owner do not count here");
            break;
        }
        CHECK_EQ(ended, cases[i].expected);
        CHECK_EQ(traced, cases[i].traced);
        snprintf(command, sizeof command, "rm -r %s", traces);
        CHECK(!traced || system(command) == 0);
    }
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK_EQ(system(command), 0);
}
