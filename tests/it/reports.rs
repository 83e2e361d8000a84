//! Reports as files: what each format holds and what it must not, as other programs read it.

mod hidden;
mod readers;
mod safety;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command as Program;
use std::sync::{Arc, OnceLock};

use protocol::checkpoint::Checkpoint;
use protocol::command::Command;
use protocol::event::{Event, IdentityErased};
use protocol::id::SessionId;
use protocol::report::{ReportDocument, SessionReport};
use protocol::rubric::Rubric;
use protocol::session::{Role, Settings, Visibility};
use protocol::tree::Frontier;
use protocol::vote::{Evidence, NextStep, Verdict};
use rubricon::log::EventLog;
use rubricon::reports::{FileKind, Format, TableName, session_report, write};
use rubricon::rubrics::Language;

use crate::meeting::Meeting;
use crate::proof::bundle::key;

/// The report of a meeting, all of which was signed.
fn report(meeting: &Meeting) -> ReportDocument {
    report_of_first(meeting, meeting.session.seq)
}

/// The report as of a checkpoint of the first records.
fn report_of_first(meeting: &Meeting, size: u64) -> ReportDocument {
    let mut tree = Frontier::default();
    let records = meeting.log.read(meeting.stream(), 1, usize::try_from(size).unwrap()).unwrap();
    records.iter().for_each(|record| tree.push(record.leaf_hash()));
    let session = SessionId::from(meeting.stream());
    let origin = Checkpoint::session_origin("test.example", session);
    let note = Checkpoint { origin, size: tree.size(), root: tree.root() }.sign(&key()).unwrap();
    let rubric: Arc<Rubric> = Arc::new(meeting.rubric.clone());
    let digest = rubric.digest();
    let known = |wanted: &str| (wanted == digest).then(|| Arc::clone(&rubric));
    ReportDocument::Session(Box::new(session_report(&meeting.log, session, &note, known, |_| true).unwrap()))
}

fn session(report: &ReportDocument) -> &SessionReport {
    let ReportDocument::Session(report) = report else { panic!("it is the report of a session") };
    report
}

/// Its bytes in one format; every table, as CSV.
fn bytes(report: &ReportDocument, format: Format) -> Vec<u8> {
    let tables = if format == Format::Csv { TableName::of(report) } else { &[TableName::Decisions] };
    let table =
        |table: &TableName| write(report, &FileKind { table: *table, ..FileKind::new(format, Language::English) }).unwrap();
    tables.iter().flat_map(table).collect()
}

/// A meeting with all that a report can tell, in which five people vote for two organisations: what they wrote are words that
/// stand nowhere else. Quillwort's name was erased.
fn meeting(visibility: Visibility) -> Meeting {
    let settings = Settings { visibility, smallest_group: 2, ..Settings::default() };
    let mut meeting = Meeting::draft(&[1, 2, 3, 4], &["Northwood"], settings);
    meeting.play("lobby");
    for (name, organisation) in [
        ("wintergreen", "Alderschool"),
        ("saxifrage", "Alderschool"),
        ("toadflax", "Birchcollege"),
        ("bellflower", "Birchcollege"),
        ("quillwort", "Birchcollege"),
    ] {
        meeting.join_for(name, Role::Participant, organisation);
    }
    meeting.play("start; open A; wintergreen votes A 3; saxifrage votes A 1; toadflax votes A 3");
    meeting.play("bellflower votes A 3; quillwort votes A unsure; reveal A");
    meeting.play("wintergreen comment A https://example.org/heron 14/23 2026-06-30 because signedheron");
    meeting.play("toadflax whisper A because unsignedowl; bellflower dissent_unsigned A because unsignedlark");
    meeting.play("open A; wintergreen votes A 3; saxifrage votes A 3 because kestrelreason; toadflax votes A 3; bellflower votes A 4; reveal! A");
    decide(&mut meeting, "A", Verdict::Level(3), "rationaleplover");
    meeting.play("saxifrage recuses B because magpierecusal; open B; wintergreen votes B 1; toadflax votes B 4; reveal! B");
    meeting.play("propose B 2 because halfway; toadflax answers B 5 because goldcrest; bellflower answers B 3; seal! B");
    meeting.play("decide B none because apart; reopen B because news; decide B 2 because evidencesays; park X because lunch");
    meeting.play("close");
    erase(&mut meeting, "quillwort");
    meeting
}

/// A decision with evidence and a next step.
fn decide(meeting: &mut Meeting, item: &str, verdict: Verdict, rationale: &str) {
    let command = Command::DecideItem {
        item: meeting.item(item),
        verdict,
        rationale: rationale.to_owned(),
        dissent: Vec::new(),
        evidence: vec![Evidence { note: "surveynote".to_owned(), link: Some("https://example.org/survey".to_owned()) }],
        next_steps: vec![NextStep {
            what: "writetheplan".to_owned(),
            who: Some("planteam".to_owned()),
            by_when: Some("2027-03-01".to_owned()),
        }],
    };
    meeting.give(meeting.access("fay"), &command).unwrap();
}

fn erase(meeting: &mut Meeting, name: &str) {
    let id = meeting.id(name);
    let given =
        |step: &rubricon::views::replay::Step| matches!(&step.event, Some(Event::IdentityGiven(e)) if e.participant == id);
    let seq = meeting.steps().iter().find(|(step, _)| given(step)).unwrap().0.stamp.seq;
    let reason = "erasedonrequest".to_owned();
    meeting.record(&[IdentityErased { participant: id, records: vec![seq], reason }.into()]);
    meeting.log.erase_body(meeting.stream(), seq).unwrap();
}

/// Everything that can be read in a file: of a zip file its members, of a PDF its text.
pub(crate) fn readable(format: Format, bytes: &[u8]) -> Option<String> {
    match format {
        Format::Docx | Format::Xlsx => {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut text = String::new();
            for at in 0..zip.len() {
                zip.by_index(at).unwrap().read_to_string(&mut text).unwrap();
            }
            Some(text)
        }
        Format::Pdf => Some(format!("{}{}", read_back("pdf-text", bytes)?, String::from_utf8_lossy(bytes))),
        Format::Html | Format::Csv | Format::Markdown | Format::Json => Some(String::from_utf8(bytes.to_vec()).unwrap()),
    }
}

/// What `read.py` says of a file: other people's programs read it. Nothing, saying so, where Python or they are missing.
pub(crate) fn read_back(what: &str, bytes: &[u8]) -> Option<String> {
    static THERE: OnceLock<bool> = OnceLock::new();
    let there = *THERE.get_or_init(|| {
        let asked = Program::new("python3").args(["-c", "import docx, openpyxl, pypdf"]).output();
        let there = asked.is_ok_and(|output| output.status.success());
        if !there {
            println!("python3 with the packages python-docx, openpyxl and pypdf is not there: what other programs read was not looked at");
        }
        there
    });
    if !there {
        return None;
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/reports/read.py");
    let mut python = Program::new("python3");
    python.env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONIOENCODING", "utf-8").env_remove("PYTHONPATH");
    let output = python.arg(script).arg(what).arg(file.path()).output().unwrap();
    assert!(output.status.success(), "{what}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The level of each criterion that has one, as the JSON report says.
fn levels(report: &ReportDocument) -> BTreeMap<String, u8> {
    let items = session(report).assessment.items.iter();
    items.filter_map(|item| Some((item.criterion.clone(), item.level?))).collect()
}
