//! Every cell of who × command × phase × item state is as the table of SPEC.md, section 6, says.
//!
//! The table is read from the text of the specification. Worlds are played in sentences; each command has one sentence, and what
//! it needs beside a phase and a state (a ballot to take back, an offer to accept) is said before it.

use protocol::session::{Role, Settings};

use crate::meeting::{Meeting, joining};

const SPEC: &str = include_str!("../../../protocol/SPEC.md");

/// A sentence for every command, and what its speaker (`{}`) or somebody else says before.
pub(super) const COMMANDS: &[(&str, &str, &str)] = &[
    ("open_lobby", "", "lobby"),
    ("start_session", "", "start"),
    ("pause_session", "", "pause"),
    ("resume_session", "", "resume"),
    ("close_session", "", "close"),
    ("change_settings", "", "settings percent=80 because of news"),
    ("invite_organisations", "", "invite North South"),
    ("order_agenda", "", "order X B A"),
    ("give_role", "", "role cy scribe"),
    ("offer_lead", "", "offer vera"),
    ("withdraw_lead_offer", "fay offer gus", "unoffer"),
    ("accept_lead", "fay offer {}", "accept_lead"),
    ("decline_lead", "fay offer {}", "decline_lead"),
    ("claim_lead", "", "claim_lead"),
    ("set_door", "", "door locked"),
    ("admit", "", "admit wes"),
    ("remove", "", "remove cy because of noise"),
    ("add_person", "", "add Eve North"),
    ("set_device", "", "device cy none"),
    ("take_part", "{} looks_on", "joins_in"),
    ("mark_absent", "", "absent cy"),
    ("mark_returned", "fay absent cy", "returned cy"),
    ("focus_item", "", "focus A"),
    ("open_round", "", "open A"),
    ("cast_ballot", "", "votes A 3"),
    ("enter_ballot", "", "enter dot A 3"),
    ("withdraw_ballot", "{} votes A 3", "withdraws A"),
    ("recuse", "", "recuses A because of work"),
    ("nudge_voters", "", "nudge A"),
    ("reveal_round", "", "reveal! A"),
    ("cancel_round", "", "cancel A because of a slip"),
    ("propose_level", "", "propose A 3"),
    ("answer_proposal", "", "answers A 4"),
    ("enter_answer", "", "enter_answer dot A 4"),
    ("close_proposal", "", "seal! A"),
    ("cancel_proposal", "", "retract A"),
    ("decide_item", "", "decide A 3 because of talk"),
    ("park_item", "", "park A because of lunch"),
    ("reopen_item", "", "reopen A because of news"),
    ("change_next_step", "", "step A done"),
    ("open_advance", "", "advance"),
    ("close_advance", "", "close_advance!"),
    ("cancel_advance", "", "cancel_advance"),
    ("accept_consent_list", "", "accept A"),
    ("pull_item", "", "pull A because of doubts"),
    ("raise_hand", "", "hand"),
    ("lower_hand", "{} hand", "lower"),
    ("give_floor", "", "floor cy"),
    ("add_comment", "", "comment A because of figures"),
    ("withdraw_comment", "{} comment A because of figures", "uncomment A"),
    ("make_statement", "", "dissent A because of figures"),
    ("withdraw_statement", "", "unstate A"),
    ("write_notes", "", "notes A because of talk"),
];

/// Somebody who may or may not do things. `who` has the letters of the table that fit them.
struct Actor {
    name: &'static str,
    who: &'static str,
    /// Whether they are there in a meeting in which whoever leads votes, or in one in which they do not.
    lead_votes: bool,
}

const ACTORS: &[Actor] = &[
    Actor { name: "fay", who: "LFDP", lead_votes: false },
    Actor { name: "fay", who: "LFDPV", lead_votes: true },
    Actor { name: "gus", who: "CFDP", lead_votes: false },
    Actor { name: "vera", who: "CFDPV", lead_votes: false },
    Actor { name: "sid", who: "DP", lead_votes: false },
    Actor { name: "sue", who: "DPV", lead_votes: false },
    Actor { name: "ana", who: "PV", lead_votes: false },
    Actor { name: "obi", who: "", lead_votes: false },
    Actor { name: "screen", who: "", lead_votes: false },
    Actor { name: "auditor", who: "", lead_votes: false },
    Actor { name: "wes", who: "", lead_votes: false },
    Actor { name: "rex", who: "", lead_votes: false },
];

