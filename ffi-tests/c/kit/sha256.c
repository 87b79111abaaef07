#include "sha256.h"

#include <math.h>
#include <string.h>

/* The first 32 bits of a root's fraction. */
static uint32_t fraction(long double root)
{
    return (uint32_t)((root - floorl(root)) * 4294967296.0L);
}

static uint32_t turned(uint32_t word, unsigned bits)
{
    return word >> bits | word << (32 - bits);
}

/* What the standard takes from the first primes: square roots to begin with, cube roots for each
 * round. */
static void constants(uint32_t begin[8], uint32_t rounds[64])
{
    unsigned found = 0;
    for (unsigned number = 2; found < 64; number++) {
        unsigned divisor = 2;
        while (number % divisor) {
            divisor++;
        }
        if (divisor == number) {
            if (found < 8) {
                begin[found] = fraction(sqrtl(number));
            }
            rounds[found++] = fraction(cbrtl(number));
        }
    }
}

static void mix(uint32_t state[8], const uint32_t rounds[64], const uint8_t block[64])
{
    uint32_t w[64], s[8];
    for (unsigned i = 0; i < 64; i++) {
        if (i < 16) {
            const uint8_t *at = block + 4 * i;
            w[i] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
        } else {
            uint32_t a = w[i - 15], b = w[i - 2];
            w[i] = w[i - 16] + w[i - 7] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) +
                   (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
        }
    }
    memcpy(s, state, sizeof s);
    for (unsigned i = 0; i < 64; i++) {
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        uint32_t one = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) + choice +
                       rounds[i] + w[i];
        uint32_t two = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) + majority;
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += one;
        s[0] = one + two;
    }
    for (unsigned i = 0; i < 8; i++) {
        state[i] += s[i];
    }
}

void sha256(const uint8_t *bytes, size_t size, uint8_t digest[32])
{
    uint32_t state[8], rounds[64];
    constants(state, rounds);
    size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        mix(state, rounds, bytes + at);
    }
    uint8_t last[128] = {0};
    memcpy(last, bytes + at, size - at);
    last[size - at] = 0x80;
    size_t length = size - at < 56 ? 64 : 128;
    for (unsigned i = 0; i < 8; i++) {
        last[length - 1 - i] = (uint8_t)((uint64_t)size * 8 >> 8 * i);
    }
    for (size_t done = 0; done < length; done += 64) {
        mix(state, rounds, last + done);
    }
    for (unsigned i = 0; i < 32; i++) {
        digest[i] = (uint8_t)(state[i / 4] >> (24 - 8 * (i % 4)));
    }
}
