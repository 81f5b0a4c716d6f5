//! Chance that falls the same way for the same seed, in every release.

use oorandom::Rand64;

/// A stream of numbers; its algorithm (PCG-XSL-RR) is part of the promise that a seed keeps.
#[derive(Debug, Clone)]
pub(super) struct Random(Rand64);

impl Random {
    /// One of the streams under a seed. They do not influence each other.
    pub(super) fn new(seed: u64, stream: Stream) -> Self {
        let (kind, number) = match stream {
            Stream::Plan => (0, 0),
            Stream::Cast => (1, 0),
            Stream::Dossier(index) => (2, index),
            Stream::Colleague(day) => (3, day),
            Stream::Report(year) => (4, year),
            Stream::Paper(number) => (5, number),
        };
        Self(Rand64::new((u128::from(seed) << 64) | (kind << 56) | number as u128))
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

/// What a stream decides about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stream {
    /// When complaints come in, and how they go.
    Plan,
    /// Who works at the office.
    Cast,
    /// The dossier with that place among all.
    Dossier(usize),
    /// Which of several colleagues does what began on that day.
    Colleague(usize),
    /// The report over that year.
    Report(usize),
    /// The handwriting on a form.
    Paper(usize),
}

/// A pack of cards that is dealt until it is empty, and then shuffled anew: nothing comes back
/// before everything else that suits has been.
#[derive(Debug)]
pub(super) struct Deck {
    cards: Vec<usize>,
    dealt: usize,
}

impl Deck {
    /// A deck of those cards, among which there is one for every wish.
    pub(super) fn new(cards: Vec<usize>) -> Self {
        Self { dealt: cards.len(), cards }
    }

    /// The next card that suits. When none that is left does, all cards come back.
    pub(super) fn deal(&mut self, random: &mut Random, suits: impl Fn(usize) -> bool) -> usize {
        loop {
            let left = &self.cards[self.dealt..];
            if let Some(found) = left.iter().position(|card| suits(*card)) {
                // What was passed over keeps its order.
                self.cards[self.dealt..=self.dealt + found].rotate_right(1);
                self.dealt += 1;
                return self.cards[self.dealt - 1];
            }
            random.shuffle(&mut self.cards);
            self.dealt = 0;
        }
    }
}
