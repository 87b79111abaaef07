//! Turns the table to loom's primitives. For this package alone: as a flag of the compiler it would
//! reach every dependency. Miri looks at the real ones.

fn main() {
    if std::env::var_os("CARGO_CFG_MIRI").is_none() {
        println!("cargo:rustc-cfg=loom");
    }
}
