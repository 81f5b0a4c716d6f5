//! Lines that stand where they do not count.
