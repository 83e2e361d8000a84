//! The agenda's order, and who is expected.

use std::collections::BTreeSet;

use protocol::event::{AgendaOrdered, OrganisationsInvited};
use protocol::id::ItemId;
use protocol::problem::Code;

use super::super::{Rejection, Session, text};
use super::Decided;

/// The most organisations that are expected.
const MAX_ORGANISATIONS: usize = 200;

impl Session {
    pub(super) fn order_agenda(&self, items: &[ItemId]) -> Decided {
        let named: BTreeSet<_> = items.iter().collect();
        let all = self.items.iter().all(|item| named.contains(&item.id));
        if !all || items.len() != self.items.len() {
            return Err(Rejection::new(Code::InvalidValue, "The new order has to name every item of the agenda, once."));
        }
        Ok(vec![AgendaOrdered { items: items.to_vec() }.into()])
    }

    pub(super) fn invite_organisations(&self, organisations: &[String]) -> Decided {
        Ok(vec![OrganisationsInvited { organisations: check_organisations(organisations)? }.into()])
    }
}

/// Whether these can be expected: lines of text, each once.
pub(in crate::domain) fn check_organisations(organisations: &[String]) -> Result<Vec<String>, Rejection> {
    if organisations.len() > MAX_ORGANISATIONS {
        let detail = format!("There are {} organisations; {MAX_ORGANISATIONS} are possible.", organisations.len());
        return Err(Rejection::new(Code::TooLarge, detail));
    }
    let mut checked: Vec<String> = Vec::new();
    for name in organisations {
        let name = text::line("organisation", name, 1..=120)?;
        if checked.contains(&name) {
            return Err(Rejection::new(Code::InvalidValue, format!("The organisation \"{name}\" is named twice.")));
        }
        checked.push(name);
    }
    Ok(checked)
}
