//! Arguments that take one of a list. The parser knows the list, so help, completions and what is
//! said of a wrong word follow from it.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::vocabulary::ClosedList;

/// Takes the name of one of these values.
pub(super) fn one_of<T: Clone + Send + Sync + 'static>(
    values: impl IntoIterator<Item = (&'static str, T)>,
) -> impl TypedValueParser<Value = T> {
    let values: Vec<(&str, T)> = values.into_iter().collect();
    let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    PossibleValuesParser::new(names).map(move |typed| {
        let found = values.iter().find(|(name, _)| *name == typed);
        found.map(|(_, value)| value.clone()).expect("only a name of the list comes through")
    })
}

/// Takes the name of a value of a closed list.
pub(super) fn closed<L: ClosedList + Send + Sync>() -> impl TypedValueParser<Value = L> {
    one_of(L::ALL.iter().map(|value| (value.name(), *value)))
}

/// The words that an argument takes; none where any will do, or where it takes none.
pub(super) fn choices(argument: &clap::Arg) -> Vec<String> {
    let takes_one = argument.get_action().takes_values();
    let values = if takes_one { argument.get_possible_values() } else { Vec::new() };
    values.iter().map(|value| value.get_name().to_owned()).collect()
}
