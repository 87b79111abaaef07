/*
 * Collects what the library logs, so that tests can look for it. The collector is installed for the
 * whole process; messages may come from any thread.
 */
#ifndef LOG_H
#define LOG_H

#include <stdbool.h>
#include <webgpu/wgpu.h>

/* Installs the collector (again) and forgets everything collected before. */
void log_collect(WGPULogLevel level);
void log_clear(void);

/* Whether one message so far is about this function: begins with its name, and not merely with a
 * longer name's beginning. */
bool log_names(const char *function);

/* Everything collected since the last clear, one message per line, "" when nothing was. The text is
 * good until the next call of any function here. */
const char *log_text(void);

#endif
