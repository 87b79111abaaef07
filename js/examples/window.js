// A window whose color changes: node examples/window.js [frames]

import { WindowContext, install } from 'webgpu-c';
import { openWindow } from './x11.js';

const frames = Number(process.argv[2] ?? 600);
const adapter = await install().requestAdapter();
const device = await adapter.requestDevice();
device.onuncapturederror = ({ error }) => { throw error; };
const { x11, close } = openWindow('webgpu-c', 320, 240);
const context = new WindowContext({ x11 });
context.configure({ device, format: 'bgra8unorm', width: 320, height: 240 });

for (let frame = 0; frame < frames; frame++) {
  const encoder = device.createCommandEncoder();
  const view = context.getCurrentTexture().createView();
  encoder.beginRenderPass({ colorAttachments: [{ view, loadOp: 'clear', storeOp: 'store', clearValue: [0, (frame % 60) / 60, 0.5, 1] }] }).end();
  device.queue.submit([encoder.finish()]);
  context.present();
  // Promises and events have their turn between frames.
  await new Promise((resolve) => setImmediate(resolve));
}
context.unconfigure();
close();
console.log(`${frames} frames`);
process.exit(0);
