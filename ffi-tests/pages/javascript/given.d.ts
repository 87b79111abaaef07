// The same for the compiler of TypeScript.

declare const adapter: GPUAdapter;
declare const device: GPUDevice;
declare const canvas: import('webgpu-c').Canvas;
declare function loadPyodide(): Promise<any>;
