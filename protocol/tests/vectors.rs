//! Golden vectors: the exact bytes of every kind of event, which no later version may write or read differently
//! (SPEC.md, R-5.1 to R-5.5). They are committed in `protocol/vectors/v1`, one file for each sample.
//!
//! `RUBRICON_WRITE_VECTORS=1 cargo test -p rubricon-protocol --test vectors` writes those that are missing. It never
//! changes one that is there.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod samples;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Once;

use protocol::event::{BadEvent, Event};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{BadRecord, Entry, Heading, Record, Sealed};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

const HOW_TO_WRITE: &str = "RUBRICON_WRITE_VECTORS=1 cargo test -p rubricon-protocol --test vectors";

/// One file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    /// The kind of event.
    kind: String,
    /// The event's data, to be read by people.
    event: Value,
    /// The exact bytes of the body.
    body: String,
    /// The salt, in hexadecimal.
    salt: String,
    /// The exact bytes of the entry.
    entry: String,
    /// `SHA-256("rubricon/body/v1" ‖ salt ‖ body)`, in hexadecimal.
    body_hash: String,
    /// `SHA-256(0x00 ‖ entry)`, in hexadecimal.
    leaf_hash: String,
}

#[test]
fn r5_2_every_kind_has_a_vector_and_the_committed_bytes_stand() {
    let committed = committed();
    let mut wrong = Vec::new();
    for sample in samples::all() {
        let fresh = fresh(&sample);
        match committed.get(&sample.name) {
            Some(vector) if *vector == fresh => {}
            Some(_) => wrong.push(format!(
                "vectors/v1/{}.json is not what this version writes. A released shape is frozen: make a new kind, or a field \
                 that may be absent with a sample of its own. If the sample changed by mistake, put it back.",
                sample.name
            )),
            None => {
                wrong.push(format!("vectors/v1/{}.json is missing. Write it with `{HOW_TO_WRITE}`, then commit it.", sample.name))
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn r5_2_every_kind_has_a_sample() {
    let sampled: BTreeSet<_> = samples::all().iter().map(|sample| sample.event.kind()).collect();
    let known: BTreeSet<_> = Event::KINDS.iter().copied().collect();
    assert_eq!(sampled, known, "add the new kind to protocol/tests/samples, then run `{HOW_TO_WRITE}`");
}

#[test]
fn r5_2_every_committed_vector_has_its_sample_and_is_named_after_its_kind() {
    let sampled: BTreeSet<_> = samples::all().into_iter().map(|sample| sample.name).collect();
    for (name, vector) in committed() {
        assert!(sampled.contains(&name), "vectors/v1/{name}.json has no sample any more; a released vector stays for ever");
        assert_eq!(name.split('.').next(), Some(vector.kind.as_str()), "{name} is named after another kind");
    }
}

/// Checks the files by the text of SPEC.md alone, as another implementation would.
#[test]
fn r4_the_committed_bytes_hash_as_the_specification_says() {
    for (name, vector) in committed() {
        let salt = hex::decode(&vector.salt).expect("the salt is hexadecimal");
        let body_hash = sha256(&[b"rubricon/body/v1", &salt, vector.body.as_bytes()]);
        assert_eq!(salt.len(), 32, "{name}: R-4.2");
        assert_eq!(body_hash, vector.body_hash, "{name}: R-4.4");
        assert_eq!(sha256(&[&[0], vector.entry.as_bytes()]), vector.leaf_hash, "{name}: R-4.6");
        let entry: Value = serde_json::from_str(&vector.entry).expect("an entry is JSON");
        assert_eq!(entry["v"], 1, "{name}: R-4.3");
        assert_eq!(entry["kind"], vector.kind.as_str(), "{name}: R-4.3");
        assert_eq!(entry["body"], body_hash.as_str(), "{name}: R-4.3");
        assert_eq!(serde_json::from_str::<Value>(&vector.body).ok(), Some(vector.event), "{name}: the event is the body's data");
        for (what, text) in [("body", &vector.body), ("entry", &vector.entry)] {
            assert_eq!(&canonical(text), text, "{name}: the {what} is canonical JSON (R-3.1)");
        }
    }
}

#[test]
fn r5_1_committed_bodies_are_read_and_written_again_byte_for_byte() {
    for (name, vector) in committed() {
        let event = Event::from_body(&vector.kind, vector.body.as_bytes()).expect("a committed body can be read");
        assert_eq!(event.kind(), vector.kind, "{name}");
        assert_eq!(event.to_body().expect("it can be written"), vector.body.as_bytes(), "{name}");
    }
}

#[test]
fn r4_5_a_body_beyond_its_limit_is_not_sealed() {
    let heading = Heading {
        stream: StreamId::DIRECTORY,
        seq: 1,
        at: samples::time(1),
        actor: ParticipantId::SERVER,
        cause: CommandId::from_u128(1),
        kind: "rubric_stored",
    };
    assert!(Record::seal(heading, vec![b' '; 1_048_576], [0; 32]).is_ok());
    assert!(matches!(Record::seal(heading, vec![b' '; 1_048_577], [0; 32]), Err(BadRecord::Unfit(_))));
}

#[test]
fn r4_7_a_committed_record_opens_and_a_spoilt_one_does_not() {
    for (name, vector) in committed() {
        let record = record(&vector);
        assert_eq!(record.open().map(|entry| entry.kind), Ok(vector.kind.clone()), "{name}");
        assert_eq!(hex::encode(record.leaf_hash()), vector.leaf_hash, "{name}");
        let mut spoilt = record;
        spoilt.sealed.iter_mut().for_each(|sealed| sealed.body.push(b' '));
        assert!(spoilt.open().is_err(), "{name}: a body with one more space has another hash");
    }
}

#[test]
fn r5_4_a_field_nobody_knows_and_a_kind_nobody_knows_are_refused() {
    for (name, vector) in committed() {
        let comma = if vector.body == "{}" { "" } else { "," };
        let more = format!("{}{comma}\"zzz\":1}}", vector.body.strip_suffix('}').unwrap_or_default());
        let read = Event::from_body(&vector.kind, more.as_bytes());
        assert!(matches!(read, Err(BadEvent::Body { .. })), "{name}: {more}");
    }
    assert_eq!(Event::from_body("moon_risen", b"{}"), Err(BadEvent::UnknownKind("moon_risen".to_owned())));
}

#[test]
fn r3_the_vectors_cover_text_that_is_easily_broken() {
    let bodies: String = committed().into_values().map(|vector| vector.body).collect();
    for (what, text) in [
        ("a quotation mark", r#"\""#),
        ("a backslash", r"\\"),
        ("a new line", r"\n"),
        ("accents", "ñ"),
        ("right to left", "שלום"),
        ("beyond the basic plane", "🧭"),
        ("a combining mark", "e\u{301}"),
    ] {
        assert!(bodies.contains(text), "no vector has {what}");
    }
}

fn fresh(sample: &samples::Sample) -> Vector {
    // The name alone gives salt and seq, so that a new sample changes no other.
    let salt: [u8; 32] = Sha256::digest(&sample.name).into();
    let seq = u64::from(u16::from_be_bytes([salt[0], salt[1]])) + 1;
    let heading = Heading {
        stream: sample.stream,
        seq,
        at: samples::time(seq),
        actor: sample.actor,
        cause: CommandId::from_parts(1_795_370_591_000 + seq, u128::from(seq)),
        kind: sample.event.kind(),
    };
    let body = sample.event.to_body().expect("a sample has a body");
    let record = Record::seal(heading, body.clone(), salt).expect("a sample can be sealed");
    let body = String::from_utf8(body).expect("JSON is UTF-8");
    Vector {
        kind: sample.event.kind().to_owned(),
        event: serde_json::from_str(&body).expect("a body is JSON"),
        salt: hex::encode(salt),
        body_hash: record.open().expect("a fresh record opens").body,
        leaf_hash: hex::encode(record.leaf_hash()),
        entry: String::from_utf8(record.entry).expect("JSON is UTF-8"),
        body,
    }
}

fn record(vector: &Vector) -> Record {
    let mut salt = [0; 32];
    hex::decode_to_slice(&vector.salt, &mut salt).expect("32 bytes of hexadecimal");
    let sealed = Sealed { salt, body: vector.body.clone().into_bytes() };
    Record { entry: vector.entry.clone().into_bytes(), sealed: Some(sealed) }
}

fn committed() -> BTreeMap<String, Vector> {
    static WRITING: Once = Once::new();
    WRITING.call_once(write_missing);
    let Ok(files) = fs::read_dir(folder()) else { return BTreeMap::new() };
    let read = |file: std::io::Result<fs::DirEntry>| {
        let path = file.expect("the folder of the vectors can be read").path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a vector has a name").to_owned();
        let text = fs::read_to_string(&path).expect("a vector can be read");
        (name, serde_json::from_str(&text).expect("a vector has the shape of one"))
    };
    files.map(read).collect()
}

/// Where asked to, writes the vectors of samples that have none. `create_new` refuses to touch one that is there.
fn write_missing() {
    if std::env::var_os("RUBRICON_WRITE_VECTORS").is_none_or(|value| value != "1") {
        return;
    }
    fs::create_dir_all(folder()).expect("the folder of the vectors can be made");
    for sample in samples::all() {
        let path = folder().join(format!("{}.json", sample.name));
        if let Ok(mut file) = fs::File::create_new(path) {
            let text = serde_json::to_string_pretty(&fresh(&sample)).expect("a vector is JSON") + "\n";
            file.write_all(text.as_bytes()).expect("a vector can be written");
        }
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/v1")
}

fn sha256(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    hex::encode(hasher.finalize())
}

/// RFC 8785 for what Rubricon writes: objects sorted by UTF-16 code units, no white space, integers, shortest escapes.
fn canonical(text: &str) -> String {
    fn write(value: &Value, out: &mut String) {
        match value {
            Value::Object(fields) => {
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(name, _)| name.encode_utf16().collect::<Vec<_>>());
                out.push('{');
                for (at, (name, value)) in fields.into_iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    write(&Value::from(name.as_str()), out);
                    out.push(':');
                    write(value, out);
                }
                out.push('}');
            }
            Value::Array(values) => {
                out.push('[');
                for (at, value) in values.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    write(value, out);
                }
                out.push(']');
            }
            Value::Number(number) => assert!(number.is_u64(), "R-3.2: {number} is not a whole number"),
            _ => {}
        }
        if !value.is_object() && !value.is_array() {
            out.push_str(&value.to_string());
        }
    }
    let mut out = String::new();
    write(&serde_json::from_str(text).expect("it is JSON"), &mut out);
    out
}

/// A heading can be read back from its entry, with nothing lost.
#[test]
fn r4_3_an_entry_says_all_of_its_heading() {
    for (name, vector) in committed() {
        let entry: Entry = serde_json::from_str(&vector.entry).expect("an entry can be read");
        let heading = Heading {
            stream: entry.stream,
            seq: entry.seq,
            at: entry.at.parse().expect("a time"),
            actor: entry.actor,
            cause: entry.cause,
            kind: &entry.kind,
        };
        let record = record(&vector);
        let sealed = record.sealed.clone().expect("vectors have bodies");
        assert_eq!(Record::seal(heading, sealed.body, sealed.salt), Ok(record), "{name}");
    }
    assert_eq!(StreamId::DIRECTORY.to_string(), "0".repeat(26));
    assert_eq!(ParticipantId::SERVER.to_string(), "0".repeat(26));
}
