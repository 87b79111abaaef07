/* What the WebGPU specification says of each texture format. */
#ifndef FORMATS_H
#define FORMATS_H

#include "kit.h"

/* What a format can be used for on every device that has it. */
enum {
    RENDER = 1,
    BLEND = 2,
    MULTISAMPLE = 4,
    RESOLVE = 8,
    STORAGE = 16,
    READ_WRITE = 32, /* storage of both kinds at once */
    FILTER = 64,
    DEPTH = 128,
    STENCIL = 256,
};

typedef struct Format {
    WGPUTextureFormat format;
    const char *name;
    /* Without it the format cannot be used; 0 for none. */
    WGPUFeatureName feature;
    /* Bytes of a block of texels; 0 where the size is the implementation's secret. */
    uint32_t bytes;
    uint32_t block_width, block_height;
    unsigned can;
    /* What shaders read: 'f'loat, 'u'nsigned, 's'igned, 'd'epth. */
    char kind;
    /* The format that differs in being sRGB only, or Undefined. */
    WGPUTextureFormat twin;
    /* What an attachment takes of maxColorAttachmentBytesPerSample, and at which alignment. */
    uint32_t attachment_bytes, attachment_alignment;
} Format;

extern const Format formats[];
extern const size_t format_count;

#endif
