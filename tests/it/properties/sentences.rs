//! Random sentences, sensible and not, by random people.

use proptest::prelude::*;
use rubricon::domain::Access;

use crate::meeting::Meeting;

/// `?` is the item the group is on.
fn item() -> impl Strategy<Value = &'static str> {
    prop_oneof![30 => Just("?"), 3 => Just("A"), 2 => Just("B"), 1 => Just("X"), 1 => Just("none")]
}

/// The sentence about the item the group is on, said by whoever leads where it names no speaker.
pub(super) fn about(meeting: &Meeting, sentence: &str) -> String {
    let item = meeting.session.focus.and_then(|id| meeting.session.item(id));
    let said = sentence.replace('?', item.map_or("A", |item| &item.criterion));
    let has_speaker = said.split(' ').next().is_some_and(|first| meeting.people.contains_key(first));
    let leads = |access: &Access| access.participant.is_some() && access.participant == meeting.session.lead;
    let lead = meeting.people.iter().find(|(_, access)| leads(access)).map_or("fay", |(name, _)| name);
    if has_speaker { said } else { format!("{lead} {said}") }
}

fn voter() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ana", "bo", "cy"])
}

fn anybody() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "fay", "gus", "sid", "ana", "bo", "cy", "obi", "dee", "dot", "screen", "auditor", "stranger", "nameless",
    ])
}

fn vote() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["1", "2", "3", "3", "3", "4", "unsure", "abstain", "0", "9"])
}

fn answer() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["0", "2", "3", "3", "4", "4", "5", "5", "6", "255"])
}

fn round() -> impl Strategy<Value = &'static str> {
    prop_oneof![8 => Just(""), 1 => Just("/1"), 1 => Just("/2"), 1 => Just("/0")]
}

/// Somebody a command may be about.
fn somebody() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ana", "bo", "cy", "gus", "sid", "obi", "dot", "dee", "fay", "stranger"])
}

/// Who facilitates or writes, at first.
fn staff() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["fay", "gus", "gus", "sid", "sid"])
}

/// What voters say in a vote, and to a proposal.
pub(super) fn voting() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (voter(), item(), round(), vote()).prop_map(|(who, item, round, vote)| format!("{who} votes {item}{round} {vote}")),
        2 => (voter(), item(), vote()).prop_map(|(who, item, vote)| format!("{who} votes {item} {vote} because {who} saw it")),
        2 => (voter(), item(), round()).prop_map(|(who, item, round)| format!("{who} withdraws {item}{round}")),
        3 => (voter(), item(), round(), answer()).prop_map(|(who, item, round, answer)| format!("{who} answers {item}{round} {answer}")),
        1 => (voter(), item(), answer()).prop_map(|(who, item, answer)| format!("{who} answers {item} {answer} because {who} saw it")),
        1 => (voter(), item()).prop_map(|(who, item)| format!("{who} recuses {item} because of work")),
        1 => voter().prop_map(|who| format!("absent {who}")),
        1 => voter().prop_map(|who| format!("returned {who}")),
    ]
}

/// Who is who, who is there, and who leads.
fn people() -> impl Strategy<Value = String> {
    let role = prop::sample::select(vec!["facilitator", "scribe", "participant", "participant", "observer", "auditor"]);
    let door = prop::sample::select(vec!["open", "open", "ask", "locked"]);
    let lead = prop::sample::select(vec!["accept_lead", "accept_lead", "decline_lead", "claim_lead"]);
    prop_oneof![
        2 => (somebody(), role).prop_map(|(who, role)| format!("role {who} {role}")),
        3 => (staff(), prop::sample::select(vec!["joins_in", "joins_in", "looks_on"])).prop_map(|(who, what)| format!("{who} {what}")),
        2 => prop::sample::select(vec!["offer gus", "offer fay", "offer sid", "unoffer"]).prop_map(str::to_owned),
        3 => (staff(), lead).prop_map(|(who, what)| format!("{who} {what}")),
        1 => (staff(), door).prop_map(|(who, door)| format!("{who} door {door}")),
        3 => (staff(), somebody()).prop_map(|(who, whom)| format!("{who} admit {whom}")),
        1 => (staff(), somebody()).prop_map(|(who, whom)| format!("{who} remove {whom} because of noise")),
        1 => staff().prop_map(|who| format!("{who} add Eve North")),
        1 => (staff(), somebody(), prop::sample::select(vec!["none", "own"])).prop_map(|(who, whom, has)| format!("{who} device {whom} {has}")),
    ]
}

