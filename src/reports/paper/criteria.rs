//! One item: its level and what that means, what comes next, the votes that led to it, and the decision with its reasons.

use protocol::http::AssessedItem;
use protocol::rubric::Level;
use protocol::view::{ClosedProposal, Comment, Decision, Group, PlannedStep, RevealedRound, ShownAnswer, ShownBallot, Speaker};
use protocol::vote::{Basis, NextStep, Stance};

use super::phrases::{Phrases, fill, given, plain};
use super::spread::votes;
use super::text::{
    answers, choice, fill_lines, joined, level, level_column, level_name, outcome, person, standing, standing_span, tally,
};
use super::{Block, Cell, Column, Line, Shape, Span, Table, Tone};

/// How many ballots of a round are listed in a report; a table of more is for programs.
const MAX_LISTED: usize = 60;

/// How much is told of the way to a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// The last round in full, the earlier ones in a line each.
    Report,
    /// Every round in full.
    Record,
}

/// All there is to say about an item, below its heading.
pub(super) fn blocks(phrases: &Phrases, item: &AssessedItem, scale: &[Level], depth: Depth) -> Vec<Block> {
    let writer = Writer { phrases, scale, depth };
    let mut blocks = vec![Block::lead(Line::default().with(standing_span(phrases.words, item, scale)))];
    blocks.extend(item.descriptor.as_deref().map(Block::quote));
    writer.next_level(&mut blocks, item);
    writer.rounds(&mut blocks, item);
    writer.proposals(&mut blocks, item);
    if let Some(decision) = &item.decision {
        writer.decision(&mut blocks, item, decision);
    }
    writer.dissent(&mut blocks, item);
    writer.evidence(&mut blocks, item);
    let comments = item.comments.iter().filter(|comment| !is_evidence(comment));
    writer.list(&mut blocks, phrases.comments, comments.map(|comment| signed(phrases, &comment.text, comment.author.as_ref())));
    let steps = item.decision.iter().flat_map(|decision| &decision.next_steps).enumerate();
    let as_it_stands = |(at, step)| standing_now(phrases, step, item.plan.get(at));
    writer.list(&mut blocks, phrases.next_steps, steps.map(as_it_stands));
    blocks
}

struct Writer<'a> {
    phrases: &'a Phrases,
    scale: &'a [Level],
    depth: Depth,
}

