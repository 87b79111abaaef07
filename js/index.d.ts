/// <reference types="@webgpu/types" />

/** Options are strings as for the npm package `webgpu`: `backend=vulkan`, `adapter=part of its name`. */
export function create(options?: readonly string[]): GPU;

/** GPUBufferUsage and the like, and the classes: what browsers have as global names. */
export const globals: Readonly<Record<string, unknown>>;

/** Makes this Node as a browser: `navigator.gpu`, and the global names. Gives the GPU. */
export function install(options?: readonly string[]): GPU;

/** What has a picture's pixels: width, height, and four numbers for each pixel from the top left on. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
  colorSpace: 'srgb';
}

/** A canvas without a window. Where WebGPU takes canvases and images, it takes these. */
export class Canvas extends EventTarget {
  constructor(width?: number, height?: number);
  width: number;
  height: number;
  getContext(kind: 'webgpu'): GPUCanvasContext;
  getContext(kind: string): null;
  /** The last picture, as ImageData has it. */
  read(): Promise<Picture>;
  /** The last picture as a PNG file. */
  toPNG(): Promise<Buffer>;
}

/** What a window is for its system; pointers are numbers. */
export type Window =
  | { x11: { display: number; window: number } }
  | { xcb: { connection: number; window: number } }
  | { wayland: { display: number; surface: number } }
  | { windows: { hinstance: number; hwnd: number } }
  | { metal: { layer: number } };

/** What a canvas has for WebGPU, for a window. */
export class WindowContext {
  constructor(window: Window);
  configure(configuration: GPUCanvasConfiguration & { width: number; height: number; presentMode?: 'fifo' | 'fifoRelaxed' | 'immediate' | 'mailbox' }): void;
  unconfigure(): void;
  getConfiguration(): GPUCanvasConfiguration | null;
  /** The texture to draw the next frame to. Throws if the window has changed: configure() again. */
  getCurrentTexture(): GPUTexture;
  /** Shows the frame. */
  present(): void;
}

/** Sends what the library has to say to a function, from a level on; without a function, nowhere. */
export function setLog(level: 'off' | 'error' | 'warn' | 'info' | 'debug' | 'trace', callback?: (level: string, message: string) => void): void;

// What the library can do beyond WebGPU.
declare global {
  interface GPUDeviceDescriptor {
    /** A folder for a trace of all that the device does. */
    tracePath?: string;
  }
  interface GPURenderPassEncoder {
    /** With a feature of an adapter: `maxDrawCount` draws, or fewer if a buffer says so. */
    multiDrawIndirect(indirectBuffer: GPUBuffer, indirectOffset: number, maxDrawCount: number, drawCountBuffer?: GPUBuffer, drawCountBufferOffset?: number): void;
    multiDrawIndexedIndirect(indirectBuffer: GPUBuffer, indirectOffset: number, maxDrawCount: number, drawCountBuffer?: GPUBuffer, drawCountBufferOffset?: number): void;
    writeTimestamp(querySet: GPUQuerySet, queryIndex: number): void;
  }
  interface GPUComputePassEncoder {
    writeTimestamp(querySet: GPUQuerySet, queryIndex: number): void;
  }
  interface GPUCommandEncoder {
    writeTimestamp(querySet: GPUQuerySet, queryIndex: number): void;
    clearTexture(texture: GPUTexture, range?: { aspect?: GPUTextureAspect; baseMipLevel?: number; mipLevelCount?: number; baseArrayLayer?: number; arrayLayerCount?: number }): void;
  }
  interface GPUQueue {
    /** Nanoseconds that a timestamp counts in. */
    getTimestampPeriod(): number;
  }
  interface GPUAdapter {
    /** Features beyond WebGPU; `requiredFeatures` takes their names, too. */
    readonly nativeFeatures: ReadonlySet<string>;
  }
  interface GPUDevice {
    readonly nativeFeatures: ReadonlySet<string>;
    createShaderModuleSpirV(descriptor: { label?: string; code: Uint32Array }): GPUShaderModule;
  }
}
