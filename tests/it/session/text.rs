//! What people write: trimmed, bounded, free of control characters.

use protocol::event::Event;

use crate::meeting::Meeting;

/// Sentences that take a text, with what comes before them and how long the text may be.
const TEXTS: &[(&str, &str, usize)] = &[
    ("open A", "ana votes A 3", 2_000),
    ("start", "ana recuses A", 2_000),
    ("start", "settings percent=80", 2_000),
    ("start", "park A", 2_000),
    ("open A; reveal! A; decide A none", "reopen A", 2_000),
    ("open A; reveal! A", "decide A none", 10_000),
];

fn say(given: &str, sentence: &str, text: &str) -> Result<Vec<Event>, String> {
    Meeting::new().play(given).say(&format!("{sentence} because {text}")).map_err(|no| format!("!{}", no.code.as_str()))
}

#[test]
fn a_text_is_as_long_as_its_limit_in_characters_and_no_longer() {
    for (given, sentence, most) in TEXTS {
        assert!(say(given, sentence, &"ñ".repeat(*most)).is_ok(), "{sentence}");
        assert!(say(given, sentence, &format!("  {}  ", "ñ".repeat(*most))).is_ok(), "{sentence}: trimmed before it is measured");
        assert_eq!(say(given, sentence, &"ñ".repeat(most + 1)), Err("!invalid_value".to_owned()), "{sentence}");
    }
}

#[test]
fn a_text_has_lines_and_tabs_but_no_control_characters() {
    for (given, sentence, _) in TEXTS {
        assert!(say(given, sentence, "one\ntwo\r\n\tthree").is_ok(), "{sentence}");
        for control in ["\u{0}", "\u{7}", "\u{1b}[2J", "\u{7f}", "\u{9b}"] {
            assert_eq!(
                say(given, sentence, &format!("a{control}b")),
                Err("!invalid_value".to_owned()),
                "{sentence}: {control:?}"
            );
        }
    }
}

#[test]
fn a_text_keeps_every_script_and_direction() {
    let text = "“Más” \\ \"no\" — שלום محمد 🧭 e\u{301}";
    for (given, sentence, _) in TEXTS {
        let events = say(given, sentence, text).expect(sentence);
        let last = events.last().unwrap();
        let body = last.to_body().unwrap();
        assert_eq!(Event::from_body(last.kind(), &body).as_ref(), Ok(last), "{sentence}");
        let json = serde_json::to_string(text).unwrap();
        assert!(String::from_utf8(body).unwrap().contains(&json), "{sentence}: stored as it was written");
    }
}

#[test]
fn a_reason_of_nothing_but_white_space_is_no_reason() {
    let events = say("open A", "ana votes A 3", " \n\t ").expect("a reason can be left out");
    let [Event::BallotCast(ballot)] = &events[..] else { panic!("{events:?}") };
    assert_eq!(ballot.reason, None);
}
