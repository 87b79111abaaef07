/* Compares rendered pictures with references/NAME.png. */
#ifndef PICTURE_H
#define PICTURE_H

#include <stdint.h>

/* Checks that each channel of each pixel (RGBA bytes) is within `tolerance` of the reference. When
 * not, the picture is left in the current directory as NAME.actual.png. With the environment
 * variable UPDATE_REFERENCES set, the picture becomes the reference: look at it before you keep it. */
void check_picture(const char *name, const uint8_t *pixels, uint32_t width, uint32_t height,
                   int tolerance);

#endif
