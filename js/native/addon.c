/* What JavaScript cannot do by itself: call the functions of the library, be called back by it, and see its
   memory. Calls come as arrays of numbers, many at once; what callbacks tell is kept until JavaScript asks. */
#define NAPI_VERSION 8
#include <node_api.h>

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "webgpu/webgpu.h"
#include "webgpu/wgpu.h"

#include "library.h"

#define MOST_NUMBERS 5

/* A callback that was called, from whatever thread. */
typedef struct Event {
    struct Event *before;
    double ticket;
    double numbers[MOST_NUMBERS];
    int count;
    size_t length;
    char message[];
} Event;

/* One for each thread of JavaScript. It is never freed: the library may call back after its end. */
typedef struct {
    double *calls;
    int32_t *pending;
    _Atomic(Event *) last;
} State;

static inline uint64_t wide(double d)
{
    return d >= 18446744073709551616.0 ? UINT64_MAX : (uint64_t)d;
}

static inline void *address(double d)
{
    return (void *)(uintptr_t)(uint64_t)d;
}

static void happened(void *state_pointer, void *ticket, int count, double const *numbers, WGPUStringView message)
{
    State *state = state_pointer;
    size_t length = message.length == WGPU_STRLEN ? (message.data ? strlen(message.data) : 0) : message.length;
    Event *event = malloc(sizeof *event + length);
    if (!event)
        return;
    event->ticket = (double)(uintptr_t)ticket;
    event->count = count;
    memcpy(event->numbers, numbers, (size_t)count * sizeof *numbers);
    event->length = length;
    if (length)
        memcpy(event->message, message.data, length);
    event->before = atomic_load(&state->last);
    while (!atomic_compare_exchange_weak(&state->last, &event->before, event))
        ;
    atomic_store((_Atomic int32_t *)state->pending, 1);
}

/* An event for each message, and one for the end. */
static void on_CompilationInfo(WGPUCompilationInfoRequestStatus status, struct WGPUCompilationInfo const *info,
                               void *u1, void *u2)
{
    for (size_t i = 0; info && i < info->messageCount; i++) {
        WGPUCompilationMessage const *m = &info->messages[i];
        happened(u2, u1, 5,
                 (double[]){(double)m->type, (double)m->lineNum, (double)m->linePos, (double)m->offset, (double)m->length},
                 m->message);
    }
    happened(u2, u1, 1, (double[]){(double)status}, (WGPUStringView){NULL, 0});
}

static void on_Log(struct WGPULogRecord const *record, void *u1, void *u2)
{
    happened(u2, u1, 1, (double[]){(double)record->level}, record->message);
}

#include "calls.h"

/* ---- Node-API --------------------------------------------------------------------------------------------- */

static State *state_of(napi_env env)
{
    void *state = NULL;
    napi_get_instance_data(env, &state);
    return state;
}

static int arguments(napi_env env, napi_callback_info info, size_t count, napi_value *values)
{
    size_t given = count;
    napi_get_cb_info(env, info, &given, values, NULL, NULL);
    if (given >= count)
        return 1;
    napi_throw_type_error(env, NULL, "webgpu-c: too few arguments");
    return 0;
}

static napi_value number(napi_env env, double d)
{
    napi_value value = NULL;
    napi_create_double(env, d, &value);
    return value;
}

static double number_of(napi_env env, napi_value value)
{
    double d = 0;
    napi_get_value_double(env, value, &d);
    return d;
}

static void set(napi_env env, napi_value object, char const *name, napi_value value)
{
    napi_set_named_property(env, object, name, value);
}

/* run(count): makes the calls in the first so many numbers. Gives what the last one gave. */
static napi_value node_run(napi_env env, napi_callback_info info)
{
    napi_value value;
    if (!arguments(env, info, 1, &value))
        return NULL;
    int32_t count = 0;
    napi_get_value_int32(env, value, &count);
    State *state = state_of(env);
    return number(env, run(state->calls, state->calls + count));
}

/* address(arrayBuffer): where its bytes are. */
static napi_value node_address(napi_env env, napi_callback_info info)
{
    napi_value value;
    void *data = NULL;
    size_t length = 0;
    if (!arguments(env, info, 1, &value))
        return NULL;
    if (napi_get_arraybuffer_info(env, value, &data, &length) != napi_ok) {
        napi_throw_type_error(env, NULL, "webgpu-c: not an ArrayBuffer");
        return NULL;
    }
    return number(env, (double)(uintptr_t)data);
}

/* read(address, length): a copy of bytes, as an ArrayBuffer. */
static napi_value node_read(napi_env env, napi_callback_info info)
{
    napi_value values[2], buffer = NULL;
    void *data = NULL;
    if (!arguments(env, info, 2, values))
        return NULL;
    size_t length = (size_t)number_of(env, values[1]);
    if (napi_create_arraybuffer(env, length, &data, &buffer) == napi_ok && length)
        memcpy(data, address(number_of(env, values[0])), length);
    return buffer;
}

/* text(address, length): UTF-8 as a string. */
static napi_value node_text(napi_env env, napi_callback_info info)
{
    napi_value values[2], text = NULL;
    if (!arguments(env, info, 2, values))
        return NULL;
    char const *data = address(number_of(env, values[0]));
    double length = number_of(env, values[1]);
    napi_create_string_utf8(env, data ? data : "", data ? (length < 4294967296.0 ? (size_t)length : NAPI_AUTO_LENGTH) : 0, &text);
    return text;
}

