//! Puts lists in order. The library's sort costs a phone two kilobytes for each type it sorts;
//! this one is compiled once, for places, and swaps the items at the end.

use std::cmp::Ordering;

/// The items in the order of `compare`. Equal ones stay as they stood.
pub(crate) fn sorted<T>(mut list: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let swaps = swaps(list.len(), &|a, b| compare(&list[a], &list[b]));
    for (at, with) in swaps.into_iter().enumerate() {
        list.swap(at, with);
    }
    list
}

/// Leaves out what is not to be kept. For short lists: the library's way is compiled anew for each
/// use, this one once for a type.
pub(crate) fn keep<T>(list: &mut Vec<T>, is_kept: &dyn Fn(&T) -> bool) {
    let mut at = 0;
    while at < list.len() {
        if is_kept(&list[at]) {
            at += 1;
        } else {
            list.remove(at);
        }
    }
}

/// With which later place each place in turn is to be swapped.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut swaps = places(count, compare).unwrap_or_default();
    // Where each item has gone by then, and what stands in each place.
    let mut gone: Vec<usize> = (0..swaps.len()).collect();
    let mut stands = gone.clone();
    for (at, item) in swaps.iter_mut().enumerate() {
        let (from, other) = (gone[*item], stands[at]);
        stands[from] = other;
        gone[other] = from;
        *item = from;
    }
    swaps
}

/// The places of the items in their order, or nothing where they stand in it.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    if (1..count).all(|at| compare(at - 1, at).is_le()) {
        return None;
    }
    let mut heap: Vec<usize> = (0..count).collect();
    let later = |a: usize, b: usize| compare(a, b).then(a.cmp(&b)).is_gt();
    // A heap sort: the latest of those that are left goes to the end, again and again.
    let mut root = count / 2;
    let mut end = count;
    while end > 1 {
        if root > 0 {
            root -= 1;
        } else {
            end -= 1;
            heap.swap(0, end);
        }
        let mut at = root;
        loop {
            let mut child = 2 * at + 1;
            if child + 1 < end && later(heap[child + 1], heap[child]) {
                child += 1;
            }
            if child >= end || !later(heap[child], heap[at]) {
                break;
            }
            heap.swap(at, child);
            at = child;
        }
    }
    Some(heap)
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn it_sorts_as_the_library_does() {
        for count in 0..200_u64 {
            let list: Vec<(u64, u64)> = (0..count).map(|n| (n * 7919 % 61, n)).collect();
            let mut expected = list.clone();
            expected.sort_by_key(|it| it.0);
            assert_eq!(sorted(list, &|a, b| a.0.cmp(&b.0)), expected);
        }
    }
}
