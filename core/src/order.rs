//! Puts lists in order. The library's sort costs a phone two kilobytes for each type it sorts;
//! this one is compiled once, for places, and moves the items at the end.

use std::cmp::Ordering;

/// The items in the order of `compare`. Equal ones stay as they stood.
pub(crate) fn sorted<T>(list: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let by_place = |a: usize, b: usize| compare(&list[a], &list[b]);
    let Some(places) = places(list.len(), &by_place) else { return list };
    let mut items: Vec<Option<T>> = list.into_iter().map(Some).collect();
    let mut sorted = Vec::with_capacity(items.len());
    for place in places {
        sorted.extend(items[place].take());
    }
    sorted
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
