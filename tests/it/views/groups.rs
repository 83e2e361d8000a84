//! Reveals by organisation, small ones merged.

use protocol::session::{Role, Settings, Visibility};
use protocol::view::{Group, RevealedRound};
use rubricon::views::assessment::{as_may_be_shown, assessment};
use rubricon::views::parts::focus;
use rubricon::views::replay;

use crate::meeting::Meeting;

/// Four people of North, three of South, two of East and one of West, voting 1, 2, 3 and 4.
fn voted(visibility: Visibility, smallest_group: u8) -> Meeting {
    let settings = Settings { visibility, smallest_group, ..Settings::default() };
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], settings);
    meeting.play("remove ana; remove bo; remove cy; start");
    for (organisation, people, _) in ORGANISATIONS {
        for n in 0..people {
            // how a name is written makes no other organisation of it
            let written = if n == 1 { format!(" {}", organisation.to_uppercase()) } else { organisation.to_owned() };
            meeting.join_for(&format!("{organisation}{n}"), Role::Participant, &written);
        }
    }
    meeting.play("open A");
    for (organisation, people, level) in ORGANISATIONS {
        for n in 0..people {
            meeting.play(&format!("{organisation}{n} votes A {level} because of-{organisation}-{n}"));
        }
    }
    meeting.play("reveal! A");
    meeting
}

const ORGANISATIONS: [(&str, u8, u8); 4] = [("North", 4, 1), ("South", 3, 2), ("East", 2, 3), ("West", 1, 4)];

fn round(meeting: &Meeting) -> RevealedRound {
    focus(&meeting.session).item.expect("the group is on it").revealed.remove(0)
}

fn shown(groups: &[Group]) -> Vec<(String, Vec<u32>)> {
    groups.iter().map(|group| (group.organisations.join("+"), group.levels.iter().map(|level| level.count).collect())).collect()
}

#[test]
fn organisations_are_shown_side_by_side_and_small_ones_together() {
    for (visibility, smallest, expected) in [
        (
            Visibility::Named,
            3,
            &[("North", [4, 0, 0, 0]), ("South", [0, 3, 0, 0]), ("East", [0, 0, 2, 0]), ("West", [0, 0, 0, 1])][..],
        ),
        (Visibility::ByOrganisation, 2, &[("North", [4, 0, 0, 0]), ("South", [0, 3, 0, 0]), ("East+West", [0, 0, 2, 1])]),
        (Visibility::ByOrganisation, 3, &[("North", [4, 0, 0, 0]), ("South", [0, 3, 0, 0]), ("East+West", [0, 0, 2, 1])]),
        (Visibility::ByOrganisation, 4, &[("North", [4, 0, 0, 0]), ("South+East+West", [0, 3, 2, 1])]),
        // all together would be the tally once more
        (Visibility::ByOrganisation, 5, &[]),
        (Visibility::Confidential, 2, &[]),
    ] {
        let round = round(&voted(visibility, smallest));
        let expected: Vec<_> = expected.iter().map(|(name, counts)| ((*name).to_owned(), counts.to_vec())).collect();
        assert_eq!(shown(&round.groups), expected, "{visibility:?}, {smallest}");
    }
}

#[test]
fn by_organisation_nobodys_ballot_name_or_reason_is_shown() {
    let mut meeting = voted(Visibility::ByOrganisation, 3);
    meeting.play("propose A 2; North0 answers A 4 because of-North-0; seal! A");
    let item = focus(&meeting.session).item.unwrap();
    assert_eq!(
        (item.revealed[0].ballots.len(), item.revealed[0].shift.is_some(), item.proposals[0].answers.len()),
        (0, false, 0)
    );
    assert_eq!(item.revealed[0].not_listed, 0);
    let text = serde_json::to_string(&meeting.assessment()).unwrap() + &serde_json::to_string(&item).unwrap();
    for (organisation, people, _) in ORGANISATIONS {
        for n in 0..people {
            let name = format!("{organisation}{n}");
            for secret in [format!("of-{organisation}-{n}"), name.clone(), meeting.id(&name).to_string()] {
                assert!(!text.contains(&secret), "{secret} in {text}");
            }
        }
    }
    assert_eq!(meeting.trail_of("round_revealed")[0].moves, []);
}

#[test]
fn by_organisation_counts_unsure_and_abstain_and_leaves_out_whoever_did_not_count() {
    let settings = Settings { visibility: Visibility::ByOrganisation, smallest_group: 2, ..Settings::default() };
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], settings);
    for (name, organisation) in
        [("n1", "North"), ("n2", "North"), ("n3", "North"), ("s1", "South"), ("s2", "South"), ("s3", "South")]
    {
        meeting.join_for(name, Role::Participant, organisation);
    }
    meeting
        .play("open A; n1 votes A unsure; n2 votes A abstain; n3 votes A 4; s1 votes A 1; s2 votes A 1; s3 votes A 1; absent n3");
    meeting.play("s3 recuses A; reveal! A");
    let groups = round(&meeting).groups;
    let counts: Vec<_> = groups
        .iter()
        .map(|group| (group.organisations.join("+"), group.levels[0].count, group.levels[3].count, group.unsure, group.abstain))
        .collect();
    assert_eq!(counts, [("North".to_owned(), 0, 0, 1, 1), ("South".to_owned(), 2, 0, 0, 0)]);
}

#[test]
fn an_earlier_moment_shows_what_both_that_time_and_now_allow() {
    let mut meeting = voted(Visibility::ByOrganisation, 2);
    meeting.play("North0 comment A because regretted; South0 comment A because kept");
    let then = meeting.session.seq;
    meeting.play("settings smallest=4 because of talk; North0 uncomment A");
    let session = replay::session(&meeting.log, meeting.stream(), then).unwrap();
    let shown_now = assessment(&as_may_be_shown(session, &meeting.session), &meeting.rubric).unwrap().items.remove(0);
    assert_eq!(shown(&shown_now.rounds[0].groups).len(), 2, "groups are as large as they have to be now");
    let comments: Vec<_> = shown_now.comments.iter().map(|comment| comment.text.as_str()).collect();
    assert_eq!(comments, ["kept"], "what was taken back since is not shown");
    meeting.play("settings visibility=confidential because of talk");
    let session = replay::session(&meeting.log, meeting.stream(), then).unwrap();
    let shown_now = assessment(&as_may_be_shown(session, &meeting.session), &meeting.rubric).unwrap().items.remove(0);
    assert_eq!(shown_now.rounds[0].groups, []);
    // and nothing that was hidden then is shown because it is not now
    let mut meeting =
        Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility: Visibility::Confidential, ..Settings::default() });
    meeting.play("settings visibility=named");
    let session = replay::session(&meeting.log, meeting.stream(), meeting.session.seq - 1).unwrap();
    assert_eq!(as_may_be_shown(session, &meeting.session).settings.visibility, Visibility::Confidential);
}
