//! Next steps as a calendar file (RFC 5545), to be opened in the calendar program that somebody uses already.
//!
//! A step is an event of a whole day, the day by which it is to be done. RFC 5545 has a *to-do* for such things, but most calendar
//! programs leave those out, and nobody sees them. It takes up no time of the day.
//!
//! **Invariant:** the same steps give the same file, byte for byte: times are those of the records, and an event keeps its id
//! whatever becomes of its step, so that opening the file again changes what is there and adds nothing twice.

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use protocol::http::{ListedStep, StepList};
use protocol::vote::StepState;

use crate::rubrics::Language;

/// The words of one language.
struct Words {
    title: &'static str,
    done: &'static str,
    owner: &'static str,
    about: &'static str,
    decided: &'static str,
    note: &'static str,
    left_out_one: &'static str,
    left_out: &'static str,
}

const ENGLISH: Words = Words {
    title: "Next steps",
    done: "Done",
    owner: "Who",
    about: "For",
    decided: "Decided in",
    note: "Note",
    left_out_one: "1 next step has no date and is not in this file.",
    left_out: "{} next steps have no date and are not in this file.",
};

const SPANISH: Words = Words {
    title: "Próximos pasos",
    done: "Hecho",
    owner: "Quién",
    about: "Para",
    decided: "Decidido en",
    note: "Nota",
    left_out_one: "1 próximo paso no tiene fecha y no está en este archivo.",
    left_out: "{} próximos pasos no tienen fecha y no están en este archivo.",
};

/// The file. `title` says whose steps they are: the title of a session, or the name of a subject.
pub fn calendar(list: &StepList, title: &str, language: Language) -> String {
    let words = match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    };
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Rubricon//Next steps//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property((name, value));
    }
    // Without a method a program asks no one whether they will come.
    calendar.append_property(Property::new("X-WR-CALNAME", format!("{}: {}", words.title, plain(title))));
    let events: Vec<Event> = list.steps.iter().filter_map(|listed| event(words, listed)).collect();
    let left_out = match list.steps.len() - events.len() {
        0 => None,
        1 => Some(words.left_out_one.to_owned()),
        more => Some(words.left_out.replace("{}", &more.to_string())),
    };
    left_out.iter().for_each(|told| {
        calendar.description(told);
    });
    calendar.extend(events);
    calendar.to_string()
}

/// The event of a step; none for one without a date.
fn event(words: &Words, listed: &ListedStep) -> Option<Event> {
    let step = &listed.step;
    let day = step.by_when.as_ref()?.replace('-', "");
    let what = plain(&step.what);
    let summary = if step.state == StepState::Done { format!("{}: {}", words.done, one_line(&what)) } else { one_line(&what) };
    let told = step.changed.as_ref();
    let stamp = utc(told.map_or(&listed.decided_at, |changed| &changed.at));
    let lines = [
        Some(what),
        step.who.as_ref().map(|who| format!("{}: {who}", words.owner)),
        Some(format!("{}: {}, {} {}", words.about, listed.subject, listed.criterion, listed.name)),
        Some(format!("{}: {}", words.decided, listed.session_title)),
        told.and_then(|changed| changed.note.as_ref()).map(|note| format!("{}: {}", words.note, plain(note))),
    ];
    let mut event = Event::new();
    event
        .uid(&format!("{}-{}-{}@rubricon", listed.session, listed.decision, step.step))
        .append_property(Property::new("DTSTART", day).add_parameter("VALUE", "DATE").done())
        .summary(&summary)
        .description(&lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
        .status(if step.state == StepState::Dropped { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .append_property(("TRANSP", "TRANSPARENT"))
        .append_property(("DTSTAMP", stamp.as_str()))
        .append_property(("LAST-MODIFIED", stamp.as_str()))
        // A program takes an event for newer by this.
        .append_property(Property::new("SEQUENCE", told.map_or(0, |changed| changed.seq).to_string()));
    Some(event.done())
}

/// A time of a record as RFC 5545 writes it: `2026-11-22T18:03:11.402Z` is `20261122T180311Z`.
fn utc(at: &str) -> String {
    let seconds = at.split('.').next().unwrap_or_default();
    let digits: String = seconds.chars().filter(|c| !matches!(c, '-' | ':' | 'Z')).collect();
    digits + "Z"
}

/// A text whose lines end as the library expects them; a bare carriage return would break the file.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
