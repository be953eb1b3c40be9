//! Parts that sum to the whole.

/// Splits a sum by weights: each part is its share rounded down, and what is left over goes, one by
/// one, to those that lost most by it, the earlier first. Without any weight everything is nothing.
pub fn split(total: i64, weights: &[u32]) -> Vec<i64> {
    let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let shares = weights
        .iter()
        .map(|weight| i128::from(total) * i128::from(*weight));
    let (mut parts, lost): (Vec<i64>, Vec<i128>) = shares
        .map(|share| {
            let part = i64::try_from(share.div_euclid(whole)).unwrap_or_default();
            (part, share.rem_euclid(whole))
        })
        .unzip();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| (-lost[*index], *index));
    let left = total - parts.iter().sum::<i64>();
    let left = usize::try_from(left).unwrap_or_default();
    for index in order.into_iter().take(left) {
        parts[index] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_left_over_goes_to_those_that_lost_most() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(10, &[3, 3, 1]), [4, 4, 2]);
        assert_eq!(split(2, &[1, 1, 1]), [1, 1, 0]);
        assert_eq!(split(7, &[0, 1]), [0, 7]);
        assert_eq!(split(7, &[0, 0]), [0, 0]);
        assert_eq!(split(7, &[]), Vec::<i64>::new());
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_whole_and_none_is_further_than_one_from_its_share(
            total in 0_i64..10_000_000_000_000,
            weights in proptest::collection::vec(0_u32..1000, 1..40),
        ) {
            let whole: i64 = weights.iter().map(|weight| i64::from(*weight)).sum();
            prop_assume!(whole > 0);
            let parts = split(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            for (part, weight) in parts.iter().zip(&weights) {
                let share = i128::from(total) * i128::from(*weight);
                let off = i128::from(*part) * i128::from(whole) - share;
                prop_assert!(off.abs() < i128::from(whole));
            }
        }
    }
}
