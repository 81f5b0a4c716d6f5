//! The letters that pages are laid out with: the project's own, whatever fonts the machine has.
//!
//! A page is put in one set after another while it is open. So it costs no second browser, and it
//! works where a browser doesn't take its fonts from a file that a test can write.

use serde_json::{Value, json};

/// Letters for the three kinds of text that the style sheets know, each file as it is.
#[derive(Debug)]
pub(crate) struct Fonts {
    /// How wide they are, in a word.
    pub(crate) name: &'static str,
    sans: [&'static [u8]; 2],
    serif: [&'static [u8]; 2],
    mono: &'static [u8],
    /// How far apart they are set, in em: room for a font wider still.
    spacing: f64,
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../vendor/fonts/", $name, ".woff2"))
    };
}

/// The narrowest that a reader is likely to have.
pub(crate) const NARROW: Fonts = Fonts {
    name: "narrow",
    sans: [font!("RobotoCondensed-Regular"), font!("RobotoCondensed-Bold")],
    serif: [font!("Tinos-Regular"), font!("Tinos-Bold")],
    mono: font!("Cousine-Regular"),
    spacing: 0.0,
};

/// With the measures of Arial, Cambria and Courier New.
pub(crate) const USUAL: Fonts = Fonts {
    name: "usual",
    sans: [font!("Arimo-Regular"), font!("Arimo-Bold")],
    serif: [font!("Caladea-Regular"), font!("Caladea-Bold")],
    mono: font!("Cousine-Regular"),
    spacing: 0.0,
};

/// The widest.
pub(crate) const WIDE: Fonts = Fonts {
    name: "wide",
    sans: [font!("DejaVuSans"), font!("DejaVuSans-Bold")],
    serif: [font!("DejaVuSerif"), font!("DejaVuSerif-Bold")],
    mono: font!("DejaVuSansMono"),
    spacing: 0.02,
};

/// Every set.
pub(crate) const ALL: [&Fonts; 3] = [&NARROW, &USUAL, &WIDE];

impl Fonts {
    /// What `scripts/fonts.js` asks for.
    pub(crate) fn argument(&self) -> Value {
        json!({"name": self.name, "spacing": self.spacing, "faces": {
            "sans": self.sans.map(letters), "serif": self.serif.map(letters), "mono": [letters(self.mono)]}})
    }
}

/// Bytes as the characters of the same numbers, which JSON can carry.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}
