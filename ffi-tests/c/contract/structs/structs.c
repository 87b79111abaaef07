/*
 * Every struct of both headers, spoilt one field at a time. (chn_01, err_05, err_06, err_07, pro_01,
 * sen_01, str_01, str_02)
 *
 * structs.py turns the headers into tables of fields; creations.c, commands.c, requests.c and
 * sharing.c have a valid struct and a call for every function that takes one, made of what is in
 * fixture.c; and the tests here walk from those through all that can be reached: nested structs,
 * arrays, chains. Each test spoils one kind of field, calls, looks how the call answers, and
 * puts back what was there.
 */
#define _DEFAULT_SOURCE

#include "structs.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "log.h"

ALSO_ON(gl, noop);
#define RULES_STRUCTS_ARE_HERE
#include "structs.inc"

static const size_t struct_count = COUNT(structs);

/* All calls, one after the other; NULL behind the last one. */
static const Root *root_at(size_t i)
{
    const struct {
        const Root *roots;
        size_t count;
    } files[] = {
        {creation_roots, creation_root_count}, {command_roots, command_root_count},
        {request_roots, request_root_count},   {sharing_roots, sharing_root_count},
        {tracing_roots, tracing_root_count},
    };
    for (size_t f = 0; f < COUNT(files); f++) {
        if (i < files[f].count) {
            return &files[f].roots[i];
        }
        i -= files[f].count;
    }
    return NULL;
}

/* Where a walk is. */
typedef struct Place {
    const Root *root;
    void *data;           /* what the call gets */
    const Struct *within; /* the struct of the field */
    const Field *field;
    char *at;     /* the field, or the element */
    char *base;   /* the struct that the field is in */
    bool element; /* one of an array's elements */
    char path[160];
} Place;

typedef void Visitor(const Place *place);

static size_t cases;
static size_t wrong_cases;

static const char *const verdicts[] = {"accepted", "refused", "failed", "answered wrongly"};

static void report(const Place *place, const char *what, Verdict verdict, const char *expected)
{
    if (wrong_cases++ < 60) {
        printf("    %s%s%s: %s: %s: %s, expected: %s: \"%s\"\n", place->root->function,
               place->root->argument ? " " : "", place->root->argument ? place->root->argument : "",
               place->path, what, verdicts[verdict], expected, refusal.text);
    }
}

static Verdict call(const Place *place)
{
    char step[256];
    static char kept[256]; /* outlives the step */
    snprintf(step, sizeof step, "%s %s", place->root->function, place->path);
    memcpy(kept, step, sizeof kept);
    check_step(kept);
    refusal.text[0] = '\0';
    cases++;
    return place->root->call(place->data);
}

/* Whether errors come by a callback of the call's own, where the function needs no naming. */
static bool has_callback(const Root *root)
{
    return strstr(root->function, "Request") || strstr(root->function, "PipelineAsync");
}

/* Refused, with a message that names the function and the field. */
static void expect_refused(const Place *place, const char *what)
{
    Verdict verdict = call(place);
    if (verdict == REFUSED && !has_callback(place->root) &&
        !strstr(refusal.text, place->root->function)) {
        report(place, what, verdict, "refused by the function's name");
    }
    if (verdict != REFUSED) {
        report(place, what, verdict, "refused");
    } else if (!strstr(refusal.text, place->field->name)) {
        report(place, what, verdict, "refused by the field's name");
    }
}

static void expect_accepted(const Place *place, const char *what)
{
    Verdict verdict = call(place);
    if (verdict != ACCEPTED) {
        report(place, what, verdict, "accepted");
    }
}

/* Either answer is fine, a wrong channel or a crash is not. */
static void expect_answer(const Place *place, const char *what)
{
    Verdict verdict = call(place);
    if (verdict == WRONG) {
        report(place, what, verdict, "an answer");
    }
}

