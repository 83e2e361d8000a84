//! `rubricon verify`.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::process::ExitCode;

use protocol::checkpoint::PublicKey;

use super::progress::Progress;
use super::serve::witness;
use super::{Failed, complain, plain, print};
use crate::reports::bundle::{Members, Unpacked, Zipped};
use crate::reports::verify::{Known, Report, Wrong, locate, verify};

/// The exit code where there is nothing to check.
const NOTHING_TO_CHECK: u8 = 2;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file, as `rubricon export` or a server wrote it, or a folder with nothing but what was in it.
    bundle: PathBuf,
    /// The key that has to vouch for it, as the server publishes it at /api/vkey.
    #[arg(long, value_name = "VKEY", env = "RUBRICON_VKEY", value_parser = vkey)]
    vkey: Option<PublicKey>,
    /// The key (vkey) of a witness that has to have signed the server's log of all sessions too; may be given several times, or with commas.
    #[arg(long, value_name = "VKEY", env = "RUBRICON_EXPECTED_WITNESS", value_delimiter = ',', value_parser = witness)]
    witness: Vec<PublicKey>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    let Arguments { bundle, vkey: key, witness: witnesses, json } = arguments;
    let known = Known { key, witnesses };
    let path = bundle.display();
    let cannot_read = |error: std::io::Error| {
        complain(format_args!("rubricon: cannot read {path}: {error}"));
        Ok(ExitCode::from(NOTHING_TO_CHECK))
    };
    let mut progress = Progress::new(json);
    let checked = if bundle.is_dir() {
        Unpacked::new(&bundle).map_err(Wrong::from).and_then(|mut members| check(&mut members, &known, &mut progress))
    } else {
        match File::open(&bundle) {
            Ok(file) => {
                let zipped = Zipped::new(BufReader::new(file)).map_err(Wrong::from);
                zipped.and_then(|mut members| check(&mut members, &known, &mut progress))
            }
            Err(error) => return cannot_read(error),
        }
    };
    drop(progress);
    match checked {
        Ok(report) if json => print(format_args!("{:#}", serde_json::json!({ "holds": true, "report": report }))),
        Ok(report) => describe(&report),
        Err(wrong) if json => {
            print(format_args!("{:#}", serde_json::json!({ "holds": false, "record": wrong.seq, "wrong": wrong.what })));
            return Ok(ExitCode::FAILURE);
        }
        Err(wrong) => {
            print(plain(&format!("{path} does not hold: {wrong}.")));
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn check(members: &mut impl Members, known: &Known, progress: &mut Progress) -> Result<Report, Wrong> {
    let checked = verify(members, known, |name, done, total| progress.show(format_args!("Checking {name}"), done, total));
    checked.map_err(|wrong| locate(members, wrong))
}

fn describe(report: &Report) {
    // What a bundle says of itself may be anything.
    print(plain(&format!("The record of \"{}\" ({}) holds.", report.title, report.session)));
    print(plain(&format!("Signed with the key {}", report.vkey)));
    print("\nChecked:");
    report.checked.iter().for_each(|line| print(plain(&format!("  {line}"))));
    if !report.unchecked.is_empty() {
        print("\nNot checked:");
        report.unchecked.iter().for_each(|line| print(plain(&format!("  {line}"))));
    }
}

fn vkey(text: &str) -> Result<PublicKey, String> {
    PublicKey::read(text.trim()).map_err(|error| error.to_string())
}
