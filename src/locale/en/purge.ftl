# Destroying: klacht purge.

purge-state = A merge, rebase, cherry-pick or bisect is in progress.
purge-state-help = Finish it, or abort it (such as ‘git merge --abort’), or end one that is not there any more (‘git cherry-pick --quit’), and begin again.
purge-detached = The working folder is on no branch (a detached HEAD), so that the record of the destruction would be on none.
purge-detached-help = Go back to the branch with ‘git switch main’ (or whatever it is called). When what was committed here must stay, make it a branch first: git switch -c NAME
purge-partial = Only a part of this copy was fetched (a partial clone).
purge-partial-help = Destroy in a whole copy: make one with ‘git clone’, without --filter.
purge-shallow = A part of the history of this copy was not fetched.
purge-shallow-help = Fetch the rest: git fetch --unshallow
purge-grafts = .git/info/grafts says that commits have another history than they name themselves.
purge-grafts-help = Remove that file, and see whether the history is right.
purge-alternates = This copy borrows objects of another repository (objects/info/alternates).
purge-alternates-help = Make it independent: ‘git repack -a -d’, and then remove .git/objects/info/alternates. Destroy in the other one too.
purge-worktrees = More working folders belong to this repository (git worktree).
purge-worktrees-help = Commit what is in them, remove them with ‘git worktree remove FOLDER’, and destroy in the main one. When such a folder is gone already: git worktree prune
purge-stash = Work was set aside with ‘git stash’.
purge-stash-help = Bring it back with ‘git stash pop’ and commit it, or throw it away with ‘git stash clear’.
purge-keep = A pack of objects is held: { $path }.
purge-keep-help = Remove that file, which ends in .keep, when nobody needs it.
purge-submodules = Other repositories stand in this one (submodules). What they hold, klacht can’t destroy.
purge-submodules-help = Take them out with ‘git rm’ and commit that, and remove .git/modules.
purge-nested = { $path } is another repository, in the folder of this one. What it holds, klacht can’t destroy here.
purge-nested-help = When nobody needs it, remove it. When it is a copy of this one that must stay, put it outside this folder, and do there after the destruction: git fetch and ‘klacht purge --adopt’
purge-reference = What git keeps under { $name } is unknown to klacht, or it bears a name.
purge-reference-help = See what it is (git show { $name }). When it is not needed, remove it: git update-ref -d { $name }
purge-no-commit = { $name } points at a file or a folder, and at no commit: what it holds stands outside the history.
purge-no-commit-help = See what it is (git show { $name }), and remove it: git update-ref -d { $name }
purge-busy = Git itself is tidying up here ({ $path }).
purge-busy-help = Wait until it is done, and begin again.
purge-locked = Somebody else is at work here: { $path } is there.
purge-locked-help = Wait until they are done. When nobody is at work, remove that file.
purge-uncommitted = { $path } was changed and is not committed.
purge-uncommitted-help = Commit everything first (git commit), or put it back (git restore).
purge-hidden = { $path } was changed, and git was told not to look at that (--assume-unchanged or --skip-worktree).
purge-hidden-help = Do ‘git update-index --no-assume-unchanged "{ $path }"’ and ‘git update-index --no-skip-worktree "{ $path }"’, and then commit it (git commit) or put it back (git restore).
purge-branch = The name of the branch { $name } names what is to be destroyed.
purge-branch-help = Give it another name: git branch -m { $name } NEW-NAME
purge-tag = The name of the tag { $name } names what is to be destroyed.
purge-tag-help = Remove it: git tag -d { $name }
purge-file = { $path } names what is to be destroyed.
purge-file-help = Take the name out, or remove the file.
purge-bundle = { $path } holds a whole history (git bundle), in which it can’t be searched.
purge-bundle-help = Remove that file. When it must be kept, put it elsewhere, and write it down in nog-te-doen of the statement.
purge-clean-help = ‘--clean’ lets klacht clear away what bears a name above, where it can.

