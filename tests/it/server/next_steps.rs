//! Next steps over HTTP: changed by the desk and by the host, weeks after the meeting, and listed as a plan.

use protocol::checkpoint::{Checkpoint, PublicKey};
use protocol::command::Command;
use protocol::http::{Assessment, Keys, NextStepIsSet, StepList, Trail};
use protocol::id::SubjectId;
use protocol::results::SubjectList;
use protocol::session::Role;
use protocol::view::Parts;
use protocol::vote::{NextStep, StepState, Verdict};
use serde_json::{Value, json};

use super::harness::{Answer, Meeting, Process, Server, eventually, level, run, three_items};

/// What is to be done, by whom and by when.
fn step(what: &str, who: &str, by_when: Option<&str>) -> NextStep {
    NextStep { what: what.to_owned(), who: Some(who.to_owned()), by_when: by_when.map(str::to_owned) }
}

/// A meeting that decided its first item with two next steps, and was closed; and the seq of that decision.
async fn closed(meeting: &Meeting) -> u64 {
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    meeting.reveal(0, 1).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(3),
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![step("Sign the compact", "Ana", Some("2027-03-01")), step("Call the college", "Bo", None)],
    };
    let decision = meeting.lead(&decide).await;
    meeting.lead(&Command::CloseSession {}).await;
    decision
}

/// The wish to have a step done.
fn done(meeting: &Meeting, decision: u64, number: u8, note: &str) -> Command {
    Command::ChangeNextStep {
        item: meeting.items[0],
        decision,
        step: number,
        what: "Sign the compact".to_owned(),
        who: Some("Ana".to_owned()),
        by_when: Some("2027-03-01".to_owned()),
        state: StepState::Done,
        note: Some(note.to_owned()),
    }
}

async fn plan(meeting: &Meeting, token: &str) -> StepList {
    meeting.api.get(&meeting.path("/plan"), token).await.ok()
}

async fn set(meeting: &Meeting, key: &str, change: &Value) -> Answer {
    let decided = plan(meeting, &meeting.auditor).await.steps[0].clone();
    let mut body =
        json!({ "item": decided.item, "decision": decided.decision, "step": 2, "what": "Call", "state": "dropped", "by": "Bo" });
    body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    meeting.api.post(&meeting.path("/next-steps"), key, &body).await
}

#[tokio::test]
async fn r23_1_the_desk_changes_next_steps_after_the_meeting_and_everyone_reads_how_they_stand() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let scribe = meeting.join_as(Role::Scribe, "Sid").await;
    let decision = closed(&meeting).await;
    let before = plan(&meeting, &meeting.observer).await;
    let stands = |list: &StepList| list.steps.iter().map(|one| (one.step.step, one.step.state)).collect::<Vec<_>>();
    assert_eq!(stands(&before), [(1, StepState::Open), (2, StepState::Open)]);

    let mut screen = meeting.enter(&meeting.projector).await;
    let seq = meeting.command(&scribe.token, &done(&meeting, decision, 1, "Signed in June.")).await;
    let changed = |parts: &Parts| parts.focus.as_ref().and_then(|focus| focus.item.as_ref()?.plan[0].changed.as_ref()).is_some();
    let live = screen.until("the change", changed).await;
    assert_eq!(live.focus.unwrap().item.unwrap().plan[0].state, StepState::Done, "whoever looks on sees it at once");
    for (reader, token) in meeting.nobodies() {
        let list = plan(&meeting, token).await;
        assert_eq!(stands(&list), [(2, StepState::Open), (1, StepState::Done)], "{reader}: open ones first");
        let changed = list.steps[1].step.changed.clone().unwrap();
        assert_eq!((changed.seq, changed.by.as_deref(), changed.note.as_deref()), (seq, Some("Sid"), Some("Signed in June.")));
    }
    let assessment: Assessment = meeting.api.get(&meeting.path("/assessment"), &meeting.auditor).await.ok();
    assert_eq!(assessment.items[0].plan[0].state, StepState::Done);
    assert_eq!(assessment.items[0].decision.as_ref().unwrap().next_steps[0], step("Sign the compact", "Ana", Some("2027-03-01")));
    let then: Assessment = meeting.api.get(&meeting.path(&format!("/assessment?at={}", seq - 1)), &meeting.auditor).await.ok();
    assert_eq!(then.items[0].plan[0].state, StepState::Open, "and as it was before");

    let ana = meeting.try_command(&scribe.token, &done(&meeting, decision, 9, "x")).await;
    assert!(ana.problem(404, "unknown_next_step").contains("2 next steps"));
    meeting.try_command(&scribe.token, &done(&meeting, decision - 1, 1, "x")).await.problem(404, "unknown_next_step");
    meeting.try_command(&scribe.token, &Command::RaiseHand {}).await.problem(409, "wrong_phase");
    meeting.try_command(&meeting.auditor, &done(&meeting, decision, 1, "x")).await.problem(403, "role_not_allowed");
}

