# What git does for klacht: on a commit and on a push.

hook-folder = In the folder { $folder }:
hook-more = And { $number } more findings; ‘klacht check’ shows all of them, and ‘klacht audit’ those with an H.
hook-commit-refused = Nothing was committed. Mend the above, stage it (git add) and commit again.
hook-commit-breach = Nothing was committed. Mend the above, stage it (git add) and commit again.
    If what is against the regulation really happened, give the reason in that file under ‘verantwoording’.
hook-push-refused = { $name } was refused. Mend the above, commit it and push again.
hook-push-breach = { $name } was refused. Mend the above, commit it and push again.
    If what is against the regulation really happened, give the reason in that file under ‘verantwoording’.
stood-already = { $number ->
        [one] One finding stood there already, and stops nothing; ‘klacht check’ shows it.
       *[other] { $number } findings stood there already, and stop nothing; ‘klacht check’ shows them.
    }
hook-push-warned = { $name } was accepted, but the main branch won’t accept it like this.
hook-push-no-records = { $name } was accepted, but nothing was checked: there is no folder records in it.
hook-installed = The hook stands in { $path }.
unnamed-office = The name of the folder { $folder } is no text in UTF-8, so the dossiers in it are not checked.
unnamed-office-help = Give the folder another name (git mv), and commit that.

push-deleted = The main branch { $name } may not be removed.
push-deleted-help = The main branch is the archive. Remove only branches that were merged into it entirely.
push-rewritten = The history of { $name } may not be rewritten: what was committed stays.
push-rewritten-help = First fetch what is there (git pull), add your work to it, and push without --force.
push-unguarded = { $name } becomes the main branch with this push, but it lacks some of the branch { $other } that is there already.
push-unguarded-help = First add { $other } to it (git merge). If { $other } is itself the main branch, have whoever keeps the server give ‘git symbolic-ref HEAD refs/heads/{ $other }’ there.
push-no-commit = { $name } does not point at a commit, so it can’t be checked.
push-no-commit-help = Push only branches and tags of commits.
push-old-tip = { $name } brings back what was destroyed: commit { $tip } is from before the destruction.
push-kept = According to the destruction record commit { $tip } was destroyed, but { $name } keeps it in its history.
push-kept-help = Removing a file destroys nothing: anyone can take it out of the history. ‘klacht purge’ destroys, and writes the record itself.
push-by-hand = A record of the destruction of { $number } is added, but the history is still the same: so nothing was destroyed.
push-record-changed = The record of the destruction of { $number } was changed or removed.
push-record-changed-help = Put it back as it was. Only nog-te-doen and opmerking may be added to.
push-purge-record = The history of { $name } was rewritten, but the record of the destruction is not complete.
push-purge-record-help = Let ‘klacht purge’ destroy: it writes the record itself. Change nothing in it.
push-purge-behind = The destruction did not start from what is on { $name } now.
push-purge-behind-help = Fetch what is there in a fresh copy (git clone), and destroy there again.
push-purge-due = Dossier { $number } might not be destroyed yet on that day.
push-purge-due-help = See with ‘klacht show’ until when it is kept. When somebody asks for the erasure of their data: ‘klacht purge --erasure-request’.
push-purge-fault = Something in dossier { $number } could not be read when it was destroyed. So it is not certain that it need not be kept longer.
push-purge-fault-help = In a fresh copy (git clone), mend first what ‘klacht check’ finds in that dossier, push that, and destroy then.
push-purge-reason = The statement about { $number } does not say why somebody asked for its destruction, or names somebody there.
push-purge-reason-help = Destroy again in a fresh copy (git clone), with a reason that names nobody, such as --erasure-request "letter of 1 June".
push-purge-unfrozen = The figures of { $year }, the year of dossier { $number }, were not frozen when it was destroyed.
push-purge-unfrozen-help = In a fresh copy (git clone), freeze the figures of that year first (klacht report YEAR --freeze), push that, and destroy after it.
push-purge-second = The regulation asks that a second person agrees with destroying { $number }. That was not recorded by anybody other than whoever destroyed it.
push-purge-thinking = The time to think about { $number } was not over: it can be destroyed from { $from }.
push-purge-second-help = Begin in a fresh copy (git clone). Somebody else does ‘klacht purge NUMBER --approve’ there, commits that themselves and pushes it. After the time to think, you destroy.
push-purge-version = The destruction in { $name } was made by a klacht that looks for names in another way: way { $theirs }, and here it is { $ours }. So it cannot be verified here.
push-purge-newer-help = Update klacht on the server, and push again.
push-purge-older-help = Update klacht where it was destroyed, and destroy again in a fresh copy (git clone).
push-purge-differs = { $name } is not exactly the history without the destroyed dossiers: more was changed.
push-purge-differs-help = Let ‘klacht purge’ destroy in a fresh copy (git clone), with the same version of klacht as the server.
push-purge-several-help = Several destructions came at once. Do them again in a fresh copy (git clone), and push after each of them.
push-destroyed = Dossier { $number } was destroyed, and comes back with commit { $commit }.
push-destroyed-help = This clone is from before the destruction. Make a new one (git clone), do the new work over in it, and throw this one away.