progress-purge = steps
trouble-purge-empty = Nothing is committed yet, so there is nothing to destroy.
trouble-purge-which = It is not said which dossiers are to be destroyed.
purge-which-help = Name them, such as ‘klacht purge 2023-002 --execute’, or take all that are due: klacht purge --due --execute
trouble-purge-number = ‘{ $number }’ is no dossier number: a year, a dash and three digits or more.
trouble-purge-unknown = There is no dossier { $number }, and there was none.
trouble-purge-destroyed = Dossier { $number } was destroyed already, on { $day }.
trouble-purge-held = Dossier { $number } is kept longer: the step ‘bewaren’ holds it.
trouble-purge-held-until = Dossier { $number } is kept longer, until { $until }: the step ‘bewaren’ holds it.
trouble-purge-fault = Dossier { $number } is not destroyed like this: to be mended first: { $code } on line { $line }.
purge-fault-help = ‘klacht check { $number }’ says what is wrong. While that stands there, it is not certain that nothing keeps the dossier longer.
purge-passed-over = { $number } is passed over: to be mended first: { $code } on line { $line }.
trouble-purge-not-due = The retention of dossier { $number } runs until { $end }.
trouble-purge-open = Dossier { $number } is not completed, so its retention does not run yet.
purge-not-due-help = When somebody asks for the erasure of their data (GDPR, article 17): klacht purge { $number } --erasure-request "REASON" --execute
trouble-purge-no-term = This regulation gives no retention term for dossier { $number }, so there is no day on which it is destroyed.
trouble-purge-reason-names = The reason for the request says ‘{ $text }’. It stands in the statement of destruction, which stays.
trouble-purge-reason-empty = The reason for the request is empty.
purge-reason-help = Say in it what was asked and when, and name nobody, such as: --erasure-request "letter of 1 June"
trouble-purge-unfrozen = The figures of { $year }, the year of dossier { $number }, are not frozen. Without the dossier they will not be right any more.
purge-unfrozen-help = Freeze them first: klacht report { $year } --freeze
trouble-purge-identity = Git does not know who you are.
    Say it once: git config --global user.name "YOUR NAME" and git config --global user.email YOUR@ADDRESS
trouble-purge-by = Nobody in records/people.yaml has the key ‘{ $key }’.
trouble-purge-who = The address { $email } is not in records/people.yaml, so it is not known who destroys.
    Say it with --by KEY.
trouble-purge-unread = Line { $line } of { $path } can’t be read, so nothing can be added. Mend it first; ‘klacht check’ says what is wrong.
trouble-purge-unfinished = The destruction was begun and is not finished: the new history is in place, but not all was cleared away or written down.
purge-unfinished-help = Make room when the disk is full, and do the same once more: that finishes it.
trouble-purge-meanwhile = Something was committed meanwhile. Nothing was changed; begin again.

purge-finished = A destruction that was cut off is finished now.
purge-nothing = There is nothing to destroy.
purge-due = { $number }, ‘{ $subject }’: { $ground }, kept until { $end }
purge-requested = { $number }, ‘{ $subject }’: { $ground }
purge-list-title = To be destroyed on { $today }
purge-list-sign = Agreed, on behalf of the management:
    
    Name:                      Date:                      Signature:
purge-list-done = { $number ->
        [one] One dossier stands
       *[other] { $number } dossiers stand
    } in { $path }.
purge-list-inside = The list names what is to be destroyed and lies in the archive, where it would stand in the way: move { $path } elsewhere.
purge-dry = This would be destroyed; nothing was changed yet.
purge-versions = { $number ->
        [one] One version goes
       *[other] { $number } versions go
    } out of the history, with all documents.
purge-messages = { $number ->
        [0] No message of a commit names anything that only these dossiers name.
        [one] One message or name of a commit is rid of what only these dossiers name.
       *[other] { $number } messages and names of commits are rid of what only these dossiers name.
    }
purge-elsewhere = { $path } names ‘{ $text }’ too. That dossier stays: it has its own term.
purge-dry-next = To do it: klacht purge { $numbers } --execute
    First it is looked whether any other file names somebody; where one does, nothing is destroyed and it is told which.
