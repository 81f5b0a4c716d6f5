//! Chance that falls the same way for the same seed, in every release.

use oorandom::Rand64;

/// A stream of numbers; its algorithm (PCG-XSL-RR) is part of the promise that a seed keeps.
#[derive(Debug, Clone)]
pub(super) struct Random(Rand64);

impl Random {
    /// The stream of that number under a seed. Streams do not influence each other.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        Self(Rand64::new((u128::from(seed) << 64) | u128::from(stream)))
    }

    /// A number from 0 up to and excluding `limit`, which is at least 1.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let drawn = self.0.rand_range(0..limit as u64);
        usize::try_from(drawn).expect("it is below a usize")
    }

    /// A number of that range, both ends included.
    pub(super) fn between(&mut self, (low, high): (usize, usize)) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A fraction from 0 up to and excluding 1.
    pub(super) fn fraction(&mut self) -> f64 {
        self.0.rand_float()
    }

    /// Puts a list in another order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

/// A pack of cards that is dealt until it is empty, and then shuffled anew: nothing comes back
/// before everything else has been.
#[derive(Debug)]
pub(super) struct Deck {
    cards: Vec<usize>,
    dealt: usize,
}

impl Deck {
    /// A deck of those cards, of which there is at least one.
    pub(super) fn new(cards: Vec<usize>) -> Self {
        Self { dealt: cards.len(), cards }
    }

    pub(super) fn deal(&mut self, random: &mut Random) -> usize {
        if self.dealt == self.cards.len() {
            random.shuffle(&mut self.cards);
            self.dealt = 0;
        }
        self.dealt += 1;
        self.cards[self.dealt - 1]
    }
}
