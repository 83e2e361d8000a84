//! `serve`: starting, being refused, and stopping.

use std::path::Path;

use super::{fails, without_readers};
use crate::server::harness::{Api, Meeting, Process, eventually, fixed_port, run_with};

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_first_start_prints_the_link_that_makes_sessions_and_later_ones_say_where_the_key_is() {
    let folder = tempfile::tempdir().unwrap();
    let first = Process::serve(folder.path(), "127.0.0.1:0");
    let api = first.api(folder.path());
    assert!(first.so_far().0.contains(&format!("{}/host#{}", api.url, api.host_key)));
    assert!(api.host_key.len() >= 32);
    #[cfg(unix)]
    assert_eq!(mode(&folder.path().join("host.key")), 0o600);
    drop(first);
    let again = Process::serve(folder.path(), "127.0.0.1:0");
    let (out, err) = again.so_far();
    assert!(!out.contains(&api.host_key) && !err.contains(&api.host_key), "it does not pile up in a service's log");
    assert!(out.contains("host.key"));
    assert_eq!(again.api(folder.path()).host_key, api.host_key);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn either_signal_stops_it_with_exit_0_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut seq = 0;
    let mut meeting: Option<Meeting> = None;
    for signal in ["TERM", "INT", "TERM"] {
        let mut process = Process::serve(folder.path(), &address);
        assert!(!process.so_far().0.contains("not a clean one"));
        let meeting = match &mut meeting {
            Some(meeting) => meeting,
            None => meeting.insert(Meeting::make(&process.api(folder.path())).await),
        };
        assert!(seq == 0 || meeting.look(&meeting.facilitator).await.seq == seq, "all that was there is there");
        meeting.join("Ana").await;
        seq = meeting.look(&meeting.facilitator).await.seq;
        process.signal(signal);
        assert_eq!(process.wait().code(), Some(0), "{signal}");
    }
}

#[test]
fn a_port_in_use_is_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let data = folder.path().to_str().unwrap();
    let told = fails(&["serve", "--listen", &address, "--data", data], 1, &format!("cannot listen on {address}"));
    assert!(told.err.contains("--listen"), "it says what to do: {told:?}");
    fails(&["demo", "--listen", &address], 1, &format!("cannot listen on {address}"));
    fails(&["serve", "--listen", "nonsense", "--data", data], 1, "cannot listen on nonsense");
}

#[test]
fn a_data_folder_in_use_is_refused_with_who_uses_it() {
    let folder = tempfile::tempdir().unwrap();
    let first = Process::serve(folder.path(), "127.0.0.1:0");
    let data = folder.path().to_str().unwrap();
    let told = fails(&["serve", "--listen", "127.0.0.1:0", "--data", data], 1, "is using the data folder");
    assert!(told.err.contains(&format!("process {}", first.id())), "{told:?}");
    drop(first);
    drop(Process::serve(folder.path(), "127.0.0.1:0"));
}

#[test]
fn a_data_folder_that_cannot_be_one_is_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let below = file.join("below");
    // Nobody, not even the system's administrator, can write there.
    for path in [file.as_path(), &below, Path::new("/proc/rubricon-data")] {
        let data = path.to_str().unwrap();
        fails(&["serve", "--listen", "127.0.0.1:0", "--data", data], 1, "cannot use the data folder");
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"x");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn options_come_from_the_environment_too_and_the_command_line_wins() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("by-variable");
    let address = fixed_port();
    let mut process = Process::spawn_with(&["serve"], |command| {
        command.env("RUBRICON_LISTEN", &address).env("RUBRICON_DATA", &data);
        command.env("RUBRICON_PUBLIC_URL", "https://vote.example.org/").env("RUBRICON_LOG_JSON", "1");
    });
    process.wait_for("Everything is kept in");
    assert!(process.so_far().0.contains("Rubricon is ready at https://vote.example.org\n"));
    let key = std::fs::read_to_string(data.join("host.key")).unwrap();
    let api = Api::new(format!("http://{address}"), key.trim().to_owned());
    let meeting = Meeting::make(&api).await;
    let made = api.post("/api/sessions", &api.host_key, &crate::server::harness::three_items()).await;
    assert!(made.text.contains("https://vote.example.org/join#"), "links lead to where people reach it");
    process.signal("TERM");
    process.wait();
    let (_, err) = process.printed();
    assert!(err.lines().count() > 0 && err.lines().all(|line| line.starts_with('{')), "log lines are JSON: {err}");
    assert!(err.contains(&meeting.session.to_string()) && !err.contains(&meeting.code));

    let given = folder.path().join("given");
    let mut process = Process::serve_with(&given, "127.0.0.1:0", |command| {
        command.env("RUBRICON_LISTEN", "nonsense").env("RUBRICON_DATA", "/proc/nonsense");
    });
    process.signal("TERM");
    process.wait();
    let listed = run_with(&["session", "list", "--json"], |command| {
        command.env("RUBRICON_DATA", &data);
    });
    assert!(listed.out.contains(&meeting.code), "{listed:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_whose_output_nobody_reads_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (data, address) = (folder.path().to_str().unwrap(), fixed_port());
    let arguments = ["serve", "--listen", &address, "--data", data];
    let mut process = Process::spawn_with(&arguments, |command| {
        without_readers(command);
        command.env("RUST_LOG", "debug");
    });
    let http = Api::new(format!("http://{address}"), String::new());
    let ready = async || http.http.get(format!("{}/readyz", http.url)).send().await.ok().map(drop);
    eventually("readiness", ready).await;
    let key = std::fs::read_to_string(folder.path().join("host.key")).unwrap();
    let meeting = Meeting::make(&Api::new(http.url, key.trim().to_owned())).await;
    meeting.join("Ana").await;
    process.signal("TERM");
    assert_eq!(process.wait().code(), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_after_a_torn_write_says_so_and_loses_nothing_that_was_confirmed() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut process = Process::serve(folder.path(), &address);
    let meeting = Meeting::make(&process.api(folder.path())).await;
    let ana = meeting.join("Ana").await;
    process.kill();
    let segments = std::fs::read_dir(folder.path().join("journal")).unwrap();
    let last = segments.map(|file| file.unwrap().path()).max().unwrap();
    std::fs::OpenOptions::new().append(true).open(last).unwrap().write_all(&[0x40, 0, 0, 0, 1, 2, 3]).unwrap();
    let process = Process::serve(folder.path(), &address);
    let (out, _) = process.so_far();
    assert!(out.contains("half written") && out.contains("Nothing that was confirmed to anyone is lost."), "{out}");
    assert_eq!(meeting.look(&ana.token).await.parts.you.unwrap().name, "Ana");
    meeting.join("Ben").await;
}
