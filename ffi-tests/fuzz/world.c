#include "world.h"

#include "noop.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

enum { MOST_OBJECTS = 16, MOST_GONE = 4, MOST_TOKENS = 8192, MOST_FUTURES = 16, MOST_WRITES = 96 };
/* Making devices takes longer than most sequences. They are made anew after so many. */
enum { MOST_INPUTS = 100 };

typedef struct Objects {
    struct Object {
        void *handle;
        unsigned references;
        bool used_up;
    } live[MOST_OBJECTS];
    size_t count;
    void *gone[MOST_GONE];
    size_t gone_count;
} Objects;

struct Token {
    atomic_uint calls;
    bool set, due;
    uint64_t future;
};

static struct {
    const Kind *kinds;
    size_t kind_count, thread_count;
    pthread_mutex_t lock; /* of everything below */
    /* By thread and kind; what all threads share is with the first. */
    Objects objects[MOST_THREADS][MOST_KINDS];
    Token tokens[MOST_TOKENS];
    size_t first_token, token_count; /* those of this input */
    uint64_t futures[MOST_FUTURES];
    size_t future_count;
    void (*meanwhile)(void);
    /* What lasts from one input to the next. */
    WGPUInstance instance;
    struct Guard own[6];
    size_t own_count, objects_before, inputs;
    atomic_bool lost;
} world = {.lock = PTHREAD_MUTEX_INITIALIZER};

static _Thread_local size_t own_thread;
static _Thread_local void *writes[MOST_WRITES];
static _Thread_local size_t write_count;

/* -- objects --------------------------------------------------------------------------------- */

static Objects *objects_of(int kind, size_t thread)
{
    return &world.objects[world.kinds[kind].own_thread ? thread : 0][kind];
}

static struct Object *find(Objects *objects, const void *handle)
{
    for (size_t i = 0; i < objects->count; i++) {
        if (objects->live[i].handle == handle) {
            return &objects->live[i];
        }
    }
    return NULL;
}

/* The object with this handle, if it is ours to use: `*foreign` if it is another thread's. */
static struct Object *find_own(int kind, const void *handle, bool *foreign)
{
    *foreign = false;
    struct Object *object = find(objects_of(kind, own_thread), handle);
    for (size_t thread = 0; !object && thread < world.thread_count; thread++) {
        *foreign |= find(objects_of(kind, thread), handle) != NULL;
    }
    return object;
}

/* Forgets an object, of which no reference is left. */
static void forget(Objects *objects, struct Object *object)
{
    objects->gone[objects->gone_count++ % MOST_GONE] = object->handle;
    objects->count--;
    memmove(object, object + 1, (size_t)(&objects->live[objects->count] - object) * sizeof *object);
}

void keep(int kind, void *handle)
{
    if (!handle) {
        return;
    }
    struct Object evicted = {0};
    pthread_mutex_lock(&world.lock);
    Objects *objects = objects_of(kind, own_thread);
    struct Object *known = find(objects, handle);
    if (known) {
        known->references++;
    } else {
        if (objects->count == MOST_OBJECTS) {
            evicted = objects->live[2]; /* the first two are the world's */
            forget(objects, &objects->live[2]);
        }
        objects->live[objects->count++] = (struct Object){handle, 1, false};
    }
    pthread_mutex_unlock(&world.lock);
    for (unsigned i = 0; i < evicted.references; i++) {
        world.kinds[kind].release(evicted.handle);
    }
}

/* Whether a call may be told to count the references of what is not known here. With other threads it
 * might be held by one of them, whose reference would be taken. */
static bool is_to_try(bool foreign)
{
    return !foreign && !crowded();
}

void hold(int kind, void *handle)
{
    bool foreign;
    pthread_mutex_lock(&world.lock);
    struct Object *object = find_own(kind, handle, &foreign);
    if (object) {
        object->references++;
    }
    if (object || is_to_try(foreign)) {
        world.kinds[kind].hold(handle);
    }
    pthread_mutex_unlock(&world.lock);
}

void let_go(int kind, void *handle)
{
    bool foreign;
    pthread_mutex_lock(&world.lock);
    struct Object *object = find_own(kind, handle, &foreign);
    if (object && --object->references == 0) {
        forget(objects_of(kind, own_thread), object);
    }
    pthread_mutex_unlock(&world.lock);
    if (object || is_to_try(foreign)) {
        world.kinds[kind].release(handle);
    }
}

void used_up(int kind, void *handle)
{
    pthread_mutex_lock(&world.lock);
    struct Object *object = find(objects_of(kind, own_thread), handle);
    if (object) {
        object->used_up = true;
    }
    pthread_mutex_unlock(&world.lock);
}

/* The latest that works; of those that the world has from the start, the first. */
static void *usual(const Objects *objects, bool first)
{
    for (size_t i = 0; i < objects->count; i++) {
        const struct Object *object = &objects->live[first ? i : objects->count - 1 - i];
        if (!object->used_up) {
            return object->handle;
        }
    }
    return NULL;
}

