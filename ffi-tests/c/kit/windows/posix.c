#include "posix.h"

#include <direct.h>
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <malloc.h>
#include <windows.h>

#include "sys/mman.h"

int setenv(const char *name, const char *value, int overwrite)
{
    return !overwrite && getenv(name) ? 0 : _putenv_s(name, value);
}

int unsetenv(const char *name)
{
    return _putenv_s(name, "");
}

int sleep_for(const struct timespec *time, struct timespec *left)
{
    (void)left;
    Sleep((DWORD)(time->tv_sec * 1000 + (time->tv_nsec + 999999) / 1000000));
    return 0;
}

long sysconf(int what)
{
    (void)what;
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    return (long)info.dwPageSize;
}

int pipe(int ends[2])
{
    return _pipe(ends, 1 << 16, O_BINARY);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    void *given = _aligned_malloc(size, alignment);
    if (!given) {
        return ENOMEM;
    }
    *memory = given;
    return 0;
}

char *mkdtemp(char *name)
{
    return _mktemp(name) && _mkdir(name) == 0 ? name : NULL;
}

static DWORD protect(int protection)
{
    return protection & PROT_WRITE  ? PAGE_READWRITE
           : protection & PROT_READ ? PAGE_READONLY
                                    : PAGE_NOACCESS;
}

void *mmap(void *address, size_t size, int protection, int flags, int file, long offset)
{
    (void)address, (void)flags, (void)file, (void)offset;
    void *pages = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, protect(protection));
    return pages ? pages : MAP_FAILED;
}

int munmap(void *address, size_t size)
{
    (void)size;
    return VirtualFree(address, 0, MEM_RELEASE) ? 0 : -1;
}

int mprotect(void *address, size_t size, int protection)
{
    DWORD before;
    return VirtualProtect(address, size, protect(protection), &before) ? 0 : -1;
}
