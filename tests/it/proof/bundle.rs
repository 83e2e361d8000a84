//! Bundles: what each scope holds, and that what was written holds. Both verifiers are asked.

use std::io::Cursor;

use protocol::checkpoint::{Checkpoint, Proof, PublicKey, SigningKey};
use protocol::id::SessionId;
use protocol::record::Record;
use protocol::session::{Role, Settings, Visibility};
use protocol::tree::{Frontier, Tree, leaf_hash};
use protocol::vote::StepState;
use rubricon::domain::WantedStep;
use rubricon::log::EventLog;
use rubricon::reports::bundle::{Bundle, InMemory, MEMBERS, Scope, Signature, Zipped, write};
use rubricon::reports::verify::{Known, Report, Wrong, verify};

use super::python;
use crate::meeting::Meeting;

/// The key of the tests' server.
pub(crate) fn key() -> SigningKey {
    SigningKey::new("test.example", [7; 32]).unwrap()
}

/// What the server signed of a meeting: all of its records, as the third leaf of five in its log of logs.
pub(crate) fn sign(meeting: &Meeting) -> Signature {
    let records: Vec<Record> = meeting.log.read(meeting.stream(), 1, usize::MAX).unwrap();
    let mut tree = Frontier::default();
    records.iter().for_each(|record| tree.push(record.leaf_hash()));
    let origin = Checkpoint::session_origin("test.example", SessionId::from(meeting.stream()));
    let checkpoint = Checkpoint { origin, size: tree.size(), root: tree.root() };
    let mut logs = Tree::default();
    for n in 0..5_u8 {
        let leaf = if n == 2 { leaf_hash(checkpoint.text().as_bytes()) } else { leaf_hash(&[n]) };
        logs.push(leaf).unwrap();
    }
    let log = Checkpoint { origin: Checkpoint::log_origin("test.example"), size: 5, root: logs.root_at(5).unwrap() };
    let logged = Proof { index: 2, path: logs.inclusion(2, 5).unwrap(), note: log.sign(&key()).unwrap() };
    Signature {
        size: checkpoint.size,
        note: checkpoint.sign(&key()).unwrap(),
        logged,
        keys: vec![key().public().clone()],
        witnesses: Vec::new(),
    }
}

/// The bundle as a zip file.
pub(crate) fn zipped(meeting: &Meeting, scope: Scope) -> Vec<u8> {
    let signature = sign(meeting);
    let key = key();
    let session = meeting.stream().into();
    let bundle = Bundle { log: &meeting.log, session, scope, rubric: &meeting.rubric, signature: &signature, key: &key };
    let mut bytes = Vec::new();
    write(&bundle, &mut bytes, |_, _| ()).unwrap();
    bytes
}

/// The bundle's members.
pub(crate) fn members(meeting: &Meeting, scope: Scope) -> InMemory {
    InMemory::read(&mut Zipped::new(Cursor::new(zipped(meeting, scope))).unwrap()).unwrap()
}

/// What Rubricon says of members.
pub(crate) fn checked(members: &InMemory) -> Result<Report, Wrong> {
    verify(&mut members.clone(), &knowing_the_key(), |_, _, _| ())
}

/// A reader who knows the key of the tests' server.
pub(crate) fn knowing_the_key() -> Known {
    knowing(key().public())
}

/// A reader who knows this key.
fn knowing(key: &PublicKey) -> Known {
    Known { key: Some(key.clone()), witnesses: Vec::new() }
}

/// One member.
pub(crate) fn member<'a>(members: &'a InMemory, name: &str) -> &'a [u8] {
    &members.0.iter().find(|(other, _)| other == name).unwrap().1
}

