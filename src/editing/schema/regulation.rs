//! What may stand in the front matter of a regulation. It is the same whatever the regulation says.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use super::{Key, accountings, day, is_said, mapping, one_of, or_nothing, several, text, yes_or_no};
use crate::calendar::{HOLIDAY_RULES, Term, Unit};
use crate::locale::Language;
use crate::regulation::Need::{Optional, Required};
use crate::regulation::{COMMON_FIELDS, COMPLAINANT, Outcome, RECEIVER, Route, StepKind, THIRD, Thresholds};
use crate::vocabulary::ClosedList;

pub(super) fn regulation() -> Value {
    let address = |key| (key, Required, or_nothing(text()));
    let contact = mapping(texts("naam", &["adres", "email", "telefoon"]));
    let mut organisation = texts("naam", &["omschrijving"]);
    organisation.extend([address("adres"), ("contact", Required, contact)]);
    let codes = Language::all().map(Language::code);
    let publication =
        vec![address("adres"), ("contact", Optional, text()), ("taal", Optional, one_of(codes))];
    let signed = mapping(vec![("vanaf", Required, day())]);
    let mut schema = mapping(vec![
        ("titel", Required, text()),
        ("organisatie", Required, mapping(organisation)),
        ("vastgesteld", Required, day()),
        ("geldig-vanaf", Required, day()),
        ("geldig-tot", Optional, day()),
        ("handtekeningen", Optional, json!({ "anyOf": [one_of(["verplicht"]), signed] })),
        ("onafhankelijke-derde", Optional, several(third_party(), 0)),
        ("kanalen", Required, entries()),
        ("diensten", Required, entries()),
        ("aarden", Required, entries()),
        ("uitgesloten", Optional, each(exclusion())),
        ("rollen", Required, roles()),
        ("aanvang", Optional, named(Route::names(), &anything())),
        ("licht", Optional, light()),
        ("stappen", Required, steps()),
        ("termijnen", Required, each(term_rule())),
        ("kalender", Required, one_of(HOLIDAY_RULES.iter().map(|rule| rule.name))),
        ("extra-vrije-dagen", Optional, several(day(), 0)),
        ("gelijkgestelde-dagen", Optional, several(day(), 0)),
        ("bekendgemaakt", Optional, announced()),
        ("publicatie", Required, mapping(publication)),
        ("avg", Optional, mapping(privacy())),
        ("jaarverslag", Optional, report_rules()),
        ("vernietiging", Optional, destruction()),
        ("artikelen", Optional, each(anything())),
        ("kanttekeningen", Optional, several(mapping(texts("tekst", &["artikel"])), 0)),
        ("verantwoording", Optional, accountings()),
    ]);
    // A key without a value promises a report, so what it says is asked for.
    schema["properties"]["jaarverslag"] = report_rules();
    schema["$defs"] = kinds();
    schema
}

