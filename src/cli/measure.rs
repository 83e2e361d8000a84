//! `rubricon measure`: every measure of a tally, in words and in numbers.

use std::process::ExitCode;

use protocol::measure::Measures;
use protocol::vote::LevelCount;

use super::{Failed, print};
use crate::domain::measure;

/// Numbers of ballots for the levels of a scale, from the lowest to the highest.
#[derive(Clone)]
struct Counts(Vec<u32>);

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// How many ballots name each level, from the lowest level to the highest, such as 1,4,3,0.
    #[arg(value_name = "COUNTS", value_parser = counts)]
    counts: Counts,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    let counts: Vec<_> = (1..).zip(arguments.counts.0).map(|(level, count)| LevelCount { level, count }).collect();
    let measures = measure(&counts);
    if arguments.json {
        print(serde_json::to_string_pretty(&measures)?);
    } else {
        describe(&measures);
    }
    Ok(ExitCode::SUCCESS)
}

fn counts(text: &str) -> Result<Counts, String> {
    let count = |part: &str| {
        part.trim().parse::<u32>().ok().filter(|&n| n <= 1_000_000).ok_or_else(|| {
            format!("`{part}` is not a number of ballots; give whole numbers up to 1,000,000 with commas between them")
        })
    };
    let counts = text.split(',').map(count).collect::<Result<Vec<_>, _>>()?;
    if (2..=10).contains(&counts.len()) {
        Ok(Counts(counts))
    } else {
        Err(format!("a scale has 2 to 10 levels, and this has {}; give one number for each level", counts.len()))
    }
}

fn describe(measures: &Measures) {
    let Measures { n, .. } = measures;
    let (Some(median), Some(within_one)) = (measures.median, measures.within_one) else {
        print("There are no ballots, so there is nothing to measure.");
        return;
    };
    print(format_args!("{}\n", sentence(measures)));
    print(format_args!("ballots      {n}"));
    for ((level, count), share) in measures.levels.iter().zip(&measures.counts).zip(&measures.shares) {
        print(format_args!("  level {level:<4} {count:>4}   {:>5.1} %", share * 100.0));
    }
    let modes: Vec<_> = measures.modes.iter().map(u8::to_string).collect();
    let line = |name: &str, value: String, meaning: &str| print(format_args!("{name:<12} {value:<7} {meaning}"));
    let of = |value: Option<f64>| value.map_or("none".to_owned(), |value| format!("{value:.3}"));
    line("most named", modes.join(", "), "the level or levels that most ballots name");
    line("median", format!("{median}"), "the middle ballot");
    line("iqr", of(measures.iqr), "levels that the middle half of the ballots spans");
    line("range", measures.range.unwrap_or(0).to_string(), "levels between the lowest and the highest ballot");
    line("within one", format!("{:.1} %", within_one * 100.0), "of the ballots are within one level of the median");
    line("consensus", of(measures.consensus), "Tastle and Wierman: 0 half at each end, 1 all at one level");
    line("agreement", of(measures.agreement), "van der Eijk's A: -1 half at each end, 0 spread evenly, 1 all at one level");
}

/// What the numbers come to.
fn sentence(measures: &Measures) -> String {
    match (measures.range, &measures.modes[..]) {
        (Some(0), [level]) => format!("All are at level {level}."),
        (Some(1), _) => "The group is within one level: everyone is at one of two neighbouring levels.".to_owned(),
        (Some(range), [level]) => {
            format!("More are at level {level} than at any other; the lowest and the highest are {range} levels apart.")
        }
        (Some(range), levels) => {
            let levels: Vec<_> = levels.iter().map(u8::to_string).collect();
            format!(
                "Levels {} are named most, equally often; the lowest and the highest are {range} levels apart.",
                levels.join(" and ")
            )
        }
        (None, _) => String::new(),
    }
}