/// A meeting with everything that is counted: votes that change, absence, recusal, proposals, rules, decisions that depart and
/// that are made anew. It has 100 records.
pub(crate) fn eventful(visibility: Visibility) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
    meeting.play("open A; ana votes A 1 because \"quoted\\\" – ¿qué?; bo votes A 3; cy votes A unsure; reveal A");
    meeting.play("open A; ana votes A 4; ana votes A 3; bo votes A 3; bo withdraws A; bo votes A 2; absent cy; reveal A");
    meeting
        .play("decide A 4 because the evidence says so; reopen A because of new figures; open A; cancel A because of a mistake");
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 3; reveal A; decide A 3");
    meeting.play("cy recuses B because of a cousin; open B; ana votes B 1; bo votes B 4; reveal B");
    meeting.play("propose B 2 because halfway; ana answers B 3 because fine; bo answers B 1; seal B");
    meeting.play("settings floor=3 because the group wants it");
    meeting.play("propose B 3; ana answers B 4; bo answers B 5; seal B; decide B 3");
    meeting.play("settings rule=median because enough; open X; ana votes X 2; bo votes X 3; cy votes X abstain; reveal X");
    meeting.play("decide X none because it is open");
    while meeting.session.seq < 99 {
        meeting.play("focus A");
    }
    meeting.play("close");
    assert_eq!(meeting.session.seq, 100);
    meeting
}

#[test]
fn r19_a_bundle_of_every_scope_holds_for_both_verifiers() {
    for visibility in [Visibility::Named, Visibility::Confidential] {
        let meeting = eventful(visibility);
        for scope in [Scope::Full, Scope::Auditor, Scope::Public, Scope::Own(meeting.id("bo"))] {
            let members = members(&meeting, scope);
            let names: Vec<_> = members.0.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, MEMBERS);
            let report = checked(&members).unwrap_or_else(|wrong| panic!("{visibility:?} {scope}: {wrong}"));
            assert_eq!((report.records, report.scope), (100, scope.to_string()));
            let is_counted_whole = scope == Scope::Full || visibility == Visibility::Named;
            assert_eq!(report.partly == 0, is_counted_whole, "{visibility:?} {scope}");
            assert_eq!(report.recomputed + report.partly, 11, "5 reveals, 2 closings, 4 decisions");
            python::accepts(&members);
        }
    }
}

/// A meeting with what facilitation adds to what is counted: an advance round that was cancelled and one that was closed, a consent
/// list, a quorum, entered votes, people who wait, are sent out, change their role or vote along, and unsigned words.
fn facilitated(visibility: Visibility) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
    for name in ["gus", "dee", "eve"] {
        meeting.join(name, Role::Participant);
    }
    meeting.play("role gus facilitator; device dee none; settings quorum=50 because the board wants it");
    meeting.play("advance; ana votes A 2; enter dee A 3; cancel_advance because of a slip");
    meeting.play("advance; ana votes A 2; bo votes A 2; cy votes A 2; eve votes A 2; enter dee A 2; ana votes B 1; bo votes B 4");
    meeting.play(
        "eve votes B 2; ana whisper B because doubts; eve votes X 3; absent dee; enter dee X 3; cy votes X 3; bo votes X 3",
    );
    meeting.play("close_advance!; pull X because talk; accept A");
    meeting
        .play("door ask; fay joins_in; open B; ana votes B 2; eve votes B 4; fay votes B 2; remove eve because noise; reveal! B");
    meeting.play(
        "admit eve; open B; enter dee B 2; ana votes B 2; bo votes B 2; cy votes B 2; eve votes B 2; fay votes B 2; reveal B",
    );
    meeting.play("offer gus; gus accept_lead; ana dissent B because schools; bo aside_unsigned B because tired; gus propose B 2");
    meeting.play(
        "ana answers B 4; bo answers B 4; cy answers B 3; eve answers B 5; fay answers B 5; enter_answer dee B 3; gus seal B",
    );
    meeting.play("gus decide B 2; gus open X; gus reveal! X; gus decide X none; gus close");
    meeting
}

#[test]
fn r19_a_bundle_of_a_facilitated_meeting_holds_for_both_verifiers_in_every_scope() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        let meeting = facilitated(visibility);
        for scope in [Scope::Full, Scope::Auditor, Scope::Public, Scope::Own(meeting.id("dee")), Scope::Own(meeting.id("eve"))] {
            let members = members(&meeting, scope);
            let report = checked(&members).unwrap_or_else(|wrong| panic!("{visibility:?} {scope}: {wrong}"));
            assert_eq!(report.recomputed + report.partly, 10, "6 reveals, 1 closing, 3 decisions");
            assert_eq!(bodies(&meeting, Scope::Full, "author_sealed"), 0, "nobody is told who did not sign");
            python::accepts(&members);
        }
    }
}

