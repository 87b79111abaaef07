//! Holes at the end of a list of attachments or targets. To WebGPU they make no difference; to
//! wgpu-core, lists of different lengths do not go together.

// UPSTREAM: none known
// LIMITS: last-holes

use std::borrow::Cow;

/// How many attachments any device has room for.
const MOST_ATTACHMENTS: usize = 8;

/// Takes the holes at the end away. A list that is too long stays so, to be refused.
pub fn remove<T: Clone>(list: &mut Cow<[Option<T>]>) {
    if list.len() <= MOST_ATTACHMENTS {
        let used = list.iter().rposition(Option::is_some);
        let length = used.map_or(0, |last| last + 1);
        if length < list.len() {
            list.to_mut().truncate(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(list: &[Option<u8>]) -> Vec<Option<u8>> {
        let mut list = Cow::Borrowed(list);
        remove(&mut list);
        list.into_owned()
    }

    #[test]
    fn sen_02_only_holes_at_the_end_go() {
        assert_eq!(without(&[None, Some(1), None, None]), [None, Some(1)]);
        assert_eq!(without(&[None, None]), []);
        assert_eq!(without(&[None, Some(1)]), [None, Some(1)]);
        assert_eq!(without(&[None; 9]), [None; 9]);
    }
}
