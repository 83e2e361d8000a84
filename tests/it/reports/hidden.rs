//! No file holds more than what every reader of the session may see, and each says what it does not hold.

use protocol::report::LeftOut;
use protocol::session::Visibility;
use rubricon::reports::Format;

use super::{bytes, meeting, readable, report, report_of_first, session};

const VISIBILITIES: [Visibility; 3] = [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential];

/// What stands in every file, whatever the session shows.
const ALWAYS: [&str; 12] = [
    "Northwood",
    "rationaleplover",
    "evidencesays",
    "signedheron",
    "wintergreen",
    "unsignedowl",
    "unsignedlark",
    "surveynote",
    "https://example.org/survey",
    "writetheplan",
    "planteam",
    "14/23",
];

/// Formats that hold the whole trail, where people join for their organisations.
const WITH_TRAIL: [Format; 3] = [Format::Xlsx, Format::Csv, Format::Json];

#[test]
fn r25_2_what_the_session_hides_is_in_no_format_and_what_it_shows_is_in_each() {
    for visibility in VISIBILITIES {
        let meeting = meeting(visibility);
        let report = report(&meeting);
        let named = visibility == Visibility::Named;
        for format in Format::ALL {
            let Some(text) = readable(format, &bytes(&report, format)) else { continue };
            let holds = |what: &str| text.contains(what);
            let about = |what: &str| format!("{visibility:?} {format:?}: {what}");
            for marker in ALWAYS {
                // Ids of criteria and signed authors are of no use in a table of decisions.
                let not_in_tables = marker == "wintergreen" && !named && format == Format::Csv;
                assert!(holds(marker) || not_in_tables, "{}", about(marker));
            }
            assert!(!holds("quillwort"), "{}", about("an erased name"));
            for marker in ["saxifrage", "toadflax", "bellflower", "kestrelreason"] {
                assert_eq!(holds(marker), named, "{}", about(marker));
            }
            for marker in ["magpierecusal", "goldcrest"] {
                assert!(named || !holds(marker), "{}", about(marker));
            }
            for person in ["saxifrage", "toadflax", "bellflower", "quillwort"] {
                let id = meeting.id(person).to_string();
                assert!(named || !holds(&id), "{}", about(&format!("the id of {person}")));
            }
            let shows_groups = visibility != Visibility::Confidential || WITH_TRAIL.contains(&format);
            assert_eq!(holds("Birchcollege"), shows_groups, "{}", about("an organisation"));
            // A table of CSV has no room for where it comes from.
            if format != Format::Csv {
                assert!(holds(&meeting.rubric.digest()), "{}", about("the digest"));
                assert!(holds(&session(&report).checkpoint.root), "{}", about("the root"));
                assert!(holds("test.example"), "{}", about("the server's name"));
            }
        }
    }
}

#[test]
fn r25_2_a_file_never_tells_of_more_than_its_checkpoint_covers_or_than_may_be_shown_now() {
    let meeting = meeting(Visibility::Named);
    let at = meeting.trail_of("item_decided")[0].seq;
    let earlier = report_of_first(&meeting, at);
    assert_eq!(session(&earlier).assessment.seq, at);
    assert!(session(&earlier).events.iter().all(|line| line.seq <= at));
    let text = readable(Format::Json, &bytes(&earlier, Format::Json)).unwrap();
    assert!(text.contains("rationaleplover") && !text.contains("evidencesays"), "what came later is not in it");
    assert!(!text.contains("quillwort"), "what was erased later is not in it either");
}

#[test]
fn r25_3_a_report_says_what_it_does_not_hold_and_why() {
    let erased = LeftOut::ErasedNames { count: 1 };
    for (visibility, expected) in [
        (Visibility::Named, vec![erased, LeftOut::UnsignedAuthors]),
        (
            Visibility::ByOrganisation,
            vec![LeftOut::VotesByOrganisation { smallest: 2 }, LeftOut::Names, erased, LeftOut::UnsignedAuthors],
        ),
        (Visibility::Confidential, vec![LeftOut::VotesConfidential, LeftOut::Names, erased, LeftOut::UnsignedAuthors]),
    ] {
        let report = report(&meeting(visibility));
        assert_eq!(session(&report).left_out, expected, "{visibility:?}");
        for format in [Format::Html, Format::Pdf, Format::Docx, Format::Markdown, Format::Xlsx] {
            let Some(text) = readable(format, &bytes(&report, format)) else { continue };
            // Lines are broken where the page ends.
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let says = text.contains("who voted how is not in this file");
            assert_eq!(says, visibility != Visibility::Named, "{visibility:?} {format:?}");
            assert!(text.contains("1 name was erased on request"), "{visibility:?} {format:?}");
        }
    }
}

#[test]
fn r25_3_a_vote_that_is_open_is_not_in_the_report_and_is_told_of() {
    let mut meeting = crate::meeting::Meeting::new();
    meeting.play("start; open A; ana votes A 2; bo votes A 2; cy votes A 2; reveal A; open A");
    let opened = meeting.session.seq;
    meeting.play("ana votes A 4 because secretly; bo whisper A because secretcomment");
    let report = report_of_first(&meeting, opened);
    assert!(session(&report).left_out.contains(&LeftOut::OpenVote));
    for format in Format::ALL {
        let Some(text) = readable(format, &bytes(&report, format)) else { continue };
        assert!(!text.contains("secret"), "{format:?}");
    }
}
