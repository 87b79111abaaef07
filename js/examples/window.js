// A window whose color changes, on X11 or on Wayland, as SDL_VIDEODRIVER says: node examples/window.js [frames]

import { WindowContext, install } from 'webgpu-c';
import { openWindow } from './sdl.js';

const most = Number(process.argv[2] ?? 600);
const [width, height] = [320, 240];
const adapter = await install().requestAdapter();
const device = await adapter.requestDevice();
device.onuncapturederror = ({ error }) => { throw error; };
const { system, events, close } = openWindow('webgpu-c', width, height);
const context = new WindowContext(system);
context.configure({ device, format: 'bgra8unorm', width, height });

let frame = 0;
for (; frame < most && events(); frame++) {
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
console.log(`${frame} frames, ${Object.keys(system)[0]}`);
process.exit(0);
