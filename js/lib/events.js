// Promises over the library's callbacks.

import { wgpu } from './c.js';
import { callbackInfo, drain } from './callbacks.js';
import { instance } from './instance.js';

let awaited = 0;
let ticking = false;
let idle = 0;

/** Runs the library's callbacks, again and again while a promise waits for one. */
function tick() {
  wgpu.InstanceProcessEvents(instance());
  drain();
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

/**
 * A promise for what a C callback tells: `start(info)` calls the function with the address of a WGPU…CallbackInfo,
 * `settle(resolve, reject, message, numbers…)` settles it, or returns true to be called again.
 */
function promised(callback, start, settle) {
  return new Promise((resolve, reject) => {
    awaited++;
    start(callbackInfo(callback, (...values) => {
      let more = false;
      try {
        more = settle(resolve, reject, ...values);
      } catch (error) {
        reject(error);
      }
      if (!more) awaited--;
      return more;
    }));
    wake();
  });
}

export { promised, wake };
