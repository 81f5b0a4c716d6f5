# What git does for klacht: on a commit and on a push.

hook-folder = In the folder { $folder }:
hook-more = And { $number } more findings; ‘klacht check’ shows all of them.
hook-commit-refused = Nothing was committed. Mend the above, stage it (git add) and commit again.
    If what stands there really happened, give the reason in the dossier under ‘verantwoording’.
hook-push-refused = { $name } was refused. Mend the above, commit it and push again.
hook-push-warned = { $name } was accepted, but the main branch won’t accept it like this.
hook-push-no-records = { $name } was accepted, but nothing was checked: there is no folder records in it.
hook-installed = The hook stands in { $path }.

push-deleted = The main branch { $name } may not be removed.
push-deleted-help = The main branch is the archive. Remove only branches that were merged into it entirely.
push-rewritten = The history of { $name } may not be rewritten: what was committed stays.
push-rewritten-help = First fetch what is there (git pull), add your work to it, and push without --force.
push-no-commit = { $name } does not point at a commit, so it can’t be checked.
push-no-commit-help = Push only branches and tags of commits.
push-old-tip = { $name } brings back what was destroyed: commit { $tip } is from before the destruction.
push-destroyed = Dossier { $number } was destroyed, and comes back with commit { $commit }.
push-destroyed-help = This clone is from before the destruction. Make a new one (git clone), do the new work over in it, and throw this one away.
push-removed = Dossier { $number } was removed, and there is no destruction record.
push-removed-help = Put it back. If its retention is over, ‘klacht purge { $number }’ destroys the dossier, with the record.

trouble-git = Git can’t read this.
trouble-git-unmerged = There is still a merge with conflicts. Resolve that first.
trouble-git-owner = The folder belongs to another user, so git does not trust it (safe.directory).
trouble-no-git = There is no git repository here.
trouble-hook-input = The lines that git gives to this hook are not understood. ‘klacht hook pre-receive’ is called by git itself.
trouble-hook-there = There is a hook already: { $path }. It stays as it is. Put this line into it: { $line }
trouble-hooks-path = Git looks for hooks in { $path } here (core.hooksPath). Put this line into it there: { $line }
