/* One tree of what there is to say, written as lines for people or as JSON for programs. */
#ifndef OUT_H
#define OUT_H

#include <stdint.h>
#include <webgpu/webgpu.h>

void out_as_json(void);

/* An object: `key` is its name in JSON, NULL in a list; `heading` is its line for people, NULL for none. */
void out_begin(const char *key, const char *heading);
void out_end(void);

/* A list of objects, of which people see the objects alone. */
void out_begin_list(const char *key);
void out_end_list(void);

void out_text(const char *key, WGPUStringView text);
void out_string(const char *key, const char *text);
void out_number(const char *key, uint64_t number);

/* A list of words, which come one by one; people see them beside the key, or, if `is_long`, one a line. */
void out_begin_words(const char *key, int is_long);
void out_word(const char *word);
void out_end_words(void);

#endif
