//! Query sets of no queries, which WebGPU allows. wgpu-core refuses them, so that a set of one query
//! stands in; what would use that query is refused here.

// UPSTREAM: none known
// LIMITS: empty-query-sets

use crate::runtime::{failure::Invalid, name::Name};
use wgpu_core::resource::QuerySetDescriptor;

/// Makes a set that wgpu-core takes.
pub fn stand_in(descriptor: &mut QuerySetDescriptor) {
    descriptor.count = descriptor.count.max(1);
}

/// Refuses a set of no queries for what uses some.
pub fn require_queries(name: Name, count: u32) -> Result<(), Invalid> {
    match count {
        0 => Err(Invalid::new(name, "a set of 0 queries", "one with queries")),
        _ => Ok(()),
    }
}

/// Refuses to resolve queries of a set that has none. Of other sets, wgpu-core looks at the range.
pub fn check_range(count: u32, first: u32, resolved: u32) -> Result<(), Invalid> {
    if count > 0 || (first, resolved) == (0, 0) {
        return Ok(());
    }
    let value = format!("{resolved} queries from {first}");
    Err(Invalid::new("queryCount", value, "0 of a set of 0 queries"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_resolved_of_nothing() {
        assert_eq!(check_range(0, 0, 0), Ok(()));
        assert!(check_range(0, 0, 1).is_err());
        assert!(check_range(0, 1, 0).is_err());
        assert_eq!(check_range(3, 9, 9), Ok(()));
    }

    #[test]
    fn a_set_of_no_queries_has_none_to_write() {
        let name = || Name::from("querySet");
        assert_eq!(require_queries(name(), 1), Ok(()));
        assert_eq!(
            require_queries(name(), 0).unwrap_err().to_string(),
            "querySet: a set of 0 queries is not allowed, expected one with queries"
        );
    }
}
