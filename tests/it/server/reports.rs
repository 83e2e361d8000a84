//! Reports over HTTP and on the command line.

use std::path::Path;

use protocol::report::ReportDocument;
use serde_json::json;

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
        let ReportDocument::Session(report) = report;
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
