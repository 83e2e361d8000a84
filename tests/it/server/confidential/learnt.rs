//! What somebody has learnt, from what they have read: `no`, `yes`, `number`, or of somebody by their `id` or their `name`.

use serde_json::Value;

use super::Read;
use super::corpus::{Corpus, holds, says};
use super::held::Held;

/// Something that can be learnt.
pub(super) struct Row {
    /// As the table of SPEC.md has it.
    pub(super) name: &'static str,
    /// Whom it is about; nobody where it is about the meeting.
    pub(super) about: &'static str,
    /// What is found of it.
    pub(super) found: fn(&Read, &Held) -> &'static str,
}

const fn row(name: &'static str, about: &'static str, found: fn(&Read, &Held) -> &'static str) -> Row {
    Row { name, about, found }
}

pub(super) const ROWS: &[Row] = &[
    row("title and subjects", "", |read, _| yes(read.after.has("Wombat review"))),
    row("join code", "", |read, held| yes(read.after.has(&held.meeting.code))),
    row("how many records there are and when they grew", "", |read, held| {
        yes(read.voting.has(&format!("/session/{}\n", held.meeting.session)))
    }),
    row("how many commands the server stores and when", "", |read, _| yes(read.voting.has("rubricon_commands_stored_total"))),
    row("names of those who take part", "ana", |read, held| yes(knows_name(&read.after, held, "ana"))),
    row("their organisations and roles, and when they joined", "ana", |read, _| yes(read.after.has("Quokka High"))),
    row("who is connected", "ana", |read, held| {
        let named = |who: &str| read.voting.any(|one| one.contains_key("connected") && is(one, held, who));
        if named("ana") {
            "name"
        } else if read.voting.any(|one| one.contains_key("present")) {
            "number"
        } else {
            "no"
        }
    }),
    row("who was marked absent", "faye", |read, held| {
        let marked = read.after.any_in_kind("participant_marked_absent", |one| is(one, held, "faye"));
        by(&read.after, held, "faye", marked || listed(&read.after, "absent", held, "faye"))
    }),
    row("who stood aside from an item", "dan", |read, held| {
        let stood = read.after.any_in_kind("participant_recused", |one| is(one, held, "dan"));
        by(&read.after, held, "dan", stood || listed(&read.after, "recused", held, "dan"))
    }),
    row("why they stood aside", "dan", |read, _| yes(read.after.has("a cousin of the ibex"))),
    row("how many have voted, vote open", "", |read, _| {
        let told = read.voting.any(|one| one.contains_key("voted") && one.contains_key("eligible"));
        if told || read.voting.any_in_kind("ballot_cast", |_| true) { "number" } else { "no" }
    }),
    row("that X has voted, vote open", "ana", |read, held| {
        let (voting, id) = (&read.voting, held.id("ana").to_string());
        let awaited = |one: &Value| one.as_array().is_some_and(|ids| !ids.iter().any(|other| *other == id));
        let told = voting.any(|one| one.get("waiting_for").is_some_and(awaited));
        let cast = voting.any_in_kind("ballot_cast", |one| is(one, held, "ana"));
        by(voting, held, "ana", told || cast || said(voting, held, "ana", "choice"))
    }),
    row("who is missing, vote open", "caro", |read, held| {
        let told = listed(&read.voting, "waiting_for", held, "caro") || read.voting.any_in_kind("ballot_cast", |_| true);
        by(&read.voting, held, "caro", told)
    }),
    row("what X voted, vote open", "ana", |read, held| yes(said(&read.voting, held, "ana", "choice"))),
    row("why X voted so, vote open", "ana", |read, _| yes(read.voting.has("quokka burrows"))),
    row("the distribution, vote open", "", |read, held| yes(tallied(&read.voting, held))),
    row("that X voted in a round, revealed", "ana", |read, held| {
        let cast = read.after.any_in_kind("ballot_cast", |one| is(one, held, "ana"));
        by(&read.after, held, "ana", cast)
    }),
    row("what X voted, revealed", "ana", |read, held| yes(said(&read.after, held, "ana", "choice"))),
    row("why X voted so, revealed", "ana", |read, _| yes(read.after.has("quokka burrows") || read.after.has("quokka tunnels"))),
    row("the distribution, revealed", "", |read, held| yes(tallied(&read.after, held))),
    row("the distribution of an organisation, revealed", "", |read, held| {
        let told = read.after.any(|one| one.get("groups").and_then(Value::as_array).is_some_and(|groups| !groups.is_empty()));
        yes(told || (voted_both(&read.after, held) && read.after.has("Quokka High")))
    }),
    row("who moved from which level to which", "", |read, held| {
        let moved = |one: &serde_json::Map<String, Value>| {
            one.get("shift").is_some_and(|shift| !shift.is_null())
                || one.get("moves").and_then(Value::as_array).is_some_and(|moves| !moves.is_empty())
        };
        yes(read.after.any(moved) || voted_both(&read.after, held))
    }),
    row("that X has answered a proposal, open", "ana", |read, held| {
        let (answering, id) = (&read.answering, held.id("ana").to_string());
        let awaited = |one: &Value| one.as_array().is_some_and(|ids| !ids.iter().any(|other| *other == id));
        let told = answering.any(|one| one.get("waiting_for").is_some_and(awaited));
        let answered = answering.any_in_kind("proposal_answered", |one| is(one, held, "ana"));
        by(answering, held, "ana", told || answered || said(answering, held, "ana", "answer"))
    }),
    row("what X answered, open", "ana", |read, held| {
        yes(said(&read.answering, held, "ana", "answer") || read.answering.has("capybara consent"))
    }),
    row("that X answered, closed", "ana", |read, held| {
        let answered = read.after.any_in_kind("proposal_answered", |one| is(one, held, "ana"));
        by(&read.after, held, "ana", answered)
    }),
    row("what X answered and why, closed", "ana", |read, held| {
        yes(said(&read.after, held, "ana", "answer") || read.after.has("capybara consent"))
    }),
    row("the distribution of answers, closed", "", |read, _| {
        yes(read.after.any(|one| one.contains_key("counts") && one.contains_key("not_answered")))
    }),
    row("what a comment says, vote open", "ben", |read, _| yes(read.voting.has("walrus ledger"))),
    row("that X wrote a comment, vote open", "ben", |read, held| {
        let wrote = read.voting.any_in_kind("comment_added", |one| is(one, held, "ben"));
        by(&read.voting, held, "ben", wrote || together(&read.voting, held, "ben", "walrus ledger"))
    }),
    row("what a comment says, afterwards", "ben", |read, _| {
        yes(read.after.has("walrus ledger") && read.after.has("unicorn doubts"))
    }),
    row("who wrote a signed comment, afterwards", "ben", |read, held| {
        by(&read.after, held, "ben", together(&read.after, held, "ben", "walrus ledger"))
    }),
    row("who wrote an unsigned comment", "caro", |read, held| {
        by(
            &read.after,
            held,
            "caro",
            together(&read.after, held, "caro", "unicorn doubts") || sealed(&read.after, held, "comment"),
        )
    }),
    row("who made a signed statement", "ben", |read, held| {
        by(&read.after, held, "ben", together(&read.after, held, "ben", "peacock protest"))
    }),
    row("who made an unsigned statement", "caro", |read, held| {
        by(
            &read.after,
            held,
            "caro",
            together(&read.after, held, "caro", "tapir shrug") || sealed(&read.after, held, "statement"),
        )
    }),
    row("whose dissent a decision records", "caro", |read, held| {
        by(&read.after, held, "caro", together(&read.after, held, "caro", "lemur objection"))
    }),
    row("who raised a hand", "caro", |read, held| {
        let raised = read.after.any_in_kind("hand_raised", |one| is(one, held, "caro"));
        let queued = |one: &Value| says(one, &held.id("caro").to_string());
        let own = |one: &serde_json::Map<String, Value>| is(one, held, "caro") && one.get("hand") == Some(&Value::Bool(true));
        by(&read.after, held, "caro", raised || read.after.any(|one| one.get("queue").is_some_and(queued) || own(one)))
    }),
    row("who was asked to speak", "gil", |read, held| {
        let given = read.after.any_in_kind("floor_given", |one| is(one, held, "gil"));
        let speaks = |one: &Value| says(one, &held.id("gil").to_string());
        by(&read.after, held, "gil", given || read.after.any(|one| one.get("floor").is_some_and(speaks)))
    }),
    row("notes of the desk", "", |read, _| yes(read.after.has("gnu draft"))),
    row("decisions with their reasons", "", |read, _| yes(read.after.has("osprey rationale"))),
    row("how a next step stands", "", |read, _| yes(read.after.has("badger follow-up"))),
    row("who said how a next step stands", "", |read, held| {
        let changed = read.after.any_in_kind("next_step_changed", |one| is(one, held, "sid"));
        by(&read.after, held, "sid", changed || together(&read.after, held, "sid", "badger follow-up"))
    }),
    row("names in the trail", "ana", |read, held| yes(read.after.has_in("trail", held.name("ana")))),
    row("tokens of others", "ana", |read, held| yes(read.after.has(&held.seats["ana"].token))),
];