/// How an item comes to a state, from the lobby on; `@` is where everyone who votes makes a statement.
const RUNNING: &[(&[&str], &str)] = &[
    (&["pending"], "start"),
    (&["voting"], "open A; ana votes A 3; reveal! A; @; open A"),
    (&["revealed"], "open A; ana votes A 3; reveal! A; @"),
    (&["revealed", "on the list"], "advance; ana votes A 3; close_advance!; @; start"),
    (&["proposed"], "open A; ana votes A 3; reveal! A; @; propose A 3"),
    (&["decided", "with next steps"], "open A; ana votes A 3; reveal! A; @; decide A 3 Sign"),
    (&["decided"], "advance; ana votes A 3; close_advance!; @; accept A"),
    (&["parked"], "start; park A"),
    (&["parked", "parked after a reveal"], "open A; ana votes A 3; reveal! A; @; park A"),
    (&["reopened", "with next steps"], "open A; ana votes A 3; reveal! A; @; decide A 3 Sign; reopen A because of news"),
];

const LOBBY: &[(&[&str], &str)] = &[
    (&["pending"], ""),
    (&["pending"], "advance; ana votes A 3; cancel_advance"),
    (&["revealed"], "advance; ana votes A 1; bo votes A 4; close_advance!; @"),
    (&["revealed"], "advance; ana votes A 3; close_advance!; @; pull A"),
    (&["revealed", "on the list"], "advance; ana votes A 3; close_advance!; @"),
];

/// A meeting in one phase, with item A in one state.
struct World {
    name: String,
    phase: &'static str,
    states: &'static [&'static str],
    /// Whether a round, a proposal or the advance round is open.
    open: bool,
    meeting: Meeting,
}

fn worlds(lead_votes: bool) -> Vec<World> {
    let draft = draft(lead_votes);
    let mut worlds = vec![World { name: "draft".into(), phase: "draft", states: &["pending"], open: false, meeting: draft }];
    let mut add = |phase, states, open, history: &str| {
        worlds.push(World { name: format!("{phase}: {history}"), phase, states, open, meeting: played(lead_votes, history) });
    };
    for &(states, history) in LOBBY {
        add("lobby", states, false, history);
        add("closed", states, false, &format!("{history}; close"));
        let states = if states == ["pending"] { &["pending", "in advance"] } else { states };
        add("advance", states, true, &format!("{history}; advance"));
    }
    for &(states, history) in RUNNING {
        let open = ["voting", "proposed"].contains(&states[0]);
        add("running", states, open, history);
        add("paused", states, open, &format!("{history}; pause"));
        if !open {
            add("running", states, true, &format!("{history}; open B"));
            add("paused", states, true, &format!("{history}; open B; pause"));
            add("closed", states, false, &format!("{history}; close"));
        }
    }
    worlds
}

/// Nobody but the facilitator can be there; the others are names that nobody has.
fn draft(lead_votes: bool) -> Meeting {
    let mut meeting = Meeting::draft(&[1, 2, 3, 4], &["North"], Settings::default());
    let nobody = meeting.access("stranger");
    for name in ["vera", "gus", "cy", "dot", "wes"] {
        meeting.people.insert(name.into(), nobody);
    }
    meeting.play(if lead_votes { "joins_in" } else { "" });
    meeting
}

