#include "picture.h"

#include "check.h"

#ifdef WITHOUT_PNG

void check_picture(const char *name, const uint8_t *pixels, uint32_t width, uint32_t height,
                   int tolerance)
{
    (void)name, (void)pixels, (void)width, (void)height, (void)tolerance;
    check_skip("needs libpng, which these tests were built without");
}

#else

#include <png.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef REFERENCES
#define REFERENCES "references"
#endif

static void save(const char *path, const uint8_t *pixels, uint32_t width, uint32_t height)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA};
    bool saved = png_image_write_to_file(&image, path, 0, pixels, 0, NULL);
    printf("    %s %s\n", saved ? "saved" : "could not save", path);
}

/* Returns the pixels, for the caller to free, or NULL. */
static uint8_t *load(const char *path, uint32_t *width, uint32_t *height)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path)) {
        printf("    %s: %s\n", path, image.message);
        return NULL;
    }
    image.format = PNG_FORMAT_RGBA;
    uint8_t *pixels = malloc(PNG_IMAGE_SIZE(image));
    if (!pixels || !png_image_finish_read(&image, NULL, pixels, 0, NULL)) {
        printf("    %s: %s\n", path, image.message);
        png_image_free(&image);
        free(pixels);
        return NULL;
    }
    *width = image.width;
    *height = image.height;
    return pixels;
}

static int largest_difference(const uint8_t *a, const uint8_t *b, size_t size)
{
    int largest = 0;
    for (size_t i = 0; i < size; i++) {
        int difference = abs(a[i] - b[i]);
        largest = difference > largest ? difference : largest;
    }
    return largest;
}

void check_picture(const char *name, const uint8_t *pixels, uint32_t width, uint32_t height,
                   int tolerance)
{
    char reference_path[512], actual_path[512];
    snprintf(reference_path, sizeof reference_path, "%s/%s.png", REFERENCES, name);
    snprintf(actual_path, sizeof actual_path, "%s.actual.png", name);
    if (getenv("UPDATE_REFERENCES")) {
        save(reference_path, pixels, width, height);
    }

    uint32_t reference_width = 0, reference_height = 0;
    uint8_t *reference = load(reference_path, &reference_width, &reference_height);
    CHECK_EQ(reference_width, width);
    CHECK_EQ(reference_height, height);
    bool same = reference && reference_width == width && reference_height == height;
    if (same) {
        int difference = largest_difference(pixels, reference, (size_t)width * height * 4);
        same = CHECK(difference <= tolerance);
        if (!same) {
            printf("    %s: a channel differs by %d, more than %d\n", name, difference, tolerance);
        }
    }
    if (!same) {
        save(actual_path, pixels, width, height);
    }
    free(reference);
}

#endif
