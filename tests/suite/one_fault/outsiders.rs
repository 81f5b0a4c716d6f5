//! The complainant or the independent third, mistyped where nobody else can act.

use super::{PATH, light, one, told};

#[test]
fn an_outsider_who_was_mistyped_is_told_once_with_who_was_meant() {
    for (typed, meant) in
        [("klagr", "klager"), ("Klager", "klager"), ("de klager", "klager"), ("Ans Denkbeeld", "klager")]
    {
        let office = light("akkoord-klager klager", &format!("akkoord-klager {typed}"), &[]);
        let help = one(&office, "F5", 4).help.unwrap();
        assert!(help.contains(&format!("‘{meant}’?")), "{help}");
        assert_eq!(office.run(&["fix"]).code, 0);
        assert_eq!(told(&office), [], "{}", office.read(PATH));
    }
}

#[test]
fn a_colleague_where_an_outsider_acts_is_told_once_with_who_can() {
    for typed in ["mjansen", "hpostma", "mjanssen"] {
        let office = light("akkoord-klager klager", &format!("akkoord-klager {typed}"), &[]);
        let help = one(&office, "F5", 4).help.unwrap();
        assert!(help.contains(": klager."), "{help}");
    }
}

#[test]
fn an_outsider_who_was_mistyped_among_others_is_proposed() {
    let office = light("", "", &["2026-06-10 overleg ddirks, met: klagr"]);
    let found = office.check().into_iter().find(|found| found.code == "F9").unwrap();
    assert!(found.help.unwrap().contains("‘klager’?"));
}