/// Texts, of which the first must be there.
fn texts<'a>(required: &'a str, others: &[&'a str]) -> Vec<Key<'a>> {
    let others = others.iter().map(|key| (*key, Optional, text()));
    std::iter::once((required, Required, text())).chain(others).collect()
}

/// A text, or nothing at all.
fn anything() -> Value {
    or_nothing(json!({ "type": ["string", "number", "boolean"] }))
}

/// A mapping of names that the office chooses.
fn each(value: Value) -> Value {
    json!({ "type": "object", "additionalProperties": value })
}

/// A mapping of these names only.
fn named<'a>(names: impl IntoIterator<Item = &'a str>, value: &Value) -> Value {
    let properties: Map<String, Value> =
        names.into_iter().map(|name| (name.to_owned(), value.clone())).collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Keys and what they are called, or keys alone.
fn entries() -> Value {
    let keys = json!({ "type": "array", "items": text(), "uniqueItems": true });
    json!({ "anyOf": [each(anything()), keys] })
}

/// A whole number of a range, also where it is quoted.
fn number(range: &RangeInclusive<u32>) -> Value {
    json!({ "anyOf": [
        { "type": "integer", "minimum": range.start(), "maximum": range.end() },
        { "type": "string", "pattern": format!("^{}$", digits(range)) },
    ] })
}

/// The digits of a number of a range that begins below ten and ends with nines, as a pattern.
fn digits(range: &RangeInclusive<u32>) -> String {
    format!("0*([{}-9]|[1-9][0-9]{{1,{}}})", range.start(), range.end().ilog10())
}

fn term() -> Value {
    let units: Vec<&str> = Unit::SPELLINGS.iter().map(|(name, _)| *name).collect();
    let pattern = format!("^\\s*{}\\s+({})\\s*$", digits(&Term::COUNTS), units.join("|"));
    json!({ "type": "string", "pattern": pattern })
}

fn third_party() -> Value {
    let texts = ["naam", "organisatie", "adres"].map(|key| (key, Optional, text()));
    let days = ["van", "tot"].map(|key| (key, Optional, day()));
    mapping(texts.into_iter().chain(days).collect())
}

fn exclusion() -> Value {
    let mut keys = texts("naam", &["verwijzing", "telefoon", "url"]);
    keys.extend([("alleen-stub", Optional, yes_or_no()), ("artikel", Optional, articles())]);
    mapping(keys)
}

/// The numbers of articles.
fn articles() -> Value {
    several(text(), 0)
}

fn roles() -> Value {
    let head = json!({ "enum": ["ja", "nee", "gezamenlijk", "true", "false", true, false] });
    let mut keys = texts("naam", &["lidwoord"]);
    keys.push(("eindverantwoordelijk", Optional, head));
    let role = mapping(keys);
    let mut roles = each(role);
    roles["propertyNames"] = json!({ "not": { "enum": [RECEIVER, COMPLAINANT, THIRD] } });
    roles
}

fn light() -> Value {
    mapping(vec![
        ("artikel", Optional, articles()),
        ("wie", Required, several(text(), 0)),
        ("alleen-relatie", Optional, several(text(), 0)),
    ])
}

/// Steps: one with the name of a kind is of that kind, unless it says another.
fn steps() -> Value {
    let of_kind = |kind: StepKind| json!({ "$ref": format!("#/$defs/{}", kind.name()) });
    let says = |kind: StepKind| {
        let says_it = json!({ "required": ["soort"], "properties": { "soort": { "const": kind.name() } } });
        json!({ "if": says_it, "then": of_kind(kind) })
    };
    let kinds = StepKind::ALL.iter().map(|kind| says(*kind));
    let defined = json!({
        "type": "object",
        "required": ["soort"],
        "properties": { "soort": one_of(StepKind::names()) },
        "allOf": kinds.collect::<Vec<_>>(),
    });
    let is_other = is_said("soort");
    let by_name = StepKind::ALL.iter().map(|kind| {
        let step = json!({ "if": is_other, "then": defined, "else": of_kind(*kind) });
        (kind.name().to_owned(), step)
    });
    json!({
        "type": "object",
        "properties": by_name.collect::<Map<_, _>>(),
        "additionalProperties": defined,
    })
}

/// What a step says, by its kind.
fn kinds() -> Value {
    let kinds = StepKind::ALL.iter().map(|kind| (kind.name().to_owned(), step(*kind)));
    Value::Object(kinds.collect())
}

fn step(kind: StepKind) -> Value {
    let outcomes = || several(one_of(Outcome::names()), 0);
    let fields = kind.fields().iter().map(|field| field.name.word()).chain(COMMON_FIELDS);
    let mut keys: Vec<Key<'_>> = vec![
        ("soort", Optional, one_of([kind.name()])),
        ("naam", Optional, text()),
        ("artikel", Optional, articles()),
        ("wie", Optional, several(text(), 0)),
        ("wie-bij", Optional, each(or_nothing(several(text(), 0)))),
        ("vereist", Optional, outcomes()),
        ("op-verzoek", Optional, outcomes()),
        ("voor", Optional, text()),
        ("voor-bij", Optional, named(Outcome::names(), &anything())),
        ("stuk", Optional, outcomes()),
        ("eist", Optional, several(one_of(fields), 0)),
        ("termijn", Optional, text()),
    ];
    if kind == StepKind::Extended {
        keys.push(("hoogstens", Optional, number(&StepKind::AT_MOST)));
    }
    mapping(keys)
}

/// A term that binds has its length behind `duur`, a target behind `streef`.
fn term_rule() -> Value {
    let outer = mapping(vec![("duur", Required, term()), ("vanaf", Optional, text())]);
    let mut rule = mapping(vec![
        ("duur", Optional, term()),
        ("streef", Optional, term()),
        ("vanaf", Required, text()),
        ("ruim", Optional, json!({ "anyOf": [term(), outer] })),
        ("artikel", Optional, articles()),
    ]);
    rule["oneOf"] = json!([is_said("duur"), is_said("streef")]);
    rule
}

fn announced() -> Value {
    let days = ["intern", "handboek", "leveringsvoorwaarden"].map(|key| (key, Optional, day()));
    mapping(days.to_vec())
}

fn privacy<'a>() -> Vec<Key<'a>> {
    let keys = ["gegevens", "doel", "contact", "functionaris", "toezichthouder"];
    keys.map(|key| (key, Optional, text())).to_vec()
}

fn report_rules() -> Value {
    let months = (1..=12).flat_map(|month| [json!(month), json!(month.to_string())]);
    let thresholds =
        ["klachten", "groep", "percentage"].map(|key| (key, Optional, number(&Thresholds::RANGE)));
    mapping(vec![
        ("maand", Required, json!({ "enum": months.collect::<Vec<_>>() })),
        ("kpi", Optional, term()),
        ("drempels", Optional, mapping(thresholds.to_vec())),
        ("artikel", Optional, articles()),
    ])
}

fn destruction() -> Value {
    mapping(vec![("tweede-persoon", Required, yes_or_no()), ("bedenktijd", Optional, term())])
}