/* view(address, length): an ArrayBuffer on bytes that stay the library's; undefined where Node has no such. */
static napi_value node_view(napi_env env, napi_callback_info info)
{
    napi_value values[2], buffer = NULL;
    if (!arguments(env, info, 2, values))
        return NULL;
    if (napi_create_external_arraybuffer(env, address(number_of(env, values[0])), (size_t)number_of(env, values[1]),
                                         NULL, NULL, &buffer) != napi_ok)
        return NULL;
    return buffer;
}

/* write(address, arrayBuffer): copies bytes there. */
static napi_value node_write(napi_env env, napi_callback_info info)
{
    napi_value values[2];
    void *data = NULL;
    size_t length = 0;
    if (arguments(env, info, 2, values) && napi_get_arraybuffer_info(env, values[1], &data, &length) == napi_ok && length)
        memcpy(address(number_of(env, values[0])), data, length);
    return NULL;
}

/* detach(arrayBuffer): it is empty from now on. */
static napi_value node_detach(napi_env env, napi_callback_info info)
{
    napi_value value;
    if (arguments(env, info, 1, &value))
        napi_detach_arraybuffer(env, value);
    return NULL;
}

/* events(): what callbacks told since the last time, in their order: ticket, message and numbers of each. */
static napi_value node_events(napi_env env, napi_callback_info info)
{
    (void)info;
    State *state = state_of(env);
    napi_value events = NULL;
    uint32_t count = 0;
    atomic_store((_Atomic int32_t *)state->pending, 0);
    Event *first = NULL, *event = atomic_exchange(&state->last, NULL);
    while (event) {
        Event *before = event->before;
        event->before = first;
        first = event;
        event = before;
    }
    napi_create_array(env, &events);
    while (first) {
        napi_value one, message;
        napi_create_array(env, &one);
        napi_create_string_utf8(env, first->message, first->length, &message);
        napi_set_element(env, one, 0, number(env, first->ticket));
        napi_set_element(env, one, 1, message);
        for (int i = 0; i < first->count; i++)
            napi_set_element(env, one, (uint32_t)i + 2, number(env, first->numbers[i]));
        napi_set_element(env, events, count++, one);
        Event *next = first->before;
        free(first);
        first = next;
    }
    return events;
}

static void *memory_of(napi_env env, napi_value buffer)
{
    void *data = NULL;
    size_t length = 0;
    napi_ref reference;
    napi_get_arraybuffer_info(env, buffer, &data, &length);
    napi_create_reference(env, buffer, 1, &reference);
    return data;
}

/* load(path, calls, pending): opens the library. Gives { error } or { missing, callbacks, state }: the functions
   that it has not, where the C functions for callbacks are, and what they take for userdata2. */
static napi_value node_load(napi_env env, napi_callback_info info)
{
    napi_value values[3], result = NULL;
    if (!arguments(env, info, 3, values))
        return NULL;
    size_t length = 0;
    napi_get_value_string_utf8(env, values[0], NULL, 0, &length);
    char *path = malloc(length + 1);
    if (!path)
        return NULL;
    napi_get_value_string_utf8(env, values[0], path, length + 1, &length);
    char error[512] = "";
    void *library = open_library(path, error, sizeof error);
    free(path);
    napi_create_object(env, &result);
    if (!library) {
        napi_value text;
        napi_create_string_utf8(env, error, NAPI_AUTO_LENGTH, &text);
        set(env, result, "error", text);
        return result;
    }
    State *state = calloc(1, sizeof *state);
    state->calls = memory_of(env, values[1]);
    state->pending = memory_of(env, values[2]);
    napi_set_instance_data(env, state, NULL, NULL);

    napi_value missing, places;
    uint32_t count = 0;
    napi_create_array(env, &missing);
    for (int i = 0; i < FUNCTIONS; i++) {
        functions[i] = library_function(library, function_names[i]);
        if (functions[i])
            continue;
        napi_value name;
        napi_create_string_utf8(env, function_names[i], NAPI_AUTO_LENGTH, &name);
        napi_set_element(env, missing, count++, name);
    }
    napi_create_object(env, &places);
    for (size_t i = 0; i < sizeof callbacks / sizeof *callbacks; i++)
        set(env, places, callbacks[i].name, number(env, (double)(uintptr_t)callbacks[i].function));
    set(env, result, "missing", missing);
    set(env, result, "callbacks", places);
    set(env, result, "state", number(env, (double)(uintptr_t)state));
    return result;
}

NAPI_MODULE_INIT()
{
    static struct { char const *name; napi_callback function; } const all[] = {
        {"load", node_load},   {"run", node_run},       {"address", node_address}, {"read", node_read},
        {"text", node_text},   {"write", node_write}, {"view", node_view},     {"detach", node_detach},   {"events", node_events},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        napi_value function;
        napi_create_function(env, all[i].name, NAPI_AUTO_LENGTH, all[i].function, NULL, &function);
        set(env, exports, all[i].name, function);
    }
    return exports;
}
