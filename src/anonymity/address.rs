//! The forms of a postal address, an e-mail address and the name of an organisation.

use super::fold::fold;
use super::name::SHORTEST_IN_ONE;

/// What stands before or behind the name of an organisation and is left out when it is spoken of.
const LEGAL_FORMS: [&str; 12] =
    ["b v", "bv", "n v", "nv", "vof", "v o f", "cv", "gmbh", "ltd", "inc", "llc", "stichting"];

/// An address whole, up to its house number, and its postcode; abroad the number can come first.
pub(super) fn postal(address: &str) -> Vec<String> {
    let mut forms = vec![fold(address)];
    for part in address.split([',', '\n', ';']) {
        let folded = fold(part);
        let words: Vec<&str> = folded.split(' ').collect();
        let is_number = |word: &str| word.starts_with(|character: char| character.is_ascii_digit());
        let street = words.iter().position(|word| !is_number(word) && word.len() > 2);
        let number =
            street.and_then(|street| Some(street + words[street..].iter().position(|word| is_number(word))?));
        if let Some(number) = number {
            let is_postcode =
                words[number].len() == 4 && words.get(number + 1).is_some_and(|word| word.len() == 2);
            if !is_postcode {
                forms.extend(streets(&words[..number], words[number]));
            }
        } else if street == Some(1) {
            forms.push(folded.clone());
        }
        let codes = words.windows(2).filter(|pair| {
            let is_code = pair[0].len() == 4 && is_number(pair[0]) && !pair[0].starts_with('0');
            is_code && pair[1].len() == 2 && !is_number(pair[1])
        });
        forms.extend(codes.map(|pair| pair.join(" ")));
    }
    forms
}

/// A street and a number, as they are written.
fn streets(street: &[&str], number: &str) -> Vec<String> {
    let street = street.join(" ");
    let short = street.strip_suffix("straat").map(|stem| format!("{stem}str"));
    let long = street.strip_suffix("str").map(|stem| format!("{stem}straat"));
    let spellings = [Some(street.clone()), short, long].into_iter().flatten();
    spellings
        .flat_map(|street| ["", "nr ", "no ", "nummer "].map(|word| format!("{street} {word}{number}")))
        .collect()
}

/// The e-mail addresses in a field: `Sanne <s@ergens.example>, s@elders.example` has two. A field
/// without any is one all the same.
pub(super) fn addresses(field: &str) -> Vec<&str> {
    let is_between =
        |at: char| at.is_whitespace() || matches!(at, ',' | ';' | '<' | '>' | '(' | ')' | '/' | '|');
    let addresses: Vec<&str> = field.split(is_between).filter(|part| part.contains('@')).collect();
    if addresses.is_empty() { vec![field] } else { addresses }
}

/// An e-mail address as it is written, and with words for its signs.
pub(super) fn electronic(address: &str) -> Vec<String> {
    let mut forms = vec![fold(address)];
    if let Some((local, domain)) = address.split_once('@') {
        for dot in ["dot", "punt"] {
            let spelled = |part: &str| part.replace('.', &format!(" {dot} "));
            let (said_local, said_domain) = (spelled(local), spelled(domain));
            let parts = [(local, domain), (local, &said_domain), (&said_local, &said_domain)];
            for sign in ["at", "a", "apenstaart", "apenstaartje", "apestaartje"] {
                forms.extend(parts.map(|(local, domain)| fold(&format!("{local} {sign} {domain}"))));
            }
        }
    }
    forms
}

/// The name of an organisation, also without its legal form, with words or a sign for *and*, and
/// written as one word, as in the address of a site.
pub(super) fn organisation(name: &str) -> Vec<String> {
    let whole = fold(name);
    let mut forms = vec![whole.clone()];
    let behind = |form: &str| {
        LEGAL_FORMS.iter().find_map(|it| form.strip_prefix(it)?.strip_prefix(' ').map(str::to_owned))
    };
    let before = |form: &str| {
        LEGAL_FORMS.iter().find_map(|it| form.strip_suffix(it)?.strip_suffix(' ').map(str::to_owned))
    };
    let (at_start, at_end) = (behind(&whole), before(&whole));
    let neither = at_start.as_deref().and_then(before);
    forms.extend([at_start, at_end, neither].into_iter().flatten());
    if name.contains(['&', '+']) {
        for word in [" en ", " and "] {
            forms.push(fold(&name.replace(['&', '+'], word)));
        }
    }
    for word in [" en ", " and "] {
        let without: Vec<String> =
            forms.iter().filter(|form| form.contains(word)).map(|form| form.replace(word, " ")).collect();
        forms.extend(without);
    }
    let in_one: Vec<String> =
        forms.iter().filter(|form| form.contains(' ')).map(|form| form.replace(' ', "")).collect();
    forms.extend(in_one.into_iter().filter(|form| form.chars().count() >= SHORTEST_IN_ONE));
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_street_and_its_postcode() {
        let forms = postal("Dorpsstraat 12a, 1234AB  Ergens");
        for form in ["dorpsstraat 12 a 1234 ab ergens", "dorpsstraat 12", "dorpsstr nr 12", "1234 ab"] {
            assert!(forms.contains(&form.to_owned()), "{form}: {forms:?}");
        }
        assert!(postal("Kerkstr. 2").contains(&"kerkstraat 2".to_owned()));
        assert!(postal("2e Laan 5").contains(&"2 e laan nummer 5".to_owned()));
        assert!(postal("12 Main Street, London").contains(&"12 main street".to_owned()));
        assert_eq!(postal("Huize Rust, 1234 AB Ergens"), ["huize rust 1234 ab ergens", "1234 ab"]);
        assert_eq!(postal(""), [""]);
    }

    #[test]
    fn an_e_mail_address_can_be_spelled_out() {
        let forms = electronic("s.voorbeeld@ergens.example");
        assert!(forms.contains(&"s voorbeeld ergens example".to_owned()), "{forms:?}");
        assert!(forms.contains(&"s dot voorbeeld at ergens dot example".to_owned()), "{forms:?}");
        assert!(forms.contains(&"s voorbeeld at ergens example".to_owned()), "{forms:?}");
        assert_eq!(
            addresses("Sas <s@ergens.example>; s@elders.example"),
            ["s@ergens.example", "s@elders.example"]
        );
        assert_eq!(addresses("s at ergens.example"), ["s at ergens.example"]);
    }

    #[test]
    fn an_organisation_is_spoken_of_without_its_legal_form() {
        let forms = organisation("Bakkerij Ergens B.V.");
        for form in ["bakkerij ergens b v", "bakkerij ergens", "bakkerijergens"] {
            assert!(forms.contains(&form.to_owned()), "{form}: {forms:?}");
        }
        assert!(organisation("Stichting Ergens").contains(&"ergens".to_owned()));
        let forms = organisation("Stichting Zorggroep Dalland B.V.");
        for form in
            ["zorggroep dalland", "zorggroepdalland", "stichting zorggroep dalland", "zorggroep dalland b v"]
        {
            assert!(forms.contains(&form.to_owned()), "{form}: {forms:?}");
        }
    }

    #[test]
    fn the_sign_for_and_is_a_word() {
        for (typed, form) in [
            ("Denk & Beeld", "denk en beeld"),
            ("Denk & Beeld B.V.", "denkenbeeldbv"),
            ("Denk en Beeld", "denk beeld"),
            ("Denk and Beeld", "denkbeeld"),
        ] {
            assert!(organisation(typed).contains(&form.to_owned()), "{typed}: {:?}", organisation(typed));
        }
    }
}