#[tokio::test]
async fn r18_4_what_is_recorded_after_the_end_is_signed_without_anybody_asking() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let decision = closed(&meeting).await;
    let seq = meeting.lead(&done(&meeting, decision, 1, "Signed.")).await;
    let signed = || server.host.directory().signed(meeting.session).filter(|signed| signed.size == seq);
    let signed = eventually("the signature", async || signed()).await;
    let keys: Keys = meeting.api.get_openly("/api/vkey").await.ok();
    assert_eq!(Checkpoint::open(&signed.note, &[PublicKey::read(&keys.vkey).unwrap()], &[]).unwrap().size, seq);
}

#[tokio::test]
async fn r23_4_the_host_writes_down_how_a_step_stands_for_somebody_who_is_named() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    closed(&meeting).await;
    let key = meeting.api.host_key.clone();
    let is_set: NextStepIsSet = set(&meeting, &key, &json!({ "by": "María Ñáñez", "note": "The college closed." })).await.ok();
    let trail: Trail = meeting.api.get(&meeting.path("/trail"), &meeting.observer).await.ok();
    let line = trail.lines.last().unwrap();
    assert_eq!((line.kind.as_str(), line.seq), ("next_step_changed", is_set.seq));
    assert_eq!((line.person.as_deref(), line.text.as_str()), (Some("María Ñáñez"), "The college closed."));
    assert_eq!(plan(&meeting, &meeting.auditor).await.steps[1].step.state, StepState::Dropped);

    assert!(set(&meeting, &key, &json!({})).await.problem(422, "invalid_value").contains("already"));
    assert!(set(&meeting, &key, &json!({ "by": " " })).await.problem(422, "invalid_value").contains("who says so"));
    set(&meeting, &key, &json!({ "by_when": "soon" })).await.problem(422, "invalid_value");
    set(&meeting, &key, &json!({ "step": 3 })).await.problem(404, "unknown_next_step");
    set(&meeting, &key, &json!({ "decision": 1 })).await.problem(404, "unknown_next_step");
    set(&meeting, &key, &json!({ "item": "00000000000000000000000000" })).await.problem(404, "unknown_item");
    set(&meeting, &key, &json!({ "state": "almost" })).await.problem(400, "malformed");
    set(&meeting, &key, &json!({ "loud": true })).await.problem(400, "malformed");
    set(&meeting, &meeting.facilitator, &json!({})).await.problem(401, "unauthorised");
    let (nowhere, first) =
        ("/api/sessions/00000000000000000000000000/next-steps", plan(&meeting, &meeting.auditor).await.steps.remove(0));
    let body = json!({ "item": first.item, "decision": 1, "step": 1, "what": "Call", "state": "done", "by": "Bo" });
    meeting.api.post(nowhere, &key, &body).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_plan_is_for_whoever_may_read_the_assessment() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let other = Meeting::make_as(&server.api, &three_items()).await;
    let ana = meeting.join("Ana").await;
    meeting.lead(&Command::SetDoor { door: protocol::session::Door::Ask }).await;
    let waiting = meeting.join("Bo").await;
    for path in ["/plan", "/plan.ics"] {
        let ask = async |token: &str| meeting.api.get(&meeting.path(path), token).await;
        for token in [&meeting.facilitator, &ana.token, &meeting.projector, &meeting.observer, &meeting.auditor] {
            let answer = ask(token).await;
            assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{}", answer.text);
        }
        ask(&waiting.token).await.problem(403, "role_not_allowed");
        ask(&other.auditor).await.problem(401, "unauthorised");
        meeting.api.get_openly(&meeting.path(path)).await.problem(401, "unauthorised");
    }
    assert_eq!(plan(&meeting, &ana.token).await, StepList::default(), "nothing was decided yet");
}