static bool is_from_the_start(int kind)
{
    static const char *const names[] = {"WGPUInstance", "WGPUAdapter", "WGPUDevice", "WGPUQueue"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(world.kinds[kind].name, names[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void *unusual(Input *in, int kind, uint8_t how)
{
    const Objects *objects = objects_of(kind, own_thread);
    uint8_t which = byte(in);
    switch (how % 8) {
    case 0:
        return NULL;
    case 1: /* released, if one was */
        return objects->gone_count ? objects->gone[which % (objects->gone_count < MOST_GONE ? objects->gone_count : MOST_GONE)] : NULL;
    case 2: { /* of another type */
        const Objects *others = objects_of((int)(which % world.kind_count), own_thread);
        return others->count ? others->live[others->count - 1].handle : NULL;
    }
    case 3: /* one bit is wrong */
        return objects->count ? (void *)((uintptr_t)objects->live[0].handle ^ (uintptr_t)1 << which % 64) : NULL;
    case 4:
        return (void *)(uintptr_t)bytes(in, 8);
    default:
        return objects->count ? objects->live[which % objects->count].handle : NULL;
    }
}

void *handle(Input *in, int kind, bool null)
{
    enum { UNUSUAL = 208 };
    uint8_t b = byte(in);
    if (b < UNUSUAL && null) {
        return NULL;
    }
    pthread_mutex_lock(&world.lock);
    void *found = b < UNUSUAL ? usual(objects_of(kind, own_thread), is_from_the_start(kind)) : unusual(in, kind, b);
    if (b < UNUSUAL && !found && world.kinds[kind].make) {
        pthread_mutex_unlock(&world.lock);
        Input none = {.guarded = in->guarded};
        world.kinds[kind].make(&none);
        unguard(&none);
        take_back(&none);
        pthread_mutex_lock(&world.lock);
        found = usual(objects_of(kind, own_thread), is_from_the_start(kind));
    }
    bool foreign;
    if (find_own(kind, found, &foreign) && in->guarded && in->guard_count < MOST_GUARDS) {
        world.kinds[kind].hold(found);
        in->guards[in->guard_count++] = (struct Guard){kind, found};
    }
    pthread_mutex_unlock(&world.lock);
    return foreign ? NULL : found;
}

bool crowded(void)
{
    return world.thread_count > 1;
}

void guard(Input *in)
{
    in->guarded = crowded();
}

void unguard(Input *in)
{
    while (in->guard_count > 0) {
        struct Guard *guard = &in->guards[--in->guard_count];
        world.kinds[guard->kind].release(guard->handle);
    }
}

/* -- callbacks ------------------------------------------------------------------------------- */

void *expect_call(Input *in, bool set)
{
    pthread_mutex_lock(&world.lock);
    in->token = &world.tokens[world.token_count++ % MOST_TOKENS];
    *in->token = (Token){.set = set};
    pthread_mutex_unlock(&world.lock);
    return in->token;
}

void promised(Input *in, WGPUFuture future)
{
    pthread_mutex_lock(&world.lock);
    if (future.id != 0) {
        world.futures[world.future_count++ % MOST_FUTURES] = future.id;
        if (in->token) {
            in->token->due = in->token->set;
            in->token->future = future.id;
        }
    }
    pthread_mutex_unlock(&world.lock);
}

void called(void *token_pointer, bool often)
{
    Token *token = token_pointer;
    /* Once the call is counted, the next input may begin and change it. */
    void (*meanwhile)(void) = world.meanwhile;
    unsigned before = atomic_fetch_add(&token->calls, 1);
    if (before > 0 && !often) {
        broken("a callback is called once");
    }
    meanwhile();
}

uint64_t future(Input *in)
{
    uint8_t which = byte(in);
    pthread_mutex_lock(&world.lock);
    size_t known = world.future_count < MOST_FUTURES ? world.future_count : MOST_FUTURES;
    uint64_t latest = known ? world.futures[(world.future_count - 1 - which % known) % MOST_FUTURES] : 0;
    pthread_mutex_unlock(&world.lock);
    return which >= 250 ? bytes(in, 8) : latest;
}

/* -- memory ---------------------------------------------------------------------------------- */

void touch(Input *in, void *memory, size_t size, bool writable)
{
    if (!memory || size == 0 || crowded()) {
        return; /* another thread may end the mapping */
    }
    volatile uint8_t *ends[] = {memory, (uint8_t *)memory + size - 1};
    for (size_t i = 0; i < 2; i++) {
        if (writable) {
            *ends[i] = byte(in);
        } else {
            (void)*ends[i];
        }
    }
}

void opened_write(void *memory, size_t size)
{
    if (memory && write_count < MOST_WRITES) {
        writes[write_count++] = memory;
        if (!crowded()) {
            memset(memory, 0x5A, size);
        }
    }
}

void *open_write(Input *in)
{
    uint8_t which = byte(in);
    if (write_count == 0 || which >= 244) {
        return (void *)(uintptr_t)bytes(in, 8);
    }
    return writes[write_count - 1 - which % write_count];
}

/* -- beginning and end ----------------------------------------------------------------------- */

static int kind_named(const char *name)
{
    for (size_t i = 0; i < world.kind_count; i++) {
        if (strcmp(world.kinds[i].name, name) == 0) {
            return (int)i;
        }
    }
    broken("the headers have a %s", name);
}

/* One of the first objects: the world has a share of its own, so that a sequence may release all others. */
static void *own(int kind, void *handle)
{
    return world.own[world.own_count++] = (struct Guard){kind, handle}, handle;
}

static void add_device(WGPUAdapter adapter, bool full)
{
    WGPUDevice device = own(kind_named("WGPUDevice"), noop_device(world.instance, adapter, full, &world.lost));
    own(kind_named("WGPUQueue"), wgpuDeviceGetQueue(device));
}

static void open_devices(void)
{
    world.inputs = 0;
    world.own_count = 0;
    WGPUInstanceFeatureName feature = WGPUInstanceFeatureName_MultipleDevicesPerAdapter;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &feature;
    world.instance = own(kind_named("WGPUInstance"), wgpuCreateInstance(&descriptor));
    WGPUAdapter adapter = own(kind_named("WGPUAdapter"), noop_adapter(world.instance));
    add_device(adapter, true);
    add_device(adapter, false);
    atomic_store(&world.lost, false);
    world.objects_before = objects_left(world.instance);
}

void world_open(const Kind *kinds, size_t count, size_t threads, WGPULogLevel level, void (*meanwhile)(void))
{
    world.meanwhile = meanwhile;
    world.kinds = kinds;
    world.kind_count = count;
    world.thread_count = threads;
    memset(world.objects, 0, sizeof world.objects);
    world.first_token = world.token_count;
    world.future_count = 0;
    listen_to_log(level);
    if (!world.instance) {
        open_devices();
    }
    world_enter(0);
    for (size_t i = 0; i < world.own_count; i++) {
        kinds[world.own[i].kind].hold(world.own[i].handle);
        keep(world.own[i].kind, world.own[i].handle);
    }
}

void world_enter(size_t thread)
{
    own_thread = thread;
    write_count = 0;
}

static void on_scope(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message, void *more,
                     void *unused)
{
    (void)type;
    (void)unused;
    listen(message);
    *(bool *)more = status == WGPUPopErrorScopeStatus_Success;
}

/* Pops this thread's scopes. */
static void pop_scopes(WGPUDevice device)
{
    bool more = true;
    while (more) {
        more = false;
        WGPUPopErrorScopeCallbackInfo callback = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
        callback.mode = WGPUCallbackMode_AllowSpontaneous;
        callback.callback = on_scope;
        callback.userdata1 = &more;
        wgpuDevicePopErrorScope(device, callback);
        wgpuInstanceProcessEvents(world.instance);
    }
}

void world_leave(void)
{
    for (size_t i = 0; i < world.own_count; i++) {
        struct Guard own = world.own[i];
        if (own.kind == kind_named("WGPUDevice")) {
            pop_scopes(own.handle);
        } else if (own.kind == kind_named("WGPUQueue")) {
            for (size_t j = 0; j < write_count; j++) {
                wgpuQueueEndWriteBuffer(own.handle, writes[j]);
            }
        }
    }
}

static void release_all(void)
{
    for (size_t thread = 0; thread < MOST_THREADS; thread++) {
        for (size_t kind = 0; kind < world.kind_count; kind++) {
            Objects *objects = &world.objects[thread][kind];
            while (objects->count > 0) {
                struct Object object = objects->live[--objects->count];
                for (unsigned i = 0; i < object.references; i++) {
                    world.kinds[kind].release(object.handle);
                }
            }
        }
    }
}

/* Waits for the callbacks that are due; false if one has not come. */
static bool have_come(void)
{
    bool all = true;
    for (size_t i = world.first_token; i < world.token_count; i++) {
        const Token *token = &world.tokens[i % MOST_TOKENS];
        if (token->due && atomic_load(&token->calls) == 0) {
            WGPUFutureWaitInfo wait = {.future = {token->future}};
            wgpuInstanceWaitAny(world.instance, 1, &wait, 0);
            all &= atomic_load(&token->calls) > 0;
        }
    }
    return all;
}

static void wait_until_empty(size_t objects)
{
    for (size_t step = 0;; step++) {
        bool come = have_come();
        release_all(); /* also what callbacks have just been given */
        wgpuInstanceProcessEvents(world.instance);
        size_t left = objects_left(world.instance);
        if (come && left == objects) {
            return;
        }
        if (step == PATIENCE) {
            broken(come ? "nothing is left when all is released: %zu objects are"
                        : "each callback is called: one is not (%zu objects are left)",
                   left - objects);
        }
        pause_for_1_ms();
    }
}

void world_close(void)
{
    /* A device that is lost lets go of what it has. */
    bool lost = atomic_load(&world.lost);
    if (!lost) {
        wait_until_empty(world.objects_before);
    }
    if (lost || ++world.inputs == MOST_INPUTS) {
        while (world.own_count > 1) {
            struct Guard *own = &world.own[--world.own_count];
            world.kinds[own->kind].release(own->handle);
        }
        wait_until_empty(0);
        wgpuInstanceRelease(world.instance);
        world.instance = NULL;
    }
}
