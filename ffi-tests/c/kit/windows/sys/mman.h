/* Pages of memory, for what the tests do with them. */
#ifndef WINDOWS_SYS_MMAN_H
#define WINDOWS_SYS_MMAN_H

#include <stddef.h>

#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define MAP_PRIVATE 0
#define MAP_ANONYMOUS 0
#define MAP_NORESERVE 0
#define MAP_FAILED ((void *)-1)

/* Fresh memory; `address`, `flags`, `file` and `offset` are not looked at. */
void *mmap(void *address, size_t size, int protection, int flags, int file, long offset);
int munmap(void *address, size_t size);
int mprotect(void *address, size_t size, int protection);

#endif
