//! What variables may take, of a function and of an invocation.

// LIMITS: shader-storage

/// Bytes of variables.
#[derive(Clone, Copy, Debug)]
pub struct Storage {
    pub function: u64,
    pub private: u64,
}

impl Storage {
    /// Twice what WGSL promises: who uses all of that has the counters of loops beside it.
    pub const WGSL: Storage = Storage {
        function: 2 * 8192,
        private: 2 * 8192,
    };
    /// What programs in other languages, and those written for libwgpu_native, have. Compilers keep
    /// more in variables there, and drivers bear it.
    pub const NATIVE: Storage = Storage {
        function: 1 << 16,
        private: 1 << 16,
    };
}