/// What a scribe enters for somebody who may have no device.
fn entering() -> impl Strategy<Value = String> {
    let whose = || prop::sample::select(vec!["dot", "dot", "dot", "ana", "bo", "obi"]);
    prop_oneof![
        3 => (staff(), whose(), item(), round(), vote()).prop_map(|(who, whose, item, round, vote)| format!("{who} enter {whose} {item}{round} {vote}")),
        2 => (staff(), whose(), item(), answer()).prop_map(|(who, whose, item, answer)| format!("{who} enter_answer {whose} {item} {answer}")),
    ]
}

/// Hands, comments, statements and notes.
fn speaking() -> impl Strategy<Value = String> {
    let who = || prop::sample::select(vec!["ana", "bo", "cy", "dee", "fay", "gus", "sid"]);
    let write = prop::sample::select(vec!["comment", "whisper", "uncomment", "dissent", "aside_unsigned", "unstate", "notes"]);
    prop_oneof![
        2 => (who(), prop::sample::select(vec!["hand", "hand", "lower"])).prop_map(|(who, what)| format!("{who} {what}")),
        1 => (staff(), somebody(), prop::sample::select(vec!["lower", "floor", "floor"])).prop_map(|(who, whom, what)| format!("{who} {what} {whom}")),
        4 => (who(), write, item()).prop_map(|(who, what, item)| format!("{who} {what} {item} because {who} saw it")),
        1 => (staff(), item()).prop_map(|(who, item)| format!("{who} nudge {item}")),
    ]
}

/// The advance round, the consent list and the agenda.
fn early() -> impl Strategy<Value = String> {
    let order = vec!["order X B A", "order A B X", "order B X A", "order A B", "invite North South", "invite North North"];
    prop_oneof![
        4 => Just("advance".to_owned()),
        3 => Just("close_advance!".to_owned()),
        1 => Just("close_advance".to_owned()),
        1 => Just("cancel_advance".to_owned()),
        2 => (item(), item()).prop_map(|(one, other)| format!("accept {one} {other}")),
        3 => item().prop_map(|item| format!("accept {item}")),
        2 => (voter(), item()).prop_map(|(who, item)| format!("{who} pull {item} because of doubts")),
        1 => prop::sample::select(order).prop_map(str::to_owned),
    ]
}

/// How next steps stand, of the last decision and of the one before it.
fn steps() -> impl Strategy<Value = String> {
    let state = || prop::sample::select(vec!["done", "done", "open", "dropped"]);
    let which = prop::sample::select(vec!["", "", "/1", "/2", "/2", "/0", "/3"]);
    let how = prop::sample::select(vec![
        "",
        "",
        " Write",
        " Write Ana",
        " Write Ana 2027-03-01",
        " Write Ana soon",
        " because of news",
    ]);
    prop_oneof![
        12 => (staff(), item(), which, state(), how).prop_map(|(who, item, which, state, how)| format!("{who} step {item}{which} {state}{how}")),
        1 => (staff(), item(), state()).prop_map(|(who, item, state)| format!("{who} former_step {item} {state}")),
    ]
}

/// What happens before the meeting begins, with an advance round or without.
pub(super) fn before() -> impl Strategy<Value = Vec<String>> {
    let voting = prop_oneof![12 => voting_anywhere(), 2 => entering(), 2 => speaking(), 2 => people(), 2 => early()];
    prop_oneof![2 => Just(Vec::new()), 3 => prop::collection::vec(voting, 0..40).prop_map(|mut said| {
        said.insert(0, "advance".to_owned());
        said
    })]
}

