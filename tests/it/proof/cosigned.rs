//! Cosignatures of witnesses in bundles, for both verifiers. The browser's is held to the same in `web/src/verify`.

use std::io::Cursor;

use protocol::checkpoint::{Checkpoint, PublicKey};
use protocol::session::Visibility;
use rubricon::reports::bundle::{Bundle, InMemory, Manifest, Scope, Signature, Zipped, write};
use rubricon::reports::verify::{Known, Report, Wrong, verify};
use sha2::{Digest, Sha256};

use super::bundle::{eventful, key, member, sign};
use super::python;
use super::witness::Witness;
use crate::meeting::Meeting;

const TIME: u64 = 1_795_370_591;
const SHOWN: &str = "2026-11-22 18:03:11 UTC";

/// The members of a bundle whose log of logs has these lines below the server's signature; the server knows these witnesses.
fn bundle(meeting: &Meeting, lines: impl Fn(&str) -> String, known: &[&Witness]) -> InMemory {
    let mut signature = sign(meeting);
    let text = Checkpoint::read(&signature.logged.note).unwrap().0.text();
    signature.logged.note.push_str(&lines(&text));
    signature.witnesses = known.iter().map(|witness| witness.key()).collect();
    written(meeting, &signature)
}

fn written(meeting: &Meeting, signature: &Signature) -> InMemory {
    let (session, scope, key) = (meeting.stream().into(), Scope::Full, key());
    let bundle = Bundle { log: &meeting.log, session, scope, rubric: &meeting.rubric, signature, key: &key };
    let mut bytes = Vec::new();
    write(&bundle, &mut bytes, |_, _| ()).unwrap();
    InMemory::read(&mut Zipped::new(Cursor::new(bytes)).unwrap()).unwrap()
}

/// A bundle of a server that puts these lines below its signature, whatever they are, and signs the manifest anew.
fn forged(meeting: &Meeting, lines: impl Fn(&str) -> String) -> InMemory {
    let mut members = bundle(meeting, |_| String::new(), &[]);
    let text = Checkpoint::read(&sign(meeting).logged.note).unwrap().0.text();
    let own = [key().public().clone()];
    let mut manifest = Manifest::read(std::str::from_utf8(member(&members, "manifest.txt")).unwrap(), &own).unwrap();
    for (name, bytes) in &mut members.0 {
        if name == "inclusion.txt" {
            bytes.extend_from_slice(lines(&text).as_bytes());
            let place = Manifest::names().position(|other| other == name).unwrap();
            manifest.hashes[place] = Sha256::digest(&bytes).into();
        }
        if name == "manifest.txt" {
            *bytes = manifest.sign(&key()).unwrap().into_bytes();
        }
    }
    members
}

fn check(members: &InMemory, witnesses: &[&Witness]) -> Result<Report, Wrong> {
    let witnesses = witnesses.iter().map(|witness| witness.key()).collect();
    verify(&mut members.clone(), &Known { key: Some(key().public().clone()), witnesses }, |_, _, _| ())
}

fn trusting(witnesses: &[&Witness]) -> Vec<String> {
    witnesses.iter().flat_map(|witness| ["--witness".to_owned(), witness.vkey()]).collect()
}

#[test]
fn r19_8_a_witness_that_the_reader_knows_is_told_with_the_time_and_one_that_only_the_bundle_names_is_not_taken_for_more() {
    let meeting = eventful(Visibility::Named);
    let (one, two) = (Witness::new("witness.example/one", 9), Witness::new("two.example", 10));
    let members = bundle(&meeting, |text| one.line(text, TIME) + &two.line(text, TIME + 60), &[&one, &two]);
    assert_eq!(member(&members, "witnesses.txt"), format!("{}\n{}\n", one.vkey(), two.vkey()).as_bytes());

    let report = check(&members, &[&one]).unwrap();
    let found: Vec<_> = report.cosigned.iter().map(|one| (one.name.as_str(), one.time, one.known)).collect();
    assert_eq!(found, [("witness.example/one", TIME, true), ("two.example", TIME + 60, false)]);
    let told = format!("cosigned by the witness witness.example/one at {SHOWN}");
    assert!(report.checked.iter().any(|line| line.contains(&told)), "{:?}", report.checked);
    assert!(report.checked.iter().all(|line| !line.contains("two.example")), "{:?}", report.checked);
    assert!(report.unchecked.iter().any(|line| line.contains(&two.vkey())), "{:?}", report.unchecked);

    python::tells(
        &members,
        &trusting(&[&one]),
        &[&told, "Not checked: whose key it is", "as two.example at 2026-11-22 18:04:11 UTC"],
    );
    python::tells(&members, &trusting(&[]), &["Not checked: whose key it is", &one.vkey(), &two.vkey()]);
}