fn yes(learnt: bool) -> &'static str {
    if learnt { "yes" } else { "no" }
}

/// How somebody is known of whom something was learnt.
fn by(read: &Corpus, held: &Held, who: &str, learnt: bool) -> &'static str {
    match (learnt, knows_name(read, held, who)) {
        (false, _) => "no",
        (true, false) => "id",
        (true, true) => "name",
    }
}

fn knows_name(read: &Corpus, held: &Held, who: &str) -> bool {
    read.has(held.name(who))
}

/// Whether an object is one of somebody: a field of it is their id or name.
fn is(object: &serde_json::Map<String, Value>, held: &Held, who: &str) -> bool {
    let (id, name) = (held.id(who).to_string(), held.name(who));
    object.values().any(|value| value.as_str().is_some_and(|text| text == id || text == name))
}

/// Whether somebody is in a list of this name.
fn listed(read: &Corpus, list: &str, held: &Held, who: &str) -> bool {
    let id = held.id(who).to_string();
    read.any(|one| one.get(list).and_then(Value::as_array).is_some_and(|ids| ids.iter().any(|other| *other == id)))
}

/// Whether it can be read what somebody said: a `choice` or an `answer` stands in what is theirs.
fn said(read: &Corpus, held: &Held, who: &str, what: &str) -> bool {
    read.any(|one| is(one, held, who) && one.iter().any(|(name, value)| name == what || holds(value, what)))
}

fn voted_both(read: &Corpus, held: &Held) -> bool {
    said(read, held, "ana", "choice") && said(read, held, "ben", "choice")
}

fn tallied(read: &Corpus, held: &Held) -> bool {
    read.any(|one| one.get("tally").is_some_and(Value::is_object)) || voted_both(read, held)
}

/// Whether a text and somebody stand together.
fn together(read: &Corpus, held: &Held, who: &str, text: &str) -> bool {
    let (id, name) = (held.id(who).to_string(), held.name(who));
    read.any(|one| {
        one.values().any(|value| value.as_str() == Some(text)) && one.values().any(|value| says(value, &id) || says(value, name))
            // One's own are listed as what they are.
            || is(one, held, who) && ["comments", "statements"].iter().any(|list| one.get(*list).is_some_and(|own| says(own, text)))
    })
}

/// Whether the record that says who wrote what is unsigned can be read.
fn sealed(read: &Corpus, held: &Held, what: &str) -> bool {
    read.any_in_kind("author_sealed", |one| one.contains_key(what) && is(one, held, "caro"))
}
