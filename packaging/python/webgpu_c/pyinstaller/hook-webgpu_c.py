from PyInstaller.utils.hooks import collect_dynamic_libs, copy_metadata

binaries = collect_dynamic_libs("webgpu_c")
datas = copy_metadata("webgpu-c")
