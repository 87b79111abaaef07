//! Lists of names that are lent to C.

use crate::abi::WGPUStringView;
use crate::runtime::text;
use std::{ffi::CStr, sync::OnceLock};

/// Names in one string, which is made when somebody asks and stays where it is.
#[derive(Default)]
pub struct Names(OnceLock<String>);

impl Names {
    /// The names with spaces between them, and a NUL behind for those who need one.
    pub fn view(&self, names: &[&CStr]) -> WGPUStringView {
        let list = self.0.get_or_init(|| {
            let names: Vec<_> = names.iter().map(|name| name.to_string_lossy()).collect();
            names.join(" ") + "\0"
        });
        text::view(&list[..list.len() - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::view::testing;

    #[test]
    fn own_04_names_stay_where_they_are() {
        let names = Names::default();
        let first = names.view(&[c"one", c"two"]);
        let second = names.view(&[c"one", c"two"]);
        assert_eq!((first.data, first.length), (second.data, second.length));
        let text = testing::text("names", first);
        assert_eq!(text.bytes(), Some(&b"one two"[..]));
        assert_eq!(Names::default().view(&[]).length, 0);
    }
}
