// The library's log.

import { wgpu, header } from './c.js';
import { callbackInfo } from './callbacks.js';

const LEVELS = { off: 'Off', error: 'Error', warn: 'Warn', info: 'Info', debug: 'Debug', trace: 'Trace' };
const names = new Map(Object.entries(LEVELS).map(([name, c]) => [header.enums.WGPULogLevel[c], name]));

/**
 * Sends what the library has to say to callback(level, message), from that level on; without a callback, nowhere.
 * It is called later, not from within the call that the message is about.
 */
export function setLog(level, callback) {
  if (!LEVELS[level]) throw new TypeError(`setLog: level: ${level}, one of ${Object.keys(LEVELS).join(', ')} expected`);
  wgpu.SetLogLevel(header.enums.WGPULogLevel[LEVELS[level]]);
  if (!callback) return;
  wgpu.SetLogCallback2(callbackInfo('Log', (message, number) => {
    callback(names.get(number), message);
    return true;
  }));
}
