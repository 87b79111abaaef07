/* One program for all targets, most of which is the library: its own name says which one it is. */
#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void sequences(const uint8_t *data, size_t size)
{
    run_sequence(data, size, 1);
}

static void threads(const uint8_t *data, size_t size)
{
    run_sequence(data, size, 3);
}

static void wgsl(const uint8_t *data, size_t size)
{
    run_shader(data, size, WGSL);
}

static void spirv(const uint8_t *data, size_t size)
{
    run_shader(data, size, SPIRV);
}

static void glsl(const uint8_t *data, size_t size)
{
    run_shader(data, size, GLSL);
}

static const struct Target {
    const char *name;
    void (*run)(const uint8_t *data, size_t size);
} targets[] = {{"sequences", sequences}, {"threads", threads}, {"wgsl", wgsl}, {"spirv", spirv}, {"glsl", glsl}};

static const struct Target *target;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    const char *slash = strrchr(**argv, '/');
    const char *name = slash ? slash + 1 : **argv;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        if (strcmp(targets[i].name, name) == 0) {
            target = &targets[i];
            return 0;
        }
    }
    fprintf(stderr, "%s: no target has this name. One is chosen by the name of a link to this program:", name);
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        fprintf(stderr, " %s", targets[i].name);
    }
    fputs("\n", stderr);
    exit(2);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    target->run(data, size);
    return 0;
}
