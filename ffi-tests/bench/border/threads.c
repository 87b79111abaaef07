/*
 * Threads that encode, each with encoders of its own: threads_N_draw is the time that passes, over all
 * draws of all threads. With enough processors, and nothing to wait for, it is an Nth of one thread's.
 */
#include <pthread.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { MOST = 4, PASSES = 4 };

typedef struct Worker {
    const Scene *scene;
    pthread_t thread;
    WGPUCommandBuffer commands[PASSES];
} Worker;

static void *encode(void *worker_pointer)
{
    Worker *worker = worker_pointer;
    const Scene *scene = worker->scene;
    const int count = DRAWS;
    for (int i = 0; i < PASSES; i++) {
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(scene->gpu.device, NULL);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass);
        wgpuRenderPassEncoderSetPipeline(pass, scene->tinted);
        for (int draw = 0; draw < count; draw++) {
            wgpuRenderPassEncoderSetBindGroup(pass, 0, scene->tints[draw & 1], 0, NULL);
            wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        }
        END_PASS(pass);
        worker->commands[i] = wgpuCommandEncoderFinish(encoder, NULL);
        wgpuCommandEncoderRelease(encoder);
    }
    return NULL;
}

static void measure(Scene *scene, const char *name, int count)
{
    for (Line line = line_open(name); line_goes_on(&line);) {
        Worker workers[MOST];
        line_start(&line);
        for (int i = 0; i < count; i++) {
            workers[i].scene = scene;
            if (pthread_create(&workers[i].thread, NULL, encode, &workers[i]) != 0) {
                check_give_up("no thread to be had");
            }
        }
        for (int i = 0; i < count; i++) {
            pthread_join(workers[i].thread, NULL);
        }
        line_stop(&line, count * PASSES * DRAWS);
        for (int i = 0; i < count * PASSES; i++) {
            run_commands(&scene->gpu, workers[i / PASSES].commands[i % PASSES]);
        }
    }
}

void threads(void)
{
    Scene scene;
    scene_open(&scene);
    measure(&scene, "threads_1_draw", 1);
    measure(&scene, "threads_2_draw", 2);
    measure(&scene, "threads_4_draw", 4);
    scene_close(&scene);
}