#[test]
fn r19_8_a_signature_by_a_key_that_nobody_knows_is_named_as_not_checked() {
    let meeting = eventful(Visibility::Named);
    let stranger = Witness::new("stranger.example", 11);
    // Its key is in no file of the bundle; whether it holds cannot be told.
    for signed in ["another text\n", ""] {
        let members = bundle(&meeting, |text| stranger.line(&format!("{signed}{text}"), TIME), &[]);
        assert_eq!(member(&members, "witnesses.txt"), b"");
        let report = check(&members, &[]).unwrap();
        assert!(report.cosigned.is_empty());
        let named = |lines: &[String]| lines.iter().any(|line| line.contains("stranger.example"));
        assert!(named(&report.unchecked) && !named(&report.checked), "{report:?}");
        python::tells(&members, &[], &["Not checked: a signature", "stranger.example; its key is not known"]);
    }
}

#[test]
fn r19_8_a_witness_that_the_reader_expects_must_have_signed() {
    let meeting = eventful(Visibility::Named);
    let (one, two, namesake) = (Witness::new("one.example", 9), Witness::new("two.example", 10), Witness::new("two.example", 12));
    let members = bundle(&meeting, |text| one.line(text, TIME) + &namesake.line(text, TIME), &[&one, &namesake]);
    check(&members, &[&one]).unwrap();
    let wrong = check(&members, &[&one, &two]).unwrap_err();
    assert!(wrong.what.contains("not cosigned by the witness two.example"), "{wrong}");
    python::rejects_with(&members, &trusting(&[&one, &two]), "not cosigned by the witness two.example");
    let none = bundle(&meeting, |_| String::new(), &[]);
    assert!(check(&none, &[&one]).is_err());
    python::rejects_with(&none, &trusting(&[&one]), "not cosigned by the witness one.example");
}

/// A server that signs its bundle with a cosignature in it that was altered: everything else is as it should be.
#[test]
fn r19_8_a_cosignature_of_a_known_witness_that_does_not_hold_is_refused_whatever_was_altered_in_it() {
    use base64::Engine;
    let base64 = base64::engine::general_purpose::STANDARD;
    let meeting = eventful(Visibility::Named);
    let one = Witness::new("one.example", 9);
    let honest = |text: &str| one.line(text, TIME);
    let altered = |text: &str, alter: &dyn Fn(&mut Vec<u8>)| {
        let line = honest(text);
        let (head, data) = line.trim_end().rsplit_once(' ').unwrap();
        let mut data = base64.decode(data).unwrap();
        alter(&mut data);
        format!("{head} {}\n", base64.encode(data))
    };
    check(&bundle(&meeting, honest, &[&one]), &[&one]).unwrap();
    type Alter = Box<dyn Fn(&mut Vec<u8>)>;
    let mut alterations: Vec<Alter> = (4..76).map(|at| Box::new(move |data: &mut Vec<u8>| data[at] ^= 1) as Alter).collect();
    alterations.push(Box::new(|data| data.truncate(75)));
    alterations.push(Box::new(|data| data.push(0)));
    for (n, alter) in alterations.iter().enumerate() {
        let members = forged(&meeting, |text| altered(text, alter));
        let wrong = check(&members, &[&one]).unwrap_err();
        assert!(wrong.what.contains("one.example"), "{n}: {wrong}");
        if n % 12 == 0 || n > 70 {
            python::rejects_with(&members, &trusting(&[&one]), "one.example");
        }
    }
    check(&forged(&meeting, honest), &[&one]).unwrap();
    // One that is of another checkpoint, that stands there twice, or that stands before the server's own a second time.
    let own = sign(&meeting).logged.note;
    let server = own.lines().last().unwrap().to_owned() + "\n";
    for wrong in [
        forged(&meeting, |_| honest("test.example/log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")),
        forged(&meeting, |text| honest(text) + &one.line(text, TIME)),
        forged(&meeting, |text| honest(text) + &server),
    ] {
        assert!(check(&wrong, &[&one]).is_err());
        python::rejects_with(&wrong, &trusting(&[&one]), "");
    }
}

/// The bundle names another key for a witness than the reader does: the reader's counts.
#[test]
fn r19_8_a_bundle_cannot_put_another_key_in_the_place_of_a_known_witness() {
    let meeting = eventful(Visibility::Named);
    let (real, forged) = (Witness::new("one.example", 9), Witness::new("one.example", 66));
    let members = bundle(&meeting, |text| forged.line(text, TIME), &[&forged]);
    assert!(check(&members, &[&real]).is_err());
    python::rejects_with(&members, &trusting(&[&real]), "not cosigned");
    let report = check(&members, &[]).unwrap();
    assert!(report.cosigned.iter().all(|one| !one.known && one.vkey == forged.vkey()), "{report:?}");
}

#[test]
fn a_key_that_is_no_witness_is_wrong_use_of_the_python_checker() {
    let meeting = eventful(Visibility::Named);
    let members = bundle(&meeting, |_| String::new(), &[]);
    python::wrong_use(&members, &["--witness".to_owned(), key().public().vkey().to_owned()]);
    python::wrong_use(&members, &["--witness".to_owned(), "nonsense".to_owned()]);
    assert!(PublicKey::read("nonsense").is_err());
}