purge-in-the-way = First this must be out of the way:
purge-found = Nothing was changed: what is to be destroyed stands here too.
purge-found-at = { $place }: ‘{ $text }’
purge-found-now = { $path } says ‘{ $text }’.
purge-found-now-help = Take the name out of each file that says it, give a file whose name says it another, or remove a copy or a whole history, and commit that. Where it is an ordinary word and no name, list that word in the dossier under ‘leesbaar’. What it said before goes out of the history too then, with ‘--clean’.
purge-found-earlier = { $path } said ‘{ $text }’, such as in commit { $commit } (object { $place }).
purge-found-earlier-help = To let what those files said go out of the history too, while what they say now stays: klacht purge { $numbers } --execute --clean
purge-found-called-now = The name of { $path } says it.
purge-found-called = The name of { $path } said it, such as in commit { $commit } (object { $place }).
purge-found-copy-now = { $path } is a copy of a document or a version of what is to be destroyed.
purge-found-copy = { $path } was a copy of a document or a version of what is to be destroyed, such as in commit { $commit } (object { $place }).
purge-found-history-now = { $path } holds a whole history (git bundle, or a pack of objects), in which it can’t be searched.
purge-found-history = { $path } held a whole history (git bundle, or a pack of objects), in which it can’t be searched, such as in commit { $commit } (object { $place }).
purge-found-adopt-help = To let what your own work said once go too, while what it says now stays: klacht purge --adopt --clean
purge-comment = Written by ‘klacht purge’. Only in nog-te-doen you fill in: gedaan and door.
purge-commit = Statement of destruction: { $numbers }
purge-done = Destroyed: { $numbers }. In the { $objects } objects that are left nothing of it stands any more.
purge-sign = The statement is ready in { $path }. Commit it signed: git commit -S
purge-push = Push: git push --force-with-lease={ $branch }:{ $old } { $remote } { $branch }
purge-left = Still to be done; tick it off in the statement:
purge-unsent = ‘{ $branch }’ of ‘{ $remote }’ was not what stands here when it was last fetched or sent. First do ‘git pull’ and ‘git push’: a server with the hook takes a destruction of exactly what it has, and no work that comes with it.
purge-left-bundle = { $path }: a whole history in one file (git bundle)
purge-to-do-server = The server { $name }: push, and do ‘klacht purge --adopt’ there
purge-to-do-clones = Every other copy: git fetch and ‘klacht purge --adopt’
purge-to-do-backups = Backups and snapshots
purge-to-do-mail = E-mail
purge-to-do-paper = Paper

purge-unseen = Not looked into; if a name stands in one of these files, it still does:
purge-unseen-form = { $path }: a picture, or something else in which no text can be read
purge-unseen-locked = { $path }: locked
purge-unseen-large = { $path }: too large when unpacked, more than 64 MiB
purge-unseen-history = { $path }: a whole history (git bundle, or a pack of objects)
purge-unseen-more = { $number ->
        [one] and one other file
       *[other] and { $number } other files
    }

trouble-purge-other = Which history is to be followed? Name it, such as ‘klacht purge --adopt origin/main’; there is no ‘{ $name }’.
trouble-purge-differs = This is not the own history without { $numbers } and otherwise the same. Nothing was changed.
    Ask whoever pushed it how that came about.
purge-refused-help = So it was not followed here: nothing was changed, and the history still stands here as it was. Ask whoever pushed it how that came about.
trouble-purge-version = The destruction was made by a klacht that looks for names in another way: way { $theirs }, and here it is { $ours }. So it cannot be verified here. Nothing was changed.
purge-newer-help = Update klacht here, and do it again.
purge-older-help = Do ‘klacht purge --adopt’ with the version of klacht that destroyed, or make a fresh copy (git clone) and throw this one away.
purge-behind-help = This copy was behind when it was destroyed. So make a fresh one: ‘git clone "{ $url }" "{ $folder }"’.
    What you committed here and did not push, bring along commit by commit: ‘git format-patch -1 COMMIT --stdout | git -C "{ $folder }" am’.
    And then remove this copy.
purge-adopt-nothing = There is no destruction to follow.
purge-adopted = Destroyed, as elsewhere: { $numbers }. Nothing of it stands here any more.
purge-apart = Your own work still stands in a row of its own: bring it together with ‘git rebase’ or ‘git merge’.
purge-remnant-object = Of { $number } a version or a document is still there: object { $id }
purge-remnant-commit = The history of before the destruction of { $number } is still there: commit { $id }
purge-remnant-file = There is still a file called { $number }: { $path }
purge-remnant-clone = In { $path } there is another repository, which still has what was of { $number }
purge-remnant-copy = What was of { $number } still stands in a file: { $path }
purge-remnant-history = { $path } holds a whole history (git bundle, or a pack of objects), in which it can’t be searched.
purge-remnants-help = To clear it away: git fetch and ‘klacht purge --adopt’; on a server ‘klacht purge --adopt’. A file you remove yourself.
purge-waiting = The statement about { $numbers } is not committed yet: it is ready in { $path }, and ‘git commit’ commits it.
purge-verified = { $number ->
        [0] Nothing was destroyed here yet.
        [one] Of the one dossier that was destroyed, nothing was found here.
       *[other] Of the { $number } dossiers that were destroyed, nothing was found here.
    }
log-destroyed = Dossier { $number } was destroyed on { $day } by { $by }: { $ground }. The record is in records/ledger/destructions.yaml.
trouble-purge-second = The regulation asks that a second person agrees with destroying { $number }. That is not recorded.
purge-second-help = Let somebody else do, and commit themselves: klacht purge { $number } --approve
trouble-purge-thinking = The time to think about { $number } is not over: it can be destroyed from { $from }.
purge-approved = The agreement is ready in { $path }. Commit it yourself: git commit
