//! Signed notes, checkpoints, proofs and keys, by published examples and by what must be refused.

use protocol::checkpoint::{BadNote, Checkpoint, Cosignature, Proof, PublicKey, SigningKey};
use protocol::tree::{Tree, leaf_hash};

use super::witness::Witness;

/// The example of the Go package golang.org/x/mod/sumdb/note, from which C2SP signed-note comes.
const GO_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

/// The example of C2SP tlog-cosignature, with the line of its log and that of a witness.
const C2SP: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
    — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

fn key() -> SigningKey {
    SigningKey::new("vote.example.org", [7; 32]).unwrap()
}

fn keys() -> Vec<PublicKey> {
    vec![key().public().clone()]
}

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: "vote.example.org/session/x".to_owned(), size: 17, root: leaf_hash(b"root") }
}

#[test]
fn the_published_key_is_read_and_gives_the_published_vkey() {
    let key = SigningKey::read(GO_SECRET).unwrap();
    assert_eq!((key.public().vkey(), key.public().name()), (GO_VKEY, "PeterNeumann"));
    assert_eq!(PublicKey::read(GO_VKEY).unwrap(), *key.public());
    assert_eq!(format!("{key:?}"), "SigningKey(PeterNeumann, hidden)", "a secret is not printed");
}

/// Signatures are Ed25519, so they are the same for the same text: ours is the one the reference implementation writes.
#[test]
fn a_checkpoint_is_signed_as_the_reference_implementation_signs_a_note() {
    let key = SigningKey::read(GO_SECRET).unwrap();
    let note = checkpoint().sign(&key).unwrap();
    let signer = signed_note::StandardSigner::new(GO_SECRET).unwrap();
    let mut other = signed_note::Note::new(checkpoint().text().as_bytes(), &[]).unwrap();
    other.add_sigs(&[&signer]).unwrap();
    assert_eq!(note.as_bytes(), other.to_bytes());
    assert_eq!(Checkpoint::open(&note, &[PublicKey::read(GO_VKEY).unwrap()], &[]), Ok(checkpoint()));
}

#[test]
fn the_published_checkpoint_is_read() {
    let (read, lines) = Checkpoint::read(C2SP).unwrap();
    assert_eq!((read.origin.as_str(), read.size, lines.len()), ("example.com/behind-the-sofa", 20_852_163, 2));
    assert_eq!(hex::encode(read.root), "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
    assert!(Checkpoint::open(C2SP, &keys(), &[]).is_err(), "nobody we know signed it");
}

#[test]
fn a_cosignature_of_a_known_witness_holds_and_one_of_a_stranger_is_refused() {
    let one = Witness::new("witness.example", 9);
    let witness = one.key();
    assert!(witness.is_witness());
    let line = one.line(&checkpoint().text(), 1_679_315_147);
    assert_eq!(witness.check_cosignature(&checkpoint(), line.trim_end()), Ok(1_679_315_147));
    let note = format!("{}{line}", checkpoint().sign(&key()).unwrap());
    assert_eq!(Checkpoint::open(&note, &keys(), std::slice::from_ref(&witness)), Ok(checkpoint()));
    assert!(Checkpoint::open(&note, &keys(), &[]).is_err(), "a signature that cannot be checked is refused");
    let unknown = vec![Cosignature::Unknown { name: "witness.example".to_owned() }];
    assert_eq!(Checkpoint::open_cosigned(&note, &keys(), &[]), Ok((checkpoint(), unknown)), "or told as what it is");
    let held = vec![Cosignature::Held { witness: witness.clone(), time: 1_679_315_147 }];
    assert_eq!(Checkpoint::open_cosigned(&note, &keys(), std::slice::from_ref(&witness)), Ok((checkpoint(), held)));
    let other = Checkpoint { size: 18, ..checkpoint() };
    let does_not_hold = BadNote::Signature("witness.example".to_owned());
    assert_eq!(witness.check_cosignature(&other, line.trim_end()), Err(does_not_hold.clone()));
    let altered = format!("{}{line}", other.sign(&key()).unwrap());
    assert_eq!(Checkpoint::open_cosigned(&altered, &keys(), &[witness]), Err(does_not_hold));
}

#[test]
fn no_byte_of_a_checkpoint_can_be_changed_left_out_or_put_in() {
    let note = checkpoint().sign(&key()).unwrap().into_bytes();
    let opens = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|text| Checkpoint::open(text, &keys(), &[]).is_ok());
    assert!(opens(&note));
    for at in 0..note.len() {
        for byte in [note[at] ^ 1, note[at] ^ 2, b'\n', b'=', b'0', note[at]] {
            let mut changed = note.clone();
            changed[at] = byte;
            assert!(!opens(&changed) || changed == note, "byte {at} changed to {byte}");
            let mut longer = note.clone();
            longer.insert(at, byte);
            assert!(!opens(&longer), "{byte} put in at {at}");
        }
        let mut shorter = note.clone();
        shorter.remove(at);
        assert!(!opens(&shorter), "byte {at} left out");
        assert!(!opens(&note[..at]), "cut at {at}");
    }
}

