/* Printing is in the header itself. */
#include <webgpu/webgpu_cpp.h>
