//! The calendar file, read back by code that shares nothing with what writes it.

use std::collections::BTreeMap;

use protocol::http::StepList;
use rubricon::reports::calendar::calendar;
use rubricon::rubrics::Language;
use rubricon::views::plan::plan;

use crate::meeting::Meeting;

/// What a file says: what stands at its top, and its events by their id.
struct Read {
    top: BTreeMap<String, String>,
    events: BTreeMap<String, BTreeMap<String, String>>,
}

/// Reads a file as RFC 5545, sections 3.1 and 3.3.11, say.
fn read(file: &str) -> Read {
    assert!(file.ends_with("END:VCALENDAR\r\n"), "every line has its end: {file:?}");
    let lines: Vec<&str> = file.split_terminator("\r\n").collect();
    for line in &lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "no line is longer than 75 bytes: {line:?}");
    }
    let unfolded = file.replace("\r\n ", "");
    let mut read = Read { top: BTreeMap::new(), events: BTreeMap::new() };
    let mut event: Option<BTreeMap<String, String>> = None;
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line:?} has no value"));
        let old = match line {
            "BEGIN:VEVENT" => {
                event = Some(BTreeMap::new());
                None
            }
            "END:VEVENT" => {
                let event = event.take().expect("it began");
                read.events.insert(event["UID"].clone(), event).map(|_| "an event".to_owned())
            }
            _ => event.as_mut().unwrap_or(&mut read.top).insert(name.to_owned(), unescaped(value)),
        };
        assert!(old.is_none() || line.ends_with("VCALENDAR"), "{line:?} stands twice");
    }
    read
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => '\n',
                Some(c @ ('\\' | ',' | ';')) => c,
                other => panic!("{other:?} is not escaped"),
            },
            ',' | ';' if !value.starts_with("-//") => panic!("{c:?} has to be escaped in {value:?}"),
            c => c,
        });
    }
    text
}

/// A step with everything that has to be escaped or folded, one that was dropped, one that is done, and one without a date.
fn steps() -> (Meeting, StepList) {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; decide A 3 Sign Call Write Look");
    let step = |meeting: &mut Meeting, said: &str, what: &str, note: Option<&str>| {
        let (access, mut command) = meeting.read(said);
        let protocol::command::Command::ChangeNextStep { what: text, note: told, .. } = &mut command else { panic!() };
        *text = what.to_owned();
        *told = note.map(str::to_owned);
        meeting.give(access, &command).expect("it is accepted");
    };
    step(&mut meeting, "step A/1 open Sign Ana 2027-03-01", "Sign; the \\compact, \"all\" of it:\r\n1. North\r2. South", None);
    step(&mut meeting, "step A/2 dropped Call Bo 2027-04-01", "Call", Some("The college closed."));
    let long = "ñandú שלום 老虎 🧭 ".repeat(40);
    step(&mut meeting, "step A/3 done Write Cy 2027-02-01", &long, Some("Sent,\r\nand read."));
    let list = plan([&meeting.assessment()]);
    (meeting, list)
}

#[test]
fn r23_7_a_step_with_a_date_is_an_event_of_a_whole_day_and_says_what_it_is_for() {
    let (meeting, list) = steps();
    let read = read(&calendar(&list, "Practice", Language::English));
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let decision = item.decision.as_ref().unwrap().seq;
    let event = |step: u8| &read.events[&format!("{}-{decision}-{step}@rubricon", meeting.session.id.unwrap())];
    assert_eq!(read.events.len(), 3);
    let sign = event(1);
    assert_eq!((&*sign["DTSTART;VALUE=DATE"], &*sign["STATUS"], &*sign["TRANSP"]), ("20270301", "CONFIRMED", "TRANSPARENT"));
    assert_eq!(sign["SUMMARY"], "Sign; the \\compact, \"all\" of it: 1. North 2. South");
    assert_eq!(
        sign["DESCRIPTION"],
        "Sign; the \\compact, \"all\" of it:\n1. North\n2. South\nWho: Ana\nFor: North, A Criterion A\nDecided in: Practice"
    );
    let call = event(2);
    assert_eq!((&*call["SUMMARY"], &*call["STATUS"]), ("Call", "CANCELLED"));
    assert!(call["DESCRIPTION"].ends_with("Decided in: Practice\nNote: The college closed."), "{call:?}");
    let write = event(3);
    assert!(write["SUMMARY"].starts_with("Done: ñandú שלום 老虎 🧭 ñandú"), "{write:?}");
    assert!(write["DESCRIPTION"].ends_with("Note: Sent,\nand read."), "{write:?}");
    let at = |step: u8| item.plan[usize::from(step) - 1].changed.clone().unwrap();
    for step in 1..=3 {
        let stamp = at(step).at[..19].replace(['-', ':'], "") + "Z";
        assert_eq!((&event(step)["DTSTAMP"], &event(step)["LAST-MODIFIED"]), (&stamp, &stamp));
        assert_eq!(event(step)["SEQUENCE"], at(step).seq.to_string());
    }
}

#[test]
fn r23_7_steps_without_a_date_are_left_out_and_counted() {
    let (mut meeting, list) = steps();
    let top = |list: &StepList, language| read(&calendar(list, "A, B; C", language)).top;
    let english = top(&list, Language::English);
    assert_eq!(english["DESCRIPTION"], "1 next step has no date and is not in this file.");
    assert_eq!((&*english["VERSION"], &*english["X-WR-CALNAME"]), ("2.0", "Next steps: A, B; C"));
    meeting.play("open B; reveal! B; decide B none Look");
    let spanish = top(&plan([&meeting.assessment()]), Language::Spanish);
    assert_eq!(spanish["DESCRIPTION"], "2 próximos pasos no tienen fecha y no están en este archivo.");
    let nothing = read(&calendar(&StepList::default(), "Practice", Language::English));
    assert!(nothing.events.is_empty() && !nothing.top.contains_key("DESCRIPTION"));
}

#[test]
fn r23_7_an_event_keeps_its_id_and_the_same_steps_give_the_same_file() {
    let (mut meeting, list) = steps();
    let file = |list: &StepList| calendar(list, "Practice", Language::English);
    assert_eq!(file(&list), file(&plan([&meeting.assessment()])));
    let before = read(&file(&list));
    meeting.play("close; step A/1 open Other Bo 2027-09-01");
    let after = read(&file(&plan([&meeting.assessment()])));
    assert_eq!(before.events.keys().collect::<Vec<_>>(), after.events.keys().collect::<Vec<_>>());
    let changed: Vec<_> = after.events.iter().filter(|(id, event)| before.events[*id] != **event).collect();
    let [(id, event)] = &changed[..] else { panic!("{changed:?}") };
    let sequence = |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<u64>().unwrap();
    assert!(sequence(event) > sequence(&before.events[*id]), "a program takes it for newer");
}
