# What stands in the files of a new office for people: comments, and names of jobs. A text of several lines
# becomes several lines of comment.

office-github =
    Checks every push and every proposal, reports by night what is late, and puts the public site
    on GitHub Pages.

    Once, under Settings:
    - Secrets and variables, Actions, Variables: KLACHT_INSTALL, the command that puts klacht on a machine of
      GitHub. It is not needed where klacht is there already (own runner, own image).
    - Pages, Source: GitHub Actions.
    The actions are fixed at their main version: small improvements come by themselves, another way of working does not.
office-forgejo =
    Checks every push and every proposal, reports by night what is late, and places the public site.

    Once, under Settings, Actions, Variables:
    - KLACHT_INSTALL, the command that puts klacht on a runner. It is not needed where klacht is there already.
    - KLACHT_PUBLISH, the command that puts the folder site/public on your web server. Forgejo has no place of its
      own for sites; without this command the site is made and not placed. A password or key that it
      needs belongs under Secrets.
    The action is fixed at its main version: small improvements come by themselves, another way of working does not.
office-gitlab =
    Checks every push and every proposal, reports on a schedule what is late, and puts the public
    site on GitLab Pages.

    Once:
    - Settings, CI/CD, Variables: KLACHT_INSTALL, the command that puts klacht on a runner. It is not needed
      where klacht is there already (own runner, or an own image under ‘default’).
    - Build, Pipeline schedules: every working day by night.
    - Deploy, Pages: who may see the public site.
office-gitlab-once = A branch with an open proposal is checked once.
office-gitlab-report =
    Also when something was found: then it stands at the proposal. There may be names in it, so only those who
    work on it can fetch it, and no longer than needed.
office-schedule = On working days at 4 in the morning (UTC).
office-permissions = No step may do more than read.
office-permissions-except = No step may do more than read, except where that is said.
office-history = The whole history: it is the evidence of who did what and when.
office-runner = The name by which your runner has registered.
office-audit-fails =
    Fails on an error, and on what goes against the regulation without a reason. What was recorded late or by
    an unknown address is only reported.
office-late-github = Fails for all to see, with a notice from GitHub, as long as something is late.
office-late-forgejo = Fails for all to see, with a notice from Forgejo, as long as something is late.
office-late-gitlab = Fails for all to see, with a notice from GitLab, as long as something is late.
office-public-only =
    The public site alone, and only of the main branch. The private site is not made and not kept here:
    an artefact can be fetched by anyone who has access, stays when a dossier was
    destroyed, and is out of reach of ‘klacht purge’. Whoever reads it makes it, with
    ‘klacht build’.
office-install = Install klacht
# These two stand in a command: without quotation marks, braces, colon or hash.
office-install-lacks = Set the variable KLACHT_INSTALL, see the top of this file
office-publish-lacks = KLACHT_PUBLISH is not set, the site is not placed
office-since = Only what is added stops anything; what stood there already does not count.
office-check = Check
office-audit = Go through the history
office-due = What is late
office-build = Make the public site
office-publish = Place the public site
office-job-check = check
office-job-late = late
office-job-public = public-site
office-sites = The sites are made from the dossiers and don’t belong in the history.
office-left-behind = What systems and programs leave behind does not belong there either.
office-same-text = A dossier is the same text on every computer, line by line.
office-documents-bytes = Documents are evidence: git leaves their bytes as they are and never merges them.
office-documents-stay = Documents stay as they came in.
office-two-spaces = Two spaces at the end of a line are a new line in Markdown.
