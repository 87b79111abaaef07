// Images of JavaScript in the texels of textures: what copyExternalImageToTexture does on the CPU. An image is what
// has width, height and data, four numbers for each pixel from the top left on, as ImageData has.

import { operationError } from './errors.js';

/** The IDL's converter for sources. */
export function image(v, what) {
  if (v === null || typeof v !== 'object' || !(v.width >= 0 && v.height >= 0) || !ArrayBuffer.isView(v.data)) {
    throw new TypeError(`${what}: not an image with width, height and data`);
  }
  if (v.data.length < v.width * v.height * 4) throw new TypeError(`${what}: data has ${v.data.length} numbers, ${v.width * v.height * 4} expected`);
  return v;
}

const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/** The bits of the half-precision number next to x; ties go to the even one. */
export function half(x) {
  number[0] = x;
  const sign = (bits[0] >>> 16) & 0x8000;
  const size = bits[0] & 0x7fffffff;
  if (size > 0x7f800000) return sign | 0x7e00;
  if (size >= 0x477ff000) return sign | 0x7c00;
  if (size < 0x38800000) {
    // What is too small for a power of its own counts in steps of 2^-24.
    const steps = Math.abs(x) * 2 ** 24;
    const floor = Math.floor(steps);
    const rest = steps - floor;
    return sign | (floor + (rest > 0.5 || (rest === 0.5 && floor & 1) ? 1 : 0));
  }
  return sign | ((size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13);
}

const RGBA = [0, 1, 2, 3];
const BGRA = [2, 1, 0, 3];
const unorm8 = (x) => Math.round(Math.min(Math.max(x, 0), 1) * 255);
const same = (x) => x;

/** How formats hold colors: which channels in which order, in arrays of which kind. */
const FORMATS = {};
for (const [letters, order] of [['r', [0]], ['rg', [0, 1]], ['rgba', RGBA]]) {
  FORMATS[`${letters}8unorm`] = { order, Texels: Uint8Array, convert: unorm8 };
  FORMATS[`${letters}16float`] = { order, Texels: Uint16Array, convert: half };
  FORMATS[`${letters}32float`] = { order, Texels: Float32Array, convert: same };
}
// Images hold colors as sRGB does; so do the bytes of these.
FORMATS['rgba8unorm-srgb'] = FORMATS.rgba8unorm;
FORMATS.bgra8unorm = FORMATS['bgra8unorm-srgb'] = { order: BGRA, Texels: Uint8Array, convert: unorm8 };

/**
 * A part of an image as texels of a format: { data, bytesPerRow }. `x` and `y` count from the top left of the
 * image, which `flipY` turns over first.
 */
export function texels(source, { x, y, width, height, flipY, premultiplied, format }) {
  if (x + width > source.width || y + height > source.height) {
    throw operationError('GPUQueue.copyExternalImageToTexture: outside of the image');
  }
  const known = FORMATS[format];
  if (!known) throw operationError(`GPUQueue.copyExternalImageToTexture: ${format} does not take images`);
  const { order, Texels, convert } = known;
  const data = new Texels(width * height * order.length);
  const whole = source.data instanceof Uint8ClampedArray || source.data instanceof Uint8Array ? 255 : 1;
  let at = 0;
  for (let row = 0; row < height; row++) {
    const line = flipY ? source.height - 1 - y - row : y + row;
    for (let from = (line * source.width + x) * 4, end = from + width * 4; from < end; from += 4) {
      const alpha = premultiplied ? source.data[from + 3] / whole : 1;
      for (const channel of order) {
        const value = source.data[from + channel] / whole;
        data[at++] = convert(channel === 3 ? value : value * alpha);
      }
    }
  }
  return { data, bytesPerRow: width * order.length * Texels.BYTES_PER_ELEMENT };
}
