// A window of X11, through koffi: as little as WebGPU needs of one.

import koffi from 'koffi';

const x11 = koffi.load('libX11.so.6');
const XOpenDisplay = x11.func('void *XOpenDisplay(const char *name)');
const XDefaultRootWindow = x11.func('uint64_t XDefaultRootWindow(void *display)');
const XCreateSimpleWindow = x11.func('uint64_t XCreateSimpleWindow(void *display, uint64_t parent, int x, int y, uint32_t width, uint32_t height, uint32_t border, uint64_t borderColor, uint64_t background)');
const XStoreName = x11.func('int XStoreName(void *display, uint64_t window, const char *name)');
const XMapWindow = x11.func('int XMapWindow(void *display, uint64_t window)');
const XSync = x11.func('int XSync(void *display, int discard)');
const XDestroyWindow = x11.func('int XDestroyWindow(void *display, uint64_t window)');

/** Opens a window, and gives what WindowContext wants to know of it. */
export function openWindow(title, width, height) {
  const display = XOpenDisplay(null);
  if (!display) throw new Error('there is no X11 display: DISPLAY names one');
  const window = XCreateSimpleWindow(display, XDefaultRootWindow(display), 0, 0, width, height, 0, 0, 0);
  XStoreName(display, window, title);
  XMapWindow(display, window);
  XSync(display, 0);
  return { x11: { display: Number(koffi.address(display)), window: Number(window) }, close: () => XDestroyWindow(display, window) };
}