static size_t read_count(const Place *place)
{
    const Field *field = place->field;
    if (field->count_size == sizeof(uint32_t)) {
        uint32_t count;
        memcpy(&count, place->base + field->count_offset, sizeof count);
        return count;
    }
    size_t count;
    memcpy(&count, place->base + field->count_offset, sizeof count);
    return count;
}

static void write_count(const Place *place, size_t count)
{
    uint32_t small = (uint32_t)count;
    bool is_small = place->field->count_size == sizeof small;
    memcpy(place->base + place->field->count_offset, is_small ? (void *)&small : (void *)&count,
           place->field->count_size);
}

static Struct *find_extension(WGPUSType s_type)
{
    for (size_t i = 0; i < struct_count; i++) {
        if (structs[i]->s_type == s_type) {
            return structs[i];
        }
    }
    check_give_up("a valid struct's chain holds an unknown sType");
}

static void walk(const Place *from, Struct *type, char *base, const char *path, Visitor *visit);

static void walk_chain(const Place *from, const WGPUChainedStruct *link, const char *path,
                       Visitor *visit)
{
    for (; link; link = link->next) {
        Struct *type = find_extension(link->sType);
        char inner[160];
        snprintf(inner, sizeof inner, "%s(%s)", path, type->name);
        walk(from, type, (char *)link, inner, visit);
    }
}

static void walk(const Place *from, Struct *type, char *base, const char *path, Visitor *visit)
{
    type->visits++;
    for (size_t i = 0; i < type->field_count; i++) {
        const Field *field = &type->fields[i];
        if (from->root->output && field->kind != CHAIN) {
            continue;
        }
        Place place = {
            .root = from->root,
            .data = from->data,
            .within = type,
            .field = field,
            .at = base + field->offset,
            .base = base,
        };
        snprintf(place.path, sizeof place.path, "%s%s%s", path, *path ? "." : "", field->name);
        visit(&place);
        if (field->kind == CHAIN) {
            walk_chain(&place, *(WGPUChainedStruct **)place.at, place.path, visit);
        }
        if (field->kind == STRUCT && !field->pointer) {
            walk(&place, field->type, place.at, place.path, visit);
        }
        if (field->pointer && field->kind != CHAIN && field->kind != OPAQUE && *(char **)place.at) {
            size_t count = field->count_size ? read_count(&place) : 1;
            Place element = place;
            element.element = true;
            for (size_t j = 0; j < count; j++) {
                snprintf(element.path, sizeof element.path, "%.120s[%zu]", place.path, j);
                element.at = *(char **)place.at + j * field->size;
                if (field->kind == STRUCT) {
                    walk(&element, field->type, element.at, element.path, visit);
                } else {
                    visit(&element);
                }
            }
        }
    }
}

static bool applicable(const Root *root)
{
    return !root->needs || wgpuDeviceHasFeature(gpu->device, root->needs);
}

/* Walks every root and says how many cases that made. */
static void for_all(Visitor *visit)
{
    cases = wrong_cases = 0;
    const Root *root;
    for (size_t i = 0; (root = root_at(i)); i++) {
        if (applicable(root)) {
            void *data = root->build();
            walk(&(Place){.root = root, .data = data}, root->type, data, "", visit);
        }
    }
    printf("    %zu cases\n", cases);
    CHECK(cases > 0);
    CHECK_EQ(wrong_cases, 0);
}

/* A value for a while: with(…) writes it, restore() puts back what was there. */
static char saved[64];

static void with(const Place *place, const void *value)
{
    memcpy(saved, place->at, place->field->size);
    memcpy(place->at, value, place->field->size);
}

static void restore(const Place *place)
{
    memcpy(place->at, saved, place->field->size);
}

/* The field itself, or an array's elements: but not the pointer to them. */
static bool is_value(const Place *place, Kind kind)
{
    return place->field->kind == kind && (!place->field->pointer || place->element);
}

/* Memory that ends where the readable memory ends. */
static void *at_the_end_of_memory(const void *data, size_t size)
{
    static char *pages;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    if (!pages) {
        pages = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED || mprotect(pages + 3 * page, page, PROT_NONE) != 0) {
            check_give_up("no memory");
        }
    }
    return memcpy(pages + 3 * page - size, data, size);
}

