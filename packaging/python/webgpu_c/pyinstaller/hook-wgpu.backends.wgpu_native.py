# Run-time hooks are looked at too late for what they import to be collected with its files.
hiddenimports = ["webgpu_c.beside"]
