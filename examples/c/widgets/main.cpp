/*
 * Widgets: text, sliders and a plot with Dear ImGui, whose own WebGPU backend does the drawing.
 *
 *     ./widgets
 *     ./widgets --picture widgets.png
 *
 * Dear ImGui comes as sources, to be built into a program: imgui*.cpp and backends/imgui_impl_wgpu.cpp,
 * the latter with IMGUI_IMPL_WEBGPU_BACKEND_WGPU defined. `make examples` builds it.
 */
#include <SDL.h>

#include <cmath>

#include "../common/scene.h"
#include "imgui.h"
#include "imgui_impl_wgpu.h"

static struct {
    float pitch = 3, loudness = 0.7f;
    bool square = false;
    int presses = 0;
} tone;

static void create(Gpu *gpu, WGPUTextureFormat format)
{
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr; // leaves no file behind
    ImGui::GetStyle().FontSizeBase = 18;
    ImGui::GetStyle().WindowRounding = 6;
    ImGui_ImplWGPU_InitInfo info;
    info.Device = gpu->device;
    info.RenderTargetFormat = format;
    ImGui_ImplWGPU_Init(&info);
}

/* What the user does. Dear ImGui wants to be told, by whatever knows. */
static void event(const SDL_Event *event)
{
    ImGuiIO &io = ImGui::GetIO();
    if (event->type == SDL_MOUSEMOTION) {
        io.AddMousePosEvent(float(event->motion.x), float(event->motion.y));
    } else if (event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_MOUSEBUTTONUP) {
        int button = event->button.button == SDL_BUTTON_RIGHT ? 1 : 0;
        io.AddMouseButtonEvent(button, event->type == SDL_MOUSEBUTTONDOWN);
    } else if (event->type == SDL_MOUSEWHEEL) {
        io.AddMouseWheelEvent(float(event->wheel.x), float(event->wheel.y));
    }
}

static float wave(float at)
{
    float value = std::sin(at * tone.pitch);
    return tone.loudness * (tone.square ? std::copysign(1.0f, value) : value);
}

/* Dear ImGui keeps no widgets: the program says anew in each frame which there are, and hears at once
 * what became of them. */
static void say_what_there_is(double seconds)
{
    ImGui::SetNextWindowPos(ImVec2(40, 40), ImGuiCond_Once);
    ImGui::SetNextWindowSize(ImVec2(460, 340), ImGuiCond_Once);
    ImGui::Begin("A tone");
    ImGui::TextUnformatted("Move the sliders, and look.");
    ImGui::SliderFloat("pitch", &tone.pitch, 1, 12);
    ImGui::SliderFloat("loudness", &tone.loudness, 0, 1);
    ImGui::Checkbox("square", &tone.square);
    ImGui::SameLine();
    if (ImGui::Button("Press me")) {
        tone.presses++;
    }
    ImGui::SameLine();
    ImGui::Text("pressed %d times", tone.presses);

    float values[200];
    for (int i = 0; i < 200; i++) {
        values[i] = wave(float(i) * 0.03f + float(seconds));
    }
    ImGui::PlotLines("##wave", values, 200, 0, nullptr, -1, 1, ImVec2(-1, 120));
    ImGui::TextColored(ImVec4(0.4f, 0.9f, 0.6f, 1), "%.1f seconds", seconds);
    ImGui::End();
}

static void draw(Gpu *, const Frame *frame)
{
    ImGuiIO &io = ImGui::GetIO();
    io.DisplaySize = ImVec2(float(frame->width), float(frame->height));
    io.DeltaTime = frame->step > 0 ? float(frame->step) : 1.0f / 60;
    ImGui_ImplWGPU_NewFrame();
    ImGui::NewFrame();
    say_what_there_is(frame->seconds);
    ImGui::Render();

    WGPURenderPassEncoder pass = begin_pass(frame, WGPUColor{0.10, 0.14, 0.20, 1});
    ImGui_ImplWGPU_RenderDrawData(ImGui::GetDrawData(), pass);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

static void release()
{
    ImGui_ImplWGPU_Shutdown();
    ImGui::DestroyContext();
}

int main(int argc, char **argv)
{
    const Scene scene = {"Widgets", create, draw, release, event};
    return show(&scene, argc, argv);
}