#[tokio::test]
async fn r23_7_a_calendar_file_is_downloaded_in_either_language() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let decision = closed(&meeting).await;
    let file = async |query: &str| meeting.api.get(&meeting.path(&format!("/plan.ics{query}")), &meeting.auditor).await;
    let english = file("").await;
    assert_eq!(english.header("content-type"), "text/calendar; charset=utf-8");
    assert!(english.header("content-disposition").ends_with(&format!("\"rubricon-{}.ics\"", meeting.session)));
    let has = |answer: &Answer, line: &str| answer.text.lines().any(|one| one == line);
    for line in [
        "DTSTART;VALUE=DATE:20270301",
        "SUMMARY:Sign the compact",
        "DESCRIPTION:1 next step has no date and is not in this file.",
    ] {
        assert!(has(&english, line), "{line} in {}", english.text);
    }
    assert!(english.text.replace("\r\n ", "").contains(&format!("UID:{}-{decision}-1@rubricon\r\n", meeting.session)));
    assert_eq!(english.text, file("?language=en-US").await.text, "the same file each time");
    assert!(has(&file("?language=es").await, "X-WR-CALNAME:Próximos pasos: Spring review"));
    assert!(file("?language=fr").await.problem(422, "invalid_value").contains("?language=en or es"));
    file("?color=red").await.problem(422, "invalid_value");
}

#[tokio::test]
async fn r23_6_the_plan_of_a_subject_is_that_of_all_its_sessions_and_of_no_other_and_is_for_the_host() {
    let server = Server::start().await;
    let api = &server.api;
    let of = |subjects: Value, day: &str| {
        let mut wanted = three_items();
        (wanted["subjects"], wanted["held_on"]) = (subjects, json!(day));
        wanted
    };
    let first = Meeting::make_as(api, &of(json!(["Maple Valley"]), "2026-03-01")).await;
    let decision = closed(&first).await;
    first.lead(&done(&first, decision, 1, "Signed.")).await;
    let second = Meeting::make_as(api, &of(json!(["Oak Hill", " maple  valley "]), "2027-03-01")).await;
    closed(&second).await;
    let third = Meeting::make_as(api, &of(json!(["MAPLE VALLEY"]), "2027-06-01")).await;
    closed(&third).await;

    let subjects: SubjectList = api.get("/api/subjects", &api.host_key).await.ok();
    let id = |name: &str| subjects.subjects.iter().find(|one| one.name == name).unwrap().subject;
    let (maple, oak) = (id("MAPLE VALLEY"), id("Oak Hill"));
    let of_subject = async |id: SubjectId| api.get(&format!("/api/subjects/{id}/plan"), &api.host_key).await.ok::<StepList>();
    let list = of_subject(maple).await;
    let seen: Vec<_> = list.steps.iter().map(|one| (one.session, one.step.step, one.step.state)).collect();
    let (first, second, third) = (first.session, second.session, third.session);
    let (open, done) = (StepState::Open, StepState::Done);
    assert_eq!(seen, [(third, 1, open), (first, 2, open), (third, 2, open), (first, 1, done)]);
    assert_eq!(list.steps[3].step.changed.as_ref().unwrap().by, None, "nobody is named beyond their session");
    let others: Vec<_> = of_subject(oak).await.steps.iter().map(|one| (one.session, one.step.step)).collect();
    assert_eq!(others, [(second, 1), (second, 2)], "the first item of that meeting is about the other one");

    let file = api.get(&format!("/api/subjects/{maple}/plan.ics?language=es"), &api.host_key).await;
    assert!(file.header("content-disposition").ends_with(&format!("\"rubricon-{maple}.ics\"")));
    assert!(file.text.contains("X-WR-CALNAME:Próximos pasos: MAPLE VALLEY\r\n"), "{}", file.text);
    assert_eq!(file.text.matches("BEGIN:VEVENT").count(), 2);
    for path in ["plan", "plan.ics"] {
        let path = format!("/api/subjects/{maple}/{path}");
        api.get_openly(&path).await.problem(401, "unauthorised");
        let nobody = path.replace(&maple.to_string(), "00000000000000000000000000");
        api.get(&nobody, &api.host_key).await.problem(404, "not_found");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r23_1_how_steps_stand_survives_a_restart_and_is_in_the_bundle_that_is_exported_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::serve(folder.path(), "127.0.0.1:0");
    let mut meeting = Meeting::make(&process.api(folder.path())).await;
    let decision = closed(&meeting).await;
    process.signal("TERM");
    process.wait();
    let mut process = Process::serve(folder.path(), "127.0.0.1:0");
    meeting.api = process.api(folder.path());
    meeting.lead(&done(&meeting, decision, 1, "Signed, weeks later.")).await;
    process.signal("TERM");
    process.wait();
    let file = folder.path().join("bundle.zip");
    let (data, file) = (folder.path().to_str().unwrap(), file.to_str().unwrap());
    assert_eq!(run(&["export", "latest", "--data", data, "--output", file]).code, Some(0));
    let verified = run(&["verify", file]);
    assert_eq!(verified.code, Some(0), "{verified:?}");
}
