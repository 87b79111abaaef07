#include "out.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { KEY_WIDTH = 46 };

static bool json;
static int depth;
static bool is_first = true; /* of the members of what is open */
static bool words_are_long;

void out_as_json(void)
{
    json = true;
}

static void indent(void)
{
    printf("%*s", 2 * depth, "");
}

static void json_string(WGPUStringView text)
{
    putchar('"');
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte == '"' || byte == '\\') {
            printf("\\%c", byte);
        } else if (byte < 0x20) {
            printf("\\u%04x", byte);
        } else {
            putchar(byte);
        }
    }
    putchar('"');
}

static WGPUStringView view(const char *text)
{
    return (WGPUStringView){text, strlen(text)};
}

/* The comma after what came before, and the key. */
static void json_member(const char *key)
{
    printf(is_first ? "" : ",");
    if (depth > 0) {
        putchar('\n');
        indent();
    }
    is_first = false;
    if (key) {
        json_string(view(key));
        printf(": ");
    }
}

static void json_open(const char *key, char bracket)
{
    json_member(key);
    putchar(bracket);
    depth++;
    is_first = true;
}

static void json_close(char bracket)
{
    depth--;
    if (!is_first) {
        putchar('\n');
        indent();
    }
    putchar(bracket);
    is_first = false;
    if (depth == 0) {
        putchar('\n');
    }
}

void out_begin(const char *key, const char *heading)
{
    if (json) {
        json_open(key, '{');
        return;
    }
    if (heading) {
        indent();
        printf("%s\n", heading);
    }
    depth += heading != NULL;
}

void out_end(void)
{
    if (json) {
        json_close('}');
    } else if (depth > 0) {
        depth--;
        printf(depth ? "" : "\n");
    }
}

void out_begin_list(const char *key)
{
    if (json) {
        json_open(key, '[');
    }
}

void out_end_list(void)
{
    if (json) {
        json_close(']');
    }
}

static void line(const char *key)
{
    indent();
    printf("%-*s", KEY_WIDTH - 2 * depth, key);
}

void out_text(const char *key, WGPUStringView text)
{
    if (json) {
        json_member(key);
        json_string(text);
    } else if (text.length) {
        line(key);
        printf(" %.*s\n", (int)text.length, text.data);
    }
}

void out_string(const char *key, const char *text)
{
    out_text(key, view(text));
}

void out_number(const char *key, uint64_t number)
{
    json ? json_member(key) : line(key);
    printf(json ? "%" PRIu64 : " %" PRIu64 "\n", number);
}

void out_begin_words(const char *key, int is_long)
{
    words_are_long = is_long;
    if (json) {
        json_open(key, '[');
    } else if (is_long) {
        out_begin(NULL, key);
    } else {
        line(key);
    }
}

void out_word(const char *word)
{
    if (json) {
        json_member(NULL);
        json_string(view(word));
    } else if (words_are_long) {
        indent();
        printf("%s\n", word);
    } else {
        printf(" %s", word);
    }
}

void out_end_words(void)
{
    if (json) {
        json_close(']');
    } else if (words_are_long) {
        out_end();
    } else {
        putchar('\n');
    }
}
