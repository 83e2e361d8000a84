//! Reports over HTTP and on the command line.

use std::path::Path;

use protocol::command::Command;
use protocol::report::{LeftOut, ReportDocument};
use protocol::results::{CriterionStanding, SubjectList};
use protocol::vote::{NextStep, Verdict};
use rubricon::reports::Format;
use serde_json::json;

use crate::reports::{read_back, readable};

use super::harness::{Answer, Finished, Meeting, Process, Server, level, run, wanted};

const FORMATS: [(&str, &str); 7] = [
    ("html", "text/html; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("csv", "text/csv; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("json", "application/json"),
];

async fn get(meeting: &Meeting, token: &str, query: &str) -> Answer {
    meeting.api.get(&meeting.path(&format!("/report{query}")), token).await
}

async fn voted(api: &super::harness::Api, visibility: &str) -> Meeting {
    let meeting = Meeting::make_as(api, &wanted(&["D1.1", "D1.2"], &json!({ "visibility": visibility }))).await;
    let ana = meeting.join("Zorana").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    meeting.reveal(0, 1).await;
    meeting
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_9_everyone_who_may_read_the_session_is_given_the_same_file() {
    let server = Server::start().await;
    for visibility in ["named", "confidential"] {
        let meeting = voted(&server.api, visibility).await;
        for (format, media) in FORMATS {
            let query = format!("?format={format}&language=es-MX");
            let answer = get(&meeting, &meeting.facilitator, &query).await;
            assert_eq!((answer.status, answer.header("content-type")), (200, media), "{}", answer.text);
            assert_eq!(answer.header("cache-control"), "no-store");
            let name = answer.header("content-disposition").to_owned();
            assert!(name.starts_with("attachment; filename=\"") && name.ends_with(&format!(".{format}\"")), "{name}");
            for token in [&meeting.observer, &meeting.projector, &meeting.auditor] {
                assert!(get(&meeting, token, &query).await.bytes == answer.bytes, "{visibility} {format}");
            }
        }
        let html = get(&meeting, &meeting.facilitator, "").await;
        assert!(html.text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "that is what is not named: {}", html.text);
        assert_eq!(html.text.contains("Zorana"), visibility == "named");
        let report: ReportDocument = get(&meeting, &meeting.observer, "?format=json").await.ok();
        let ReportDocument::Session(report) = report else { panic!("it is that of a session") };
        assert_eq!(report.assessment.seq, report.checkpoint.size);
        let note = meeting.api.get(&meeting.path("/checkpoint"), &meeting.auditor).await.text;
        assert_eq!(report.checkpoint.note, note, "it is the newest checkpoint");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_9_whoever_may_not_read_the_session_is_given_no_report_and_nonsense_is_told_what_to_do() {
    let server = Server::start().await;
    let meeting = voted(&server.api, "named").await;
    get(&meeting, "stranger", "").await.problem(401, "unauthorised");
    meeting.api.get_openly(&meeting.path("/report")).await.problem(401, "unauthorised");
    for (query, says) in [
        ("?format=exe", "docx"),
        ("?language=tlh", "es"),
        ("?format=csv&table=people", "next-steps"),
        ("?format=pdf&page_size=tabloid", "a4"),
        ("?format=json&format=csv", "xlsx"),
    ] {
        assert!(get(&meeting, &meeting.observer, query).await.problem(422, "invalid_value").contains(says), "{query}");
    }
    let ballots = get(&meeting, &meeting.observer, "?format=csv&table=ballots").await;
    assert!(ballots.text.starts_with('\u{feff}') && ballots.text.contains("Zorana"), "{}", ballots.text);
}

fn report(data: &Path, more: &[&str]) -> Finished {
    run(&[&["report", "latest", "--data", data.to_str().unwrap()], more].concat())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_1_the_command_line_writes_the_same_file_while_the_server_runs() {
    let (folder, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let process = Process::serve(folder.path(), "127.0.0.1:0");
    let meeting = voted(&process.api(folder.path()), "by_organisation").await;
    for (format, _) in FORMATS {
        let file = files.path().join(format!("report.{format}"));
        let written = report(folder.path(), &["--output", file.to_str().unwrap(), "--language", "es"]);
        assert_eq!((written.code, written.err.as_str()), (Some(0), ""), "the file's name says the format");
        let served = get(&meeting, &meeting.observer, &format!("?format={format}&language=es")).await.bytes;
        assert!(std::fs::read(&file).unwrap() == served, "{format}");
    }
    let shown = report(folder.path(), &[]);
    assert!(shown.code == Some(0) && shown.out.starts_with("# "), "Markdown, where nothing is said: {shown:?}");
    let table = report(folder.path(), &["--format", "csv", "--table", "ballots"]);
    assert!(table.code == Some(0) && table.err.contains("no rows"), "{table:?}");
    assert_eq!(report(folder.path(), &["--format", "exe"]).code, Some(2));
    let nowhere = run(&["report", "AAAA-AAAA", "--data", folder.path().to_str().unwrap()]);
    assert!(nowhere.code == Some(1) && nowhere.err.contains("session list"), "{nowhere:?}");
}

/// A meeting about a subject that decided D1.1 at this level, and is over.
async fn decided(api: &super::harness::Api, subject: &str, day: &str, at: u8) {
    let mut wanted = wanted(&["D1.1", "D1.2"], &json!({}));
    (wanted["subjects"], wanted["held_on"]) = (json!([subject]), json!(day));
    let meeting = Meeting::make_as(api, &wanted).await;
    let seat = meeting.join("Zorana").await;
    meeting.open_round(0).await;
    meeting.command(&seat.token, &meeting.ballot(0, 1, level(at), Some("kestrelreason"))).await;
    meeting.reveal(0, 1).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(at),
        rationale: format!("rationaleof{at}"),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![NextStep { what: "writetheplan".to_owned(), who: None, by_when: Some("2027-03-01".to_owned()) }],
    };
    meeting.lead(&decide).await;
    meeting.lead(&Command::CloseSession {}).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_10_results_across_sessions_are_files_too_and_name_nobody() {
    let (folder, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let process = Process::serve(folder.path(), "127.0.0.1:0");
    let api = process.api(folder.path());
    decided(&api, "Maple Valley", "2025-03-01", 2).await;
    decided(&api, "Maple Valley", "2026-03-01", 3).await;
    decided(&api, "Oak | Hill", "2026-03-02", 4).await;
    let listed: SubjectList = api.get("/api/subjects", &api.host_key).await.ok();
    let subject = format!("/api/subjects/{}/report", listed.subjects[0].subject);
    let comparison = "/api/comparison/report?rubric=connected-district".to_owned();
    let data = folder.path().to_str().unwrap();
    for (format, media) in FORMATS {
        let kind = Format::named(format).unwrap();
        for (path, of, markers) in [
            (format!("{subject}?format={format}"), &["report", "maple  valley"][..], &["writetheplan", "rationaleof3"][..]),
            (format!("{comparison}&format={format}"), &["report", "--compare", "connected-district"], &["Maple Valley"]),
        ] {
            let served = api.get(&path, &api.host_key).await;
            assert_eq!((served.status, served.header("content-type")), (200, media), "{}", served.text);
            let file = files.path().join(format!("report.{format}"));
            let written = run(&[of, &["--data", data, "--output", file.to_str().unwrap()]].concat());
            assert_eq!((written.code, written.err.as_str()), (Some(0), ""), "{of:?} {format}");
            assert!(std::fs::read(&file).unwrap() == served.bytes, "{of:?} {format}: the same bytes");
            if kind == Format::Pdf
                && let Some(read) = read_back("pdf", &served.bytes)
            {
                assert!(read.contains("PDF/UA-1"), "{of:?}");
            }
            let Some(text) = readable(kind, &served.bytes) else { continue };
            assert!(!text.contains("Zorana") && !text.contains("kestrelreason"), "{of:?} {format}");
            // A plan is a table of its own.
            for marker in markers.iter().filter(|marker| kind != Format::Csv || **marker != "writetheplan") {
                assert!(text.contains(marker), "{of:?} {format}: {marker}");
            }
        }
    }
    let table = api.get(&format!("{subject}?format=csv&table=history"), &api.host_key).await;
    assert!(table.text.contains("2025-03-01") && table.text.contains("2026-03-01"), "{}", table.text);
    let matrix = api.get(&format!("{comparison}&format=csv&table=matrix"), &api.host_key).await;
    assert!(matrix.text.starts_with("\u{feff}Code,Criterion,Maple Valley,Oak | Hill\r\nD1.1,"), "{}", matrix.text);
    api.get(&format!("{subject}?format=csv&table=ballots"), &api.host_key).await.problem(422, "invalid_value");
    api.get(&subject, "stranger").await.problem(401, "unauthorised");
    api.get(&comparison, "stranger").await.problem(401, "unauthorised");
    api.get("/api/subjects/nobody/report", &api.host_key).await.problem(404, "not_found");
    let nobody = run(&["report", "Nobody Unified", "--data", data]);
    assert!(nobody.code == Some(1) && nobody.err.contains("no subject Nobody Unified"), "{nobody:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_10_a_subject_report_says_first_where_it_stands_what_moved_and_what_is_next() {
    let server = Server::start().await;
    decided(&server.api, "Maple Valley", "2025-03-01", 2).await;
    decided(&server.api, "Maple Valley", "2026-03-01", 3).await;
    let listed: SubjectList = server.api.get("/api/subjects", &server.api.host_key).await.ok();
    let path = format!("/api/subjects/{}/report", listed.subjects[0].subject);
    let get = async |query: &str| server.api.get(&format!("{path}{query}"), &server.api.host_key).await;
    let text = get("?format=md").await.text;
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is not in {text}"));
    let order = [
        "## Where things stand",
        "1 criterion has a level. 27 were never scored.",
        "## What moved since last time",
        "1 criterion rose.",
        "| D1.1 Shared Vision and Commitment | **2 Developing**, March 1, 2025 | **3 Advancing** | rose |",
        "## What is next",
        "| writetheplan |  | March 1, 2027 |",
        "## Every criterion over the sessions",
        "## Criterion by criterion",
        "rationaleof3",
        "## What is not in this file",
    ];
    let places: Vec<_> = order.iter().map(|what| at(what)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(!text.contains("rationaleof2"), "the decision before is in the history alone");

    let json: ReportDocument = get("?format=json").await.ok();
    let ReportDocument::Subject(report) = json else { panic!("it is that of a subject") };
    assert_eq!((report.left_out.as_slice(), report.signed.len()), (&[LeftOut::Nameless][..], 2));
    let name = get("?format=xlsx").await.header("content-disposition").to_owned();
    assert!(name.contains("maple-valley-2026-03-01.xlsx"), "{name}");
    if let Some(read) = read_back("xlsx-levels", &get("?format=xlsx").await.bytes) {
        let read: std::collections::BTreeMap<String, u8> = serde_json::from_str(&read).unwrap();
        let criteria = report.results.rubrics[0].criteria.iter();
        let levels = criteria.filter_map(|criterion| match criterion.standing {
            CriterionStanding::Level(level) => Some((criterion.code.clone(), level)),
            _ => None,
        });
        assert_eq!(read, levels.collect(), "the workbook says what the JSON says");
    }
}
