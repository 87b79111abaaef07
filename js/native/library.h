/* A shared library, opened at run time. */
#include <stdio.h>

#ifdef _WIN32
#include <windows.h>

static void *open_library(char const *path, char *error, size_t size)
{
    wchar_t wide_path[1024];
    MultiByteToWideChar(CP_UTF8, 0, path, -1, wide_path, 1024);
    HMODULE library = LoadLibraryW(wide_path);
    if (!library)
        snprintf(error, size, "error %lu", GetLastError());
    return (void *)library;
}

static void (*library_function(void *library, char const *name))(void)
{
    return (void (*)(void))GetProcAddress((HMODULE)library, name);
}
#else
#include <dlfcn.h>

static void *open_library(char const *path, char *error, size_t size)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        snprintf(error, size, "%s", dlerror());
    return library;
}

static void (*library_function(void *library, char const *name))(void)
{
    /* ISO C knows no conversion between the two kinds of pointers, POSIX does. */
    union { void *object; void (*function)(void); } found = {dlsym(library, name)};
    return found.function;
}
#endif