check-unread = The history was not looked at. { $reason }
trouble-git = Git can’t read this.
trouble-git-unmerged = There is still a merge with conflicts. Resolve that first.
trouble-git-owner = The folder belongs to another user, so git does not trust it. If you do: ‘git config --global --add safe.directory { $path }’. (What stands in GIT_CONFIG_COUNT, or behind ‘git -c’, does not count here.)
trouble-git-help = ‘git fsck’ says what is broken. Where that can’t be mended, a new copy (‘git clone’) is the way out.
trouble-broken-denied = You may not read { $path }, so git’s history can’t be read. If it is yours: ‘chmod -R u+rwX "{ $folder }"’; if not, its owner can give it to you.
trouble-broken-pointer = { $path } is a file that should say where git’s own folder is (‘gitdir: FOLDER’), and does not.
trouble-broken-lacks = { $path } is missing or damaged, and without it git can’t read this repository. Begin no new one here: a copy has what is missing.
trouble-broken-copy = Make one beside this folder, ‘git clone "{ $url }" new’, and put the folder .git in it in the place of the one here. What lies in records stays as it is.
trouble-broken-lost = Make one of the server’s or a colleague’s, ‘git clone ADDRESS new’, or take one from a backup, and put the folder .git in it in the place of the one here. What lies in records stays as it is.
trouble-broken-head = { $path }, which says which branch you work on, is damaged or missing. Write it anew: ‘echo ref: refs/heads/{ $branch } > "{ $path }"’, and see with ‘git status’ whether it is the right branch.
trouble-broken-config = The settings of git in { $path } can’t be read. ‘git config --list’ says which line is wrong; mend that line in a text editor.
trouble-broken-branch = The branch you work on is damaged ({ $path }). Give it back the last commit that git noted: ‘echo { $commit } > "{ $path }"’, and see with ‘git log’ whether that is right.
trouble-broken-gone = The branch you work on ({ $branch }) is not there, although git noted commits of it: its list of branches was lost. Give the branch back the last commit that git noted: ‘git update-ref { $branch } { $commit }’, and see with ‘git log’ whether that is right. Other branches and tags come back with ‘git fetch’.
trouble-broken-packed = Git’s list of branches is damaged ({ $path }). Put it aside with ‘mv "{ $path }" "{ $path }.broken"’, and give the branch back the last commit that git noted: ‘git update-ref { $branch } { $commit }’. Other branches and tags come back with ‘git fetch’.
trouble-broken-references = Git’s note of the branches is damaged ({ $path }), and what stood there can’t be seen here.
trouble-broken-shallow = Git’s note of where this copy begins is damaged ({ $path }). Remove it with ‘rm "{ $path }"’; if something is missing after that, ‘git fsck’ says what.
trouble-broken-index = Git’s list of what is staged is damaged ({ $path }). Make it anew: ‘rm -r "{ $path }"’ and then ‘git reset’. Your files stay as they are.
trouble-git-nowhere = { $path } points at a repository that is not there: the folder was moved, or the repository it belongs to. Put it back, or mend the link from there with ‘git worktree repair’.
trouble-git-format = klacht reads only repositories in which git names objects by SHA-1. That is the default; this one was made with ‘git init --object-format’.
trouble-git-references = This repository keeps its branches in a form that klacht does not read (reftable). Convert it with ‘git refs migrate --ref-format=files’.
trouble-git-split-index = The index of this repository is split, a form that klacht does not read. Join it with ‘git config core.splitIndex false’ and ‘git update-index --no-split-index’.
trouble-git-sparse-index = The index of this repository is shortened, a form that klacht does not read. Make it whole with ‘git sparse-checkout reapply --no-sparse-index’.
trouble-hook-no-git = There is no git repository here.
trouble-hook-no-git-there = There is no git repository in { $folder }.
trouble-hook-input = The lines that git gives to this hook are not understood. ‘klacht hook pre-receive’ is called by git itself.
trouble-hook-there = There is a hook already: { $path }. It stays as it is. Put this line into it: { $line }
trouble-hooks-path = Git looks for this hook in { $path } here (core.hooksPath). Put this line into it there: { $line }
trouble-hook-no-program = The line stands in { $path }, but that file can’t be run, so git passes over it. Let it be run with ‘chmod +x { $command }’.

