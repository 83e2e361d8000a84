//! Talk as it is shown: the queue, comments and statements, and who may know who wrote them.

use protocol::session::{Role, Settings, Visibility};
use protocol::view::{Comment, Statement, Talk};
use rubricon::domain::Session;
use rubricon::views::parts::{Audience, Surroundings, focus, shared, you};

use super::hidden::seen_by_all_but;
use crate::meeting::Meeting;

fn with(visibility: Visibility) -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() })
}

fn talk(session: &Session, audience: Audience) -> Talk {
    shared(session, &Surroundings::default(), audience).talk.expect("everyone inside sees it")
}

fn comments(meeting: &Meeting) -> Vec<Comment> {
    focus(&meeting.session).item.expect("the group is on it").comments
}

fn statements(meeting: &Meeting) -> Vec<Statement> {
    focus(&meeting.session).item.expect("the group is on it").statements
}

/// The bodies that a reader is given.
fn bodies(meeting: &Meeting, reader: &str) -> Vec<Option<String>> {
    meeting.lines(reader).into_iter().map(|line| line.body).collect()
}

fn names(talk: &Talk) -> Option<Vec<&str>> {
    talk.queue.as_ref().map(|queue| queue.iter().map(|speaker| speaker.name.as_str()).collect())
}

#[test]
fn whose_hands_are_up_is_told_to_the_desk_and_where_votes_are_named() {
    for (visibility, told) in [(Visibility::Named, true), (Visibility::ByOrganisation, false), (Visibility::Confidential, false)]
    {
        let mut meeting = with(visibility);
        meeting.play("focus A; bo hand; ana hand; cy hand; floor bo");
        let (desk, everyone) = (talk(&meeting.session, Audience::Desk), talk(&meeting.session, Audience::Everyone));
        assert_eq!((desk.hands, names(&desk)), (2, Some(vec!["ana", "cy"])));
        assert_eq!((everyone.hands, names(&everyone)), (2, told.then(|| vec!["ana", "cy"])), "{visibility:?}");
        assert_eq!(everyone.floor.map(|floor| floor.name), Some("bo".to_owned()), "who speaks is heard");
    }
    let mut meeting = Meeting::new();
    for n in 0..60 {
        meeting.join(&format!("p{n}"), Role::Participant);
        meeting.play(&format!("p{n} hand"));
    }
    let desk = talk(&meeting.session, Audience::Desk);
    assert_eq!((desk.hands, desk.queue.map(|queue| queue.len())), (60, Some(50)));
}

#[test]
fn a_comment_during_a_vote_is_its_authors_alone_until_the_vote_is_over() {
    for (open, over) in [
        ("open A", "reveal! A"),
        ("open A", "cancel A"),
        ("open A; reveal! A; propose A 3", "seal! A"),
        ("open A; reveal! A; propose A 3", "retract A"),
        ("advance", "ana votes A 3; close_advance!; focus A"),
        ("advance", "cancel_advance; focus A"),
    ] {
        for write in ["comment", "whisper"] {
            let written = |words: &str| {
                let mut meeting = Meeting::new();
                meeting.play(&format!("bo comment A because earlier; {open}; ana {write} A because {words}"));
                meeting
            };
            let mut meeting = written("planted");
            assert_eq!(seen_by_all_but(&meeting, &["ana"]), seen_by_all_but(&written("something else"), &["ana"]), "{open}");
            assert!(!seen_by_all_but(&meeting, &["ana"]).contains("planted"));
            if open != "advance" {
                assert_eq!(comments(&meeting).len(), 1, "what was written before stays");
                let own = you(&meeting.session, meeting.access("ana")).comments;
                assert_eq!(own.iter().map(|one| (one.text.as_str(), one.only_you)).collect::<Vec<_>>(), [("planted", true)]);
            }
            meeting.play(over);
            let shown = comments(&meeting);
            assert_eq!(shown.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["earlier", "planted"], "{over}");
            assert_eq!(shown[1].author.as_ref().map(|author| author.name.as_str()), (write == "comment").then_some("ana"));
            assert!(!you(&meeting.session, meeting.access("ana")).comments[0].only_you);
        }
    }
}

#[test]
fn the_list_of_records_ends_at_a_hidden_comment_too() {
    let mut meeting = Meeting::new();
    meeting.play("bo comment A because earlier; open A");
    let open = meeting.session.seq;
    meeting.play("ana whisper A; bo uncomment A; cy comment A");
    for reader in ["ana", "bo", "obi", "screen", "auditor"] {
        assert_eq!(meeting.lines(reader).len() as u64, open, "{reader}");
    }
    let withheld = meeting.lines("fay").into_iter().skip(usize::try_from(open).unwrap()).map(|line| line.body.is_some());
    assert_eq!(withheld.collect::<Vec<_>>(), [false, false, true, false], "the desk is told that, and not what");
    meeting.play("reveal! A");
    assert_eq!(meeting.lines("bo").len() as u64, meeting.session.seq);
}

