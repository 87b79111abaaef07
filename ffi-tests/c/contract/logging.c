/* The log callbacks: what they receive, when they may be changed, and when their data may go. */
#define _POSIX_C_SOURCE 200809L
#define _DEFAULT_SOURCE

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "kit.h"

ALSO_ON(noop);

#define THREADS 4
#define MAGIC 0x600DC105u

/* Something that logs an error, with the function's name in it. */
static void make_a_record(void)
{
    wgpuBufferUnmap(NULL);
}

/* Keeps stderr quiet while errors go there because no callback is set. */
static int silence_stderr(void)
{
    fflush(stderr);
    int kept = dup(STDERR_FILENO);
    int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDERR_FILENO);
    close(nothing);
    return kept;
}

static void restore_stderr(int kept)
{
    dup2(kept, STDERR_FILENO);
    close(kept);
}

typedef struct Seen {
    unsigned calls;
    WGPULogLevel level;
    Message message, target, file;
    uint32_t line;
    void *other;
} Seen;

static void on_log(WGPULogLevel level, WGPUStringView message, void *seen_pointer)
{
    Seen *seen = seen_pointer;
    seen->calls++;
    seen->level = level;
    copy_message(&seen->message, message);
    for (size_t i = 0; i < message.length && i + 1 < sizeof seen->message.text; i++) {
        if (message.data[i] == '\0') {
            seen->message.text[i] = '0';
        }
    }
}

static void on_record(WGPULogRecord const *record, void *seen_pointer, void *other)
{
    Seen *seen = seen_pointer;
    on_log(record->level, record->message, seen);
    copy_message(&seen->target, record->target);
    copy_message(&seen->file, record->file);
    seen->line = record->line;
    seen->other = other;
}

static void set_callback2(WGPULogCallback2 callback, void *userdata1, void *userdata2)
{
    WGPULogCallbackInfo info = WGPU_LOG_CALLBACK_INFO_INIT;
    info.callback = callback;
    info.userdata1 = userdata1;
    info.userdata2 = userdata2;
    wgpuSetLogCallback2(info);
}

TEST(records_arrive_whole, NO_DEVICE)
{
    static Seen seen;
    wgpuSetLogCallback(on_log, &seen);
    wgpuSetLogLevel(WGPULogLevel_Error);
    make_a_record();
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(seen.level, WGPULogLevel_Error);
    CHECK_CONTAINS(seen.message.text, "wgpuBufferUnmap: buffer: ");

    /* Text of the application's comes back in full: long, not ASCII, with a NUL inside. */
    gpu_open(gpu);
    WGPUDevice device;
    Message message;
    request_device(gpu->instance, gpu->adapter, NULL, &device, &message);
    char label[2000];
    memset(label, 'x', sizeof label);
    memcpy(label, "gr\xC3\xBC\xC3\x9F", 7);
    memcpy(label + sizeof label - 4, "end", 3);
    label[sizeof label - 1] = '!';
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = (WGPUStringView){label, sizeof label};
    descriptor.size = 16; /* no usage; and no callback for errors, which are logged */
    seen = (Seen){0};
    wgpuBufferRelease(wgpuDeviceCreateBuffer(device, &descriptor));
    CHECK_EQ(seen.calls, 1);
    CHECK_CONTAINS(seen.message.text, "gr\xC3\xBC\xC3\x9F"
                                      "0xxx");
    CHECK_CONTAINS(seen.message.text, "xend!'");
    wgpuDeviceRelease(device);
    gpu_close(gpu);
    wgpuSetLogCallback(NULL, NULL);
}

