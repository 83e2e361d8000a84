//! Whether the record says what was said, item by item.

use std::collections::BTreeMap;

use protocol::http::{AssessedItem, Assessment, Trail};
use protocol::session::{ItemState, Phase};
use protocol::vote::{Basis, Verdict};
use serde_json::{Value, json};

use super::record::{Line, count, of, on, outcome};
use super::script::{self, Mood, PLANS, Round, With};
use crate::server::harness::Meeting;

/// The record, and who is who in it.
struct Checked<'a> {
    record: &'a [Line],
    /// The ids of those who vote, by their number.
    people: Vec<String>,
    maker: String,
    dana: String,
    scribe: String,
}

/// Checks all of it.
pub(super) fn everything(meeting: &Meeting, record: &[Line], assessment: &Assessment, trail: &Trail) {
    let checked = Checked::of(record);
    assert_eq!((assessment.phase, assessment.items.len()), (Phase::Closed, script::ITEMS));
    assert_eq!(assessment.seq, record.last().unwrap().seq);
    for (at, id) in meeting.items.iter().enumerate() {
        let id = id.to_string();
        checked.rounds(at, &id);
        let decisions = checked.decisions(at, &id);
        let assessed = assessment.items.iter().find(|item| item.item.to_string() == id).unwrap();
        assert_eq!(assessed.state, ItemState::Decided);
        let standing = assessed.decision.as_ref().unwrap();
        assert_eq!(Some(standing.seq), decisions.last().copied(), "the last decision stands");
        assert_eq!(assessed.rounds.len(), script::rounds(at).len());
        let level = if let Verdict::Level(level) = standing.verdict { Some(level) } else { None };
        assert_eq!(assessed.level, level);
    }
    checked.lead(&meeting.items[script::item_of(3)].to_string());
    checked.proposal(&meeting.items[script::item_of(4)].to_string());
    let [dissent, comments] = [5, 6].map(|discussed| {
        let id = meeting.items[script::item_of(discussed)];
        assessment.items.iter().find(|item| item.item == id).unwrap()
    });
    checked.dissent(dissent);
    checked.comments(comments);
    checked.no_author_of_what_is_unsigned(trail);
    checked.pulled(&meeting.items[script::PULLED].to_string());
}

impl<'a> Checked<'a> {
    /// Finds everyone by the order in which they joined.
    fn of(record: &'a [Line]) -> Self {
        let joined: Vec<&Line> = of(record, "participant_joined").collect();
        let id = |line: &&Line| line.field("participant").as_str().unwrap().to_owned();
        let [maker, dana, scribe] = [0, 1, 2].map(|at| id(&joined[at]));
        let people: Vec<String> = joined[3..].iter().map(id).collect();
        assert_eq!(people.len(), script::PEOPLE);
        let named: BTreeMap<&str, &Value> =
            of(record, "identity_given").map(|line| (line.field("participant").as_str().unwrap(), line.field("name"))).collect();
        for (person, line) in joined[3..].iter().enumerate() {
            assert_eq!(line.field("organisation"), script::organisation(person));
            assert_eq!(named[people[person].as_str()], &json!(script::name(person)));
            let without_device = person >= script::WITH_DEVICE;
            assert_eq!(line.actor == scribe, without_device, "the scribe added those who have no device");
        }
        let organisations: std::collections::BTreeSet<_> = (0..script::PEOPLE).map(script::organisation).collect();
        assert_eq!(organisations.len(), 12);
        Self { record, people, maker, dana, scribe }
    }

    fn ids(&self, people: impl IntoIterator<Item = usize>) -> Vec<&str> {
        people.into_iter().map(|person| self.people[person].as_str()).collect()
    }

    /// Every round that was held was sealed as it was voted, and no other.
    fn rounds(&self, at: usize, item: &str) {
        let reveals: Vec<&Line> = on(self.record, "round_revealed", item).collect();
        let rounds = script::rounds(at);
        assert_eq!(reveals.len(), rounds.len(), "item {at}");
        for (reveal, round) in reveals.iter().zip(&rounds) {
            self.round(item, reveal, round);
        }
        let opened: Vec<_> = on(self.record, "round_opened", item).map(|line| line.field("round").clone()).collect();
        let numbers: Vec<_> = rounds[1..].iter().map(|round| json!(round.number)).collect();
        assert_eq!(opened, numbers, "item {at}");
    }

