/* What Dawn has for GLFW, for X11. */
#ifndef WEBGPU_GLFW_H_
#define WEBGPU_GLFW_H_

#include <GLFW/glfw3.h>
#include <webgpu/webgpu_cpp.h>

/* As in glfw3native.h, which would bring X11's macros along. */
extern "C" void *glfwGetX11Display(void);
extern "C" unsigned long glfwGetX11Window(GLFWwindow *window);

namespace wgpu::glfw {

inline Surface CreateSurfaceForWindow(Instance const &instance, GLFWwindow *window)
{
    SurfaceSourceXlibWindow source;
    source.display = glfwGetX11Display();
    source.window = glfwGetX11Window(window);
    SurfaceDescriptor descriptor;
    descriptor.nextInChain = &source;
    return instance.CreateSurface(&descriptor);
}

} // namespace wgpu::glfw

#endif