/* The structs as they are. */
TEST(every_baseline_is_valid, NO_DEVICE)
{
    fixture_open();
    cases = wrong_cases = 0;
    const Root *root;
    for (size_t i = 0; (root = root_at(i)); i++) {
        Place place = {.root = root, .data = root->build(), .path = "as it is"};
        if (applicable(root)) {
            expect_accepted(&place, "nothing spoilt");
        } else {
            printf("    not applicable, a feature is missing: %s %s\n", root->function,
                   root->argument);
        }
    }
    printf("    %zu cases\n", cases);
    CHECK(cases > 0);
    CHECK_EQ(wrong_cases, 0);
}

/* Set up by its INIT macro alone, and not there at all; all zeros at least do no harm. */
TEST(sen_01_init_macros_and_null, NO_DEVICE)
{
    fixture_open();
    cases = wrong_cases = 0;
    char zeros[1024];
    const Root *root;
    for (size_t i = 0; (root = root_at(i)); i++) {
        Place place = {.root = root, .path = "all"};
        if (!applicable(root)) {
            continue;
        }
        if (root->finds_any && only_noop_is_here()) {
            printf("    not applicable, no adapter is here but the noop backend's: %s\n",
                   root->function);
            continue;
        }
        bool is_info = root->argument && strcmp(root->argument, "callbackInfo") == 0;
        if (root->type->initialize) {
            place.data = root->type->initialize();
            if (root->init_is_valid) {
                expect_accepted(&place, "INIT");
            } else if (call(&place) != REFUSED) {
                report(&place, "INIT", ACCEPTED, "refused, as something is required");
            }
        }
        if (!is_info) { /* those are passed by value */
            place.data = NULL;
            Verdict verdict = call(&place);
            if (verdict != (root->null_is_valid ? ACCEPTED : REFUSED)) {
                report(&place, "NULL", verdict, root->null_is_valid ? "accepted" : "refused");
            }
        }
        memset(zeros, 0, sizeof zeros);
        place.data = zeros;
        expect_answer(&place, "zeros");
    }
    printf("    %zu cases\n", cases);
    CHECK_EQ(wrong_cases, 0);
}

static void spoil_enum(const Place *place)
{
    if (!is_value(place, ENUM)) {
        return;
    }
    const uint32_t values[] = {
        (uint32_t)place->field->known + 1, 0x7777, 0x7FFFFFFE, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
    for (size_t i = 0; i < COUNT(values); i++) {
        char what[32];
        snprintf(what, sizeof what, "0x%08" PRIX32, values[i]);
        with(place, &values[i]);
        expect_refused(place, what);
        restore(place);
    }
}

TEST(err_05_every_enum_outside_its_range, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_enum);
}

static void spoil_flags(const Place *place)
{
    if (!is_value(place, FLAGS)) {
        return;
    }
    for (unsigned bit = 0; bit < 64; bit++) {
        uint64_t flag = UINT64_C(1) << bit;
        if (!(place->field->known & flag)) {
            uint64_t value;
            memcpy(&value, place->at, sizeof value);
            value |= flag;
            char what[32];
            snprintf(what, sizeof what, "bit %u", bit);
            with(place, &value);
            expect_refused(place, what);
            restore(place);
        }
    }
}

TEST(err_05_every_unknown_flag, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_flags);
}

static void spoil_float(const Place *place)
{
    if (!is_value(place, FLOAT)) {
        return;
    }
    /* NaN by default means that it may be left out. */
    bool nullable = false;
    if (place->within->initialize && !place->element && place->field->size == sizeof(float)) {
        float initial;
        memcpy(&initial, (char *)place->within->initialize() + place->field->offset,
               sizeof initial);
        nullable = isnan(initial);
    }
    const double values[] = {NAN, INFINITY, -INFINITY};
    const char *const names[] = {"NaN", "infinity", "-infinity"};
    for (size_t i = 0; i < COUNT(values); i++) {
        float single = (float)values[i];
        bool is_double = place->field->size == sizeof(double);
        with(place, is_double ? (const void *)&values[i] : (const void *)&single);
        nullable &= i == 0;
        nullable ? expect_answer(place, names[i]) : expect_refused(place, names[i]);
        restore(place);
    }
}