    fn round(&self, item: &str, reveal: &Line, round: &Round) {
        let eligible = (0..script::PEOPLE).filter(|person| !round.aside.contains(person) && !round.absent.contains(person));
        let eligible = self.ids(eligible);
        assert_eq!(reveal.field("round"), round.number);
        assert_eq!(reveal.field("eligible"), &json!(eligible));
        assert_eq!(reveal.field("recused"), &json!(self.ids(round.aside.clone())));
        assert_eq!(reveal.field("absent"), &json!(self.ids(round.absent.clone())));

        let voted: BTreeMap<&str, Value> =
            (0..script::PEOPLE).filter_map(|person| Some((self.people[person].as_str(), json!(round.said[person]?)))).collect();
        let seqs: Vec<u64> = reveal.field("ballots").as_array().unwrap().iter().map(|seq| seq.as_u64().unwrap()).collect();
        assert!(seqs.is_sorted() && seqs.iter().all(|seq| *seq < reveal.seq));
        let ballots = seqs.iter().map(|seq| &self.record[usize::try_from(*seq).unwrap() - 1]);
        let counted: BTreeMap<&str, Value> = ballots.map(|ballot| self.ballot(item, round.number, ballot)).collect();
        assert_eq!(counted, voted, "what counts is what each of them said last");

        let counts = count(round.said.iter().copied().flatten());
        let tally = reveal.field("tally");
        let levels: Vec<Value> = (1..=4).map(|level| json!({ "level": level, "count": counts[&level.to_string()] })).collect();
        assert_eq!(tally["levels"], json!(levels));
        assert_eq!((&tally["unsure"], &tally["abstain"]), (&json!(counts["unsure"]), &json!(counts["abstain"])));
        assert_eq!(tally["not_voted"], json!(eligible.len() - voted.len()));
        assert_eq!((&tally["recused"], &tally["absent"]), (&json!(round.aside.len()), &json!(round.absent.len())));
        let needed = ((script::PEOPLE - round.aside.len()) * usize::from(script::QUORUM)).div_ceil(100);
        assert_eq!(reveal.field("quorum"), &json!({ "needed": needed, "present": voted.len() }));
        assert!(voted.len() >= needed);
        assert_eq!(reveal.field("outcome"), &outcome(&counts));
    }

