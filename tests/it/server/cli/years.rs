//! `simulate --years`: sessions of several districts over several years, and the reports of them as other programs read them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use protocol::report::ReportDocument;
use protocol::results::{CriterionStanding, SubjectList};
use serde_json::Value;

use super::meetings::run_beside;
use crate::reports::read_back;
use crate::server::harness::Server;

const YEARS: usize = 3;
const DISTRICTS: usize = 6;

/// The levels of each criterion: of a subject over the years, of a comparison by subject.
type Levels = BTreeMap<String, Vec<u8>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_simulation_of_years_holds_a_session_each_year_in_each_district() {
    let server = Server::start().await;
    let host = format!("{}/host#{}", server.api.url, server.api.host_key);
    let plan = ["--years", "2", "--districts", "2", "--participants", "3", "--items", "D1.1,D1.4", "--json"];
    let arguments = ["simulate", "--url", &server.api.url, "--host", &host].into_iter().chain(plan).map(str::to_owned).collect();
    let finished = run_beside(arguments, |_| {}).await;
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let played: Value = serde_json::from_str(&finished.out).unwrap();
    let sessions = played["sessions"].as_array().unwrap();
    assert!(sessions.iter().all(|one| one["items_decided"] == 2 && one["record"].as_str().unwrap().contains("/record/")));
    let days: Vec<_> = sessions.iter().map(|one| one["held_on"].as_str().unwrap()[..4].parse::<i32>().unwrap()).collect();
    assert_eq!((days.len(), days[2] - days[0], days[1] - days[0]), (4, 1, 0));
    let subjects = server.api.get("/api/subjects", &server.api.host_key).await.json();
    assert_eq!(subjects["subjects"].as_array().unwrap().len(), 2, "a district is the same one every year");
    assert_eq!(subjects["subjects"][0]["sessions"], 2);
    let wrong = ["simulate", "--url", &server.api.url, "--host", "http://x/host#wrong"].map(str::to_owned).to_vec();
    let refused = run_beside(wrong, |_| {}).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("host key") && !refused.err.contains(&server.api.host_key), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r25_10_every_file_of_three_years_in_six_districts_has_the_levels_of_the_json() {
    let server = Server::start().await;
    let (api, host) = (&server.api, &server.api.host_key);
    let link = format!("{}/host#{host}", api.url);
    let plan = ["--years", "3", "--districts", "6", "--participants", "4", "--items", "D1.1,D1.4,D2.2,D4.1", "--json"];
    let arguments = ["simulate", "--url", &api.url, "--host", &link].into_iter().chain(plan).map(str::to_owned).collect();
    let finished = run_beside(arguments, |_| {}).await;
    let played: Value = serde_json::from_str(&finished.out).unwrap_or_else(|_| panic!("{finished:?}"));
    let held = played["sessions"].as_array().unwrap();
    assert_eq!(held.len(), YEARS * DISTRICTS);
    let subjects = api.get("/api/subjects", host).await.ok::<SubjectList>().subjects;
    assert_eq!(subjects.len(), DISTRICTS);

    let sessions = held.iter().map(|one| format!("/api/sessions/{}/report?", one["session"].as_str().unwrap()));
    let of_subjects = subjects.iter().map(|one| format!("/api/subjects/{}/report?", one.subject));
    let of_all = ["/api/comparison/report?rubric=connected-district&".to_owned()];
    let folder = tempfile::tempdir().unwrap();
    let (mut listing, mut expected) = (String::new(), Vec::new());
    for (at, path) in sessions.chain(of_subjects).chain(of_all).enumerate() {
        let report = api.get(&format!("{path}format=json"), host).await.ok::<ReportDocument>();
        let (levels, above, below) = levels(&report);
        for format in ["xlsx", "docx", "pdf"] {
            let file = folder.path().join(format!("{at}.{format}"));
            std::fs::write(&file, api.get(&format!("{path}format={format}&page_size=a4"), host).await.bytes).unwrap();
            writeln!(listing, "{}\t{above}\t{below}", file.display()).unwrap();
            expected.push((format!("{path}format={format}"), levels.clone()));
        }
    }
    let Some(read) = read_back("levels", listing.as_bytes()) else { return };
    let read: Vec<Levels> = serde_json::from_str(&read).unwrap();
    assert_eq!(read.len(), expected.len());
    for (mut read, (path, mut levels)) in read.into_iter().zip(expected) {
        for side in [&mut read, &mut levels] {
            side.retain(|_, levels| !levels.is_empty());
        }
        assert!(levels.len() > 2, "most of the criteria have a level, {path}: {levels:?}");
        assert_eq!(read, levels, "{path}");
    }
}

/// What the JSON says, and between which words a document has its table of it.
fn levels(report: &ReportDocument) -> (Levels, &'static str, &'static str) {
    let level = |standing: CriterionStanding| match standing {
        CriterionStanding::Level(level) => Some(level),
        _ => None,
    };
    match report {
        ReportDocument::Session(report) => {
            let items = report.assessment.items.iter();
            let levels = items.map(|item| (item.criterion.clone(), item.level.into_iter().collect())).collect();
            (levels, "Every criterion with its level", "How far people agreed")
        }
        ReportDocument::Subject(report) => {
            let criteria = report.results.rubrics.iter().flat_map(|on| &on.criteria);
            let over_time = |one: &protocol::results::CriterionOverTime| {
                (one.code.clone(), one.history.iter().filter_map(|point| level(point.standing)).collect())
            };
            (criteria.map(over_time).collect(), "Every criterion over the sessions", "Criterion by criterion")
        }
        ReportDocument::Comparison(report) => {
            let criteria = report.comparison.criteria.iter();
            let by_subject = |one: &protocol::results::ComparedCriterion| {
                (one.code.clone(), one.cells.iter().filter_map(|cell| level(cell.standing)).collect())
            };
            (criteria.map(by_subject).collect(), "Every criterion", "* The criterion had another text there")
        }
    }
}
