#include "input.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Bytes from here on ask for something unusual. */
enum { UNUSUAL = 208 };

uint8_t byte(Input *in)
{
    if (in->left == 0) {
        return 0;
    }
    in->left--;
    return *in->data++;
}

uint64_t bytes(Input *in, int count)
{
    uint64_t value = 0;
    while (count-- > 0) {
        value = value << 8 | byte(in);
    }
    return value;
}

bool chance(Input *in)
{
    return byte(in) >= 244;
}

size_t choose(Input *in, size_t usual, size_t count)
{
    uint8_t b = byte(in);
    return b < UNUSUAL ? usual : (size_t)(b - UNUSUAL) % count;
}

uint64_t number(Input *in, int bits, uint64_t usual)
{
    /* What would be allowed and takes a lot of memory or time is left out. */
    static const uint64_t edges[] = {0,
                                     1,
                                     2,
                                     3,
                                     4,
                                     8,
                                     12,
                                     16,
                                     32,
                                     64,
                                     255,
                                     256,
                                     4096,
                                     65536,
                                     UINT32_MAX,
                                     UINT32_MAX - 3,
                                     INT32_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX - 3,
                                     INT64_MAX,
                                     UINT64_C(1) << 63,
                                     UINT64_C(1) << 32,
                                     UINT64_C(1) << 47};
    uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
    uint8_t b = byte(in);
    if (b < UNUSUAL) {
        return usual & mask;
    }
    size_t choice = (size_t)(b - UNUSUAL);
    if (choice < sizeof edges / sizeof *edges) {
        return edges[choice] & mask;
    }
    switch (choice % 4) {
    case 0:
        return byte(in) & mask;
    case 1:
        return (uint64_t)byte(in) * 4 & mask;
    case 2:
        return (uint64_t)byte(in) * 256 & mask;
    default:
        return bytes(in, 2) & mask;
    }
}

uint32_t enumeration(Input *in, const uint32_t *known, size_t count, uint32_t usual)
{
    uint8_t b = byte(in);
    if (b < UNUSUAL) {
        return usual;
    }
    if (b >= 250) {
        return b & 1 ? (uint32_t)bytes(in, 4) : (uint32_t)byte(in);
    }
    return known[byte(in) % count];
}

uint64_t flags(Input *in, uint64_t known, uint64_t usual)
{
    uint8_t b = byte(in);
    if (b < UNUSUAL) {
        return usual;
    }
    switch (b % 8) {
    case 0:
        return known;
    case 1:
        return bytes(in, 8);
    case 2:
        return 0;
    case 3:
        return usual ^ UINT64_C(1) << byte(in) % 64;
    default:
        return bytes(in, 2) & known;
    }
}

double real(Input *in, double usual)
{
    static const double edges[] = {0, 1, -1, 0.5, 1e-45, 3e38, -3e38, INFINITY, -INFINITY, NAN, -0.0, 1e308};
    uint8_t b = byte(in);
    return b < UNUSUAL ? usual : edges[(size_t)(b - UNUSUAL) % (sizeof edges / sizeof *edges)];
}

WGPUStringView string(Input *in, const char *usual)
{
    static const char *const strange[] = {"", "\xff\xfe", "a\xed\xa0\x80", "\xf0\x9f\x98", "%s%n", "main", "cs", "vs", "fs"};
    uint8_t b = byte(in);
    size_t length = strlen(usual);
    if (b >= UNUSUAL) {
        switch (b % 4) {
        case 0: {
            static const size_t none[] = {0, 1, WGPU_STRLEN, SIZE_MAX - 1};
            return (WGPUStringView){NULL, none[byte(in) % 4]};
        }
        case 1:
            usual = strange[byte(in) % (sizeof strange / sizeof *strange)];
            length = strlen(usual);
            break;
        default: {
            length = byte(in) % 64;
            char *own = lend(in, length + 1);
            for (size_t i = 0; i < length; i++) {
                own[i] = (char)byte(in);
            }
            return (WGPUStringView){own, b % 4 == 2 ? length : WGPU_STRLEN};
        }
        }
    }
    char *own = lend(in, length + 1); /* so that it is gone after the call */
    memcpy(own, usual, length + 1);
    return (WGPUStringView){own, length};
}

size_t how_many(Input *in, size_t usual, size_t most, bool counted)
{
    uint8_t b = byte(in);
    if (b < UNUSUAL) {
        return usual;
    }
    return counted ? (size_t)bytes(in, 2) % (most + 1) : (size_t)(b & 1);
}

size_t told(Input *in, size_t many, bool huge)
{
    return chance(in) && huge ? SIZE_MAX : many;
}

void *lend(Input *in, size_t size)
{
    void *memory = calloc(1, size ? size : 1);
    if (!memory || in->lent_count == MOST_LENT) {
        abort();
    }
    in->lent[in->lent_count++] = memory;
    return memory;
}

void take_back(Input *in)
{
    while (in->lent_count > 0) {
        free(in->lent[--in->lent_count]);
    }
}

WGPUChainedStruct *stranger(Input *in)
{
    /* Where the type is known after all, the library reads the whole of it: all zero. */
    struct Link {
        WGPUChainedStruct chain;
        uint64_t rest[32];
    } *links = lend(in, 2 * sizeof *links);
    uint32_t s_type = enumeration(in, (const uint32_t[]){1, 2, 0x7777, 0x30001, 0x30002, 0x30003}, 6, 0x4242);
    links[0].chain.sType = links[1].chain.sType = (WGPUSType)s_type;
    links[0].chain.next = chance(in) ? NULL : &links[1].chain;
    links[1].chain.next = chance(in) ? &links[0].chain : NULL;
    return &links[0].chain;
}
