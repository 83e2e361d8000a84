//! The list of records, as each reader may see it.

use protocol::http::EventLine;
use protocol::record::{Record, Sealed};
use protocol::session::{Settings, Visibility};
use rubricon::log::EventLog;

use crate::meeting::Meeting;

const READERS: [&str; 6] = ["fay", "ana", "bo", "obi", "screen", "auditor"];

fn confidential() -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility: Visibility::Confidential, ..Settings::default() })
}

/// The bodies of one kind that a reader is given.
fn bodies(meeting: &Meeting, reader: &str, kind: &str) -> Vec<String> {
    let kind = format!("\"kind\":\"{kind}\"");
    meeting.lines(reader).into_iter().filter(|line| line.entry.contains(&kind)).filter_map(|line| line.body).collect()
}

fn spoken(meeting: &Meeting, reader: &str) -> Vec<String> {
    let words = bodies(meeting, reader, "ballot_cast").into_iter();
    words
        .map(|body| body.split("\"reason\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("-").to_owned())
        .collect()
}

#[test]
fn every_line_verifies_with_or_without_its_body() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3 because “Más” שלום; reveal! A; decide A 3");
    for reader in READERS {
        let lines = meeting.lines(reader);
        assert_eq!(lines.len() as u64, meeting.session.seq, "{reader}: nothing is left out, only withheld");
        for (line, (_, stored)) in lines.iter().zip(meeting.steps()) {
            let EventLine { entry, salt, body, .. } = line;
            assert_eq!(salt.is_some(), body.is_some());
            let sealed = body.as_ref().map(|body| {
                let mut bytes = [0; 32];
                hex::decode_to_slice(salt.as_deref().unwrap(), &mut bytes).unwrap();
                Sealed { salt: bytes, body: body.clone().into_bytes() }
            });
            let handed_on = Record { entry: entry.clone().into_bytes(), sealed };
            assert!(handed_on.open().is_ok());
            assert_eq!(handed_on.leaf_hash(), stored.leaf_hash());
        }
    }
}

#[test]
fn a_token_is_withheld_from_everyone() {
    let meeting = Meeting::new();
    for reader in READERS {
        assert_eq!(bodies(&meeting, reader, "access_granted"), [""; 0], "{reader}");
    }
}

#[test]
fn during_a_vote_the_list_ends_at_its_first_ballot_for_all_but_the_facilitator() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1 because first; reveal! A; open A");
    let open = meeting.session.seq;
    meeting.play("ana votes A 3 because second; bo votes A 2; absent cy");
    for reader in READERS {
        let seen = meeting.lines(reader).len() as u64;
        assert_eq!(seen, if reader == "fay" { meeting.session.seq } else { open }, "{reader}");
        assert_eq!(spoken(&meeting, reader), ["first"], "{reader}: not even one's own before the reveal");
    }
    meeting.play("reveal! A");
    for reader in READERS {
        assert_eq!(meeting.lines(reader).len() as u64, meeting.session.seq, "{reader}");
        assert_eq!(spoken(&meeting, reader), ["first", "second", "-"], "{reader}");
    }
}

/// Only a ballot brings somebody back by themselves, so their return would tell that they voted.
#[test]
fn coming_back_by_a_ballot_stays_hidden_until_the_reveal() {
    let mut meeting = Meeting::new();
    meeting.play("open A; absent ana; ana votes A 1; absent bo; reveal! A; open A; returned bo; absent ana; absent cy");
    let open = meeting.session.seq;
    meeting.play("ana votes A 3; returned cy");
    let returns = |meeting: &Meeting| meeting.trail_of("participant_returned").len();
    for reader in READERS {
        let seen = meeting.lines(reader).len() as u64;
        assert_eq!(seen, if reader == "fay" { meeting.session.seq } else { open }, "{reader}");
    }
    assert_eq!(returns(&meeting), 3, "Ana's of round 1, Bo's and Cy's");
    meeting.play("reveal! A");
    assert_eq!(returns(&meeting), 4);
}

#[test]
fn a_ballot_that_was_changed_taken_back_or_not_counted_stays_its_voters_own() {
    let mut meeting = Meeting::new();
    meeting.play(
        "open A; ana votes A 1 because changed; ana votes A 2 because stands; bo votes A 4 because regretted; bo withdraws A",
    );
    meeting.play("cy votes A 4 because recused; cy recuses A; reveal! A");
    for (reader, words) in [
        ("fay", &["stands"][..]),
        ("auditor", &["stands"]),
        ("screen", &["stands"]),
        ("ana", &["changed", "stands"]),
        ("bo", &["stands", "regretted"]),
        ("cy", &["stands", "recused"]),
    ] {
        assert_eq!(spoken(&meeting, reader), words, "{reader}");
    }
    meeting.play("open B; ana votes B 1 because absent; absent ana; reveal! B");
    assert_eq!(spoken(&meeting, "fay"), ["stands"], "whoever was marked absent was not counted, and is not shown");
}

#[test]
fn a_ballot_of_a_cancelled_round_stays_its_voters_own_and_the_list_goes_on() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3 because unmistakable; cancel A; open B; bo votes B 2 because seen; reveal! B");
    for reader in READERS {
        assert_eq!(meeting.lines(reader).len() as u64, meeting.session.seq, "{reader}: the list is whole");
        let expected: &[&str] = if reader == "ana" { &["unmistakable", "seen"] } else { &["seen"] };
        assert_eq!(spoken(&meeting, reader), expected, "{reader}");
    }
}

