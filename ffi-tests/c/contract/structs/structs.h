/*
 * Structs described as data, and the calls that take them: what structs.c needs to spoil every
 * field of every struct, one at a time, and to see how the call answers.
 */
#ifndef STRUCTS_H
#define STRUCTS_H

#include "kit.h"

typedef enum Kind {
    CHAIN,  /* nextInChain */
    LINK,   /* the head of an extension struct */
    STRUCT, /* a struct within, or a pointer to structs */
    ENUM,
    FLAGS,
    HANDLE,
    STRING,
    FLOAT,
    BOOL,
    NUMBER,
    COUNT_OF_ARRAY,
    OPAQUE, /* callbacks, userdata, handles of the window system */
} Kind;

typedef struct Struct Struct;

typedef struct Field {
    const char *name;
    Kind kind;
    size_t offset;
    size_t size;    /* of the field, or of one element */
    Struct *type;   /* of a STRUCT */
    uint64_t known; /* the largest value of an ENUM, all bits of FLAGS */
    bool pointer;
    bool nullable;
    bool closed; /* a CHAIN of a struct that has no extensions */
    size_t count_offset, count_size; /* of an array's length; count_size is 0 when it is none */
} Field;

struct Struct {
    const char *name;
    size_t size;
    const Field *fields;
    size_t field_count;
    void *(*initialize)(void); /* a struct set up by its INIT macro; NULL when it has none */
    WGPUSType s_type;          /* of an extension, else 0 */
    unsigned visits;
};

/* How a call answered. */
typedef enum Verdict {
    ACCEPTED,
    REFUSED, /* through the channel that the function documents; see `refusal` */
    FAILED,  /* an error of the environment: out of memory, no such adapter */
    WRONG,   /* anything else; `refusal` says what */
} Verdict;

/* A call that takes a struct. */
typedef struct Root {
    const char *function;
    const char *argument; /* which struct it is, where a function takes several, or a variant */
    Struct *type;
    void *(*build)(void);              /* a valid struct in static memory that may be changed */
    Verdict (*call)(const void *data); /* calls the function and cleans up */
    WGPUFeatureName needs;             /* the device feature without which it is not valid; or 0 */
    bool null_is_valid;
    bool init_is_valid; /* what the INIT macro sets up is accepted as it is */
    bool output;        /* the struct is written to: only its chain is read */
    bool finds_any;     /* what the INIT macro sets up asks for any adapter, and so does NULL */
} Root;

/* The calls: creations.c, commands.c, requests.c, sharing.c and tracing.c have them. */
extern const Root creation_roots[], command_roots[], request_roots[], sharing_roots[],
    tracing_roots[];
extern const size_t creation_root_count, command_root_count, request_root_count, sharing_root_count,
    tracing_root_count;

/* The device and the objects that the valid structs refer to. */
extern Gpu *const gpu;
void fixture_open(void);

/* What the last refusal said. */
extern Message refusal;

#endif