impl Writer<'_> {
    fn next_level(&self, blocks: &mut Vec<Block>, item: &AssessedItem) {
        let above = item.level.and_then(|level| self.scale.iter().find(|other| other.value > level));
        match (item.level, above, &item.next_descriptor) {
            (Some(_), Some(above), Some(descriptor)) => {
                let line = fill(self.phrases.what_next, [level(self.scale, above.value)]);
                blocks.push(Block::Paragraph { tone: Tone::Label, line });
                blocks.push(Block::quote(descriptor));
            }
            (Some(_), None, _) => blocks.push(Block::plain(Line::words(self.phrases.highest))),
            _ => {}
        }
    }

    fn rounds(&self, blocks: &mut Vec<Block>, item: &AssessedItem) {
        match (self.depth, item.rounds.split_last()) {
            (_, None) => {}
            (Depth::Record, _) => item.rounds.iter().for_each(|round| self.round(blocks, round)),
            (Depth::Report, Some((last, earlier))) => {
                self.round(blocks, last);
                blocks.push(Block::plain(self.rounds_needed(item)));
                let each = earlier.iter().map(|round| {
                    let counts = tally(self.phrases.words, &round.tally, self.scale);
                    let name = Line::words(self.round_name(round.round));
                    joined([joined([name, counts], ": "), outcome(self.phrases.words, round.outcome, self.scale)], ". ").and(".")
                });
                self.list(blocks, self.phrases.earlier_rounds, each);
            }
        }
    }

    /// How many rounds it took. The advance round is none of those that are counted.
    fn rounds_needed(&self, item: &AssessedItem) -> Line {
        let in_advance = item.rounds.iter().any(|round| round.round == 0);
        match count(item.rounds.iter().filter(|round| round.round > 0)) {
            0 => Line::words(self.phrases.advance_alone),
            rounds if in_advance => Line::words(format!("{} {}", self.phrases.took.of(rounds), self.phrases.after_advance)),
            rounds => Line::words(self.phrases.took.of(rounds)),
        }
    }

    fn round_name(&self, round: u8) -> String {
        match round {
            0 => self.phrases.advance_round.to_owned(),
            round => self.phrases.votes_in_round.replace("{}", &round.to_string()),
        }
    }

    /// One round: how the votes were spread, what the rule said of them, and who voted how as far as that is shown.
    fn round(&self, blocks: &mut Vec<Block>, round: &RevealedRound) {
        blocks.push(Block::Table(votes(self.phrases, self.round_name(round.round), &round.tally, self.scale)));
        let mut said = outcome(self.phrases.words, round.outcome, self.scale).and(".");
        if let Some(quorum) = round.quorum {
            said = said.and(" ");
            said.0.extend(fill(self.phrases.quorum, [plain(quorum.present), plain(quorum.needed)]).0);
        }
        blocks.push(Block::plain(said));
        let are_many = self.depth == Depth::Report && round.ballots.len() > MAX_LISTED;
        if round.ballots.is_empty() || are_many {
            self.groups(blocks, &round.groups);
        } else {
            blocks.push(self.ballots(&round.ballots));
        }
        if are_many {
            blocks.push(Block::note(self.phrases.many_votes.replace("{}", &round.ballots.len().to_string())));
        }
    }

    fn groups(&self, blocks: &mut Vec<Block>, groups: &[Group]) {
        if groups.is_empty() {
            return;
        }
        let words = self.phrases.words;
        let mut columns = vec![Column::new(self.phrases.organisations, Shape::Wide)];
        columns.extend(self.scale.iter().map(|one| level_column(self.scale, one.value)));
        columns.push(Column::new(words.unsure, Shape::Number));
        columns.push(Column::new(words.abstain, Shape::Number));
        let rows = groups.iter().map(|group| {
            let names = joined(group.organisations.iter().map(Line::given), ", ");
            let levels = group.levels.iter().map(|level| Cell::count(level.count));
            let others = [Cell::count(group.unsure), Cell::count(group.abstain)];
            [Cell::line(names)].into_iter().chain(levels).chain(others).collect()
        });
        let caption = self.phrases.by_organisation.to_owned();
        blocks.push(Block::Table(Table { caption, captioned: true, columns, rows: rows.collect() }));
    }

    fn ballots(&self, ballots: &[ShownBallot]) -> Block {
        let row = |ballot: &ShownBallot| {
            let said = choice(self.phrases.words, ballot.choice, self.scale);
            self.who_said(&ballot.name, ballot.participant, &ballot.organisation, said, ballot.reason.as_deref(), ballot.entered)
        };
        self.who_said_what(self.phrases.who_voted, self.phrases.words.vote, ballots.iter().map(row).collect())
    }

    fn proposals(&self, blocks: &mut Vec<Block>, item: &AssessedItem) {
        let words = self.phrases.words;
        self.list(blocks, self.phrases.proposals, item.proposals.iter().map(|proposal| self.proposal(proposal)));
        for proposal in item.proposals.iter().filter(|proposal| self.depth == Depth::Record && !proposal.answers.is_empty()) {
            let name = format!("{} {}", words.proposal, proposal.proposal);
            let row = |answer: &ShownAnswer| {
                let ShownAnswer { participant, name, organisation, answer, reason, entered } = answer;
                self.who_said(name, participant, organisation, answer.to_string(), reason.as_deref(), *entered)
            };
            blocks.push(self.who_said_what(&name, words.answer, proposal.answers.iter().map(row).collect()));
        }
    }

    fn proposal(&self, proposal: &ClosedProposal) -> Line {
        let words = self.phrases.words;
        let mut line = Line::words(format!("{} {}: ", words.proposal, proposal.proposal));
        line = line.and_given(level_name(self.scale, proposal.level));
        if let Some(text) = &proposal.text {
            line = line.and(" “").and_given(text).and("”");
        }
        line = line.and(format!(". {} {}. ", words.answers, answers(&proposal.tally.counts)));
        line.0.extend(outcome(words, proposal.outcome, self.scale).0);
        line.and(".")
    }

    fn who_said(
        &self,
        name: &str,
        id: impl ToString,
        organisation: &str,
        said: String,
        reason: Option<&str>,
        entered: bool,
    ) -> Vec<Cell> {
        let mut why = reason.map(Line::given).unwrap_or_default();
        if entered {
            why = why.and(format!(" ({})", self.phrases.entered));
        }
        vec![Cell::given(person(name, id)), Cell::given(organisation), Cell::given(said), Cell::line(why)]
    }

    fn who_said_what(&self, caption: &str, what: &'static str, mut rows: Vec<Vec<Cell>>) -> Block {
        let mut columns = vec![
            Column::new(self.phrases.words.person, Shape::Short),
            Column::new(self.phrases.organisation, Shape::Short),
            Column::new(what, Shape::Short),
            Column::new(self.phrases.words.reason, Shape::Wide),
        ];
        let gives_reason = |row: &Vec<Cell>| row.last().is_some_and(|cell| *cell != Cell::line(Line::default()));
        if !rows.iter().any(gives_reason) {
            columns.pop();
            rows.iter_mut().for_each(|row| drop(row.pop()));
        }
        Block::Table(Table { caption: caption.to_owned(), captioned: true, columns, rows })
    }

    fn decision(&self, blocks: &mut Vec<Block>, item: &AssessedItem, decision: &Decision) {
        let phrases = self.phrases;
        if standing(item).is_none() {
            let before = super::text::verdict(phrases.words, decision.verdict, self.scale);
            blocks.push(Block::plain(fill(phrases.decided_before, [given(before), plain(decision.seq)])));
        } else {
            let basis = match decision.basis {
                Basis::FollowsRule => phrases.words.follows_rule,
                Basis::DepartsFromRule => phrases.words.departs_from_rule,
            };
            let mut line = fill(phrases.decided_on, [plain(phrases.day(&decision.at)), plain(decision.seq)]).and(" ");
            line = match decision.basis {
                Basis::FollowsRule => line.and(basis),
                Basis::DepartsFromRule => line.and_strong(basis),
            };
            if decision.consent_list {
                line = line.and(format!(" {}", phrases.was_from_list));
            }
            if let Some(before) = decision.supersedes {
                line = line.and(format!(" {}", phrases.supersedes.replace("{}", &before.to_string())));
            }
            blocks.push(Block::plain(line));
        }
        if !decision.rationale.is_empty() {
            blocks.push(Block::label(phrases.why));
            blocks.push(Block::quote(&decision.rationale));
        }
    }

    /// What the desk recorded with the decision, and what people put on record themselves.
    fn dissent(&self, blocks: &mut Vec<Block>, item: &AssessedItem) {
        let recorded = item.decision.iter().flat_map(|decision| &decision.dissent);
        let recorded = recorded.map(|dissent| Line::given(&dissent.statement));
        let made = item.statements.iter().map(|statement| {
            let line = signed(self.phrases, &statement.text, statement.author.as_ref());
            match statement.stance {
                Stance::Dissent => line,
                Stance::StandAside => line.and(format!(" ({})", self.phrases.stands_aside)),
            }
        });
        self.list(blocks, self.phrases.dissent, recorded.chain(made));
    }

    fn evidence(&self, blocks: &mut Vec<Block>, item: &AssessedItem) {
        let recorded = item.decision.iter().flat_map(|decision| &decision.evidence);
        let recorded = recorded.map(|evidence| linked(Line::given(&evidence.note), evidence.link.as_deref()));
        let brought = item.comments.iter().filter(|comment| is_evidence(comment)).map(|comment| {
            let mut line = signed(self.phrases, &comment.text, comment.author.as_ref());
            line.0.extend(figure(self.phrases, comment).0);
            linked(line, comment.link.as_deref())
        });
        self.list(blocks, self.phrases.evidence, recorded.chain(brought));
    }

    fn list(&self, blocks: &mut Vec<Block>, name: &str, lines: impl Iterator<Item = Line>) {
        let lines: Vec<_> = lines.collect();
        if !lines.is_empty() {
            blocks.push(Block::label(name));
            blocks.push(Block::List { lines });
        }
    }
}