#[test]
fn a_checkpoint_signed_by_another_key_is_refused() {
    let stranger = SigningKey::new("vote.example.org", [8; 32]).unwrap();
    let note = checkpoint().sign(&stranger).unwrap();
    assert_eq!(Checkpoint::open(&note, &keys(), &[]), Err(BadNote::Unsigned(key().public().vkey().to_owned())));
    assert!(Checkpoint::open(&note, &[key().public().clone(), stranger.public().clone()], &[]).is_ok(), "one of two is enough");
}

#[test]
fn a_proof_survives_its_text_and_holds_for_its_leaf_alone() {
    let mut tree = Tree::default();
    (0..5_u8).for_each(|n| tree.push(leaf_hash(&[n])).unwrap());
    let signed = Checkpoint { size: 5, root: tree.root_at(5).unwrap(), ..checkpoint() };
    let proof = Proof { index: 3, path: tree.inclusion(3, 5).unwrap(), note: signed.sign(&key()).unwrap() };
    let text = proof.text();
    assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 3\n"), "{text}");
    assert_eq!(Proof::read(&text), Ok(proof.clone()));
    assert_eq!(proof.check(leaf_hash(&[3]), &keys(), &[]), Ok(signed));
    assert!(proof.check(leaf_hash(&[4]), &keys(), &[]).is_err());
    for wrong in [
        text.replace("index 3", "index 03"),
        text.replace("index 3", "index 4294967296"),
        text.replace("@v1\n", "@v1\nextra AA==\n"),
        text.replacen('\n', "\r\n", 1),
    ] {
        let holds = Proof::read(&wrong).is_ok_and(|proof| proof.check(leaf_hash(&[3]), &keys(), &[]).is_ok());
        assert!(!holds, "{wrong}");
    }
    let alone = Proof { index: 0, path: Vec::new(), note: proof.note };
    assert_eq!(Proof::read(&alone.text()), Ok(alone), "a tree of one leaf has an empty path");
}

#[test]
fn keys_that_are_not_written_in_their_one_way_are_refused() {
    let vkey = key().public().vkey().to_owned();
    for wrong in ["", "a", "a+b", &vkey[1..], &vkey.to_uppercase(), &format!("{vkey}=")] {
        assert!(PublicKey::read(wrong).is_err(), "{wrong}");
    }
    for name in ["", "two words", "a+b"] {
        assert!(SigningKey::new(name, [1; 32]).is_err(), "{name}");
    }
    for wrong in ["", "PRIVATE+KEY+a+b+c", &GO_SECRET[..GO_SECRET.len() - 4], &GO_SECRET.replace("c74f20a3", "c74f20a4")] {
        assert!(SigningKey::read(wrong).is_err(), "{wrong}");
    }
}
