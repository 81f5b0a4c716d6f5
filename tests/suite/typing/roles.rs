//! Roles in people.yaml.

use super::elsewhere::only;
use super::shown_by;
use crate::support::Office;

const PEOPLE: &str = "records/people.yaml";
const ROLE: &str = "{rol: backoffice, van: 2018-02-01}";

#[test]
fn a_slip_in_a_role_is_told_once_and_mended() {
    for (typed, code, column, near) in [
        ("{rol: backoffice, vanaf: 2018-02-01}", "F3", 27, "van"),
        ("{rol: backoffice, vna: 2018-02-01}", "F3", 27, "van"),
        ("{role: backoffice, van: 2018-02-01}", "F3", 10, "rol"),
        ("{rol: backofice, van: 2018-02-01}", "R5", 15, "backoffice"),
    ] {
        let office = Office::new().replace(PEOPLE, ROLE, typed);
        assert_eq!(shown_by(&only(&office, code, (PEOPLE, 18, column)).1), near);
        // Whether a role is known shows only where the whole office is judged, and fix does not do that.
        if code == "F3" {
            office.run(&["fix"]);
            assert!(office.read(PEOPLE).contains(ROLE), "{typed}: {}", office.read(PEOPLE));
        }
    }
    let office = Office::new().replace(PEOPLE, "rol: backoffice", "rol: baas");
    let told = office.check().into_iter().find(|found| found.code == "R5").unwrap().help.unwrap();
    assert!(told.contains("rollen") && !told.contains("Artikel"), "{told}");
}
