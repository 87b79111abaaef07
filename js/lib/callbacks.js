// Callbacks of the library. C keeps what they tell; a ticket finds the function of JavaScript that wants to know.

import { onEvents } from './calls.js';
import { pointer } from './c.js';
import { library, native } from './native.js';
import { header } from './tables.js';

const waiting = new Map();
let lastTicket = 0;
let scheduled = false;

/**
 * The address of a WGPU…CallbackInfo for functions that take one: callbackInfo('BufferMap', handler). The handler
 * gets (message, numbers…), the numbers in the order of the header. It is called again if it returns true.
 */
export function callbackInfo(name, handler) {
  return pointer(`WGPU${name}CallbackInfo`, callbackMembers(name, handler));
}

/** The same as a dictionary, for structs that have one in them. */
export function callbackMembers(name, handler) {
  const ticket = ++lastTicket;
  waiting.set(ticket, handler);
  return {
    mode: header.enums.WGPUCallbackMode.AllowProcessEvents, callback: library.callbacks[name], userdata1: ticket,
    userdata2: library.state,
  };
}

/** Calls the functions of JavaScript for all callbacks that there were. */
export function drain() {
  scheduled = false;
  for (const [ticket, message, ...numbers] of native.events()) {
    const handler = waiting.get(ticket);
    if (handler && !handler(message, ...numbers)) waiting.delete(ticket);
  }
}

// Not at once: whoever made the call has yet to read its results.
onEvents(() => {
  if (scheduled) return;
  scheduled = true;
  setImmediate(drain);
});