#[test]
fn a_confidential_ballot_is_never_read_by_anybody_else() {
    let mut meeting = confidential();
    meeting.play("open A; ana votes A 1 because mine; bo votes A 4 because his; reveal! A; decide A 1 because of talk; close");
    for reader in ["fay", "obi", "screen", "auditor", "cy"] {
        assert_eq!(spoken(&meeting, reader), [""; 0], "{reader}");
    }
    assert_eq!(spoken(&meeting, "ana"), ["mine"]);
}

#[test]
fn a_ballot_given_under_named_votes_is_hidden_again_once_votes_are_confidential() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1 because mine; reveal! A; settings visibility=confidential because they asked");
    assert_eq!(spoken(&meeting, "fay"), [""; 0]);
}

#[test]
fn names_and_conflicts_are_for_facilitator_and_auditor_where_votes_are_confidential() {
    let mut meeting = confidential();
    meeting.play("open A; ana recuses A because of my sister; reveal! A");
    for (reader, names, conflicts) in
        [("fay", 5, 1), ("auditor", 5, 1), ("ana", 1, 1), ("bo", 1, 0), ("obi", 1, 0), ("screen", 0, 0)]
    {
        assert_eq!(bodies(&meeting, reader, "identity_given").len(), names, "{reader}");
        assert_eq!(bodies(&meeting, reader, "participant_recused").len(), conflicts, "{reader}");
    }
}

#[test]
fn an_erased_identity_is_a_line_without_a_body() {
    let meeting = Meeting::new();
    let is_identity = |line: &&EventLine| line.entry.contains("identity_given");
    let seq = meeting.lines("fay").iter().find(is_identity).unwrap().seq;
    meeting.log.erase_body(meeting.stream(), seq).unwrap();
    let lines = meeting.lines("fay");
    let line = lines.iter().find(is_identity).unwrap();
    assert_eq!((line.seq, &line.salt, &line.body), (seq, &None, &None));
}

#[test]
fn while_the_advance_round_is_open_the_list_ends_at_its_first_ballot() {
    for (said, over) in [("ana votes A 4 because first", "close_advance!"), ("ana votes A 4 because first", "cancel_advance")] {
        let mut meeting = Meeting::new();
        meeting.play("advance; absent cy; returned cy");
        let open = meeting.session.seq;
        meeting.play(said).play("absent bo");
        for reader in READERS {
            let seen = meeting.lines(reader).len() as u64;
            assert_eq!(seen, if reader == "fay" { meeting.session.seq } else { open }, "{reader}");
            assert_eq!(spoken(&meeting, reader), [""; 0], "{reader}");
        }
        meeting.play(over);
        for reader in READERS {
            assert_eq!(meeting.lines(reader).len() as u64, meeting.session.seq, "{reader}: the list goes on");
            let told = over == "close_advance!" || reader == "ana";
            let expected: &[&str] = if told { &["first"] } else { &[] };
            assert_eq!(spoken(&meeting, reader), expected, "{reader}");
        }
    }
}

#[test]
fn an_entered_ballot_is_whose_it_is_and_not_who_entered_it() {
    let bodies = |meeting: &Meeting, reader: &str| bodies(meeting, reader, "ballot_entered").len();
    for (visibility, told) in [(Visibility::Named, 1), (Visibility::ByOrganisation, 0), (Visibility::Confidential, 0)] {
        let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
        meeting.play("open A; device ana none; enter ana A 3");
        assert_eq!(READERS.map(|reader| bodies(&meeting, reader)), [0; 6], "{visibility:?}");
        assert_eq!(meeting.lines("fay").len() as u64, meeting.session.seq);
        assert!((meeting.lines("ana").len() as u64) < meeting.session.seq, "the list ends before it");
        meeting.play("reveal! A");
        for reader in READERS {
            assert_eq!(bodies(&meeting, reader), if reader == "ana" { 1 } else { told }, "{visibility:?}: {reader}");
        }
    }
}

#[test]
fn notes_are_for_the_desk_and_the_auditor() {
    let mut meeting = Meeting::new();
    meeting.play("notes A because we lean to three");
    let told = READERS.map(|reader| (reader, bodies(&meeting, reader, "notes_written").len()));
    assert_eq!(told, [("fay", 1), ("ana", 0), ("bo", 0), ("obi", 0), ("screen", 0), ("auditor", 1)]);
}

#[test]
fn why_somebody_was_sent_out_is_told_where_names_are() {
    for (visibility, told) in [(Visibility::Named, 1), (Visibility::ByOrganisation, 0)] {
        let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
        meeting.play("remove ana because of noise; admit ana");
        for (reader, always) in [("fay", 1), ("auditor", 1), ("ana", 1), ("bo", told), ("screen", told)] {
            assert_eq!(bodies(&meeting, reader, "participant_removed").len(), always, "{visibility:?}: {reader}");
        }
        assert_eq!(meeting.trail(false).lines.iter().find(|line| line.kind == "participant_removed").unwrap().text, "");
        assert_eq!(meeting.trail_of("participant_removed")[0].text, "of noise");
    }
}
