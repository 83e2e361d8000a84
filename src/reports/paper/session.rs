//! The report of a session: the summary first, then each criterion, then what was left out and how to check it.

use protocol::report::{LeftOut, SessionReport};
use protocol::session::{Phase, Settings, Visibility};

use super::criteria::{self, Depth};
use super::phrases::{Phrases, fill, given, plain};
use super::summary::{items_of, summary};
use super::text::{day, joined, minute};
use super::{Block, Fact, Line, Paper};
use crate::rubrics::Language;

/// The whole document.
pub(in crate::reports) fn session(report: &SessionReport, language: Language) -> Paper {
    let phrases = Phrases::of(language);
    let mut blocks = vec![facts(phrases, report)];
    if report.assessment.phase != Phase::Closed {
        blocks.push(Block::note(phrases.not_over.replace("{}", &report.assessment.seq.to_string())));
    }
    blocks.extend(summary(phrases, report));
    blocks.push(Block::PageBreak);
    details(&mut blocks, phrases, report);
    blocks.push(Block::heading(2, Line::words(phrases.left_out)));
    blocks.push(left_out(phrases, &report.left_out));
    blocks.push(Block::heading(2, Line::words(phrases.check)));
    let checkpoint = &report.checkpoint;
    blocks.push(Block::plain(fill(phrases.how_to_check, [plain(checkpoint.size), plain(&checkpoint.root)])));
    Paper {
        language: phrases.tag,
        title: report.assessment.title.clone(),
        kind: phrases.kind_session,
        footer: footer(phrases, report),
        page_of: phrases.page_of,
        blocks,
    }
}

/// When it was held, in words. One that was put on record on another day has its day alone.
pub(in crate::reports) fn held(phrases: &Phrases, report: &SessionReport) -> Line {
    let at = |time: &str| format!("{}, {}", phrases.day(time), minute(time));
    let (held, held_on) = (&report.held, &report.assessment.held_on);
    match (&held.began, &held.ended) {
        (None, _) => Line::words(phrases.not_begun.replace("{}", &phrases.day(&held.made))),
        (Some(began), _) if !began.starts_with(held_on.as_str()) => day(phrases, held_on),
        (Some(began), None) => Line::words(phrases.began.replace("{}", &at(began))),
        (Some(began), Some(ended)) => {
            let same_day = began.get(..10) == ended.get(..10);
            let until = if same_day { minute(ended).to_owned() } else { at(ended) };
            fill(phrases.from_to, [plain(at(began)), plain(until)])
        }
    }
}

fn facts(phrases: &Phrases, report: &SessionReport) -> Block {
    let SessionReport { assessment, rubric, checkpoint, .. } = report;
    let words = phrases.words;
    let subjects = joined(assessment.subjects.iter().map(|subject| Line::given(&subject.name)), ", ");
    let text = Line::given(&rubric.title).and(" (").and_given(&rubric.id).and(" ").and_given(&rubric.version).and(")");
    let rows = [
        (words.subjects, subjects),
        (phrases.held, held(phrases, report)),
        (words.rubric, text),
        (words.rule, Line::words(words.rule_name(assessment.settings.rule))),
        (phrases.shown, Line::words(shown(phrases, &assessment.settings))),
        (phrases.signed, fill(phrases.signed_by, [plain(checkpoint.size), given(&checkpoint.server)])),
        (phrases.root, Line::words(&checkpoint.root)),
        (phrases.digest, Line::words(&assessment.rubric.digest)),
        (words.session, Line::words(assessment.session.to_string())),
    ];
    Block::Facts { rows: rows.into_iter().map(|(name, line)| Fact { name, line }).collect() }
}

fn details(blocks: &mut Vec<Block>, phrases: &Phrases, report: &SessionReport) {
    blocks.push(Block::heading(2, Line::words(phrases.details)));
    let several = report.assessment.subjects.len() > 1;
    for subject in &report.assessment.subjects {
        let mut domain = "";
        for item in items_of(report, &subject.name) {
            if item.domain != domain {
                domain = &item.domain;
                let name = report.rubric.domains.iter().find(|one| one.code == domain).map(|one| one.name.as_str());
                let name = Line::given(format!("{domain} {}", name.unwrap_or_default()));
                let whose = several.then(|| Line::given(&subject.name));
                blocks.push(Block::heading(3, joined(whose.into_iter().chain([name]), " · ")));
            }
            blocks.push(Block::heading(4, Line::given(format!("{} {}", item.criterion, item.name))));
            blocks.extend(criteria::blocks(phrases, item, &report.rubric.levels, Depth::Report));
        }
    }
}

fn left_out(phrases: &Phrases, left_out: &[LeftOut]) -> Block {
    if left_out.is_empty() {
        return Block::plain(Line::words(phrases.nothing_left_out));
    }
    Block::List { lines: left_out.iter().map(|one| Line::words(why_left_out(phrases, *one))).collect() }
}

/// What is not there, and why, in a sentence.
pub(in crate::reports) fn why_left_out(phrases: &Phrases, left_out: LeftOut) -> String {
    match left_out {
        LeftOut::VotesConfidential => phrases.left_votes_confidential.to_owned(),
        LeftOut::VotesByOrganisation { smallest } => phrases.left_votes_by_organisation.replace("{}", &smallest.to_string()),
        LeftOut::Names => phrases.left_names.to_owned(),
        LeftOut::ErasedNames { count } => phrases.left_erased.of(count),
        LeftOut::UnsignedAuthors => phrases.left_unsigned.to_owned(),
        LeftOut::OpenVote => phrases.left_open_vote.to_owned(),
        LeftOut::Owners => phrases.results.left_owners.to_owned(),
        LeftOut::Outside => phrases.left_outside.to_owned(),
        LeftOut::Nameless => phrases.results.left_nameless.to_owned(),
        LeftOut::UnreadableSessions { count } => phrases.results.left_unreadable.of(count),
    }
}

fn footer(phrases: &Phrases, report: &SessionReport) -> String {
    let SessionReport { assessment, checkpoint, .. } = report;
    let size = checkpoint.size.to_string();
    let put_in = [assessment.rubric.digest.as_str(), &size, &checkpoint.root, &checkpoint.server];
    put_in.iter().fold(phrases.footer.to_owned(), |footer, text| footer.replacen("{}", text, 1))
}

/// What is shown of votes.
pub(super) const fn shown(phrases: &Phrases, settings: &Settings) -> &'static str {
    match (settings.public_body, settings.visibility) {
        (true, _) => phrases.public_body,
        (_, Visibility::Named) => phrases.shown_named,
        (_, Visibility::ByOrganisation) => phrases.shown_by_organisation,
        (_, Visibility::Confidential) => phrases.shown_confidential,
    }
}
