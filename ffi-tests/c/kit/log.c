#include "log.h"

#include <ctype.h>
#include <pthread.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char collected[1 << 16];
static size_t collected_length;
static char copy[sizeof collected];

static void on_log(WGPULogLevel level, WGPUStringView message, void *userdata)
{
    (void)level, (void)userdata;
    size_t length = message.data ? message.length : 0;
    if (length == WGPU_STRLEN) {
        length = strlen(message.data);
    }
    pthread_mutex_lock(&lock);
    if (collected_length + length + 2 <= sizeof collected) {
        memcpy(collected + collected_length, length ? message.data : "", length);
        collected_length += length;
        collected[collected_length++] = '\n';
        collected[collected_length] = '\0';
    }
    pthread_mutex_unlock(&lock);
}

void log_collect(WGPULogLevel level)
{
    wgpuSetLogCallback(on_log, NULL);
    wgpuSetLogLevel(level);
    log_clear();
}

void log_clear(void)
{
    pthread_mutex_lock(&lock);
    collected_length = 0;
    collected[0] = '\0';
    pthread_mutex_unlock(&lock);
}

const char *log_text(void)
{
    pthread_mutex_lock(&lock);
    memcpy(copy, collected, collected_length + 1);
    pthread_mutex_unlock(&lock);
    return copy;
}

bool log_names(const char *function)
{
    size_t length = strlen(function);
    const char *line = log_text();
    while (*line) {
        if (strncmp(line, function, length) == 0 && !isalnum((unsigned char)line[length])) {
            return true;
        }
        line = strchr(line, '\n') + 1; /* every message ends with a newline */
    }
    return false;
}
