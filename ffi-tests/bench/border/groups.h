/* The groups of lines, a file each. main runs the one that it is asked for, in a fresh process. */
#ifndef GROUPS_H
#define GROUPS_H

void startup(void);
void memory(void);
void frames(void);

/* No lines, but what the GPU and its driver are called. */
void adapter(void);
void recording(void);
void bundles(void);
void passes(void);
void objects(void);
void queues(void);
void mapping(void);
void futures(void);
void shaders(void);
void growth(void);
void threads(void);

#endif
