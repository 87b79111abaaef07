// Promises over the library's callbacks.

import { wgpu, callbackInfo } from './c.js';

const instance = wgpu.CreateInstance(null);
let awaited = 0;
let ticking = false;
let idle = 0;

/** Runs the library's callbacks, again and again while a promise waits for one. */
function tick() {
  wgpu.InstanceProcessEvents(instance);
  ticking = awaited > 0;
  if (!ticking) return;
  if (++idle < 50) setImmediate(tick);
  else setTimeout(tick, 1);
}

function wake() {
  idle = 0;
  if (ticking) return;
  ticking = true;
  setImmediate(tick);
}

/** A promise that `start(done)` arranges a C callback for; done's function settles it. */
function promised(callback, start, settle) {
  return new Promise((resolve, reject) => {
    awaited++;
    start(callbackInfo(callback, (...values) => {
      awaited--;
      try {
        settle(resolve, reject, ...values);
      } catch (error) {
        reject(error);
      }
    }));
    wake();
  });
}

export { instance, promised, wake };