TEST(err_07_every_float_that_is_not_finite, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_float);
}

static void expect_chain_error(const Place *place, const WGPUChainedStruct *chain, const char *what)
{
    const WGPUChainedStruct *before = *(WGPUChainedStruct **)place->at;
    char untouched[1024];
    memcpy(place->at, &chain, sizeof chain);
    if (place->root->output) { /* the outputs stay as they are */
        memcpy(untouched, place->data, place->root->type->size);
    }
    expect_refused(place, what);
    if (place->root->output && memcmp(untouched, place->data, place->root->type->size) != 0) {
        report(place, what, REFUSED, "outputs untouched");
    }
    memcpy(place->at, &before, sizeof before);
}

/* Structs whose `nextInChain` programs leave as it was in memory, and those that the library fills
 * in. Row unset-chains of docs/limits.md. */
static bool may_be_left_unset(const Place *place)
{
    static const char *const names[] = {"WGPUVertexBufferLayout", "WGPUVertexAttribute",
                                        "WGPUColorTargetState"};
    bool may = place->root->output;
    for (size_t i = 0; i < COUNT(names); i++) {
        may |= strcmp(place->within->name, names[i]) == 0;
    }
    return may;
}

/* The chain of a struct without extensions leads nowhere: it may not be followed. */
static void leave_chain_unset(const Place *place)
{
    if (place->field->kind != CHAIN || !place->field->closed) {
        return;
    }
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    static char *forbidden;
    if (!forbidden) {
        forbidden = mmap(NULL, page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        CHECK(forbidden != MAP_FAILED);
    }
    void *before = *(void **)place->at;
    void *const values[] = {forbidden, forbidden + 3, (void *)1};
    for (size_t i = 0; i <= COUNT(values); i++) {
        memset(place->at, 0xCC, sizeof before);
        if (i < COUNT(values)) {
            memcpy(place->at, &values[i], sizeof values[i]);
        }
        const char *what = "a chain that cannot be read";
        may_be_left_unset(place) ? expect_accepted(place, what) : expect_refused(place, what);
    }
    memcpy(place->at, &before, sizeof before);
}

TEST(chn_01_a_chain_that_cannot_be_is_not_followed, NO_DEVICE)
{
    fixture_open();
    for_all(leave_chain_unset);
}

/* Strangers are links and nothing more: there is no memory behind them. */
static void spoil_chain(const Place *place)
{
    if (place->field->kind != CHAIN || (place->field->closed && may_be_left_unset(place))) {
        return;
    }
    WGPUChainedStruct *valid = *(WGPUChainedStruct **)place->at;
    const WGPUSType strangers[] = {
        (WGPUSType)0,
        (WGPUSType)0x7777,
        (WGPUSType)0x7FFFFFFF,
        WGPUSType_SurfaceSourceAndroidNativeWindow,
        (WGPUSType)WGPUSType_SurfaceConfigurationExtras,
    };
    for (size_t i = 0; i < COUNT(strangers); i++) {
        WGPUChainedStruct link = {.next = valid, .sType = strangers[i]};
        char what[48];
        snprintf(what, sizeof what, "stranger 0x%08X in front", strangers[i]);
        expect_chain_error(place, at_the_end_of_memory(&link, sizeof link), what);
    }
    WGPUChainedStruct twice[2] = {{&twice[1], strangers[1]}, {NULL, strangers[1]}};
    expect_chain_error(place, twice, "two strangers");
    if (!valid) {
        return;
    }

    WGPUChainedStruct *last = valid;
    while (last->next) {
        last = last->next;
    }
    WGPUChainedStruct stranger = {.sType = strangers[1]};
    last->next = at_the_end_of_memory(&stranger, sizeof stranger);
    expect_chain_error(place, valid, "stranger at the end");
    last->next = valid;
    expect_chain_error(place, valid, "a chain that bites its tail");
    last->next = NULL;

    const Struct *type = find_extension(valid->sType);
    WGPUChainedStruct *copy = at_the_end_of_memory(valid, type->size);
    copy->next = NULL;
    last->next = copy;
    expect_chain_error(place, valid, "the same extension twice");
    last->next = NULL;
}

TEST(chn_01_every_chain_with_strangers_and_twins, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_chain);
}

