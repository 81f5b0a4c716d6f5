//! What is given as a seal or a commit and is neither.

use super::page;
use crate::repository::Repository;

#[test]
fn what_is_no_seal_is_refused() {
    let repository = Repository::with_open_dossier();
    repository.write("brief.txt", "geen zegel");
    for (arguments, told) in [
        (["--against", "klacht-zegel 1 gisteren"], "is no line of a seal, and there is no file"),
        (["--against", "weg.txt"], "‘weg.txt’ is no line of a seal, and there is no file"),
        (["--since", "weg.txt"], "‘weg.txt’ is no commit and no line of a seal, and there is no file"),
        (["--against", "brief.txt"], "There is no seal in ‘brief.txt’"),
    ] {
        let run = page(&repository, &arguments);
        assert!(run.code == 2 && run.stderr.contains(told), "{run:?}");
    }
}
