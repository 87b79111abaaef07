/* What Rust's standard library takes random numbers from, and Wine before 9 has not. */
#include <stddef.h>

/* In advapi32, where it is called RtlGenRandom. */
unsigned char __stdcall SystemFunction036(void *bytes, unsigned long count);

__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *bytes, size_t count)
{
    return SystemFunction036(bytes, (unsigned long)count) != 0;
}
