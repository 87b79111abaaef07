// A canvas without a window: textures to draw to, and the picture in the last one.

import { PNG } from 'pngjs';
import * as idl from './idl.js';
import { operationError } from './errors.js';

const COPY_SRC = 1;
const COPY_DST = 8;
const MAP_READ = 1;
const FORMATS = ['bgra8unorm', 'rgba8unorm', 'rgba16float'];
const KEY = Symbol('only canvases make these');

/** What canvases offer for WebGPU. A frame lasts until what runs now has ended, as in a browser. */
class GPUCanvasContext {
  #canvas; #configuration = null; #current = null; #shown = null;
  constructor(key, canvas) {
    if (key !== KEY) throw new TypeError('Illegal constructor');
    this.#canvas = canvas;
  }
  get canvas() { return this.#canvas; }
  configure(configuration) {
    const c = idl.dictionary('GPUCanvasConfiguration')(configuration, 'GPUCanvasContext.configure: configuration');
    if (!FORMATS.includes(c.format)) throw new TypeError(`GPUCanvasContext.configure: format: ${c.format}, one of ${FORMATS.join(', ')} expected`);
    this.#forget();
    this.#configuration = { toneMapping: { mode: 'standard' }, ...c };
  }
  unconfigure() {
    this.#forget();
    this.#configuration = null;
  }
  getConfiguration() {
    return this.#configuration && { ...this.#configuration, viewFormats: [...this.#configuration.viewFormats] };
  }
  getCurrentTexture() {
    if (!this.#configuration) throw new DOMException('GPUCanvasContext.getCurrentTexture: configure() comes first', 'InvalidStateError');
    if (this.#current) return this.#current;
    const { device, format, usage, viewFormats } = this.#configuration;
    this.#current = device.createTexture({
      label: 'canvas', size: [this.#canvas.width, this.#canvas.height], format, viewFormats, usage: usage | COPY_SRC,
    });
    setImmediate(() => this.#show());
    return this.#current;
  }
  /** The texture with the last picture, and how to read it. */
  get picture() {
    const texture = this.#current ?? this.#shown;
    return texture && { texture, device: this.#configuration.device, opaque: this.#configuration.alphaMode === 'opaque' };
  }
  /** The canvas has another size: its textures are of no use. */
  #forget() {
    this.#shown?.destroy();
    this.#current = this.#shown = null;
  }
  #show() {
    if (!this.#current) return;
    this.#shown?.destroy();
    this.#shown = this.#current;
    this.#current = null;
  }
  static resized = (context) => context.#forget();
}
idl.classes.GPUCanvasContext = GPUCanvasContext;

/** A half-precision number from its bits. */
function whole(h) {
  const power = (h >> 10) & 31;
  const rest = h & 1023;
  const size = power === 31 ? (rest ? NaN : Infinity) : power ? (1 + rest / 1024) * 2 ** (power - 15) : rest * 2 ** -24;
  return h & 0x8000 ? -size : size;
}

/** Bytes of rows that the GPU padded, as those of ImageData: RGBA, and colors not multiplied by alpha. */
function unpack(bytes, bytesPerRow, { width, height, format }, opaque) {
  const data = new Uint8ClampedArray(width * height * 4);
  const halves = format === 'rgba16float' && new Uint16Array(bytes);
  const octets = new Uint8Array(bytes);
  const order = format === 'bgra8unorm' ? [2, 1, 0, 3] : [0, 1, 2, 3];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const pixel = order.map((i) => (halves ? whole(halves[(y * bytesPerRow) / 2 + x * 4 + i]) * 255 : octets[y * bytesPerRow + x * 4 + i]));
      const alpha = opaque ? 255 : pixel[3];
      for (let i = 0; i < 3; i++) data[at + i] = alpha === 255 || alpha === 0 ? pixel[i] : (pixel[i] * 255) / alpha;
      data[at + 3] = alpha;
    }
  }
  return data;
}

/** A canvas of so many pixels. */
export class Canvas extends EventTarget {
  #width; #height; #context;
  constructor(width = 300, height = 150) {
    super();
    this.#width = width;
    this.#height = height;
  }
  get width() { return this.#width; }
  set width(v) { this.#resize(v, this.#height); }
  get height() { return this.#height; }
  set height(v) { this.#resize(this.#width, v); }
  #resize(width, height) {
    this.#width = Math.trunc(width);
    this.#height = Math.trunc(height);
    if (this.#context) GPUCanvasContext.resized(this.#context);
  }
  getContext(kind) {
    return kind === 'webgpu' ? this.#context ??= new GPUCanvasContext(KEY, this) : null;
  }
  /** The last picture as { width, height, data, colorSpace }, with data as ImageData has it. */
  async read() {
    const picture = this.#context?.picture;
    if (!picture) throw operationError('Canvas.read: nothing has been drawn');
    const { texture, device, opaque } = picture;
    const { width, height } = texture;
    const bytesPerRow = Math.ceil((width * (texture.format === 'rgba16float' ? 8 : 4)) / 256) * 256;
    const buffer = device.createBuffer({ size: bytesPerRow * height, usage: COPY_DST | MAP_READ });
    const encoder = device.createCommandEncoder();
    encoder.copyTextureToBuffer({ texture }, { buffer, bytesPerRow }, [width, height]);
    device.queue.submit([encoder.finish()]);
    await buffer.mapAsync(MAP_READ);
    const data = unpack(buffer.getMappedRange().slice(0), bytesPerRow, texture, opaque);
    buffer.destroy();
    return { width, height, data, colorSpace: 'srgb' };
  }
  /** The last picture as the bytes of a PNG file. */
  async toPNG() {
    const { width, height, data } = await this.read();
    return PNG.sync.write(Object.assign(new PNG({ width, height }), { data: Buffer.from(data.buffer) }));
  }
}
export { GPUCanvasContext };