/* What a string field may be. */
typedef struct StringRule {
    const char *field;
    bool null_is_valid, empty_is_valid, any_bytes_are_valid;
} StringRule;

static const StringRule string_rules[] = {
    {"label", true, true, true},
    {"entryPoint", true, false, false}, /* null stands for the only one */
    {"key", false, false, false},       /* no constant has an empty name */
    {"code", true, true, false},        /* an empty module; see below for GLSL */
    {"name", false, false, false},      /* nor has a define */
    {"value", true, true, false},
    {"hlsl", true, true, false}, /* left out */
    {"msl", true, true, false},
    {"glsl", true, true, false}, /* but for GL */
    {"dxcPath", true, true, false},
    {"deviceUUID", true, true, false},
    {"pciBusID", true, true, false},
    {"tracePath", true, true, true}, /* on Unix, a path is bytes */
    {"path", true, true, true},
};

static const StringRule *string_rule(const Place *place)
{
    for (size_t i = 0; i < COUNT(string_rules); i++) {
        if (strcmp(string_rules[i].field, place->field->name) == 0) {
            return &string_rules[i];
        }
    }
    check_give_up(place->path);
}

static bool is_glsl(const Place *place)
{
    return strcmp(place->within->name, "WGPUShaderSourceGLSL") == 0 ||
           strcmp(place->within->name, "WGPUShaderDefine") == 0 ||
           strcmp(place->field->name, "glsl") == 0;
}

static void try_string(const Place *place, WGPUStringView string, bool valid, const char *what)
{
    with(place, &string);
    /* An empty text is no GLSL shader, an empty define no number. And which constants there are is
     * found out when a backend compiles, which the noop backend does not. */
    bool either = is_glsl(place) && valid;
    either |= test_backend() == WGPUBackendType_Null && strcmp(place->field->name, "key") == 0;
    if (either) {
        expect_answer(place, what);
    } else if (valid) {
        expect_accepted(place, what);
    } else if (call(place) != REFUSED) {
        report(place, what, ACCEPTED, "refused");
    }
    restore(place);
}

static void string_forms(const Place *place)
{
    if (!is_value(place, STRING)) {
        return;
    }
    const StringRule *rule = string_rule(place);
    char copy[1024];
    WGPUStringView string;
    memcpy(&string, place->at, sizeof string);
    try_string(place, (WGPUStringView){NULL, WGPU_STRLEN}, rule->null_is_valid, "null");
    try_string(place, (WGPUStringView){NULL, 0}, rule->empty_is_valid, "NULL of 0 bytes");
    try_string(place, (WGPUStringView){"?", 0}, rule->empty_is_valid, "0 bytes");
    try_string(place, (WGPUStringView){"", WGPU_STRLEN}, rule->empty_is_valid, "only a NUL");
    if (string.length == WGPU_STRLEN) {
        return; /* a path would have files written there */
    }
    if (string.length >= sizeof copy) {
        check_give_up("a longer string than expected");
    }
    snprintf(copy, sizeof copy, "%.*s", (int)string.length, string.data);
    with(place, &(WGPUStringView){at_the_end_of_memory(copy, string.length + 1), WGPU_STRLEN});
    expect_accepted(place, "NUL-terminated");
    restore(place);
    with(place, &(WGPUStringView){at_the_end_of_memory(copy, string.length), string.length});
    expect_accepted(place, "so many bytes");
    restore(place);
}