/// Whoever of two people wrote it, everybody else is given the same bytes, for ever.
#[test]
fn nobody_but_the_author_is_ever_told_who_wrote_what_is_unsigned() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        for (story, shown) in [
            ("? whisper A because doubts", true),
            ("? whisper A because doubts; ? uncomment A", false),
            ("? whisper A because doubts; uncomment A/1", false),
            ("open A; ? whisper A because doubts", false),
            ("open A; ? whisper A because doubts; ? uncomment A; reveal! A", false),
            ("open A; ? whisper A because doubts; reveal! A; close", true),
            ("advance; ? whisper A because doubts", false),
            ("advance; ? whisper A because doubts; cancel_advance; start", true),
            ("open A; reveal! A; ? dissent_unsigned A because doubts", true),
            ("open A; reveal! A; ? aside_unsigned A because doubts; decide A none; reopen A because of news; close", true),
            ("open A; reveal! A; ? dissent_unsigned A because doubts; ? unstate A; close", true),
        ] {
            let seen = |who: &str| {
                let mut meeting = with(visibility);
                meeting.join("sid", Role::Participant);
                meeting.play("role sid scribe").play(&story.replace('?', who));
                let auditor = serde_json::to_string(&bodies(&meeting, "auditor")).unwrap();
                (seen_by_all_but(&meeting, &["ana", "bo", "auditor"]), auditor)
            };
            assert_eq!(seen("ana"), seen("bo"), "{visibility:?}: {story}");
            // the auditor is given what was taken back, too
            assert_eq!(seen("ana").0.contains("doubts"), shown, "{story}");
        }
    }
}

#[test]
fn the_author_of_what_is_unsigned_is_shown_their_own() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; ana whisper A because doubts; ana dissent_unsigned A because doubts");
    let own = you(&meeting.session, meeting.access("ana"));
    assert_eq!((own.comments.len(), own.statements.len()), (1, 1));
    assert_eq!(
        (own.comments[0].author.as_ref(), own.statements[0].author.as_ref()),
        (None, None),
        "not even a copy of their page names them"
    );
    let others = you(&meeting.session, meeting.access("fay"));
    assert_eq!((others.comments.len(), others.statements.len()), (0, 0));
    let sealed = |reader: &str| {
        meeting.lines(reader).into_iter().filter(|line| line.entry.contains("author_sealed") && line.body.is_some()).count()
    };
    assert_eq!(["ana", "fay", "bo", "auditor", "screen"].map(sealed), [2, 0, 0, 0, 0]);
}

#[test]
fn whoever_signed_is_named_whatever_the_visibility() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        let mut meeting = with(visibility);
        meeting.play(
            "open A; ana votes A 3; reveal! A; ana comment A https://example.org 82% 2026-09-30 because it grew; bo aside A",
        );
        let comment = comments(&meeting).remove(0);
        assert_eq!(comment.author.map(|author| author.name), Some("ana".to_owned()), "{visibility:?}");
        assert_eq!(
            (comment.link.as_deref(), comment.figure.as_deref(), comment.dated.as_deref()),
            (Some("https://example.org"), Some("82%"), Some("2026-09-30"))
        );
        assert_eq!(statements(&meeting)[0].author.as_ref().map(|author| author.name.as_str()), Some("bo"));
        let trail = meeting.trail(false).lines;
        let line = |kind: &str| trail.iter().find(|line| line.kind == kind).map(|line| line.person.clone());
        assert_eq!((line("comment_added"), line("statement_made")), (Some(Some("ana".into())), Some(Some("bo".into()))));
    }
}

#[test]
fn what_was_taken_back_is_shown_no_more_and_the_record_keeps_it() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; ana comment A because regretted; bo dissent A because so; ana uncomment A; bo unstate A");
    assert_eq!((comments(&meeting), statements(&meeting)), (vec![], vec![]));
    assert_eq!((meeting.assessment().items[0].comments.len(), meeting.assessment().items[0].statements.len()), (0, 0));
    assert_eq!(meeting.trail_of("comment_added"), []);
    assert_eq!((meeting.trail_of("statement_made").len(), meeting.trail_of("statement_withdrawn").len()), (1, 1));
    let told =
        |reader: &str| meeting.lines(reader).iter().any(|line| line.body.as_ref().is_some_and(|body| body.contains("regretted")));
    assert_eq!(["ana", "auditor", "fay", "bo", "screen"].map(told), [true, true, false, false, false]);
}

#[test]
fn many_comments_are_the_newest_live_and_all_of_them_in_the_assessment() {
    let mut meeting = Meeting::new();
    meeting.play("focus A");
    for n in 0..60 {
        meeting.play(&format!("ana comment A because number {n}"));
    }
    let item = focus(&meeting.session).item.unwrap();
    assert_eq!((item.comments.len(), item.comments_left_out, item.comments[49].text.as_str()), (50, 10, "number 59"));
    assert_eq!(meeting.assessment().items[0].comments.len(), 60);
}
