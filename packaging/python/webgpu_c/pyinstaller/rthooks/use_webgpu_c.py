# A frozen program reads no .pth files: this is what webgpu_c.pth does elsewhere.
import webgpu_c.beside
