//! The real binary as a child of the test, with all that it prints.

use std::io::Read;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rand::RngExt;

use super::{Api, PATIENCE};

/// The binary, with none of the settings of whoever runs the tests.
fn rubricon(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rubricon"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("RUBRICON_")) {
        command.env_remove(name);
    }
    command.env_remove("RUST_LOG").env_remove("NOTIFY_SOCKET").env("NO_PROXY", "*");
    command
}

/// How a command ended, and what it printed.
#[derive(Debug)]
pub(in crate::server) struct Finished {
    pub(in crate::server) code: Option<i32>,
    pub(in crate::server) out: String,
    pub(in crate::server) err: String,
}

/// Runs a command to its end.
pub(in crate::server) fn run(arguments: &[&str]) -> Finished {
    run_with(arguments, |_| {})
}

/// Runs a command to its end, with something of it set first.
pub(in crate::server) fn run_with(arguments: &[&str], set: impl FnOnce(&mut Command)) -> Finished {
    let mut process = Process::spawn_with(arguments, set);
    let status = process.wait();
    let (out, err) = process.printed();
    Finished { code: status.code(), out, err }
}

/// A running command. Dropping it kills it.
pub(in crate::server) struct Process {
    child: Child,
    out: Arc<Mutex<Vec<u8>>>,
    err: Arc<Mutex<Vec<u8>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Process {
    pub(in crate::server) fn spawn_with(arguments: &[&str], set: impl FnOnce(&mut Command)) -> Self {
        let mut command = rubricon(arguments);
        set(&mut command);
        let mut child = command.spawn().unwrap();
        let (out, err) = (Arc::default(), Arc::default());
        let mut readers = Vec::new();
        if let Some(pipe) = child.stdout.take() {
            readers.push(collect(pipe, &out));
        }
        if let Some(pipe) = child.stderr.take() {
            readers.push(collect(pipe, &err));
        }
        Self { child, out, err, readers }
    }

    /// `serve` on a data folder, once it is ready.
    pub(in crate::server) fn serve(data: &Path, listen: &str) -> Self {
        Self::serve_with(data, listen, |_| {})
    }

    pub(in crate::server) fn serve_with(data: &Path, listen: &str, set: impl FnOnce(&mut Command)) -> Self {
        let mut process = Self::spawn_with(&["serve", "--listen", listen, "--data", data.to_str().unwrap()], set);
        process.wait_for("Everything is kept in");
        process
    }

    /// Where a server that printed its address is, with the host key of its data folder.
    pub(in crate::server) fn api(&self, data: &Path) -> Api {
        let (out, _) = self.so_far();
        let url = out.lines().find_map(|line| line.strip_prefix("Rubricon is ready at ")).unwrap();
        let key = std::fs::read_to_string(data.join("host.key")).unwrap();
        Api::new(url.trim().to_owned(), key.trim().to_owned())
    }

    pub(in crate::server) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until standard output holds a text.
    pub(in crate::server) fn wait_for(&mut self, text: &str) {
        self.until(text, |process| process.so_far().0.contains(text));
    }

    /// What was printed until now: standard output and standard error.
    pub(in crate::server) fn so_far(&self) -> (String, String) {
        let text = |bytes: &Mutex<Vec<u8>>| String::from_utf8_lossy(&bytes.lock().unwrap()).into_owned();
        (text(&self.out), text(&self.err))
    }

    /// Everything that was printed, after the end.
    pub(in crate::server) fn printed(&mut self) -> (String, String) {
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        self.so_far()
    }

    /// Sends a signal, such as `TERM`.
    pub(in crate::server) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Ends it at once, as a power cut would.
    pub(in crate::server) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for its end.
    pub(in crate::server) fn wait(&mut self) -> ExitStatus {
        let mut ended = None;
        let deadline = Instant::now() + PATIENCE * 3;
        while ended.is_none() {
            assert!(Instant::now() < deadline, "it did not end; it printed {:?}", self.so_far());
            ended = self.child.try_wait().unwrap();
            thread::sleep(Duration::from_millis(5));
        }
        ended.unwrap()
    }

    fn until(&mut self, what: &str, test: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !test(self) {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none() || test(self), "it ended with {ended:?} before \"{what}\": {:?}", self.so_far());
            assert!(Instant::now() < deadline, "\"{what}\" did not come: {:?}", self.so_far());
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect(mut pipe: impl Read + Send + 'static, into: &Arc<Mutex<Vec<u8>>>) -> JoinHandle<()> {
    let into = Arc::clone(into);
    thread::spawn(move || {
        let mut bytes = [0; 8 << 10];
        while let Ok(read @ 1..) = pipe.read(&mut bytes) {
            into.lock().unwrap().extend_from_slice(&bytes[..read]);
        }
    })
}

/// A free address that no outgoing connection is given, so that a server can come back to it.
pub(in crate::server) fn fixed_port() -> String {
    loop {
        let address = format!("127.0.0.1:{}", rand::rng().random_range(15_000..32_000));
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
}
