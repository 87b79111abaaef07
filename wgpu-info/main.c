/* Shows the adapters of this machine as WebGPU sees them. docs/wgpu-info.md is its page. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webgpu/wgpu.h>

#include "adapter.h"
#include "out.h"
#include "why.h"

static const char USAGE[] =
    "usage: wgpu-info [--summary] [--why] [--json]\n"
    "\n"
    "Shows the adapters of this machine with their features, limits and texture formats.\n"
    "\n"
    "  --summary  the adapters alone\n"
    "  --why      the backends as well: which start, and why others do not\n"
    "  --json     as JSON\n"
    "  --version  the version of the library\n"
    "  --help     this text\n"
    "\n"
    "The exit status is 1 if there is no adapter, and 2 if an argument is none of these.\n";

static void version(char *text, size_t size)
{
    uint32_t number = wgpuGetVersion();
    snprintf(text, size, "%u.%u.%u.%u", number >> 24, number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff);
}

static WGPUInstance create_instance(void)
{
    WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    return wgpuCreateInstance(&descriptor);
}

static size_t show_adapters(WGPUInstance instance, bool is_short)
{
    size_t count = wgpuInstanceEnumerateAdapters(instance, NULL, NULL);
    WGPUAdapter *adapters = calloc(count + 1, sizeof *adapters);
    count = adapters ? wgpuInstanceEnumerateAdapters(instance, NULL, adapters) : 0;
    out_begin_list("adapters");
    for (size_t i = 0; i < count; i++) {
        show_adapter(instance, adapters[i], is_short);
        wgpuAdapterRelease(adapters[i]);
    }
    out_end_list();
    free(adapters);
    return count;
}

int main(int argc, char **argv)
{
    bool is_short = false, with_why = false;
    char text[32];
    version(text, sizeof text);
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--summary")) {
            is_short = true;
        } else if (!strcmp(argv[i], "--why")) {
            with_why = true;
        } else if (!strcmp(argv[i], "--json")) {
            out_as_json();
        } else if (!strcmp(argv[i], "--version")) {
            return printf("wgpu-info %s\n", text) < 0;
        } else if (!strcmp(argv[i], "--help")) {
            return fputs(USAGE, stdout) < 0;
        } else {
            fprintf(stderr, "%s: unknown argument\n\n%s", argv[i], USAGE);
            return 2;
        }
    }

    wgpuSetLogLevel(WGPULogLevel_Off);
    out_begin(NULL, NULL);
    out_string("library", text);
    WGPUInstance instance = create_instance();
    size_t count = instance ? show_adapters(instance, is_short) : 0;
    if (instance) {
        wgpuInstanceRelease(instance);
    }
    if (with_why) {
        show_why();
    }
    out_end();
    if (count == 0) {
        fprintf(stderr, "There is no adapter%s\n", with_why ? "." : "; wgpu-info --why says more.");
    }
    return count == 0;
}
