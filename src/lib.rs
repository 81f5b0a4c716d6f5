//! klacht: a small organisation runs its published complaints regulation with it.
//!
//! Files under `records/` are read into records; from a dossier's events follows where it stands and
//! which terms run; rules judge that into findings; findings and records are shown on the terminal
//! and as pages. Today, and the disk, are arguments: whatever is pure stays pure.
//!
//! ```text
//! files ─ parse ─▶ records ─ derive ─▶ state, deadlines ─ judge ─▶ findings ─ show ─▶ terminal, pages
//! ```
//!
//! # The floors
//! A module imports only floors below its own, or its own children. A test holds the sources to it.
//!
//! Words of the field, pure:
//! floor 1: source, texts, unseen, vocabulary, hexadecimal
//! floor 2: calendar, reading
//! floor 3: locale
//!
//! What is written down, pure:
//! floor 4: diagnostic, regulation, people, trail
//! floor 5: dossier, published, provenance, addition, law
//! floor 6: ledger, anonymity, report, inbox
//! floor 7: parse
//!
//! What follows from it, pure:
//! floor 8: state, chronicle
//! floor 9: deadline
//! floor 10: case
//! floor 11: register
//! floor 12: agenda, figures
//!
//! Judgement, pure:
//! floor 13: rules, editing
//!
//! The outside world:
//! floor 14: disk
//! floor 15: store, git, printer, site, leak, manual
//! floor 16: assess, access, publish, snapshot, audit, demo, letters
//! floor 17: proposal, taken, destruction
//! floor 18: push
//!
//! The verbs:
//! floor 19: commands
//!
//! # The history
//! What git keeps of the records is read, told and judged in rooms of their own, from the ground up:
//!
//! | room | what stands there |
//! |---|---|
//! | `trail` | the audit trail, plain data: each commit, and what it did to each file in terms of the record |
//! | `trail::lineage` | which file is which, through branches and moves |
//! | `provenance` | which commit brought each event of a dossier, and what was lost |
//! | `parse::Version` | two versions of a file, compared as they were typed |
//! | `chronicle` | the trail as people read it |
//! | `law` | the people and the regulation that each commit is judged by |
//! | `rules::history`, `evidence`, `tampering`, `clocks`, `reasons` | the H rules |
//! | `git` | the repository, and in it: |
//! | `git::walk`, `git::tree` | one walk over the commits, and the files that each changed |
//! | `git::compose` | from changed files to a trail, with `git::moves` and `git::compare` |
//! | `git::cache` | the trail that is kept between runs |
//! | `git::pending`, `git::staged` | what is not committed yet, and the paths that git keeps |
//! | `git::known`, `taken` | the branches of others as they were fetched, and the numbers that they took |
//! | `git::seal`, `git::signature` | seals on the history, and signatures of its commits |
//! | `snapshot` | the records of one commit, as files |
//! | `audit` | all that the H rules look at, gathered |
//! | `proposal`, `addition` | a state that is staged or pushed, and what it adds to what was found before |
//! | `push` | what a push would add, and what speaks against it |
//! | `destruction` | the history without what is destroyed: made, proved, put in place, and told |
//! | `commands::recorded` | what pages and `log` show of it |
//!
//! # Glossary
//! | Dutch | here | |
//! |---|---|---|
//! | klacht | complaint | |
//! | dossier | dossier | one record: front matter, body, documents |
//! | klager | complainant | |
//! | beklaagde, betrokken medewerker | subject | an employee whom it concerns |
//! | regeling | regulation | |
//! | directie | management | a role; the accountable one |
//! | secretariaat | secretariat | a role |
//! | BackOffice | back office | a role |
//! | medewerker | employee | a role |
//! | onafhankelijke derde | independent third | |
//! | verloop, stap | course, event or step | |
//! | termijn | term | a dated one is a deadline |
//! | werkdag, werkweek | working day, working week | a week is five days |
//! | uitstel | extension | |
//! | afhandeling | handling | |
//! | afronding | completion | starts the retention |
//! | beroep, oordeel, gevolg | appeal, ruling, consequence | |
//! | niet-ontvankelijk | inadmissible | |
//! | licht | light | art. 6 |
//! | aard | nature | the closed list that the report counts |
//! | verantwoording | accounting | a reason given for a breach |
//! | jaarverslag, cijfers | annual report, figures | |
//! | vastleggen | freeze | figures as they were published, in the ledger |
//! | drempel | threshold | the least complaints behind a published figure |
//! | achterwege | withheld | a figure that would point at somebody |
//! | doorlooptijd | lead time | |
//! | bewaren | hold | keeps a dossier beyond its term |
//! | vernietiging | destruction | after retention; the verb is `purge` |
//! | spoor | trail | who recorded what, and when |
//! | zegel | seal | by which a later change of the past shows |

// First, since their macros name texts and rules in all that follows.
#[macro_use]
pub mod locale;
#[macro_use]
pub mod diagnostic;

pub mod access;
pub mod addition;
pub mod agenda;
pub mod anonymity;
pub mod assess;
pub mod audit;
pub mod calendar;
pub mod case;
pub mod chronicle;
pub mod commands;
pub mod deadline;
pub mod demo;
pub mod destruction;
pub mod disk;
pub mod dossier;
pub mod editing;
pub mod figures;
pub mod git;
pub mod hexadecimal;
pub mod inbox;
pub mod law;
pub mod leak;
pub mod ledger;
pub mod letters;
pub mod manual;
pub mod parse;
pub mod people;
pub mod printer;
pub mod proposal;
pub mod provenance;
pub mod publish;
pub mod published;
pub mod push;
pub mod reading;
pub mod register;
pub mod regulation;
pub mod report;
pub mod rules;
pub mod site;
pub mod snapshot;
pub mod source;
pub mod state;
pub mod store;
pub mod taken;
pub mod texts;
pub mod trail;
pub mod unseen;
pub mod vocabulary;