/// In the lobby with everybody, then on as the history says.
fn played(lead_votes: bool, history: &str) -> Meeting {
    let mut meeting = Meeting::new();
    for (name, role) in [("gus", "facilitator"), ("vera", "facilitator"), ("sid", "scribe"), ("sue", "scribe")] {
        meeting.join(name, Role::Participant);
        meeting.play(&format!("role {name} {role}"));
    }
    meeting.add_without_device("dot");
    meeting.play("vera joins_in; sue joins_in; door ask").play(if lead_votes { "joins_in" } else { "" });
    meeting.join("wes", Role::Participant);
    meeting.play("door open");
    meeting.join("rex", Role::Participant);
    meeting.play("remove rex");
    for said in history.split(';').map(str::trim).filter(|said| !said.is_empty()) {
        if said == "@" {
            let lead = if lead_votes { "fay dissent A" } else { "" };
            meeting.play("ana dissent A; vera aside A; sue dissent_unsigned A").play(lead);
        } else {
            meeting.play(said);
        }
    }
    meeting.lead_gone = Some(120);
    meeting
}

/// A row of the table.
struct Row {
    command: &'static str,
    who: char,
    phases: Vec<&'static str>,
    states: Vec<&'static str>,
    nothing_open: bool,
    leads_to: &'static str,
    codes: Vec<&'static str>,
}

/// Every phase but the last.
const BEFORE_THE_END: [&str; 5] = ["draft", "lobby", "advance", "running", "paused"];

fn table() -> Vec<Row> {
    let rows = SPEC.lines().skip_while(|line| !line.starts_with("| command | who | phase | item state |")).skip(2);
    let list = |cell: &'static str| cell.split(',').map(|word| word.trim().trim_matches('`')).filter(|word| !word.is_empty());
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let &[command, who, phases, states, leads_to, codes] = &cells[..] else { panic!("{line} has not six cells") };
            let (states, nothing_open) = states.strip_suffix("+ nothing open").map_or((states, false), |rest| (rest, true));
            let each = |phase| if phase == "any" { BEFORE_THE_END.to_vec() } else { vec![phase] };
            Row {
                command: command.trim_matches('`'),
                who: who.parse().unwrap_or_else(|_| panic!("{command}: who is one letter")),
                phases: list(phases).flat_map(each).collect(),
                states: list(states).collect(),
                nothing_open,
                leads_to,
                codes: list(codes).collect(),
            }
        })
        .collect()
}

/// What a cell says: accepted, or with which codes it may be rejected.
fn cell(row: &Row, actor: &Actor, world: &World) -> Result<(), Vec<&'static str>> {
    let fits = |letter: char| actor.who.contains(letter);
    if actor.name == "rex" {
        return Err(vec!["unauthorised"]);
    }
    let meant = fits(row.who) || (row.who == 'C' && fits('L'));
    if !meant {
        return Err(vec![if row.who == 'L' && fits('F') { "not_leading" } else { "role_not_allowed" }]);
    }
    if world.phase == "closed" && !row.phases.contains(&"closed") {
        return Err(vec!["wrong_phase"]);
    }
    let state_fits = row.states.is_empty() || world.states.iter().any(|state| row.states.contains(state));
    let accepted = fits(row.who) && row.phases.contains(&world.phase) && state_fits && !(row.nothing_open && world.open);
    if accepted { Ok(()) } else { Err(row.codes.clone()) }
}

/// What is wrong with one cell, if anything is.
fn visit(row: &Row, actor: &Actor, world: &World) -> Option<String> {
    let (_, before, sentence) = COMMANDS.iter().find(|(command, ..)| *command == row.command)?;
    // A screen or a reader is nobody to whom anything could be offered.
    let is_somebody = world.meeting.access(actor.name).participant.is_some();
    let mut prepared = (!before.is_empty() && is_somebody).then(|| world.meeting.fork());
    if let Some(meeting) = &mut prepared {
        // Whoever may not say it does not; then the cell is one of those that are rejected.
        let _ = meeting.say(&before.replace("{}", actor.name));
    }
    let meeting = prepared.as_ref().unwrap_or(&world.meeting);
    let (access, command) = meeting.read(&format!("{} {sentence}", actor.name));
    let found = meeting.decide(access, &command);
    let wrong = match (cell(row, actor, world), found) {
        (Ok(()), Ok(events)) => {
            let other =
                events.iter().map(protocol::event::Event::kind).find(|kind| !row.leads_to.contains(&format!("`{kind}`")))?;
            format!("led to {other}")
        }
        (Ok(()), Err(no)) => format!("is accepted, and was !{}", no.code.as_str()),
        (Err(codes), Ok(_)) => format!("is rejected with {codes:?}, and was accepted"),
        (Err(codes), Err(no)) if codes.contains(&no.code.as_str().as_ref()) => return None,
        (Err(codes), Err(no)) => format!("is rejected with {codes:?}, and was with {}", no.code.as_str()),
    };
    Some(format!("{} ({}) {}, {}: {wrong}", actor.name, actor.who, row.command, world.name))
}

