"""The backend of wgpu-py for JavaScript: `wgpu.gpu` over `navigator.gpu`, inside Pyodide.

Importing this package is all that it takes:

    import wgpu, js_webgpu

    adapter = await wgpu.gpu.request_adapter_async()
"""

import sys

import wgpu.backends

from . import api
from .api import *  # noqa: F403

gpu = api.GPU()

# wgpu looks for its backends by these names; the package has a placeholder of the same name.
sys.modules["wgpu.backends.js_webgpu"] = sys.modules[__name__]
wgpu.backends.js_webgpu = sys.modules[__name__]
wgpu.backends._register_backend(gpu)
