#define _DEFAULT_SOURCE

#include "usage.h"

#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "check.h"

static size_t entries(const char *folder)
{
    DIR *open = opendir(folder);
    if (!open) {
        check_give_up("no /proc/self");
    }
    size_t count = 0;
    while (readdir(open)) {
        count++;
    }
    closedir(open);
    return count - 2; /* itself and its parent */
}

Usage usage_now(void)
{
    size_t pages[2];
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%zu %zu", &pages[0], &pages[1]) != 2) {
        check_give_up("no /proc/self/statm");
    }
    fclose(file);
    return (Usage){
        .resident = pages[1] * (size_t)sysconf(_SC_PAGESIZE),
        .files = entries("/proc/self/fd") - 1, /* the one that looks */
        .threads = entries("/proc/self/task"),
    };
}

Usage usage_at_rest(size_t threads)
{
    for (int i = 0; i < 5000 && entries("/proc/self/task") > threads; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    return usage_now();
}

bool memory_is_of_files(void)
{
    char line[512];
    bool found = false;
    FILE *maps = fopen("/proc/self/maps", "r");
    if (!maps) {
        check_give_up("no /proc/self/maps");
    }
    while (!found && fgets(line, sizeof line, maps)) {
        found = strstr(line, "/memfd:") != NULL;
    }
    fclose(maps);
    return found;
}
