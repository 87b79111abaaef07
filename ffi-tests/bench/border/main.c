/*
 * What calls cost at the border between C and the library.
 *
 *     border GROUP [quick]
 *
 * Prints a line for each kind of call, "name value unit" or "name absent reason", for compare.py; the
 * group "adapter" says in words what the GPU is. The library is the one that the loader finds.
 * reference/ does the same in Rust.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "groups.h"
#include "kit.h"
#include "line.h"

static const struct {
    const char *name;
    void (*run)(void);
} groups[] = {
    {"startup", startup}, {"recording", recording}, {"bundles", bundles}, {"passes", passes},
    {"objects", objects}, {"queues", queues},       {"mapping", mapping}, {"futures", futures},
    {"shaders", shaders}, {"threads", threads},     {"growth", growth},   {"memory", memory},
    {"frames", frames},   {"adapter", adapter},
};

int main(int argc, char **argv)
{
    setenv("XDG_RUNTIME_DIR", "/tmp", false); /* as for the tests */
    check_prepare();
    quick = argc > 2 && strcmp(argv[2], "quick") == 0;
    for (size_t i = 0; i < COUNT(groups); i++) {
        if (argc > 1 && strcmp(argv[1], groups[i].name) == 0) {
            groups[i].run();
            return check_counts().failures > 0;
        }
    }
    fprintf(stderr, "usage: border GROUP [quick], with GROUP one of:");
    for (size_t i = 0; i < COUNT(groups); i++) {
        fprintf(stderr, " %s", groups[i].name);
    }
    fprintf(stderr, "\n");
    return 2;
}
