"""That the library runs on the driver that VK_DRIVER_FILES names, and on no other of Vulkan: tests that ran on the
first one by mistake would show nothing.

    VK_DRIVER_FILES=… WGPU_LIB_PATH=… python second_driver.py
"""

import sys

import wgpu

EXPECTED = "Mesa 25."

adapters = [adapter.info for adapter in wgpu.gpu.enumerate_adapters_sync()]
drivers = [info["description"] for info in adapters if info["backend_type"] == "Vulkan"]
if len(drivers) != 1 or EXPECTED not in drivers[0]:
    sys.exit(f"second_driver.py: the drivers of Vulkan are {drivers}, expected one of {EXPECTED}")
print(f"On {drivers[0]}:")