fn is_evidence(comment: &Comment) -> bool {
    comment.link.is_some() || comment.figure.is_some()
}

fn figure(phrases: &Phrases, comment: &Comment) -> Line {
    match (&comment.figure, &comment.dated) {
        (Some(figure), Some(dated)) => fill(phrases.figure_of, [given(figure), plain(phrases.day(dated))]),
        (Some(figure), None) => Line::words(" (").and_given(figure).and(")"),
        (None, _) => Line::default(),
    }
}

fn linked(line: Line, link: Option<&str>) -> Line {
    match link {
        Some(url) => line.and(" ").with(Span::link(url)),
        None => line,
    }
}

/// What somebody wrote, and who, if they signed it.
fn signed(phrases: &Phrases, text: &str, author: Option<&Speaker>) -> Line {
    let line = Line::given(text).and(" — ");
    match author {
        Some(author) => {
            let name = Line::given(person(&author.name, author.participant));
            let line = joined([line, name], "");
            line.and(" (").and_given(&author.organisation).and(")")
        }
        None => line.and(phrases.unsigned),
    }
}

/// A next step, with who and by when.
fn next_step(phrases: &Phrases, step: &NextStep) -> Line {
    let line = Line::given(&step.what);
    let by_when = step.by_when.as_deref().map(|day| super::text::day(phrases, day));
    let more: Vec<_> = step.who.iter().map(Line::given).chain(by_when).collect();
    if more.is_empty() { line } else { fill_lines("{} ({})", [line, joined(more, ", ")]) }
}

/// A next step as it was decided, and how it stands now where that is something else.
fn standing_now(phrases: &Phrases, decided: &NextStep, planned: Option<&PlannedStep>) -> Line {
    let line = next_step(phrases, decided);
    let Some((planned, changed)) = planned.and_then(|planned| Some((planned, planned.changed.as_ref()?))) else { return line };
    let state = phrases.words.step_state(planned.state).to_owned();
    let mut line = line.and(format!(". {}: ", phrases.words.now)).with(Span::Strong { text: state });
    let now = NextStep { what: planned.what.clone(), who: planned.who.clone(), by_when: planned.by_when.clone() };
    if now != *decided {
        line.0.extend(Line::words(": ").0);
        line.0.extend(next_step(phrases, &now).0);
    }
    let by = changed.by.iter().map(Line::given);
    let day = super::text::day(phrases, changed.at.split('T').next().unwrap_or_default());
    line = fill_lines("{} ({})", [line, joined([day].into_iter().chain(by), ", ")]);
    match &changed.note {
        Some(note) => line.and(" “").and_given(note).and("”"),
        None => line,
    }
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}
