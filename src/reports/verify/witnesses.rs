//! What is said of the witnesses of the log of logs.

use jiff::Timestamp;
use protocol::checkpoint::Cosignature;

use super::Known;

/// A witness that signed the log of logs too.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Cosigned {
    /// Whose it is.
    pub name: String,
    /// With which key.
    pub vkey: String,
    /// When, as the witness says, in seconds since 1970.
    pub time: u64,
    /// Whether the reader knows the key from elsewhere. If not, only the bundle says whose it is.
    pub known: bool,
}

/// Sorts cosignatures into what was checked and what was not, in sentences. Answers those that hold.
pub(super) fn told(
    cosigned: Vec<Cosignature>,
    known: &Known,
    checked: &mut Vec<String>,
    unchecked: &mut Vec<String>,
) -> Vec<Cosigned> {
    let mut held = Vec::new();
    for one in cosigned {
        match one {
            Cosignature::Held { witness, time } => {
                let is_known = known.witnesses.contains(&witness);
                let (name, vkey, at) = (witness.name().to_owned(), witness.vkey().to_owned(), shown(time));
                if is_known {
                    checked.push(format!("that log was cosigned by the witness {name} at {at}, with the key you gave"));
                } else {
                    unchecked.push(format!(
                        "whose key it is that cosigned the log of all sessions as {name} at {at}: only this file names it, \
                         {vkey}. If you know it from elsewhere, give it with --witness"
                    ));
                }
                held.push(Cosigned { name, vkey, time, known: is_known });
            }
            Cosignature::Unknown { name } => {
                unchecked.push(format!("a signature on the log of all sessions that says it is by {name}: its key is not known"));
            }
        }
    }
    held
}

/// A time to the second.
fn shown(time: u64) -> String {
    let at = i64::try_from(time).ok().and_then(|time| Timestamp::from_second(time).ok());
    at.map_or_else(|| format!("second {time} since 1970"), |at| at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_to_the_second_and_one_that_is_no_date_as_it_is() {
        assert_eq!(shown(1_795_370_591), "2026-11-22 18:03:11 UTC");
        assert_eq!(shown(u64::MAX), "second 18446744073709551615 since 1970");
    }
}