#[test]
fn every_cell_of_who_command_phase_and_state_is_as_the_specification_says() {
    let table = table();
    let (mut visited, mut nobody, mut accepted, mut wrong) = (0, 0, 0, Vec::new());
    for lead_votes in [false, true] {
        let worlds = worlds(lead_votes);
        for world in &worlds {
            for actor in ACTORS.iter().filter(|actor| actor.lead_votes == lead_votes) {
                // Nobody can come to a draft, so nobody can be there to say anything.
                if world.phase == "draft" && !["fay", "screen", "auditor"].contains(&actor.name) {
                    let refused = world.meeting.session.join(joining(actor.name, Role::Participant, 77));
                    assert_eq!(refused.map_err(|no| no.code.as_str()).err().as_deref(), Some("wrong_phase"));
                    nobody += table.len();
                    continue;
                }
                for row in &table {
                    visited += 1;
                    accepted += usize::from(cell(row, actor, world).is_ok());
                    wrong.extend(visit(row, actor, world));
                }
            }
        }
        assert_eq!(worlds.len(), 1 + LOBBY.len() * 3 + RUNNING.len() * 5 - 2 * 3, "every phase with every state it can have");
    }
    assert!(wrong.is_empty(), "{} of {visited} cells are wrong:\n{}", wrong.len(), wrong.join("\n"));
    let worlds = 1 + LOBBY.len() * 3 + RUNNING.len() * 5 - 2 * 3;
    assert_eq!(visited + nobody, worlds * ACTORS.len() * table.len(), "no cell is left out");
    assert!(accepted * 20 > visited, "the cells that are accepted are no rare exception: {accepted} of {visited}");
}

#[test]
fn the_table_has_every_command_of_the_protocol_once_and_says_nothing_that_is_not_there() {
    let schema = protocol::schema::document();
    let names = |name: &str| -> Vec<String> {
        let of = schema["$defs"][name]["oneOf"].as_array().expect("it is one of several");
        let name =
            |one: &serde_json::Value| one["properties"]["type"]["const"].as_str().or(one["const"].as_str()).map(str::to_owned);
        of.iter().filter_map(name).collect()
    };
    let sorted = |mut names: Vec<String>| {
        names.sort_unstable();
        names
    };
    let commands = sorted(names("Command"));
    assert_eq!(sorted(table().iter().map(|row| row.command.to_owned()).collect()), commands);
    assert_eq!(sorted(COMMANDS.iter().map(|(command, ..)| (*command).to_owned()).collect()), commands);
    let codes = names("Code");
    let states: Vec<&str> = worlds(false).iter().flat_map(|world| world.states).copied().collect();
    for row in table() {
        assert!("LCFDVP".contains(row.who), "{}", row.command);
        assert!(row.codes.iter().all(|code| codes.iter().any(|known| known == code)), "{}: {:?}", row.command, row.codes);
        assert!(row.states.iter().all(|state| states.contains(state)), "{}: {:?}", row.command, row.states);
        assert!(row.phases.iter().all(|phase| BEFORE_THE_END.contains(phase) || *phase == "closed"), "{}", row.command);
    }
    for (name, _, sentence) in COMMANDS {
        let (_, command) = played(false, "").read(sentence);
        assert_eq!(serde_json::to_value(command).unwrap()["type"], *name);
    }
}
