//! What may be kept as a template: a plan whose settings a session could have.

use protocol::problem::Code;
use protocol::session::Plan;

use super::decide::{check_organisations, check_settings};
use super::{MAX_ITEMS, Rejection, text};

/// The longest code, id or version that a plan may name, in characters.
const MAX_CODE: usize = 64;

/// The name and the plan as they are kept, or what is wrong with them. Whether its rubric and criteria exist is found out when a
/// meeting is made from it: they may come later.
pub fn check_template(name: &str, plan: Plan) -> Result<(String, Plan), Rejection> {
    let name = text::line("template's name", name, 1..=120)?;
    check_settings(&plan.settings)?;
    if let Some(rubric) = &plan.rubric {
        text::line("rubric's id", &rubric.id, 1..=MAX_CODE)?;
        text::line("rubric's version", &rubric.version, 1..=MAX_CODE)?;
    }
    let criteria = plan.criteria.map(|codes| lines("criterion's code", &codes, MAX_CODE, MAX_ITEMS)).transpose()?;
    if criteria.as_ref().is_some_and(Vec::is_empty) {
        return Err(invalid("The plan has no criterion. Name at least one, or leave \"criteria\" out for all.".to_owned()));
    }
    let subjects = lines("subject's name", &plan.subjects, 120, 20)?;
    let organisations = check_organisations(&plan.organisations)?;
    Ok((name, Plan { criteria, subjects, organisations, ..plan }))
}

/// Each as one line, none twice.
fn lines(what: &str, given: &[String], longest: usize, most: usize) -> Result<Vec<String>, Rejection> {
    if given.len() > most {
        return Err(invalid(format!("The plan has {} times a {what}; {most} are possible.", given.len())));
    }
    let mut kept: Vec<String> = Vec::with_capacity(given.len());
    for one in given {
        let one = text::line(what, one, 1..=longest)?;
        if kept.contains(&one) {
            return Err(invalid(format!("The {what} \"{one}\" stands there twice.")));
        }
        kept.push(one);
    }
    Ok(kept)
}

fn invalid(detail: String) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