TEST(str_01_every_string_in_every_form, NO_DEVICE)
{
    fixture_open();
    for_all(string_forms);
}

static void invalid_utf_8(const Place *place)
{
    if (!is_value(place, STRING)) {
        return;
    }
    static const char *const texts[] = {"\xC3\x28", "// \xFF\xFE", "\xED\xA0\x80", "\xF0\x9F\x98"};
    bool valid = string_rule(place)->any_bytes_are_valid;
    if (valid && strcmp(place->field->name, "label") != 0) {
        return; /* nor there */
    }
    for (size_t i = 0; i < COUNT(texts); i++) {
        try_string(place, text(texts[i]), valid, "invalid UTF-8");
        try_string(place, (WGPUStringView){texts[i], WGPU_STRLEN}, valid,
                   "invalid UTF-8, with NUL");
    }
}

TEST(str_02_every_string_with_invalid_utf_8, NO_DEVICE)
{
    fixture_open();
    for_all(invalid_utf_8);
}

static void spoil_handle(const Place *place)
{
    if (!is_value(place, HANDLE)) {
        return;
    }
    const uintptr_t bad[] = {
        1, 0xDEADBEEF, UINTPTR_MAX, (uintptr_t)gpu->instance, (uintptr_t)gpu->queue,
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        char what[48];
        snprintf(what, sizeof what, "0x%" PRIxPTR, bad[i]);
        with(place, &bad[i]);
        expect_refused(place, what);
        restore(place);
    }
    const uintptr_t null = 0;
    with(place, &null);
    if (place->field->nullable || place->element) {
        expect_answer(place, "NULL");
    } else {
        expect_refused(place, "NULL");
    }
    restore(place);
}

TEST(pro_01_every_handle_that_is_none, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_handle);
}

static void spoil_array(const Place *place)
{
    if (!place->field->count_size || place->element) {
        return;
    }
    const void *before = *(void **)place->at, *none = NULL;
    size_t count = read_count(place);
    const size_t counts[] = {1, 3, UINT32_MAX, SIZE_MAX, SIZE_MAX / 8 + 1, SIZE_MAX / 2};
    memcpy(place->at, &none, sizeof none);
    for (size_t i = 0; i < COUNT(counts); i++) {
        if ((uint32_t)counts[i] == 0 && place->field->count_size == sizeof(uint32_t)) {
            continue; /* no count at all */
        }
        char what[48];
        snprintf(what, sizeof what, "NULL, %zu of them", counts[i]);
        write_count(place, counts[i]);
        expect_refused(place, what);
    }
    write_count(place, 0);
    expect_answer(place, "NULL, none of them");
    memcpy(place->at, &before, sizeof before);
    expect_answer(place, "none of them");
    /* A count that no memory can hold, whatever the pointer says. */
    if (place->field->count_size == sizeof(size_t)) {
        write_count(place, SIZE_MAX);
        expect_refused(place, "as many as a size_t can count");
    }
    write_count(place, count);
}

TEST(pro_01_every_array_that_cannot_be, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_array);
}

static void spoil_number(const Place *place)
{
    bool number = is_value(place, NUMBER) || is_value(place, BOOL);
    if (!number || place->element) {
        return;
    }
    const uint64_t values[] = {
        0, 1, 2, 3, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, UINT64_MAX / 2, UINT64_MAX - 1, UINT64_MAX};
    for (size_t i = 0; i < COUNT(values); i++) {
        char what[48];
        snprintf(what, sizeof what, "%" PRIu64, values[i]);
        with(place, &values[i]); /* its lower bytes */
        expect_answer(place, what);
        restore(place);
    }
}

TEST(pro_01_every_number_at_its_limits, NO_DEVICE)
{
    fixture_open();
    for_all(spoil_number);
}

