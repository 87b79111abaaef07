// Starts Python with wgpu-py in it, in Node and in browsers.

/**
 * @param {Function} loadPyodide Pyodide's
 * @param {Record<string, string>} files Python's files by their paths: 'wgpu/__init__.py'
 * @param {object} [options] for loadPyodide()
 */
export async function start(loadPyodide, files, options) {
  const python = await loadPyodide(options);
  for (const [path, text] of Object.entries(files)) {
    python.FS.mkdirTree(`/packages/${path.split('/').slice(0, -1).join('/')}`);
    python.FS.writeFile(`/packages/${path}`, text);
  }
  python.runPython('import sys; sys.path.insert(0, "/packages")');
  return python;
}