/// A ballot on any of the items.
pub(super) fn voting_anywhere() -> impl Strategy<Value = String> {
    let item = prop::sample::select(vec!["A", "B", "X"]);
    prop_oneof![
        8 => (voter(), item.clone(), vote()).prop_map(|(who, item, vote)| format!("{who} votes {item} {vote}")),
        1 => (voter(), item.clone()).prop_map(|(who, item)| format!("{who} withdraws {item}")),
        1 => (voter(), item).prop_map(|(who, item)| format!("{who} recuses {item} because of work")),
    ]
}

/// What a facilitator says that neither opens nor reveals nor ends anything.
pub(super) fn talk() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => item().prop_map(|item| format!("focus {item}")),
        1 => Just("pause".to_owned()),
        6 => Just("resume".to_owned()),
        2 => item().prop_map(|item| format!("park {item} because of lunch")),
        2 => item().prop_map(|item| format!("reopen {item} because of news")),
        1 => item().prop_map(|item| format!("reopen {item}")),
        6 => (item(), vote().prop_filter("a verdict", |vote| vote.parse::<u8>().is_ok())).prop_map(|(item, level)| format!("decide {item} {level} because of it")),
        2 => (item(), vote().prop_filter("a verdict", |vote| vote.parse::<u8>().is_ok())).prop_map(|(item, level)| format!("decide {item} {level}")),
        2 => item().prop_map(|item| format!("decide {item} none")),
        4 => item().prop_map(|item| format!("decide {item} 3 Sign Call because of it")),
    ]
}

fn settings() -> impl Strategy<Value = String> {
    let settings = vec![
        "percent=80",
        "percent=51",
        "percent=20",
        "rule=unanimous",
        "rule=within_one",
        "rule=majority",
        "rule=median",
        "floor=3",
        "floor=1",
        "floor=9",
        "rounds=1",
        "rounds=4",
        "visibility=confidential",
        "visibility=named",
        "visibility=by_organisation",
        "smallest=2",
        "smallest=5",
        "public=yes",
        "people=2",
        "people=0",
        "quorum=60",
        "reading=30",
        "seconds=60",
    ];
    (prop::sample::select(settings), any::<bool>())
        .prop_map(|(setting, why)| format!("settings {setting}{}", if why { " because of talk" } else { "" }))
}

/// Anything at all, by the one it fits or by somebody else.
pub(super) fn sentence() -> impl Strategy<Value = String> {
    let opening = item().prop_map(|item| format!("open {item}"));
    let revealing = (item(), round(), prop::bool::weighted(0.7))
        .prop_map(|(item, round, despite)| format!("reveal{} {item}{round}", if despite { "!" } else { "" }));
    let cancelling = (item(), round()).prop_map(|(item, round)| format!("cancel {item}{round} because of a slip"));
    let proposing = (item(), vote().prop_filter("a level", |vote| vote.parse::<u8>().is_ok()))
        .prop_map(|(item, level)| format!("propose {item} {level} because it fits"));
    let closing = (item(), round(), prop::bool::weighted(0.7))
        .prop_map(|(item, round, despite)| format!("seal{} {item}{round}", if despite { "!" } else { "" }));
    let retracting = (item(), round()).prop_map(|(item, round)| format!("retract {item}{round} because of a slip"));
    let asking = prop_oneof![6 => proposing, 6 => closing, 1 => retracting];
    let phases = prop::sample::select(vec!["lobby", "start"]).prop_map(str::to_owned);
    let meant =
        prop_oneof![40 => voting(), 25 => opening, 22 => revealing, 4 => cancelling, 24 => asking, 20 => talk(), 4 => settings(), 2 => phases,
            14 => people(), 8 => entering(), 14 => speaking(), 6 => early(), 10 => steps()]
            .boxed();
    prop_oneof![
        200 => meant.clone(),
        20 => (anybody(), meant).prop_map(|(who, said)| {
            let names = ["ana ", "bo ", "cy ", "fay ", "gus ", "sid ", "dee "];
            let said = names.iter().find_map(|name| said.strip_prefix(name)).unwrap_or(&said).to_owned();
            format!("{who} {said}")
        }),
        1 => Just("close".to_owned()),
    ]
}