/// The meeting that has everything that is counted, and next steps that were changed in it and after it, also by the host.
pub(super) fn followed_up(visibility: Visibility) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
    meeting
        .play("open A; ana votes A 3; reveal! A; decide A 3 Sign; step A done; reopen A because of news; decide A 3 Sign Call");
    meeting.play(
        "step A/1 open Sign Ana 2027-03-01; step A/1 open because she is ill; close; step A/2 done because <b>she</b> called",
    );
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let wanted = WantedStep {
        item: item.id,
        decision: item.decision.as_ref().unwrap().seq,
        step: 1,
        what: "Sign in June",
        who: None,
        by_when: Some("2027-06-01"),
        state: StepState::Open,
        note: None,
    };
    let events = meeting.session.set_next_step(&wanted, "María Ñáñez").unwrap();
    meeting.commit_as_host(&events);
    meeting
}

#[test]
fn r23_a_bundle_of_a_meeting_whose_next_steps_were_changed_later_holds_and_shows_how_they_stand() {
    for visibility in [Visibility::Named, Visibility::Confidential] {
        let meeting = followed_up(visibility);
        for scope in [Scope::Full, Scope::Auditor, Scope::Public, Scope::Own(meeting.id("ana"))] {
            let members = members(&meeting, scope);
            let report = checked(&members).unwrap_or_else(|wrong| panic!("{visibility:?} {scope}: {wrong}"));
            assert_eq!(report.records, meeting.session.seq);
            python::accepts(&members);
            assert_eq!(bodies(&meeting, scope, "next_step_changed"), 5, "everybody may read them");
            for (page, now, told) in [("record.html", "Now", "done"), ("record.es.html", "Ahora", "hecho")] {
                let page = std::str::from_utf8(member(&members, page)).unwrap();
                assert!(page.contains(&format!("<li><bdi>Call</bdi>. {now}: <strong>{told}</strong> (")), "{page}");
                assert!(page.contains("“<bdi>&lt;b&gt;she&lt;/b&gt; called</bdi>”") && page.contains("María Ñáñez"), "{page}");
                assert!(page.contains("1. <bdi>Sign in June</bdi>: "), "the trail tells it too: {page}");
            }
        }
    }
}

/// What a scope has of the bodies of one kind.
fn bodies(meeting: &Meeting, scope: Scope, kind: &str) -> usize {
    let members = members(meeting, scope);
    let lines = std::str::from_utf8(member(&members, "records.ndjson")).unwrap().lines().map(str::to_owned);
    let kind = format!("\\\"kind\\\":\\\"{kind}\\\"");
    lines.filter(|line| line.contains(&kind) && line.contains("\"body\":\"{")).count()
}

#[test]
fn r19_5_the_pages_for_programs_are_the_assessment_and_the_trail_of_what_the_scope_has() {
    for visibility in [Visibility::Named, Visibility::Confidential] {
        let meeting = facilitated(visibility);
        let members = members(&meeting, Scope::Full);
        assert_eq!(member(&members, "assessment.json"), serde_json::to_vec_pretty(&meeting.assessment()).unwrap());
        assert_eq!(member(&members, "trail.json"), serde_json::to_vec_pretty(&meeting.trail(true)).unwrap());
    }
}

#[test]
fn r19_each_scope_holds_the_bodies_that_it_may() {
    let (named, confidential) = (eventful(Visibility::Named), eventful(Visibility::Confidential));
    let own = Scope::Own(named.id("bo"));
    for (scope, kind, in_named, in_confidential) in [
        (Scope::Full, "ballot_cast", 15, 15),
        (Scope::Auditor, "ballot_cast", 13, 0),
        (Scope::Public, "ballot_cast", 13, 0),
        (own, "ballot_cast", 14, 6),
        (Scope::Full, "identity_given", 5, 5),
        (Scope::Auditor, "identity_given", 5, 5),
        (Scope::Public, "identity_given", 0, 0),
        (own, "identity_given", 5, 1),
        (Scope::Full, "participant_recused", 1, 1),
        (Scope::Public, "participant_recused", 1, 0),
        (Scope::Full, "access_granted", 0, 0),
        (Scope::Full, "round_revealed", 5, 5),
        (Scope::Public, "round_revealed", 5, 5),
    ] {
        assert_eq!(bodies(&named, scope, kind), in_named, "{scope}: {kind}, named");
        assert_eq!(bodies(&confidential, scope, kind), in_confidential, "{scope}: {kind}, confidential");
    }
}

