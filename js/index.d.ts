/// <reference types="@webgpu/types" />

/** Options are strings as for the npm package `webgpu`: `backend=vulkan`, `adapter=part of its name`. */
export function create(options?: readonly string[]): GPU;

/** GPUBufferUsage and the like, and the classes: what browsers have as global names. */
export const globals: Readonly<Record<string, unknown>>;

/** Makes this Node as a browser: `navigator.gpu`, and the global names. Gives the GPU. */
export function install(options?: readonly string[]): GPU;
