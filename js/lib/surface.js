// Windows: a context like that of a canvas, on a surface of the library. Frames are shown by present().

import { filled, header, toPointer, wgpu } from './c.js';
import { operationError } from './errors.js';
import * as idl from './idl.js';
import { instance } from './instance.js';
import { collected, wrap } from './objects.js';

/** What a window of each system is for the library: { Type: members } of a chain. */
const SOURCES = {
  x11: ({ display, window }) => ({ WGPUSurfaceSourceXlibWindow: { display, window } }),
  xcb: ({ connection, window }) => ({ WGPUSurfaceSourceXCBWindow: { connection, window } }),
  wayland: ({ display, surface }) => ({ WGPUSurfaceSourceWaylandSurface: { display, surface } }),
  windows: ({ hinstance, hwnd }) => ({ WGPUSurfaceSourceWindowsHWND: { hinstance, hwnd } }),
  metal: ({ layer }) => ({ WGPUSurfaceSourceMetalLayer: { layer } }),
};

const GONE = ['Timeout', 'Outdated', 'Lost', 'Error'].map((name) => header.enums.WGPUSurfaceGetCurrentTextureStatus[name]);

export class WindowContext {
  #handle; #configuration = null; #current = null;
  /** Of a window: { x11: { display, window } }, { wayland: { display, surface } } and so on; pointers are numbers. */
  constructor(window) {
    const [system] = Object.keys(window ?? {});
    if (!SOURCES[system]) throw new TypeError(`WindowContext: ${system}, one of ${Object.keys(SOURCES).join(', ')} expected`);
    const owner = instance();
    this.#handle = wgpu.InstanceCreateSurface(owner, toPointer('WGPUSurfaceDescriptor', { chain: SOURCES[system](window[system]) }));
    if (!this.#handle) throw operationError('WindowContext: the window has no surface');
    collected.register(this, { type: 'Surface', handle: this.#handle });
  }
  /** Takes what a canvas takes, and `width`, `height` and `presentMode` ("fifo", "mailbox", "immediate"). */
  configure({ width, height, presentMode = 'fifo', ...configuration }) {
    const { device, format, usage, viewFormats, alphaMode } = idl.dictionary('GPUCanvasConfiguration')(configuration, 'configuration');
    this.#configuration = { device, format, usage, viewFormats, alphaMode, width, height, presentMode };
    // A window is opaque unless its system is told more.
    const all = { ...this.#configuration, alphaMode: alphaMode === 'opaque' ? 'auto' : alphaMode };
    wgpu.SurfaceConfigure(this.#handle, toPointer('WGPUSurfaceConfiguration', all));
  }
  unconfigure() {
    this.#configuration = this.#current = null;
    wgpu.SurfaceUnconfigure(this.#handle);
  }
  getConfiguration() {
    return this.#configuration && { ...this.#configuration };
  }
  /** The texture to draw the next frame to. Throws if the window has changed: configure() again. */
  getCurrentTexture() {
    if (!this.#configuration) throw new DOMException('WindowContext.getCurrentTexture: configure() comes first', 'InvalidStateError');
    if (this.#current) return this.#current;
    const { texture, status } = filled('WGPUSurfaceTexture', (out) => wgpu.SurfaceGetCurrentTexture(this.#handle, out));
    if (!texture || GONE.includes(status)) throw operationError('WindowContext.getCurrentTexture: the window has changed, configure() again');
    return this.#current = wrap('Texture', texture, this.#configuration.device, 'window');
  }
  /** Shows the frame. */
  present() {
    wgpu.SurfacePresent(this.#handle);
    this.#current = null;
  }
}