#[test]
fn r19_nobody_is_named_in_a_public_bundle_and_no_text_is_taken_for_html() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3 because <script>alert(1)</script>; reveal! A; decide A 3 because <b>agreed</b> & done");
    for (scope, is_named) in [(Scope::Full, true), (Scope::Public, false)] {
        let members = members(&meeting, scope);
        for page in ["record.html", "record.es.html", "assessment.json", "trail.json"] {
            let text = std::str::from_utf8(member(&members, page)).unwrap();
            let text = text.replace("ana's school", "").replace("ana&#39;s school", "");
            let has_name = text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "ana");
            assert_eq!(has_name, is_named, "{scope}: {page}");
            if page.ends_with("html") {
                assert!(!text.contains("<script") && !text.contains("<b>"), "{page}");
                assert!(text.contains("&lt;b&gt;agreed&lt;/b&gt; &amp; done"), "{page}");
            }
        }
    }
}

#[test]
fn r19_the_pages_say_how_votes_are_shown_what_was_entered_the_quorum_and_who_said_what_about_a_decision() {
    let named = members(&facilitated(Visibility::Named), Scope::Full);
    for (page, words) in [
        (
            "record.html",
            [
                "by name",
                "entered at the desk",
                "Quorum: ",
                "<bdi>schools</bdi> — <bdi>ana</bdi>",
                "unsigned (stands aside)",
                "unsigned</li>",
            ],
        ),
        (
            "record.es.html",
            [
                "con nombre",
                "anotado en la mesa",
                "Cuórum: ",
                "<bdi>schools</bdi> — <bdi>ana</bdi>",
                "sin firma (se aparta)",
                "sin firma</li>",
            ],
        ),
    ] {
        let text = std::str::from_utf8(member(&named, page)).unwrap();
        words.iter().for_each(|words| assert!(text.contains(words), "{page}: {words}\n{text}"));
    }
    let hidden = members(&facilitated(Visibility::Confidential), Scope::Public);
    let text = std::str::from_utf8(member(&hidden, "record.html")).unwrap();
    assert!(text.contains("as a distribution alone") && !text.contains("Who voted how"), "{text}");
}

#[test]
fn r19_the_same_record_gives_the_same_file() {
    let meeting = eventful(Visibility::Named);
    assert_eq!(zipped(&meeting, Scope::Full), zipped(&meeting, Scope::Full));
}

#[test]
fn r19_a_bundle_that_another_key_vouches_for_is_refused_where_one_is_expected() {
    let members = members(&eventful(Visibility::Named), Scope::Full);
    let stranger = SigningKey::new("test.example", [8; 32]).unwrap();
    let wrong = verify(&mut members.clone(), &knowing(stranger.public()), |_, _, _| ()).unwrap_err();
    assert!(wrong.what.contains("another key"), "{wrong}");
    let report = verify(&mut members.clone(), &Known::default(), |_, _, _| ()).unwrap();
    assert!(report.unchecked[0].contains(&report.fingerprint), "{report:?}");
}

#[test]
fn r19_a_file_too_many_too_few_or_of_another_name_is_refused() {
    let whole = members(&eventful(Visibility::Named), Scope::Full);
    for at in 0..whole.0.len() {
        let mut fewer = whole.clone();
        let (name, bytes) = fewer.0.remove(at);
        assert!(checked(&fewer).unwrap_err().what.contains(&name));
        let mut renamed = fewer.clone();
        renamed.0.push((format!("{name}x"), bytes.clone()));
        assert!(checked(&renamed).is_err());
        let mut twice = whole.clone();
        twice.0.push((name, bytes));
        assert!(checked(&twice).is_err());
    }
}
