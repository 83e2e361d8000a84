//! What a share may be called, and until when it may show anything.

use jiff::Timestamp;
use protocol::problem::Code;
use protocol::record::format_time;

use super::{Rejection, text};

/// The label and the end as they are kept, or what is wrong with them.
pub fn check_share(label: &str, expires_at: Option<&str>, now: Timestamp) -> Result<(String, Option<String>), Rejection> {
    let label = text::line("share's label", label, 0..=120)?;
    let expires_at = expires_at.map(|text| end(text, now)).transpose()?;
    Ok((label, expires_at))
}

fn end(text: &str, now: Timestamp) -> Result<String, Rejection> {
    let invalid = |detail: &str| Rejection::new(Code::InvalidValue, detail.to_owned());
    let end: Timestamp =
        text.parse().map_err(|_| invalid("Until when a share shows anything is a time such as 2027-06-30T22:00:00Z."))?;
    if end <= now {
        return Err(invalid("A share ends at a time to come. Choose a later one, or leave \"expires_at\" out."));
    }
    Ok(format_time(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_one_line_for_a_label_and_ends_at_a_time_to_come() {
        let now: Timestamp = "2026-11-22T18:00:00Z".parse().unwrap();
        let check = |label, end| check_share(label, end, now);
        assert_eq!(check(" For the board ", None), Ok(("For the board".to_owned(), None)));
        let (_, end) = check("", Some("2026-11-22T20:00:00+01:00")).unwrap();
        assert_eq!(end.as_deref(), Some("2026-11-22T19:00:00.000Z"), "it is kept as records write a time");
        for (label, end) in [
            ("two\nlines", None),
            (&"x".repeat(121), None),
            ("", Some("2026-11-22T18:00:00Z")),
            ("", Some("2026-11-22")),
            ("", Some("soon")),
        ] {
            assert_eq!(check(label, end).map_err(|rejection| rejection.code), Err(Code::InvalidValue), "{label} {end:?}");
        }
    }
}
