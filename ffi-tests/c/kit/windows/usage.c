#include <windows.h>

/* After windows.h, which they need. */
#include <psapi.h>
#include <tlhelp32.h>

#include "../check.h"
#include "../usage.h"

static size_t count_threads(void)
{
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    THREADENTRY32 thread = {.dwSize = sizeof thread};
    size_t count = 0;
    for (BOOL more = Thread32First(all, &thread); more; more = Thread32Next(all, &thread)) {
        count += thread.th32OwnerProcessID == GetCurrentProcessId();
    }
    CloseHandle(all);
    return count;
}

Usage usage_now(void)
{
    PROCESS_MEMORY_COUNTERS memory = {.cb = sizeof memory};
    DWORD handles = 0;
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof memory) ||
        !GetProcessHandleCount(GetCurrentProcess(), &handles)) {
        check_give_up("the system does not tell what the process has");
    }
    return (Usage){
        .resident = memory.WorkingSetSize,
        .files = handles,
        .threads = count_threads(),
    };
}

Usage usage_at_rest(size_t threads)
{
    for (int i = 0; i < 5000 && count_threads() > threads; i++) {
        Sleep(1);
    }
    return usage_now();
}
