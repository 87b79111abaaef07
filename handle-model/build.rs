//! Turns the table to loom's primitives. For this package alone: as a flag of the compiler it would
//! reach every dependency.

fn main() {
    println!("cargo:rustc-cfg=loom");
}
