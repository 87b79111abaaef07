// Pictures: draws a sample, and writes what it drew.

import fs from 'node:fs';
import { PNG } from 'pngjs';
import { FORMAT, GPUBufferUsage, GPUMapMode, GPUTextureUsage, SIZE, submit } from './common.js';

/** The bytes of a texture of four bytes a texel, without the padding of its rows. */
export async function pixels(device, texture) {
  const { width, height } = texture;
  const bytesPerRow = Math.ceil(width / 64) * 256;
  const buffer = device.createBuffer({ size: bytesPerRow * height, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ });
  submit(device, (encoder) => encoder.copyTextureToBuffer({ texture }, { buffer, bytesPerRow }, [width, height]));
  await buffer.mapAsync(GPUMapMode.READ);
  const mapped = Buffer.from(buffer.getMappedRange());
  const out = Buffer.alloc(4 * width * height);
  for (let y = 0; y < height; y++) mapped.copy(out, 4 * width * y, bytesPerRow * y, bytesPerRow * y + 4 * width);
  buffer.destroy();
  return out;
}

/** Draws a sample, `draw(device, target)`. Gives a PNG; what the device complains about is thrown. */
export async function picture(device, draw) {
  const target = device.createTexture({
    size: [SIZE, SIZE], format: FORMAT,
    usage: GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_SRC | GPUTextureUsage.COPY_DST,
  });
  device.pushErrorScope('validation');
  await draw(device, target);
  const png = new PNG({ width: SIZE, height: SIZE });
  png.data = await pixels(device, target);
  const error = await device.popErrorScope();
  if (error) throw new Error(error.message);
  target.destroy();
  return png;
}

export const readPng = (file) => PNG.sync.read(fs.readFileSync(file));

export function writePng(file, png) {
  fs.writeFileSync(file, PNG.sync.write(png, { deflateLevel: 9 }));
}

/** How much two pictures differ: the share of the pixels with a channel that is off by more than 4. */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let off = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    off += [0, 1, 2, 3].some((c) => Math.abs(a.data[i + c] - b.data[i + c]) > 4);
  }
  return off / (a.width * a.height);
}