TEST(where_a_record_comes_from, NO_DEVICE)
{
    static Seen seen;
    int other;
    set_callback2(on_record, &seen, &other);
    wgpuSetLogLevel(WGPULogLevel_Error);
    make_a_record();
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(seen.level, WGPULogLevel_Error);
    CHECK_CONTAINS(seen.message.text, "wgpuBufferUnmap: buffer: ");
    CHECK(strlen(seen.target.text) > 0);
    CHECK_CONTAINS(seen.file.text, ".rs");
    CHECK(seen.line > 0);
    CHECK(seen.other == &other);

    /* Each of the two setters replaces what the other one has set. */
    static Seen plain;
    wgpuSetLogCallback(on_log, &plain);
    make_a_record();
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(plain.calls, 1);
    set_callback2(on_record, &seen, NULL);
    make_a_record();
    CHECK_EQ(seen.calls, 2);
    CHECK_EQ(plain.calls, 1);

    /* A chain has no place here; what was set stays. */
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x7777};
    WGPULogCallbackInfo info = WGPU_LOG_CALLBACK_INFO_INIT;
    info.nextInChain = &stranger;
    wgpuSetLogCallback2(info);
    CHECK_EQ(seen.calls, 3);
    CHECK_CONTAINS(seen.message.text, "wgpuSetLogCallback2: callbackInfo.nextInChain");
    set_callback2(NULL, NULL, NULL);
}

TEST(levels, NO_DEVICE)
{
    static Seen seen;
    wgpuSetLogCallback(on_log, &seen);
    wgpuSetLogLevel(WGPULogLevel_Off);
    make_a_record();
    CHECK_EQ(seen.calls, 0);
    wgpuSetLogLevel(WGPULogLevel_Trace);
    wgpuInstanceRelease(wgpuCreateInstance(NULL));
    CHECK(seen.calls > 0);
    wgpuSetLogLevel(WGPULogLevel_Error);
    unsigned before = seen.calls;
    wgpuSetLogLevel((WGPULogLevel)77); /* logged, and changes nothing */
    CHECK_EQ(seen.calls, before + 1);
    CHECK_CONTAINS(seen.message.text, "wgpuSetLogLevel: level");
    make_a_record();
    CHECK_EQ(seen.calls, before + 2);
    wgpuSetLogCallback(NULL, NULL);
}

/* A callback that does everything it is allowed to. */
static Seen successor;

static void on_log_replacing_itself(WGPULogLevel level, WGPUStringView message, void *seen)
{
    on_log(level, message, seen);
    make_a_record(); /* dropped: no callback runs inside itself */
    wgpuSetLogLevel(WGPULogLevel_Trace);
    wgpuInstanceRelease(wgpuCreateInstance(NULL));
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuSetLogCallback(NULL, NULL);
    set_callback2(on_record, &successor, NULL);
}

TEST(changes_from_inside_the_callback, NO_DEVICE)
{
    static Seen seen;
    wgpuSetLogCallback(on_log_replacing_itself, &seen);
    wgpuSetLogLevel(WGPULogLevel_Error);
    make_a_record();
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(successor.calls, 0);
    make_a_record();
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(successor.calls, 1);
    wgpuSetLogCallback(NULL, NULL);
}

/* Without a callback, errors go to stderr. */
TEST(without_a_callback, NO_DEVICE)
{
    wgpuSetLogCallback(NULL, NULL);
    wgpuSetLogLevel(WGPULogLevel_Trace);
    char written[4096] = "";
    int ends[2];
    CHECK_EQ(pipe(ends), 0);
    int kept = dup(STDERR_FILENO);
    dup2(ends[1], STDERR_FILENO);
    make_a_record();
    restore_stderr(kept);
    close(ends[1]);
    CHECK(read(ends[0], written, sizeof written - 1) > 0);
    close(ends[0]);
    CHECK_CONTAINS(written, "wgpuBufferUnmap: buffer: ");
    wgpuSetLogLevel(WGPULogLevel_Error);
}

/* A closure in a page of its own, which is taken away when it is freed: to touch it then is death. */
typedef struct Closure {
    _Atomic unsigned magic;
    _Atomic unsigned inside, calls;
} Closure;

static _Atomic unsigned spoilt;

static void on_log_closure(WGPULogLevel level, WGPUStringView message, void *closure_pointer)
{
    (void)level;
    Closure *closure = closure_pointer;
    closure->inside++;
    Message copy;
    copy_message(&copy, message);
    spoilt += closure->magic != MAGIC || !strstr(copy.text, "wgpuBufferUnmap: buffer: ");
    for (volatile int i = 0; i < 500; i++) {
    }
    spoilt += closure->magic != MAGIC;
    closure->calls++;
    closure->inside--;
}

