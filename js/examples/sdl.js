// A window of SDL 2, through koffi, on X11 or on Wayland: SDL_VIDEODRIVER says which.

import koffi from 'koffi';

const sdl = koffi.load('libSDL2-2.0.so.0');
const SDL_Init = sdl.func('int SDL_Init(uint32_t flags)');
const SDL_GetError = sdl.func('const char *SDL_GetError()');
const SDL_CreateWindow = sdl.func('void *SDL_CreateWindow(const char *title, int x, int y, int width, int height, uint32_t flags)');
const SDL_GetVersion = sdl.func('void SDL_GetVersion(void *version)');
const SDL_GetWindowWMInfo = sdl.func('int SDL_GetWindowWMInfo(void *window, void *info)');
const SDL_PollEvent = sdl.func('int SDL_PollEvent(void *event)');
const SDL_DestroyWindow = sdl.func('void SDL_DestroyWindow(void *window)');

const VIDEO = 0x20;
const CENTERED = 0x2fff0000;
const QUIT = 0x100;
/** SDL_SysWMinfo: a version of three bytes, then a number for the system, then what the system has for a window. */
const SYSTEMS = {
  2: (display, window) => ({ x11: { display, window } }),
  6: (display, surface) => ({ wayland: { display, surface } }),
};

function fail(what) {
  throw new Error(`${what}: ${SDL_GetError()}`);
}

/** What WindowContext wants to know of a window. */
function systemOf(window) {
  const info = Buffer.alloc(80);
  SDL_GetVersion(info);
  if (!SDL_GetWindowWMInfo(window, info)) fail('SDL_GetWindowWMInfo');
  const system = SYSTEMS[info.readUint32LE(4)] ?? fail('the window is neither of X11 nor of Wayland');
  return system(Number(info.readBigUint64LE(8)), Number(info.readBigUint64LE(16)));
}

/** Opens a window. `events()` takes note of what happened to it, and is false when it was closed. */
export function openWindow(title, width, height) {
  if (SDL_Init(VIDEO)) fail('SDL_Init');
  const window = SDL_CreateWindow(title, CENTERED, CENTERED, width, height, 0) ?? fail('SDL_CreateWindow');
  const event = Buffer.alloc(56);
  return {
    system: systemOf(window),
    events() {
      let open = true;
      while (SDL_PollEvent(event)) open &&= event.readUint32LE(0) !== QUIT;
      return open;
    },
    close: () => SDL_DestroyWindow(window),
  };
}