    /// Whose a ballot is that counted, and what it says.
    fn ballot<'b>(&self, item: &str, round: u8, ballot: &'b Line) -> (&'b str, Value) {
        assert_eq!((ballot.field("item"), ballot.field("round")), (&json!(item), &json!(round)));
        let voter = match ballot.kind.as_str() {
            "ballot_cast" => ballot.actor.as_str(),
            "ballot_entered" => {
                assert_eq!(ballot.actor, self.scribe, "it says who entered it");
                ballot.field("participant").as_str().unwrap()
            }
            other => panic!("{other} is no ballot"),
        };
        let without_device = self.people[script::WITH_DEVICE..].iter().any(|person| person == voter);
        assert_eq!(ballot.kind == "ballot_entered", without_device);
        (voter, ballot.field("choice").clone())
    }

    /// Every decision says what the rule said of the last round, or why not; and which one it supersedes.
    fn decisions(&self, at: usize, item: &str) -> Vec<u64> {
        let decided: Vec<&Line> = on(self.record, "item_decided", item).collect();
        let discussed = (0..PLANS.len()).find(|discussed| script::item_of(*discussed) == at);
        let expected: Vec<(Value, Basis)> = match discussed.map(|discussed| &PLANS[discussed]) {
            None => vec![(json!({ "level": script::level(at) }), Basis::FollowsRule)],
            Some(plan) => match (plan.with, plan.rounds) {
                (With::AProposal(level), _) => vec![(json!({ "level": level }), Basis::DepartsFromRule)],
                (With::AReopening, rounds) => rounds.iter().map(verdict).collect(),
                (_, rounds) => rounds.last().map(verdict).into_iter().collect(),
            },
        };
        assert_eq!(decided.len(), expected.len(), "item {at}");
        let mut before = Value::Null;
        for (line, (verdict, basis)) in decided.iter().zip(expected) {
            assert_eq!((line.field("verdict"), line.field("basis")), (&verdict, &json!(basis)), "item {at}");
            assert_eq!(line.field("consent_list"), &discussed.map_or(json!(true), |_| Value::Null));
            assert_eq!(line.field("supersedes"), &before);
            assert!(basis == Basis::FollowsRule || !line.field("rationale").as_str().unwrap().is_empty());
            let last = on(self.record, "round_revealed", item).take_while(|reveal| reveal.seq < line.seq).last().unwrap();
            let follows = match last.field("outcome") {
                Value::String(_) => verdict == "no_consensus",
                level => *level == verdict,
            };
            assert_eq!(follows, basis == Basis::FollowsRule, "counted anew, item {at}");
            let led = if discussed.is_some_and(|discussed| discussed >= 3) { &self.dana } else { &self.maker };
            assert_eq!(line.actor, *led, "item {at}");
            before = json!(line.seq);
        }
        let reopened = on(self.record, "item_reopened", item).filter(|line| !line.field("reason").as_str().unwrap().is_empty());
        assert_eq!(reopened.count(), decided.len() - 1);
        decided.iter().map(|line| line.seq).collect()
    }

    /// The lead went over once, between the opening of a vote and its reveal.
    fn lead(&self, item: &str) {
        let only = |kind| of(self.record, kind).collect::<Vec<_>>();
        let (offered, taken) = (only("lead_offered"), only("lead_taken"));
        assert_eq!((offered.len(), taken.len()), (1, 1));
        let opened = on(self.record, "round_opened", item).next().unwrap();
        let revealed = on(self.record, "round_revealed", item).last().unwrap();
        assert!(opened.seq < offered[0].seq && offered[0].seq < taken[0].seq && taken[0].seq < revealed.seq);
        assert_eq!((&opened.actor, &offered[0].actor), (&self.maker, &self.maker));
        assert_eq!((&taken[0].actor, &revealed.actor), (&self.dana, &self.dana));
        assert_eq!((taken[0].field("participant"), taken[0].field("from")), (&json!(self.dana), &json!(self.maker)));
        assert_eq!(taken[0].field("gone_seconds"), &Value::Null);
        let between = |from: u64, to: u64| {
            self.record.iter().filter(|line| line.kind.starts_with("ballot_") && line.seq > from && line.seq < to).count()
        };
        assert_eq!((between(opened.seq, taken[0].seq), between(taken[0].seq, revealed.seq)), (20, 20), "both halves count");
    }

    fn proposal(&self, item: &str) {
        let closed: Vec<&Line> = on(self.record, "proposal_closed", item).collect();
        assert_eq!((closed.len(), of(self.record, "proposal_closed").count()), (1, 1));
        let counts: Vec<usize> =
            (0..=5).map(|fingers| (0..script::PEOPLE).filter(|person| script::answer(*person) == fingers).count()).collect();
        assert_eq!(closed[0].field("tally")["counts"], json!(counts));
        assert_eq!(closed[0].field("outcome"), &json!({ "level": 2 }), "nobody showed fewer than three fingers");
        assert_eq!(closed[0].field("eligible"), &json!(self.people));
        let answers: Vec<&Line> =
            on(self.record, "proposal_answered", item).chain(on(self.record, "answer_entered", item)).collect();
        let mut seqs: Vec<u64> = answers.iter().map(|line| line.seq).collect();
        seqs.sort_unstable();
        assert_eq!(closed[0].field("answers"), &json!(seqs));
        assert_eq!(answers.iter().filter(|line| line.kind == "answer_entered" && line.actor == self.scribe).count(), 3);
    }

    fn dissent(&self, item: &AssessedItem) {
        let id = item.item.to_string();
        let made: Vec<&Line> = on(self.record, "statement_made", &id).collect();
        assert_eq!((made.len(), of(self.record, "statement_made").count()), (2, 2));
        let signed = &self.people[script::DISSENT[0]];
        assert_eq!((&made[0].actor, made[0].field("author")), (signed, &json!(signed)));
        assert!(made.iter().all(|line| line.field("stance") == "dissent"));
        let shown: Vec<_> = item.statements.iter().map(|one| one.author.as_ref().map(|author| author.name.clone())).collect();
        assert_eq!(shown, [Some(script::name(script::DISSENT[0])), None]);
        let decision = item.decision.as_ref().map(|decision| decision.seq);
        assert!(item.statements.iter().all(|statement| statement.decision == decision), "they stand with the decision");
    }

    fn comments(&self, item: &AssessedItem) {
        let id = item.item.to_string();
        let added: Vec<&Line> = on(self.record, "comment_added", &id).collect();
        let authors: Vec<&Value> = added.iter().map(|line| line.field("author")).collect();
        let person = |number: usize| json!(self.people[number]);
        let expected = [person(script::COMMENTS[0]), Value::Null, person(script::EVIDENCE), person(script::TAKEN_BACK)];
        assert_eq!(authors, expected.iter().collect::<Vec<_>>());
        assert_eq!((added[2].field("figure"), added[2].field("dated")), (&json!("61 %"), &json!("2026-09-30")));
        let shown: Vec<_> = item.comments.iter().map(|one| (one.comment, one.author.is_some())).collect();
        assert_eq!(shown, [(1, true), (2, false), (3, true)], "what was taken back is on record and not shown");
        assert_eq!(on(self.record, "comment_withdrawn", &id).count(), 1);
    }

    /// One comment and one statement are unsigned: of neither does any record name who it was, and neither does the trail.
    fn no_author_of_what_is_unsigned(&self, trail: &Trail) {
        let unsigned = |line: &&Line| {
            matches!(line.kind.as_str(), "comment_added" | "statement_made") && line.field("author") == &Value::Null
        };
        let unsigned: Vec<&Line> = self.record.iter().filter(unsigned).collect();
        assert_eq!(unsigned.len(), 2);
        for (line, author) in unsigned.iter().zip([script::DISSENT[1], script::COMMENTS[1]]) {
            let sealed = &self.record[usize::try_from(line.seq).unwrap()];
            assert_eq!((sealed.kind.as_str(), &sealed.body), ("author_sealed", &None));
            for line in [line, &sealed] {
                assert_eq!(line.actor, "0".repeat(26));
                let said = format!("{}{}", line.entry, line.body.as_ref().map(Value::to_string).unwrap_or_default());
                assert!(self.people.iter().all(|person| !said.contains(person.as_str())), "{said}");
            }
            let told = trail.lines.iter().find(|one| one.seq == line.seq).unwrap();
            assert_eq!(told.person, None, "not even {}", script::name(author));
            assert!(trail.lines.iter().all(|one| one.seq != sealed.seq));
        }
        assert_eq!(of(self.record, "author_sealed").count(), 2);
    }

    fn pulled(&self, item: &str) {
        let pulled: Vec<&Line> = of(self.record, "item_pulled").collect();
        assert_eq!((pulled.len(), pulled[0].field("item")), (1, &json!(item)));
        assert_eq!(pulled[0].actor, self.people[9]);
        let accepted = of(self.record, "item_decided").filter(|line| line.field("consent_list") == true);
        assert_eq!(accepted.count(), script::ITEMS - PLANS.len());
        let recused: Vec<&Line> = of(self.record, "participant_recused").collect();
        assert_eq!((recused.len(), &recused[0].actor), (1, &self.people[script::ASIDE]));
    }
}

/// What the rule says of a round in this mood.
fn verdict(mood: &Mood) -> (Value, Basis) {
    match mood {
        Mood::Agreed(level) => (json!({ "level": level }), Basis::FollowsRule),
        Mood::Split => (json!("no_consensus"), Basis::FollowsRule),
    }
}