static void on_record_closure(WGPULogRecord const *record, void *closure, void *same)
{
    spoilt += closure != same;
    on_log_closure(record->level, record->message, closure);
}

static size_t page_size(void)
{
    return (size_t)sysconf(_SC_PAGESIZE);
}

static Closure *new_closure(void)
{
    Closure *closure =
        mmap(NULL, page_size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (closure == MAP_FAILED) {
        check_give_up("no page");
    }
    closure->magic = MAGIC;
    return closure;
}

/* Returns how often it was called. */
static unsigned free_closure(Closure *closure)
{
    unsigned calls = closure->calls;
    spoilt += closure->inside != 0;
    memset((void *)closure, 0xDD, sizeof *closure);
    spoilt += munmap(closure, page_size()) != 0;
    return calls;
}

static _Atomic bool over;

static void *log_until_over(void *unused)
{
    (void)unused;
    while (!over) {
        make_a_record();
    }
    return NULL;
}

static void rest(long microseconds)
{
    nanosleep(&(struct timespec){.tv_nsec = microseconds * 1000}, NULL);
}

TEST(a_closure_may_be_freed_once_it_is_replaced, NO_DEVICE)
{
    enum { ROUNDS = 300 };
    int kept = silence_stderr();
    wgpuSetLogLevel(WGPULogLevel_Error);
    over = false;
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, log_until_over, NULL);
    }
    unsigned calls = 0;
    for (int round = 0; round < ROUNDS; round++) {
        Closure *first = new_closure(), *second = new_closure();
        wgpuSetLogCallback(on_log_closure, first);
        rest(200);
        set_callback2(on_record_closure, second, second); /* from one to the next */
        calls += free_closure(first);
        rest(200);
        wgpuSetLogCallback(NULL, NULL);
        calls += free_closure(second);
    }
    over = true;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    restore_stderr(kept);
    CHECK(calls > ROUNDS);
    CHECK_EQ(spoilt, 0);
}

/* Every thread logs, and replaces whatever callback is set by its own one. What it set itself
 * before, it frees. */
static _Atomic unsigned set_by_all;

static void *set_and_log(void *unused)
{
    (void)unused;
    Closure *mine = NULL;
    for (int round = 0; round < 300; round++) {
        Closure *next = new_closure();
        wgpuSetLogCallback(on_log_closure, next);
        if (mine) {
            free_closure(mine);
        }
        mine = next;
        set_by_all++;
        make_a_record();
    }
    wgpuSetLogCallback(NULL, NULL);
    free_closure(mine);
    return NULL;
}

TEST(all_threads_set_callbacks_at_once, NO_DEVICE)
{
    int kept = silence_stderr();
    wgpuSetLogLevel(WGPULogLevel_Error);
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, set_and_log, NULL);
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    restore_stderr(kept);
    CHECK_EQ(set_by_all, THREADS * 300);
    CHECK_EQ(spoilt, 0);
}

/* No lock is held: another thread can log, and set the level, while a callback takes its time. */
static _Atomic int in_callback;

static void on_log_slow(WGPULogLevel level, WGPUStringView message, void *may_return)
{
    (void)level, (void)message;
    in_callback++;
    while (!*(_Atomic bool *)may_return) {
        rest(100);
    }
}

static void *log_once(void *unused)
{
    (void)unused;
    make_a_record();
    return NULL;
}

TEST(several_threads_are_inside_at_once, NO_DEVICE)
{
    static _Atomic bool may_return;
    wgpuSetLogLevel(WGPULogLevel_Error);
    wgpuSetLogCallback(on_log_slow, (void *)&may_return);
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        pthread_create(&threads[i], NULL, log_once, NULL);
    }
    for (int waited = 0; in_callback < THREADS && waited < 100000; waited++) {
        rest(100);
    }
    CHECK_EQ(in_callback, THREADS);
    wgpuSetLogLevel(WGPULogLevel_Off);                /* or this thread would be caught, too */
    WGPUInstance instance = wgpuCreateInstance(NULL); /* other calls work meanwhile */
    CHECK(instance != NULL);
    wgpuInstanceRelease(instance);
    may_return = true;
    wgpuSetLogCallback(NULL, NULL);
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
}
