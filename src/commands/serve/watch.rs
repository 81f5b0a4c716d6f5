//! Sees that files change: the system tells it, and where it tells nothing, as on a drive of the
//! network, they are looked at from time to time.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

/// So often they are looked at, whatever the system tells.
const LOOK: Duration = Duration::from_secs(3);
/// So long it is waited until nothing more comes: who saves changes several files.
const SETTLE: Duration = Duration::from_millis(60);

/// Calls each time something may have changed.
pub(super) fn watch(root: &Path, mut look: impl FnMut()) -> ! {
    let (sender, told) = channel();
    let _watcher = watcher(root, sender.clone());
    loop {
        wait(&told);
        look();
    }
}

/// None where the system can't tell.
fn watcher(root: &Path, sender: Sender<()>) -> Option<RecommendedWatcher> {
    let tell = move |event: notify::Result<notify::Event>| {
        // Reading changes nothing. Nobody listens any more when the program ends.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    watcher.watch(&root.join("records"), RecursiveMode::Recursive).ok()?;
    for folder in ["site-templates", ".git", ".git/refs/heads"] {
        // What is not there needs no watching.
        let _ = watcher.watch(&root.join(folder), RecursiveMode::NonRecursive);
    }
    Some(watcher)
}

fn wait(told: &Receiver<()>) {
    match told.recv_timeout(LOOK) {
        Ok(()) => while told.recv_timeout(SETTLE).is_ok() {},
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
    }
}
