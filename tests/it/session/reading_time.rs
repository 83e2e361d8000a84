//! Time to read before a vote.

use protocol::event::Event;
use protocol::session::Settings;

use crate::meeting::{Meeting, check_in};

fn reading() -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { reading_seconds: Some(60), ..Settings::default() })
}

#[test]
fn turning_to_a_pending_item_gives_time_to_read_and_nothing_waits_for_it() {
    let mut meeting = reading();
    let now = meeting.now;
    let events = meeting.say("focus A").unwrap();
    let [Event::ItemFocused(focused)] = &events[..] else { panic!("{events:?}") };
    let until: jiff::Timestamp = focused.reading_until.as_deref().expect("there is time to read").parse().unwrap();
    assert_eq!(until.as_millisecond() - now.as_millisecond(), 60_000);
    assert_eq!(meeting.session.reading_until, focused.reading_until);
    check_in(reading, &[("focus A", "open A", "session_started + round_opened"), ("focus A", "focus B", "item_focused")]);
}

#[test]
fn it_ends_with_the_vote_and_with_another_item() {
    for (said, reads) in [
        ("focus A", true),
        ("focus A; focus A", true),
        ("focus A; open A", false),
        ("focus A; open B", false),
        ("focus A; focus B", true),
        ("open A; reveal! A; focus B; focus A", false),
        ("focus A; settings reading=none; focus B", false),
        ("open A; cancel A; focus A", true),
    ] {
        let mut meeting = reading();
        meeting.play(said);
        assert_eq!(meeting.session.reading_until.is_some(), reads, "{said}");
    }
}

#[test]
fn without_the_setting_there_is_none() {
    let mut meeting = Meeting::new();
    meeting.play("focus A");
    assert_eq!(meeting.session.reading_until, None);
}