/* What the walks cannot reach, and why. */
static const struct {
    const char *name, *reason;
} unreached[] = {
    {"WGPUSurface", "needs a window"},
    {"WGPUBlasPrepareCompactCallbackInfo", "needs a BLAS that is built; ray_query.c spoils it"},
    {"WGPUSharedFenceValue", "the GPU would wait for a fence that nobody sets"},
    {"WGPUSharedMemoryDmaBuf", "few drivers have dma-bufs; shared_dma_buf.c spoils it"},
    {"WGPUSharedMemoryVulkanBuffer", "handles of Vulkan cannot be checked"},
    {"WGPUSharedMemoryVulkanImage", "handles of Vulkan cannot be checked"},
    {"WGPUVulkanDevice", "handles of Vulkan cannot be checked"},
    {"WGPUVulkanInstance", "handles of Vulkan cannot be checked"},
    {"WGPUSupported", "written by the library, without a chain"},
    {"WGPUFuture", "no descriptor"},
    {"WGPUCompilation", "handed to a callback"},
    {"WGPULogRecord", "handed to a callback"},
    {"WGPULogCallbackInfo", "belongs to no object; logging.c spoils it"},
    {"WGPUMemoryHeap", "written by the library, without a chain"},
    {"WGPUTextureFormatCapabilities", "written by the library, without a chain"},
    {"WGPUDownlevelCapabilities", "written by the library, without a chain"},
    {"WGPUCooperativeMatrix", "written by the library, without a chain"},
    {"WGPUShaderEntryPoint", "written by the library, without a chain"},
    {"WGPUShaderVariable", "written by the library, without a chain"},
    {"WGPUShaderBinding", "written by the library"},
    {"WGPUShaderOverride", "written by the library, without a chain"},
    {"WGPUShaderTranslation", "translated where the library can; shader_translation.c spoils it"},
    {"WGPUNativeVulkan", "written by the library, without a chain, on one backend"},
    {"WGPUNativeD3D12", "written by the library, without a chain, on one backend"},
    {"WGPUNativeGL", "written by the library, without a chain, on one backend"},
    {"WGPUHalCounters", "written by the library, without a chain"},
    {"WGPUInternalCounters", "written by the library, without a chain"},
    {"WGPUAllocationReport", "written by the library, without a chain"},
    {"WGPUMemoryBlockReport", "written by the library, without a chain"},
    {"WGPUAllocatorReport", "written by the library, without a chain"},
    {"WGPURegistryReport", "written by the library, without a chain"},
    {"WGPUHubReport", "written by the library, without a chain"},
    {"WGPUGlobalReport", "written by the library, without a chain"},
    {"WGPUXlibDisplayHandle", "in a union"},
    {"WGPUXcbDisplayHandle", "in a union"},
    {"WGPUWaylandDisplayHandle", "in a union"},
};

static void nothing(const Place *place)
{
    (void)place;
}

TEST(every_struct_is_walked, NO_DEVICE)
{
    fixture_open();
    const Root *root;
    size_t calls;
    for (calls = 0; (root = root_at(calls)); calls++) {
        void *data = root->build();
        walk(&(Place){.root = root, .data = data}, root->type, data, "", nothing);
    }
    size_t walked = 0, fields = 0;
    for (size_t i = 0; i < struct_count; i++) {
        bool known = structs[i]->visits > 0;
        walked += known;
        fields += known ? structs[i]->field_count : 0;
        for (size_t j = 0; j < COUNT(unreached); j++) {
            known |= strncmp(structs[i]->name, unreached[j].name, strlen(unreached[j].name)) == 0;
        }
        char message[320];
        snprintf(
            message, sizeof message,
            "no call takes %s: add a valid one to creations.c, commands.c or requests.c (Root in "
            "structs.h), or its reason to `unreached`",
            structs[i]->name);
        check_that(__FILE__, __LINE__, known, message);
    }
    printf("    %zu calls, %zu structs with %zu fields, of %zu structs\n", calls, walked, fields,
           struct_count);
}
