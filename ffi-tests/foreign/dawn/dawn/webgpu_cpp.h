/* By the name that is Dawn's own. */
#include <webgpu/webgpu_cpp.h>