init-made = In { $folder } { $number ->
    [one] 1 file was
   *[other] { $number } files were
} made:
init-identity = Git doesn’t know who you are yet. Say so once: git config --global user.name "YOUR NAME" and git config --global user.email YOUR@ADDRESS; put that address in records/people.yaml too.
init-next = What now:
      1. { $number ->
    [0] Read records/README.md.
    [one] ‘klacht check’ names 1 more point: fill in or do what stands there.
   *[other] ‘klacht check’ names { $number } more points: fill in or do what stands there.
}
      2. Commit: git add . and git commit.
      3. On the server that this repository goes to: klacht hook install DIR.git
      4. In every other clone: klacht hook install
      5. Does the server itself check (GitHub, GitLab, Forgejo)? Then read the first lines of its workflow, in .github, .gitlab-ci.yml or .forgejo.
init-ask = An empty line will do: then you fill it in later.
init-ask-organisation = Name of the organisation
init-ask-address = Address of the organisation
init-ask-email = E-mail address for complainants
init-ask-website = Address of the public site
init-ask-third = Name of the independent third
init-ask-third-organisation = Organisation of the independent third
init-ask-third-address = Address of the independent third
init-ask-director = Name of the management
init-ask-director-email = E-mail address of the management
init-ask-accountable = Name of whoever carries the final responsibility ({ $role })
init-ask-accountable-email = E-mail address of whoever carries the final responsibility ({ $role })

trouble-init-exists = In { $folder } { $number ->
    [one] this is there already, and it is
   *[other] these files are there already, and they are
} not overwritten. Nothing was made.
trouble-init-link = { $path } is a link to another place; nothing is written there. Remove the link, or choose another folder. Nothing was made.
trouble-init-inside = This folder lies in another repository: { $path }. Choose one outside it.
trouble-init-email = ‘{ $typed }’ for { $option } can’t be an e-mail address; write one address, such as complaints@office.example.
trouble-init-website = ‘{ $typed }’ for { $option } can’t be the address of a site; write the whole address, such as https://www.office.example/.
trouble-init-half = { $option } belongs to this: without it the rest says nothing.
trouble-init-bare = { $path } is a repository without files, as on a server. Make the records elsewhere; ‘klacht hook install’ is for here.
trouble-init-unread = The regulation { $path } can’t be read.
trouble-init-not-a-regulation = { $path } is no regulation for klacht: at its top, between two lines of dashes, stands the day of its adoption (‘vastgesteld: 2026-01-31’).
