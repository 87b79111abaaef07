"""wgpu's promises over JavaScript's."""

import pyodide.ffi
from pyodide.ffi import JsException, create_once_callable
from wgpu import classes

from .errors import python_error


class GPUPromise(classes.GPUPromise):
    """A promise of wgpu that JavaScript settles.

    `await` always works. `sync_wait()` needs WebAssembly that can be suspended (JSPI, which Node 26 has and Node 20 has
    not), or `settled`: a function that brings the promise to its end by itself, or says that it cannot.
    """

    def __init__(self, title, handler, *, js_promise=None, settled=None, **options):
        super().__init__(title, handler, **options)
        self._js_promise = js_promise
        self._settled = settled
        if js_promise is not None:
            js_promise.then(create_once_callable(self._fulfilled), create_once_callable(self._rejected))

    def _fulfilled(self, value=None):
        if self._state == "pending":
            self._set_input(value)

    def _rejected(self, reason=None):
        if self._state == "pending":
            self._set_error(python_error(reason))

    def _sync_wait(self):
        if self._settled is not None and self._settled():
            self._fulfilled()
        elif self._js_promise is not None and pyodide.ffi.can_run_sync():
            try:
                self._fulfilled(pyodide.ffi.run_sync(self._js_promise))
            except JsException as reason:
                self._rejected(reason)
        else:
            raise RuntimeError(f"{self._title}: this JavaScript engine cannot wait; `await` the _async method instead")
